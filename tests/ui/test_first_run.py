from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.ui.real import open_first_page

from concertation import bootstrap
from concertation.ui.main_window import MainWindow
from concertation.ui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


def test_a_first_register_is_begun_with_two_fields(
    qtbot: QtBot, look: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Le 276.concertation"
    window, page = open_first_page(monkeypatch, path)
    page.begin.click()
    assert not path.exists()
    page.name.setText("Le 276")
    page.authorities.field.setText("Région Exemple,")
    page.authorities.field.setText("Département Modèle")
    page.begin.click()
    qtbot.waitUntil(lambda: window.content.current_key == "directory" and not window.background.busy, timeout=15_000)
    assert path.is_file()
    undo = window.menus.commands["undo"]
    qtbot.waitUntil(lambda: window.desk.workspace is not None)
    assert "found_cooperation" not in undo.text()
    window.close()
    assert Settings().recent() == [str(path)]


def test_a_file_that_is_no_register_is_refused_in_a_sentence(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    path = tmp_path / "lettre.concertation"
    path.write_text("Monsieur le Directeur général,", encoding="utf-8")
    window = MainWindow(bootstrap.doors(), Settings())
    window.show_welcome()
    window.show()
    window.open_path(str(path))
    qtbot.waitUntil(lambda: bool(window.toasts.history), timeout=15_000)
    told = window.toasts.history[0].text
    assert "(" not in told[:20]
    assert told.endswith(".")
    assert path.read_text(encoding="utf-8").startswith("Monsieur")
    window.close()
