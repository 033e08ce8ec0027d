"""The directory: a register founded from nothing, persons entered and mended, names and seats that change with time."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from tests.ui.places import Sitter
from tests.ui.registers import press, sit_at, write

from concertation.services.gestures.founding import found_cooperation
from concertation.services.queries.bodies import bodies, body_sheet, cooperations, members, seats
from concertation.services.queries.directory import authorities, authority_names, person_sheet, persons
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme

TODAY = date(2013, 5, 17)


@pytest.fixture
def empty(qtbot: QtBot, look: Theme, tmp_path: Path) -> Iterator[Sitter]:
    path = tmp_path / "neuf.concertation"
    with Workspace.create(path) as register:
        register.run(found_cooperation, name="Coopération 276", authorities=["Région Exemple", "Département Modèle"])
    seat = sit_at(path, qtbot)
    made = Sitter(seat.window, qtbot, None)  # type: ignore[arg-type]  # it holds nothing known
    yield made
    made.close()


def test_a_new_register_is_led_step_by_step_to_its_first_meeting(empty: Sitter) -> None:
    view = empty.go("directory")
    assert view.steps.isVisible()
    assert view.bar.currentIndex() == 2  # a body is what is missing first
    view._take_step("body")
    empty.settle()
    sheet = view.bodies.body
    assert empty.window.focusWidget() is sheet._texts["name"]
    name = sheet._texts["name"]
    assert isinstance(name, QLineEdit)
    name.setText("Directeurs")
    sheet._cadence.setFocus()
    empty.settle()
    sheet._cadence.setText("tous les 2 mois, le 3e jeudi, à 10 h, suivie d’un déjeuner")
    sheet._place.setFocus()
    empty.settle()
    (body,) = empty.read(bodies, TODAY)
    assert (body.name, body.code, body.lunch) == ("Directeurs", "276-DIRE", True)
    assert f"276-DIRE-{sheet.context.today().year}-01-D01" in sheet._rules._example.text()
    assert body.cadence.startswith("tous les 2 mois, le 3e jeudi")

    view._take_step("person")
    form = view.persons.form
    assert form._given.hasFocus()
    write(form._given, "Camille")
    form._family.setFocus()
    write(form._family, "TÉMOIN-02")
    form._authority.setCurrentIndex(form._authority.findText("Département Modèle"))
    next(iter(form._bodies.values())).setChecked(True)
    form.add()
    empty.settle()
    (seat,) = empty.read(seats, body.id, TODAY)
    assert (seat.person, seat.authority_name) == ("TÉMOIN-02 Camille", "Département Modèle")
    view._take_step("meeting")
    assert empty.window.content.current_key == "agenda"


def test_the_form_says_what_is_missing_and_keeps_what_was_typed(real: Sitter) -> None:
    view = real.go("directory")
    view.create_new()
    form = view.persons.form
    form.add()
    assert form._wrong.text().startswith("Écrivez au moins le nom")
    write(form._family, "PATRON-09")
    form.add()
    assert "collectivité" in form._wrong.text()
    assert form._family.text() == "PATRON-09"


def test_a_persons_sheet_shows_functions_and_writes_each_field_as_it_is_left(real: Sitter) -> None:
    real.go("directory")
    real.window.navigation.open_person(real.known.temoin)
    real.settle()
    sheet = real.window.content.view.persons.sheet  # type: ignore[union-attr]
    assert "TÉMOIN-02" in sheet._name.text()
    assert sheet._holdings.model_of_rows.rows()[0].function == "directrice générale"
    email = sheet._texts["email"]
    email.setFocus()
    write(email, "temoin@exemple.invalid")
    press(email, Qt.Key.Key_Return)
    real.settle()
    assert real.read(person_sheet, real.known.temoin, TODAY).person.email == "temoin@exemple.invalid"
    real.undo()
    assert real.read(person_sheet, real.known.temoin, TODAY).person.email is None


def test_words_find_persons_by_name_function_or_authority(real: Sitter) -> None:
    tab = real.go("directory").persons
    assert tab.model.rowCount() == 6
    tab.words.setText("modele")
    real.qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    tab.words.setText("chargee eure")
    real.qtbot.waitUntil(lambda: [one.id for one in tab.model.rows()] == [real.known.specimen])


def test_a_wrong_siret_is_refused_in_a_sentence_and_the_field_comes_back(real: Sitter) -> None:
    view = real.go("directory")
    view.open_object("authority", real.known.eure)
    real.settle()
    field = view.authorities.sheet._texts["siret"]
    before = field.text()
    field.setText("123 456 789")
    field.editingFinished.emit()
    real.settle()
    assert "SIRET" in real.window.toasts.history[0].text
    assert field.text() == before


def test_an_authority_renamed_keeps_its_former_name_for_older_documents(real: Sitter) -> None:
    view = real.go("directory")
    view.open_object("authority", real.known.eure)
    real.settle()
    sheet = view.authorities.sheet
    sheet._new_name.setText("Conseil départemental de l’Eure")
    sheet._from.field.setText("2 avril 2015")
    sheet._rename()
    real.settle()
    names = real.read(authority_names, real.known.eure)
    assert [one.name for one in names] == ["Conseil général de l’Eure", "Conseil départemental de l’Eure"]
    assert names[0].valid_to == date(2015, 4, 1)


def test_an_authority_is_added_from_its_name_and_joins_a_cooperation(real: Sitter) -> None:
    view = real.go("directory")
    view.bar.setCurrentIndex(1)
    view.create_new()
    write(view.authorities.new_name, "Métropole d’Essai")
    press(view.authorities.new_name, Qt.Key.Key_Return)
    real.settle()
    made = next(one for one in real.read(authorities, TODAY) if one.name == "Métropole d’Essai")
    assert made.kind == "metropolis"
    view.bar.setCurrentIndex(2)
    view.bodies.open(real.known.cooperation)
    real.settle()
    sheet = view.bodies.cooperation
    sheet._member.setCurrentIndex(sheet._member.findData(made.id))
    sheet._add_member()
    real.settle()
    assert [one.code for one in real.read(members, real.known.cooperation, TODAY)][-1] == made.code


def test_the_code_and_the_kind_of_an_authority_are_edited_in_its_row_and_its_name_among_its_names(real: Sitter) -> None:
    view = real.go("directory")
    view.bar.setCurrentIndex(1)
    real.settle()
    tab = view.authorities
    code, name = tab.model.index(0, 0), tab.model.index(0, 1)
    tab.table.setCurrentIndex(code)
    view._edit_cell()
    editor = tab.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("ESSAI")
    press(editor, Qt.Key.Key_Return)
    real.settle()
    assert "ESSAI" in [one.code for one in real.read(authorities, TODAY)]
    tab.table.setCurrentIndex(name)
    view._edit_cell()
    assert tab.sheet._names.state() == QAbstractItemView.State.EditingState


def test_a_cadence_read_in_two_ways_is_told_while_typed_and_not_written(real: Sitter) -> None:
    view = real.go("directory")
    view.open_object("body", real.known.dgs)
    real.settle()
    sheet = view.bodies.body
    before = real.read(body_sheet, real.known.dgs, TODAY).body.cadence
    sheet._cadence.textEdited.emit("bimensuel")
    assert "bimensuel" in sheet._echo.text()
    sheet._set_cadence("bimensuel")
    real.settle()
    assert real.read(body_sheet, real.known.dgs, TODAY).body.cadence == before


def test_standing_items_and_rules_of_a_body_are_edited(real: Sitter) -> None:
    view = real.go("directory")
    view.open_object("body", real.known.dgs)
    real.settle()
    sheet = view.bodies.body
    sheet._title.setText("Point sur les recrutements")
    sheet._add_standing()
    sheet._rules._set("votes", True)  # as the box tells it
    real.settle()
    told = real.read(body_sheet, real.known.dgs, TODAY)
    assert "Point sur les recrutements" in [one.title for one in told.standing]
    assert told.rules["votes"] is True
    assert told.rules["by_authority"] is True


def test_a_person_removed_comes_back(real: Sitter) -> None:
    view = real.go("directory")
    view.open_object("person", real.known.gabarit)
    real.settle()
    view._remove()
    real.settle()
    assert real.known.gabarit not in {one.id for one in real.read(persons, TODAY)}
    real.window.toasts.undo_asked.emit()
    real.settle()
    assert real.known.gabarit in {one.id for one in real.read(persons, TODAY)}


def test_suppr_in_a_table_of_the_sheet_takes_its_row_and_never_the_person(real: Sitter) -> None:
    view = real.go("directory")
    view.open_object("person", real.known.temoin)
    real.settle()
    seats_table = view.persons.sheet._seats
    seats_table.setFocus()
    seats_table.setCurrentIndex(seats_table.model_of_rows.index(0, 0))
    real.qtbot.keyClick(seats_table, Qt.Key.Key_Delete)
    real.settle()
    assert real.read(person_sheet, real.known.temoin, TODAY).seats == ()
    assert real.known.temoin in {one.id for one in real.read(persons, TODAY)}


def test_a_cooperation_is_founded_from_its_name(real: Sitter) -> None:
    view = real.go("directory")
    view.bar.setCurrentIndex(2)
    write(view.bodies.new_name, "Entente d’Essai")
    press(view.bodies.new_name, Qt.Key.Key_Return)
    real.settle()
    assert "Entente d’Essai" in [one.name for one in real.read(cooperations, TODAY)]
    assert view.bodies.cooperation._name.text() == "Entente d’Essai"


def test_an_authority_leaves_a_cooperation_on_the_day_written_beside_it(real: Sitter) -> None:
    view = real.go("directory")
    view.open_object("cooperation", real.known.cooperation)
    real.settle()
    table = view.bodies.cooperation._members
    column = 3
    assert table.model_of_rows.headerData(column, Qt.Orientation.Horizontal) == "Jusqu’au"
    assert table.model_of_rows.setData(table.model_of_rows.index(0, column), "31/12/2013")
    real.settle()
    left = real.read(members, real.known.cooperation, TODAY)[0]
    assert left.valid_to == date(2013, 12, 31)
    assert len(real.read(members, real.known.cooperation, date(2014, 1, 1))) == 2
    assert table.model_of_rows.setData(table.model_of_rows.index(0, column), "")
    real.settle()
    assert real.read(members, real.known.cooperation, TODAY)[0].valid_to is None


def test_the_models_keep_qts_rules(real: Sitter, qtmodeltester: ModelTester) -> None:
    view = real.go("directory")
    for model in (view.persons.model, view.authorities.model, view.bodies.model):
        qtmodeltester.check(model)
