from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.presence import PresenceEvent, stays_of, within
from concertation.domain.proxies import Proxy, ProxyFaultKind, faults, in_force, lapses_at
from concertation.domain.vocabulary import PresenceKind

OPENING = datetime(2013, 7, 4, 9, 5, tzinfo=UTC)
ARRIVE, LEAVE = PresenceKind.ARRIVE, PresenceKind.LEAVE
COUNCILS = {"a": "62", "b": "62", "c": "62", "z": "59"}


def at(minutes: int) -> datetime:
    return OPENING + timedelta(minutes=minutes)


def events(*told: tuple[str, PresenceKind, int]) -> list[PresenceEvent]:
    return [PresenceEvent(person, kind, at(minutes)) for person, kind, minutes in told]


def kinds(*proxies: Proxy, log: list[PresenceEvent], minute: int = 10) -> list[ProxyFaultKind]:
    return [fault.kind for fault in faults(proxies, COUNCILS, log, at(minute))]


def test_a_proxy_lapses_when_its_grantor_arrives() -> None:
    log = events(("b", ARRIVE, 0), ("a", ARRIVE, 20), ("a", LEAVE, 30))
    proxy = Proxy("a", "b")
    assert [in_force(proxy, log, at(minute)) for minute in (0, 19, 20, 25, 40)] == [True, True, False, False, False]
    assert lapses_at(proxy, log) == at(20)


def test_a_proxy_given_on_leaving_counts_from_then_until_the_return() -> None:
    log = events(("a", ARRIVE, 0), ("b", ARRIVE, 0), ("a", LEAVE, 30), ("a", ARRIVE, 50))
    proxy = Proxy("a", "b", given_at=at(30))
    assert [in_force(proxy, log, at(minute)) for minute in (29, 30, 49, 50)] == [False, True, True, False]


def test_a_proxy_sleeps_while_its_holder_is_out_of_the_room() -> None:
    log = events(("b", ARRIVE, 0), ("b", LEAVE, 10), ("b", ARRIVE, 20))
    assert [in_force(Proxy("a", "b"), log, at(minute)) for minute in (5, 15, 25)] == [True, False, True]


def test_one_sound_proxy_has_nothing_against_it() -> None:
    assert kinds(Proxy("a", "b"), log=events(("b", ARRIVE, 0))) == []


def test_a_second_proxy_of_one_holder_is_seen() -> None:
    assert kinds(Proxy("a", "b"), Proxy("c", "b"), log=events(("b", ARRIVE, 0))) == ["holds_another"]
    assert kinds(Proxy("a", "b"), Proxy("a", "c"), log=events(("b", ARRIVE, 0), ("c", ARRIVE, 0))) == ["given_twice"]


def test_a_lapsed_proxy_frees_its_holder() -> None:
    log = events(("b", ARRIVE, 0), ("a", ARRIVE, 5))
    assert kinds(Proxy("a", "b"), Proxy("c", "b"), log=log) == []


def test_a_proxy_to_another_council_to_oneself_or_to_the_absent_is_seen() -> None:
    assert kinds(Proxy("a", "z"), log=events(("z", ARRIVE, 0))) == ["other_council"]
    assert kinds(Proxy("a", "c"), log=[]) == ["holder_not_present"]
    assert "to_oneself" in kinds(Proxy("a", "a"), log=[])


def test_a_grantor_still_in_the_room_is_seen() -> None:
    log = events(("a", ARRIVE, 0), ("b", ARRIVE, 0))
    assert kinds(Proxy("a", "b", given_at=at(5)), log=log) == ["grantor_present"]


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(PresenceKind), st.integers(0, 60)), max_size=12),
    st.none() | st.integers(0, 60),
    st.integers(0, 60),
)
def test_a_proxy_in_force_has_its_holder_alone_in_the_room(
    told: list[tuple[str, PresenceKind, int]], given_at: int | None, minute: int
) -> None:
    log = events(*told)
    proxy = Proxy("a", "b", None if given_at is None else at(given_at))
    if in_force(proxy, log, at(minute)):
        assert [within(stays_of(person, log), at(minute)) for person in "ab"] == [False, True]
        assert kinds(proxy, log=log, minute=minute) == []
