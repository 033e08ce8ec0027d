"""Dates of which only the year, or the year and month, are known: « 2007 », « février 2007 »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

from concertation.domain.dates_fr.printing import MONTHS, day_number
from concertation.domain.typography import NO_BREAK, fold

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_FIGURES = re.compile(r"(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/(?P<year>\d{4})")
_WORDS = re.compile(r"(?:(?P<day>1er|\d{1,2}) )?(?P<month>[a-z]+) (?P<year>\d{4})")
_MONTH_NUMBERS = {fold(name): rank for rank, name in enumerate(MONTHS, start=1)}


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day. Its text form is the beginning of an ISO date; less known comes first.

    Raises:
        ValueError: a day without a month, or a date that the calendar does not have.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs a month")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    def __str__(self) -> str:
        iso = f"{self.year:04d}"
        if self.month is not None:
            iso += f"-{self.month:02d}"
        return iso if self.day is None else f"{iso}-{self.day:02d}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)

    @classmethod
    def of(cls, on: date) -> PartialDate:
        return cls(on.year, on.month, on.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate | None:
        """Read « 2007 », « 2007-02 », « 2007-02-14 », « 14/02/2007 », « février 2007 »; None for anything else."""
        typed = fold(text).strip()
        match = _ISO.fullmatch(typed) or _FIGURES.fullmatch(typed) or _WORDS.fullmatch(typed)
        if match is None:
            return None
        month, day = match["month"], match["day"]
        if month is not None and not month.isdigit():
            month = str(_MONTH_NUMBERS.get(month, 0))
        try:
            return cls(
                int(match["year"]),
                int(month) if month is not None else None,
                int(day.removesuffix("er")) if day is not None else None,
            )
        except ValueError:
            return None

    def printed(self) -> str:
        """Return « 2007 », « février 2007 » or « 14 février 2007 »."""
        if self.month is None:
            return str(self.year)
        month = f"{MONTHS[self.month - 1]}{NO_BREAK}{self.year}"
        return month if self.day is None else f"{day_number(date(self.year, self.month, self.day))}{NO_BREAK}{month}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day it may stand for, for deadlines and sorting against full dates."""
        if self.day is not None:
            return self.first_day
        month = self.month or 12
        if month == 12:
            return date(self.year, 12, 31)
        return date(self.year, month + 1, 1) - timedelta(days=1)
