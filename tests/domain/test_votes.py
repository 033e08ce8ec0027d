from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.vocabulary import Verdict, VoteMode
from concertation.domain.votes import (
    Tally,
    excess,
    outcome,
    public_ballot_is_due,
    total,
    unaccounted,
)

COUNTS = st.integers(0, 80)
TALLIES = st.builds(Tally, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
MODES = st.sampled_from(VoteMode)
PRESIDENTS = st.sampled_from([True, False, None])


@given(TALLIES, MODES, PRESIDENTS)
def test_a_majority_of_votes_cast_adopts(tally: Tally, mode: VoteMode, president: bool | None) -> None:
    found = outcome(tally, mode, president_is_for=president)
    if tally.cast and Fraction(tally.votes_for, tally.cast) != Fraction(1, 2):
        assert (found is Verdict.ADOPTED) == (Fraction(tally.votes_for, tally.cast) > Fraction(1, 2))
    else:
        breaks_it = tally.cast > 0 and president is True and mode is not VoteMode.SECRET
        assert (found is Verdict.ADOPTED) == breaks_it


@given(TALLIES, COUNTS, COUNTS, COUNTS, MODES)
def test_abstentions_blank_votes_and_those_taking_no_part_change_nothing(
    tally: Tally, abstentions: int, blank: int, not_voting: int, mode: VoteMode
) -> None:
    other = Tally(tally.votes_for, tally.votes_against, abstentions, blank, not_voting)
    assert outcome(other, mode) is outcome(tally, mode)


@pytest.mark.parametrize(
    ("mode", "president", "expected"),
    [
        (VoteMode.ORDINARY, True, Verdict.ADOPTED),
        (VoteMode.PUBLIC, False, Verdict.REJECTED),
        (VoteMode.SECRET, True, Verdict.TIE),
        (VoteMode.ORDINARY, None, Verdict.TIE),
    ],
)
def test_at_39_to_39_the_president_s_vote_prevails_but_never_in_a_secret_ballot(
    mode: VoteMode, president: bool | None, expected: Verdict
) -> None:
    assert outcome(Tally(39, 39), mode, president_is_for=president) is expected


def test_where_all_abstain_nothing_is_adopted() -> None:
    assert outcome(Tally(0, 0, abstentions=77), VoteMode.ORDINARY, president_is_for=True) is Verdict.NOT_ADOPTED


@given(st.lists(TALLIES))
def test_lines_of_a_vote_add_up(tallies: list[Tally]) -> None:
    found = total(tallies)
    assert found.cast == sum(t.votes_for for t in tallies) + sum(t.votes_against for t in tallies)
    assert found.counted == sum(t.counted for t in tallies)


@given(TALLIES, COUNTS, COUNTS)
def test_a_sum_beyond_presence_is_told_and_so_is_one_below(tally: Tally, present: int, proxies: int) -> None:
    assert tally.counted - excess(tally, present, proxies) + unaccounted(tally, present, proxies) == present + proxies


def test_one_sixth_of_the_members_present_obtains_a_public_ballot() -> None:
    assert [public_ballot_is_due(requests, 60) for requests in (0, 9, 10)] == [False, False, True]
    assert not public_ballot_is_due(10, 61)
    assert not public_ballot_is_due(0, 0)
