from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from concertation.domain.presence import PresenceEvent, stays_of, within
from concertation.domain.proxies import Proxy, ProxyRules
from concertation.domain.roll import Expected, RollRow, check_roll
from concertation.domain.vocabulary import PresenceKind


def on_the_day(at: time) -> datetime:
    return datetime(2013, 11, 14, at.hour, at.minute, tzinfo=UTC)


EXPECTED = Expected(
    persons=frozenset("abcdxs"),
    council_of={**dict.fromkeys("abcd", "62"), "x": "59"},
    opens_at=on_the_day(time(11)),
    instant=on_the_day,
)


def kinds(*cells: str, expected: Expected = EXPECTED) -> list[tuple[int, str]]:
    rows = [RollRow(number, *(each.strip() for each in line.split(";"))) for number, line in enumerate(cells, start=2)]
    _, faults = check_roll(rows, expected)
    return [(fault.line, str(fault.kind)) for fault in faults]


def test_a_sound_roll_gives_events_and_proxies() -> None:
    rows = [
        RollRow(2, "a", "present", "", "12:30"),
        RollRow(3, "b", "represented", "11:50", "", "a"),
        RollRow(4, "c", "excused"),
    ]
    entries, faults = check_roll(rows, EXPECTED)
    assert faults == []
    events = [event for entry in entries for event in entry.events]
    assert [within(stays_of(person, events), on_the_day(time(11, 55))) for person in "abc"] == [True, True, False]
    assert [within(stays_of(person, events), on_the_day(time(12, 30))) for person in "abc"] == [False, True, False]
    assert [entry.proxy for entry in entries] == [None, Proxy("b", "a"), None]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (";present;;;", "person_missing"),
        ("zz;present;;;", "person_unknown"),
        ("a;here;;;", "status_unknown"),
        ("a;Present;;;", "status_unknown"),
        ("a;present;25:00;;", "time_wrong"),
        ("a;present;11h05;;", "time_wrong"),
        ("a;present;11:60;;", "time_wrong"),
        ("a;present;12:00;11:00;", "left_before_arrived"),
        ("a;present;;10:59;", "left_before_arrived"),
        ("a;absent;11:00;;", "times_without_presence"),
        ("a;excused;;12:00;", "times_without_presence"),
        ("a;represented;;12:00;", "left_without_presence"),
        ("a;represented;;;", "proxy_missing"),
        ("a;excused;;;b", "proxy_unexpected"),
        ("a;present;11:00;;b", "proxy_unexpected"),
        ("s;represented;;;b", "proxy_unexpected"),
        ("a;represented;;;s", "holder_unknown"),
        ("a;represented;;;a", "to_oneself"),
        ("a;represented;;;x", "other_council"),
        ("a;represented;;;b", "holder_not_present"),
    ],
)
def test_each_fault_is_told_with_its_line(line: str, expected: str) -> None:
    assert (3, expected) in kinds("d;absent;;;", line)


def test_a_person_told_twice_is_refused_at_the_second_line() -> None:
    assert kinds("a;present;11:00;;", "a;present;12:00;;") == [(3, "person_doubled")]


def test_two_proxies_to_one_holder_are_refused_but_where_the_rules_allow_two() -> None:
    lines = ("a;present;;;", "b;represented;;;a", "c;represented;;;a")
    assert kinds(*lines) == [(4, "holds_another")]
    two = Expected(EXPECTED.persons, EXPECTED.council_of, EXPECTED.opens_at, on_the_day, rules=ProxyRules(per_holder=2))
    assert kinds(*lines, expected=two) == []


def test_a_holder_is_free_again_once_the_grantor_has_arrived() -> None:
    assert kinds("a;present;;;", "b;represented;11:30;;a", "c;present;11:00;12:00;a") == []
    assert kinds("a;present;;;", "b;represented;12:30;;a", "c;present;11:00;12:00;a") == [(4, "holds_another")]


def test_proxies_in_a_ring_have_no_holder_in_the_room() -> None:
    assert [kind for _, kind in kinds("a;represented;;;b", "b;represented;;;c", "c;represented;;;a")] == [
        "holder_not_present"
    ] * 3


def test_what_is_known_already_counts_and_what_the_roll_tells_replaces_it() -> None:
    known = Expected(
        EXPECTED.persons,
        EXPECTED.council_of,
        EXPECTED.opens_at,
        on_the_day,
        events=[PresenceEvent("a", PresenceKind.ARRIVE, on_the_day(time(11)))],
        proxies=[Proxy("b", "a")],
    )
    assert kinds("c;represented;;;a", expected=known) == [(2, "holds_another")]
    assert kinds("b;absent;;;", "c;represented;;;a", expected=known) == []
    assert kinds("a;absent;;;", "c;represented;;;a", expected=known) == [
        (3, "holds_another"),
        (3, "holder_not_present"),
    ]
