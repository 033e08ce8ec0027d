"""A field that filters what is under it while one types."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from concertation.ui.icons import icon
from concertation.ui.theme import theme
from concertation.ui.widgets.looked_at import seeks

_PAUSE_MS = 60


class FilterField(QLineEdit):
    """``filtered`` gives the words once typing pauses; Échap empties the field."""

    filtered = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        seeks(self)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or name)
        self.setClearButtonEnabled(True)
        self._loupe = QAction(self)
        self.addAction(self._loupe, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.filtered.emit(self.text().strip()))
        self.textChanged.connect(lambda _text: self._pause.start())
        theme().changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self._loupe.setIcon(icon("search"))
