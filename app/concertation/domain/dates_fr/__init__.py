"""Dates and times in French: printed in full, in words or short, and read from what people type."""

from __future__ import annotations

from concertation.domain.dates_fr.partial import PartialDate
from concertation.domain.dates_fr.printing import clock, in_full, in_words, numeric, short, span
from concertation.domain.dates_fr.reading import DateRole, DateSpan, ReadDate, find_dates, parse_date, scan_dates
from concertation.domain.dates_fr.times import parse_time

__all__ = [
    "DateRole",
    "DateSpan",
    "PartialDate",
    "ReadDate",
    "clock",
    "find_dates",
    "in_full",
    "in_words",
    "numeric",
    "parse_date",
    "parse_time",
    "scan_dates",
    "short",
    "span",
]
