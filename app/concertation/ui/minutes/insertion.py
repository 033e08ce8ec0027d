"""The line that adds what was forgotten: the capture grammar, told back before it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from concertation.domain.capture import explain, read_line
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from concertation.domain.capture import CaptureContext


class InsertionBar(QFrame):
    """``written`` gives the line of Entrée; hidden until it is asked for, Échap hides it again."""

    written = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._known: CaptureContext | None = None
        self.field = _Line()
        self.field.setAccessibleName(self.tr("Ligne à ajouter"))
        self.field.setPlaceholderText(self.tr("note · ! décision · - action @nom avant le… · = vote · ? suspens"))
        self.field.textChanged.connect(self._tell)
        self.field.returnPressed.connect(self._write)
        self.field.given_up.connect(self.close_bar)
        self._where = Text("", "caption")
        self._told = Text("", "caption", wrap=True)
        self._told.setMinimumHeight(theme().scale.px(16))
        body = column(
            row(self._where, None, IconButton("x", self.tr("Fermer (Échap)"), self.close_bar, size=12)),
            self.field,
            self._told,
            gap=2,
            margins=(32, 4, 32, 8),
        )
        self.setLayout(column(Hairline(), body, gap=0))
        self.hide()

    def open(self, where: str, known: CaptureContext) -> None:
        """Ask for a line that goes where it is said."""
        self._known = known
        self._where.setText(where)
        self.show()
        self.field.setFocus()

    def close_bar(self) -> None:
        self.field.clear()
        self.hide()
        self.left.emit()

    def _tell(self, text: str) -> None:
        told = explain(read_line(text, self._known), self._known) if text.strip() and self._known else ""
        self._told.setText(told)
        self.field.setAccessibleDescription(told)

    def _write(self) -> None:
        if text := self.field.text().strip():
            self.written.emit(text)
            self.field.clear()


class _Line(QLineEdit):
    """Échap gives up."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
