from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.assembly import Assembly, AssemblyRules, Member
from concertation.domain.presence import PresenceEvent
from concertation.domain.proxies import Proxy
from concertation.domain.rule_sets import default_rules
from concertation.domain.vocabulary import PresenceKind, Regime

OPENING = datetime(2013, 7, 4, 9, 5, tzinfo=UTC)
ARRIVE, LEAVE = PresenceKind.ARRIVE, PresenceKind.LEAVE
JOINT = AssemblyRules.of(default_rules(Regime.JOINT_SITTING))


def at(minutes: int) -> datetime:
    return OPENING + timedelta(minutes=minutes)


def convention(
    present_59: int, present_62: int, proxies: tuple[Proxy, ...] = (), rules: AssemblyRules = JOINT
) -> Assembly:
    """The Convention with its 79 and 77 seats, the first ones of each council present."""
    members = [Member(f"59-{n}", "59", "ABC"[n % 3]) for n in range(79)]
    members += [Member(f"62-{n}", "62", "ABC"[n % 3]) for n in range(77)]
    events = [PresenceEvent(f"59-{n}", ARRIVE, at(0)) for n in range(present_59)]
    events += [PresenceEvent(f"62-{n}", ARRIVE, at(0)) for n in range(present_62)]
    return Assembly(members, events, proxies, rules)


@pytest.mark.parametrize(("present_59", "present_62", "met"), [(40, 39, (True, True)), (39, 38, (False, False))])
def test_39_of_77_and_40_of_79_make_the_quorum_of_each_council(
    present_59: int, present_62: int, met: tuple[bool, bool]
) -> None:
    standing = convention(present_59, present_62).at(at(1))
    assert [(count.needed, count.met) for count in standing.councils.values()] == [(40, met[0]), (39, met[1])]


def test_79_of_156_together_are_no_quorum_where_one_council_lacks_its_own() -> None:
    standing = convention(60, 25).at(at(1))
    assert standing.union.met
    assert not standing.met
    assert standing.councils["62"].missing == 14


def test_proxies_do_not_count_for_the_quorum_of_a_council() -> None:
    proxies = tuple(Proxy(f"62-{40 + n}", f"62-{n}") for n in range(10))
    count = convention(40, 38, proxies).at(at(1)).councils["62"]
    assert (count.present, count.represented, count.counted, count.met) == (38, 10, 38, False)


def test_proxies_count_where_the_rules_of_the_body_say_so_as_in_a_commission_permanente() -> None:
    rules = AssemblyRules.of({**default_rules(Regime.COUNCIL), "proxies_count_for_quorum": True})
    proxies = tuple(Proxy(f"62-{40 + n}", f"62-{n}") for n in range(10))
    count = convention(40, 38, proxies, rules).at(at(1)).councils["62"]
    assert (count.counted, count.met) == (48, True)
    assert count.may_leave == 4  # each of the first four who leave takes a proxy away too


def test_two_co_presidents_have_no_casting_vote_whatever_the_rule_says() -> None:
    assert not JOINT.casting_vote
    council = default_rules(Regime.COUNCIL)
    assert AssemblyRules.of(council).casting_vote
    assert not AssemblyRules.of({**council, "co_presidents": True}).casting_vote


def test_a_body_without_quorum_always_meets_it() -> None:
    rules = AssemblyRules.of(default_rules(Regime.ADMINISTRATIVE))
    assert Assembly([Member("a", "27")], [], (), rules).at(at(0)).met
    assert not rules.votes


def test_each_group_is_counted_apart_within_its_council() -> None:
    standing = convention(6, 0).at(at(1))
    assert {group: count.present for group, count in standing.groups.items() if count.present} == {
        ("59", "A"): 2, ("59", "B"): 2, ("59", "C"): 2,
    }  # fmt: skip
    assert sum(count.members for count in standing.groups.values()) == 156


def test_the_quorum_is_seen_lost_and_found_again_at_the_minute_it_happens() -> None:
    members = [Member(name, "62") for name in "abcde"]
    told = [("a", ARRIVE, 0), ("b", ARRIVE, 0), ("c", ARRIVE, 0), ("c", LEAVE, 20), ("d", ARRIVE, 30)]
    assembly = Assembly(members, [PresenceEvent(person, kind, at(minute)) for person, kind, minute in told])
    turns = assembly.quorum_turns(at(0))
    assert [(turn.at, turn.lost, turn.count.present) for turn in turns] == [(at(20), True, 2), (at(30), False, 3)]
    assert assembly.quorum_turns(at(25), at(29)) == ()


PERSONS = [f"{council}{n}" for council in "xy" for n in range(5)]
EVENTS = st.lists(st.tuples(st.sampled_from(PERSONS), st.sampled_from(PresenceKind), st.integers(0, 40)), max_size=40)
PROXIES = st.lists(
    st.tuples(st.sampled_from(PERSONS), st.sampled_from(PERSONS), st.none() | st.integers(0, 40)), max_size=6
)


def here_by_hand(person: str, told: list[tuple[str, PresenceKind, int]], minute: int) -> bool:
    """Walk through the register of the door, one line after the other."""
    inside = False
    for who, kind, when in sorted(told, key=lambda row: row[2]):
        if who == person and when <= minute:
            inside = kind is ARRIVE
    return inside


@given(EVENTS, PROXIES, st.integers(0, 40), st.booleans())
def test_quorum_and_proxies_are_those_of_a_plain_count_at_any_minute(
    told: list[tuple[str, PresenceKind, int]], given_: list[tuple[str, str, int | None]], minute: int, counting: bool
) -> None:
    rules = AssemblyRules.of({**default_rules(Regime.COUNCIL), "proxies_count_for_quorum": counting})
    members = [Member(person, person[0]) for person in PERSONS]
    events = [PresenceEvent(person, kind, at(when)) for person, kind, when in told]
    proxies = [Proxy(a, b, None if when is None else at(when)) for a, b, when in given_]
    standing = Assembly(members, events, proxies, rules).at(at(minute))
    for council in "xy":
        here = [person for person in PERSONS if person[0] == council and here_by_hand(person, told, minute)]
        away = [grantor for grantor in standing.proxies if grantor[0] == council]
        count = standing.councils[council]
        assert (count.present, count.represented) == (len(here), len(away))
        assert count.met == (len(here) + (len(away) if counting else 0) > 5 / 2)
        assert set(here) == {person for person in standing.present if person[0] == council}
    for grantor, holder in standing.proxies.items():
        assert here_by_hand(holder, told, minute)
        assert not here_by_hand(grantor, told, minute)


@given(EVENTS, st.integers(0, 40))
def test_that_many_may_leave_whoever_they_are_and_not_one_more(
    told: list[tuple[str, PresenceKind, int]], minute: int
) -> None:
    members = [Member(person, person[0]) for person in PERSONS]
    events = [PresenceEvent(person, kind, at(when)) for person, kind, when in told]
    standing = Assembly(members, events).at(at(minute))
    for council, count in standing.councils.items():
        here = sorted(person for person in standing.present if person[0] == council)
        gone = [PresenceEvent(person, LEAVE, at(minute)) for person in here[: count.may_leave]]
        after = Assembly(members, [*events, *gone]).at(at(minute)).councils[council]
        assert after.met == count.met
        if count.met:
            one_more = [*gone, PresenceEvent(here[count.may_leave], LEAVE, at(minute))]
            assert not Assembly(members, [*events, *one_more]).at(at(minute)).councils[council].met
