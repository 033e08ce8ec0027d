"""Amounts of money as people type them, read into integer cents: never into floats, never by guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from concertation.domain.folding import Folded

_GAP = " "  # every kind of space folds to this one
_FIGURES = rf"(?P<figures>\d{{1,3}}(?:{_GAP}\d{{3}}){{1,4}}(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,4}}(?!\d)|\d{{1,15}}(?!\d))"
_DECIMALS = rf"(?:(?P<point>[.,])(?P<gap>{_GAP}?)(?P<decimals>\d{{1,8}})(?![\d.,]*\d))?"
_UNIT = (
    r"(?P<unit>md ?€|[km] ?€|[km]'(?!\w)|€|(?:millions?|milliards?|milliers?)(?: d'euros?| €)?|k ?euros?|m ?euros?"
    r"|euros?|eur)(?![\w€])"
)
_AMOUNT = rf"(?P<minus>-{_GAP}?)?{_FIGURES}{_DECIMALS}"
_BARE = r"(?P<bare>[km])"  # « 155 M » in a field of amounts is no length; in a sentence it may be
_WHOLE = re.compile(rf"{_AMOUNT}(?:{_GAP}*(?:{_UNIT}|{_BARE}))?")
_IN_TEXT = re.compile(
    rf"(?:(?<=^)|(?<=[\s(:;=«])|(?<=[ld]'))(?<!\d\s){_AMOUNT}{_GAP}*{_UNIT}"
    rf"(?P<axis_words>{_GAP}*,?{_GAP}*\(?(?:sur |pour |de |dans |en )?(?:l')?axe{_GAP}*(?:n°{_GAP}*)?(?P<axis>\d{{1,2}})(?!\w|,\d)\)?)?"
)


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """An amount met in a sentence: its cents, the axis it is set on when one follows, and where it stands."""

    cents: int
    axis: int | None
    start: int
    end: int
    text: str


def _factor(unit: str | None) -> int:
    """Return how many euros a unit is worth."""
    if not unit:
        return 1
    if unit.startswith(("md", "milliard")):
        return 10**9
    if unit.startswith("millier"):
        return 10**3
    if unit.startswith("million") or unit[0] == "m":
        return 10**6
    return 10**3 if unit[0] == "k" else 1


def _cents(match: re.Match[str]) -> int | None:
    """Return the amount in cents; None for what may be read in two ways or is no whole number of cents."""
    unit = match["unit"] or match.groupdict().get("bare")
    figures, decimals, factor = match["figures"], match["decimals"] or "", _factor(unit)
    if len(decimals) == 3 and factor == 1:
        return None  # 1.200 and 48,200: thousands or decimals, who knows
    if match["gap"] and len(decimals) > 2:
        return None  # « 12, 500 » is a list, « 966, 18 » a slip of the thumb
    whole = re.sub(r"[ .]", "", figures)
    cents = Decimal(f"{whole}.{decimals or 0}") * factor * 100
    if cents != int(cents):
        return None
    return -int(cents) if match["minus"] else int(cents)


def parse_amount(text: str) -> int | None:
    """Return the cents of a whole field: « 966, 18 », « 143.5 », « 155 M' », « 155 M », « 48 200 € », « 1,2 k€ », « 48200 ».

    Anything that could be read in two ways, such as « 1.200 », gives None: nothing is guessed.
    """
    match = _WHOLE.fullmatch(Folded.of(text.strip()).text)
    return _cents(match) if match else None


def find_amounts(text: str) -> list[FoundAmount]:
    """Return the amounts that carry a unit inside a sentence, with the axis when it follows: « 48 200 € axe 2 »."""
    folded = Folded.of(text)
    found: list[FoundAmount] = []
    for match in _IN_TEXT.finditer(folded.text):
        cents = _cents(match)
        if cents is not None:
            start, end = folded.original_span(match.start(), match.end())
            axis = int(match["axis"]) if match["axis"] else None
            found.append(FoundAmount(cents, axis, start, end, text[start:end]))
    return found
