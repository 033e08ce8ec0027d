"""``plan`` and ``hold`` refuse before they write, and tell what they did with the fields that lists use."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command

MEETING = "276-DGS-2014-01"


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
    assert command("hold", register, MEETING, "--script", script).code == 2
    assert len(command("list", "decisions", register, "--meeting", MEETING, "--json").json) == 1
