"""Dates read from what people type, alone or inside a sentence, never guessed: what is ambiguous is not read.

Every date is reckoned from the meeting's day. Without a year it is the next occurrence; an explicit past date is
kept and flagged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from concertation.domain.dates_fr.expressions import DOUBTFUL, NOTHING, Landmarks, Reckoned
from concertation.domain.dates_fr.patterns import EXPRESSIONS, Expression
from concertation.domain.typography import Folded, fold

NO_MEETINGS: Mapping[str, date] = {}

_DEADLINE = re.compile(
    r"(?:^|(?<=[ ,;:(]))(?:au plus tard|d'ici|avant|pour|echeance|date limite|delai)(?: ?:)?(?: a| au)?"
    r"(?: (?:le|la|les|ce)| l')? ?$"
)
_REFERENCE = re.compile(
    r"(?:^|(?<=[ ,;:('/-]))(?:du|au|aux|de|d'|des|depuis|apres|a|entre|et|ou|jusqu'au|vers|que|date|chaque|tou[st]|un|une|n°"
    r"|article|axe|point|no)(?: (?:le|la|les)| l')? ?$"
)
_PERIOD = re.compile(r"(?:^|(?<=[ ,;:(]))(?:en|courant|vers|a|a la|pour)(?: la)? ?$")
_MEETING = re.compile(r"(?:^|(?<=[ ,;:(]))(?:a|en|lors de|pour|pendant)(?: la| l')? ?$")
_ARTICLE = re.compile(r"(?:^|(?<=[ ,;:(]))l[ae] $")
_AFTER = re.compile(r" ?(?:$|[.,;:!?)@#])")
_ROOM_BEFORE = 40


class DateRole(StrEnum):
    """What a date does in its sentence: sets a deadline, stands bare, or belongs to the words before it."""

    DEADLINE = "deadline"
    BARE = "bare"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A day read from words, the span of those words with what leads to them, and how far it can be relied on.

    ``certain`` is false where words name a stretch of time (« fin juin »); ``past`` is true where the day lies
    before the one it is reckoned from.
    """

    on: date
    start: int
    end: int
    text: str
    certain: bool
    year_given: bool
    past: bool
    role: DateRole


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Words that speak of a date, and the date, or None where it cannot be told for sure."""

    start: int
    end: int
    role: DateRole
    read: ReadDate | None


@dataclass(frozen=True, slots=True)
class _Lead:
    start: int
    role: DateRole


def _lead(text: str, start: int, expression: Expression) -> _Lead:
    """Return where the words that lead to a date begin, and the role they give it."""
    if expression.opened:
        return _Lead(start, DateRole.DEADLINE)
    before = text[max(0, start - _ROOM_BEFORE) : start]
    length, role = _leading_words(before, span_of_days=expression.span_of_days, meeting=expression.meeting)
    return _Lead(start - length, role)


@lru_cache(maxsize=4096)  # a line is read again at every key
def _leading_words(before: str, *, span_of_days: bool, meeting: bool) -> tuple[int, DateRole]:
    """Return how many characters lead to a date at the end of what stands before it, and the role they give it."""
    for pattern, role, applies in (
        (_DEADLINE, DateRole.DEADLINE, True),
        (_PERIOD, DateRole.BARE, span_of_days),
        (_MEETING, DateRole.DEADLINE, meeting),
        (_REFERENCE, DateRole.REFERENCE, True),
        (_ARTICLE, DateRole.BARE, True),
    ):
        if applies and (found := pattern.search(before)):
            return 0 if role is DateRole.REFERENCE else len(before) - found.start(), role
    return 0, DateRole.BARE


def _is_a_date_here(text: str, match: re.Match[str], lead: _Lead, expression: Expression) -> bool:
    """Tell 4/7 at the end of a line, a date, from 3/4 of the members, and « jeudi » from « le jeudi » of every week."""
    groups = match.groupdict()
    if lead.role is DateRole.DEADLINE or (groups.get("weekday") and groups.get("day")):
        return True
    if not expression.mid_sentence and (lead.role is DateRole.REFERENCE or not _AFTER.match(text, match.end())):
        return False
    if not expression.standing_alone and text[lead.start : match.end()].strip() != text.strip():
        return False
    return not (expression.habit_after_article and lead.start < match.start() and not groups.get("which"))


def _candidates(folded: Folded, original: str, landmarks: Landmarks) -> Iterator[DateSpan]:
    for expression in EXPRESSIONS:
        for match in expression.pattern.finditer(folded.text):
            lead = _lead(folded.text, match.start(), expression)
            if not _is_a_date_here(folded.text, match, lead, expression):
                continue
            outcome = expression.reckon(match, landmarks)
            if outcome is NOTHING:
                continue
            if isinstance(outcome, Reckoned):
                start, end = folded.original_span(lead.start, outcome.end or match.end())
                past = outcome.on < landmarks.today
                flags = (outcome.certain, outcome.year_given, past, lead.role)
                yield DateSpan(start, end, lead.role, ReadDate(outcome.on, start, end, original[start:end], *flags))
            elif outcome is DOUBTFUL and _speaks_of_a_date(match, lead):
                yield DateSpan(*folded.original_span(lead.start, match.end()), lead.role, None)


def _speaks_of_a_date(match: re.Match[str], lead: _Lead) -> bool:
    """Tell « 31 février » and « avant le 35/14 », dates gone wrong, from figures that never were one."""
    groups = match.groupdict()
    return lead.role is DateRole.DEADLINE or bool(groups.get("weekday") or groups.get("month") or groups.get("rest"))


def scan_dates(text: str, today: date, next_meetings: Mapping[str, date] = NO_MEETINGS) -> list[DateSpan]:
    """Return all that speaks of a date in a sentence, in order and apart, the doubtful included."""
    landmarks = Landmarks(today, {" ".join(fold(name).split()): on for name, on in next_meetings.items()})
    folded = Folded.of(text).squeezed()
    spans = sorted(_candidates(folded, text, landmarks), key=lambda span: (span.start - span.end, span.start))
    kept: list[DateSpan] = []
    taken = bytearray(len(text))
    for span in spans:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def find_dates(text: str, today: date, next_meetings: Mapping[str, date] = NO_MEETINGS) -> list[ReadDate]:
    """Return the dates of a sentence that can be told for sure, in order, with the words that lead to them."""
    return [span.read for span in scan_dates(text, today, next_meetings) if span.read is not None]


def parse_date(text: str, today: date, next_meetings: Mapping[str, date] = NO_MEETINGS) -> ReadDate | None:
    """Return the date that a whole field says, reckoned from ``today``; None where it is none or ambiguous."""
    typed = text.strip().rstrip(".")
    offset = len(text) - len(text.lstrip())
    for read in find_dates(typed, today, next_meetings):
        if (read.start, read.end) == (0, len(typed)):
            start, end = read.start + offset, read.end + offset
            return ReadDate(read.on, start, end, read.text, read.certain, read.year_given, read.past, read.role)
    return None
