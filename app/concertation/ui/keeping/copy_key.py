"""Where the passphrase of a copy is given, when it is encrypted under another key than the register's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from concertation import wording
from concertation.errors import UserError
from concertation.services import secrecy
from concertation.ui.secrecy.passphrase_field import PassphraseField
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from concertation.ui.background import Background
    from concertation.ui.ports import Copy

_PAGE_BYTES = 4096  # an encrypted register is whole pages without any mark: its size alone tells it from other files


class CopyKey(QWidget):
    """Tries a passphrase or recovery code on one copy, as slowly as wrong ones have earned; ``unlocked`` gives its path."""

    unlocked = Signal(object)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._path: Path | None = None
        self.field = PassphraseField(self.tr("Phrase de passe ou code de récupération de cette copie"))
        self.field.setPlaceholderText(self.tr("Phrase de passe ou code de récupération de cette copie"))
        self.field.returnPressed.connect(self._try)
        self.go = Button(self.tr("Lire cette copie"), "lock", self._try)
        self.told = Text("", "late", wrap=True)
        self.told.setAccessibleName(self.tr("Pourquoi cette copie ne se lit pas"))
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._ready)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        line = row(self.field, self.go)
        line.setStretch(0, 1)
        lay.addLayout(line)
        lay.addWidget(self.told)
        self.show_for(None)

    def show_for(self, copy: Copy | None) -> None:
        """Ask for the key of a copy that does not open without; hide for any other."""
        path = copy.path if copy is not None and wants_key(copy) else None
        if path != self._path:
            self.field.clear()
            self.told.setText("")
        self._path = path
        self.setVisible(path is not None)
        self.told.setVisible(bool(self.told.text()))
        if path is not None and not self._wait.isActive():
            self._wait_for(path)

    def _wait_for(self, path: Path) -> None:
        """Keep the field closed for the seconds that wrong tries have earned, even those of another window."""
        left = secrecy.wait_before_unlocking(path)
        self._let_type(left <= 0)
        if left > 0:
            self._wait.start(int(left * 1000) + 1)

    def _let_type(self, may: bool) -> None:
        self.field.setEnabled(may)
        self.go.setEnabled(may)

    def _ready(self) -> None:
        """Open the field once the seconds are over: a timer may ring a twentieth too early."""
        if self._path is None:
            self._let_type(True)
        else:
            self._wait_for(self._path)
        if self.isVisible() and self.field.isEnabled():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        typed, path = self.field.text(), self._path
        if path is None or not typed.strip() or not self.go.isEnabled():
            return
        self._let_type(False)
        self._background.aside(
            lambda _given_up: secrecy.unlock(path, typed),
            then=lambda _none: self._done(path),
            failed=lambda error: self._refused(path, error),
            owner=self,
        )

    def _done(self, path: Path) -> None:
        self._let_type(True)
        self.field.clear()
        self.told.setText("")
        self.unlocked.emit(path)

    def _refused(self, path: Path, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._let_type(True)
            raise error
        self.told.setText(wording.sentence(error))
        self.told.show()
        self.field.selectAll()
        self._wait_for(path)


def wants_key(copy: Copy) -> bool:
    """Tell whether a passphrase or a code may open a copy: it is encrypted, or looks so without its key file."""
    return copy.reason == "register_locked" or (
        copy.reason == "not_a_database" and copy.size > 0 and copy.size % _PAGE_BYTES == 0
    )
