"""The context menu of a meeting: only what its state allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from concertation.ui.agenda.meeting_card import MOVABLE, UPCOMING
from concertation.ui.places import MINUTES, PREPARE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.series import MeetingRow


def meeting_menu(
    owner: QWidget,
    meeting: MeetingRow,
    *,
    opened: Callable[[str, str], object],
    date: Callable[[], object],
    postponed: Callable[[], object],
    cancelled: Callable[[], object],
    removed: Callable[[], object],
) -> QMenu:
    """Return the menu, which ends itself once closed."""
    translate = QCoreApplication.translate
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(words: str, run: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _on: run())

    add(translate("MeetingMenu", "Ouvrir la séance\tEntrée"), lambda: opened(meeting.id, PREPARE))
    if meeting.state not in UPCOMING:
        add(translate("MeetingMenu", "Ouvrir son relevé"), lambda: opened(meeting.id, MINUTES))
    if meeting.state in MOVABLE:
        add(translate("MeetingMenu", "Changer la date\tF2"), date)
    if meeting.state in UPCOMING:
        menu.addSeparator()
        add(translate("MeetingMenu", "Reporter…"), postponed)
        add(translate("MeetingMenu", "Annuler la séance…"), cancelled)
    if meeting.state in MOVABLE:
        add(translate("MeetingMenu", "Supprimer\tSuppr"), removed)
    return menu
