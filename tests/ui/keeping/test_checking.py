"""The whole register is looked over, and copied by hand, while the window is used; both can be given up."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel
from tests.ui.doubles import FakeWorkspace, doors

from concertation.errors import UserError
from concertation.persistence.check import Fault
from concertation.services.keeping import Checked
from concertation.ui.main_window import MainWindow
from concertation.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, tmp_path: Path) -> Callable[..., MainWindow]:
    """Return what opens a window whose check, or whose copy, does what is told."""
    path = tmp_path / "essai.concertation"
    path.write_text("x")

    def make(check: Any = None, backup: Any = None) -> MainWindow:
        known = doors(FakeWorkspace())
        keeping = replace(known.keeping, check=check or known.keeping.check)
        window = MainWindow(replace(known, keeping=keeping, backup=backup or known.backup), Settings())
        window.show()
        window.open_path(str(path))
        qtbot.waitUntil(lambda: window.desk.workspace is not None and not window.background.busy)
        window.care._soon.stop()
        return window

    return make


def _last(window: MainWindow) -> str:
    return window.toasts.history[0].text if window.toasts.history else ""


def test_a_sound_register_is_said_to_be(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    window = opened()
    window.deeds.check()
    qtbot.waitUntil(lambda: "sain" in _last(window))
    assert not window.care.banner.isVisible()


def test_faults_are_counted_by_kind_with_the_ways_out(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    faults = (*[Fault("log", "action/1", "x")] * 2, Fault("piece", "piece/1", "y"))
    window = opened(check=lambda *_: Checked(sound=False, faults=faults))
    window.deeds.check()
    qtbot.waitUntil(window.care.banner.isVisible)
    told = " ".join(label.text() for label in window.care.banner.findChildren(QLabel))
    assert "journal incohérent (2), pièce manquante ou altérée (1)" in told


@pytest.mark.parametrize("which", ["check", "backup"])
def test_the_window_is_used_meanwhile_and_may_give_it_up(
    qtbot: QtBot, opened: Callable[..., MainWindow], which: str, tmp_path: Path
) -> None:
    begun = threading.Event()

    def lasting(*given: Any) -> None:
        given_up, tell = given[-2:]
        tell(40, 100)
        begun.set()
        while not given_up():
            begun.wait(0.001)
        raise UserError("given_up", path="x")

    window = opened(**{which: lasting})
    if which == "check":
        window.deeds.check()
    else:
        window.desk.backup(tmp_path / "copie.concertation", lambda: None)
    qtbot.waitUntil(begun.is_set)
    job = window.background._job
    qtbot.waitUntil(lambda: job is not None and (job.done, job.total) == (40, 100))
    done: list[str] = []
    window.background.run(lambda: "fait", then=done.append)
    qtbot.waitUntil(lambda: done == ["fait"])  # the register's own worker is free
    before = _last(window)
    assert job is not None
    job.cancel()
    qtbot.waitUntil(lambda: window.background._job is None)
    assert _last(window) == before  # nobody is told what they chose


def test_closing_the_window_ends_the_check(qtbot: QtBot, opened: Callable[..., MainWindow]) -> None:
    ended = threading.Event()

    def lasting(_path: Path, given_up: Callable[[], bool], _tell: object) -> Checked:
        while not given_up():
            ended.wait(0.001)
        ended.set()
        raise UserError("given_up", path="x")

    window = opened(check=lasting)
    window.deeds.check()
    window.background.end_aside()
    assert ended.is_set()
