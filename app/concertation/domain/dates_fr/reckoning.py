"""Sums of days, weeks, months and years from a given day; each says None rather than leave the calendar."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, date, timedelta

FRIDAY = 4


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_occurrence(month: int, day: int, today: date) -> date | None:
    """Return the first such day from ``today`` on, today included; the 29th of February waits for a leap year."""
    for year in range(today.year, min(today.year + 9, MAXYEAR + 1)):
        on = day_of(year, month, day)
        if on is not None and on >= today:
            return on
    return None


def next_day_of_month(day: int, today: date) -> date | None:
    """Return the first day of that number from ``today`` on; None where a month in between has no such day."""
    on = day_of(today.year, today.month, day)
    if on is None or on >= today:
        return on
    following = add_months(today.replace(day=1), 1)
    return day_of(following.year, following.month, day) if following else None


def add_days(on: date, days: int) -> date | None:
    try:
        return on + timedelta(days=days)
    except OverflowError:
        return None


def add_months(on: date, months: int) -> date | None:
    """Return the same day some months later, or the last of that month where it is shorter."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(on.day, calendar.monthrange(year, month + 1)[1]))


def end_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def weekday_from(weekday: int, start: date) -> date | None:
    """Return the first such weekday from ``start`` on, ``start`` included."""
    return add_days(start, (weekday - start.weekday()) % 7)


def full_year(two_digits: int, today: date) -> int:
    """Return the year of two digits that lies nearest to today's."""
    near = today.year - today.year % 100 + two_digits
    return min((near - 100, near, near + 100), key=lambda year: abs(year - today.year))
