"""The page before an encrypted register: its passphrase, or its recovery code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from concertation import wording
from concertation.errors import UserError
from concertation.services import secrecy
from concertation.ui.secrecy.passphrase_field import PassphraseField
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.ui.background import Background


class UnlockPage(QFrame):
    """Tries what is typed on the worker; ``opened`` is called with the path once the register is unlocked."""

    def __init__(
        self, background: Background, opened: Callable[[Path], None], left: Callable[[], None], *, keyring: bool
    ) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._background, self._opened, self._left = background, opened, left
        self._path = Path()
        self._title = Text("", "title")
        self.field = PassphraseField(self.tr("Phrase de passe ou code de récupération"))
        self.field.setPlaceholderText(self.tr("Phrase de passe ou code de récupération"))
        self.field.returnPressed.connect(self._try)
        self.remember = QCheckBox(self.tr("Se souvenir sur ce poste"))
        self.remember.setVisible(keyring)
        self.told = Text("", "late", wrap=True)
        self.told.setAccessibleName(self.tr("Pourquoi le registre ne s’ouvre pas"))
        self.go = PrimaryButton(self.tr("Ouvrir"), clicked=self._try)
        other = Button(self.tr("Autre registre…"), clicked=self._left)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._wait_or_type)
        lead = Text(
            self.tr("Ce registre est chiffré. Rien de ce qu’il contient ne se lit sans sa phrase de passe."), wrap=True
        )
        page = column(
            72,
            row(Icon("lock", "accent", 24), self._title, None, gap=12),
            lead,
            8,
            self.field,
            self.told,
            self.remember,
            8,
            row(other, None, self.go),
            None,
            gap=10,
        )
        self._middle = holder(page)
        theme().changed.connect(self._measure)
        self._measure()
        centred = row(None, self._middle, gap=0)
        centred.addStretch(1)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.addWidget(scrolled(centred))

    def show_for(self, path: Path) -> None:
        """Ask for the passphrase of a register."""
        self._path = path
        self._title.setText(path.stem)
        self.field.clear()
        self.told.setText("")
        self._ready()

    def focus_first(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _measure(self) -> None:
        self._middle.setFixedWidth(theme().scale.px(460))

    def _ready(self) -> None:
        self.field.setEnabled(True)
        self.go.setEnabled(True)
        self.focus_first()

    def _wait_or_type(self) -> None:
        """Open the field once the seconds that wrong tries earned are over: a timer may ring a twentieth too early."""
        left = secrecy.wait_before_unlocking(self._path)
        if left > 0:
            self._wait.start(int(left * 1000) + 1)
        else:
            self._ready()

    def _try(self) -> None:
        typed, path, remember = self.field.text(), self._path, self.remember.isChecked()
        if not typed.strip() or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        self.field.setEnabled(False)
        self._background.run(
            lambda: secrecy.unlock(path, typed, remember=remember),
            then=lambda _none: self._done(),
            failed=self._refused,
        )

    def _done(self) -> None:
        self.field.clear()
        self.told.setText("")
        self._opened(self._path)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._ready()
            raise error
        self.told.setText(wording.sentence(error))
        self._wait_or_type()
        self.field.selectAll()
