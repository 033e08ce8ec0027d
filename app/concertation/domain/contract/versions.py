"""What each version of a contract plans: the initial amounts, then what every adopted amendment sets and moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from concertation.errors import UserError


@dataclass(frozen=True, slots=True)
class Cell:
    """Where an amount is planned: an axis or an operation, or neither; a financer, or none for a total as printed."""

    axis: str | None = None
    financer: str | None = None
    operation: str | None = None


Plan: TypeAlias = "dict[Cell, int]"
Above: TypeAlias = "Mapping[str, str | None]"  # of each axis, the one that holds it
_FLAT: Above = {}


@dataclass(frozen=True, slots=True)
class Move:
    """Cents taken from an axis and a financer and given to others; a side left empty is outside the contract."""

    from_axis: str | None
    from_financer: str | None
    to_axis: str | None
    to_financer: str | None
    cents: int


@dataclass(frozen=True, slots=True)
class Version:
    """One version: the initial one (number 0, in force from the start) or an amendment, in force once adopted by all."""

    number: int
    in_force_on: date | None
    planned: Mapping[Cell, int]
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One line of the table of an amendment; without axis or financer, a total. None is unknown, never zero."""

    axis: str | None
    financer: str | None
    before: int | None
    after: int | None

    @property
    def difference(self) -> int | None:
        if self.after is None:
            return None
        return self.after - (self.before or 0)


def in_force(versions: Iterable[Version], on: date | None) -> list[Version]:
    """Return the versions in force at the end of a day, in the order they came into force; all adopted ones without a day."""
    held = [
        version
        for version in versions
        if version.number == 0 or (version.in_force_on and (on is None or version.in_force_on <= on))
    ]
    return sorted(held, key=lambda version: (version.number != 0, version.in_force_on or date.min, version.number))


def plan_as_of(versions: Iterable[Version], on: date | None = None, above: Above = _FLAT) -> Plan:
    """Return what is planned by the versions in force on a day."""
    plan: Plan = {}
    for version in in_force(versions, on):
        plan.update(version.planned)
        plan = after_moves(plan, version.moves, above)
    return plan


def after_moves(plan: Mapping[Cell, int], moves: Sequence[Move], above: Above = _FLAT) -> Plan:
    """Return a plan with amounts moved, the printed totals of its axes and financers following, and the axes ``above``.

    Raises:
        UserError: ``move_nothing``, ``move_in_place``, ``move_from_unknown`` where the source has no amount,
            ``move_too_large`` where it has less than what is taken.
    """
    moved = dict(plan)
    for move in moves:
        _check(moved, move)
        for cell in _cells(move.from_axis, move.from_financer):
            _add(moved, cell, -move.cents)
        for cell in _cells(move.to_axis, move.to_financer):
            _add(moved, cell, move.cents)
        _add_above(moved, above, move.from_axis, move.from_financer, -move.cents)
        _add_above(moved, above, move.to_axis, move.to_financer, move.cents)
    return moved


def _check(plan: Mapping[Cell, int], move: Move) -> None:
    if move.cents <= 0:
        raise UserError("move_nothing")
    if (move.from_axis, move.from_financer) == (move.to_axis, move.to_financer):
        raise UserError("move_in_place")
    if move.from_axis is None:
        return
    held = plan.get(Cell(move.from_axis, move.from_financer))
    if held is None:
        raise UserError("move_from_unknown", axis=move.from_axis, financer=move.from_financer)
    if held < move.cents:
        raise UserError("move_too_large", axis=move.from_axis, financer=move.from_financer, held=held, moved=move.cents)


def _cells(axis: str | None, financer: str | None) -> tuple[Cell, ...]:
    if axis is None:
        return ()
    return (Cell(axis, financer), Cell(axis=axis), Cell(financer=financer))


def _add(plan: Plan, cell: Cell, cents: int) -> None:
    """Add to a cell; a printed total that was never given stays so, an axis and a financer that had nothing begin."""
    if cell in plan or (cell.axis and cell.financer):
        plan[cell] = plan.get(cell, 0) + cents


def _add_above(plan: Plan, above: Above, axis: str | None, financer: str | None, cents: int) -> None:
    """Add to the envelopes that hold an axis, where the contract gives them: what is given to a new financer begins there."""
    while axis is not None and (axis := above.get(axis)) is not None:
        own = Cell(axis, financer)
        begins = cents > 0 and any(cell.axis == axis and cell.financer for cell in plan)
        if own in plan or begins:
            plan[own] = plan.get(own, 0) + cents
        if (printed := Cell(axis=axis)) in plan:
            plan[printed] += cents


def differences(before: Mapping[Cell, int], after: Mapping[Cell, int]) -> list[Difference]:
    """Return one line per axis and financer that either plan knows, totals left out, in the order of the plans."""
    cells = [cell for cell in dict.fromkeys((*before, *after)) if cell.axis and cell.financer]
    return [Difference(cell.axis, cell.financer, before.get(cell), after.get(cell)) for cell in cells]
