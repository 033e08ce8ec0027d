"""``list``, ``show`` and ``search`` keep the contract that scripts depend on."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command

from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.session import open_meeting, write_private_note
from concertation.services.queries.meeting import meeting_id_of
from concertation.services.workspace import Workspace

FIELDS = {
    "authorities": "code name",
    "bodies": "code name cooperation cadence regime",
    "persons": "id family_name given_name sort_key function authority group",
    "meetings": "reference body date starts_at ends_at state host place lunch",
    "items": "meeting number title nature rapporteur pilot planned_minutes dossier carried_from outcome",
    "decisions": "reference meeting item text sense pilot due_on dossier state",
    "actions": "id text assignee authority associates due_on first_due_on state late_days meeting item decision dossier",
    "dossiers": "id title triage instructing_authority axis state",
    "attendance": "meeting person authority group status arrived_at left_at represented_by",
}


@pytest.mark.parametrize("what", FIELDS)
def test_every_list_gives_its_fields(what: str, command: Command, demo_register: Path) -> None:
    answer = command("list", what, demo_register, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json
    for row in answer.json:
        assert set(FIELDS[what].split()) <= row.keys()


def test_lists_are_told_to_people_as_a_table(command: Command, demo_register: Path) -> None:
    answer = command("list", "bodies", demo_register)
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == ["276-DGS", "276-PRES", "59-62-CONV"]


def test_lists_keep_to_a_meeting(command: Command, demo_register: Path) -> None:
    for what in ("items", "decisions", "actions", "attendance"):
        rows = command("list", what, demo_register, "--meeting", "276-DGS-2013-04", "--json").json
        assert {row["meeting"] for row in rows} == {"276-DGS-2013-04"}
    items = command("list", "items", demo_register, "--meeting", "276-DGS-2013-04", "--json").json
    assert [row["number"] for row in items] == list(range(1, 11))


def test_lists_keep_to_a_body(command: Command, demo_register: Path) -> None:
    rows = command("list", "meetings", demo_register, "--body", "59-62-CONV", "--json").json
    assert [row["reference"] for row in rows] == ["59-62-CONV-2013-01", "59-62-CONV-2013-02", "59-62-CONV-2014-01"]
    persons = command("list", "persons", demo_register, "--body", "276-PRES", "--json").json
    assert 0 < len(persons) < 20


def test_lateness_is_reckoned_on_the_day_asked_and_on_the_story_by_default(
    command: Command, demo_register: Path
) -> None:
    today = command("list", "actions", demo_register, "--late", "--json").json
    assert len(today) == 18
    assert all(row["late_days"] > 0 for row in today)
    later = command("list", "actions", demo_register, "--late", "--on", "2020-01-01", "--json").json
    opened = command("list", "actions", demo_register, "--open", "--json").json
    assert {row["id"] for row in later} == {row["id"] for row in opened}


@pytest.mark.parametrize(
    ("told", "kind"),
    [("276-DGS-2013-04", "meeting"), ("276-DGS-2013-03-D01", "decision"), ("A13-05", "action"),
     ("Billettique commune", "dossier")],
)  # fmt: skip
def test_an_object_is_shown_with_its_history(told: str, kind: str, command: Command, demo_register: Path) -> None:
    shown = command("show", told, demo_register, "--json").json
    assert shown["kind"] == kind
    assert shown["history"]
    assert {"at", "author", "label"} <= shown["history"][0].keys()


def test_every_action_listed_can_be_shown_by_its_id(command: Command, demo_register: Path) -> None:
    first = command("list", "actions", demo_register, "--json").json[0]
    shown = command("show", first["id"], demo_register, "--json").json
    assert {name: shown[name] for name in FIELDS["actions"].split()} == {
        name: first[name] for name in FIELDS["actions"].split()
    }


def test_what_does_not_exist_is_told_with_a_way_out(command: Command, demo_register: Path) -> None:
    answer = command("show", "276-DGS-1999-01", demo_register, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert "search" in answer.err


def test_search_forgives_accents_and_case(command: Command, demo_register: Path) -> None:
    rows = command("search", demo_register, "GITES", "agrement", "--json").json
    assert any(row["kind"] == "dossier" and row["title"].startswith("Gîtes ruraux") for row in rows)
    assert len(command("search", demo_register, "gare", "--limit", "3", "--json").json) == 3
    assert command("search", demo_register, "gare", "--limit", "0").code == 2


def test_the_build_checks_itself(command: Command) -> None:
    answer = command("self-check")
    assert (answer.code, answer.err) == (0, "")
    assert len(answer.out.splitlines()) == 1


def test_a_dossier_is_shown_by_its_title_as_anybody_types_it(command: Command, demo_register: Path) -> None:
    row = next(row for row in command("list", "dossiers", demo_register, "--json").json if "’" in row["title"])
    typed = row["title"].replace("’", "'").replace("\u00a0", " ").upper()
    assert command("show", typed, demo_register, "--json").json["id"] == row["id"]


def test_nothing_private_leaves_the_register(command: Command, register: Path) -> None:
    with Workspace.open(register) as workspace:
        meeting_id = workspace.read(meeting_id_of, "276-DGS-2014-01")
        workspace.run(open_meeting, meeting_id=meeting_id)
        for raw in ("zibeline", "! zibeline retenue", "- chiffrer la zibeline"):
            workspace.run(capture_line, meeting_id=meeting_id, raw=raw, private=True)
        workspace.run(write_private_note, meeting_id=meeting_id, text="La zibeline, encore")
    assert command("search", register, "zibeline", "--json").json == []
    for call in (("list", "decisions"), ("list", "actions"), ("show", "276-DGS-2014-01")):
        answer = command(*call, register, "--json")
        assert answer.json
        assert "zibeline" not in answer.out.casefold()


def test_persons_keep_to_a_meeting_and_an_unknown_one_is_refused_everywhere(
    command: Command, demo_register: Path
) -> None:
    rows = command("list", "persons", demo_register, "--meeting", "276-DGS-2013-04", "--json").json
    expected = command("list", "attendance", demo_register, "--meeting", "276-DGS-2013-04", "--json").json
    assert {row["id"] for row in rows} == {row["person_id"] for row in expected}
    for what in FIELDS:
        assert command("list", what, demo_register, "--meeting", "276-DGS-2099-01", "--json").code == 2


def test_nobody_is_said_to_be_absent_before_the_meeting_nor_where_nobody_noted_who_came(
    command: Command, demo_register: Path
) -> None:
    for meeting in ("276-DGS-2014-01", "59-62-CONV-2013-01"):
        rows = command("list", "attendance", demo_register, "--meeting", meeting, "--json").json
        assert rows
        assert {row["status"] for row in rows} == {None}
    held = command("list", "attendance", demo_register, "--meeting", "276-DGS-2013-04", "--json").json
    assert {row["status"] for row in held} <= {"present", "represented", "excused", "absent"}


@pytest.mark.parametrize(
    ("what", "option"),
    [("decisions", "--late"), ("authorities", "--body=276-DGS"), ("dossiers", "--meeting=276-DGS-2013-04"),
     ("bodies", "--open"), ("attendance", "--open"), ("decisions", "--on=2013-01-01")],
)  # fmt: skip
def test_an_option_that_a_list_knows_nothing_of_is_refused(
    what: str, option: str, command: Command, demo_register: Path
) -> None:
    answer = command("list", what, demo_register, option, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert option.split("=", maxsplit=1)[0] in answer.err


def test_meetings_are_listed_up_to_a_day(command: Command, demo_register: Path) -> None:
    rows = command("list", "meetings", demo_register, "--on", "2007-06-30", "--body", "276-DGS", "--json").json
    assert [row["date"] for row in rows] == ["2007-01-18", "2007-03-15", "2007-05-10", "2007-06-28"]
