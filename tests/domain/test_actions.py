from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.actions import (
    DueChange,
    current_due,
    days_left,
    is_open,
    late_days,
    slip_days,
    third_postponement,
)
from concertation.domain.vocabulary import ActionState

DAYS = st.dates(date(2007, 1, 1), date(2016, 12, 31))
STATES = st.sampled_from(ActionState)
TODAY = date(2013, 7, 4)


def test_an_open_action_is_late_from_the_day_after_its_due_date() -> None:
    told = [late_days(TODAY - timedelta(days=n), ActionState.IN_PROGRESS, TODAY) for n in (-1, 0, 1, 9)]
    assert told == [0, 0, 1, 9]


@pytest.mark.parametrize("state", [ActionState.DONE, ActionState.DROPPED])
def test_what_is_finished_is_never_late(state: ActionState) -> None:
    assert late_days(date(2007, 1, 1), state, TODAY) == 0


@given(DAYS, STATES, DAYS)
def test_an_open_action_with_a_date_is_either_late_or_has_days_left(
    due_on: date, state: ActionState, today: date
) -> None:
    late, left = late_days(due_on, state, today), days_left(due_on, state, today)
    if is_open(state):
        assert (late > 0) == (left is None)
        assert (left or 0) - late == (due_on - today).days
    else:
        assert (late, left) == (0, None)


@given(STATES, DAYS)
def test_without_a_due_date_nothing_is_late(state: ActionState, today: date) -> None:
    assert (late_days(None, state, today), days_left(None, state, today)) == (0, None)


@given(DAYS, st.lists(DAYS))
def test_the_slip_is_measured_against_the_first_due_date(first: date, later: list[date]) -> None:
    changes = [DueChange(on) for on in later]
    current = current_due(first, changes)
    assert current == [first, *later][-1]
    assert first + timedelta(days=slip_days(first, current) or 0) == current


def test_the_slip_is_unknown_without_two_dates() -> None:
    assert slip_days(None, TODAY) is None
    assert slip_days(TODAY, None) is None
    assert current_due(None, []) is None


def test_the_third_later_date_is_flagged_and_earlier_ones_do_not_count() -> None:
    def flagged(*months: int) -> bool:
        return third_postponement(date(2013, 1, 1), [DueChange(date(2013, month, 1)) for month in months])

    assert not flagged()
    assert not flagged(2, 3)
    assert flagged(2, 3, 4)
    assert not flagged(4, 3, 5)
    assert flagged(4, 3, 5, 6)


def test_a_first_date_given_late_is_no_postponement() -> None:
    changes = [DueChange(date(2013, month, 1)) for month in (2, 3, 4)]
    assert not third_postponement(None, changes)
