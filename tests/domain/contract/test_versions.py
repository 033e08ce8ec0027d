"""Versions of a contract as of any day: moves keep the totals, and no version forgets another."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.contract.versions import Cell, Move, Version, after_moves, differences, plan_as_of
from concertation.errors import UserError

AXES, FINANCERS = ("1", "2", "3"), ("R", "27", "76")
START = date(2007, 1, 1)
AMOUNTS = st.lists(st.integers(1_000, 10**6), min_size=9, max_size=9)
PLACES = st.tuples(st.sampled_from(AXES), st.sampled_from(FINANCERS))
MOVES = st.lists(st.tuples(PLACES, PLACES, st.integers(1, 100)).filter(lambda told: told[0] != told[1]), max_size=6)
DAYS = st.lists(st.none() | st.integers(0, 2_500), max_size=4)


def plan(amounts: list[int]) -> dict[Cell, int]:
    cells = {
        Cell(axis, financer): amounts[3 * row + column]
        for row, axis in enumerate(AXES)
        for column, financer in enumerate(FINANCERS)
    }
    axes = {Cell(axis=axis): sum(amounts[3 * row : 3 * row + 3]) for row, axis in enumerate(AXES)}
    return {**cells, **axes, **{Cell(financer=each): sum(amounts[at::3]) for at, each in enumerate(FINANCERS)}}


def moves(told: list[tuple[tuple[str, str], tuple[str, str], int]]) -> tuple[Move, ...]:
    return tuple(Move(*source, *target, cents) for source, target, cents in told)


@given(AMOUNTS, MOVES)
def test_moves_keep_the_total_and_the_printed_totals_follow(amounts: list[int], told: list) -> None:  # type: ignore[type-arg]
    after = after_moves(plan(amounts), moves(told))
    for axis in AXES:
        assert after[Cell(axis=axis)] == sum(after[Cell(axis, each)] for each in FINANCERS)
    for financer in FINANCERS:
        assert after[Cell(financer=financer)] == sum(after[Cell(axis, financer)] for axis in AXES)
    assert sum(after[Cell(axis=axis)] for axis in AXES) == sum(amounts)
    assert sum(each.difference or 0 for each in differences(plan(amounts), after)) == 0


@given(AMOUNTS, st.lists(MOVES, max_size=4), DAYS, st.integers(-10, 2_600))
def test_the_contract_as_of_a_day_holds_what_was_adopted_by_then(
    amounts: list[int],
    told: list[Any],
    days: list[int | None],
    asked: int,
) -> None:
    adopted = [None if day is None else START + timedelta(days=day) for day in days]
    versions = [
        Version(number, on, {}, moves(made))
        for number, (made, on) in enumerate(zip(told, adopted, strict=False), start=1)
    ]
    on = START + timedelta(days=asked)
    exact = {cell: Fraction(cents) for cell, cents in plan(amounts).items() if cell.axis and cell.financer}
    for version in versions:  # in any order: moves add up
        if version.in_force_on is not None and version.in_force_on <= on:
            for move in version.moves:
                exact[Cell(move.from_axis, move.from_financer)] -= move.cents
                exact[Cell(move.to_axis, move.to_financer)] += move.cents
    found = plan_as_of([Version(0, None, plan(amounts)), *reversed(versions)], on)
    assert {cell: found[cell] for cell in exact} == exact


@given(AMOUNTS, MOVES)
def test_the_axes_that_hold_others_follow_what_moves_within_them(amounts: list[int], told: list) -> None:  # type: ignore[type-arg]
    above = {"1": "A", "2": "A", "3": "B", "A": "C", "B": None, "C": None}
    held = {"A": ("1", "2"), "B": ("3",), "C": ("1", "2")}
    before = plan(amounts)
    for axis, leaves in held.items():
        before |= {Cell(axis, each): sum(before[Cell(leaf, each)] for leaf in leaves) for each in FINANCERS}
        before[Cell(axis=axis)] = sum(before[Cell(axis=leaf)] for leaf in leaves)
    after = after_moves(before, moves(told), above)
    for axis, leaves in held.items():
        assert after[Cell(axis=axis)] == sum(after[Cell(axis=leaf)] for leaf in leaves)
        for financer in FINANCERS:
            assert after[Cell(axis, financer)] == sum(after[Cell(leaf, financer)] for leaf in leaves)


def test_an_axis_without_amounts_of_its_own_gets_none_from_those_it_holds() -> None:
    before = {Cell("1", "R"): 100, Cell("2", "R"): 50, Cell("B", "R"): 50}
    after = after_moves(before, [Move("1", "R", "2", "27", 40)], {"1": "A", "2": "B", "A": None, "B": None})
    assert after == {
        Cell("1", "R"): 60,
        Cell("2", "R"): 50,
        Cell("2", "27"): 40,
        Cell("B", "R"): 50,
        Cell("B", "27"): 40,
    }


def test_a_move_begins_what_had_nothing_and_is_told_so() -> None:
    before = {Cell("1", "R"): 100}
    after = after_moves(before, [Move("1", "R", "2", "27", 40)])
    assert after == {Cell("1", "R"): 60, Cell("2", "27"): 40}
    told = {
        (each.axis, each.financer): (each.before, each.after, each.difference) for each in differences(before, after)
    }
    assert told == {("1", "R"): (100, 60, -40), ("2", "27"): (None, 40, 40)}


@pytest.mark.parametrize(
    ("move", "code"),
    [
        (Move("1", "R", "2", "R", 0), "move_nothing"),
        (Move("1", "R", "1", "R", 5), "move_in_place"),
        (Move("3", "R", "1", "R", 5), "move_from_unknown"),
        (Move("1", "R", "2", "R", 101), "move_too_large"),
    ],
)
def test_a_move_takes_only_what_there_is(move: Move, code: str) -> None:
    with pytest.raises(UserError, match=code):
        after_moves({Cell("1", "R"): 100}, [move])


def test_a_version_may_set_an_amount_of_its_own() -> None:
    versions = [
        Version(0, None, {Cell(operation="o", financer="R"): 10}),
        Version(2, date(2010, 1, 1), {Cell(operation="o", financer="R"): 30}),
        Version(1, date(2009, 1, 1), {Cell(operation="o", financer="R"): 20}),
    ]
    known = [
        plan_as_of(versions, on)[Cell(operation="o", financer="R")] for on in (date(2008, 1, 1), date(2009, 6, 1), None)
    ]
    assert known == [10, 20, 30]
