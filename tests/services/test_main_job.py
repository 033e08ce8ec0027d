"""The main job, end to end and without a window: plan, prepare, hold, issue, find it all again next time."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from concertation.errors import UserError
from concertation.services.gestures.agenda import add_item, move_item
from concertation.services.gestures.capture import capture_line, hold_script_line, recapture_line, remove_line
from concertation.services.gestures.directory import add_person
from concertation.services.gestures.followup import edit_action, revise_due, set_associates
from concertation.services.gestures.minutes import correct_line, issue_minutes, reword_line
from concertation.services.gestures.series import plan_meeting
from concertation.services.gestures.session import (
    close_item,
    close_meeting,
    declare_attendance,
    mark_all_present,
    mark_presence,
    open_meeting,
    postpone_item,
    reopen_meeting,
)
from concertation.services.papers import build_document
from concertation.services.papers.suites import actions_table, late_entries
from concertation.services.printing import printed
from concertation.services.queries.captured import blocks, issued
from concertation.services.queries.decisions import DecisionFilter, decisions
from concertation.services.queries.followup import ActionFilter, actions
from concertation.services.queries.meeting import attendance, items, meeting_sheet
from concertation.wording import sentence

if TYPE_CHECKING:
    from tests.services.conftest import Desk

THIRD_THURSDAY = date(2013, 1, 17)
NEXT = date(2013, 3, 21)


@pytest.fixture
def meeting(desk: Desk) -> str:
    meeting_id: str = desk.run(plan_meeting, body_id=desk.known.dgs, held_on=THIRD_THURSDAY)
    desk.run(add_item, meeting_id=meeting_id, title="Gîtes ruraux : instruction unique", planned_minutes=25)
    desk.run(add_item, meeting_id=meeting_id, title="Pôles d'échange", planned_minutes=30)
    return meeting_id


@pytest.fixture
def held(desk: Desk, meeting: str) -> str:
    desk.at(datetime.fromisoformat("2013-01-17T09:02:00+00:00"))
    desk.run(open_meeting, meeting_id=meeting)
    return meeting


def titles(desk: Desk, meeting_id: str) -> list[str]:
    return [item.title for item in desk.read(items, meeting_id)]


def test_a_planned_meeting_has_its_reference_its_people_and_the_standing_items_around_its_points(
    desk: Desk, meeting: str
) -> None:
    sheet = desk.read(meeting_sheet, meeting)
    assert sheet.reference == "276-DGS-2013-01"
    assert len(desk.read(attendance, meeting)) >= 3
    found = desk.read(items, meeting)
    assert [item.number for item in found] == list(range(1, len(found) + 1))
    own = [item.title for item in found if item.standing is None]
    assert own == ["Gîtes ruraux\u00a0: instruction unique", "Pôles d’échange"]
    assert found[0].standing is not None
    assert found[-1].standing is not None


def test_moving_a_point_renumbers_the_others_and_undo_brings_it_back(desk: Desk, meeting: str) -> None:
    before = desk.read(items, meeting)
    desk.run(move_item, item_id=before[-1].id, after_id=None)
    assert desk.read(items, meeting)[0].id == before[-1].id
    desk.workspace.undo()
    assert desk.read(items, meeting) == before
    desk.workspace.redo()
    assert desk.read(items, meeting)[0].id == before[-1].id


def test_an_action_typed_in_session_becomes_an_action_with_its_person_and_its_day(desk: Desk, held: str) -> None:
    person = desk.read(attendance, held)[0]
    name = person.family_name
    raw = f"- chiffrer l'accès piéton @{name} avant le 4/7"
    captured = desk.run(capture_line, meeting_id=held, raw=raw)
    block = next(block for block in desk.read(blocks, held) if block.id == captured.block_id)
    assert (block.kind, block.raw) == ("action", raw)
    action = next(
        action for action in desk.read(actions, ActionFilter(on=THIRD_THURSDAY)) if action.id == block.action_id
    )
    assert action.due_on == action.first_due_on == date(2013, 7, 4)
    assert name in (action.assignee or "")
    assert action.authority is not None
    assert action.label == "A13-01"


def test_typing_a_line_again_changes_what_it_gave_birth_to_and_deleting_it_takes_it_away(desk: Desk, held: str) -> None:
    captured = desk.run(capture_line, meeting_id=held, raw="! retenir la clé 51/35/14")
    first = desk.read(blocks, held)[0]
    assert first.decision_id is not None
    desk.run(recapture_line, block_id=captured.block_id, raw="- préparer la clé 51/35/14")
    again = desk.read(blocks, held)[0]
    assert (again.kind, again.decision_id) == ("action", None)
    assert again.action_id is not None
    desk.run(remove_line, block_id=captured.block_id)
    assert desk.read(blocks, held) == ()
    assert desk.read(actions, ActionFilter(on=THIRD_THURSDAY)) == ()
    desk.workspace.undo()
    assert desk.read(blocks, held) == (again,)


def test_presence_is_derived_from_arrivals_and_departures(desk: Desk, held: str) -> None:
    people = desk.read(attendance, held)
    desk.run(declare_attendance, meeting_id=held, person_id=people[1].person_id, declared="excused")
    desk.run(mark_all_present, meeting_id=held)
    after = {row.person_id: row for row in desk.read(attendance, held)}
    assert after[people[0].person_id].status == "present"
    assert after[people[1].person_id].status == "excused"
    gone_at = datetime(2013, 5, 16, 9, 30, tzinfo=UTC)
    desk.run(mark_presence, meeting_id=held, person_id=people[0].person_id, present=False, at=gone_at)
    left = next(row for row in desk.read(attendance, held) if row.person_id == people[0].person_id)
    assert (left.status, left.here) == ("present", False)
    assert left.left_at is not None


def test_a_point_left_open_and_a_point_postponed_come_back_on_the_next_meeting(desk: Desk, held: str) -> None:
    following = desk.run(plan_meeting, body_id=desk.known.dgs, held_on=NEXT)
    own = [item for item in desk.read(items, held) if item.standing is None]
    desk.run(postpone_item, item_id=own[0].id, reason="dossier incomplet")
    desk.run(close_meeting, meeting_id=held)
    carried = [item for item in desk.read(items, following) if item.carried_from_id]
    assert [item.title for item in carried] == [item.title for item in own]
    assert [item.times_carried for item in carried] == [1, 1]
    assert carried[0].carried_from_on == THIRD_THURSDAY


def test_issuing_numbers_the_decisions_without_a_gap_and_freezes_what_was_printed(desk: Desk, held: str) -> None:
    own = [item for item in desk.read(items, held) if item.standing is None]
    for item in own:
        desk.run(capture_line, meeting_id=held, item_id=item.id, raw=f"! retenir la proposition : {item.title}")
    desk.run(close_item, item_id=own[0].id)
    desk.run(close_meeting, meeting_id=held)
    first = desk.run(issue_minutes, meeting_id=held, kind="decisions")
    labels = [block.decision_label for block in desk.read(blocks, held) if block.decision_id]
    assert labels == ["276-DGS-2013-01-D01", "276-DGS-2013-01-D02"]
    frozen = desk.read(printed, "decisions", held)
    assert frozen.pdf.startswith(b"%PDF")
    assert desk.run(issue_minutes, meeting_id=held, kind="decisions") == first
    desk.run(reword_line, block_id=desk.read(blocks, held)[0].id, text="Retenir la proposition amendée")
    assert desk.read(printed, "decisions", held) == frozen
    second = desk.run(issue_minutes, meeting_id=held, kind="decisions")
    assert (second.version, len(second.sha256)) == (2, 64)
    assert second.sha256 != first.sha256
    versions = desk.read(issued, held)
    assert [(row.version, row.superseded) for row in versions] == [(2, False), (1, True)]
    assert "D01" in (versions[0].change_note or "")


def test_a_numbered_decision_is_never_deleted_and_issuing_is_never_undone(desk: Desk, held: str) -> None:
    captured = desk.run(capture_line, meeting_id=held, raw="! retenir la clé")
    desk.run(close_meeting, meeting_id=held)
    desk.run(issue_minutes, meeting_id=held, kind="decisions")
    with pytest.raises(UserError, match="decision_numbered"):
        desk.run(remove_line, block_id=captured.block_id)
    with pytest.raises(UserError, match="undo_barrier") as refused:
        desk.workspace.undo()
    assert sentence(refused.value).startswith("«\u00a0diffuser le relevé\u00a0» ne peut pas être annulé")


def test_minutes_are_refused_while_the_sitting_is_open(desk: Desk, held: str) -> None:
    with pytest.raises(UserError, match="meeting_not_held"):
        desk.run(issue_minutes, meeting_id=held, kind="decisions")
    assert desk.read(issued, held) == ()


def test_a_private_line_is_in_no_document(desk: Desk, held: str) -> None:
    desk.run(capture_line, meeting_id=held, raw="note de couloir confidentielle", private=True)
    desk.run(capture_line, meeting_id=held, raw="La Région présente le dossier.")
    from concertation.documents.model import to_json
    from concertation.services.papers import build_document

    for kind in ("minutes", "decisions", "agenda", "attendance", "convocation"):
        told = to_json(desk.read(build_document, kind, held))
        assert "couloir" not in told
    assert "présente le dossier" in to_json(desk.read(build_document, "minutes", held))


def test_a_script_moves_from_point_to_point_and_refuses_a_number_that_is_not_there(desk: Desk, held: str) -> None:
    desk.run(hold_script_line, meeting_id=held, raw="## 2")
    desk.run(hold_script_line, meeting_id=held, raw="! accord sous réserve de l'Eure")
    found = desk.read(items, held)
    assert desk.read(blocks, held)[0].item_id == found[1].id
    assert found[0].outcome == "closed"
    with pytest.raises(UserError, match="point_unknown"):
        desk.run(hold_script_line, meeting_id=held, raw="## 99")


def test_reading_kept_with_a_line_is_json_and_its_raw_text_is_what_was_typed(desk: Desk, held: str) -> None:
    raw = "! retenir la clé 51/35/14, 48 200 € axe 2"
    desk.run(capture_line, meeting_id=held, raw=raw)
    row = desk.workspace.read(lambda reader: reader.rows("SELECT raw, reading FROM block")[0])
    assert row["raw"] == raw
    assert isinstance(json.loads(row["reading"]), dict)


def test_a_person_added_while_the_meeting_is_held_is_known_to_the_next_line(desk: Desk, held: str) -> None:
    desk.run(capture_line, meeting_id=held, raw="- préparer la note @CANEVAS")
    desk.run(add_person, family_name="CANEVAS-21", given_name="Noa")
    desk.run(capture_line, meeting_id=held, raw="- préparer la carte @CANEVAS")
    told = [action.assignee for action in desk.read(actions, ActionFilter(on=THIRD_THURSDAY))]
    assert sorted(told, key=str) == ["CANEVAS-21 Noa", None]


def test_a_meeting_already_held_is_reopened_and_not_opened_anew(desk: Desk, held: str) -> None:
    opened_at = desk.read(meeting_sheet, held).opened_at
    desk.run(close_meeting, meeting_id=held)
    with pytest.raises(UserError, match="meeting_over") as refused:
        desk.run(open_meeting, meeting_id=held)
    assert "Rouvrez-la" in sentence(refused.value)
    desk.run(reopen_meeting, meeting_id=held)
    assert desk.read(meeting_sheet, held).opened_at == opened_at
    with pytest.raises(UserError, match="meeting_move_refused") as refused:
        desk.run(reopen_meeting, meeting_id=held)
    assert "En séance" in sentence(refused.value)


def test_a_private_decision_takes_no_number_and_a_private_action_is_in_no_table(desk: Desk, held: str) -> None:
    desk.run(capture_line, meeting_id=held, raw="! secret de couloir", private=True)
    desk.run(capture_line, meeting_id=held, raw="- suivre ce secret de couloir avant le 20/01", private=True)
    desk.run(capture_line, meeting_id=held, raw="! retenir la clé")
    desk.run(capture_line, meeting_id=held, raw="- écrire la note avant le 20/01")
    desk.run(close_meeting, meeting_id=held)
    desk.run(issue_minutes, meeting_id=held, kind="decisions")
    told = {row.text: row.reference for row in desk.read(decisions, DecisionFilter())}
    assert told == {"Secret de couloir": None, "Retenir la clé": "276-DGS-2013-01-D01"}
    table = desk.read(actions_table, NEXT, desk.known.dgs, whole=False)
    assert [action.text for action in table.actions] == ["Écrire la note"]
    assert [action.text for action in desk.read(late_entries, desk.known.dgs, NEXT)] == ["Écrire la note"]


def test_typing_an_action_again_never_changes_a_first_due_date_that_was_revised(desk: Desk, held: str) -> None:
    block_id = desk.run(capture_line, meeting_id=held, raw="- chiffrer la voie avant le 15/04").block_id
    (action,) = desk.read(actions, ActionFilter(on=THIRD_THURSDAY))
    desk.run(revise_due, action_id=action.id, due_on=date(2013, 5, 2), reason="appel d’offres")
    desk.run(recapture_line, block_id=block_id, raw="- chiffrer la voie avant le 17/06")
    (again,) = desk.read(actions, ActionFilter(on=THIRD_THURSDAY))
    assert (again.first_due_on, again.due_on) == (date(2013, 4, 15), date(2013, 6, 17))


def test_handing_an_action_over_makes_no_minutes_wrong_and_correcting_them_does(desk: Desk, held: str) -> None:
    block_id = desk.run(capture_line, meeting_id=held, raw="- chiffrer la voie @27 avant le 15/04").block_id
    desk.run(close_meeting, meeting_id=held)
    first = desk.run(issue_minutes, meeting_id=held)
    (action,) = desk.read(actions, ActionFilter(on=THIRD_THURSDAY))
    desk.run(edit_action, action_id=action.id, assignee_id=desk.known.temoin, authority_id=desk.known.seine)
    desk.run(set_associates, action_id=action.id, associates=[desk.known.eure])
    assert desk.run(issue_minutes, meeting_id=held) == first
    desk.run(correct_line, block_id=block_id, assignee_id=desk.known.modele)
    again = desk.run(issue_minutes, meeting_id=held)
    assert (again.version, again.id != first.id) == (2, True)


def test_a_record_names_the_points_of_which_there_is_nothing_to_say(desk: Desk, held: str) -> None:
    desk.run(capture_line, meeting_id=held, raw="! retenir la clé")
    desk.run(close_meeting, meeting_id=held)
    document: Any = desk.read(build_document, "decisions", held)
    titles = [item.title for item in desk.read(items, held)]
    assert [each.title for each in (*document.points, *document.undecided)] == titles
    assert [each.number for each in document.points] == ["1"]
