"""The first day: no register yet, then one of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from tests.journeys.person import NOW, sit_down

from concertation.services.queries.directory import authorities

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


def test_a_register_is_begun_from_nothing(
    qtbot: QtBot, look: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Le 276.concertation"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))
    person = sit_down(qtbot, None)
    name = person.find(QLineEdit, "Nom de la coopération")
    person.click(name)
    person.write("Entente été", name)
    field = person.find(QLineEdit, "Collectivités")
    person.click(field)
    person.write("Région Exemple,Département Modèle,", field)
    person.click(person.find(QPushButton, "Créer le registre…"))
    qtbot.waitUntil(lambda: person.window.content.current_key != "", timeout=30_000)
    assert path.is_file()
    told = {row.name for row in person.read(authorities, on=NOW.date())}
    assert {"Région Exemple", "Département Modèle"} <= told
    person.leave()
