"""Writes a meeting as a calendar file (iCalendar, RFC 5545) that Outlook, Thunderbird and phones take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event

_PARIS = ZoneInfo("Europe/Paris")
_PRODUCT = "-//Concertation//FR"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A meeting as a calendar shows it; without hours it takes the whole day.

    ``key`` never changes, so that a later file replaces the event instead of adding one; ``sequence`` grows with
    each change of day, hours, place or state. ``starts_at`` and ``ends_at`` are wall-clock times in Paris.
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


def calendar_file(*events: CalendarEvent, stamped_at: datetime, name: str = "") -> bytes:
    """Return events as one ``.ics``; where all are called off it takes them out of calendars.

    ``name`` is what programs that subscribe to the file show it under.
    """
    from icalendar import Calendar  # noqa: PLC0415  # only when a file is written

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if events and all(event.cancelled for event in events) else "PUBLISH")
    if name:
        calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_written(event, stamped_at))
    if any(event.starts_at for event in events):
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


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
    return written


def _bounds(event: CalendarEvent) -> tuple[date, date]:
    if event.starts_at is None:
        return event.held_on, event.held_on + timedelta(days=1)
    starts = datetime.combine(event.held_on, event.starts_at, _PARIS)
    if event.ends_at is None or event.ends_at <= event.starts_at:
        return starts, starts + timedelta(hours=1)
    return starts, datetime.combine(event.held_on, event.ends_at, _PARIS)
