"""The window that protects the open register: passphrase, recovery code printed and typed back, then encryption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLayout, QLineEdit, QVBoxLayout, QWidget

from concertation import wording
from concertation.errors import UserError
from concertation.persistence.secrecy.key_file import SHORTEST_PASSPHRASE
from concertation.services import secrecy
from concertation.ui.ports import Protection
from concertation.ui.secrecy.passphrase_field import PassphraseField
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.layout import column, row, scrolled
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from concertation.ui.shell.desk import Desk

_FRAME = 64  # pixels that the system puts around a window


class ProtectionDialog(QDialog):
    """What can be done for the open register: encrypt it; or change its passphrase, see its code, bring it back in clear.

    Copies in the ``second`` place are encrypted with it. For a register about to be made, ``named``, the protection
    chosen is given to ``create`` instead.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        encrypted: bool,
        keyring: bool,
        second: Path | None = None,
        named: str = "",
        create: Callable[[Protection], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._create, self._second = desk, create, second
        self._named = named or (desk.path.stem if desk.path else "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Protéger le registre"))
        self.setMinimumWidth(theme().scale.px(520))
        self.first = PassphraseField(self.tr("Nouvelle phrase de passe"))
        self.again = PassphraseField(self.tr("La même, une seconde fois"))
        for field in (self.first, self.again):
            field.setPlaceholderText(field.accessibleName())
            field.textChanged.connect(self._judge)
        self.remember = QCheckBox(self.tr("Se souvenir sur ce poste"))
        self.remember.setVisible(keyring)
        self.told = Text("", "caption", wrap=True)
        content = self._protected() if encrypted else self._unprotected()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        height = content.sizeHint().height() + 8
        self.act.setDefault(True)  # else Entrée in a field would be for the first button: Imprimer, Remettre en clair
        self.resize(theme().scale.px(520), min(height, self.screen().availableGeometry().height() - _FRAME))
        self._judge()

    def _unprotected(self) -> QLayout:
        self.code = secrecy.draw_code()
        shown = Text(self.code, "strong")
        shown.setFont(QFont("monospace"))
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(self.tr("Code de récupération"))
        self.typed_back = QLineEdit()
        self.typed_back.setAccessibleName(self.tr("Recopiez ici le code imprimé"))
        self.typed_back.setPlaceholderText(self.typed_back.accessibleName())
        self.typed_back.textChanged.connect(self._judge)
        words = self.tr("Créer le registre chiffré") if self._create else self.tr("Chiffrer le registre")
        self.act = PrimaryButton(words, clicked=self._encrypt)
        return column(
            Text(self.tr("1. Choisissez une phrase de passe"), "section"),
            Text(self.tr("Quatre mots sans rapport entre eux se retiennent mieux que des signes."), wrap=True),
            self.first,
            self.again,
            self.remember,
            12,
            Text(self.tr("2. Imprimez le code de récupération"), "section"),
            Text(self.tr("Lui seul ouvre le registre si la phrase se perd. Gardez la feuille sous clé."), wrap=True),
            shown,
            row(
                Button(self.tr("Imprimer…"), "printer", self._print),
                Button(self.tr("Copier"), "copy", lambda: QGuiApplication.clipboard().setText(self.code)),
                None,
            ),
            12,
            Text(self.tr("3. Recopiez-le"), "section"),
            self.typed_back,
            self.told,
            8,
            row(None, Button(self.tr("Renoncer"), clicked=self.reject), self.act),
            gap=8,
            margins=(24, 20, 24, 20),
        )

    def _protected(self) -> QLayout:
        self.code = ""
        self.act = PrimaryButton(self.tr("Changer la phrase de passe"), clicked=self._change)
        return column(
            Text(self.tr("Ce registre est chiffré"), "section"),
            Text(self.tr("Ses sauvegardes aussi, sous la même clé."), wrap=True),
            12,
            Text(self.tr("Changer la phrase de passe"), "section"),
            self.first,
            self.again,
            self.told,
            row(None, self.act),
            12,
            Text(self.tr("Autres gestes"), "section"),
            row(
                Button(self.tr("Imprimer le code de récupération…"), "printer", self._print),
                Button(self.tr("Oublier sur ce poste"), "eye-off", self._forget),
                None,
            ),
            row(Button(self.tr("Remettre en clair…"), "lock", self._decrypt), None),
            8,
            row(None, Button(self.tr("Fermer"), clicked=self.reject)),
            gap=8,
            margins=(24, 20, 24, 20),
        )

    def _judge(self) -> None:
        """Tell what is still missing, and allow the act once nothing is."""
        missing = self._missing()
        self.told.setText(missing)
        self.act.setEnabled(not missing)

    def _missing(self) -> str:
        if len(self.first.text().strip()) < SHORTEST_PASSPHRASE:
            return self.tr("La phrase de passe demande au moins {n} caractères.").format(n=SHORTEST_PASSPHRASE)
        if secrecy.is_like_code(self.first.text()):
            return wording.sentence(UserError("passphrase_like_code"))
        if self.first.text() != self.again.text():
            return self.tr("Les deux saisies ne sont pas les mêmes.")
        if self.code and not secrecy.is_same_code(self.typed_back.text(), self.code):
            return self.tr("Recopiez le code de la feuille : c’est la preuve qu’elle existe.")
        return ""

    def _encrypt(self) -> None:
        phrase, code, remember = self.first.text(), self.code, self.remember.isChecked()
        if self._create is not None:
            self._create(Protection(phrase, code, remember))
            self.accept()
            return
        self._do(
            self.tr("Chiffrement du registre"),
            lambda path: secrecy.encrypt(path, phrase, code, remember=remember, second=self._second),
        )

    def _change(self) -> None:
        phrase = self.first.text()
        self._do(
            self.tr("Changement de phrase de passe"), lambda path: secrecy.change_passphrase(path, phrase, self._second)
        )

    def _decrypt(self) -> None:
        self._do(self.tr("Remise en clair du registre"), secrecy.decrypt)

    def _do(self, title: str, work: Callable[..., object]) -> None:
        self._desk.rewrite(title, work)
        self.accept()

    def _forget(self) -> None:
        if self._desk.path is not None:
            secrecy.forget_on_this_workstation(self._desk.path)
            self.told.setText(self.tr("Ce poste demandera la phrase à la prochaine ouverture."))

    def _print(self) -> None:
        """Print the sheet that will open the register when everything else is lost."""
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        code = self.code or (secrecy.recovery_code(self._desk.path) if self._desk.path else "")
        sheet = QTextDocument()
        sheet.setPlainText(
            self.tr(
                "Code de récupération du registre « {name} »\n\n{code}\n\n"
                "Ce code seul ouvre le registre et ses sauvegardes. Gardez cette feuille sous clé."
            ).format(name=self._named, code=code)
        )
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            try:
                sheet.print_(printer)
            except UserError as error:
                self.told.setText(wording.sentence(error))
