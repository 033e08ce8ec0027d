"""The fictitious sitting of the demonstration holds what an assembly's sitting is made of, and says that it is an example."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from concertation.domain.clock import paris
from concertation.domain.presence import roll_call
from concertation.services.queries.assembly_state import AssemblyState, assembly_state
from concertation.services.queries.audit import audit
from concertation.services.queries.ballots import RecordedVote
from concertation.services.queries.deliberations import awaited_deliberations, mirror, text_differences
from concertation.services.queries.meeting import meeting_id_of, meeting_sheet
from concertation.services.queries.reports import reports
from concertation.services.reminding import write_council_reminder
from concertation.services.workspace import Workspace

REFERENCE = "59-62-CONV-2013-02"


@pytest.fixture(scope="module")
def workspace(demo_register: Path) -> Iterator[Workspace]:
    with Workspace.open(demo_register, readonly=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def meeting(workspace: Workspace) -> str:
    return workspace.read(meeting_id_of, REFERENCE)


@pytest.fixture(scope="module")
def state(workspace: Workspace, meeting: str) -> AssemblyState:
    return workspace.read(assembly_state, meeting)


def vote_on(state: AssemblyState, mode: str) -> RecordedVote:
    return next(vote for vote in state.votes if vote.mode == mode and not vote.amendment_id)


def test_it_says_that_it_is_fictitious_an_example(workspace: Workspace, meeting: str) -> None:
    sheet = workspace.read(meeting_sheet, meeting)
    assert sheet.title == "Séance extraordinaire fictive (exemple)"
    assert all("(exemple)" in row.title for row in workspace.read(reports, meeting))


def test_arrivals_after_the_call_complete_the_quorum_of_one_council(state: AssemblyState) -> None:
    call = next(event for event in state.sitting_events if event.kind == "roll_call")
    assert [(row.present, row.met) for row in call.quorum.councils.values()] == [(70, True), (36, False)]
    members = [one.person_id for one in state.sitting.members if state.sitting.code_of(one.authority_id) == "62"]
    called = roll_call(members, state.sitting.assembly.events, call.at)
    assert (len(called.at_call), len(called.completing)) == (36, 3)
    checked = next(event for event in state.sitting_events if event.kind == "quorum_checked")
    assert checked.quorum.met


def test_the_grantor_of_a_proxy_arrives_and_it_lapses(state: AssemblyState) -> None:
    lapsed = [row for row in state.proxies if row.lapsed_at is not None]
    assert [f"{paris(row.lapsed_at):%H:%M}" for row in lapsed if row.lapsed_at] == ["11:50"]
    assert len(state.proxies) == 15
    assert not any(row.faults for row in state.proxies)


def test_a_named_vote_is_39_to_39_in_one_council_and_nobody_breaks_the_tie(state: AssemblyState) -> None:
    vote = vote_on(state, "public")
    tied = next(count for count in vote.councils if count.authority == "59")
    assert (tied.votes_for, tied.votes_against, tied.abstentions, tied.verdict) == (39, 39, 1, "tie")
    assert len(vote.lines) == sum(count.tally.counted for count in vote.councils)
    assert [request.due for request in state.requests] == [True]
    assert [line.sense for line in vote.lines if line.person_id == state.recusals[0].person_id] == ["not_voting"]


def test_it_has_a_secret_vote_an_amendment_a_consent_block_a_suspension_and_a_withdrawn_report(
    state: AssemblyState, workspace: Workspace, meeting: str
) -> None:
    assert vote_on(state, "secret").lines == ()
    assert [(row.number, row.verdict) for row in state.amendments] == [("1", "rejected")]
    assert len(vote_on(state, "unanimity").item_ids) == 2
    assert [event.kind for event in state.sitting_events][2:4] == ["suspended", "resumed"]
    assert [row.outcome for row in workspace.read(reports, meeting)] == ["closed"] * 5 + ["withdrawn"]


def test_nothing_is_wrong_with_it(workspace: Workspace, meeting: str) -> None:
    assert workspace.read(audit, meeting) == ()


def test_the_councils_voted_texts_that_differ_and_one_refused(workspace: Workspace) -> None:
    rows = [row for row in workspace.read(mirror) if row.meeting == REFERENCE]
    assert [row.standing for row in rows].count("awaited") == 1
    assert {"ratified", "amended", "refused"} <= {row.standing for row in rows}
    amended = next(row for row in rows if row.standing == "amended")
    assert amended.differs
    told = workspace.read(text_differences, amended.decision_id)
    assert any(run.change == "added" and "horaires" in run.text for one in told for run in one.runs)


def test_what_is_awaited_is_recalled_the_longest_first(workspace: Workspace) -> None:
    rows = workspace.read(awaited_deliberations, workspace.today())
    assert rows
    assert [row.days for row in rows] == sorted((row.days for row in rows), reverse=True)
    assert {row.meeting for row in rows} == {"59-62-CONV-2013-01", REFERENCE}


def test_a_council_is_reminded_of_all_it_has_still_to_deliberate_on(workspace: Workspace, tmp_path: Path) -> None:
    rows = [row for row in workspace.read(awaited_deliberations, workspace.today()) if row.authority == "62"]
    made = workspace.read(write_council_reminder, rows[0].authority_id, workspace.today(), tmp_path)
    message = message_from_bytes(made.path.read_bytes(), policy=default)
    text = message.get_body().get_content()  # type: ignore[union-attr]
    assert all(str(row.decision) in text for row in rows)
    assert made.email is not None
    assert made.email in str(message["To"])
