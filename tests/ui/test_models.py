from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QListView

from concertation.ui.models.rows import ID_ROLE, Column, RowsList, RowsModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    text: str


COLUMNS = (Column[Line]("Texte", lambda row: row.text), Column[Line]("Clé", lambda row: row.id, width=8))
rows = st.lists(
    st.builds(Line, st.sampled_from("abcdefghij"), st.sampled_from(["x", "y"])), unique_by=lambda row: row.id
)


def test_the_table_keeps_qts_rules_through_changes(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS)
    qtmodeltester.check(model)
    model.show([Line("a", "1"), Line("b", "2"), Line("c", "3")])
    model.show([Line("c", "3"), Line("d", "4"), Line("a", "1")])
    qtmodeltester.check(model)


def test_the_list_keeps_qts_rules_through_changes(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = RowsList[Line](lambda row: row.text)
    qtmodeltester.check(model)
    model.show([Line("a", "1"), Line("b", "2")])
    model.show([Line("b", "2"), Line("a", "9")])
    qtmodeltester.check(model)


@settings(max_examples=200, deadline=None)
@given(before=rows, after=rows)
def test_every_change_ends_in_the_rows_wanted_and_each_held_index_follows_its_row(
    before: list[Line], after: list[Line]
) -> None:
    _app = QApplication.instance() or QApplication([])
    model = RowsModel(COLUMNS)
    model.show(before)
    held = {row.id: QPersistentModelIndex(model.index(place, 0)) for place, row in enumerate(before)}
    model.show(after)
    assert list(model.rows()) == after
    kept = {row.id for row in after}
    for identifier, index in held.items():
        assert index.isValid() == (identifier in kept)
        if index.isValid():
            assert index.data(ID_ROLE) == identifier


def test_the_selected_row_stays_selected_when_rows_move(qtbot: QtBot) -> None:
    model = RowsList[Line](lambda row: row.text)
    model.show([Line("a", "1"), Line("b", "2"), Line("c", "3")])
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setCurrentIndex(model.index(1))
    model.show([Line("c", "3"), Line("z", "0"), Line("b", "changed")])
    assert view.currentIndex().data(ID_ROLE) == "b"
    assert view.currentIndex().data(Qt.ItemDataRole.DisplayRole) == "changed"


def test_an_unchanged_row_tells_nothing(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show([Line("a", "1"), Line("b", "2"), Line("c", "3")])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show([Line("a", "1"), Line("b", "2"), Line("c", "9")])
    assert told == [(2, 2)]


def test_only_a_column_with_an_edit_can_be_edited(qtbot: QtBot) -> None:
    typed: list[str] = []

    def take(_row: Line, text: str) -> bool:
        typed.append(text)
        return True

    model = RowsModel(
        (
            COLUMNS[0],
            Column[Line]("Éditable", lambda row: row.text, edit=take),
        )
    )
    model.show([Line("a", "1")])
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 0), "non")
    assert model.setData(model.index(0, 1), "oui")
    assert typed == ["oui"]
