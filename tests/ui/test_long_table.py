"""A list read part by part: what is chosen outlives another order, and what is seen is not drawn again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.settings import Settings
from concertation.ui.theme import Theme
from concertation.ui.widgets.long_table import LongTable
from concertation.ui.widgets.table import CellDelegate


@dataclass(frozen=True, slots=True)
class One:
    """A row that is its own name."""

    id: str


def rows(*numbers: int) -> list[One]:
    return [One(f"{number:03d}") for number in numbers]


@pytest.fixture
def table(qtbot: QtBot, look: Theme, tmp_path: Path) -> LongTable:
    columns = [Column[One]("Nom", lambda row: row.id), Column[One]("Rang", lambda row: row.id, width=8)]
    model: RowsModel[One] = RowsModel(columns)
    made = LongTable(model, "Noms", ("name",), "name", Settings(tmp_path / "w.ini"), "noms")
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.show_part(rows(*range(40)), 40)
    return made


def _cells_drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list to which the text of each cell is added as it is drawn."""
    drawn: list[str] = []
    paint = CellDelegate.paint

    def noted(one: CellDelegate, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        drawn.append(str(index.data()))
        paint(one, painter, option, index)

    monkeypatch.setattr(CellDelegate, "paint", noted)
    return drawn


def test_the_row_chosen_stays_so_in_another_order_and_is_current_again_once_read(table: LongTable) -> None:
    table.select("003")
    heard: list[str | None] = []
    table.chosen.connect(lambda: heard.append(table.choice))
    table.hold_choice()
    table.show_part(rows(*range(200, 160, -1)), 40)
    assert table.choice == "003"
    assert not table.currentIndex().isValid()
    assert not table.selectionModel().hasSelection()
    at = table.verticalScrollBar().value()
    table.add_part(rows(*range(160, 0, -1)), 300)
    assert table._rows.row_at(table.currentIndex()) == One("003")
    assert table.verticalScrollBar().value() == at
    assert heard == []


def test_another_row_chosen_takes_the_place_of_the_one_held(table: LongTable) -> None:
    table.select("003")
    table.hold_choice()
    table.show_part(rows(*range(200, 160, -1)), 40)
    table.select("190")
    assert table.choice == "190"


@pytest.mark.parametrize("asked", [100, -1])
def test_a_row_held_that_has_left_the_list_is_no_longer_chosen(table: LongTable, asked: int) -> None:
    table.select("003")
    table.hold_choice()
    table.show_part(rows(*range(200, 160, -1)), asked)  # fewer than were asked for: the list ends
    assert table.choice is None


def test_rows_added_under_those_seen_are_not_drawn_and_come_into_view_as_they_are(
    qtbot: QtBot, table: LongTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = _cells_drawn(monkeypatch)
    qtbot.waitUntil(lambda: bool(drawn))  # what was there is drawn first
    qtbot.wait(50)
    drawn.clear()
    table.add_part(rows(*range(40, 80)), 80)
    qtbot.wait(20)
    assert drawn == []
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    qtbot.wait(20)
    assert "079" in drawn


def test_rows_added_where_there_is_room_are_drawn(
    qtbot: QtBot, table: LongTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.show_part(rows(0, 1), 2)
    drawn = _cells_drawn(monkeypatch)
    qtbot.wait(20)
    table.add_part(rows(2, 3), 4)
    qtbot.wait(20)
    assert {"002", "003"} <= set(drawn)
    assert table.testAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled) is False


def test_another_order_of_rows_leaves_the_columns_alone(qtbot: QtBot, table: LongTable) -> None:
    """Else the head hides anew what is hidden, and all is drawn once more."""
    table.show_column(1, on=False)
    qtbot.wait(20)
    resized: list[int] = []
    table.horizontalHeader().sectionResized.connect(lambda place, _was, _is: resized.append(place))
    table.show_part(rows(*reversed(range(40))), 40)
    qtbot.wait(20)
    assert table.model().index(0, 0).data() == "039"
    assert resized == []


def test_what_is_there_is_drawn_before_more_is_asked_for(
    qtbot: QtBot, table: LongTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = _cells_drawn(monkeypatch)
    qtbot.waitUntil(lambda: bool(drawn))
    seen: list[bool] = []
    table.pages.wanted.connect(lambda _held, _more: seen.append("039" in drawn))
    table.scrollToBottom()
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [True]
