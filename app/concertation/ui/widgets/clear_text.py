"""Warns that what leaves an encrypted register is written in clear; once a session where the user says so."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget


class ClearText:
    """``encrypted`` tells whether the register shown is; ``silenced`` whether the user wants no more warning today."""

    def __init__(self) -> None:
        self.encrypted = False
        self.silenced = False

    def allows(self, owner: QWidget) -> bool:
        """Tell whether a file may be written in clear: asked each time, unless the user said once is enough."""
        if not self.encrypted or self.silenced:
            return True
        translate = QCoreApplication.translate
        box = QMessageBox(owner)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("ClearText", "Fichier en clair"))
        box.setText(
            translate(
                "ClearText",
                "Ce registre est chiffré, mais ce qui va être écrit ne le sera pas : quiconque a le fichier peut le lire.",
            )
        )
        silence = QCheckBox(translate("ClearText", "Ne plus le rappeler jusqu’à la fermeture"))
        box.setCheckBox(silence)
        go_on = box.addButton(translate("ClearText", "Écrire en clair"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(translate("ClearText", "Renoncer"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        accepted = box.clickedButton() is go_on
        self.silenced = accepted and silence.isChecked()
        return accepted


@cache
def clear_text() -> ClearText:
    """Return the one of this process, as there is one register that is written to."""
    return ClearText()
