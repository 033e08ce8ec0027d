"""A field for a passphrase: hidden, shown on demand, never kept."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from concertation.ui.icons import icon
from concertation.ui.theme import theme


class PassphraseField(QLineEdit):
    """Hides what is typed until its eye is clicked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.triggered.connect(self._turn)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        theme().changed.connect(self._show_eye)
        self._show_eye()

    @property
    def shown(self) -> bool:
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def _turn(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password if self.shown else QLineEdit.EchoMode.Normal)
        self._show_eye()

    def _show_eye(self) -> None:
        self._eye.setIcon(icon("eye-off" if self.shown else "eye"))
        self._eye.setText(self.tr("Cacher la phrase") if self.shown else self.tr("Montrer la phrase"))
