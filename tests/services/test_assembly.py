"""An assembly held through the gestures of the window: presence, proxies, votes, reports, and what is read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.factories.convention import NOW, STARTS, Convention, ConventionRegister

from concertation.domain.ballots import Ballot, alike
from concertation.domain.roll import RollRow
from concertation.domain.vocabulary import BallotSense, RecusalKind, Regime, VoteMode
from concertation.domain.votes import Tally
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services.faults import RefusedWholeError
from concertation.services.gestures.body import edit_body, set_rules
from concertation.services.gestures.capture import capture_line, recapture_line
from concertation.services.gestures.presence import (
    call_roll,
    check_quorum,
    import_roll,
    mark_persons,
    remove_presence,
    retime_presence,
)
from concertation.services.gestures.proxies import give_proxy, remove_proxy, take_back_proxy
from concertation.services.gestures.reports import (
    add_amendment,
    add_speech,
    edit_report,
    remove_amendment,
    start_speech,
    stop_speech,
)
from concertation.services.gestures.series import edit_meeting
from concertation.services.gestures.session import (
    close_item,
    close_meeting,
    mark_presence,
    open_meeting,
    pause_meeting,
    resume_meeting,
)
from concertation.services.gestures.trash import restore
from concertation.services.gestures.votes import (
    About,
    correct_vote,
    record_vote,
    recuse,
    remove_vote,
    request_ballot,
    unrecuse,
)
from concertation.services.queries.assembly import sitting
from concertation.services.queries.assembly_state import AssemblyState, assembly_state
from concertation.services.queries.audit import audit
from concertation.services.queries.ballots import RecordedVote
from concertation.services.queries.captured import blocks
from concertation.services.queries.reports import reports
from concertation.services.queries.search import search
from concertation.services.queries.trash import trash as corbeille
from concertation.services.workspace import Workspace


@dataclass
class Hall:
    """The small assembly in an open register: everybody of both councils may be called by council and place."""

    workspace: Workspace
    known: Convention

    def __post_init__(self) -> None:
        self.run = self.workspace.run

    @property
    def state(self) -> AssemblyState:
        return self.workspace.read(assembly_state, self.known.meeting)

    def all_here(self, *, but: tuple[str, ...] = (), at: datetime = STARTS) -> None:
        here = [person for person in self.known.everybody if person not in but]
        self.run(mark_persons, meeting_id=self.known.meeting, person_ids=here, present=True, at=at)

    def ballot(self, *counts: tuple[int, ...], mode: VoteMode = VoteMode.ORDINARY) -> Ballot:
        codes = ("59", "62")
        totals = {self.known.councils[code]: Tally(*each) for code, each in zip(codes, counts, strict=False)}
        return Ballot(mode, NOW, totals)

    def vote(self, ballot: Ballot, **about: Any) -> RecordedVote:
        key = self.run(
            record_vote, meeting_id=self.known.meeting, about=About(self.known.reports[0], **about), ballot=ballot
        )
        return next(vote for vote in self.state.votes if vote.id == key)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> ConventionRegister:
    return ConventionRegister(tmp_path_factory.mktemp("assembly"))


@pytest.fixture
def hall(original: ConventionRegister, tmp_path: Path) -> Iterator[Hall]:
    path = tmp_path / "copie.concertation"
    known = original.copy_to(path)
    with Workspace.open(path, Makers.seeded(3, NOW)) as workspace:
        workspace.run(open_meeting, meeting_id=known.meeting, at=STARTS)
        yield Hall(workspace, known)


def refusal(caught: pytest.ExceptionInfo[UserError]) -> list[str]:
    assert isinstance(caught.value, RefusedWholeError)
    assert all(finding.sentence.strip() and "{" not in finding.sentence for finding in caught.value.findings)
    return [finding.kind for finding in caught.value.findings]


def test_those_called_are_present_from_the_call_and_the_quorum_is_that_of_the_minute(hall: Hall) -> None:
    called = hall.known.people["62"][:5]
    assert hall.run(call_roll, meeting_id=hall.known.meeting, person_ids=called, at=STARTS) == 5
    hall.run(mark_persons, meeting_id=hall.known.meeting, person_ids=called[:1], present=False, at=NOW)
    hall.run(check_quorum, meeting_id=hall.known.meeting, at=NOW)
    told = [(event.kind, event.quorum.councils["62"].present, event.quorum.councils["62"].met)
            for event in hall.state.sitting_events]  # fmt: skip
    assert told == [("roll_call", 5, True), ("quorum_checked", 4, False)]


def test_a_time_set_right_or_an_event_taken_away_changes_the_past(hall: Hall) -> None:
    person = hall.known.people["62"][0]
    hall.run(mark_persons, meeting_id=hall.known.meeting, person_ids=[person], present=True, at=NOW)
    event = hall.state.events[0]
    hall.run(retime_presence, event_id=event.id, at=STARTS)
    assert hall.state.opening is not None
    assert hall.state.opening.councils["62"].present == 1
    hall.run(remove_presence, event_id=event.id)
    assert hall.state.events == ()


def test_a_suspension_and_its_end_are_kept_with_their_reason(hall: Hall) -> None:
    hall.run(pause_meeting, meeting_id=hall.known.meeting, at=NOW, reason="quorum perdu")
    hall.run(resume_meeting, meeting_id=hall.known.meeting, at=NOW + timedelta(minutes=9))
    told = [(event.kind, event.reason) for event in hall.state.sitting_events]
    assert told == [("suspended", "quorum perdu"), ("resumed", None)]


def test_each_refusal_of_a_proxy_says_its_rule(hall: Hall) -> None:
    ours, others = hall.known.people["62"], hall.known.people["59"]
    hall.all_here(but=(ours[1], ours[2], ours[3]))

    def refused(grantor: str, holder: str) -> list[str]:
        with pytest.raises(RefusedWholeError) as caught:
            hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=grantor, holder_id=holder)
        return refusal(caught)

    assert refused(ours[1], others[0]) == ["other_council"]
    assert refused(ours[1], ours[2]) == ["holder_not_present"]
    assert refused(ours[0], ours[4]) == ["grantor_present"]
    hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=ours[1], holder_id=ours[0])
    assert refused(ours[2], ours[0]) == ["holds_another"]
    assert refused(ours[1], ours[4]) == ["given_twice"]
    with pytest.raises(UserError) as stranger:
        hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=ours[1], holder_id="nobody")
    assert stranger.value.code == "person_not_member"


def test_a_proxy_lapses_when_its_grantor_arrives_and_may_be_taken_back(hall: Hall) -> None:
    ours = hall.known.people["62"]
    hall.all_here(but=(ours[1], ours[2]))
    hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=ours[1], holder_id=ours[0])
    second = hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=ours[2], holder_id=ours[3])
    hall.run(mark_persons, meeting_id=hall.known.meeting, person_ids=[ours[1]], present=True, at=NOW)
    hall.run(take_back_proxy, proxy_id=second, at=NOW)
    assert [row.lapsed_at for row in hall.state.proxies] == [NOW, NOW]
    assert hall.workspace.read(sitting, hall.known.meeting).at(NOW).proxies == {}
    hall.run(remove_proxy, proxy_id=second)
    assert len(hall.state.proxies) == 1


LEFT = STARTS + timedelta(minutes=40)
CLOSED = NOW + timedelta(minutes=30)
DAYS_LATER = NOW + timedelta(days=6)


def held(hall: Hall, *, leaving: str) -> Workspace:
    """Hold the sitting, one member going at 10:45, a vote taken five minutes later; return the register days after."""
    hall.all_here(but=(hall.known.people["62"][1],))
    hall.run(mark_persons, meeting_id=hall.known.meeting, person_ids=[leaving], present=False, at=LEFT)
    hall.vote(replace(hall.ballot((8, 0), (7, 0)), at=LEFT + timedelta(minutes=5)))
    hall.run(close_meeting, meeting_id=hall.known.meeting, at=CLOSED)
    hall.workspace.close()
    hall.workspace = Workspace.open(hall.workspace.path, Makers.seeded(4, DAYS_LATER))
    hall.run = hall.workspace.run
    return hall.workspace


def test_a_proxy_noted_days_after_the_sitting_counts_from_when_it_was_given(hall: Hall) -> None:
    never, left, holder, second = hall.known.people["62"][1], *hall.known.people["62"][2:5]
    with held(hall, leaving=left):
        for grantor, taker in ((never, holder), (left, second)):
            hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=grantor, holder_id=taker)
        assert [(row.grantor_id, row.given_at) for row in hall.state.proxies] == [(never, None), (left, LEFT)]
        assert hall.workspace.read(sitting, hall.known.meeting).at(hall.state.votes[0].at).proxies == {
            never: holder,
            left: second,
        }
        assert [row.faults for row in hall.state.proxies] == [(), ()]


def test_nothing_noted_on_a_sitting_that_is_over_bears_the_hour_of_its_writing(hall: Hall) -> None:
    never, left, holder, second = hall.known.people["62"][1], *hall.known.people["62"][2:5]
    with held(hall, leaving=left):
        meeting = hall.known.meeting
        key = hall.run(give_proxy, meeting_id=meeting, grantor_id=never, holder_id=holder)
        hall.run(take_back_proxy, proxy_id=key)
        hall.run(call_roll, meeting_id=meeting, person_ids=(left,))
        hall.run(check_quorum, meeting_id=meeting)
        hall.run(request_ballot, item_id=hall.known.reports[0], mode=VoteMode.SECRET, requesters=3)
        hall.run(capture_line, meeting_id=meeting, raw="x TÉMOIN-05, pouvoir à SPÉCIMEN-06")
        told = hall.state
        after = [event.at for event in told.events if event.at > LEFT]
        noted = [event.at for event in told.sitting_events] + [row.at for row in told.requests] + after
        assert {*noted, told.proxies[0].lapsed_at, told.proxies[1].given_at} == {CLOSED}
        assert len(noted) == 5
        assert second in {row.grantor_id for row in told.proxies}


def test_who_was_there_is_said_afterwards_of_the_whole_sitting(hall: Hall) -> None:
    never, left = hall.known.people["62"][1], hall.known.people["62"][2]
    with held(hall, leaving=left):
        for person in (never, left):
            hall.run(mark_presence, meeting_id=hall.known.meeting, person_id=person, present=True)
        stays = hall.workspace.read(sitting, hall.known.meeting).assembly.stays
        assert stays[never] == [(STARTS, None)]
        assert stays[left] == [(STARTS, LEFT), (CLOSED, None)]


def test_what_is_noted_of_a_past_minute_goes_by_who_was_there_then(hall: Hall) -> None:
    late, early, third = hall.known.people["62"][:3]
    meeting, then = hall.known.meeting, STARTS + timedelta(minutes=10)
    hall.run(mark_persons, meeting_id=meeting, person_ids=[early], present=True, at=STARTS)
    hall.run(mark_persons, meeting_id=meeting, person_ids=[early], present=False, at=LEFT)
    hall.run(mark_persons, meeting_id=meeting, person_ids=[late, third], present=True, at=LEFT)
    assert hall.run(mark_persons, meeting_id=meeting, person_ids=[late], present=True, at=then) == 1
    assert hall.run(mark_persons, meeting_id=meeting, person_ids=[early], present=False, at=then) == 1
    assert hall.run(mark_persons, meeting_id=meeting, person_ids=[late], present=True, at=then) == 0
    assert hall.run(call_roll, meeting_id=meeting, person_ids=[late, third], at=then) == 1
    stays = hall.workspace.read(sitting, meeting).assembly.stays
    assert stays == {late: [(then, None)], early: [(STARTS, then)], third: [(then, None)]}


def test_a_proxy_noted_afterwards_is_refused_for_a_holder_who_never_sat(hall: Hall) -> None:
    absent, also_absent, early = hall.known.people["62"][:3]
    hall.all_here(but=(absent, also_absent))
    hall.run(mark_persons, meeting_id=hall.known.meeting, person_ids=[early], present=False, at=LEFT)
    hall.run(close_meeting, meeting_id=hall.known.meeting, at=CLOSED)
    with pytest.raises(RefusedWholeError) as caught:
        hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=absent, holder_id=also_absent)
    assert refusal(caught) == ["holder_not_present"]
    hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=absent, holder_id=early)
    assert hall.workspace.read(sitting, hall.known.meeting).at(STARTS).proxies == {absent: early}


def test_a_body_that_allows_two_proxies_of_any_council_takes_them(hall: Hall) -> None:
    ours, others = hall.known.people["62"], hall.known.people["59"]
    hall.all_here(but=(ours[1], ours[2]))
    rules = {**hall.workspace.read(sitting, hall.known.meeting).settings, "proxies_per_holder": 2}
    hall.run(set_rules, body_id=hall.known.body, settings={**rules, "proxy_within_authority": False})
    for grantor in ours[1:3]:
        hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=grantor, holder_id=others[0])
    assert [row.faults for row in hall.state.proxies] == [(), ()]


def test_a_roll_is_taken_whole_and_again_without_doubling(hall: Hall) -> None:
    people = hall.known.everybody
    rows = [RollRow(n, person, "present", "11:00") for n, person in enumerate(people[:-1], start=2)]
    rows.append(RollRow(99, people[-1], "represented", proxy_to=people[-2]))
    for _ in range(2):
        hall.run(import_roll, meeting_id=hall.known.meeting, rows=rows)
    assert (len(hall.state.events), len(hall.state.proxies)) == (16, 1)
    hall.run(import_roll, meeting_id=hall.known.meeting, rows=[RollRow(2, people[0], "excused")])
    assert len(hall.state.events) == 15


def test_a_roll_with_one_fault_is_refused_whole(hall: Hall) -> None:
    people = hall.known.people["62"]
    rows = [RollRow(2, people[0], "present"), RollRow(3, people[1], "ici"), RollRow(4, "x", "absent")]
    with pytest.raises(RefusedWholeError) as caught:
        hall.run(import_roll, meeting_id=hall.known.meeting, rows=rows)
    assert refusal(caught) == ["status_unknown", "person_unknown"]
    assert [finding.line for finding in caught.value.findings] == [3, 4]
    assert hall.state.events == ()


def test_an_ordinary_vote_is_decided_by_council_and_together_and_told_in_the_minutes(hall: Hall) -> None:
    hall.all_here()
    vote = hall.vote(hall.ballot((4, 4), (6, 2, 1)))
    assert vote.verdict == {"59": "tie", "62": "adopted", "together": "adopted"}
    assert "partage égal des voix" in vote.explanation
    assert "adopté" not in vote.explanation.lower()
    line = next(row for row in hall.workspace.read(blocks, hall.known.meeting) if row.vote_id == vote.id)
    assert line.text == "Scrutin ordinaire\u00a0: 10 pour, 6 contre, 1 abstention."


def test_a_real_council_adopts_and_its_president_breaks_a_tie(hall: Hall) -> None:
    hall.all_here()
    hall.run(edit_body, body_id=hall.known.body, regime=Regime.COUNCIL)
    hall.run(set_rules, body_id=hall.known.body, settings={"binding": True, "casting_vote": True})
    rules = hall.workspace.read(sitting, hall.known.meeting).rules
    assert rules.casting_vote
    hall.run(edit_meeting, meeting_id=hall.known.meeting, chair_id=hall.known.people["59"][0])
    vote = hall.vote(hall.ballot((4, 4), (5, 2)), chair_sense=BallotSense.FOR)
    assert {count.authority: count.reason for count in vote.councils} == {"59": "chair", "62": "majority"}
    assert vote.verdict["59"] == "adopted"
    assert "adopté" in vote.explanation


def test_a_refused_ballot_leaves_nothing(hall: Hall) -> None:
    hall.all_here()
    with pytest.raises(RefusedWholeError) as caught:
        hall.vote(hall.ballot((40, 0), (20, 0)))
    assert refusal(caught) == ["sum_exceeds", "sum_exceeds"]
    assert hall.state.votes == ()
    assert hall.workspace.read(blocks, hall.known.meeting) == ()


def test_totals_beyond_the_presence_are_taken_with_a_reason_and_the_audit_accepts_it(hall: Hall) -> None:
    hall.all_here()
    hall.vote(hall.ballot((9, 0), (9, 0)), exceeding_reason="un membre compté deux fois, vérifié au procès-verbal")
    assert [row.kind for row in hall.workspace.read(audit, hall.known.meeting)] == ["report_without_outcome"] * 2


def test_a_lost_quorum_is_no_fault_of_a_vote_but_the_vote_says_it(hall: Hall) -> None:
    hall.all_here(but=hall.known.people["59"][2:])
    vote = hall.vote(hall.ballot((2, 0), (9, 0)))
    assert not vote.quorum.met
    assert any("Quorum non atteint pour Nord" in warning for warning in vote.warnings)
    assert "quorum_not_met" in [row.kind for row in hall.workspace.read(audit, hall.known.meeting)]


def test_a_named_vote_knows_groups_and_those_who_voted_by_proxy(hall: Hall) -> None:
    away = hall.known.people["62"][8]
    hall.all_here(but=(away,))
    hall.run(give_proxy, meeting_id=hall.known.meeting, grantor_id=away, holder_id=hall.known.people["62"][0])
    standing = hall.workspace.read(sitting, hall.known.meeting).at(NOW)
    lines = alike(standing, BallotSense.FOR, {hall.known.people["59"][0]: BallotSense.AGAINST})
    vote = hall.vote(Ballot(VoteMode.PUBLIC, NOW, lines=lines))
    assert [line.holder_id for line in vote.lines if line.person_id == away] == [hall.known.people["62"][0]]
    assert sum(group.tally.counted for group in vote.groups) == 17
    assert len(vote.groups) == 6
    assert vote.warnings == ()


def test_a_correction_keeps_the_first_entry_and_says_why(hall: Hall) -> None:
    hall.all_here()
    first = hall.vote(hall.ballot((8, 0), (9, 0)))
    second = hall.run(correct_vote, vote_id=first.id, ballot=hall.ballot((7, 1), (9, 0)), reason="une voix mal comptée")
    told = {vote.id: vote for vote in hall.state.votes}
    assert told[first.id].corrected_by_id == second
    assert told[first.id].councils[1].votes_for == 8
    assert (told[second].corrects_id, told[second].correction_reason) == (first.id, "une voix mal comptée")
    lines = [row for row in hall.workspace.read(blocks, hall.known.meeting) if row.kind == "vote"]
    assert [row.vote_id for row in lines] == [second]
    with pytest.raises(UserError, match="vote_corrected_already"):
        hall.run(correct_vote, vote_id=first.id, ballot=hall.ballot((7, 1), (9, 0)), reason="encore")
    with pytest.raises(UserError, match="field_empty"):
        hall.run(correct_vote, vote_id=second, ballot=hall.ballot((7, 1), (9, 0)), reason=" ")


def test_undo_takes_a_whole_vote_back_and_redo_gives_it_again(hall: Hall) -> None:
    hall.all_here()
    hall.vote(hall.ballot((8, 0), (9, 0)))
    hall.workspace.undo()
    assert hall.state.votes == ()
    hall.workspace.redo()
    votes: list[Any] = list(hall.state.votes)
    assert [vote.verdict["together"] for vote in votes] == ["adopted"]


def test_retyping_the_line_of_a_recorded_vote_changes_its_words_and_never_its_figures(hall: Hall) -> None:
    hall.all_here()
    vote = hall.vote(hall.ballot((8, 0), (9, 0)))
    line = next(row for row in hall.workspace.read(blocks, hall.known.meeting) if row.vote_id == vote.id)
    hall.run(recapture_line, block_id=line.id, raw="= 1/16/0")
    assert hall.state.votes[0].together.votes_for == 17


def test_a_consent_block_decides_several_reports_and_a_second_vote_on_one_of_them_is_seen(hall: Hall) -> None:
    hall.all_here()
    hall.vote(Ballot(VoteMode.UNANIMITY, NOW), item_ids=hall.known.reports)
    assert hall.state.votes[0].item_ids == hall.known.reports
    assert hall.workspace.read(audit, hall.known.meeting) == ()
    second = hall.vote(hall.ballot((8, 0), (9, 0)))
    assert [row.kind for row in hall.workspace.read(audit, hall.known.meeting)] == ["two_votes"]
    hall.run(remove_vote, vote_id=second.id)
    hall.vote(hall.ballot((8, 0), (9, 0)), linked_to_id=hall.state.votes[0].id)
    assert hall.workspace.read(audit, hall.known.meeting) == ()


def test_one_who_takes_no_part_is_counted_so_and_may_take_part_again(hall: Hall) -> None:
    hall.all_here()
    person, item = hall.known.people["59"][0], hall.known.reports[0]
    key = hall.run(recuse, item_id=item, person_id=person, kind=RecusalKind.CONFLICT_OF_INTEREST, reason="association")
    vote = hall.vote(Ballot(VoteMode.UNANIMITY, NOW))
    counted = {count.authority: (count.votes_for, count.not_voting) for count in vote.councils}
    assert counted == {"62": (9, 0), "59": (7, 1)}
    hall.run(unrecuse, recusal_id=key)
    assert hall.state.recusals == ()


def test_a_request_for_a_public_ballot_tells_the_sixth_that_it_needs(hall: Hall) -> None:
    hall.all_here()
    for requesters in (1, 2):
        hall.run(
            request_ballot,
            item_id=hall.known.reports[0],
            mode=VoteMode.PUBLIC,
            requesters=requesters,
            authority_id=hall.known.councils["62"],
            at=NOW,
        )
    assert [(row.present, row.needed, row.due) for row in hall.state.requests] == [(9, 2, False), (9, 2, True)]
    with pytest.raises(UserError, match="ballot_not_requestable"):
        hall.run(request_ballot, item_id=hall.known.reports[0], mode=VoteMode.ORDINARY, requesters=9)


def test_a_report_bears_its_number_commission_amendments_and_the_time_of_each_group(hall: Hall) -> None:
    item, group = hall.known.reports[0], hall.known.groups["62"][0]
    hall.run(edit_report, item_id=item, report_number="2014-03-01", commission="Mobilités")
    for used in (60, 45):
        hall.run(add_speech, item_id=item, political_group_id=group, given_seconds=120, used_seconds=used)
    running = hall.run(add_speech, item_id=item, political_group_id=group)
    hall.run(start_speech, speech_id=running, at=NOW)
    hall.run(stop_speech, speech_id=running, at=NOW + timedelta(seconds=30))
    key = hall.run(add_amendment, item_id=item, text="remplacer « avant l’été » par « à l’automne »")
    hall.all_here()
    hall.vote(hall.ballot((1, 7), (2, 7)), amendment_id=key)
    hall.vote(hall.ballot((8, 0), (9, 0)))
    row = hall.workspace.read(reports, hall.known.meeting)[0]
    assert (row.report_number, row.commission, row.verdict["together"]) == ("2014-03-01", "Mobilités", "adopted")
    assert [(one.number, one.verdict) for one in row.amendments] == [("1", "rejected")]
    assert [(one.given_seconds, one.used_seconds) for one in row.times] == [(240, 135)]
    with pytest.raises(UserError, match="amendment_voted"):
        hall.run(remove_amendment, amendment_id=key)


def test_the_audit_sees_a_voter_who_was_not_there_once_presence_is_set_right(hall: Hall) -> None:
    hall.all_here()
    for item in hall.known.reports:
        hall.run(close_item, item_id=item)
    standing = hall.workspace.read(sitting, hall.known.meeting).at(NOW)
    hall.vote(Ballot(VoteMode.PUBLIC, NOW, lines=alike(standing, BallotSense.FOR, {})), item_ids=hall.known.reports)
    assert hall.workspace.read(audit, hall.known.meeting) == ()
    gone = hall.known.people["62"][8]
    hall.run(
        mark_persons, meeting_id=hall.known.meeting, person_ids=[gone], present=False, at=STARTS + timedelta(minutes=1)
    )
    found = hall.workspace.read(audit, hall.known.meeting)
    assert {row.kind for row in found} == {"totals_exceed", "voter_absent"}
    assert all(row.target_kind == "vote" and row.sentence for row in found)


def test_a_line_captured_council_by_council_is_decided_council_by_council(hall: Hall) -> None:
    hall.all_here()
    item = hall.known.reports[0]
    line = hall.run(capture_line, meeting_id=hall.known.meeting, item_id=item, raw="= 59 : 4/4 ; 62 : 6/2/1", at=NOW)
    assert hall.state.votes[0].verdict == {"62": "adopted", "59": "tie", "together": "adopted"}
    hall.run(recapture_line, block_id=line.block_id, raw="= 59 : 5/3 ; 62 : 6/2/1")
    assert [vote.verdict["59"] for vote in hall.state.votes] == ["adopted"]


def test_unanimity_captured_without_figures_is_that_of_all_who_may_vote(hall: Hall) -> None:
    hall.all_here(but=hall.known.people["59"][:2])
    hall.run(capture_line, meeting_id=hall.known.meeting, item_id=hall.known.reports[0], raw="= unanimité", at=NOW)
    assert {count.authority: count.votes_for for count in hall.state.votes[0].councils} == {"59": 6, "62": 9}


def test_what_a_private_line_says_of_a_vote_is_no_vote_of_the_sitting(hall: Hall) -> None:
    hall.run(
        capture_line,
        meeting_id=hall.known.meeting,
        item_id=hall.known.reports[0],
        raw="= 9/8",
        private=True,
        at=NOW,
    )
    assert hall.state.votes == ()


def test_what_is_typed_of_amendments_speeches_and_recusals_is_found_again(hall: Hall) -> None:
    item = hall.known.reports[0]
    hall.run(add_amendment, item_id=item, text="supprimer la navette du polder")
    hall.run(add_speech, item_id=item, text="rappelle l’étiage de la Canche")
    hall.run(recuse, item_id=item, person_id=hall.known.people["62"][0], reason="préside la régie des bacs")
    hall.run(edit_report, item_id=item, commission="Littoral et ports")
    for words in ("navette polder", "etiage canche", "regie bacs", "littoral ports"):
        found = hall.workspace.read(search, words)
        assert [row.meeting_id for row in found] == [hall.known.meeting], words


def test_a_vote_taken_away_comes_back_from_the_corbeille_with_its_line(hall: Hall) -> None:
    hall.all_here()
    vote = hall.vote(hall.ballot((8, 0), (9, 0)))
    hall.run(remove_vote, vote_id=vote.id)
    row = next(row for row in hall.workspace.read(corbeille) if row.kind == "vote")
    assert "17 pour" in row.title
    hall.run(restore, kind="vote", key=row.id)
    assert [one.id for one in hall.state.votes] == [vote.id]
    assert [line.vote_id for line in hall.workspace.read(blocks, hall.known.meeting)] == [vote.id]


def test_the_audit_sees_a_vote_held_otherwise_than_a_sixth_asked(hall: Hall) -> None:
    hall.all_here()
    item, council = hall.known.reports[0], hall.known.councils["62"]
    for mode, requesters in ((VoteMode.SECRET, 9), (VoteMode.PUBLIC, 2)):
        hall.run(request_ballot, item_id=item, mode=mode, requesters=requesters, authority_id=council, at=NOW)
    assert hall.state.ballot_due(item) is VoteMode.PUBLIC
    hall.vote(hall.ballot((8, 0), (9, 0)))
    found = [row for row in hall.workspace.read(audit, hall.known.meeting) if row.kind == "ballot_not_held"]
    assert len(found) == 1
    assert "Scrutin public" in found[0].sentence


def test_a_captured_proxy_against_a_rule_is_kept_and_told(hall: Hall) -> None:
    hall.all_here()

    def capture(raw: str) -> tuple[str, ...]:
        captured = hall.run(capture_line, meeting_id=hall.known.meeting, item_id=hall.known.reports[0], raw=raw, at=NOW)
        return tuple(captured.warnings)

    assert capture("x MODÈLE-02, pouvoir à EXEMPLE-01") == ()
    assert capture("x TÉMOIN-05, pouvoir à EXEMPLE-01") == ("proxy_against_rules",)
    assert len(hall.state.proxies) == 2
    assert "proxy_refused" in [row.kind for row in hall.workspace.read(audit, hall.known.meeting)]


def test_a_sitting_keeps_the_rules_of_its_own_day(hall: Hall) -> None:
    rules = dict(hall.workspace.read(sitting, hall.known.meeting).settings)
    hall.run(set_rules, body_id=hall.known.body, settings={**rules, "votes": False}, valid_from=date(2014, 6, 1))
    assert hall.workspace.read(sitting, hall.known.meeting).rules.votes
    hall.run(set_rules, body_id=hall.known.body, settings={**rules, "votes": False}, valid_from=date(2014, 3, 1))
    with pytest.raises(UserError, match="body_without_votes"):
        hall.vote(hall.ballot((8, 0), (9, 0)))
