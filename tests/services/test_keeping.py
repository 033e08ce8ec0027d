"""Copies of a register: the one of the day, the one in a second place, and what looking it over tells."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from concertation.errors import UserError
from concertation.persistence import backup as copying
from concertation.persistence import second_place as away
from concertation.persistence.ids import Makers
from concertation.services import keeping
from concertation.services.queries.directory import persons
from concertation.services.workspace import Workspace
from concertation.wording import sentence

if TYPE_CHECKING:
    from tests.services.conftest import Desk


def test_the_copy_of_the_day_is_made_once_here_and_once_in_the_second_place(desk: Desk, tmp_path: Path) -> None:
    second = tmp_path / "clé USB"
    second.mkdir()
    made = keeping.daily_backup(desk.workspace, second)
    assert (made.made is not None, made.second) == (True, None)
    assert keeping.daily_backup(desk.workspace, second) == keeping.Daily(None, None)
    (copy,) = second.iterdir()
    assert keeping.check(copy).sound
    assert keeping.last_backup(desk.workspace.path) is not None


def test_a_second_place_that_is_away_does_not_prevent_the_copy_of_the_day(desk: Desk, tmp_path: Path) -> None:
    absent = tmp_path / "absente"
    daily = keeping.daily_backup(desk.workspace, absent)
    assert daily.made is not None
    assert daily.second is not None
    assert (daily.second.code, daily.second.data) == ("second_place_away", {"folder": str(absent)})
    assert "n’est pas là" in sentence(daily.second)


@pytest.mark.parametrize(
    ("met", "told"),
    [("disk_full", "second_place_full"), ("io_error", "second_place_failed"), (None, "second_place_failed")],
)
def test_a_second_place_that_is_full_or_failing_is_said_and_prevents_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, met: str | None, told: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError if met is None else UserError(met)

    monkeypatch.setattr(away, "copy_newest_to", refuse)
    daily = keeping.daily_backup(desk.workspace, tmp_path)
    assert daily.made is not None
    assert daily.second is not None
    assert daily.second.code == told


@pytest.mark.parametrize("moment", ["_write_copy", "_prove", "flush_to_disk", "_copy_key_file", "give_name"])
def test_a_second_place_unplugged_midway_is_said_and_prevents_nothing_then_or_the_next_day(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    (second := tmp_path / "clé USB").mkdir()
    done = getattr(copying, moment)

    def pulled_out(*told: Any, **more: Any) -> Any:
        if any(str(second) in str(each) for each in told):
            shutil.rmtree(second)
        return done(*told, **more)

    with monkeypatch.context() as patch:
        patch.setattr(copying, moment, pulled_out)
        daily = keeping.daily_backup(desk.workspace, second)
    assert daily.made is not None
    assert keeping.check(daily.made.path).sound
    assert daily.second is not None
    assert "{" not in sentence(daily.second)
    assert not second.exists()
    second.mkdir()
    assert keeping.daily_backup(desk.workspace, second) == keeping.Daily(None, None)
    assert [keeping.check(copy).sound for copy in second.glob("*.concertation")] == [True]


def test_a_second_place_that_no_longer_answers_keeps_nobody_waiting_and_is_not_asked_twice(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, asked = threading.Event(), []

    def hang(*_: object) -> None:
        asked.append(True)
        answers.wait(60)

    monkeypatch.setattr(away, "copy_newest_to", hang)
    second = tmp_path / "partage"
    second.mkdir()
    slow = away.copy_to_second_place(desk.workspace.path, second, slow_after=0.1)
    again = away.copy_to_second_place(desk.workspace.path, second, slow_after=60)
    assert slow is not None
    assert again is not None
    assert (slow.code, again.code, asked) == ("second_place_slow", "second_place_slow", [True])
    other = tmp_path / "autre"
    other.mkdir()
    closing = away.copy_to_second_place(desk.workspace.path, other, lambda: True, slow_after=60)
    assert closing is not None
    answers.set()


def test_what_a_stopped_run_left_in_the_second_place_goes(desk: Desk, tmp_path: Path) -> None:
    second = tmp_path / "clé USB"
    second.mkdir()
    left = second / f".{desk.workspace.path.stem} 2013-07-04 09h30m00.concertation.77.copy"
    left.write_bytes(b"x")
    os.utime(left, (0, 0))
    assert keeping.daily_backup(desk.workspace, second).second is None
    assert not left.exists()


def test_the_second_place_is_chosen_once_for_the_workstation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONCERTATION_HOME", str(tmp_path / "home"))
    assert keeping.second_place() is None
    keeping.choose_second_place(tmp_path / "clé à moi")
    assert keeping.second_place() == tmp_path / "clé à moi"
    keeping.choose_second_place(None)
    assert keeping.second_place() is None


def test_a_restored_copy_holds_the_same_persons_and_never_replaces_a_file(desk: Desk, tmp_path: Path) -> None:
    copy = keeping.backup(desk.workspace, tmp_path / "copie.concertation").path
    restored = keeping.restore(copy, tmp_path / "rendu.concertation").path
    on = desk.workspace.today()
    with Workspace.open(restored, Makers.system("EXEMPLE-01")) as again:
        assert again.read(persons, on) == desk.read(persons, on)
    with pytest.raises(UserError, match="register_exists"):
        keeping.restore(copy, restored)
