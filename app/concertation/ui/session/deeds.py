"""What is done during a sitting: each method runs one gesture on the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.domain.vocabulary import Declared
from concertation.services.gestures import agenda, capture, followup, minutes, newcomer, session
from concertation.ui.places import HOLD, MINUTES, RATIFICATIONS, Gesture
from concertation.ui.session.typed import Typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.meeting_rows import BlockRow, ItemRow
    from concertation.services.queries.session import SessionState
    from concertation.ui.places import StageContext


class SessionDeeds(QObject):
    """The gestures of one meeting; what it knows of it is the state last read."""

    def __init__(self, context: StageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._place = context.place
        self._meeting_id = context.meeting_id
        self.state: SessionState | None = None

    def writes(self, gesture: Gesture) -> Gesture:
        """Return a button or a command that writes, greyed where the register is only looked at."""
        return self._place.writes(gesture)

    # The sitting

    def open_meeting(self) -> None:
        state = self.state
        label = state.sheet.body_name if state else ""
        self._place.run(
            session.open_meeting,
            lambda _none: self._place.navigator.session_started(self._meeting_id, label),
            meeting_id=self._meeting_id,
        )

    def reopen_meeting(self) -> None:
        self._place.run(session.reopen_meeting, meeting_id=self._meeting_id)

    def close_meeting(self) -> None:
        """Close the sitting and go and write it up."""

        def closed(_none: object) -> None:
            self._place.navigator.session_ended()
            self._place.navigator.open_meeting(self._meeting_id, MINUTES)

        self._place.run(session.close_meeting, closed, undo=self.tr("Séance levée."), meeting_id=self._meeting_id)

    def pause_or_resume(self) -> None:
        if self.state is not None and self.state.running:
            paused = self.state.sheet.paused_at is not None
            gesture = session.resume_meeting if paused else session.pause_meeting
            self._place.run(gesture, meeting_id=self._meeting_id)

    # Points

    def enter(self, item_id: str) -> None:
        if self.state is not None and self.state.running and item_id != self.state.sheet.current_item_id:
            self._place.run(session.enter_item, item_id=item_id)

    def step(self, by: int) -> None:
        """Go to the next point (1) or the one before (-1), whatever its state."""
        if self.state is None or not self.state.items:
            return
        current = self.state.current
        place = (current.number - 1 if current else -1 if by > 0 else len(self.state.items)) + by
        if 0 <= place < len(self.state.items):
            self.enter(self.state.items[place].id)

    def enter_number(self, number: int) -> bool:
        """Go to a point by its number; return whether the agenda has it."""
        found = next((item for item in self.state.items if item.number == number), None) if self.state else None
        if found is not None:
            self.enter(found.id)
        return found is not None

    def end_point(self, item: ItemRow | None = None) -> None:
        if (wanted := self._point(item)) is not None:
            self._place.run(session.close_item, item_id=wanted.id)

    def postpone_point(self, item: ItemRow | None = None) -> None:
        if (wanted := self._point(item)) is not None:
            told = self.tr("Point {number} reporté à la prochaine réunion.").format(number=wanted.number)
            self._place.run(session.postpone_item, undo=told, item_id=wanted.id)

    def withdraw_point(self, item: ItemRow) -> None:
        told = self.tr("Point {number} retiré.").format(number=item.number)
        self._place.run(session.withdraw_item, undo=told, item_id=item.id)

    def reopen_point(self, item: ItemRow) -> None:
        self._place.run(session.reopen_item, item_id=item.id)

    def add_point(self, title: str, planned_minutes: int | None = None) -> None:
        current = self.state.current if self.state else None
        self._place.run(
            agenda.add_item,
            meeting_id=self._meeting_id,
            title=title,
            planned_minutes=planned_minutes,
            after_id=current.id if current else None,
        )

    def rename_point(self, item: ItemRow, title: str) -> None:
        if title.strip() and title != item.title:
            self._place.run(agenda.edit_item, item_id=item.id, title=title)

    def move_point(self, item: ItemRow, by: int) -> None:
        """Move a point one place up (-1) or down (1); numbers follow."""
        others = [each.id for each in self.state.items if each.id != item.id] if self.state else []
        place = item.number - 1 + by
        if 0 <= place <= len(others):
            self._place.run(agenda.move_item, item_id=item.id, after_id=others[place - 1] if place else None)

    def remove_point(self, item: ItemRow) -> None:
        self._place.run(agenda.remove_item, undo=self.tr("Point supprimé."), item_id=item.id)

    def _point(self, item: ItemRow | None) -> ItemRow | None:
        if item is not None or self.state is None or not self.state.running:
            return item
        return self.state.current

    # Lines

    def recapture(self, block: BlockRow, raw: str) -> None:
        """Type a line again; what was given back to the text and is still there stays text."""
        if raw.strip() and raw != block.raw:
            typed = Typed(block.raw, frozenset(block.as_text)).becomes(raw)
            self._place.run(capture.recapture_line, block_id=block.id, raw=raw, as_text=typed.as_text)

    def remove_line(self, block: BlockRow) -> None:
        self._place.run(capture.remove_line, undo=self.tr("Ligne supprimée."), block_id=block.id)

    def turn_private(self, block: BlockRow) -> None:
        self._place.run(minutes.set_line_private, block_id=block.id, private=not block.private)

    # Presence

    def mark(self, person_id: str, *, present: bool) -> None:
        over = self.state is not None and self.state.sheet.closed_at is not None
        self._place.run(
            session.mark_presence,
            undo=self.tr("Présence corrigée.") if over else None,
            meeting_id=self._meeting_id,
            person_id=person_id,
            present=present,
        )

    def mark_all(self) -> None:
        self._place.run(session.mark_all_present, meeting_id=self._meeting_id)

    def declare(self, person_id: str, declared: Declared, represented_by_id: str | None = None) -> None:
        self._place.run(
            session.declare_attendance,
            meeting_id=self._meeting_id,
            person_id=person_id,
            declared=declared,
            represented_by_id=represented_by_id,
        )

    def add_attendee(self, person_id: str, authority_id: str) -> None:
        self._place.run(
            session.add_attendee, meeting_id=self._meeting_id, person_id=person_id, authority_id=authority_id
        )

    def remove_attendee(self, attendance_id: str) -> None:
        self._place.run(
            session.remove_attendee, undo=self.tr("Personne retirée de la séance."), attendance_id=attendance_id
        )

    def add_newcomer(
        self, name: str, authority_id: str | None, *, attends: bool, then: Callable[[str], object] | None = None
    ) -> None:
        """Write in the directory somebody known by a name alone; ``attends`` puts them at the meeting too."""
        family, _blank, given = name.strip().partition(" ")
        self._place.run(
            newcomer.add_newcomer,
            then,
            undo=self.tr("{name} ajouté(e) à l’annuaire.").format(name=name.strip()),
            family_name=family,
            given_name=given or None,
            authority_id=authority_id,
            meeting_id=self._meeting_id if attends else None,
        )

    # Actions recalled, note

    def set_action_state(self, action_id: str, state: str) -> None:
        self._place.run(followup.set_action_state, action_id=action_id, state=state)

    def write_note(self, text: str) -> None:
        if self.state is not None and text != (self.state.sheet.private_note or ""):
            self._place.run(session.write_private_note, meeting_id=self._meeting_id, text=text)

    def follow_deliberations(self) -> None:
        """Go where it is told what each council made of the shared conclusions."""
        self._place.navigator.go("followup", RATIFICATIONS)

    def go_to(self, stage: str) -> None:
        if stage != HOLD:
            self._place.navigator.open_meeting(self._meeting_id, stage)
