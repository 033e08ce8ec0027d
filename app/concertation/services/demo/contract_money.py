"""Makes up the money of the demonstration inside the true totals: every axis and every financer sums to the cent."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from concertation.domain.contract.amounts import spread
from concertation.domain.vocabulary import FundingStage

YEARS = range(2007, 2014)
CODES = ("R", "27", "76")
PACE = (10, 14, 17, 18, 17, 14, 10)  # how a planned amount spreads over the years of the contract
# What becomes of a year's planned amount, in thousandths: steady at first, unfinished in the last two years.
REACHED: Mapping[str, Sequence[int]] = {
    FundingStage.PROGRAMMED: (1000, 1000, 1000, 1000, 990, 980, 930),
    FundingStage.COMMITTED: (970, 960, 960, 950, 940, 900, 720),
    FundingStage.ORDERED: (960, 950, 940, 920, 880, 780, 430),
    FundingStage.PAID: (960, 945, 930, 905, 860, 750, 390),
}
SLOW = {"3": 780}  # thousandths of the pace above

EIGHTEEN_PER_CENT = 1_800


@dataclass(slots=True)
class Planned:
    """An operation's planned cents by financer's code; those that do not take part are left out, never zero."""

    number: str
    axis: str
    concerned: tuple[str, ...]
    owner: str | None
    cents: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.cents.values())


def plan_axis(operations: Sequence[Planned], amounts: Mapping[str, int], dice: random.Random) -> None:
    """Share an axis's amounts between its operations: the Région everywhere, each département where it is concerned."""
    sizes = {each.number: dice.choice((2, 3, 4, 5, 7, 9, 12)) for each in operations}
    for code in CODES:
        taking = [each for each in operations if code in each.concerned]
        for each, cents in zip(taking, spread(amounts[code], [sizes[one.number] for one in taking]), strict=True):
            each.cents[code] = cents


def lower_owner(lowered: Planned, sibling: Planned) -> None:
    """Bring a département's part of its own operation down to 18 %, its sibling of the same axis making up for it."""
    owner = str(lowered.owner)
    wanted = lowered.total * EIGHTEEN_PER_CENT // 10_000
    moved = lowered.cents[owner] - wanted
    lowered.cents[owner] -= moved
    lowered.cents["R"] += moved
    sibling.cents[owner] += moved
    sibling.cents["R"] -= moved


def by_year(cents: int) -> dict[int, int]:
    """Spread a planned amount over the years of the contract."""
    return dict(zip(YEARS, spread(cents, PACE), strict=True))


def reached(planned: int, stage: str, year: int, axis: str) -> int:
    """Return what became of a year's planned cents at a stage, in whole euros."""
    thousandths = REACHED[stage][year - YEARS.start] * SLOW.get(axis, 1000) // 1000
    return planned * thousandths // 100_000 * 100
