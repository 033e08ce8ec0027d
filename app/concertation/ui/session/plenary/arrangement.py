"""Where the panes of an assembly stand: the hemicycle and the quorum side by side, or every pane in a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from concertation.ui.session.arrangement import AGENDA, RECALL
from concertation.ui.session.folding import Folding
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import row, scrolled
from concertation.ui.widgets.page_tabs import PageTabs
from concertation.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

SEATS, VOTES, PROXIES, REPORT, QUORUM, AUDIT = range(10, 16)
_SIDE, _LEAST_SIDE, _NARROWEST = 487, 400, 1040

Page = tuple[int, str, QWidget]


class PlenaryArrangement(Folding):
    """Pages by key, with the interface of the other arrangement; folded, all of them become tabs."""

    def __init__(
        self, head: QWidget, strip: QWidget, main: Sequence[Page], side: Sequence[Page], corner: QWidget
    ) -> None:
        super().__init__(_NARROWEST)
        self._strip = strip
        self._scroll = scrolled(QVBoxLayout())  # a page of its own may be lower than the gauges of many groups
        self._main, self._side = tuple(main), tuple(side)
        self.main_pages = Pages(self.tr("Vues de la séance"), corner)
        self.side_pages = Pages(self.tr("Volets de la séance"))
        left = _column(head, self.main_pages)
        self._right = _column(strip, Hairline(), self.side_pages)
        self._right.setProperty("role", "pane")
        self._right.setMinimumWidth(theme().scale.px(_LEAST_SIDE))
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.column.addWidget(self.splitter)
        self.place(narrow=False)

    @property
    def tabs(self) -> QTabBar:
        return self.main_pages.tabs

    def place(self, *, narrow: bool) -> None:
        """Put the pages side by side, or all of them behind one row of tabs."""
        if narrow == self.narrow:
            return
        self.narrow = narrow
        if narrow:
            self._scroll.setWidget(self._strip)
            self._strip.setAutoFillBackground(False)
            quorum = (QUORUM, self.tr("Quorum"), self._scroll)
            self.main_pages.show_pages((*self._main, quorum, *self._side))
            self.side_pages.show_pages(())
        else:
            self.main_pages.show_pages(self._main)
            self.side_pages.show_pages(self._side)
            lay = self._right.layout()
            assert isinstance(lay, QVBoxLayout)  # noqa: S101  # that is how the column was made
            if self._scroll.widget() is not None:
                self._scroll.takeWidget()
            lay.insertWidget(0, self._strip)
            self._strip.show()
        self._right.setVisible(not narrow)
        self.folded.emit(narrow)

    def page(self, page: int) -> QWidget:
        """Return the widget of a page."""
        return next(widget for key, _name, widget in (*self._main, *self._side) if key == page)

    def reveal(self, page: int) -> None:
        """Show a page, wherever it stands."""
        for pages in (self.main_pages, self.side_pages):
            pages.reveal(page)

    def name_tabs(self, agenda: str, _present: str, recalled: str) -> None:
        """Write a figure after the names of two tabs; how many are present stands in the quorum already."""
        for page, detail in ((AGENDA, agenda), (RECALL, recalled)):
            self.tell(page, detail)

    def tell(self, page: int, detail: str) -> None:
        """Write a figure after the name of a tab."""
        for pages in (self.main_pages, self.side_pages):
            pages.tell(page, detail)

    def fold(self) -> None:
        self._right.setMinimumWidth(theme().scale.px(_LEAST_SIDE))
        super().fold()

    def widths(self) -> Sequence[int]:
        side = min(theme().scale.px(_SIDE), round(self.width() * 0.38))
        return (self.width() - side - 1, side)


class Pages(QFrame):
    """A row of tabs over the page chosen."""

    def __init__(self, name: str, corner: QWidget | None = None) -> None:
        super().__init__()
        self._pages: tuple[Page, ...] = ()
        self.tabs = PageTabs(name)
        self.tabs.currentChanged.connect(self._show)
        self._stack = QStackedWidget()
        # The tallest page must not push the others out of sight.
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        bar = row(gap=12, margins=(20, 0, 8, 0))
        bar.addWidget(self.tabs, 1)  # as wide as there is room: names are cut only where there is none
        if corner is not None:
            bar.addWidget(corner)
        lay.addLayout(bar)
        lay.addWidget(self._stack, 1)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Offer these, keeping the one shown where it remains."""
        kept = self.current
        for _key, _name, page in self._pages:
            self._stack.removeWidget(page)
        self.tabs.blockSignals(True)  # Qt's own signature
        while self.tabs.count():
            self.tabs.removeTab(0)
        self._pages = tuple(pages)
        for _key, name, page in pages:
            self.tabs.addTab(name)
            self._stack.addWidget(page)
        self.tabs.blockSignals(False)
        self.reveal(kept if kept is not None else pages[0][0] if pages else -1)
        self._show(self.tabs.currentIndex())

    @property
    def current(self) -> int | None:
        place = self.tabs.currentIndex()
        return self._pages[place][0] if 0 <= place < len(self._pages) else None

    def reveal(self, page: int) -> None:
        place = next((at for at, one in enumerate(self._pages) if one[0] == page), None)
        if place is not None:
            self.tabs.setCurrentIndex(place)

    def tell(self, page: int, detail: str) -> None:
        for place, (key, name, _widget) in enumerate(self._pages):
            if key == page:
                self.tabs.setTabText(place, f"{name} {detail}".strip())

    def _show(self, place: int) -> None:
        if 0 <= place < self._stack.count():
            self._stack.setCurrentIndex(place)


def _column(*pieces: QWidget) -> QFrame:
    frame = QFrame()
    lay = QVBoxLayout(frame)
    lay.setContentsMargins(0, 0, 0, 0)
    lay.setSpacing(0)
    for piece in pieces:
        lay.addWidget(piece, 1 if piece is pieces[-1] else 0)
    return frame
