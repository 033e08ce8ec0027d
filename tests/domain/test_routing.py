"""The fiche navette: who holds the dossier, and for how long."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.routing import Step, held_days, holding_step

DAY = date(2013, 3, 4)
_days = st.none() | st.integers(0, 60).map(lambda days: DAY + timedelta(days=days))


@st.composite
def _steps(draw: st.DrawFn) -> list[Step]:
    found = []
    for _ in range(draw(st.integers(0, 5))):
        received = draw(_days)
        passed = draw(_days) if received else None
        found.append(Step(received, max(passed, received) if passed and received else None))
    return found


def test_nobody_holds_a_dossier_that_nobody_received_or_that_all_passed_on() -> None:
    assert holding_step([]) is None
    assert holding_step([Step(), Step()]) is None
    assert holding_step([Step(DAY, DAY), Step()]) is None


def test_a_dossier_that_came_back_is_held_where_it_came_back() -> None:
    later = DAY + timedelta(days=9)
    assert holding_step([Step(DAY), Step(later), Step(DAY, later)]) == 1


@given(_steps())
def test_the_holder_received_it_last_of_those_who_still_have_it(steps: list[Step]) -> None:
    held = [step for step in steps if step.received_on and not step.passed_on]
    place = holding_step(steps)
    if not held:
        assert place is None
    else:
        assert place is not None
        assert steps[place] in held
        assert all(step.received_on <= steps[place].received_on for step in held)  # type: ignore[operator]


@given(_steps(), st.integers(0, 90))
def test_days_are_counted_to_the_passing_on_or_to_today(steps: list[Step], later: int) -> None:
    today = DAY + timedelta(days=later)
    for step in steps:
        days = held_days(step, today)
        if step.received_on is None:
            assert days is None
        else:
            end = step.passed_on or today
            assert days == sum(1 for _ in range(max(0, end.toordinal() - step.received_on.toordinal())))
