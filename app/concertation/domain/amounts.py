"""Amounts of one sentence that ought to add up: « A + B = C », « A et B, soit C », « C dont A et B »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concertation.domain.folding import fold
from concertation.domain.money import FoundAmount, find_amounts

_SENTENCE = re.compile(r"[^.;\n]+(?:[.;](?=\S)[^.;\n]*)*")  # a stop within a figure or an abbreviation ends nothing
_TOTAL = re.compile(r"=|\bsoit\b|\bau total\b|\bpour un total\b|\bun total de\b")
_PARTS = re.compile(r"\bdont\b")


@dataclass(frozen=True, slots=True)
class AmountFault:
    """A total that its parts do not make; in cents. ``partial`` where the parts told need not be all."""

    total: int
    sum: int
    text: str
    partial: bool


def amount_faults(text: str) -> list[AmountFault]:
    """Return the totals of a text that the amounts of the same sentence do not make.

    « dont » may name some parts only: they are then wrong where they exceed the total.
    """
    found = []
    for match in _SENTENCE.finditer(text):
        sentence = match.group()
        amounts = list(find_amounts(sentence))
        fault = _of_total(sentence, amounts) or _of_parts(sentence, amounts)
        if fault is not None:
            found.append(fault)
    return found


def _of_total(sentence: str, amounts: list[FoundAmount]) -> AmountFault | None:
    marker = _TOTAL.search(fold(sentence)) if len(amounts) > 2 else None  # two parts and their total
    if marker is None:
        return None
    parts = [amount.cents for amount in amounts if amount.end <= marker.start()]
    total = next((amount.cents for amount in amounts if amount.start >= marker.end()), None)
    if total is None or len(parts) < 2 or sum(parts) == total:
        return None
    return AmountFault(total, sum(parts), sentence.strip(), partial=False)


def _of_parts(sentence: str, amounts: list[FoundAmount]) -> AmountFault | None:
    marker = _PARTS.search(fold(sentence))
    if marker is None:
        return None
    whole = [amount.cents for amount in amounts if amount.end <= marker.start()]
    parts = [amount.cents for amount in amounts if amount.start >= marker.end()]
    if not whole or sum(parts) <= whole[-1]:
        return None
    return AmountFault(whole[-1], sum(parts), sentence.strip(), partial=True)
