"""How far decisions were carried out on a day, against a plain counting of what happened to each action."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.activity import Execution, Fate, executed_on, execution, median_days

DAY = date(2010, 12, 31)
_around = st.none() | st.integers(-90, 90).map(lambda days: DAY + timedelta(days=days))
_fates = st.lists(
    st.builds(Fate, closed_on=_around, done=st.booleans(), due_on=_around, blocked=st.booleans()), max_size=4
)


@given(_fates)
def test_a_decision_is_where_the_worst_of_its_actions_is(fates: list[Fate]) -> None:
    opened = [fate for fate in fates if not (fate.closed_on and fate.closed_on <= DAY)]
    late = [fate for fate in opened if fate.due_on and fate.due_on < DAY]
    found = execution(fates, DAY)
    if not fates:
        assert found is Execution.NOTHING
    elif late:
        assert found is Execution.LATE
    elif opened:
        assert found is Execution.IN_PROGRESS
    else:
        assert found is (Execution.EXECUTED if [fate for fate in fates if fate.done] else Execution.GIVEN_UP)
    assert (executed_on(fates, DAY) is not None) == (found is Execution.EXECUTED)


def test_a_decision_is_executed_the_day_its_last_action_was_done() -> None:
    fates = [Fate(date(2010, 3, 1), done=True), Fate(date(2010, 5, 2), done=True), Fate(date(2010, 6, 3))]
    assert executed_on(fates, DAY) == date(2010, 5, 2)
    assert execution(fates, date(2010, 5, 3)) is Execution.IN_PROGRESS


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=30))
def test_half_the_delays_are_within_the_median(delays: list[int]) -> None:
    found = median_days(delays)
    assert found is not None
    assert 2 * sum(delay <= found + 1 for delay in delays) >= len(delays)
    assert 2 * sum(delay >= found - 1 for delay in delays) >= len(delays)
    assert median_days([]) is None
