"""References that are said aloud and never change: of meetings, decisions and actions, from the patterns of a body."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING

from concertation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

MEETING_PATTERN = "{body}-{year}-{meeting:02}"
DECISION_PATTERN = "{meeting}-D{rank:02}"
CONCLUSION_PATTERN = "{meeting}-C{rank:02}"
_MEETING_NAMES = {"body": str, "year": int, "meeting": int}
_DECISION_NAMES = {"meeting": str, "rank": int}
_WIDTH = re.compile(r"0[1-9]")


def check_meeting_pattern(pattern: str) -> str:
    """Return the pattern of meeting references when it is sound: it must name the year and the rank in the year.

    Raises:
        UserError: ``pattern_unknown``, ``pattern_missing`` or ``pattern_malformed``, with what is at fault.
    """
    return _checked(pattern, _MEETING_NAMES, required=("year", "meeting"))


@lru_cache(maxsize=64)  # a meeting names all its decisions with the same one
def check_decision_pattern(pattern: str) -> str:
    """Return the pattern of decision references when it is sound: it must name the meeting and the rank.

    Raises:
        UserError: as :func:`check_meeting_pattern`.
    """
    return _checked(pattern, _DECISION_NAMES, required=("meeting", "rank"))


def meeting_reference(pattern: str, *, body: str, year: int, meeting: int) -> str:
    """Return ``276-DGS-2013-04``: ``body`` is the whole code of the body, ``meeting`` its rank in the year."""
    return check_meeting_pattern(pattern).format(body=body, year=year, meeting=meeting)


def decision_reference(pattern: str, meeting: str, rank: int) -> str:
    """Return ``276-DGS-2013-04-D02``: ``meeting`` is the reference of the meeting."""
    return check_decision_pattern(pattern).format(meeting=meeting, rank=rank)


def _checked(pattern: str, names: dict[str, type], required: tuple[str, ...]) -> str:
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError as error:
        raise UserError("pattern_malformed", pattern=pattern) from error
    used = set()
    for _, name, width, conversion in parts:
        if name is None:
            continue
        if name not in names:
            raise UserError("pattern_unknown", pattern=pattern, name=name, known=_told(names))
        if conversion or (width and not (_WIDTH.fullmatch(width) and names[name] is int)):
            raise UserError("pattern_malformed", pattern=pattern)
        used.add(name)
    for name in required:
        if name not in used:
            raise UserError("pattern_missing", pattern=pattern, name=name)
    return pattern


def _told(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def action_label(year: int, number: int) -> str:
    """Return the label of the n-th action of a year: ``A13-07``; the year keeps its last two digits."""
    return f"A{year % 100:02}-{number:02}"


def approval_deadline(issued_on: date, days: int = 8) -> date:
    """Return the last day for remarks: « sans observation sous 8 jours, le présent relevé est réputé approuvé ».

    Days follow each other without exception; the day of issue does not count.
    """
    return issued_on + timedelta(days=days)
