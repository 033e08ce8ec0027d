"""A register that is only looked at offers nothing that would write, and says why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QTabBar
from tests.ui.places import Sitter
from tests.ui.real import write_year
from tests.ui.registers import sit_at

from concertation.services.workspace import Workspace
from concertation.ui.places import HOLD, MINUTES, PLACES, PREPARE
from concertation.ui.shell.commands import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme

_CREATES = re.compile(
    r"(Nouve|Ajouter|Planifier|Importer|Créer|Supprimer|Convoquer|Diffuser|Ouvrir la séance|Rouvrir la séance|Clore|Asseoir"
    r"|Renommer|Restaurer$|Restaurer la sél|Tout approuver|Approuver|Garder le|Simuler|Marquer|Modifier la)"
)


def _offered(seat: Sitter) -> Iterator[str]:
    view = seat.window.content.view
    assert view is not None
    for button in view.findChildren(QAbstractButton):
        name = button.accessibleName() or button.text().strip()
        if button.isVisible() and button.isEnabled() and _CREATES.match(name):
            yield name
    for action in view.actions():
        if action.isEnabled() and action.isVisible() and _CREATES.match(plain(action.text())):
            yield plain(action.text())


def _places(seat: Sitter) -> Iterator[str]:
    for place in PLACES:
        seat.go(place.key)
        yield place.key
        bar = getattr(seat.window.content.view, "bar", None)
        if not isinstance(bar, QTabBar):
            continue
        for tab in range(bar.count()):
            bar.setCurrentIndex(tab)
            seat.settle()
            yield f"{place.key}, tab {tab}"
    meeting = seat.read(lambda reader: reader.scalar("SELECT id FROM meeting ORDER BY held_on DESC LIMIT 1"))
    for stage in (PREPARE, HOLD, MINUTES):
        seat.window.navigation.open_meeting(meeting, stage)
        seat.settle()
        yield stage


def test_nothing_that_writes_is_offered_of_a_register_only_looked_at(
    qtbot: QtBot, look: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, _year = write_year(path := tmp_path / "lu.concertation")
    monkeypatch.setattr(Workspace, "readonly", property(lambda _self: True))
    seat = Sitter(sit_at(path, qtbot).window, qtbot, known)
    try:
        found = {f"{place}: {name}" for place in _places(seat) for name in _offered(seat)}
        assert not found, "\n".join(sorted(found))
        seat.go("agenda")
        new = next(one for one in seat.window.findChildren(QAbstractButton) if "Nouvelle séance" in one.text())
        assert "lecture seule" in new.toolTip()
        seat.window.navigation.create("agenda")
        seat.settle()
        assert seat.window.content.view.side.on_dates  # type: ignore[union-attr]
        assert not seat.window.menus.commands["new_meeting"].isEnabled()
        assert "lecture seule" in seat.window.menus.commands["new_meeting"].toolTip()
    finally:
        seat.close()
