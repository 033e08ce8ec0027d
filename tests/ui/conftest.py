"""The window's tests run without a screen, with the bundled font and nothing of the user's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QTranslator
from tests.factories.register import SmallRegister
from tests.ui.patience import PatientBot
from tests.ui.places import Sitter, sit_at_small

from concertation.ui.theme import Theme, theme

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
def _sources_as_they_are() -> None:
    """Show the sentences of the sources: a whole program run before in this process has left its language here."""
    if (app := QCoreApplication.instance()) is not None:
        for left in app.findChildren(QTranslator):
            app.removeTranslator(left)
            left.deleteLater()


@pytest.fixture
def look(qtbot: QtBot) -> Iterator[Theme]:
    found = theme()
    found.choose(zoom=1.0)
    yield found
    found.choose(zoom=1.0)


@pytest.fixture(scope="session")
def small_register(tmp_path_factory: pytest.TempPathFactory) -> SmallRegister:
    return SmallRegister(tmp_path_factory.mktemp("small"))


@pytest.fixture
def real(qtbot: QtBot, look: Theme, small_register: SmallRegister, tmp_path: Path) -> Iterator[Sitter]:
    made = sit_at_small(qtbot, small_register, tmp_path)
    yield made
    made.close()
