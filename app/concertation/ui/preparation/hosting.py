"""What the preparation writes of people, the déjeuner, the date and the place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.domain.names import listed
from concertation.domain.vocabulary import MeetingState, ReplyAnswer, SeatRole
from concertation.services.gestures import hospitality, series, session
from concertation.services.queries.preparation import day_conflicts
from concertation.ui.preparation.lists import Expected
from concertation.ui.preparation.picker import Choice, Picker

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.meeting_rows import MeetingSheet
    from concertation.ui.places import StageContext
    from concertation.ui.preparation.meeting_side import MeetingSide
    from concertation.ui.preparation.setting_bar import SettingBar
    from concertation.ui.preparation.view import PreparationView


class Hosting(QObject):
    """Connects what surrounds the agenda to the gestures of the register."""

    def __init__(self, context: StageContext, view: PreparationView) -> None:
        super().__init__(view)
        self._place = context.place
        self._view = view
        self._run = view.writing.run
        self._meeting = context.meeting_id

    def connect_side(self, side: MeetingSide) -> None:
        side.guest_asked.connect(self._ask_guest)
        side.answered.connect(self._answer)
        side.represented_asked.connect(self._ask_representative)
        side.person_removed.connect(self._remove_person)
        side.person_opened.connect(self._place.navigator.open_person)
        side.lunch.edited.connect(lambda told: self._run(hospitality.edit_lunch, meeting_id=self._meeting, **told))
        side.lunch.added.connect(lambda: self._run(hospitality.edit_lunch, meeting_id=self._meeting))
        side.lunch.removed.connect(
            lambda: self._run(hospitality.remove_lunch, undo=self.tr("Déjeuner retiré"), meeting_id=self._meeting)
        )
        side.lunch.refused.connect(self._place.toasts.show_error)

    def connect_setting(self, setting: SettingBar) -> None:
        setting.changed.connect(lambda fields: self._run(series.edit_meeting, meeting_id=self._meeting, **fields))
        setting.host_changed.connect(lambda host: self._run(series.set_host, meeting_id=self._meeting, host_id=host))
        setting.moved.connect(self._move_meeting)
        setting.day_typed.connect(self._ask_conflicts)
        setting.refused.connect(self._place.toasts.show_error)
        setting.closed.connect(self._view.edit_setting)

    # People

    def _answer(self, one: Expected, answer: tuple[str, bool]) -> None:
        told, lunch = answer
        if not told:
            self._run(hospitality.forget_reply, meeting_id=self._meeting, person_id=one.person.person_id)
            return
        has_lunch = self._view.shown is not None and self._view.shown.sheet.lunch is not None
        self._run(
            hospitality.record_reply,
            meeting_id=self._meeting,
            person_id=one.person.person_id,
            answer=told,
            lunch=lunch if has_lunch else None,
        )

    def _ask_representative(self, one: Expected, button: QWidget) -> None:
        """Ask who represents someone, those of the same authority first."""
        known = [choice for choice in self._everyone(one.person.authority_id) if choice.id != one.person.person_id]
        picker = Picker(known, self.tr("Représenté par"), self._view)
        picker.chosen.connect(
            lambda person_id: self._run(
                hospitality.record_reply,
                meeting_id=self._meeting,
                person_id=one.person.person_id,
                answer=ReplyAnswer.REPRESENTED,
                represented_by_id=person_id,
            )
        )
        picker.drop_from(button)

    def _ask_guest(self, button: QWidget) -> None:
        shown = self._view.shown
        here = {row.person_id for row in shown.people} if shown else set()
        picker = Picker(
            [choice for choice in self._everyone("") if choice.id not in here], self.tr("Ajouter un invité"), self._view
        )
        picker.chosen.connect(self._add_guest)
        picker.drop_from(button)

    def _add_guest(self, person_id: str) -> None:
        shown = self._view.shown
        person = next((row for row in shown.persons if row.id == person_id), None) if shown else None
        if person is None or shown is None:
            return
        authority = person.authority_id or shown.sheet.host_id or shown.sheet.authorities[0].id
        self._run(
            session.add_attendee,
            meeting_id=self._meeting,
            person_id=person_id,
            authority_id=authority,
            function=person.function,
            role=SeatRole.GUEST,
        )

    def _everyone(self, first_authority: str) -> list[Choice]:
        shown = self._view.shown
        people = sorted(shown.persons, key=lambda row: row.authority_id != first_authority) if shown else []
        return [
            Choice(
                row.id,
                listed(row.family_name, row.given_name),
                ", ".join(part for part in (row.function, row.authority_name) if part),
            )
            for row in people
        ]

    def _remove_person(self, one: Expected) -> None:
        self._run(
            session.remove_attendee,
            undo=self.tr("{person} n’est plus attendu à cette séance").format(person=one.person.person),
            attendance_id=one.id,
        )

    # The setting

    def _ask_conflicts(self, day: date) -> None:
        if self._view.shown is not None:
            self._place.read(
                day_conflicts,
                self._view.setting.show_conflicts,
                owner=self._view,
                key="preparation.conflicts",
                body_id=self._view.shown.sheet.body_id,
                on=day,
            )

    def _move_meeting(self, day: date) -> None:
        """Move the meeting, or postpone it once it was convened: the one that replaces it is then shown."""
        shown = self._view.shown
        if shown is None:
            return
        if shown.sheet.state == MeetingState.CONVENED:
            self._run(
                series.postpone_meeting,
                then=partial(self._postponed, shown.sheet),
                undo=self.tr("Séance reportée"),
                meeting_id=self._meeting,
                to=day,
            )
        else:
            self._run(series.move_meeting, undo=self.tr("Séance déplacée"), meeting_id=self._meeting, held_on=day)

    def _postponed(self, former: MeetingSheet, later_id: str) -> None:
        """Show the meeting that replaces the one put off, and offer what tells those invited."""
        from concertation.ui.calling_off import CallingOff

        CallingOff(self._place, former.id, former.reference, self._view.window(), postponed=True).show()
        self._place.navigator.open_meeting(later_id)
