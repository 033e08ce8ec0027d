"""The sheet of figures: a spreadsheet's keys, blocks both ways, one gesture each, nothing guessed, nothing lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from tests.ui.real import press, write

from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.queries.contract import FigureFilter, figures
from concertation.ui.contract.entry_model import FIXED, EntryModel, Sheet, SheetRow, read_cell

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from tests.ui.contract.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: Desk) -> Any:
    found = desk.page("entry")
    found.stage.show_key("committed")
    found.year.show_key("2009")
    found.reload()
    desk.settle()
    return found


def cents(desk: Desk, rank: int, financer: str, year: int = 2009, stage: str = "committed") -> int | None:
    asked = FigureFilter(desk.deal.contract, operation_id=desk.deal.operations[rank], stage=stage, year=year)
    told = [one for one in desk.read(figures, asked) if one.financer_id == financer and one.retained]
    return told[0].amount_cents if told else None


def select(page: Any, top: int, left: int, bottom: int, right: int) -> None:
    model = page.model
    page.table.setCurrentIndex(model.index(top, left))
    chosen = QItemSelection(model.index(top, left), model.index(bottom, right))
    page.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_typing_over_a_cell_writes_it_and_enter_goes_down(desk: Desk, page: Any) -> None:
    page.table.setCurrentIndex(page.model.index(0, FIXED))
    press(page.table, Qt.Key.Key_1, "1")
    editor = page.table.findChild(QLineEdit)
    write(editor, " 200,50")
    press(editor, Qt.Key.Key_Return)
    desk.settle()
    assert cents(desk, 0, desk.known.region) == 120_050
    assert (page.table.currentIndex().row(), page.table.currentIndex().column()) == (1, FIXED)


def test_tab_goes_right_then_to_the_next_line(page: Any) -> None:
    page.table.setCurrentIndex(page.model.index(0, FIXED + 2))
    press(page.table, Qt.Key.Key_Tab, "\t")
    assert (page.table.currentIndex().row(), page.table.currentIndex().column()) == (1, FIXED)
    press(page.table, Qt.Key.Key_Backtab, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert (page.table.currentIndex().row(), page.table.currentIndex().column()) == (0, FIXED + 2)


def test_a_block_from_a_spreadsheet_is_one_gesture(desk: Desk, page: Any) -> None:
    before = [cents(desk, rank, desk.known.region) for rank in (0, 1)]
    QGuiApplication.clipboard().setText("1 000,00\t2000\r\n3 000 €\t4,5 k€\r\n")
    page.table.setCurrentIndex(page.model.index(0, FIXED))
    press(page.table, Qt.Key.Key_V, modifiers=CONTROL)
    desk.settle()
    told = [cents(desk, rank, key) for rank in (0, 1) for key in (desk.known.region, desk.known.seine)]
    assert told == [100_000, 200_000, 300_000, 450_000]
    desk.undo()
    assert [cents(desk, rank, desk.known.region) for rank in (0, 1)] == before


def test_a_block_with_one_text_that_is_no_amount_writes_nothing(desk: Desk, page: Any) -> None:
    before = cents(desk, 0, desk.known.region)
    QGuiApplication.clipboard().setText("1000\tn.c.\n2000\t1.200")
    page.table.setCurrentIndex(page.model.index(0, FIXED))
    page.table.paste()
    desk.settle()
    assert cents(desk, 0, desk.known.region) == before
    assert "2 " in desk.window.toasts.history[0].text
    assert "n.c." in desk.window.toasts.history[0].text


def test_a_block_is_copied_as_spreadsheets_take_it_and_comes_back(desk: Desk, page: Any) -> None:
    select(page, 0, FIXED, 1, FIXED + 1)
    page.table.copy()
    assert QGuiApplication.clipboard().text() == "900000,00\t600000,00\n900000,00\t600000,00"
    page.table.setCurrentIndex(page.model.index(4, FIXED + 1))
    page.table.paste()
    desk.settle()
    assert cents(desk, 4, desk.known.seine) == 90_000_000
    assert cents(desk, 4, desk.known.eure) == 60_000_000


def test_one_value_fills_the_selection_and_filling_down_repeats_the_first_line(desk: Desk, page: Any) -> None:
    QGuiApplication.clipboard().setText("7")
    select(page, 0, FIXED, 2, FIXED)
    page.table.paste()
    desk.settle()
    assert [cents(desk, rank, desk.known.region) for rank in range(3)] == [700, 700, 700]
    select(page, 2, FIXED, 4, FIXED)
    press(page.table, Qt.Key.Key_D, modifiers=CONTROL)
    desk.settle()
    assert cents(desk, 4, desk.known.region) == 700


def test_suppr_makes_a_figure_unknown_not_zero(desk: Desk, page: Any) -> None:
    page.table.setCurrentIndex(page.model.index(0, FIXED))
    press(page.table, Qt.Key.Key_Delete)
    desk.settle()
    assert cents(desk, 0, desk.known.region) is None
    assert page.model.index(0, FIXED).data() == ""
    assert "manquant" in page._detail.text()


def test_figures_in_conflict_stand_side_by_side(desk: Desk, page: Any) -> None:
    cell = Entry(desk.deal.operations[0], desk.known.region, "committed", 2009, 1_234_500)
    day = date(2012, 6, 30)
    desk.run(enter_figures, contract_id=desk.deal.contract, cells=[cell], dated_on=day, source="Compte administratif")
    page.table.setCurrentIndex(page.model.index(0, FIXED))
    page._tell_cell()
    assert page.model.conflicting(page.model.index(0, FIXED))
    told = page._detail.text()
    assert told.index("12\u202f345") < told.index("900\u202f000")
    assert "Compte administratif (retenu)" in told
    assert "31/12/2010, État de mandatement" in told


def test_years_stand_across_for_one_financer(desk: Desk, page: Any) -> None:
    page.across._buttons["years"].click()
    desk.settle()
    heads = [title for _key, title in page.model.sheet.columns]
    assert heads[0] == "2007"
    assert heads[-1] == "2013"
    page.table.setCurrentIndex(page.model.index(0, FIXED + 3))
    QGuiApplication.clipboard().setText("42")
    page.table.paste()
    desk.settle()
    assert cents(desk, 0, desk.known.region, year=2010) == 4_200


def test_the_past_is_read_only(desk: Desk, page: Any) -> None:
    desk.place.show_day(date(2011, 1, 1))
    desk.settle()
    assert not page.model.flags(page.model.index(0, FIXED)) & Qt.ItemFlag.ItemIsEditable
    page.table.clear_block()
    desk.settle()
    assert cents(desk, 0, desk.known.region) == 90_000_000


@pytest.mark.parametrize(
    ("typed", "told"),
    [("966, 18", 96_618), ("155 M€", 15_500_000_000), ("–", None), ("", None), ("48 200 €", 4_820_000)],
)
def test_what_is_typed_is_read_as_the_french_write_it(typed: str, told: int | None) -> None:
    assert read_cell(typed) == (True, told)


def test_the_sheet_keeps_qt_rules_and_adds_up_what_is_known(qtmodeltester: ModelTester) -> None:
    model = EntryModel()
    rows = tuple(SheetRow(str(rank), f"1.{rank}", f"Opération {rank}") for rank in range(3))
    model.show(
        Sheet((("a", "A"), ("b", "B")), rows, {("0", "a"): 100, ("1", "a"): 250}),
        ("N°", "Op.", "Total"),
    )
    qtmodeltester.check(model)
    assert model.index(3, FIXED).data() == "3,50"
    assert model.index(3, FIXED + 1).data() == ""
    assert model.index(0, FIXED + 2).data() == "1"


def test_a_block_that_writes_and_takes_away_is_still_one_gesture(desk: Desk, page: Any) -> None:
    before = [cents(desk, rank, key) for rank in (0, 1) for key in (desk.known.region, desk.known.seine)]
    QGuiApplication.clipboard().setText("1000\t\n\t2000")
    page.table.setCurrentIndex(page.model.index(0, FIXED))
    page.table.paste()
    desk.settle()
    told = [cents(desk, rank, key) for rank in (0, 1) for key in (desk.known.region, desk.known.seine)]
    assert told == [100_000, None, None, 200_000]
    desk.undo()
    after = [cents(desk, rank, key) for rank in (0, 1) for key in (desk.known.region, desk.known.seine)]
    assert after == before
