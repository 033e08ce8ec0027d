"""The other pages of the contract: charts, an operation, a file brought in, an avenant from simulation to adoption."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.drops import drop_files

from concertation.domain.charts.shapes import Ribbon
from concertation.services.gestures.contract import add_axis, add_contract
from concertation.services.gestures.contract_planning import set_funding_key, set_plan
from concertation.services.queries.contract import (
    FigureFilter,
    OperationFilter,
    amendments,
    contract_table,
    figures,
    keys,
    operation_sheet,
    operations,
)
from concertation.ui.contract.entry_model import read_cell
from concertation.ui.preview.paper_window import PaperWindow

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.contract.conftest import Desk
    from tests.ui.places import Sitter

M = 100_000_000
TODAY = date(2013, 5, 17)


def test_charts_are_drawn_from_the_register_and_open_what_is_behind(desk: Desk) -> None:
    page = desk.page("charts")
    rivers = [shape for shape in page.flows.chart.picture.shapes if isinstance(shape, Ribbon)]
    assert len(rivers) == 12
    told = [one.words.replace("\u00a0", " ") for one in page.stages.chart.picture.marks]
    assert "2  Un territoire régional à rendre plus accessible, Engagé : 1,1 %  3,60 M€" in told
    assert [line.cells[0] for line in page.years.model.rows()] == ["2008", "2009"]
    outside = [line.cells for line in page.places.model.rows() if line.cells[3] == "hors de son territoire"]
    assert {cells[0] for cells in outside} == {"Seine-Maritime", "Eure"}
    page.flows.chart.opened.emit(f"{desk.known.eure}|{desk.deal.axes[2]}")
    desk.settle()
    shown = desk.place.pages.currentWidget()
    assert [one.id for one in shown.model.rows()] == list(desk.deal.operations[:3])


def test_the_table_of_financers_names_its_denominators(desk: Desk) -> None:
    page = desk.page("charts")
    heads = [column.title for column in page.financers.model_of_rows.columns]
    assert "Engagé / prévu" in heads
    assert "Payé / engagé" in heads


def test_charts_are_written_as_images(desk: Desk, tmp_path: Path) -> None:
    desk.page("charts").save_images(tmp_path)
    assert len(list(tmp_path.glob("*.svg"))) == len(list(tmp_path.glob("*.png"))) == 4


def test_an_operation_is_edited_in_place(desk: Desk) -> None:
    desk.place.open_operation(desk.deal.operations[0])
    desk.settle()
    page = desk.place.pages.currentWidget()
    page.cost.setText("7,5 M€")
    page.cost.committed.emit("7,5 M€")
    page.where.setText("Vernon")
    page.where.committed.emit("Vernon")
    page.under.committed.emit(f"axis:{desk.deal.axes[3]}")
    page.indicators.add()
    desk.settle()
    sheet = desk.read(operation_sheet, desk.deal.operations[0], TODAY)
    assert sheet.operation.cost_cents == 750 * M // 100
    assert (sheet.operation.place, sheet.operation.axis) == ("Vernon", "4")
    assert [one.text for one in sheet.indicators] == ["à renseigner"]
    assert page.history.isVisible()


def test_an_amount_that_is_not_sure_is_refused_with_a_way_out(desk: Desk) -> None:
    desk.place.open_operation(desk.deal.operations[0])
    desk.settle()
    desk.place.pages.currentWidget().cost.committed.emit("1.200")
    desk.settle()
    assert "1.200" in desk.window.toasts.history[0].text
    assert desk.read(operation_sheet, desk.deal.operations[0], TODAY).operation.cost_cents == 6 * M


def test_an_operation_taken_away_comes_back(desk: Desk) -> None:
    desk.place.open_operation(desk.deal.operations[5])
    desk.settle()
    desk.place.pages.currentWidget()._remove()
    desk.settle()
    asked = OperationFilter(contract_id=desk.deal.contract)
    assert len(desk.read(operations, asked)) == 5
    desk.undo()
    assert len(desk.read(operations, asked)) == 6


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "region-2010.csv"
    path.write_text("Opération;Montant\n3.1.00;1 200,00\n3.1.01;155 k€\n", encoding="cp1252")
    return path


def test_a_file_dropped_is_tried_then_brought_in_as_one_gesture(desk: Desk, file: Path) -> None:
    page = desk.page("import")
    drop_files(page, file)
    desk.settle()
    page.year.show_key("2010")
    page.try_file()
    desk.settle()
    assert page.go.isEnabled()
    asked = FigureFilter(desk.deal.contract, year=2010, stage="committed")
    assert desk.read(figures, asked) == ()
    page.go.click()
    desk.settle()
    assert [one.amount_cents for one in desk.read(figures, asked)] == [120_000, 15_500_000]
    desk.undo()
    assert desk.read(figures, asked) == ()


def test_a_line_refused_holds_the_whole_file_back_and_says_why(desk: Desk, file: Path) -> None:
    file.write_text("Opération;Montant\n3.1.00;1 200,00\n9.9.9;12\n3.1.01;abc\n", encoding="utf-8")
    page = desk.page("import")
    drop_files(page, file)
    desk.settle()
    assert not page.go.isEnabled()
    assert [one.told.line for one in page.rejected.model_of_rows.rows()] == [3, 4]
    reasons = [page.rejected.model_of_rows.index(row, 3).data() for row in range(2)]
    assert all(reasons)
    assert reasons[0] != reasons[1]


def test_columns_can_be_chosen_and_are_remembered(desk: Desk, file: Path) -> None:
    file.write_text("Objet;Réf;Crédits\nA;3.1.00;5\nB;3.1.01;6\n", encoding="utf-8")
    page = desk.page("import")
    drop_files(page, file)
    desk.settle()
    page.operation.setCurrentIndex(1)
    page.amount.setCurrentIndex(2)
    page.try_file(mapped=True)
    desk.settle()
    assert page.go.isEnabled()
    page.go.click()
    desk.settle()
    page = desk.page("import")
    drop_files(page, file)
    desk.settle()
    assert (page.operation.currentText(), page.amount.currentText()) == ("Réf", "Crédits")


def test_an_avenant_from_simulation_to_a_new_version(desk: Desk) -> None:
    desk.place.draft(None)
    desk.settle()
    page = desk.place.pages.currentWidget()
    line = page.lines[0]
    line.source.show_key(f"{desk.deal.axes[1]}|{desk.known.eure}")
    line.target.show_key(f"{desk.deal.axes[2]}|{desk.known.eure}")
    line.amount.setText("0,8 M€")
    desk.settle()
    told = {one.id: one.difference for one in page.panel.lines if one.difference}
    assert told[f"{desk.deal.axes[1]}|{desk.known.eure}"] == -80 * M // 100
    assert told[f"{desk.deal.axes[2]}|{desk.known.eure}"] == 80 * M // 100
    page.title.setText("Avenant d’exemple")
    page.save_button.click()
    desk.settle()
    (draft,) = desk.read(amendments, desk.deal.contract)
    assert draft.state == "draft"
    found = desk.place.pages.currentWidget()
    found.all_on.set_day(date(2012, 3, 1))
    found.adopt_by_all()
    desk.settle()
    before = desk.read(contract_table, desk.deal.contract, TODAY, as_of=date(2012, 2, 29))
    after = desk.read(contract_table, desk.deal.contract, TODAY)
    assert (before.version, after.version) == (0, 1)
    assert after.rows[1].stages["planned"].total == 334_20 * M // 100
    assert "avenant n° 1" in desk.place.head.lead.text()


def test_a_move_larger_than_what_there_is_is_told_in_words_and_cannot_be_saved(desk: Desk) -> None:
    desk.place.draft(None)
    desk.settle()
    page = desk.place.pages.currentWidget()
    line = page.lines[0]
    line.source.show_key(f"{desk.deal.axes[1]}|{desk.known.eure}")
    line.target.show_key(f"{desk.deal.axes[2]}|{desk.known.eure}")
    line.amount.setText("900 M€")
    desk.settle()
    assert page.wrong.isVisible()
    assert not page.save_button.isEnabled()
    for typed in ("1", "1 x"):  # the answer to the first comes once the second is there
        line.amount.setText(typed)
    desk.settle()
    assert "1 x" in page.wrong.text()
    assert page.wrong.isVisible()


def test_axes_actions_and_first_amounts_are_written_in_place(desk: Desk) -> None:
    page = desk.page("structure")
    page.axes.add_axis()
    desk.settle()
    page.axes.table.setCurrentIndex(page.axes.table.model_of_rows.index(6, 0))
    page.axes.add_action()
    desk.settle()
    table = desk.read(contract_table, desk.deal.contract, TODAY)
    axis, action = table.rows[-2:]
    assert (axis.kind, axis.number, action.number) == ("axis", "5", "5.1")
    row = [one.id for one in page.sheet.sheet.rows].index(axis.id)
    page.sheet.setData(page.sheet.index(row, 3), "12,5 M€")
    desk.settle()
    table = desk.read(contract_table, desk.deal.contract, TODAY)
    assert table.rows[-2].stages["planned"].by_financer[desk.known.region] == 1_250_000_000


def test_an_axis_that_still_holds_something_stays(desk: Desk) -> None:
    page = desk.page("structure")
    rows = page.axes.table.model_of_rows.rows()
    page.axes.table.removed.emit(rows[2])
    desk.settle()
    assert "Un territoire régional à gérer" in desk.window.toasts.history[0].text
    assert len(desk.read(contract_table, desk.deal.contract, TODAY).rows) == len(rows)


def test_the_workbook_is_written_where_the_user_says(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "contrat.xlsx"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_asked: (str(path), ""))
    desk.place._exports.workbook(desk.place.shown)
    desk.settle()
    assert path.read_bytes()[:2] == b"PK"


def test_papers_are_shown_before_they_are_printed(desk: Desk) -> None:
    desk.window.deeds.preview()
    paper = next(one for one in desk.window.findChildren(PaperWindow) if one.isVisible())
    desk.qtbot.waitUntil(lambda: paper.pane.printed is not None, timeout=15000)
    assert paper.pane.printed is not None
    assert paper.pane.printed.pdf[:5] == b"%PDF-"
    paper.close()


def test_the_palette_reaches_an_operation_by_its_kind(desk: Desk) -> None:
    desk.go("dashboard")
    desk.window.navigation.open_object("operation", desk.deal.operations[2])
    desk.settle()
    assert desk.place.pages.currentWidget().sheet.operation.id == desk.deal.operations[2]


def test_financers_change_places_from_the_keyboard_and_one_that_has_figures_stays(desk: Desk) -> None:
    payers = desk.page("structure").payers
    table = payers.table

    def shown() -> list[str]:
        return [one.code for one in table.model_of_rows.rows()]

    first, second, third = shown()
    table.setCurrentIndex(table.model_of_rows.index(2, 1))
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert shown() == [first, third, second]
    payers.down.click()  # the selection went with its row
    desk.settle()
    assert shown() == [first, second, third]
    desk.window.deeds.undo()
    desk.settle()
    assert shown() == [first, third, second]
    payers.out.click()
    desk.settle()
    assert shown() == [first, third, second]
    assert "ne peut pas quitter ce contrat" in desk.window.toasts.history[0].text


def test_a_key_written_for_an_operation_shares_its_cost_to_the_cent(desk: Desk) -> None:
    desk.place.open_operation(desk.deal.operations[4])
    desk.settle()
    page = desk.place.pages.currentWidget()
    page._show_key_form()
    for financer, text in zip(desk.deal.financers, ("50,82", "34,86", "14,32"), strict=True):
        page.key_form.weights[financer].setText(text)
    page.key_form.text.setText("au prorata du contrat")
    page.key_form.make()
    desk.settle()
    page.cost.committed.emit("1 000,01")
    desk.settle()
    page._share_cost.click()
    desk.settle()
    sheet = desk.read(operation_sheet, desk.deal.operations[4], TODAY)
    assert [one.text for one in sheet.keys] == ["au prorata du contrat"]
    planned = sheet.operation.stages["planned"]
    assert sum(cents or 0 for cents in planned.by_financer.values()) == 100_001
    assert planned.by_financer[desk.known.region] == 50_821


def test_the_key_of_an_operation_is_used_before_that_of_the_contract(desk: Desk) -> None:
    values = {"contract_id": desk.deal.contract, "mode": "percent"}
    for weights, where in (((6000, 2000, 2000), {"operation_id": desk.deal.operations[4]}), ((5082, 1432, 3486), {})):
        desk.run(set_funding_key, weights=dict(zip(desk.deal.financers, weights, strict=True)), **values, **where)
    desk.place.open_operation(desk.deal.operations[4])
    desk.settle()
    page = desk.place.pages.currentWidget()
    page.cost.committed.emit("1 000")
    desk.settle()
    page._share_cost.click()
    desk.settle()
    planned = desk.read(operation_sheet, desk.deal.operations[4], TODAY).operation.stages["planned"]
    assert [planned.by_financer[key] for key in desk.deal.financers] == [60_000, 20_000, 20_000]


def test_a_key_is_dated_and_a_day_that_cannot_be_read_is_told_not_forgotten(desk: Desk) -> None:
    page = desk.page("structure")
    form = page.key_form
    form.mode.show_key("per_capita")
    for financer, text in zip(desk.deal.financers, ("1 800 000", "580 000", "1 250 000"), strict=True):
        form.weights[financer].setText(text)
    form.since.setText("31/02/2010")
    form.make()
    desk.settle()
    assert form._wrong.isVisible()
    assert "31/02/2010" in form._wrong.text()
    assert desk.read(keys, desk.deal.contract) == ()
    form.since.setText("1er mars 2010")
    form.until.setText("31/12/2011")
    form.make()
    desk.settle()
    (told,) = desk.read(keys, desk.deal.contract)
    assert (told.mode, told.valid_from, told.valid_to) == ("per_capita", date(2010, 3, 1), date(2011, 12, 31))
    assert [told.weights[key] for key in desk.deal.financers] == [1_800_000, 580_000, 1_250_000]
    assert not any(field.text() for field in (form.since, form.until, *form.weights.values()))


def test_the_printed_amounts_are_not_added_to_what_the_financers_bring(desk: Desk) -> None:
    model = desk.page("structure").sheet
    whole = desk.read(contract_table, desk.deal.contract, TODAY, as_of=date(2007, 1, 1)).total_financers
    values = {"contract_id": desk.deal.contract, "parent_id": desk.deal.axes[0]}
    below = desk.run(add_axis, number="1.A", name="Sous-axe", **values)
    desk.run(set_plan, contract_id=desk.deal.contract, cells=[(below, desk.known.region, 100)])
    desk.settle()
    assert model.rowCount() == len(desk.deal.axes) + 2
    assert read_cell(model.index(model.total_row, model.total_column).data()) == (True, whole)


def test_a_contract_that_holds_nothing_yet_shows_every_page(real: Sitter) -> None:
    known = real.known
    values = {"cooperation_id": known.cooperation, "code": "VIDE", "name": "Contrat vide"}
    years = {"starts_on": date(2014, 1, 1), "ends_on": date(2016, 12, 31)}
    real.run(add_contract, financer_ids=(known.region, known.eure), **values, **years)
    place = real.go("contract")
    assert "Rien n’est encore prévu" in place.head.lead.text()
    for key in ("charts", "operations", "entry", "import", "amendments", "simulator", "structure"):
        place.turn(key)
        real.settle()
    place.create_new()
    real.settle()
    assert [one.number for one in place.pages.currentWidget().axes.table.model_of_rows.rows()] == ["1"]


def test_the_rates_of_financers_are_reached_where_the_text_is_large(desk: Desk) -> None:
    table = desk.page("charts").financers
    bar = table.horizontalScrollBar()
    table.setFixedWidth(4000)
    desk.settle()
    tall = table.height()
    assert bar.maximum() == 0
    table.setFixedWidth(400)
    desk.settle()
    assert bar.maximum() > 0
    assert bar.isVisible()
    assert table.height() == tall + bar.sizeHint().height(), "no row hides under the bar"
