"""What is imported ahead, beside the window."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
import rapidfuzz.fuzz
import rapidfuzz.process  # once for all: the modules of these tests are forgotten after each
from pytestqt.qtbot import QtBot
from tests.ui.places import Sitter

from concertation.ui.ahead import Ahead, import_all


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "of_an_example"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    for name in ("first", "second"):
        (folder / f"{name}.py").write_text("import threading\nthread = threading.current_thread().name\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    return folder.name


def test_modules_come_beside_the_window_once_a_page_has_been_shown(real: Sitter, package: str, qtbot: QtBot) -> None:
    Ahead(real.window.content, real.window.background, [package], [])
    assert f"{package}.first" not in sys.modules
    real.go("agenda")
    qtbot.waitUntil(lambda: f"{package}.second" in sys.modules, timeout=30_000)
    assert sys.modules[f"{package}.first"].thread != threading.main_thread().name


def test_views_come_on_the_windows_own_thread_one_at_a_time(real: Sitter, package: str, qtbot: QtBot) -> None:
    Ahead(real.window.content, real.window.background, [], [package])
    real.go("agenda")
    qtbot.waitUntil(lambda: f"{package}.first" in sys.modules, timeout=30_000)
    assert f"{package}.second" not in sys.modules
    qtbot.waitUntil(lambda: f"{package}.second" in sys.modules, timeout=30_000)
    assert sys.modules[f"{package}.second"].thread == threading.main_thread().name


def test_importing_ends_when_it_is_given_up(package: str) -> None:
    asked = iter([False, True])
    assert import_all([package], lambda: next(asked)) == 1
    assert f"{package}.second" not in sys.modules


def test_the_libraries_of_the_first_title_typed_come_after_the_packages(package: str) -> None:
    assert import_all([package], lambda: False, ["rapidfuzz.fuzz"]) == 3
    assert sys.modules["rapidfuzz.fuzz"] is rapidfuzz.fuzz
