"""Sums and shares of amounts in integer cents: blank is never zero, and no cent is lost or made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

K = TypeVar("K")
SHARE_STEPS = 10_000  # shares are told to a hundredth of a per cent


def total(amounts: Iterable[int | None]) -> int | None:
    """Return the sum of what is known; None where nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def spread(whole: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share a whole in proportion to weights, by largest remainder: the parts always sum to the whole.

    Of equal remainders, the first gets its unit first.

    Raises:
        ValueError: a negative weight, or no weight at all.
    """
    base = sum(weights)
    if base <= 0 or min(weights) < 0:
        raise ValueError("weights are positive, and one at least is not zero")
    parts = [whole * weight // base for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(whole * weights[at] % base), at))
    for at in by_remainder[: whole - sum(parts)]:
        parts[at] += 1
    return tuple(parts)


def shares(amounts: Mapping[K, int | None]) -> dict[K, Fraction | None]:
    """Return each known amount's share of their sum, in whole hundredths of a per cent that sum to 100 %."""
    known = {key: amount for key, amount in amounts.items() if amount is not None}
    if sum(known.values()) <= 0 or min(known.values()) < 0:
        return dict.fromkeys(amounts)
    steps = dict(zip(known, spread(SHARE_STEPS, list(known.values())), strict=True))
    return {key: Fraction(steps[key], SHARE_STEPS) if key in steps else None for key in amounts}


def rate(part: int | None, whole: int | None) -> Fraction | None:
    """Return a part of a whole exactly; None where either is unknown or the whole is nothing."""
    if part is None or not whole:
        return None
    return Fraction(part, whole)


def gap(printed: int | None, summed: int | None) -> int | None:
    """Return the écart d'arrondi, printed minus summed; None where either is unknown."""
    return None if printed is None or summed is None else printed - summed
