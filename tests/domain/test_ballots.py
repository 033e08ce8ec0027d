from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.assembly import Assembly, Member
from concertation.domain.ballots import Ballot, alike, faults, tallies_of_groups, tallies_of_lines, totals_of
from concertation.domain.presence import PresenceEvent
from concertation.domain.proxies import Proxy
from concertation.domain.vocabulary import BallotSense, PresenceKind, Verdict, VoteMode
from concertation.domain.votes import (
    Casting,
    Reason,
    Tally,
    ballot_to_hold,
    decide,
    judge,
    public_ballot_is_due,
    requests_needed,
    total,
)

OPENING = datetime(2013, 11, 14, 10, 5, tzinfo=UTC)
FOR, AGAINST, ABSTAIN, OUT = BallotSense
# Two councils of four; d of each is away, and gave a proxy in the first.
PEOPLE = [Member(f"{council}{name}", council, "A" if name in "ab" else "B") for council in "xy" for name in "abcd"]
HERE = [
    PresenceEvent(member.person_id, PresenceKind.ARRIVE, OPENING) for member in PEOPLE if member.person_id[1] != "d"
]
ASSEMBLY = Assembly(PEOPLE, HERE, [Proxy("xd", "xa")])
AT = OPENING + timedelta(minutes=30)
STANDING = ASSEMBLY.at(AT)


def kinds(ballot: Ballot, recused: tuple[str, ...] = ()) -> list[str]:
    return sorted(fault.kind for fault in faults(ballot, ASSEMBLY, STANDING, recused=recused))


def named(*lines: tuple[str, BallotSense]) -> Ballot:
    return Ballot(VoteMode.PUBLIC, AT, lines=lines)


def test_a_member_present_and_one_represented_may_vote() -> None:
    assert kinds(named(("xa", FOR), ("xd", AGAINST), ("yb", ABSTAIN))) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("yd", FOR)], ["voter_absent"]),
        ([("zz", FOR)], ["voter_unknown"]),
        ([("xa", FOR), ("xa", AGAINST)], ["voter_doubled"]),
        ([("yd", FOR), ("zz", FOR), ("xa", FOR), ("xa", FOR)], ["voter_absent", "voter_doubled", "voter_unknown"]),
    ],
)
def test_absent_unknown_and_doubled_voters_are_all_told(
    lines: list[tuple[str, BallotSense]], expected: list[str]
) -> None:
    assert kinds(named(*lines)) == expected


def test_one_who_takes_no_part_may_only_be_noted_as_not_voting() -> None:
    assert kinds(named(("xa", FOR)), recused=("xa",)) == ["voter_recused"]
    assert kinds(named(("xa", OUT)), recused=("xa",)) == []


def test_totals_beyond_present_and_represented_are_told_with_an_unknown_council() -> None:
    ballot = Ballot(VoteMode.ORDINARY, AT, {"x": Tally(5, 0), "y": Tally(3, 0), "w": Tally(1, 0)})
    assert kinds(ballot) == ["council_unknown", "sum_exceeds"]
    assert kinds(Ballot(VoteMode.ORDINARY, AT, {"x": Tally(4, 0), "y": Tally(0, 3)})) == []
    assert faults(Ballot(VoteMode.ORDINARY, AT, {"x": Tally(5, 0)}), ASSEMBLY, STANDING, may_exceed=True) == []


def counted_by_group(groups: dict[tuple[str, str | None], Tally], totals: dict[str, Tally] | None = None) -> Ballot:
    return Ballot(VoteMode.ORDINARY, AT, totals or {}, groups=groups)


def test_totals_of_groups_make_those_of_their_council() -> None:
    ballot = counted_by_group({("x", "A"): Tally(2, 0), ("x", "B"): Tally(0, 1, 1), ("y", "A"): Tally(0, 2)})
    assert kinds(ballot) == []
    assert totals_of(ballot, ASSEMBLY, STANDING) == {"x": Tally(2, 1, 1), "y": Tally(0, 2)}
    assert kinds(counted_by_group(dict(ballot.groups), {"x": Tally(2, 1, 1), "y": Tally(0, 2)})) == []
    assert kinds(counted_by_group(dict(ballot.groups), {"x": Tally(3, 0, 1)})) == ["groups_differ"]


def test_what_groups_leave_is_of_those_of_no_group_and_no_more_than_they_are() -> None:
    people = [Member(name, "x", "A" if name == "a" else None) for name in "abc"]
    assembly = Assembly(people, [PresenceEvent(one.person_id, PresenceKind.ARRIVE, OPENING) for one in people])
    standing = assembly.at(AT)
    for whole, expected in ((3, []), (1, []), (0, ["groups_differ"])):
        ballot = counted_by_group({("x", "A"): Tally(1, 0)}, {"x": Tally(whole, 0)})
        assert [fault.kind for fault in faults(ballot, assembly, standing)] == expected
    told = counted_by_group({("x", "A"): Tally(1, 0), ("x", None): Tally(0, 1)}, {"x": Tally(1, 2)})
    assert [fault.kind for fault in faults(told, assembly, standing)] == ["groups_differ"]


def test_a_group_is_known_has_enough_members_and_votes_ordinarily() -> None:
    assert kinds(counted_by_group({("x", "C"): Tally(1, 0)})) == ["group_unknown"]
    assert kinds(counted_by_group({("w", "A"): Tally(1, 0)})) == ["council_unknown"]
    assert kinds(counted_by_group({("y", "B"): Tally(2, 0)})) == ["group_exceeds"]  # one of its two members is away
    secret = Ballot(VoteMode.SECRET, AT, {"x": Tally(1, 0)}, groups={("x", "A"): Tally(1, 0)})
    assert kinds(secret) == ["groups_not_ordinary"]


def test_a_secret_ballot_names_nobody_and_a_public_one_everybody() -> None:
    assert kinds(Ballot(VoteMode.SECRET, AT, {"x": Tally(1, 0)}, (("xa", FOR),))) == ["secret_with_lines"]
    assert "secret_with_lines" in kinds(Ballot(VoteMode.SECRET, AT, {}, (("xa", FOR),)))
    assert "lines_not_public" in kinds(Ballot(VoteMode.ORDINARY, AT, {}, (("xa", FOR),)))
    assert kinds(Ballot(VoteMode.PUBLIC, AT, {"x": Tally(1, 0)})) == ["lines_missing"]
    assert kinds(Ballot(VoteMode.SECRET, AT)) == ["totals_missing"]


def test_an_unanimous_vote_has_no_vote_against_and_is_all_who_may_vote() -> None:
    assert kinds(Ballot(VoteMode.UNANIMITY, AT, {"x": Tally(3, 1)})) == ["unanimity_broken"]
    totals = totals_of(Ballot(VoteMode.UNANIMITY, AT), ASSEMBLY, STANDING, recused={"ya"})
    assert totals == {"x": Tally(4, 0), "y": Tally(2, 0, not_voting=1)}


def test_totals_that_are_not_those_of_the_named_votes_are_told() -> None:
    lines = (("xa", FOR), ("xb", AGAINST))
    assert kinds(Ballot(VoteMode.PUBLIC, AT, {"x": Tally(1, 1)}, lines)) == []
    assert kinds(Ballot(VoteMode.PUBLIC, AT, {"x": Tally(2, 0)}, lines)) == ["totals_differ"]


@given(st.dictionaries(st.sampled_from(sorted(STANDING.voters)), st.sampled_from(BallotSense)))
def test_named_votes_are_counted_as_one_would_on_fingers(votes: dict[str, BallotSense]) -> None:
    lines = tuple(votes.items())
    found = tallies_of_lines(lines, ASSEMBLY)
    for council in "xy":
        senses = Counter(sense for person, sense in lines if person[0] == council)
        assert found[council] == Tally(senses[FOR], senses[AGAINST], senses[ABSTAIN], 0, senses[OUT])
    assert total(tallies_of_groups(lines, ASSEMBLY).values()) == total(found.values())
    assert kinds(named(*lines)) == ([] if lines else ["lines_missing"])


def test_all_vote_alike_but_for_the_exceptions() -> None:
    lines = dict(alike(STANDING, FOR, {"xb": AGAINST}, recused={"yc"}))
    assert lines == {"xa": FOR, "xb": AGAINST, "xc": FOR, "xd": FOR, "ya": FOR, "yb": FOR, "yc": OUT}


def test_39_to_39_is_a_tie_that_two_co_presidents_cannot_break() -> None:
    found = decide({"59": Tally(39, 39, 1), "62": Tally(44, 21)}, VoteMode.PUBLIC)
    assert (found.councils["59"].verdict, found.councils["59"].reason) == (Verdict.TIE, Reason.TIE_NO_CASTING)
    assert (found.councils["62"].verdict, found.together.verdict) == (Verdict.ADOPTED, Verdict.ADOPTED)


def test_a_president_s_vote_prevails_in_their_own_council_and_never_in_a_secret_ballot() -> None:
    casting = {"59": Casting(allowed=True, is_for=True)}
    assert decide({"59": Tally(39, 39)}, VoteMode.ORDINARY, casting).together.verdict is Verdict.ADOPTED
    assert decide({"59": Tally(39, 39)}, VoteMode.SECRET, casting).together.verdict is Verdict.TIE
    both = decide({"59": Tally(39, 39), "62": Tally(38, 38)}, VoteMode.ORDINARY, casting)
    assert [one.verdict for one in (*both.councils.values(), both.together)] == ["adopted", "tie", "tie"]


COUNTS = st.integers(0, 80)
TALLIES = st.builds(Tally, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)


@given(TALLIES, st.integers(1, 79))
def test_a_majority_of_members_in_office_asks_for_more_than_half_of_them(tally: Tally, members: int) -> None:
    assert (judge(tally, VoteMode.ORDINARY, members=members).verdict is Verdict.ADOPTED) == (
        tally.votes_for > members / 2
    )


@given(TALLIES)
def test_needed_is_the_least_majority_of_votes_cast(tally: Tally) -> None:
    judged = judge(tally, VoteMode.ORDINARY)
    if tally.cast:
        assert judged.needed - 1 <= tally.cast / 2 < judged.needed


@pytest.mark.parametrize(("present", "needed"), [(79, 14), (77, 13), (78, 13), (40, 7), (6, 1), (1, 1)])
def test_one_sixth_of_the_members_present_may_ask_for_a_public_ballot(present: int, needed: int) -> None:
    assert requests_needed(present) == needed
    assert public_ballot_is_due(needed, present)
    assert not public_ballot_is_due(needed - 1, present)


def test_in_a_departement_a_request_for_public_beats_one_for_secret() -> None:
    both = [VoteMode.SECRET, VoteMode.PUBLIC]
    assert ballot_to_hold(both) is VoteMode.PUBLIC
    assert ballot_to_hold(both, public_beats_secret=False) is VoteMode.SECRET
    assert ballot_to_hold([]) is VoteMode.ORDINARY
