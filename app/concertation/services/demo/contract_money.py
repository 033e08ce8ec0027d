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
    FundingStage.PROGRAMMED: (1000, 1000, 1000, 1000, 1000, 995, 980),
    FundingStage.COMMITTED: (990, 985, 985, 980, 975, 960, 880),
    FundingStage.ORDERED: (965, 955, 940, 925, 890, 800, 440),
    FundingStage.PAID: (945, 930, 910, 890, 850, 750, 380),
}
AXIS_PACE = {"1": 985, "2": 960, "3": 780, "4": 1000}  # thousandths of the pace above
OPERATION_PACES = (1000, 940, 985, 910, 970, 1000, 955, 925, 990)  # taken in turn, so that no two neighbours are alike

EIGHTEEN_PER_CENT = 1_800


@dataclass(slots=True)
class Planned:
    """An operation's planned cents by financer's code; those that do not take part are left out, never zero.

    ``pace`` is how fast it goes, in thousandths.
    """

    number: str
    axis: str
    concerned: tuple[str, ...]
    owner: str | None
    pace: int
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


def reached(each: Planned, code: str, stage: str, year: int) -> int:
    """Return what became of what a financer planned for a year, at a stage, in whole euros told in cents."""
    pace = REACHED[stage][year - YEARS.start] * each.pace * AXIS_PACE.get(each.axis, 1000)
    return by_year(each.cents[code])[year] * pace // 10**9 // 100 * 100
