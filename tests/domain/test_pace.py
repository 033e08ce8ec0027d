from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.pace import Sitting, TimedPoint, pace

OPENED = datetime(2013, 5, 16, 8, 0, tzinfo=UTC)
NOW = OPENED + timedelta(minutes=41)


def test_a_pause_stops_both_clocks() -> None:
    sitting = Sitting(OPENED, paused_at=OPENED + timedelta(minutes=30), paused=300)
    point = TimedPoint(15, 60, OPENED + timedelta(minutes=28), open=True)
    assert sitting.elapsed(NOW) == 25 * 60
    assert point.spent(sitting, NOW) == 60 + 120


def test_the_end_is_the_wall_clock_of_the_day_in_paris() -> None:
    assert Sitting(OPENED).ends_at(time(12), 90) == datetime(2013, 5, 16, 10, 0, tzinfo=UTC)


def test_an_end_already_past_gives_way_to_the_slot() -> None:
    assert Sitting(OPENED).ends_at(time(9), 90) == OPENED + timedelta(minutes=90)


def test_what_is_left_is_told_against_what_remains() -> None:
    points = [TimedPoint(8, 480, None, open=False), TimedPoint(15, 0, NOW - timedelta(minutes=12), open=True)]
    points += [TimedPoint(minutes, 0, None, open=True) for minutes in (25, 20, 30, 10, 5)]
    told = pace(points, Sitting(OPENED), NOW, OPENED + timedelta(hours=2))
    assert (told.left, told.until_end) == (93 * 60, 79 * 60)
    assert told.too_much == 14 * 60


@given(st.lists(st.tuples(st.integers(0, 120), st.integers(0, 9000), st.booleans()), max_size=8))
def test_a_point_that_overran_never_gives_time_back(points: list[tuple[int, int, bool]]) -> None:
    timed = [TimedPoint(planned, spent, None, open=still) for planned, spent, still in points]
    told = pace(timed, Sitting(OPENED), NOW, NOW)
    assert told.left == sum(max(0, planned * 60 - spent) for planned, spent, still in points if still)
    assert told.too_much == told.left
