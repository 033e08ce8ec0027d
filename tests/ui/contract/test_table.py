"""The table of the contract in a real window: printed facts, unfolding, drilling, another day, another stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from tests.ui.real import press

from concertation.services.gestures.directory import add_authority
from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.queries.bodies import cooperations
from concertation.ui.contract.tree_model import CELL_ROLE, GAP, TOTAL, ContractTree

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from tests.ui.contract.conftest import Desk
    from tests.ui.places import Sitter

M = 100_000_000


def words(tree: ContractTree, key: str, column: int) -> str:
    cell = tree.find(key, column).data(CELL_ROLE)
    return str(cell.words)


def test_the_contract_is_shown_with_the_amounts_as_printed_and_the_gap_on_its_own_line(desk: Desk) -> None:
    tree = desk.place.table_page.model
    told = [words(tree, axis, tree.cells.total_column) for axis in desk.deal.axes]
    assert told == ["155,00", "335,00", "143,50", "332,70"]
    assert [words(tree, TOTAL, column) for column in range(1, 5)] == ["491,00", "336,84", "138,34", "966,18"]
    assert words(tree, GAP, tree.cells.total_column) == "+0,02"
    assert "966,18" in desk.place.head.lead.text()


def test_unfolding_an_action_reads_its_operations_and_marks_overruns_in_words(desk: Desk) -> None:
    page = desk.place.table_page
    page.unfold_all(on=True)
    page.tree.setExpanded(page.model.find(desk.deal.actions[0]), True)
    desk.settle()
    over = page.model.find(desk.deal.operations[1])
    assert over.isValid()
    assert over.data(CELL_ROLE).flag == "dépassé"
    assert page.model.find(desk.deal.operations[1], page.model.cells.total_column + 1).data(CELL_ROLE).tinted


def test_what_is_unknown_is_told_missing_and_never_zero(desk: Desk) -> None:
    page = desk.place.table_page
    page.unfold_all(on=True)
    page.tree.setExpanded(page.model.find(desk.deal.actions[1]), True)
    desk.settle()
    eure = page.model.cells.financers.index(desk.known.eure) + 1
    assert words(page.model, desk.deal.operations[3], eure) == "manquant"


def test_enter_on_a_line_opens_the_operations_behind_it(desk: Desk) -> None:
    page = desk.place.table_page
    page.tree.setCurrentIndex(page.model.find(desk.deal.actions[0]))
    page.select(desk.deal.actions[0])
    press(page.tree, Qt.Key.Key_Return)
    desk.settle()
    shown = desk.place.pages.currentWidget()
    assert [one.id for one in shown.model.rows()] == list(desk.deal.operations[:2])


def test_a_figure_written_elsewhere_shows_without_losing_the_line_chosen(desk: Desk) -> None:
    page = desk.place.table_page
    page.tree.setCurrentIndex(page.model.find(desk.deal.axes[1]))
    before = words(page.model, TOTAL, page.model.cells.total_column + 4)
    cell = Entry(desk.deal.operations[5], desk.known.region, "paid", 2010, 50 * M)
    day = date(2011, 1, 31)
    desk.run(enter_figures, contract_id=desk.deal.contract, cells=[cell], dated_on=day, source="Essai")
    assert words(page.model, TOTAL, page.model.cells.total_column + 4) != before
    assert page.tree.current_node().id == desk.deal.axes[1]
    desk.undo()
    assert words(page.model, TOTAL, page.model.cells.total_column + 4) == before


def test_the_past_is_read_as_it_was_known(desk: Desk) -> None:
    desk.place.show_day(date(2009, 12, 31))
    desk.settle()
    tree = desk.place.table_page.model
    assert words(tree, TOTAL, tree.cells.total_column + 1) == "–"
    assert "2009" in desk.place.head.lead.text()
    assert tree.cells.heads[-1].title.startswith("écoulé 42,9")


def test_the_columns_of_financers_can_show_another_stage(desk: Desk) -> None:
    page = desk.place.table_page
    page.stage.show_key("paid")
    page.stage.committed.emit("paid")
    assert page.model.cells.heads[1].group == "Payé par financeur"
    assert words(page.model, TOTAL, 1) != "491,00"


def test_the_visible_lines_are_copied_for_a_spreadsheet(desk: Desk) -> None:
    desk.place.table_page.tree.setFocus()
    desk.place.table_page.tree.copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 7
    assert lines[-1].split("\t")[2:6] == ["491,00", "336,84", "138,34", "966,18"]


def test_large_text_leaves_one_group_of_columns_at_a_time(desk: Desk) -> None:
    from concertation.ui.theme import theme

    theme().choose(zoom=2.0)
    desk.window.resize(1366, 696)
    desk.settle()
    page = desk.place.table_page
    assert page.halves.isVisible()
    assert page.tree.isColumnHidden(page.model.cells.total_column + 1)
    assert desk.window.width() == 1366


def test_an_alert_leads_to_what_it_is_about(desk: Desk) -> None:
    alerts = desk.place.table_page.alerts
    found = next(one for one in alerts._rows if one.kind == "programmed_over_planned" and one.operation_id)
    alerts.followed.emit(found)
    desk.settle()
    assert desk.place.pages.currentWidget() is desk.place._built["operation"]


def test_the_tree_keeps_qt_rules(desk: Desk, qtmodeltester: ModelTester) -> None:
    page = desk.place.table_page
    page.unfold_all(on=True)
    page.tree.setExpanded(page.model.find(desk.deal.actions[0]), True)
    desk.settle()
    qtmodeltester.check(page.model)


def test_a_register_without_contract_offers_to_make_one(real: Sitter) -> None:
    place: object = real.go("contract")
    place.create_new()  # type: ignore[attr-defined]
    real.settle()
    form = place._built["creation"]  # type: ignore[attr-defined]
    form.name.setText("Contrat d’exemple")
    form.code.setText("EX")
    form.first.setValue(2014)
    form.last.setValue(2020)
    form.make()
    real.settle()
    assert place.shown is not None  # type: ignore[attr-defined]
    contract = place.shown.table.contract  # type: ignore[attr-defined]
    assert (contract.code, contract.ends_on, len(contract.financers)) == ("EX", date(2020, 12, 31), 3)


def test_the_members_of_the_cooperation_are_ready_to_pay_and_others_may(real: Sitter) -> None:
    other = real.run(add_authority, code="14", kind="department", name="Calvados (exemple)", short_name="Calvados")
    place: object = real.go("contract")
    place.create_new()  # type: ignore[attr-defined]
    real.settle()
    form = place._built["creation"]  # type: ignore[attr-defined]
    assert {key for key, field in form._financers.items() if not field.isChecked()} == {other}
    form.name.setText("Contrat d’exemple")
    form.code.setText("EX")
    form.make()
    real.settle()
    codes = [one.code for one in place.shown.table.contract.financers]  # type: ignore[attr-defined]
    assert codes == list(real.read(cooperations, date(2013, 5, 17))[0].members)


def test_many_alerts_come_by_lots_and_fold_again(desk: Desk) -> None:
    panel = desk.place.table_page.alerts
    row = panel._rows[0]
    panel.show_alerts([replace(row, id=str(place)) for place in range(100)])
    shown = []
    for _ in range(4):
        shown.append(panel._grid.count())
        panel._more.click()
    assert shown == [4, 40, 80, 100]
    assert panel._grid.count() == 4
