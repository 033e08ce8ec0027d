"""Holding: opening, moving from point to point, presence, pausing, closing."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.meeting import CALLED_OFF, TOOK_PLACE, check_move
from concertation.domain.presence import stays_by_person, within
from concertation.domain.vocabulary import (
    Declared,
    ItemOutcome,
    MeetingState,
    PresenceKind,
    Regime,
    SeatRole,
    SittingEventKind,
)
from concertation.errors import UserError
from concertation.persistence.tables import AgendaItem, Attendance, Block, Meeting, PresenceEvent, SittingEvent
from concertation.services.gesture import gesture, live
from concertation.services.gestures.agenda import bring_forward
from concertation.services.queries.assembly import presence_events
from concertation.services.queries.meeting import attendance
from concertation.services.ranking import rank_after, ranked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.persistence.register import UnitOfWork
    from concertation.services.queries.meeting_rows import AttendanceRow

_ASSEMBLIES = (Regime.JOINT_SITTING, Regime.COUNCIL)
_AT_ONCE = timedelta(minutes=5)  # within what the papers count as being there from the start


@gesture()
def open_meeting(uow: UnitOfWork, *, meeting_id: str, at: datetime | None = None) -> None:
    """Open the sitting and enter its first point.

    Raises:
        UserError: ``meeting_over``, ``meeting_over_and_written`` where it was held; ``meeting_called_off`` where it was
            cancelled or postponed; ``meeting_move_refused`` where it is under way, or has no day yet.
    """
    meeting = live(uow, Meeting, meeting_id)
    if meeting.state in TOOK_PLACE:  # reopened instead: when it first opened is not written over
        code = "meeting_over" if meeting.state == MeetingState.HELD else "meeting_over_and_written"
        raise UserError(code, reference=meeting.reference, state=MeetingState(meeting.state))
    if meeting.state in CALLED_OFF:
        raise UserError("meeting_called_off", reference=meeting.reference, state=MeetingState(meeting.state))
    check_move(MeetingState(meeting.state), MeetingState.IN_SESSION)
    meeting.state = MeetingState.IN_SESSION
    meeting.opened_at = at or uow.now
    first = uow.session.matching(AgendaItem, order="rank, id", meeting_id=meeting_id, outcome=None).first()
    if first is not None:
        _enter(meeting, first, at or uow.now)


def in_session(uow: UnitOfWork, meeting_id: str) -> Meeting:
    """Return a meeting that is being held.

    Raises:
        UserError: ``meeting_not_in_session``.
    """
    meeting = live(uow, Meeting, meeting_id)
    if meeting.state != MeetingState.IN_SESSION:
        raise UserError("meeting_not_in_session", reference=meeting.reference)
    return meeting


def noted_at(uow: UnitOfWork, meeting: Meeting, at: datetime | None = None) -> datetime:
    """Return the instant that what is noted of a sitting bears: the one told, the end of one that is over, else now."""
    return at or meeting.closed_at or uow.now


def _enter(meeting: Meeting, item: AgendaItem, at: datetime) -> None:
    meeting.current_item_id = item.id
    item.started_at = at


def _leave(uow: UnitOfWork, meeting: Meeting, at: datetime) -> None:
    """Add the time spent on the current point; a pause does not count."""
    if meeting.current_item_id is None:
        return
    item = uow.session.get(AgendaItem, meeting.current_item_id)
    if item is not None and item.started_at is not None:
        until = meeting.paused_at or at
        item.spent_seconds += max(0, round((until - item.started_at).total_seconds()))
        item.started_at = None


@gesture()
def enter_item(uow: UnitOfWork, *, item_id: str, at: datetime | None = None) -> None:
    """Go to a point; the time spent on the one before is added up."""
    item = live(uow, AgendaItem, item_id)
    meeting = in_session(uow, item.meeting_id or "")
    moment = at or uow.now
    _leave(uow, meeting, moment)
    _enter(meeting, item, moment)


@gesture()
def close_item(uow: UnitOfWork, *, item_id: str, at: datetime | None = None) -> str | None:
    """Mark a point as done and go to the next open one, whose id is returned."""
    return end_item(uow, item_id, ItemOutcome.CLOSED, None, at)


@gesture()
def postpone_item(
    uow: UnitOfWork, *, item_id: str, reason: str | None = None, at: datetime | None = None
) -> str | None:
    """Postpone a point to the next meeting of the body and go to the next open one, whose id is returned."""
    return end_item(uow, item_id, ItemOutcome.POSTPONED, reason, at)


@gesture()
def withdraw_item(
    uow: UnitOfWork, *, item_id: str, reason: str | None = None, at: datetime | None = None
) -> str | None:
    """Withdraw a point for good and go to the next open one."""
    return end_item(uow, item_id, ItemOutcome.WITHDRAWN, reason, at)


@gesture()
def reopen_item(uow: UnitOfWork, *, item_id: str) -> None:
    """Take back the outcome of a point."""
    item = live(uow, AgendaItem, item_id)
    item.outcome = None
    item.outcome_reason = None


def end_item(
    uow: UnitOfWork, item_id: str, outcome: ItemOutcome, reason: str | None, at: datetime | None
) -> str | None:
    item = live(uow, AgendaItem, item_id)
    meeting = live(uow, Meeting, item.meeting_id or "")
    moment = at or uow.now
    item.outcome = outcome
    item.outcome_reason = reason
    if meeting.state != MeetingState.IN_SESSION or meeting.current_item_id != item_id:
        return meeting.current_item_id
    _leave(uow, meeting, moment)
    following = _next_open(uow, meeting, item)
    if following is not None:
        _enter(meeting, following, moment)
    return following.id if following else None


def _next_open(uow: UnitOfWork, meeting: Meeting, item: AgendaItem) -> AgendaItem | None:
    """Return the first open point after this one, else the first of all."""
    key = uow.reader().scalar(
        """
        SELECT id FROM agenda_item WHERE meeting_id = :meeting AND gone = 0 AND outcome IS NULL
        ORDER BY (rank, id) <= (:rank, :id), rank, id LIMIT 1
        """,
        meeting=meeting.id,
        rank=item.rank,
        id=item.id,
    )
    return None if key is None else uow.session.get(AgendaItem, key)


@gesture()
def pause_meeting(uow: UnitOfWork, *, meeting_id: str, at: datetime | None = None, reason: str | None = None) -> None:
    """Suspend the sitting: no time runs until it resumes."""
    meeting = in_session(uow, meeting_id)
    if meeting.paused_at is None:
        meeting.paused_at = at or uow.now
        note_event(uow, meeting, SittingEventKind.SUSPENDED, meeting.paused_at, reason)


@gesture()
def resume_meeting(uow: UnitOfWork, *, meeting_id: str, at: datetime | None = None) -> None:
    """Resume a suspended sitting; the current point's clock starts again."""
    meeting = in_session(uow, meeting_id)
    if meeting.paused_at is None:
        return
    moment = at or uow.now
    _leave(uow, meeting, moment)
    meeting.paused_seconds += max(0, round((moment - meeting.paused_at).total_seconds()))
    meeting.paused_at = None
    note_event(uow, meeting, SittingEventKind.RESUMED, moment)
    if meeting.current_item_id is not None:
        _enter(meeting, live(uow, AgendaItem, meeting.current_item_id), moment)


def note_event(
    uow: UnitOfWork, meeting: Meeting, kind: SittingEventKind, at: datetime, reason: str | None = None
) -> SittingEvent:
    """Keep that something happened to the sitting as a whole; minutes tell it at its place."""
    row = SittingEvent(
        id=uow.new_id(), meeting_id=meeting.id, item_id=meeting.current_item_id, kind=kind, at=at, reason=reason
    )
    uow.session.add(row)
    return row


@gesture()
def close_meeting(uow: UnitOfWork, *, meeting_id: str, at: datetime | None = None) -> None:
    """Close the sitting: what is still open goes to the next planned meeting of the body."""
    meeting = in_session(uow, meeting_id)
    moment = at or uow.now
    _close_current(uow, meeting)
    _leave(uow, meeting, moment)
    meeting.state = MeetingState.HELD
    meeting.closed_at = moment
    meeting.paused_at = None
    meeting.current_item_id = None
    uow.session.flush()
    bring_forward(uow, meeting)


def _close_current(uow: UnitOfWork, meeting: Meeting) -> None:
    """Mark the current point as done where something was captured under it; an untouched one comes back next time."""
    if meeting.current_item_id is None:
        return
    item = live(uow, AgendaItem, meeting.current_item_id)
    captured = select(Block.id).where(Block.item_id == item.id, Block.gone.is_(False)).limit(1)
    if item.outcome is None and uow.session.scalars(captured).first() is not None:
        item.outcome = ItemOutcome.CLOSED


@gesture()
def reopen_meeting(uow: UnitOfWork, *, meeting_id: str) -> None:
    """Go back into session after closing too early."""
    meeting = live(uow, Meeting, meeting_id)
    if meeting.state != MeetingState.HELD:
        raise UserError("meeting_move_refused", state=MeetingState(meeting.state), to=MeetingState.IN_SESSION)
    meeting.state = MeetingState.IN_SESSION
    meeting.closed_at = None


@gesture()
def mark_presence(
    uow: UnitOfWork, *, meeting_id: str, person_id: str, present: bool, at: datetime | None = None
) -> None:
    """Note that a person arrives or leaves; nothing is written where they already are where they are said to be.

    Said once the sitting is over, without an hour, that somebody came is said of the whole of it.
    """
    meeting, row = live(uow, Meeting, meeting_id), _expected(uow, meeting_id, person_id)
    moment = at or _hour_of(uow, meeting, row)
    unticked = not present and row.here and at is None  # a departure whose hour is told is one
    mistaken = _mistaken(uow, meeting, person_id, moment) if unticked else ()
    for event in mistaken:
        event.gone = True
    if not mistaken:
        mark_row(uow, row, present=present, at=moment)


def _mistaken(uow: UnitOfWork, meeting: Meeting, person_id: str, at: datetime) -> Sequence[PresenceEvent]:
    """Return the arrivals to take away of somebody unticked who did not come: at once, or when all is over.

    « Tous présents », then those who are not: papers would say that they came and went. An assembly keeps every movement,
    since its votes rest on them: its hemicycle takes away one noted by mistake.
    """
    regime = uow.reader().scalar("SELECT regime FROM body WHERE id = :id", id=meeting.body_id)
    if regime in _ASSEMBLIES:
        return ()
    events = list(uow.session.matching(PresenceEvent, order="at, id", meeting_id=meeting.id, person_id=person_id))
    if meeting.closed_at is not None:
        return events
    return [event for event in events[-1:] if at - event.at <= _AT_ONCE]


@gesture()
def mark_all_present(uow: UnitOfWork, *, meeting_id: str, at: datetime | None = None) -> None:
    """Note the arrival of everybody who is neither excused nor represented."""
    meeting = live(uow, Meeting, meeting_id)
    for row in attendance(uow.reader(), meeting_id):
        if row.declared == Declared.EXPECTED:
            mark_row(uow, row, present=True, at=at or _hour_of(uow, meeting, row))


def _hour_of(uow: UnitOfWork, meeting: Meeting, row: AttendanceRow) -> datetime:
    """Return when somebody comes or goes of whom no hour is told."""
    over = meeting.closed_at is not None
    never_came = row.arrived_at is None
    return meeting.opened_at if over and never_came and meeting.opened_at else noted_at(uow, meeting)


def mark(uow: UnitOfWork, meeting_id: str, person_id: str, *, present: bool, at: datetime, told: bool = False) -> None:
    """Note that a person arrives or leaves at an instant, that may be a past one where it was ``told``."""
    row = _expected(uow, meeting_id, person_id)
    here = person_id in here_at(uow, meeting_id, at) if told else row.here
    mark_row(uow, row, present=present, at=at, here=here)


def here_at(uow: UnitOfWork, meeting_id: str, at: datetime) -> frozenset[str]:
    """Return who was in the room at an instant: what is noted of a past minute goes by it, not by who is here now."""
    stays = stays_by_person(presence_events(uow.reader(), meeting_id))
    return frozenset(person for person, own in stays.items() if within(own, at))


def _expected(uow: UnitOfWork, meeting_id: str, person_id: str) -> AttendanceRow:
    row = next((row for row in attendance(uow.reader(), meeting_id) if row.person_id == person_id), None)
    if row is None:
        raise UserError("person_not_expected", id=person_id)
    return row


def mark_row(uow: UnitOfWork, row: AttendanceRow, *, present: bool, at: datetime, here: bool | None = None) -> None:
    """Note an arrival or a departure of somebody who was not already so; ``here`` is where they were at that instant."""
    if (row.here if here is None else here) == present:
        return
    if present and row.declared != Declared.EXPECTED:
        expected = live(uow, Attendance, row.id)
        expected.declared = Declared.EXPECTED
        expected.represented_by_id = None
    kind = PresenceKind.ARRIVE if present else PresenceKind.LEAVE
    uow.session.add(
        PresenceEvent(id=uow.new_id(), meeting_id=row.meeting_id, person_id=row.person_id, kind=kind, at=at)
    )


@gesture()
def declare_attendance(
    uow: UnitOfWork, *, meeting_id: str, person_id: str, declared: str, represented_by_id: str | None = None
) -> None:
    """Note before or during the meeting that a person is expected, excused, or represented by another.

    Raises:
        UserError: ``person_not_expected``; ``represented_by_nobody``; ``represented_by_oneself``.
    """
    row = uow.session.matching(Attendance, meeting_id=meeting_id, person_id=person_id).first()
    if row is None:
        raise UserError("person_not_expected", id=person_id)
    if declared == Declared.REPRESENTED and represented_by_id is None:
        raise UserError("represented_by_nobody")
    if represented_by_id == person_id:
        raise UserError("represented_by_oneself")
    row.declared = declared
    row.represented_by_id = represented_by_id if declared == Declared.REPRESENTED else None


@gesture()
def add_attendee(
    uow: UnitOfWork,
    *,
    meeting_id: str,
    person_id: str,
    authority_id: str,
    function: str | None = None,
    role: str = SeatRole.GUEST,
) -> str:
    """Add a person to those expected at one meeting: a deputy, a guest."""
    live(uow, Meeting, meeting_id)
    present = uow.session.matching(Attendance, meeting_id=meeting_id, person_id=person_id).first()
    if present is not None:
        return present.id
    rows = ranked(uow, Attendance, meeting_id=meeting_id)
    row = Attendance(
        id=uow.new_id(),
        meeting_id=meeting_id,
        person_id=person_id,
        authority_id=authority_id,
        function=function,
        role=role,
        declared=Declared.EXPECTED,
        rank=rank_after(rows, rows[-1][0] if rows else None),
    )
    uow.session.add(row)
    return row.id


@gesture()
def remove_attendee(uow: UnitOfWork, *, attendance_id: str) -> None:
    """Take a person off those expected at a meeting."""
    live(uow, Attendance, attendance_id).gone = True


@gesture()
def write_private_note(uow: UnitOfWork, *, meeting_id: str, text: str) -> None:
    """Keep the secretary's own note on a meeting: never projected, never printed."""
    live(uow, Meeting, meeting_id).private_note = text or None
