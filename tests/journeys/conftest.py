"""A person before the window, with the demonstration register, a keyboard and a mouse."""

from __future__ import annotations

import os
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.journeys.person import Person, sit_down
from tests.ui.patience import PatientBot

from concertation.ui.theme import Scheme, Theme, theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CONCERTATION_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def nothing_left_behind(qtbot: QtBot) -> Iterator[None]:
    """Hold every journey to ending the threads it began."""
    before = set(threading.enumerate())
    yield
    begun = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in begun:
        thread.join(5)
    assert not [thread for thread in begun if thread.is_alive()]


@pytest.fixture
def look(qtbot: QtBot) -> Iterator[Theme]:
    found = theme()
    found.choose(Scheme.LIGHT, zoom=1.0)
    yield found
    found.choose(Scheme.LIGHT, zoom=1.0)  # a window just closed is not polished again for nothing


@pytest.fixture
def register(demo_register: Path, tmp_path: Path) -> Path:
    path = tmp_path / "journal.concertation"
    shutil.copyfile(demo_register, path)
    return path


@pytest.fixture
def person(qtbot: QtBot, look: Theme, register: Path) -> Iterator[Person]:
    made = sit_down(qtbot, register)
    yield made
    made.leave()
