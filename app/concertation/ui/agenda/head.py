"""The head of the agenda: the period shown, how to turn it, and the three ways to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from concertation.ui.widgets.buttons import Button, IconButton, LinkButton
from concertation.ui.widgets.layout import holder, row
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

MONTH, YEAR, LIST = "month", "year", "list"
ASIDE = "aside"


class AgendaHead(QWidget):
    """``kinds`` says which way is shown; where room is scarce it offers the side pane too.

    It stands on two lines where one has no room: text made larger never makes the window wider.
    """

    def __init__(
        self,
        *,
        turn: Callable[[int], object],
        today: Callable[[], object],
        create: Callable[[], object],
        bring: Callable[[], object],
    ) -> None:
        super().__init__()
        words = (
            (MONTH, self.tr("Mois")),
            (YEAR, self.tr("Année")),
            (LIST, self.tr("Liste")),
            (ASIDE, self.tr("Dates")),
        )
        self.kinds = Segmented(words, self.tr("Vue"))
        self.title = Text("", "title")
        turning = [
            IconButton("chevron-left", self.tr("Période précédente (Alt+Gauche)"), lambda: turn(-1)),
            IconButton("chevron-right", self.tr("Période suivante (Alt+Droite)"), lambda: turn(1)),
            LinkButton(self.tr("Aujourd’hui"), clicked=today, tip=self.tr("Alt+Origine")),
        ]
        self.turning = holder(row(*turning, gap=4))
        self.new = Button(self.tr("Nouvelle séance"), "plus", create, tip=self.tr("Ctrl+N ou Ctrl+Maj+Q"))
        self.brought = Button(self.tr("Importer…"), "upload", bring, tip=self.tr("Les séances d’un calendrier .ics"))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._lines = (
            row(self.title, self.turning, None, gap=12),
            row(self.brought, self.new, self.kinds, None, gap=12),
        )
        for line in self._lines:
            self._box.addLayout(line)
        self.folded = False

    def fold(self, *, narrow: bool) -> None:
        """Offer the side pane where it is not shown beside."""
        self.folded = narrow
        self.kinds.set_shown(ASIDE, shown=narrow)
        self._stand()

    def minimumSizeHint(self) -> QSize:
        widest = max(line.minimumSize().width() for line in self._lines)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # another month's name may need more room
            self._stand()
        return super().event(event)

    def _stand(self) -> None:
        wanted = sum(line.minimumSize().width() for line in self._lines) + self._box.spacing()
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if self.folded or wanted > self.width() else ways.LeftToRight)
