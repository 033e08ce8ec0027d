from __future__ import annotations

from dataclasses import dataclass
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.agenda import (
    CarriedPoint,
    PastPoint,
    SeedSource,
    Slot,
    StandingPoint,
    carried_over,
    lineage,
    numbered,
    seed,
    timetable,
)
from concertation.domain.ordering import between, spread
from concertation.domain.vocabulary import ItemOutcome, StandingKind, StandingPlace
from concertation.errors import UserError

MORNING = Slot(time(10), time(12))


@dataclass(frozen=True)
class Point:
    id: str
    rank: str
    planned_minutes: int | None = None


STANDING = [
    StandingPoint("s4", "r4", StandingKind.NEXT_MEETING, StandingPlace.CLOSING),
    StandingPoint("s1", "r1", StandingKind.APPROVAL, StandingPlace.OPENING),
    StandingPoint("s3", "r3", StandingKind.ANY_OTHER_BUSINESS, StandingPlace.CLOSING),
    StandingPoint("s2", "r2", StandingKind.FOLLOWUP, StandingPlace.OPENING),
]


def points(*minutes: int | None) -> list[Point]:
    return [
        Point(f"p{i}", rank, planned)
        for i, (rank, planned) in enumerate(zip(spread(len(minutes)), minutes, strict=True))
    ]


def test_moving_a_point_renumbers_the_others() -> None:
    first, second, third = points(None, None, None)
    moved = Point(third.id, between(None, first.rank))
    assert [(number, point.id) for number, point in numbered([first, second, moved])] == [
        (1, "p2"),
        (2, "p0"),
        (3, "p1"),
    ]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 99)), unique=True))
def test_numbers_follow_the_ranks_and_ties_the_keys(ranked: list[tuple[str, int]]) -> None:
    found = numbered(Point(f"{key:02}", rank) for rank, key in ranked)
    assert [number for number, _ in found] == list(range(1, len(ranked) + 1))
    assert [(point.rank, point.id) for _, point in found] == sorted((rank, f"{key:02}") for rank, key in ranked)


def test_each_point_starts_when_the_one_before_ends() -> None:
    table = timetable(points(10, 20, None, 45), MORNING)
    assert [point.starts_at for point in table.points] == [time(10), time(10, 10), time(10, 30), time(10, 30)]
    assert (table.planned_minutes, table.slot_minutes, table.unplanned) == (75, 120, 1)
    assert (table.overflow_minutes, table.free_minutes) == (0, 45)


def test_an_agenda_longer_than_its_slot_says_by_how_much_and_from_which_point() -> None:
    table = timetable(points(60, 60, 15, 10), MORNING)
    assert table.overflow_minutes == 25
    assert table.free_minutes == 0
    assert [point.overflows for point in table.points] == [False, False, True, True]


@given(st.lists(st.none() | st.integers(0, 300), max_size=12))
def test_time_planned_and_time_left_make_the_slot(minutes: list[int | None]) -> None:
    table = timetable(points(*minutes), MORNING)
    assert table.planned_minutes - table.overflow_minutes + table.free_minutes == 120
    assert table.planned_minutes == sum(planned for planned in minutes if planned)


def test_a_slot_ends_after_it_starts() -> None:
    with pytest.raises(UserError) as refused:
        Slot(time(12), time(12))
    assert refused.value.code == "slot_reversed"


def test_points_not_closed_and_points_postponed_come_back() -> None:
    past = [
        PastPoint("standing", "a", standing=StandingKind.FOLLOWUP),
        PastPoint("closed", "b", outcome=ItemOutcome.CLOSED),
        PastPoint("open", "c"),
        PastPoint("withdrawn", "d", outcome=ItemOutcome.WITHDRAWN),
        PastPoint("postponed", "e", outcome=ItemOutcome.POSTPONED),
        PastPoint("carried on already", "f", outcome=ItemOutcome.POSTPONED),
        PastPoint("its return", "a", outcome=ItemOutcome.CLOSED, carried_from="carried on already"),
    ]
    assert carried_over(past) == [CarriedPoint("open", 1), CarriedPoint("postponed", 1)]


def test_the_third_postponement_of_a_point_is_flagged() -> None:
    past = [PastPoint("m1", "a", outcome=ItemOutcome.POSTPONED)]
    flags = []
    for meeting in ("m2", "m3", "m4"):
        (back,) = carried_over(past)
        flags.append((back.times, back.flagged))
        past.append(PastPoint(meeting, "a", outcome=ItemOutcome.POSTPONED, carried_from=back.id))
    assert flags == [(1, False), (2, False), (3, True)]


def test_the_lineage_of_a_point_is_told_from_the_oldest() -> None:
    assert lineage("c", {"c": "b", "b": "a", "a": None, "d": "a"}) == ("a", "b", "c")
    assert lineage("a", {}) == ("a",)


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef") | st.none()))
def test_a_lineage_ends_even_where_the_points_go_round(carried_from: dict[str, str | None]) -> None:
    found = lineage("a", carried_from)
    assert found[-1] == "a"
    assert len(set(found)) == len(found)


def test_a_new_agenda_is_opening_carried_reserve_closing() -> None:
    items = seed(STANDING, [CarriedPoint("c1", 3), CarriedPoint("c2", 1)], ["r1"], ["a1", "a2"])
    assert [(item.source, item.source_id) for item in items] == [
        (SeedSource.STANDING, "s1"),
        (SeedSource.STANDING, "s2"),
        (SeedSource.CARRIED, "c1"),
        (SeedSource.CARRIED, "c2"),
        (SeedSource.RESERVE, "r1"),
        (SeedSource.STANDING, "s3"),
        (SeedSource.STANDING, "s4"),
    ]
    assert [item.rank for item in items] == spread(7)
    assert [item.source_id for item in items if item.flagged] == ["c1"]
    assert {item.source_id: item.action_ids for item in items if item.action_ids} == {"s2": ("a1", "a2")}


def test_a_first_meeting_has_nothing_to_approve_or_follow_up() -> None:
    assert [item.source_id for item in seed(STANDING, first_meeting=True)] == ["s3", "s4"]


def test_a_body_without_standing_items_starts_with_what_is_carried() -> None:
    assert seed([], open_actions=["a1"]) == []
