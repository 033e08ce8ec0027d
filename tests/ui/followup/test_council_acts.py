"""The deliberations of councils in the window: noted, completed, filtered, opened from elsewhere, put in the Corbeille."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from tests.ui.places import Sitter
from tests.ui.registers import press, write

from concertation.services.gestures import deliberations, directory, dossiers
from concertation.services.publication import publication
from concertation.services.queries.council_acts import council_acts
from concertation.ui.importing.dialog import import_from

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from concertation.ui.followup.council_acts import CouncilActsTab


def record(real: Sitter, authority: str, **told: object) -> str:
    return str(real.run(deliberations.record_own_deliberation, authority_id=authority, **told))


@pytest.fixture
def tab(real: Sitter) -> CouncilActsTab:
    view = real.go("followup")
    view.bar.setCurrentIndex(5)
    real.settle()
    return view.council_acts_tab  # type: ignore[no-any-return]


def test_a_deliberation_is_noted_from_the_keyboard_then_completed(real: Sitter, tab: CouncilActsTab) -> None:
    menu = tab.menu_of_councils()
    assert [action.text() for action in menu.actions()] == ["Région", "Eure", "Seine-Maritime"]
    menu.actions()[1].trigger()
    real.settle()
    real.qtbot.waitUntil(tab.pane.object.hasFocus)
    write(tab.pane.object, "Contrat 276 : adhésion")
    number, day = tab.pane.card.texts["number"], tab.pane.card.texts["adopted_on"]
    number.setFocus()
    write(number, "EX-12")
    day.setFocus()
    write(day, "février 2007")
    press(day, Qt.Key.Key_Return)
    real.settle()
    tab.pane.subject.committed.emit("8.4")
    tab.pane.published["members"].committed.emit("54")
    real.settle()
    (act,) = real.read(council_acts)
    assert (act.object, act.number, act.date, act.authority) == ("Contrat 276 : adhésion", "EX-12", "2007-02", "27")
    assert (act.subject_code, act.members, act.sense) == ("8.4", 54, "adopted")
    assert tab.model.index(0, 0).data() == "février\u00a02007"


def test_what_is_refused_is_told_and_the_field_shows_what_was_kept(real: Sitter, tab: CouncilActsTab) -> None:
    record(real, real.known.eure, object="Budget", adopted_on="2013-06-17")
    real.settle()
    field = tab.pane.card.texts["received_on"]
    field.setText("16/06/2013")
    field.editingFinished.emit()
    real.settle()
    assert "avant la séance" in real.window.toasts.history[0].text
    assert field.text() == ""
    tab.pane.object.committed.emit("")
    real.settle()
    assert tab.pane.object.toPlainText() == "Budget"


def test_the_council_is_changed_and_put_back(real: Sitter, tab: CouncilActsTab) -> None:
    record(real, real.known.eure, object="Budget", number="EX-1", adopted_on="2013-06-17")
    real.settle()
    council = tab.pane.council
    assert [council.itemText(place) for place in range(council.count())] == ["Région", "Eure", "Seine-Maritime"]
    council.committed.emit(real.known.seine)
    real.settle()
    assert [row.authority for row in tab.model.rows()] == ["76"]
    assert (council.currentText(), tab.pane.history.isHidden()) == ("Seine-Maritime", False)
    real.window.deeds.undo()
    real.settle()
    assert [row.authority for row in tab.model.rows()] == ["27"]


def test_the_list_is_filtered_by_council_year_and_words(
    real: Sitter, tab: CouncilActsTab, qtmodeltester: ModelTester
) -> None:
    record(real, real.known.eure, object="Budget primitif", adopted_on="2013-02-11")
    record(real, real.known.eure, object="Voies vertes", adopted_on="2012")
    record(real, real.known.seine, object="Budget supplémentaire", adopted_on="2013-06-24")
    real.settle()
    qtmodeltester.check(tab.model)
    assert [row.authority for row in tab.model.rows()] == ["76", "27", "27"]
    tab.authority.show_key("27")
    tab.authority.committed.emit("27")
    real.settle()
    assert [row.object for row in tab.model.rows()] == ["Budget primitif", "Voies vertes"]
    tab.year.show_key("2012")
    tab.year.committed.emit("2012")
    real.settle()
    assert [row.object for row in tab.model.rows()] == ["Voies vertes"]
    tab.words.setText("rien")
    real.qtbot.waitUntil(lambda: tab.model.rowCount() == 0)
    assert "filtre" in tab._empty.words.text()


def test_one_found_elsewhere_opens_here_even_behind_a_filter(real: Sitter, tab: CouncilActsTab) -> None:
    dossier = str(real.run(dossiers.open_dossier, title="Voies vertes"))
    key = record(real, real.known.eure, object="Voies vertes : convention", adopted_on="2012", dossier_id=dossier)
    record(real, real.known.seine, object="Budget", adopted_on="2013-06-24")
    tab.authority.show_key("76")
    tab.reload()
    real.settle()
    real.window.navigation.open_object("deliberation", key)
    real.settle()
    assert tab.pane.shown is not None
    assert (tab.pane.shown.id, tab.pane.dossier.key, tab.authority.key) == (key, dossier, "")


def test_one_put_in_the_corbeille_comes_back(real: Sitter, tab: CouncilActsTab) -> None:
    record(real, real.known.eure, object="Budget")
    real.settle()
    tab.table.setCurrentIndex(tab.model.index(0, 3))
    tab.remove_selected()
    real.settle()
    assert tab.model.rowCount() == 0
    real.window.deeds.undo()
    real.settle()
    assert [row.object for row in tab.model.rows()] == ["Budget"]


def test_ctrl_n_notes_one_of_the_council_that_the_filter_keeps(real: Sitter, tab: CouncilActsTab) -> None:
    tab.authority.show_key("76")
    tab.authority.committed.emit("76")
    real.settle()
    real.window.content.view.create_new()  # type: ignore[union-attr]
    real.settle()
    assert [row.authority for row in tab.model.rows()] == ["76"]
    assert real.window.content.view._new.text().strip() == "Délibération"  # type: ignore[union-attr]


def test_the_command_of_the_page_shows_the_tab_and_asks_which_council_once_they_are_known(
    real: Sitter, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: asked.append([one.text() for one in menu.actions()]))
    view = real.go("followup")
    (command,) = (action for action in view.actions() if action.text() == "Nouvelle délibération d’un conseil")
    command.trigger()
    real.settle()
    assert view.bar.tabText(view.bar.currentIndex()).startswith("Délibérations")
    assert asked == [["Région", "Eure", "Seine-Maritime"]]


def test_a_council_s_open_data_is_brought_in_from_the_door_of_the_tab(
    real: Sitter, tab: CouncilActsTab, tmp_path: Path
) -> None:
    path = tmp_path / "27.csv"
    path.write_text(
        "DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_OBJET\n1,2013-06-17,7.1,Budget\n2,2013-06-17,7,Autre\n", "utf-8"
    )
    context = real.window.content.context
    assert context is not None
    dialog = import_from(context, tab.door._kind(), tab, path)
    dialog.shows = tab._show_imported
    real.settle()
    dialog.body.show_key(real.known.eure)
    dialog.try_file()
    real.qtbot.waitUntil(lambda: dialog.tried is not None and bool(dialog.tried.lines))
    assert dialog.tried is not None
    assert [(one.column, one.reason) for one in dialog.tried.rejected] == [("DELIB_MATIERE_CODE", "subject_unknown")]
    assert not dialog.go.isEnabled()
    dialog.without.setChecked(True)
    dialog.import_all()
    real.qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    real.settle()
    assert [act.object for act in real.read(council_acts, authority="27")] == ["Budget"]


def test_a_council_s_open_data_is_published_and_what_is_left_out_is_told(
    real: Sitter, tab: CouncilActsTab, tmp_path: Path
) -> None:
    real.run(directory.edit_authority, authority_id=real.known.eure, siret="22270229200012")
    told = {"object": "Budget", "adopted_on": "2013-06-17", "subject_code": "7.1"}
    record(real, real.known.eure, number="1", **told)
    record(real, real.known.eure, **told)
    real.settle()
    assert [action.text() for action in tab.open_data.menu_of_councils().actions()][1] == "Eure"
    path = tmp_path / "27.csv"
    tab.open_data.save(real.read(publication, "27"), path)
    real.settle()
    assert "22270229200012,1,2013-06-17,7.1," in path.read_text("utf-8")
    assert "il lui manque un numéro" in real.window.toasts.history[0].text
