"""Dates and times in French: printed in full, in words or short; what people type is read by :mod:`.reading`.

Reading is asked for by its own name: its patterns take longer to compile than a page's dates to print.
"""

from __future__ import annotations

from concertation.domain.dates_fr.partial import PartialDate
from concertation.domain.dates_fr.printing import clock, in_full, in_words, numeric, short, span
from concertation.domain.dates_fr.times import parse_time

__all__ = ["PartialDate", "clock", "in_full", "in_words", "numeric", "parse_time", "short", "span"]
