"""The call by a few letters: accents and zeros aside, those who have not answered first, homonyms never guessed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from concertation.domain.roll_call import Called, homonyms, named

MEMBERS = (
    Called("1", "GABARIT-07", "Alix"),
    Called("2", "GABARIT-59", "Camille", waiting=False),
    Called("3", "ÉCHANTILLON-02", "Claude"),
    Called("4", "ECHANTILLON-02", "Dominique"),
    Called("5", "d’EXEMPLE-03", "Sacha"),
    Called("6", "de LA MAQUETTE-05", "Claude"),
)


def ids(typed: str) -> list[str]:
    return [one.member for one in named(typed, MEMBERS)]


def test_three_letters_name_a_member() -> None:
    assert ids("maq") == ["6"]
    assert ids("exe") == ["5"]


def test_those_who_have_not_answered_come_first() -> None:
    assert ids("gab") == ["1", "2"]


def test_a_number_or_a_given_name_tells_them_apart() -> None:
    assert ids("gab 7") == ["1"]
    assert ids("gab 59") == ["2"]
    assert ids("ech dom") == ["4"]


def test_accents_do_not_count_and_homonyms_are_seen() -> None:
    assert ids("éch") == ids("ech") == ["3", "4"]
    assert homonyms(named("ech", MEMBERS))
    assert not homonyms(named("gab", MEMBERS))


def test_a_given_name_alone_calls_nobody() -> None:
    assert ids("alix") == []
    assert ids("  -'") == []


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(MEMBERS), st.integers(1, 7))
def test_the_beginning_of_a_family_name_always_finds_its_bearer(one: Called, letters: int) -> None:
    assert one in named(one.family_name[:letters], MEMBERS)
