"""A real window on the small assembly, its sitting opened at 10:05 Paris time and looked at from 11:24."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication
from tests.factories.convention import NOW, STARTS, Convention, ConventionRegister
from tests.ui.session.conftest import end, press

from concertation import bootstrap
from concertation.persistence.ids import Makers
from concertation.services.gestures.session import open_meeting
from concertation.services.queries.assembly import Sitting, sitting
from concertation.services.workspace import Workspace
from concertation.ui.main_window import MainWindow
from concertation.ui.places import HOLD
from concertation.ui.session.plenary.plenary import Plenary
from concertation.ui.session.view import SessionView
from concertation.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot


@dataclass
class Chamber:
    """The window on the assembly, the register behind it and the keys of what it holds."""

    window: MainWindow
    workspace: Workspace
    known: Convention
    qtbot: QtBot

    @property
    def view(self) -> SessionView:
        view = self.window.content.view
        assert isinstance(view, SessionView)
        return view

    @property
    def plenary(self) -> Plenary:
        found = self.view.plenary
        assert found is not None
        return found

    @property
    def sitting(self) -> Sitting:
        return self.workspace.read(sitting, meeting_id=self.known.meeting)

    def run(self, gesture: Callable[..., Any], **values: Any) -> Any:
        done = self.workspace.run(gesture, **values)
        self.quiet()
        return done

    def quiet(self) -> None:
        """Wait until what was asked of the register is done and shown."""
        for _turn in range(2):
            self.qtbot.waitUntil(lambda: not self.window.background.busy, timeout=5000)
            QApplication.processEvents()

    def press(self, key: Qt.Key, text: str = "", **more: Any) -> None:
        """Send one key to whatever has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        press(widget, key, text, **more)


@pytest.fixture(scope="session")
def convention_register(tmp_path_factory: pytest.TempPathFactory) -> ConventionRegister:
    return ConventionRegister(tmp_path_factory.mktemp("convention"))


@pytest.fixture
def chamber(qtbot: QtBot, convention_register: ConventionRegister, tmp_path: Path) -> Iterator[Chamber]:
    path = tmp_path / "register.concertation"
    known = convention_register.copy_to(path)
    workspace = Workspace.open(path, Makers.seeded(31, NOW))
    workspace.run(open_meeting, meeting_id=known.meeting, at=STARTS)
    changes: dict[str, Any] = {"open_register": lambda _path: workspace, "now": lambda: NOW + timedelta(minutes=1)}
    window = MainWindow(replace(bootstrap.doors(), **changes), Settings())
    window.resize(1366, 768)
    window.show()
    window.open_path(str(path))
    made = Chamber(window, workspace, known, qtbot)
    qtbot.waitUntil(lambda: window.desk.workspace is not None)
    window.navigation.open_meeting(known.meeting, HOLD)
    made.quiet()
    window.activateWindow()
    QApplication.processEvents()
    yield made
    end(window)
