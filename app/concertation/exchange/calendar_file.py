"""Writes a meeting as a calendar file (iCalendar, RFC 5545) that Outlook, Thunderbird and phones take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from icalendar import Event, vCalAddress

_PARIS = ZoneInfo("Europe/Paris")
_PRODUCT = "-//Concertation//FR"


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody an event is sent by or to; ``answer`` is a PARTSTAT (RFC 5545, 3.2.12)."""

    name: str
    email: str
    answer: str = "NEEDS-ACTION"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A meeting as a calendar shows it; without hours it takes the whole day.

    ``key`` never changes, so that a later file replaces the event instead of adding one; ``sequence`` grows with each
    change of day, hours, place or state. With an ``organizer`` it is an invitation, that ``invited`` answer.
    ``starts_at`` and ``ends_at`` are wall-clock times in Paris.
    """

    key: str
    sequence: int
    summary: str
    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    location: str = ""
    description: str = ""
    confirmed: bool = True
    cancelled: bool = False
    organizer: Invited | None = None
    invited: tuple[Invited, ...] = ()


def calendar_file(*events: CalendarEvent, stamped_at: datetime, feed: str = "") -> bytes:
    """Return events as one ``.ics``: an invitation where they have an organizer, a cancellation where all are called off.

    ``feed`` is what programs that subscribe to the file show it under: a feed only publishes.
    """
    from icalendar import Calendar  # noqa: PLC0415  # only when a file is written

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH" if feed else method_of(events))
    if feed:
        calendar.add("x-wr-calname", feed)
    for event in events:
        calendar.add_component(_written(event, stamped_at))
    if any(event.starts_at for event in events):
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def method_of(events: Sequence[CalendarEvent]) -> str:
    """Return what the file does in the calendar that takes it (RFC 5546, 1.4)."""
    if events and all(event.cancelled for event in events):
        return "CANCEL"
    return "REQUEST" if events and all(event.organizer and event.invited for event in events) else "PUBLISH"


def _written(event: CalendarEvent, stamped_at: datetime) -> Event:
    from icalendar import Event  # noqa: PLC0415

    written = Event()
    written.add("uid", f"{event.key}@concertation")
    written.add("sequence", event.sequence)
    written.add("dtstamp", stamped_at)
    written.add("summary", event.summary)
    starts, ends = _bounds(event)
    written.add("dtstart", starts)
    written.add("dtend", ends)
    if event.location:
        written.add("location", event.location)
    if event.description:
        written.add("description", event.description)
    written.add("status", "CANCELLED" if event.cancelled else "CONFIRMED" if event.confirmed else "TENTATIVE")
    if event.organizer is not None:
        written.add("organizer", _who(event.organizer))
    for one in event.invited:
        written.add("attendee", _who(one, answering=True))
    return written


def _who(one: Invited, *, answering: bool = False) -> vCalAddress:
    from icalendar import vCalAddress  # noqa: PLC0415

    address = vCalAddress(f"mailto:{one.email.strip()}")
    address.params["CN"] = " ".join(one.name.replace('"', " ").split())
    if answering:
        address.params["ROLE"] = "REQ-PARTICIPANT"
        address.params["PARTSTAT"] = one.answer
        address.params["RSVP"] = "TRUE" if one.answer == "NEEDS-ACTION" else "FALSE"
    return address


def _bounds(event: CalendarEvent) -> tuple[date, date]:
    if event.starts_at is None:
        return event.held_on, event.held_on + timedelta(days=1)
    starts = datetime.combine(event.held_on, event.starts_at, _PARIS)
    if event.ends_at is None or event.ends_at <= event.starts_at:
        return starts, starts + timedelta(hours=1)
    return starts, datetime.combine(event.held_on, event.ends_at, _PARIS)
