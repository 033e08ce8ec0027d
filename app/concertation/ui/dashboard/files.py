"""What the dashboard puts in files and opens with the user's own programs: a reminder, an agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from concertation.domain.vocabulary import DocumentKind
from concertation.ui.copies import copy_in_clear
from concertation.ui.reminders import tell_reminder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.services.printing import Printed
    from concertation.ui.places import PlaceContext


def remind(context: PlaceContext, owner: QWidget, action_id: str) -> None:
    """Write a draft to the person in charge of an action and open it in the mail program."""
    from concertation.services.reminding import write_reminder

    folder = copy_in_clear(owner)
    if folder is None:
        return
    context.read(
        write_reminder,
        lambda made: tell_reminder(context, made),
        owner=owner,
        action_id=action_id,
        today=context.today(),
        folder=folder,
    )


def open_agenda(context: PlaceContext, owner: QWidget, meeting_id: str) -> None:
    """Print a meeting's agenda as it stands and open it in the PDF reader."""
    from concertation.services.printing import printed

    context.read(
        printed,
        lambda made: _open_printed(context, owner, made),
        owner=owner,
        kind=DocumentKind.AGENDA,
        meeting_id=meeting_id,
        draft=True,
    )


def _open_printed(context: PlaceContext, owner: QWidget, made: Printed) -> None:
    folder = copy_in_clear(owner)
    if folder is None:
        return
    path = folder / made.name
    path.write_bytes(made.pdf)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        words = QCoreApplication.translate("Reminders", "Aucun lecteur de PDF n’a répondu. Le document est dans {path}")
        context.toasts.show(words.format(path=path), icon="file-text")
