"""The list of actions: filtered, edited in place, changed many at once, shown as a board, opened from elsewhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLineEdit
from tests.ui.places import Sitter
from tests.ui.registers import press, write

from concertation.domain.vocabulary import ActionState
from concertation.services.gestures import followup
from concertation.services.queries.followup import ActionFilter, actions
from concertation.ui.widgets.editors import DueEditor

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


@pytest.fixture
def keys(real: Sitter) -> list[str]:
    today = real.window.desk.today()
    told: list[tuple[str, date | None]] = [
        ("Chiffrer l’accès piéton", date(2013, 3, 7)),
        ("Réunir les directeurs", None),
        ("Écrire à l’État", today.replace(year=today.year + 1, day=1)),
    ]
    return [
        real.run(
            followup.add_action, text=text, due_on=due, assignee_id=real.known.temoin, authority_id=real.known.eure
        )
        for text, due in told
    ]


def stored(real: Sitter, key: str) -> Any:
    today = real.window.desk.today()
    return real.read(actions, asked=ActionFilter(on=today, ids=(key,)))[0]


def test_saved_filters_tell_their_counts_and_the_late_one_opens_by_name(real: Sitter, keys: list[str]) -> None:
    view = real.go("followup")
    assert view.actions_tab.bar._buttons["late"].text() == "En retard (1)"
    assert view.actions_tab.model.rowCount() == 3
    real.window.navigation.go("followup", "late")
    real.settle()
    assert [row.id for row in view.actions_tab.model.rows()] == [keys[0]]
    real.window.navigation.go("followup", "undated")
    real.settle()
    assert [row.id for row in view.actions_tab.model.rows()] == [keys[1]]


def test_a_long_list_is_read_as_far_as_it_is_looked_at(
    real: Sitter, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = real.go("followup").actions_tab
    monkeypatch.setattr("concertation.ui.widgets.paging.FIRST", 2)
    monkeypatch.setattr(tab.table.pages, "_look", lambda: None)  # as if all that is read did not fit
    real.window.navigation.go("followup", "everything")
    real.settle()
    assert (tab.model.rowCount(), tab.table.pages.unfinished) == (2, True)
    monkeypatch.undo()
    tab.table.pages._look()  # as the scroll bar does near its end
    real.settle()
    assert [row.id for row in tab.model.rows()] == [row.id for row in real.read(actions, asked=tab.asked())]
    assert not tab.table.pages.unfinished


def test_selecting_all_takes_what_was_not_read_yet(
    real: Sitter, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = real.go("followup").actions_tab
    monkeypatch.setattr("concertation.ui.widgets.paging.FIRST", 1)
    monkeypatch.setattr(tab.table.pages, "_look", lambda: None)
    real.window.navigation.go("followup", "everything")
    real.settle()
    assert len(tab.model.rows()) == 1
    press(tab.table, Qt.Key.Key_A, modifiers=Qt.KeyboardModifier.ControlModifier)
    real.settle()
    assert {row.id for row in tab.selected()} == set(keys)


def test_an_action_asked_for_is_shown_however_far_it_stands(
    real: Sitter, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = real.go("followup").actions_tab
    monkeypatch.setattr("concertation.ui.widgets.paging.FIRST", 1)
    monkeypatch.setattr(tab.table.pages, "_look", lambda: None)
    real.window.navigation.go("followup", "everything")
    real.settle()
    last = real.read(actions, asked=tab.asked())[-1].id
    tab.open(last)
    real.settle()
    assert tab.model.row_at(tab.table.currentIndex()).id == last
    tab.show_as(board=True)
    real.settle()
    assert sum(lane.model().rowCount() for lane in tab.board.lanes.values()) == len(keys)


def test_another_order_leaves_the_action_chosen_in_its_pane(
    real: Sitter, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = real.go("followup").actions_tab
    monkeypatch.setattr("concertation.ui.widgets.paging.FIRST", 1)
    monkeypatch.setattr(tab.table.pages, "_look", lambda: None)
    real.window.navigation.go("followup", "everything")
    real.settle()
    first = tab.table.choice
    tab.table.horizontalHeader().sectionClicked.emit(3)  # by due date, once more: from the last
    real.settle()
    assert [row.id for row in tab.model.rows()] != [first]
    assert (tab.table.choice, tab.pane._wanted) == (first, first)
    real.run(followup.edit_action, action_id=first, text="Autrement dit")
    real.settle()
    assert tab.pane._wanted == first
    tab.table.selectAll()
    real.settle()
    assert tab.model.row_at(tab.table.currentIndex()).id == first
    real.window.navigation.go("followup", "late")
    real.settle()
    assert tab.table.choice == tab.model.rows()[0].id


def test_words_typed_filter_at_once_without_accents(real: Sitter, keys: list[str]) -> None:
    tab = real.go("followup").actions_tab
    real.window.deeds.filter_view()
    assert tab.bar.words_field.hasFocus()
    write(tab.bar.words_field, "acces pieton")
    real.qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    assert tab.model.rows()[0].id == keys[0]


def test_a_text_is_edited_in_its_cell_and_taken_back(real: Sitter, keys: list[str]) -> None:
    view = real.go("followup")
    tab = view.actions_tab
    tab.table.select(keys[1])
    view._edit_cell()
    editor = real.window.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    write(editor, "Réunir les élus")
    press(editor, Qt.Key.Key_Return)
    real.settle()
    assert stored(real, keys[1]).text == "Réunir les élus"
    real.undo()
    assert stored(real, keys[1]).text == "Réunir les directeurs"


def test_a_due_date_is_written_in_words_with_its_reason_and_the_first_one_stays(real: Sitter, keys: list[str]) -> None:
    tab = real.go("followup").actions_tab
    place = tab.model.place_of(keys[0])
    tab.table.setCurrentIndex(tab.model.index(place, 3))
    tab.table.edit(tab.model.index(place, 3))
    editor = tab.table.findChild(DueEditor)
    editor.day_field.field.setText("4 juillet 2014")
    press(editor.day_field.field, Qt.Key.Key_Return)
    write(editor.reason, "étude attendue")
    press(editor.reason, Qt.Key.Key_Return)
    real.settle()
    row = stored(real, keys[0])
    assert (row.first_due_on, row.due_on, row.postponements) == (date(2013, 3, 7), date(2014, 7, 4), 1)
    assert tab.pane.shown.due_changes[0].reason == "étude attendue"


def test_several_actions_change_at_once_and_come_back_at_once(real: Sitter, keys: list[str]) -> None:
    tab = real.go("followup").actions_tab
    tab.table.selectAll()
    tab.set_state(ActionState.DONE)
    real.settle()
    assert {stored(real, key).state for key in keys} == {"done"}
    assert tab.model.rowCount() == 0
    real.undo()
    assert {stored(real, key).state for key in keys} == {"to_start"}


def test_suppr_never_asks_and_can_be_taken_back(real: Sitter, keys: list[str]) -> None:
    view = real.go("followup")
    view.actions_tab.table.select(keys[2])
    view._remove()
    real.settle()
    assert keys[2] not in {row.id for row in view.actions_tab.model.rows()}
    assert real.window.toasts.current is not None
    real.window.toasts.undo_asked.emit()
    real.settle()
    assert keys[2] in {row.id for row in view.actions_tab.model.rows()}


def test_a_card_moved_with_alt_and_an_arrow_changes_its_state(real: Sitter, keys: list[str]) -> None:
    tab = real.go("followup").actions_tab
    tab.show_as(board=True)
    lane = tab.board.lanes["to_start"]
    lane.setCurrentIndex(lane.model().index(0, 0))
    moved = lane.model().rows()[0].id
    press(lane, Qt.Key.Key_Right, modifiers=Qt.KeyboardModifier.AltModifier)
    real.settle()
    assert stored(real, moved).state == "in_progress"
    assert tab.board.lanes["in_progress"].model().rows()[0].id == moved


def test_a_card_dropped_on_a_column_changes_its_state(real: Sitter, keys: list[str]) -> None:
    board = real.go("followup").actions_tab.board
    source, target = board.lanes["to_start"].model(), board.lanes["blocked"].model()
    data = source.mimeData([source.index(0, 0)])
    moved = source.rows()[0].id
    target.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target.index(-1, -1))
    real.settle()
    assert stored(real, moved).state == "blocked"


def test_the_pane_edits_a_comment_a_responsible_and_an_associate(real: Sitter, keys: list[str]) -> None:
    tab = real.go("followup").actions_tab
    tab.table.select(keys[0])
    real.settle()
    write(tab.pane._comment, "Relancé par téléphone")
    press(tab.pane._comment, Qt.Key.Key_Return)
    tab.pane._who.committed.emit(real.known.modele)
    tab.pane._add_associate(real.known.region)
    real.settle()
    row = stored(real, keys[0])
    assert (row.assignee_id, row.authority_id) == (real.known.modele, real.known.seine)
    assert row.last_comment == "Relancé par téléphone"
    assert row.associates == ("R",)
    assert tab.pane.shown.history


def test_an_action_hidden_by_the_filter_is_shown_when_opened(real: Sitter, keys: list[str]) -> None:
    view = real.go("followup")
    real.window.navigation.go("followup", "late")
    real.settle()
    real.window.navigation.open_object("action", keys[1])
    real.settle()
    assert view.actions_tab.table.currentIndex().row() == view.actions_tab.model.place_of(keys[1])
    assert view.actions_tab.pane.shown.action.id == keys[1]


def test_ctrl_n_adds_an_action_ready_to_be_written(real: Sitter) -> None:
    tab = real.go("followup").actions_tab
    real.window.deeds.create_new()
    real.settle()
    assert tab.pane._text.hasFocus()
    tab.pane._text.setPlainText("Écrire au préfet")
    tab.pane._comment.setFocus()
    real.settle()
    assert [row.text for row in tab.model.rows()] == ["Écrire au préfet"]


def test_a_filter_is_kept_and_forgotten(real: Sitter, keys: list[str]) -> None:
    tab = real.go("followup").actions_tab
    tab.bar.words_field.setText("État")
    tab.bar.keep("À l’État")
    real.settle()
    assert tab.bar._buttons["kept:À l’État"].text() == "À l’État (1)"
    tab.bar.forget("kept:À l’État")
    assert "kept:À l’État" not in tab.bar._buttons


def test_a_click_on_a_head_sorts_in_the_register(real: Sitter, keys: list[str]) -> None:
    tab = real.go("followup").actions_tab
    tab.table._click(1)
    real.settle()
    texts = [row.text for row in tab.model.rows()]
    assert texts == ["Chiffrer l’accès piéton", "Écrire à l’État", "Réunir les directeurs"]
    tab.table._click(1)
    real.settle()
    assert [row.text for row in tab.model.rows()] == texts[::-1]


def test_the_models_keep_qts_rules(real: Sitter, keys: list[str], qtmodeltester: ModelTester) -> None:
    tab = real.go("followup").actions_tab
    qtmodeltester.check(tab.model)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    tab.table.selectionModel().select(tab.model.index(0, 0), flags)
    qtmodeltester.check(tab.board.lanes["to_start"].model())
