"""The Corbeille: what was taken away is there, can be found, comes back, and that too can be undone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from tests.ui.places import Sitter
from tests.ui.registers import press

from concertation.services.gestures.dossiers import open_dossier, remove_dossier
from concertation.services.gestures.followup import add_action, remove_action
from concertation.services.queries.dossiers import DossierFilter, dossiers

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

NOW = DossierFilter(on=date(2013, 5, 17))


def test_what_is_removed_is_found_there_and_comes_back_with_entree(real: Sitter, qtmodeltester: ModelTester) -> None:
    view = real.go("trash")
    assert view._pages.currentWidget() is view._empty
    dossier = real.run(open_dossier, title="Gîtes ruraux")
    real.run(remove_dossier, dossier_id=dossier)
    action = real.run(add_action, text="Chiffrer l’accès")
    real.run(remove_action, action_id=action)
    assert [(one.kind, one.title) for one in view.model.rows()] == [
        ("action", "Chiffrer l’accès"),
        ("dossier", "Gîtes ruraux"),
    ]
    qtmodeltester.check(view.model)
    view.words.setText("gites")
    real.qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    view.table.setCurrentIndex(view.model.index(0, 0))
    press(view.table, Qt.Key.Key_Return)
    real.settle()
    assert [one.id for one in real.read(dossiers, NOW)] == [dossier]
    real.undo()
    assert real.read(dossiers, NOW) == ()


def test_several_objects_come_back_together(real: Sitter) -> None:
    keys = [real.run(open_dossier, title=title) for title in ("Gîtes ruraux", "Voies vertes")]
    for key in keys:
        real.run(remove_dossier, dossier_id=key)
    view = real.go("trash")
    view.table.selectAll()
    view.restore_selected()
    real.settle()
    assert {one.id for one in real.read(dossiers, NOW)} == set(keys)
    assert view.model.rowCount() == 0
