"""Presence by the minute: the roll-call, a returned list, several persons at once, and times set right afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.clock import paris_instant
from concertation.domain.proxies import ProxyFaultKind
from concertation.domain.roll import Expected, RollEntry, RollFault, RollRow, check_roll
from concertation.domain.vocabulary import AttendanceStatus, Declared, MeetingState, PresenceKind, SittingEventKind
from concertation.errors import UserError
from concertation.persistence.automatic import Occasion
from concertation.persistence.tables import Attendance, Meeting, PresenceEvent, Proxy
from concertation.services.faults import Finding, RefusedWholeError
from concertation.services.gesture import gesture, live
from concertation.services.gestures.session import here_at, mark_row, note_event, noted_at
from concertation.services.queries.assembly import Sitting, sitting
from concertation.services.queries.meeting import attendance
from concertation.wording import told

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_NOT_HELD = (MeetingState.CANCELLED, MeetingState.POSTPONED)
_DECLARED = {
    AttendanceStatus.PRESENT: Declared.EXPECTED,
    AttendanceStatus.ABSENT: Declared.EXPECTED,
    AttendanceStatus.EXCUSED: Declared.EXCUSED,
    AttendanceStatus.REPRESENTED: Declared.REPRESENTED,
}


@dataclass(frozen=True, slots=True)
class RollTaken:
    """What a roll recorded: lines taken, persons present by it, proxies given."""

    lines: int
    present: int
    proxies: int


def attended_meeting(uow: UnitOfWork, meeting_id: str) -> Meeting:
    """Return a meeting that was or is to be held.

    Raises:
        UserError: ``meeting_without_presence`` where it was cancelled or postponed.
    """
    meeting = live(uow, Meeting, meeting_id)
    if meeting.state in _NOT_HELD:
        raise UserError("meeting_without_presence", reference=meeting.reference, state=MeetingState(meeting.state))
    return meeting


@gesture()
def mark_persons(
    uow: UnitOfWork, *, meeting_id: str, person_ids: Collection[str], present: bool, at: datetime | None = None
) -> int:
    """Note that several persons arrive or leave at once; return how many were not already so."""
    meeting = attended_meeting(uow, meeting_id)
    wanted = set(person_ids)
    moment = noted_at(uow, meeting, at)
    here = here_at(uow, meeting.id, moment)
    rows = [
        row
        for row in attendance(uow.reader(), meeting.id)
        if row.person_id in wanted and (row.person_id in here) != present
    ]
    for row in rows:
        mark_row(uow, row, present=present, at=moment, here=not present)
    return len(rows)


@gesture()
def call_roll(uow: UnitOfWork, *, meeting_id: str, person_ids: Collection[str] = (), at: datetime | None = None) -> int:
    """Note the roll-call and those who answered it; return how many were not already present."""
    meeting = attended_meeting(uow, meeting_id)
    moment = noted_at(uow, meeting, at)
    note_event(uow, meeting, SittingEventKind.ROLL_CALL, moment)
    wanted = set(person_ids)
    wanted -= here_at(uow, meeting.id, moment)
    rows = [row for row in attendance(uow.reader(), meeting.id) if row.person_id in wanted]
    for row in rows:
        mark_row(uow, row, present=True, at=moment, here=False)
    return len(rows)


@gesture()
def check_quorum(uow: UnitOfWork, *, meeting_id: str, item_id: str | None = None, at: datetime | None = None) -> str:
    """Note that the quorum was checked at a minute; its figures are those of the presence of that minute."""
    meeting = attended_meeting(uow, meeting_id)
    row = note_event(uow, meeting, SittingEventKind.QUORUM_CHECKED, noted_at(uow, meeting, at))
    row.item_id = item_id or row.item_id
    return row.id


@gesture()
def retime_presence(uow: UnitOfWork, *, event_id: str, at: datetime) -> None:
    """Set the time of an arrival or a departure right."""
    live(uow, PresenceEvent, event_id).at = at


@gesture()
def remove_presence(uow: UnitOfWork, *, event_id: str) -> None:
    """Take away an arrival or a departure noted by mistake."""
    live(uow, PresenceEvent, event_id).gone = True


@gesture(after_copy=Occasion.IMPORT)
def import_roll(uow: UnitOfWork, *, meeting_id: str, rows: Sequence[RollRow]) -> RollTaken:
    """Take a returned attendance list, all or nothing; what it tells of a person replaces what was known of them.

    Raises:
        RefusedWholeError: ``roll_refused`` with every fault and its line.
    """
    meeting = attended_meeting(uow, meeting_id)
    reader = uow.reader()
    known = sitting(reader, meeting_id)
    expected_rows = {row.person_id: row for row in attendance(reader, meeting_id)}
    expected = Expected(
        persons=frozenset(expected_rows),
        council_of=known.assembly.council_of,
        opens_at=known.opens_at,
        instant=lambda at: paris_instant(known.held_on, at),
        events=tuple(known.assembly.events),
        proxies=tuple(known.assembly.proxies),
        rules=known.proxy_rules,
    )
    entries, faults = check_roll(rows, expected)
    if faults:
        raise RefusedWholeError(
            "roll_refused", [roll_finding(fault, known) for fault in faults], reference=known.reference
        )
    _forget(uow, meeting.id, {entry.person_id for entry in entries})
    _record(uow, meeting, entries)
    return RollTaken(
        len(entries),
        sum(entry.status is AttendanceStatus.PRESENT for entry in entries),
        sum(entry.proxy is not None for entry in entries),
    )


def roll_finding(fault: RollFault, known: Sitting) -> Finding:
    name = known.names.get(fault.subject)
    who = name.person if name else fault.subject
    subject = "proxy_rule" if isinstance(fault.kind, ProxyFaultKind) else "roll_fault"
    return Finding(fault.kind, fault.subject, told(subject, fault.kind, who=who, **fault.data), fault.line)


def _forget(uow: UnitOfWork, meeting_id: str, persons: Collection[str]) -> None:
    for table, column in ((PresenceEvent, PresenceEvent.person_id), (Proxy, Proxy.grantor_id)):
        query = select(table).where(table.meeting_id == meeting_id, ~table.gone, column.in_(persons))
        for row in uow.session.scalars(query).all():
            row.gone = True


def _record(uow: UnitOfWork, meeting: Meeting, entries: Iterable[RollEntry]) -> None:
    query = select(Attendance).where(Attendance.meeting_id == meeting.id, ~Attendance.gone)
    expected = {row.person_id: row for row in uow.session.scalars(query).all()}
    for entry in entries:
        row = expected[entry.person_id]
        row.declared = _DECLARED[entry.status]
        row.represented_by_id = entry.proxy.holder_id if entry.proxy and not entry.proxy.given_at else None
        for event in entry.events:
            uow.session.add(_event(uow, meeting.id, event.person_id, event.kind, event.at))
        if entry.proxy is not None:
            uow.session.add(
                Proxy(
                    id=uow.new_id(),
                    meeting_id=meeting.id,
                    grantor_id=entry.proxy.grantor_id,
                    holder_id=entry.proxy.holder_id,
                    given_at=entry.proxy.given_at,
                )
            )


def _event(uow: UnitOfWork, meeting_id: str, person_id: str, kind: PresenceKind, at: datetime) -> PresenceEvent:
    return PresenceEvent(id=uow.new_id(), meeting_id=meeting_id, person_id=person_id, kind=kind, at=at)
