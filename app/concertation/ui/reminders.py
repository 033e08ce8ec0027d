"""A reminder drafted for somebody: opened in the mail program, and told where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from concertation.services.reminding import Reminder
    from concertation.ui.places import PlaceContext


def tell_reminder(context: PlaceContext, made: Reminder) -> None:
    """Open a draft in the mail program, and say where it is and whether an address is missing."""
    translate = QCoreApplication.translate
    opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path)))
    if made.person and not made.email:
        words = translate(
            "Reminders", "Brouillon sans adresse : l’Annuaire n’en a pas pour {person}. Il est dans {path}"
        )
    elif opened:
        words = translate("Reminders", "Brouillon de relance ouvert dans votre messagerie. Il est dans {path}")
    else:
        words = translate("Reminders", "Brouillon de relance écrit : {path}")
    folder = str(made.path.parent)
    context.toasts.show(
        words.format(person=made.person or "", path=made.path),
        icon="send",
        action=translate("Reminders", "Ouvrir le dossier"),
        run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)),
    )
