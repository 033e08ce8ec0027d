"""What is known of the money at a day: of every cell the latest figure, the others beside it, never blended."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
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


@dataclass(slots=True)
class Position:
    """Where one financer stands at one stage: by year of origin, the retained cents of each operation.

    Attributes:
        moved: the last day at which the figure of an operation changed.
        first_on, last_on: the oldest and newest days among the statements that are retained.
    """

    years: dict[int, Mapping[str, int]] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    moved: dict[str, date] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    first_on: date | None = None
    last_on: date | None = None


def position(statements: Iterable[Statement]) -> Position:
    """Return where the statements of one financer and one stage leave it."""
    found = Position()
    changed: list[tuple[date, Collection[str]]] = []
    ordered = sorted(statements, key=lambda each: (each.year, each.dated_on, each.id))
    for year, told in groupby(ordered, key=lambda each: each.year):
        _take_year(found, year, list(told), changed)
    for on, operations in sorted(changed, key=lambda each: each[0]):
        found.moved.update(dict.fromkeys(operations, on))
    for cells in found.years.values():
        for operation, cents in cells.items():
            found.totals[operation] = found.totals.get(operation, 0) + cents
    return found


def _take_year(
    found: Position, year: int, statements: list[Statement], changed: list[tuple[date, Collection[str]]]
) -> None:
    """Take in what was said of a year, adding to ``changed`` the days at which figures did."""
    retained: Mapping[str, int | None] = statements[0].figures
    if len(statements) == 1:
        changed.append((statements[0].dated_on, [key for key, cents in retained.items() if cents is not None]))
    else:
        retained = _one_after_another(statements, changed)
    if len({each.source for each in statements}) > 1:
        retained = _across_sources(found, year, statements)
    cells = _known(retained)
    if cells:
        found.years[year] = cells
        days = _days(statements, cells)
        found.first_on = min(filter(None, (found.first_on, *days)))
        found.last_on = max(filter(None, (found.last_on, *days)))


def _known(retained: Mapping[str, int | None]) -> Mapping[str, int]:
    """Return the figures without those taken back: the very same mapping, never written in, where none is."""
    if None in retained.values():
        return {key: cents for key, cents in retained.items() if cents is not None}
    return cast("Mapping[str, int]", retained)


def _one_after_another(
    statements: list[Statement], changed: list[tuple[date, Collection[str]]]
) -> dict[str, int | None]:
    """Return what a later word left of an earlier one."""
    retained: dict[str, int | None] = {}
    for each in statements:
        changed.append((each.dated_on, [key for key, cents in each.figures.items() if retained.get(key) != cents]))
        retained.update(each.figures)
    return retained


def _days(statements: list[Statement], cells: Mapping[str, int]) -> set[date]:
    """Return the days of the statements that still hold for some cell."""
    left = set(cells)
    days: set[date] = set()
    for each in reversed(statements):
        holds = left & each.figures.keys()
        if holds:
            days.add(each.dated_on)
            left -= holds
    return days


def _across_sources(found: Position, year: int, statements: list[Statement]) -> dict[str, int | None]:
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
            found.conflicts.append(Conflict(key, year, told))
    return {key: next(reversed(by_source.values())).cents for key, by_source in said.items() if by_source}
