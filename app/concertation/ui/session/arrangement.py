"""Where the panes stand: three side by side, or tabs when the text is large for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from concertation.ui.session.folding import Folding
from concertation.ui.theme import theme
from concertation.ui.widgets.page_tabs import PageTabs
from concertation.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

CAPTURE, AGENDA, PRESENCE, RECALL = range(4)
_LEFT, _RIGHT, _NARROWEST = 272, 288, 1080


class Arrangement(Folding):
    """Moves the same panes between the two layouts."""

    def __init__(self, center: QWidget, agenda: QWidget, presence: QWidget, recall: QWidget, note: QWidget) -> None:
        super().__init__(_NARROWEST)
        self._center, self._agenda = center, agenda
        self._side_panes = (presence, recall, note)
        names = (self.tr("Saisie"), self.tr("Ordre du jour"), self.tr("Présents"), self.tr("Suites"))
        self.tabs = PageTabs(self.tr("Volets de la séance"), names)
        self.tabs.currentChanged.connect(self._show_tab)
        self._line = Hairline()
        self._side = _column()
        self._recall = _column()
        self._pages = QStackedWidget()
        # The tallest page must not push the others out of sight.
        self._pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self._line)
        self.column.addWidget(self.splitter, 1)
        self.column.addWidget(self._pages, 1)
        self.place(narrow=False)

    def place(self, *, narrow: bool) -> None:
        """Put the panes side by side or in tabs."""
        if narrow == self.narrow:
            return
        self.narrow = narrow
        presence, recall, note = self._side_panes
        if narrow:
            for pane in (self._center, self._agenda, presence):
                self._pages.addWidget(pane)
            _fill(self._recall, recall, note)
            self._pages.addWidget(self._recall)
            moved: tuple[QWidget, ...] = (recall, note)
        else:
            _fill(self._side, presence, recall, note)
            for pane in (self._agenda, self._center, self._side):
                self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(1, 1)
            self.splitter.setStretchFactor(0, 0)
            self.splitter.setStretchFactor(2, 0)
            moved = (self._center, self._agenda, self._side, presence, recall, note)
        for pane in moved:
            pane.setVisible(True)
        self.splitter.setVisible(not narrow)
        for piece in (self.tabs, self._line, self._pages):
            piece.setVisible(narrow)
        if narrow:
            self._show_tab(self.tabs.currentIndex())
        self.folded.emit(narrow)

    def reveal(self, tab: int) -> None:
        """Show a pane where they are tabs."""
        self.tabs.setCurrentIndex(tab)

    def name_tabs(self, *details: str) -> None:
        """Write a figure after the names of the last three tabs."""
        names = (self.tr("Ordre du jour"), self.tr("Présents"), self.tr("Suites"))
        for tab, (name, detail) in enumerate(zip(names, details, strict=True), start=1):
            self.tabs.setTabText(tab, f"{name} {detail}".strip())

    def widths(self) -> Sequence[int] | None:
        px = theme().scale.px
        if self.width() <= px(_LEFT + _RIGHT):
            return None
        left, right = min(px(_LEFT), round(self.width() * 0.23)), min(px(_RIGHT), round(self.width() * 0.24))
        return (left, self.width() - left - right - 2, right)

    def _show_tab(self, tab: int) -> None:
        if self.narrow:
            self._pages.setCurrentIndex(tab)
            for place in range(self._pages.count()):
                if (page := self._pages.widget(place)) is not None:
                    page.setVisible(place == tab)


def _column() -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "pane")
    lay = QVBoxLayout(frame)
    lay.setContentsMargins(0, 0, 0, 0)
    lay.setSpacing(0)
    return frame


def _fill(frame: QFrame, *panes: QWidget) -> None:
    lay = frame.layout()
    assert isinstance(lay, QVBoxLayout)  # noqa: S101  # that is how the column was made
    while (item := lay.takeAt(0)) is not None:
        if isinstance(line := item.widget(), Hairline):
            line.deleteLater()
    for place, pane in enumerate(panes):
        if place:
            lay.addWidget(Hairline())
        lay.addWidget(pane, 1 if pane is panes[-1] else 0)
