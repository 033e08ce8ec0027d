"""Reads the events of a calendar file (iCalendar, RFC 5545), recurrences expanded within reason, as days and hours in Paris."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from concertation.errors import UserError
from concertation.exchange.table_file import content_of, decoded

MOST_EVENTS = 5_000
_LARGEST = 8 * 1024 * 1024  # bytes
_MOST_TIMES = 400  # of one event: more is no assembly's calendar
_AHEAD = timedelta(days=731)  # how far an endless recurrence is followed
_PARIS = ZoneInfo("Europe/Paris")
_EVENT = re.compile(r"BEGIN:VEVENT\s*", re.IGNORECASE)
_TOO_OFTEN = frozenset(("SECONDLY", "MINUTELY", "HOURLY"))
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event of a file, from the line where it begins; ``fault`` is the property that was not understood, and why.

    ``lasts`` is None where the file does not say; ``instead_of`` is the occurrence of a recurrence that this event moves
    or cancels.
    """

    line: int
    uid: str
    summary: str
    cancelled: bool = False
    location: str = ""
    times: tuple[tuple[date, time | None], ...] = ()
    fault: tuple[str, str, str] | None = None
    lasts: timedelta | None = None
    instead_of: tuple[date, time | None] | None = None


def read_events(path: Path, today: date) -> tuple[FoundEvent, ...]:
    """Return the events of a calendar file, in the order of the file.

    Raises:
        UserError: ``calendar_wrong``, ``calendar_too_large``, and those of reading a file.
    """
    content = content_of(path)
    if len(content) > _LARGEST:
        raise UserError("calendar_too_large", path=path.name, most=MOST_EVENTS)
    text = decoded(path, content).removeprefix("\ufeff")
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if _EVENT.fullmatch(line)]
    if len(lines) > MOST_EVENTS:
        raise UserError("calendar_too_large", path=path.name, most=MOST_EVENTS)
    if not text.lstrip().upper().startswith("BEGIN:VCALENDAR") or not lines:
        raise UserError("calendar_wrong", path=path.name)
    found = _without_moved(tuple(_events(path, text, lines, today)))
    if sum(len(event.times) for event in found) > MOST_EVENTS:
        raise UserError("calendar_too_large", path=path.name, most=MOST_EVENTS)
    return found


def _events(path: Path, text: str, lines: list[int], today: date) -> Iterator[FoundEvent]:
    from icalendar import Calendar  # noqa: PLC0415  # only when a file is read

    try:
        events = [each for one in Calendar.from_ical(text, multiple=True) for each in one.walk("VEVENT")]
    except Exception as error:  # a damaged calendar fails anywhere, in as many ways as it has properties
        raise UserError("calendar_wrong", path=path.name) from error
    if len(events) != len(lines):
        raise UserError("calendar_wrong", path=path.name)
    for line, event in zip(lines, events, strict=True):
        yield _event(line, event, today)


def _event(line: int, event: Any, today: date) -> FoundEvent:
    uid, summary = _said(event, "UID"), _said(event, "SUMMARY")
    cancelled = _said(event, "STATUS").upper() == "CANCELLED"
    start = _moment(event, "DTSTART")
    if not isinstance(start, date):
        return FoundEvent(line, uid, summary, cancelled, fault=("DTSTART", "", "start_missing"))
    if start.year not in _YEARS:
        return FoundEvent(line, uid, summary, cancelled, fault=("DTSTART", start.isoformat(), "date_unreadable"))
    try:
        times = tuple(_times(event, _in_paris(start), today))
    except Exception:  # noqa: BLE001  # an absurd recurrence fails in as many ways as it may be absurd
        return FoundEvent(line, uid, summary, cancelled, fault=("RRULE", _rule(event), "recurrence_wrong"))
    moved = _moment(event, "RECURRENCE-ID")
    instead_of = _parted(_in_paris(moved)) if isinstance(moved, date) else None
    place = _said(event, "LOCATION")
    return FoundEvent(line, uid, summary, cancelled, place, times, lasts=_lasts(event, start), instead_of=instead_of)


def _without_moved(events: tuple[FoundEvent, ...]) -> tuple[FoundEvent, ...]:
    """Take from each recurrence the occurrences that an event of its own moves or cancels (RFC 5545, 3.8.4.4)."""
    moved: dict[str, set[tuple[date, time | None]]] = {}
    for each in events:
        if each.instead_of is not None:
            moved.setdefault(each.uid, set()).add(each.instead_of)
    if not moved:
        return events
    return tuple(
        replace(each, times=tuple(one for one in each.times if one not in moved[each.uid]))
        if each.uid in moved and each.instead_of is None
        else each
        for each in events
    )


def _lasts(event: Any, start: date) -> timedelta | None:
    """Return how long an event of some hours lasts, by its end or by its duration."""
    if not isinstance(start, datetime):
        return None
    end, told = _moment(event, "DTEND"), _moment(event, "DURATION")
    if isinstance(end, datetime):
        told = _in_paris(end) - _in_paris(start)
    return told if isinstance(told, timedelta) and timedelta() < told < timedelta(days=1) else None


def _said(event: Any, name: str) -> str:
    """Return the words of a property; none where they cannot be read, or are told twice."""
    try:
        return str(event.get(name, "")).strip()
    except Exception:  # noqa: BLE001  # what the reader of calendars raises for a broken property is its own affair
        return ""


def _moment(event: Any, name: str) -> object:
    try:
        return getattr(event.get(name), "dt", None)
    except Exception:  # noqa: BLE001  # as above
        return None


def _rule(event: Any) -> str:
    try:
        return str(event.get("RRULE").to_ical().decode("utf-8", "replace"))[:80]
    except Exception:  # noqa: BLE001  # as above
        return ""


def _in_paris(start: date) -> date:
    """Return the wall-clock time in Paris; one without a zone is Paris's already."""
    if isinstance(start, datetime) and start.tzinfo is not None:
        return start.astimezone(_PARIS).replace(tzinfo=None)
    return start


def _times(event: Any, start: date, today: date) -> Iterator[tuple[date, time | None]]:
    """Yield the days and hours of an event; a :class:`ValueError` where its recurrence is absurd."""
    rule = event.get("RRULE")
    if rule is None:
        yield _parted(start)
        return
    from dateutil.rrule import rrulestr  # noqa: PLC0415

    parts = {name.upper(): value for name, value in rule.items()}
    if isinstance(rule, list) or str(parts["FREQ"][0]).upper() in _TOO_OFTEN:
        raise ValueError
    first = start if isinstance(start, datetime) else datetime.combine(start, time())
    count = int(parts["COUNT"][0]) if "COUNT" in parts else _MOST_TIMES + 1
    kept = type(rule)({name: value for name, value in rule.items() if name.upper() not in {"COUNT", "UNTIL"}})
    last = max(first, datetime.combine(today, time())) + _AHEAD
    if "UNTIL" in parts:
        until = _in_paris(parts["UNTIL"][0])
        last = min(last, until if isinstance(until, datetime) else datetime.combine(until, time.max))
    days = rrulestr(kept.to_ical().decode(), dtstart=first).replace(until=last)
    found = list(islice(days, min(count, _MOST_TIMES + 1)))
    if len(found) > _MOST_TIMES:
        raise ValueError
    without = _left_out(event)
    for one in found:
        if one.date() not in without:
            yield _parted(one if isinstance(start, datetime) else one.date())


def _left_out(event: Any) -> set[date]:
    told = event.get("EXDATE", [])
    each = [one for group in (told if isinstance(told, list) else [told]) for one in group.dts]
    return {_parted(_in_paris(one.dt))[0] for one in each}


def _parted(moment: date) -> tuple[date, time | None]:
    if isinstance(moment, datetime):
        return moment.date(), moment.time().replace(second=0, microsecond=0)
    return moment, None
