from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.presence import (
    Presence,
    PresenceEvent,
    Quorum,
    RollCall,
    attendance_of,
    call_time,
    quorum,
    roll_call,
    stays_of,
    union,
    within,
)
from concertation.domain.vocabulary import AttendanceStatus, Declared, PresenceKind

OPENING = datetime(2013, 7, 4, 9, 5, tzinfo=UTC)
ARRIVE, LEAVE = PresenceKind.ARRIVE, PresenceKind.LEAVE


def at(minutes: int) -> datetime:
    return OPENING + timedelta(minutes=minutes)


def events(*told: tuple[str, PresenceKind, int]) -> list[PresenceEvent]:
    return [PresenceEvent(person, kind, at(minutes)) for person, kind, minutes in told]


def present_at(persons: str, log: list[PresenceEvent], minute: int) -> set[str]:
    return {person for person in persons if within(stays_of(person, log), at(minute))}


EVENTS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(PresenceKind), st.integers(0, 120)), max_size=15)


@pytest.mark.parametrize(
    ("declared", "status", "holder"),
    [
        (Declared.EXPECTED, AttendanceStatus.ABSENT, None),
        (Declared.EXCUSED, AttendanceStatus.EXCUSED, None),
        (Declared.REPRESENTED, AttendanceStatus.REPRESENTED, "deputy"),
    ],
)
def test_one_who_never_came_is_as_declared(declared: Declared, status: AttendanceStatus, holder: str | None) -> None:
    others = events(("b", ARRIVE, 0))
    assert attendance_of("a", declared, others, "deputy") == Presence("a", status, False, None, None, holder)


def test_a_representation_lapses_when_the_person_arrives() -> None:
    came = events(("a", ARRIVE, 20))
    assert attendance_of("a", Declared.REPRESENTED, came, "deputy") == Presence(
        "a", AttendanceStatus.PRESENT, True, at(20), None, None
    )


def test_one_who_left_was_present_and_is_no_longer_here() -> None:
    left = events(("a", LEAVE, 50), ("a", ARRIVE, 0))
    found = attendance_of("a", Declared.EXPECTED, left)
    assert (found.status, found.here, found.left_at) == (AttendanceStatus.PRESENT, False, at(50))
    assert [within(stays_of("a", left), at(minute)) for minute in (49, 50)] == [True, False]


def test_one_who_came_back_has_not_left() -> None:
    back = events(("a", ARRIVE, 0), ("a", LEAVE, 30), ("a", ARRIVE, 40), ("a", ARRIVE, 45))
    found = attendance_of("a", Declared.EXPECTED, back)
    assert (found.here, found.arrived_at, found.left_at) == (True, at(0), None)
    assert stays_of("a", back) == [(at(0), at(30)), (at(40), None)]


def test_a_departure_alone_proves_no_presence() -> None:
    assert attendance_of("a", Declared.EXPECTED, events(("a", LEAVE, 10))).status is AttendanceStatus.ABSENT


@given(EVENTS, st.integers(-5, 125))
def test_presence_at_a_minute_is_what_the_last_event_before_it_says(
    told: list[tuple[str, PresenceKind, int]], minute: int
) -> None:
    log = events(*told)
    expected: set[str] = set()
    for event in sorted(log, key=lambda event: event.at):  # stable: events of one minute in the order noted
        if event.at <= at(minute):
            (expected.add if event.kind is ARRIVE else expected.discard)(event.person_id)
    assert present_at("abc", log, minute) == expected


@given(EVENTS, st.sampled_from(Declared))
def test_one_is_present_when_an_arrival_was_noted(
    told: list[tuple[str, PresenceKind, int]], declared: Declared
) -> None:
    found = attendance_of("a", declared, events(*told))
    arrivals = [minutes for person, kind, minutes in told if person == "a" and kind is ARRIVE]
    assert (found.status is AttendanceStatus.PRESENT) == bool(arrivals)
    assert found.arrived_at == (at(min(arrivals)) if arrivals else None)


@pytest.mark.parametrize(("members", "needed"), [(77, 39), (79, 40), (156, 79), (3, 2), (2, 2), (1, 1)])
def test_quorum_is_the_absolute_majority_of_members_in_office(members: int, needed: int) -> None:
    assert quorum(members, 0).needed == needed
    assert quorum(members, needed).reached
    assert not quorum(members, needed - 1).reached


@given(st.integers(1, 300), st.integers(0, 300))
def test_the_gauge_says_how_many_may_leave_or_are_missing(members: int, present: int) -> None:
    found = quorum(members, present)
    assert found.reached == (2 * present > members)
    assert quorum(members, present - found.may_leave + found.missing).reached
    assert found.reached or not quorum(members, present + found.missing - 1).reached
    assert not (found.reached and quorum(members, present - found.may_leave - 1).reached)


def test_two_councils_are_added_for_information() -> None:
    assert union({"62": quorum(77, 39), "59": quorum(79, 39)}) == Quorum(156, 78)


def test_those_who_came_late_complete_the_quorum_only_where_it_was_missing() -> None:
    members = ["a", "b", "c", "d", "e"]
    log = events(
        ("a", ARRIVE, 0), ("b", ARRIVE, 0), ("d", ARRIVE, 12), ("c", ARRIVE, 10), ("e", ARRIVE, 11), ("b", LEAVE, 5)
    )
    assert roll_call(members, log, at(0)) == RollCall(("a", "b"), ("c", "e"), ("d",))
    assert roll_call(members[:3], log, at(0)) == RollCall(("a", "b"), (), ("c",))


def test_nobody_completes_a_quorum_that_was_never_reached() -> None:
    log = events(("a", ARRIVE, 0), ("b", ARRIVE, 9))
    assert roll_call("abcde", log, at(0)) == RollCall(("a",), (), ("b",))


@given(EVENTS, st.integers(0, 60))
def test_a_roll_call_names_each_member_who_came_at_most_once(
    told: list[tuple[str, PresenceKind, int]], minute: int
) -> None:
    found = roll_call("abc", events(*told), at(minute))
    named = [*found.at_call, *found.completing, *found.arrived_after]
    assert len(set(named)) == len(named)
    late = {person for person in "abc" if any(start > at(minute) for start, _ in stays_of(person, events(*told)))}
    assert set(named) == set(present_at("abc", events(*told), minute)) | late
    assert not found.completing or len(found.at_call) < 2


def test_a_call_nobody_noted_was_at_the_minute_when_most_came() -> None:
    by_list = events(("a", ARRIVE, 5), ("b", ARRIVE, 5), ("c", ARRIVE, 20))
    assert call_time(by_list, at(0)) == at(5)
    assert call_time(by_list, at(10)) == at(10)
    one_by_one = events(*((name, ARRIVE, minute) for minute, name in enumerate("abcdef")))
    assert call_time(one_by_one, at(0)) == at(0)
    assert call_time([], at(0)) == at(0)
