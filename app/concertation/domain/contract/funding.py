"""What is known of the money at a day: of every cell the latest figure, the others beside it, never blended."""

from __future__ import annotations

import operator
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, groupby
from typing import cast

from concertation.domain.vocabulary import FundingStage

STAGES = tuple(FundingStage)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source said at a day of one financer, stage and year of origin: cents by operation, None taking back."""

    id: str
    financer: str
    stage: str
    year: int
    dated_on: date
    source: str
    figures: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of a cell, and when it said so."""

    cents: int
    dated_on: date
    source: str
    statement: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures of one cell that differ, the retained one (the latest) first."""

    operation: str
    year: int
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """What the statements of one year leave: the retained cents, when which changed, where sources differ, days still held."""

    statements: tuple[Statement, ...]
    cells: Mapping[str, int]
    changed: tuple[tuple[date, Collection[str]], ...]
    conflicts: tuple[Conflict, ...]
    days: frozenset[date]

    def is_of(self, statements: Sequence[Statement]) -> bool:
        """Tell whether it was made of these very statements."""
        return len(statements) == len(self.statements) and all(map(operator.is_, statements, self.statements))


@dataclass(slots=True)
class Position:
    """Where one financer stands at one stage: by year of origin, the retained cents of each operation.

    Attributes:
        moved: the last day at which the figure of an operation changed.
        first_on, last_on: the oldest and newest days among the statements that are retained.
        taken: what each year was made of, for the next position to be made from.
    """

    years: dict[int, Mapping[str, int]] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    moved: dict[str, date] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    first_on: date | None = None
    last_on: date | None = None
    taken: dict[int, Year] = field(default_factory=dict, compare=False)


def position(statements: Iterable[Statement], former: Position | None = None) -> Position:
    """Return where the statements of one financer and one stage leave it; years that did not change come from ``former``."""
    found = Position()
    ordered = sorted(statements, key=lambda each: (each.year, each.dated_on, each.id))
    for year, group in groupby(ordered, key=lambda each: each.year):
        told = tuple(group)
        known = former.taken.get(year) if former else None
        found.taken[year] = taken = known if known is not None and known.is_of(told) else _take_year(year, told)
        found.conflicts += taken.conflicts
        if taken.cells:
            found.years[year] = taken.cells
    changed = chain.from_iterable(each.changed for each in found.taken.values())
    for on, operations in sorted(changed, key=lambda each: each[0]):
        found.moved.update(dict.fromkeys(operations, on))
    for cells in found.years.values():
        for operation, cents in cells.items():
            found.totals[operation] = found.totals.get(operation, 0) + cents
    days = frozenset().union(*(each.days for each in found.taken.values()))
    found.first_on, found.last_on = min(days, default=None), max(days, default=None)
    return found


def years_of_both(one: Position, other: Position) -> frozenset[int]:
    """Return the years of origin known at both of two stages: over these alone does one measure the other."""
    return frozenset(one.years.keys() & other.years.keys())


def over_years(held: Position, years: Collection[int]) -> Mapping[str, int]:
    """Return what each operation has over some years of origin alone; the very totals where these are all."""
    if held.years.keys() <= frozenset(years):
        return held.totals
    found: dict[str, int] = {}
    for year in years:
        for operation, cents in held.years.get(year, {}).items():
            found[operation] = found.get(operation, 0) + cents
    return found


def _take_year(year: int, statements: tuple[Statement, ...]) -> Year:
    changed: list[tuple[date, Collection[str]]] = []
    conflicts: list[Conflict] = []
    retained: Mapping[str, int | None] = statements[0].figures
    if len(statements) == 1:
        changed.append((statements[0].dated_on, [key for key, cents in retained.items() if cents is not None]))
    else:
        retained = _one_after_another(statements, changed)
    if len({each.source for each in statements}) > 1:
        retained = _across_sources(conflicts, year, statements)
    cells = _known(retained)
    return Year(statements, cells, tuple(changed), tuple(conflicts), _days(statements, cells))


def _known(retained: Mapping[str, int | None]) -> Mapping[str, int]:
    """Return the figures without those taken back: the very same mapping, never written in, where none is."""
    if None in retained.values():
        return {key: cents for key, cents in retained.items() if cents is not None}
    return cast("Mapping[str, int]", retained)


def _one_after_another(
    statements: Sequence[Statement], changed: list[tuple[date, Collection[str]]]
) -> dict[str, int | None]:
    """Return what a later word left of an earlier one."""
    retained: dict[str, int | None] = {}
    for each in statements:
        changed.append((each.dated_on, [key for key, cents in each.figures.items() if retained.get(key) != cents]))
        retained.update(each.figures)
    return retained


def _days(statements: Sequence[Statement], cells: Mapping[str, int]) -> frozenset[date]:
    """Return the days of the statements that still hold for some cell."""
    left = set(cells)
    days: set[date] = set()
    for each in reversed(statements):
        holds = left & each.figures.keys()
        if holds:
            days.add(each.dated_on)
            left -= holds
    return frozenset(days)


def _across_sources(conflicts: list[Conflict], year: int, statements: Sequence[Statement]) -> dict[str, int | None]:
    """Return the latest figure of each cell among those its sources still say, noting where they differ."""
    said: dict[str, dict[str, Told]] = {}
    for each in statements:
        for key, cents in each.figures.items():
            of_cell = said.setdefault(key, {})
            of_cell.pop(each.source, None)
            if cents is not None:
                of_cell[each.source] = Told(cents, each.dated_on, each.source, each.id)
    for key, by_source in said.items():
        told = tuple(reversed(by_source.values()))
        if len({one.cents for one in told}) > 1:
            conflicts.append(Conflict(key, year, told))
    return {key: next(reversed(by_source.values())).cents for key, by_source in said.items() if by_source}
