"""A real window on a real register in which a meeting is being held."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from tests.factories import held_meeting
from tests.factories.held_meeting import NOW, Held
from tests.factories.register import START, Known, SmallRegister

from concertation import bootstrap
from concertation.persistence.ids import Makers
from concertation.services.queries.session import SessionState, session_state
from concertation.services.workspace import Workspace
from concertation.ui.main_window import MainWindow
from concertation.ui.places import HOLD
from concertation.ui.session.view import SessionView
from concertation.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


@dataclass(frozen=True)
class Ready:
    """A register with a planned meeting, to be copied."""

    path: Path
    known: Known
    held: Held


@dataclass
class Bench:
    """The window on the stage, the register behind it, and what the test needs to know of both."""

    window: MainWindow
    workspace: Workspace
    known: Known
    held: Held
    qtbot: QtBot

    @property
    def view(self) -> SessionView:
        view = self.window.content.view
        assert isinstance(view, SessionView)
        return view

    @property
    def state(self) -> SessionState:
        return self.workspace.read(session_state, meeting_id=self.held.meeting)

    def quiet(self) -> None:
        """Wait until what was asked of the register is done and shown."""
        self.qtbot.waitUntil(lambda: not self.window.background.busy, timeout=5000)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.window.background.busy, timeout=5000)

    def type(self, text: str) -> None:
        for letter in text:
            press(self.view.capture.line, Qt.Key.Key_unknown, letter)

    def enter(self, text: str) -> None:
        """Type a line and validate it."""
        self.type(text)
        press(self.view.capture.line, Qt.Key.Key_Return, "\r")
        self.quiet()


def press(
    widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Send one key: accents typed by QTest's keyClicks abort the interpreter."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


@pytest.fixture(scope="session")
def planned_register(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    folder = tmp_path_factory.mktemp("planned")
    path = folder / "planned.concertation"
    known = SmallRegister(folder).copy_to(path)
    with Workspace.open(path, Makers.seeded(11, START)) as workspace:
        held = held_meeting.plan(workspace, known)
    return Ready(path, known, held)


@pytest.fixture(scope="session")
def held_register(planned_register: Ready, tmp_path_factory: pytest.TempPathFactory) -> Ready:
    path = tmp_path_factory.mktemp("held") / "held.concertation"
    shutil.copyfile(planned_register.path, path)
    with Workspace.open(path, Makers.seeded(12, START)) as workspace:
        held_meeting.hold(workspace, planned_register.known, planned_register.held)
    return replace(planned_register, path=path)


@pytest.fixture
def open_bench(qtbot: QtBot, look: Theme, tmp_path: Path) -> Iterator[Callable[[Ready], Bench]]:
    opened: list[Bench] = []

    def bench(ready: Ready) -> Bench:
        path = tmp_path / "register.concertation"
        if not path.exists():
            shutil.copyfile(ready.path, path)
        workspace = Workspace.open(path, Makers.seeded(13 + len(opened), NOW))
        changes: dict[str, Any] = {"open_register": lambda _path: workspace, "now": lambda: NOW}
        window = MainWindow(replace(bootstrap.doors(), **changes), Settings())
        window.resize(1366, 768)
        window.show()
        window.open_path(str(path))
        made = Bench(window, workspace, ready.known, ready.held, qtbot)
        opened.append(made)
        qtbot.waitUntil(lambda: window.desk.workspace is not None)
        window.navigation.open_meeting(ready.held.meeting, HOLD)
        made.quiet()
        window.activateWindow()
        QApplication.processEvents()
        return made

    yield bench
    for made in opened:
        end(made.window)


def end(window: MainWindow) -> None:
    """Delete a window now: those left alive would be measured again at each change of theme."""
    if not isValid(window):
        return
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def bench(open_bench: Callable[[Ready], Bench], held_register: Ready) -> Bench:
    return open_bench(held_register)


@pytest.fixture
def planned(open_bench: Callable[[Ready], Bench], planned_register: Ready) -> Bench:
    return open_bench(planned_register)
