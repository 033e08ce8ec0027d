"""What is badly written on the command line is told in French, with the form expected, on one line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Command

from concertation import locations
from concertation.cli.guard import BUG, guarded

WRONG = (
    (("list",), "il manque QUOI, FILE"),
    (("frob", "x"), "« frob » ne convient pas pour VERBE"),
    (("bench", "x", "--rounds", "31"), "« 31 » ne convient pas pour --rounds"),
    (("list", "choses", "x.concertation"), "« choses » ne convient pas pour QUOI"),
    (("dates", "x.concertation", "276-DGS", "--from", "2014-01-01", "--count", "x"), "nombre entier"),
    (("check", "x.concertation", "--frob"), "concertation check [-h]"),
    (("contract", "x.concertation", "276", "--stage", "x"), "planned, programmed, committed, ordered, paid. Forme"),
    (("list", "meetings", "x.concertation", "--meeting"), "il manque une valeur après --meeting"),
)


@pytest.mark.parametrize(("call", "told"), WRONG, ids=[" ".join(call) for call, _ in WRONG])
def test_a_command_badly_written_is_told_in_french_on_one_line(
    call: tuple[str, ...], told: str, command: Command
) -> None:
    answer = command(*call)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert "concertation" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("told", ["0001-01-01", "9999-12-31"])
def test_a_year_nobody_means_is_refused(told: str, command: Command) -> None:
    answer = command("dates", "x.concertation", "276-DGS", "--from", told)
    assert (answer.code, answer.out) == (2, "")
    assert "1900" in answer.err


@pytest.mark.parametrize("call", [(), ("list",), ("export", "docx")], ids=["", "list", "export docx"])
def test_help_is_in_french_throughout(call: tuple[str, ...], command: Command) -> None:
    answer = command(*call, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"forme : {' '.join(('concertation', *call))} [-h]")
    assert "montre cette aide" in answer.out
    assert not [word for word in ("usage", "positional", "show this", "and exit") if word in answer.out]


def test_a_fault_of_ours_is_reported_by_its_place_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither what was typed nor a folder, which bears the user's name, is in what may be sent to the developers."""
    monkeypatch.setattr(locations, "user_folder", lambda: tmp_path)

    def fail() -> int:
        return int("EXEMPLE-01 a dit")

    assert guarded(fail) == BUG
    assert "EXEMPLE" not in capsys.readouterr().err
    (report,) = (tmp_path / "rapports").iterdir()
    told = report.read_text(encoding="utf-8").splitlines()
    assert told[0] == "ValueError"
    assert any(line.startswith("concertation/cli/guard.py:") for line in told)
    assert any(line.startswith("test_complaints.py:") for line in told)
    assert not [line for line in told if "EXEMPLE" in line or str(Path.home()) in line or sys.prefix in line]


def test_a_fault_that_cannot_be_reported_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (taken := tmp_path / "taken").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr(locations, "user_folder", lambda: taken)
    assert guarded(lambda: int("x")) == BUG
    assert "Traceback" not in capsys.readouterr().err
