"""Reads the events of a calendar file (iCalendar, RFC 5545), recurrences expanded within reason, as days and hours in Paris."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    """An event of a file, from the line where it begins; ``fault`` is the property that was not understood, and why."""

    line: int
    uid: str
    summary: str
    cancelled: bool = False
    location: str = ""
    times: tuple[tuple[date, time | None], ...] = ()
    fault: tuple[str, str, str] | None = None


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
    found = tuple(_events(path, text, lines, today))
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
    start = _start(event)
    if not isinstance(start, date):
        return FoundEvent(line, uid, summary, cancelled, fault=("DTSTART", "", "start_missing"))
    if start.year not in _YEARS:
        return FoundEvent(line, uid, summary, cancelled, fault=("DTSTART", start.isoformat(), "date_unreadable"))
    try:
        times = tuple(_times(event, _in_paris(start), today))
    except Exception:  # noqa: BLE001  # an absurd recurrence fails in as many ways as it may be absurd
        return FoundEvent(line, uid, summary, cancelled, fault=("RRULE", _rule(event), "recurrence_wrong"))
    return FoundEvent(line, uid, summary, cancelled, _said(event, "LOCATION"), times)


def _said(event: Any, name: str) -> str:
    """Return the words of a property; none where they cannot be read, or are told twice."""
    try:
        return str(event.get(name, "")).strip()
    except Exception:  # noqa: BLE001  # what the reader of calendars raises for a broken property is its own affair
        return ""


def _start(event: Any) -> object:
    try:
        return getattr(event.get("DTSTART"), "dt", None)
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
