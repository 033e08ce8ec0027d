"""The context menu of a meeting: only what its state allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from concertation.ui.agenda.meeting_card import MOVABLE, UPCOMING, MeetingCard
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
    shown: Callable[[MeetingRow], object],
    card: MeetingCard,
    removed: Callable[[MeetingRow], object],
) -> QMenu:
    """Return the menu, which ends itself once closed; what has to be told is asked on the meeting's card, ``shown`` first."""
    translate = QCoreApplication.translate
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(words: str, run: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _on: run())

    def add_beside(words: str, ask: Callable[[], object]) -> None:
        add(words, lambda: (shown(meeting), ask()))

    to_prepare = translate("MeetingMenu", "Préparer\tEntrée")
    words = to_prepare if meeting.state in UPCOMING else translate("MeetingMenu", "Voir l’ordre du jour\tEntrée")
    add(words, lambda: opened(meeting.id, PREPARE))
    if meeting.state not in UPCOMING:
        add(translate("MeetingMenu", "Ouvrir son relevé"), lambda: opened(meeting.id, MINUTES))
    if meeting.state in MOVABLE:
        add_beside(translate("MeetingMenu", "Changer la date\tF2"), card.edit_date)
    if meeting.state in UPCOMING:
        menu.addSeparator()
        add_beside(translate("MeetingMenu", "Reporter…"), card.ask_postpone)
        add_beside(translate("MeetingMenu", "Annuler la séance…"), card.ask_cancel)
    if meeting.state in MOVABLE:
        add(translate("MeetingMenu", "Supprimer\tSuppr"), lambda: removed(meeting))
    return menu
