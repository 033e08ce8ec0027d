"""A meeting in calendars: the invitation its people answer, its cancellation, and the feed of a body."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from concertation.domain.dates_fr import clock
from concertation.domain.meeting import CALLED_OFF
from concertation.domain.vocabulary import MeetingState, ReplyAnswer, SeatRole
from concertation.exchange.calendar_file import CalendarEvent, Invited, calendar_file, method_of
from concertation.exchange.mail import is_address
from concertation.persistence.history import history
from concertation.services.queries.frozen import person_name
from concertation.services.queries.hospitality import replies
from concertation.services.queries.meeting import items, meeting_sheet
from concertation.services.queries.series import meetings
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.meeting_rows import MeetingSheet

_IN_CALENDARS = frozenset(("held_on", "starts_at", "ends_at", "place", "state"))
_ANSWERS = {ReplyAnswer.COMING: "ACCEPTED", ReplyAnswer.EXCUSED: "DECLINED", ReplyAnswer.REPRESENTED: "DECLINED"}
_CONVENING = {SeatRole.SECRETARY: 0, SeatRole.CHAIR: 1}


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar file and the name it is offered under."""

    name: str
    content: bytes
    method: str = "PUBLISH"


def meeting_calendar(reader: Reader, meeting_id: str, now: datetime) -> CalendarFile:
    """Return the calendar file of a meeting: the same event at each call, its sequence growing with what changed.

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = meeting_sheet(reader, meeting_id)
    return _file(file_name(sheet.reference), _sent(reader, meeting_id), now)


def invitations(reader: Reader, meeting_id: str, now: datetime) -> tuple[CalendarFile, ...]:
    """Return what is sent to those expected, one file an event: a message carries one invitation (RFC 5546, 3.2.2).

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = meeting_sheet(reader, meeting_id)
    names = (file_name(sheet.reference), f"{file_name(sheet.reference)} {word('object', 'lunch', language='fr')}")
    events = _sent(reader, meeting_id)
    return tuple(_file(name, [event], now) for name, event in zip(names, events, strict=False))


def _sent(reader: Reader, meeting_id: str) -> list[CalendarEvent]:
    """Return what is sent of a meeting: where it was postponed, the event moved to the day of the one that replaces it."""
    sheet = meeting_sheet(reader, _chain(reader, meeting_id)[-1])
    return _addressed(reader, sheet, _events(reader, sheet.id))


def _file(name: str, events: list[CalendarEvent], now: datetime) -> CalendarFile:
    return CalendarFile(f"{name}.ics", calendar_file(*events, stamped_at=now), method_of(events))


def body_calendar(reader: Reader, now: datetime, *, body: str | None = None, year: int | None = None) -> CalendarFile:
    """Return the meetings of a body (by its code), or of all, as one feed that calendars subscribe to."""
    rows = meetings(reader, body=body, year=year)
    events = [event for row in rows if _chain(reader, row.id)[-1] == row.id for event in _events(reader, row.id)]
    name = " ".join(part for part in (rows[0].body_name if rows and body else "Concertation", str(year or "")) if part)
    file = file_name(" ".join(part for part in (body or "Concertation", str(year or "")) if part))
    return CalendarFile(f"{file}.ics", calendar_file(*events, stamped_at=now, feed=name))


def _events(reader: Reader, meeting_id: str) -> list[CalendarEvent]:
    """Return a meeting as calendars show it, and its déjeuner as an event of its own where its hour is known.

    A meeting that replaces one postponed is the same event on another day: it keeps its key, and its sequence goes on.
    """
    chain = _chain(reader, meeting_id)
    sheet = meeting_sheet(reader, meeting_id)
    told = [point for point in items(reader, meeting_id) if not point.internal]
    lines = [f"{point.number}. {point.title}" for point in told]
    if sheet.lunch is not None:
        at = f", {clock(sheet.lunch.starts_at)}" if sheet.lunch.starts_at else ""
        lines += ["", f"{word('letter', 'lunch', language='fr')}{at}"]
    event = CalendarEvent(
        key=chain[0],
        sequence=sum(_changes(reader, each) for each in chain),
        summary=f"{sheet.body_name} ({sheet.reference})",
        held_on=sheet.held_on,
        starts_at=sheet.starts_at,
        ends_at=sheet.ends_at,
        location=", ".join(part for part in (sheet.place, sheet.access) if part),
        description="\n".join(lines),
        confirmed=sheet.state != MeetingState.PROPOSED,
        cancelled=sheet.state in CALLED_OFF,
    )
    if sheet.lunch is None or sheet.lunch.starts_at is None:
        return [event]
    lunch = CalendarEvent(
        key=f"{chain[0]}-lunch",
        sequence=event.sequence,
        summary=f"{word('object', 'lunch', language='fr')}, {sheet.body_name}",
        held_on=sheet.held_on,
        starts_at=sheet.lunch.starts_at,
        location=sheet.lunch.place or sheet.place or "",
        confirmed=event.confirmed,
        cancelled=event.cancelled,
    )
    return [event, lunch]


def _chain(reader: Reader, meeting_id: str) -> tuple[str, ...]:
    """Return a meeting with those that it replaces, the first planned first, and those that replace it in turn."""
    found = [meeting_id]
    while (former := reader.scalar(_FORMER, id=found[0])) and former not in found:
        found.insert(0, str(former))
    while (later := reader.scalar(_LATER, id=found[-1])) and later not in found:
        found.append(str(later))
    return tuple(found)


_FORMER = """SELECT f.id FROM meeting m JOIN meeting f ON f.id = m.replaces_id
    WHERE m.id = :id AND f.gone = 0 AND f.state IN ('postponed', 'cancelled')"""
_LATER = """SELECT l.id FROM meeting m JOIN meeting l ON l.replaces_id = m.id
    WHERE m.id = :id AND l.gone = 0 AND m.state IN ('postponed', 'cancelled') ORDER BY l.id DESC LIMIT 1"""


def _changes(reader: Reader, meeting_id: str) -> int:
    """Return how many gestures changed what calendars show of a meeting, since it was planned."""
    told = history(reader, "meeting", meeting_id)
    return len({change.at for change in told if change.column in _IN_CALENDARS})


def _addressed(reader: Reader, sheet: MeetingSheet, events: list[CalendarEvent]) -> list[CalendarEvent]:
    """Say who convenes and who is invited; nobody where the one who convenes has no address to answer to."""
    organizer = _organizer(reader, sheet)
    if organizer is None:
        return events
    people = tuple(
        Invited(one.person, one.email or "", _ANSWERS[ReplyAnswer(one.answer)] if one.answer else "NEEDS-ACTION")
        for one in replies(reader, sheet.id)
        if is_address(one.email) and one.email != organizer.email
    )
    return [replace(event, organizer=organizer, invited=people) for event in events]


def _organizer(reader: Reader, sheet: MeetingSheet) -> Invited | None:
    """Return who answers come to: the body's secretary on that day, else its chair, else the host's first of those expected."""
    seats = reader.rows(
        f"""SELECT {person_name("p.id")} AS name, p.email, s.role FROM seat s JOIN person p ON p.id = s.person_id
        WHERE s.body_id = :body AND s.gone = 0 AND p.gone = 0 AND s.role IN ('secretary', 'chair')
        AND coalesce(s.valid_from, :on) <= :on AND coalesce(s.valid_to, :on) >= :on ORDER BY s.rank, s.id""",
        body=sheet.body_id,
        on=sheet.held_on.isoformat(),
    )
    told = [(row["name"], row["email"]) for row in sorted(seats, key=lambda row: _CONVENING[row["role"]])]
    hosts = [each.code for each in sheet.authorities if each.id == sheet.host_id]
    told += [(one.person, one.email) for one in replies(reader, sheet.id) if one.authority in hosts]
    return next((Invited(name, email) for name, email in told if is_address(email)), None)


def file_name(reference: str) -> str:
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", reference).strip(" .")
