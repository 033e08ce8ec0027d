"""The dates a cadence gives before anything is known of holidays: the ideal dates of a series."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, datetime
from itertools import count
from typing import TYPE_CHECKING

from dateutil.rrule import MONTHLY, rrule, weekday

from concertation.domain.recurrence.cadence import Cadence, CadenceKind

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
    if cadence.weekday is not None and cadence.nth is not None:
        return _nth_weekdays(anchor, every, months, weekday(cadence.weekday, cadence.nth))
    return (on for on in _same_days(start, anchor, every, months) if on > start or (with_start and on == start))


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


def _nth_weekdays(anchor: date, every: int, months: tuple[int, ...], nth: weekday) -> Iterator[date]:
    begin = datetime(anchor.year, anchor.month, anchor.day)  # noqa: DTZ001  # a rule of days has no zone
    rule = rrule(MONTHLY, dtstart=begin, interval=every, bymonth=months, byweekday=nth)
    return (at.date() for at in rule)


def _same_days(start: date, anchor: date, every: int, months: tuple[int, ...]) -> Iterator[date]:
    first = anchor.year * 12 + anchor.month - 1
    for step in count():
        year, month = divmod(first + step * every, 12)
        if year > MAXYEAR:
            return
        if month + 1 in months:
            yield date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
