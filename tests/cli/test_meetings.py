"""``plan`` and ``hold`` refuse before they write, and tell what they did with the fields that lists use."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command

from concertation.cli.opening import body_id_of
from concertation.domain.notes_file import line_keys
from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.services.gestures.body import set_cadence
from concertation.services.gestures.capture import hold_script_line
from concertation.services.gestures.session import open_meeting
from concertation.services.queries.meeting import meeting_id_of
from concertation.services.workspace import Workspace

MEETING = "276-DGS-2014-01"
CONVENTION = "59-62-CONV-2013-01"


def test_a_day_set_by_hand_wins_and_its_conflicts_are_told(command: Command, register: Path) -> None:
    planned = command("plan", register, "276-DGS", "2014-05-01", "--at", "9h30", "--json").json
    assert (planned["date"], planned["body"], planned["starts_at"]) == ("2014-05-01", "276-DGS", "09:30")
    assert "public_holiday" in [conflict["kind"] for conflict in planned["conflicts"]]
    told = command("plan", register, "276-DGS", "2014-11-11")
    assert (told.code, told.out.strip()) == (0, "276-DGS-2014-04")
    assert "Jour férié" in told.err


def test_planning_again_by_mistake_is_refused_with_the_meeting_there_is(command: Command, register: Path) -> None:
    answer = command("plan", register, "276-DGS", "2014-01-16", "--json")
    assert (answer.code, answer.out) == (2, "")
    assert MEETING in answer.err


@pytest.mark.parametrize("told", ["25:00", "09:30:15+02:00", "tôt"])
def test_what_is_no_time_is_refused(told: str, command: Command, register: Path) -> None:
    answer = command("plan", register, "276-DGS", "2014-05-15", "--at", told)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err


def test_a_script_with_a_wrong_point_is_refused_whole_and_can_be_mended(
    command: Command, register: Path, tmp_path: Path
) -> None:
    script = tmp_path / "notes.txt"
    script.write_text("## 2\n! retenir la clé\n## 99\n- suite\n", encoding="utf-8")
    answer = command("hold", register, MEETING, "--script", script)
    assert (answer.code, answer.out) == (2, "")
    assert "Ligne 3" in answer.err
    (row,) = command("list", "meetings", register, "--meeting", MEETING, "--json").json
    assert row["state"] == "planned"
    script.write_text("## 2\n! retenir la clé\n## 3\n- suite\n", encoding="utf-8")
    assert command("hold", register, MEETING, "--script", script).code == 0
    assert len(command("list", "decisions", register, "--meeting", MEETING, "--json").json) == 1
    other = tmp_path / "autre.txt"
    other.write_text("! une autre décision\n", encoding="utf-8")
    assert command("hold", register, MEETING, "--script", other).code == 2
    assert len(command("list", "decisions", register, "--meeting", MEETING, "--json").json) == 1


def _lines(command: Command, register: Path) -> list[tuple[int, str]]:
    shown = command("show", MEETING, register, "--json").json
    numbers = {item["id"]: item["number"] for item in shown["items"]}
    return [(numbers[line["item_id"]], line["raw"]) for line in shown["lines"]]


def test_a_script_given_again_is_taken_once_and_text_added_to_it_goes_on_where_it_stood(
    command: Command, register: Path, tmp_path: Path
) -> None:
    script = tmp_path / "notes.txt"
    script.write_text("## 2\nun mot\nun mot\n\n## 4\n! retenir la clé\n", encoding="utf-8")
    for _ in range(3):
        assert command("hold", register, MEETING, "--script", script).code == 0
    taken = [(2, "un mot"), (2, "un mot"), (4, "! retenir la clé")]
    assert _lines(command, register) == taken
    with script.open("a", encoding="utf-8") as file:
        file.write("un mot\n")
    assert command("hold", register, MEETING, "--script", script, "--json").json["lines"] == 7
    assert _lines(command, register) == [*taken, (4, "un mot")]


def test_a_script_stopped_midway_goes_on_after_its_last_line_even_where_that_was_taken_back(
    command: Command, register: Path, tmp_path: Path
) -> None:
    script = tmp_path / "notes.txt"
    script.write_text("première\ndeuxième\ntroisième\n", encoding="utf-8")
    with Workspace.open(register) as workspace:
        meeting_id = workspace.read(meeting_id_of, MEETING)
        workspace.run(open_meeting, meeting_id=meeting_id)
        keys = line_keys(["première", "deuxième", "troisième"])
        for raw, key in [("première", keys[0]), ("deuxième", keys[1])]:
            workspace.run(hold_script_line, meeting_id=meeting_id, raw=raw, entry_key=key)
        workspace.undo()
    assert command("hold", register, MEETING, "--script", script).code == 0
    assert [raw for _, raw in _lines(command, register)] == ["première", "deuxième", "troisième"]


def test_lines_left_received_by_a_stop_are_taken_up_by_any_verb_and_told_on_standard_error(
    command: Command, register: Path
) -> None:
    with Workspace.open(register) as workspace:
        meeting_id = workspace.read(meeting_id_of, MEETING)
        workspace.run(open_meeting, meeting_id=meeting_id)
        for raw in ("! retenir la clé", "- écrire la note"):
            workspace.register.receive("hold_script_line", {"meeting_id": meeting_id, "raw": raw})
        workspace.register.receive("hold_script_line", {"meeting_id": "inconnue", "raw": "à part"})
    told = command("list", "actions", register, "--meeting", MEETING, "--json")
    assert [action["text"] for action in told.json] == ["Écrire la note"]
    assert "reprises\u00a0: 2" in told.err
    assert "pas encore reprises\u00a0: 1" in told.err
    checked = command("check", register)
    assert checked.code == 0
    assert "à part" in checked.out


def test_a_joint_sitting_has_conclusions_and_no_decisions(command: Command, register: Path) -> None:
    for verb in (
        ("issue", register, CONVENTION, "--kind", "decisions"),
        ("print", "decisions", register, "--meeting", CONVENTION),
    ):
        answer = command(*verb)
        assert (answer.code, answer.out) == (2, "")
        assert "conclusions" in answer.err


def test_a_meeting_is_planned_where_its_host_receives(command: Command, register: Path) -> None:
    planned = command("plan", register, "276-DGS", "2014-05-15", "--json").json
    hosted = [
        row["place"]
        for row in command("list", "meetings", register, "--body", "276-DGS", "--json").json
        if row["host"] == "76" and row["date"] < "2014-05-15" and row["place"]
    ]
    assert planned["host"] == "Conseil général de la Seine-Maritime"
    assert planned["place"] == hosted[-1]
    assert "private_note" not in planned


def test_free_dates_propose_none_and_a_day_is_planned_all_the_same(command: Command, register: Path) -> None:
    with Workspace.open(register) as workspace:
        body_id = workspace.read(body_id_of, "276-PRES")
        workspace.run(set_cadence, body_id=body_id, cadence=Cadence(CadenceKind.FREE))
    proposed = command("dates", register, "276-PRES", "--from", "2014-01-01", "--count", "3", "--json")
    assert (proposed.code, proposed.out) == (2, "")
    assert "dates libres" in proposed.err
    assert command("plan", register, "276-PRES", "2014-05-15", "--json").json["date"] == "2014-05-15"
