"""Clés de répartition: how a cost is shared between financers, to the cent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from concertation.domain.contract.amounts import spread
from concertation.domain.typography import number, percent
from concertation.domain.vocabulary import KeyMode
from concertation.errors import UserError

K = TypeVar("K")
WHOLE = 10_000  # a percentage key's weights are hundredths of a per cent


def split(mode: str, weights: Mapping[K, int], cost: int) -> dict[K, int]:
    """Return what each financer pays of a cost, in cents; lump sums are paid as they are, whatever the cost.

    Raises:
        UserError: ``key_wrong`` where nothing is to be shared by.
    """
    check(mode, weights)
    if mode == KeyMode.LUMP_SUM:
        return dict(weights)
    owed = (
        cost if mode == KeyMode.PER_CAPITA else spread(cost, (sum(weights.values()), WHOLE - sum(weights.values())))[0]
    )
    return dict(zip(weights, spread(owed, list(weights.values())), strict=True))


def check(mode: str, weights: Mapping[K, int]) -> None:
    """Refuse a key that shares nothing, or more than the whole (:class:`UserError` ``key_wrong``)."""
    given = sum(weights.values())
    if given <= 0 or min(weights.values()) < 0 or (mode == KeyMode.PERCENT and given > WHOLE):
        told = percent(given / WHOLE, 2) if mode == KeyMode.PERCENT else number(given)
        raise UserError("key_wrong", given=told)
