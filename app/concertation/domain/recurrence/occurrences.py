"""The dates a cadence gives before anything is known of holidays: the ideal dates of a series."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from concertation.domain.recurrence.cadence import LAST, Cadence, CadenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

USUAL_TIMES_A_YEAR = 3  # « plusieurs fois par an », when nothing more is said
_WORKING_MONTHS = (1, 2, 3, 4, 5, 6, 9, 10, 11, 12)
_ALL_MONTHS = tuple(range(1, 13))


def occurrences(cadence: Cadence, start: date, *, with_start: bool = False) -> Iterator[date]:
    """Yield the dates of a cadence, increasing, without end (nothing for free dates).

    A rule with a weekday gives its first date on ``start`` or after it. A rule without one is reckoned from
    ``start``, taken as the meeting that was just held: every 8 months from 4 July 2013 gives 4 March 2014 first.
    Its day of the month is kept, or becomes the last of a shorter month.

    Args:
        cadence: the rule.
        start: the day to reckon from.
        with_start: make ``start`` itself the first date, for a rule without a weekday.
    """
    if cadence.kind is CadenceKind.FREE:
        return iter(())
    months, every = _months_and_step(cadence)
    anchor = _first_of_allowed_month(start, months)
    first_days = _months_from(anchor, every, months)
    if (weekday := cadence.weekday) is not None and (nth := cadence.nth) is not None:
        return (on for first in first_days if (on := nth_weekday(first, weekday, nth)) >= start)
    same_days = (first.replace(day=min(start.day, monthrange(first.year, first.month)[1])) for first in first_days)
    return (on for on in same_days if on > start or (with_start and on == start))


def _months_and_step(cadence: Cadence) -> tuple[tuple[int, ...], int]:
    if cadence.kind is CadenceKind.EVERY_N_MONTHS:
        return cadence.months or _ALL_MONTHS, cadence.every or 1
    return cadence.months or spread_over_year(cadence.per_year or USUAL_TIMES_A_YEAR), 1


def spread_over_year(times: int) -> tuple[int, ...]:
    """Return as many months, evenly spread outside July and August as long as ten are enough."""
    pool = _WORKING_MONTHS if times <= len(_WORKING_MONTHS) else _ALL_MONTHS
    return tuple(pool[(2 * k + 1) * len(pool) // (2 * times)] for k in range(times))


def _first_of_allowed_month(start: date, months: tuple[int, ...]) -> date:
    """Return ``start``, or the first day of the next allowed month: steps are counted from an allowed month."""
    if start.month in months:
        return start
    later = [month for month in months if month > start.month]
    return date(start.year, later[0], 1) if later else date(start.year + 1, months[0], 1)


def _months_from(anchor: date, every: int, months: tuple[int, ...]) -> Iterator[date]:
    """Yield the first day of each allowed month, by steps, to the end of the calendar."""
    first = anchor.year * 12 + anchor.month - 1
    for step in count():
        year, month = divmod(first + step * every, 12)
        if year > MAXYEAR:
            return
        if month + 1 in months:
            yield date(year, month + 1, 1)


def nth_weekday(month: date, weekday: int, nth: int) -> date:
    """Return the nth weekday of the month that a day is in, or its last one for ``nth`` = -1."""
    last_day = monthrange(month.year, month.month)[1]
    if nth == LAST:
        last = month.replace(day=last_day)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = month.replace(day=1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
