from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.calendar import ClosedDays, ConflictKind, conflicts, parse_school_holidays
from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.series import Chosen, Proposal, nearest_clear, propose, rotation
from concertation.locations import reference

THIRD_THURSDAY = Cadence(CadenceKind.EVERY_N_MONTHS, every=2, weekday=3, nth=3)
EIGHT_MONTHS = Cadence(CadenceKind.EVERY_N_MONTHS, every=8, about=True)
MEMBERS = ("R", "27", "76")

# The 42 dates on which the three directors-general met; a star: moved from a colliding third Thursday.
DATES_2007_2013 = """
2007: 18/01 15/03 10/05* 28/06* 20/09 15/11
2008: 17/01 20/03 15/05 03/07* 18/09 20/11
2009: 15/01 19/03 14/05* 02/07* 17/09 19/11
2010: 21/01 18/03 20/05 01/07* 16/09 18/11
2011: 20/01 17/03 19/05 30/06* 15/09 17/11
2012: 19/01 15/03 10/05* 05/07* 20/09 15/11
2013: 17/01 21/03 16/05 04/07* 19/09 21/11
"""


@cache
def school_holidays() -> tuple[ClosedDays, ...]:
    return tuple(parse_school_holidays(reference("school-holidays-2006-2016.csv").read_bytes().splitlines()))


def dates_told() -> list[tuple[date, bool]]:
    told = []
    for line in DATES_2007_2013.strip().splitlines():
        year, days = line.split(":")
        for day in days.split():
            number, month = day.rstrip("*").split("/")
            told.append((date(int(year), int(month), int(number)), day.endswith("*")))
    return told


def series_2007_2013() -> list[Proposal]:
    return propose(THIRD_THURSDAY, date(2007, 1, 1), 42, zones=["B"], closed=school_holidays(), hosts=MEMBERS)


def test_the_42_dates_come_out_and_the_moved_ones_are_those_told() -> None:
    assert [(p.date, p.chosen is Chosen.NEAREST_CLEAR) for p in series_2007_2013()] == dates_told()


def test_ten_third_thursdays_collide_seven_with_summer_and_three_with_ascension() -> None:
    colliding = [p for p in series_2007_2013() if p.conflicts]
    assert len(colliding) == 10
    labels = [conflict.label for p in colliding for conflict in p.conflicts]
    assert sorted(labels) == ["Ascension"] * 3 + ["Vacances d’été, zone B"] * 7
    assert all(p.date != p.proposed_for and p.date.weekday() == 3 for p in colliding)


def test_4_march_2014_is_refused_and_the_nearest_clear_tuesday_offered() -> None:
    (found,) = propose(EIGHT_MONTHS, date(2013, 7, 4), 1, zones=["B"], closed=school_holidays())
    assert found.proposed_for == date(2014, 3, 4)
    assert [(c.kind, c.label) for c in found.conflicts] == [(ConflictKind.SCHOOL_HOLIDAY, "Vacances d’hiver, zone B")]
    assert (found.date, found.chosen) == (date(2014, 3, 11), Chosen.NEAREST_CLEAR)


def test_a_date_set_by_hand_wins_and_its_own_conflicts_are_told() -> None:
    by_hand = {date(2007, 3, 15): date(2007, 5, 17)}
    found = propose(THIRD_THURSDAY, date(2007, 1, 1), 3, hand_set=by_hand)
    assert [(p.date, p.chosen) for p in found] == [
        (date(2007, 1, 18), Chosen.RULE),
        (date(2007, 5, 17), Chosen.HAND),
        (date(2007, 5, 10), Chosen.NEAREST_CLEAR),
    ]
    assert [c.label for c in found[1].conflicts] == ["Ascension"]


def test_a_day_when_the_same_people_meet_is_avoided() -> None:
    busy = {date(2007, 1, 18): "Présidents 276", date(2007, 1, 11): "Présidents 276"}
    (found,) = propose(THIRD_THURSDAY, date(2007, 1, 1), 1, busy=busy)
    assert [c.label for c in found.conflicts] == ["Même jour que Présidents 276"]
    assert found.date == date(2007, 1, 25)


def test_no_day_before_the_start_is_offered() -> None:
    (found,) = propose(THIRD_THURSDAY, date(2007, 7, 10), 1, zones=["B"], closed=school_holidays())
    assert (found.proposed_for, found.date) == (date(2007, 7, 19), date(2007, 9, 6))


def test_a_bad_day_with_no_clear_day_near_is_kept_and_told() -> None:
    always = [ClosedDays("B", date(2000, 1, 1), date(2020, 1, 1), "Fermeture")]
    (found,) = propose(THIRD_THURSDAY, date(2007, 1, 1), 1, zones=["B"], closed=always)
    assert (found.date, found.chosen) == (found.proposed_for, Chosen.RULE)
    assert found.conflicts


def test_a_sunday_moves_to_the_monday_since_no_sunday_is_clear() -> None:
    (found,) = propose(Cadence(CadenceKind.EVERY_N_MONTHS, every=1), date(2013, 8, 8), 1)
    assert (found.proposed_for, found.date) == (date(2013, 9, 8), date(2013, 9, 9))


def test_free_dates_propose_nothing() -> None:
    assert propose(Cadence(CadenceKind.FREE), date(2013, 1, 1), 5) == []
    assert propose(THIRD_THURSDAY, date(2013, 1, 1), 0) == []


@pytest.mark.parametrize(
    ("last", "expected"),
    [(None, ["R", "27", "76", "R"]), ("27", ["76", "R", "27", "76"]), ("76", ["R", "27", "76", "R"])],
)
def test_hosts_take_turns_after_the_last_one(last: str | None, expected: list[str]) -> None:
    found = propose(THIRD_THURSDAY, date(2007, 1, 1), 4, hosts=MEMBERS, host_start=last)
    assert [p.host for p in found] == expected


def test_without_members_nobody_hosts() -> None:
    turns = rotation((), "R")
    assert [next(turns), next(turns)] == [None, None]


@given(st.dates(date(2007, 1, 1), date(2016, 6, 1)), st.sets(st.integers(-75, 75)))
def test_the_nearest_clear_day_has_no_better_one(ideal: date, open_days: set[int]) -> None:
    clear = {ideal + timedelta(days=n) for n in open_days} - {ideal}
    found = nearest_clear(ideal, clear.__contains__)
    within = [on for on in clear if abs((on - ideal).days) <= 70]
    best = min(within, key=lambda on: (on.weekday() != ideal.weekday(), abs((on - ideal).days), on), default=None)
    assert found == best


@given(
    st.dates(date(2007, 1, 1), date(2014, 1, 1)),
    st.integers(1, 8),
    st.integers(1, 12),
    st.sets(st.sampled_from(["A", "B", "C"])),
    st.lists(st.dates(date(2007, 1, 1), date(2016, 1, 1)), max_size=20),
)
def test_every_date_moved_is_clear_and_no_day_serves_twice(
    start: date, every: int, count: int, zones: set[str], meetings: list[date]
) -> None:
    busy = dict.fromkeys(meetings, "Présidents 276")
    cadence = Cadence(CadenceKind.EVERY_N_MONTHS, every=every, weekday=1, nth=2)
    found = propose(cadence, start, count, zones=zones, closed=school_holidays(), busy=busy)
    assert len({p.date for p in found}) == len(found) == count
    for p in found:
        clear = not conflicts(p.date, zones, school_holidays(), busy)
        assert clear or p.chosen is Chosen.RULE
        assert (p.date != p.proposed_for) == (p.chosen is Chosen.NEAREST_CLEAR)
        assert p.date >= start
