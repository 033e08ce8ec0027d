"""How far a contract's years have run: the yardstick against which its rates are read."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

_DAY = timedelta(days=1)


def elapsed_share(starts_on: date, ends_on: date, on: date) -> Fraction:
    """Return the share of a contract's time that has run at the end of a day, between 0 and 1.

    Years are equal, whatever their days: the end of 2010 in 2007-2013 is 4/7 exactly.
    """
    if on < starts_on:
        return Fraction(0)
    if on >= ends_on:
        return Fraction(1)
    return _years(starts_on, on + _DAY) / _years(starts_on, ends_on + _DAY)


def _years(start: date, end: date) -> Fraction:
    """Return the years from a day to another: whole ones, then the days of the year under way over its own length."""
    whole = end.year - start.year - (end < _anniversary(start, end.year))
    last, following = (_anniversary(start, start.year + whole + more) for more in (0, 1))
    return whole + Fraction((end - last).days, (following - last).days)


def _anniversary(start: date, year: int) -> date:
    try:
        return start.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)


def months_before(on: date, months: int) -> date:
    """Return the same day so many months before, or the last day of a shorter month."""
    number = on.year * 12 + on.month - 1 - months
    first = date(number // 12, number % 12 + 1, 1)
    following = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return first + timedelta(days=min(on.day, (following - first).days) - 1)
