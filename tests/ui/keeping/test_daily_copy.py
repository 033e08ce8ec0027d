"""The copy of the day is made while the window is used; the status bar tells it, and turns amber when it is too old."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from tests.ui.doubles import FakeWorkspace, doors
from tests.ui.real import end

from concertation import bootstrap
from concertation.errors import UserError
from concertation.persistence.automatic import automatic_backups
from concertation.services.gestures.attachments import attach
from concertation.services.gestures.dossiers import open_dossier
from concertation.services.gestures.hospitality import edit_lunch
from concertation.services.gestures.series import plan_meeting
from concertation.services.queries.search import search
from concertation.services.workspace import Workspace
from concertation.ui.main_window import MainWindow
from concertation.ui.ports import Overview
from concertation.ui.settings import Settings
from concertation.ui.shell.status import StatusBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.factories.register import SmallRegister

    from concertation.ui.theme import Theme

_PATIENCE = 120_000
TODAY = date(2013, 5, 17)


@pytest.mark.parametrize(
    ("copied_on", "told", "old"),
    [
        (TODAY, "Sauvegarde du jour faite", False),
        (date(2013, 5, 16), "Sauvegarde du 16/05/2013", False),
        (date(2013, 5, 15), "Sauvegarde du 15/05/2013, à refaire", True),
        (None, "Aucune sauvegarde", True),
    ],
)
def test_the_status_bar_tells_the_last_proven_copy_and_turns_amber(
    qtbot: QtBot, look: Theme, copied_on: date | None, told: str, old: bool
) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_overview(Overview(backup_on=copied_on), TODAY)
    assert bar._backup.text().strip() == told
    assert bool(bar._backup.property("old")) is old
    bar.show_copying(copying=True)
    assert ("en cours" in bar._backup.text()) is (copied_on != TODAY)
    assert not bar._backup.property("old")
    bar.show_copying(copying=False)
    assert bar._backup.text().strip() == told


def test_the_window_is_used_while_the_copy_of_the_day_is_made(
    qtbot: QtBot, look: Theme, small_register: SmallRegister, tmp_path: Path
) -> None:
    path = tmp_path / "essai.concertation"
    small_register.copy_to(path)
    go_on = threading.Event()
    known = bootstrap.doors()

    def daily(workspace: Any, given_up: Callable[[], bool]) -> UserError | None:
        go_on.wait(60)
        return known.keeping.daily(workspace, given_up)

    window = MainWindow(replace(known, keeping=replace(known.keeping, daily=daily)), Settings())
    window.show()
    window.open_path(str(path))
    qtbot.waitUntil(lambda: "en cours" in window.status._backup.text(), timeout=_PATIENCE)
    assert not automatic_backups(path)
    done: list[str] = []
    assert window.desk.workspace is not None
    workspace = window.desk.workspace
    window.background.run(lambda: workspace.run(open_dossier, title="Gîtes ruraux"), then=done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=_PATIENCE)
    go_on.set()
    qtbot.waitUntil(lambda: "du jour faite" in window.status._backup.text(), timeout=_PATIENCE)
    assert len(automatic_backups(path)) == 1
    end(window)


def test_diets_of_meals_taken_go_once_the_register_is_open(
    qtbot: QtBot, look: Theme, small_register: SmallRegister, tmp_path: Path
) -> None:
    path = tmp_path / "essai.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path) as workspace:
        past = workspace.run(plan_meeting, body_id=known.dgs, held_on=date(2013, 1, 3))
        workspace.run(edit_lunch, meeting_id=past, diets="sans sel")
    quiet = bootstrap.doors()
    quiet = replace(quiet, keeping=replace(quiet.keeping, daily=lambda *_: None))
    window = MainWindow(quiet, Settings())
    window.open_path(str(path))
    qtbot.waitUntil(lambda: window.desk.workspace is not None and not window.background.busy, timeout=_PATIENCE)
    window.care.purge()
    qtbot.waitUntil(lambda: not window.background.busy, timeout=_PATIENCE)
    end(window)
    with Workspace.open(path, readonly=True) as looked_at:
        assert looked_at.read(lambda reader: reader.scalar("SELECT count(*) FROM lunch WHERE diets IS NOT NULL")) == 0


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, tmp_path: Path) -> Callable[..., MainWindow]:
    """Return what opens a window whose copy of the day does what is told."""
    path = tmp_path / "essai.concertation"
    path.write_text("x")

    def make(daily: Callable[..., UserError | None], **ways: Any) -> MainWindow:
        known = doors(FakeWorkspace())
        asked = threading.Event()

        def once_asked(workspace: Any, given_up: Callable[[], bool]) -> UserError | None:
            return (
                daily(workspace, given_up) if asked.is_set() else None
            )  # the window's own may come before it is stopped

        window = MainWindow(replace(known, keeping=replace(known.keeping, daily=once_asked, **ways)), Settings())
        window.show()
        window.open_path(str(path))
        qtbot.waitUntil(lambda: window.desk.workspace is not None and not window.background.busy)
        window.care._soon.stop()
        asked.set()
        return window

    return make


def test_a_copy_under_way_is_given_up_when_the_window_closes_or_the_register_must_be_alone(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    begun: list[None] = []
    ended: list[str] = []

    def daily(_workspace: object, given_up: Callable[[], bool]) -> UserError | None:
        begun.append(None)
        for _ in range(3000):
            if given_up():
                break
            threading.Event().wait(0.01)
        ended.append("given up")
        raise UserError("given_up", path="x")

    window = opened(daily)
    window.care.copy_of_the_day()
    qtbot.waitUntil(lambda: bool(begun))
    window.desk.rewrite("…", lambda _path: ended.append("alone"))
    qtbot.waitUntil(lambda: "alone" in ended and window.desk.workspace is not None)
    assert ended[:2] == ["given up", "alone"]
    assert not [told for told in window.toasts.history if "interrompue" in told.text], "given up on purpose"
    window.care.copy_of_the_day()
    qtbot.waitUntil(lambda: len(begun) > 1)  # one that has not begun has nothing to give up
    end(window)
    assert set(ended[2:]) == {"given up"}


def test_a_copy_that_meets_damage_has_the_register_opened_for_reading(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    def daily(_workspace: object, _given_up: object) -> object:
        raise UserError("register_damaged", path="x")

    window = opened(daily, open_damaged=lambda _path: FakeWorkspace(readonly=True, damage=("vote",)))
    window.care.copy_of_the_day()
    qtbot.waitUntil(lambda: "vote" in window.care.banner.words.text())
    end(window)


@pytest.mark.parametrize(("refusal", "told"), [("disk_full", "plein"), ("register_readonly", "lecture seule")])
def test_a_register_in_which_nothing_can_be_written_says_why(
    qtbot: QtBot, look: Theme, tmp_path: Path, refusal: str, told: str
) -> None:
    path = tmp_path / "essai.concertation"
    path.write_text("x")
    window = MainWindow(doors(FakeWorkspace(readonly=True, refusal=refusal)), Settings())
    window.show()
    window.open_path(str(path))
    qtbot.waitUntil(lambda: told in window.care.banner.words.text())
    end(window)


def test_the_words_of_pieces_joined_unread_are_read_once_the_register_is_open(
    qtbot: QtBot, look: Theme, small_register: SmallRegister, tmp_path: Path
) -> None:
    path = tmp_path / "r.concertation"
    small_register.copy_to(path)
    with Workspace.open(path) as register:
        dossier = register.run(open_dossier, title="Bacs")
        register.run(attach, owner_kind="dossier", owner_id=dossier, name="a.txt", content=b"Quillebeuf")
    quiet = bootstrap.doors()
    quiet = replace(quiet, keeping=replace(quiet.keeping, daily=lambda *_: None))
    window = MainWindow(quiet, Settings())
    window.open_path(str(path))
    qtbot.waitUntil(lambda: window.desk.workspace is not None and not window.background.busy, timeout=_PATIENCE)
    window.care.read_pieces()
    workspace = window.desk.workspace
    assert isinstance(workspace, Workspace)
    qtbot.waitUntil(lambda: len(workspace.read(search, "Quillebeuf")) == 1, timeout=_PATIENCE)
    end(window)


def _has(answers: list[None], number: int) -> bool:
    return len(answers) == number


def test_what_keeps_the_second_place_from_its_copy_is_said_once_and_again_when_it_comes_back(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    away = UserError("second_place_away", folder="/media/clé")
    met: list[UserError | None] = [away, away, None, away]
    window = opened(lambda *_: met.pop(0))
    said: list[int] = []
    after: list[None] = []
    for turn in range(1, 5):
        window.care.copy_of_the_day()
        window.background.aside(lambda _no_more: None, then=after.append)  # answers once the copy has
        qtbot.waitUntil(partial(_has, after, turn))
        said.append(len([told for told in window.toasts.history if "/media/clé" in told.text]))
    assert said == [1, 1, 1, 2]
    end(window)
