"""The local time of the people who meet: Europe/Paris."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


def paris(at: datetime) -> datetime:
    return at.astimezone(PARIS)


def paris_day(at: datetime) -> date:
    return at.astimezone(PARIS).date()


def paris_instant(on: date, at: time) -> datetime:
    """Return the instant, in UTC, of a wall-clock time in Paris on a day."""
    return datetime.combine(on, at, PARIS).astimezone(UTC)


def same_hour_on(on: date, at: datetime) -> datetime:
    """Return the instant of a day at which it is the hour in Paris that it is at another instant."""
    return paris_instant(on, paris(at).time())
