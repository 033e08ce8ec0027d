"""The contract before a person: every page sound at a laptop's size, and a file followed from triage to payment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from tests.journeys.person import Person
from tests.journeys.screens import defects, unreached
from tests.ui.registers import press

from concertation.services.queries.contract import (
    FigureFilter,
    OperationFilter,
    contract_table,
    contracts,
    figures,
    operations,
)
from concertation.services.queries.dossiers import DossierFilter, dossiers
from concertation.ui.contract.entry_model import FIXED
from concertation.ui.dashboard.rows import RowTitle
from concertation.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from concertation.services.queries.contract import ContractTable, OperationRow

pytestmark = pytest.mark.whole
_SIZE = (1366, 696)
_LOOKS = {"light": (Scheme.LIGHT, 1.0), "200": (Scheme.DARK, 2.0)}
_PAGES = ("table", "charts", "operations", "entry", "import", "amendments", "simulator", "structure")


def _screens(person: Person) -> Iterator[str]:
    place: Any = person.window.content.view
    for key in _PAGES:
        place.turn(key)
        person.wait()
        yield key
    place.open_operation(_operation(person).id)
    person.wait()
    yield "operation"
    place.create_new()
    person.wait()
    yield "creation"


def _operation(person: Person) -> Any:
    (contract,) = person.read(contracts)
    found = person.read(operations, asked=OperationFilter(contract_id=contract.id))
    return next(one for one in found if one.number == "3.2.1")


@pytest.mark.parametrize("name", _LOOKS)
def test_every_page_of_the_contract_is_sound(person: Person, look: Theme, name: str) -> None:
    look.choose(*_LOOKS[name])
    person.window.resize(*_SIZE)
    person.window.navigation.go("contract")
    person.wait()
    found = []
    for screen in _screens(person):
        window = person.window
        told = [*defects(window), *(f"{each} is out of Tab’s reach" for each in unreached(window))]
        if window.minimumSizeHint().width() > _SIZE[0] or window.minimumSizeHint().height() > _SIZE[1]:
            told.append(f"asks for {window.minimumSizeHint().toTuple()}")
        found += [f"{screen}: {fault}" for fault in told]
    assert not found, "\n".join(found)


def test_a_file_goes_from_triage_to_payment(person: Person) -> None:
    """Triage a dossier, tie an operation and a decision to it, enter what was paid, read it on the dashboard."""
    go = person.window.navigation.go
    operation = _operation(person)
    today = person.window.desk.workspace.today()  # type: ignore[union-attr]  # a register is open
    asked = DossierFilter(on=today, triage="undecided")
    dossier = (person.read(dossiers, asked=asked) or person.read(dossiers, asked=DossierFilter(on=today)))[0]

    go("dossiers")
    person.window.navigation.open_dossier(dossier.id)
    person.wait()
    card: Any = person.window.content.view.page.triage  # type: ignore[union-attr]
    card.answers.choose("together")
    card.answers.chosen.emit("together")
    person.wait()
    assert next(one for one in person.read(dossiers, asked=DossierFilter(on=today)) if one.id == dossier.id).triage == (
        "together"
    )

    go("contract")
    person.window.navigation.open_object("operation", operation.id)
    person.wait()
    place: Any = person.window.content.view
    page = place.pages.currentWidget()
    page.dossier.activated.emit(page.dossier.findData(dossier.id))
    person.wait()
    page.decisions.link.setCurrentIndex(1)
    page.decisions.link.activated.emit(1)
    person.write("1,2 M€", page.decisions.sets)
    person.click(page.decisions.button)
    linked = person.read(operations, asked=OperationFilter(ids=(operation.id,)))[0]
    assert (linked.dossier_id, linked.decisions) == (dossier.id, operation.decisions + 1)

    before = person.read(contract_table, contract_id=linked.contract_id, today=today)
    former = _pay(person, place, operation, "100 000,50")
    after = person.read(contract_table, contract_id=linked.contract_id, today=today)
    gain = _paid(after) - _paid(before)
    assert gain == 10_000_050 - former

    go("dashboard")
    person.wait()
    card = person.window.content.view._contract  # type: ignore[union-attr]
    axis = next(one for one in after.rows if one.id == operation.axis_id)
    title = next(one for one in card.findChildren(RowTitle) if one.objectName() == f"axis:{axis.id}")
    person.click(title)
    assert person.window.content.current_key == "contract"
    assert place.table_page.tree.current_node().id == axis.id


def _paid(table: ContractTable) -> int:
    told = table.total.stages["paid"].total
    assert told is not None
    return told


def _pay(person: Person, place: Any, operation: OperationRow, amount: str) -> int:
    """Type what the first financer paid in 2012 for an operation; return what it had told before, in cents."""
    place.turn("entry")
    person.wait()
    sheet = place.pages.currentWidget()
    sheet.stage.show_key("paid")
    sheet.year.show_key("2012")
    sheet.words.setText(operation.number)
    sheet.reload()
    person.wait()
    person.qtbot.waitUntil(lambda: len(sheet.model.sheet.rows) == 1)
    sheet.table.setCurrentIndex(sheet.model.index(0, FIXED))
    former = sheet.model.cents(sheet.model.index(0, FIXED)) or 0
    sheet.table.setFocus()
    press(sheet.table, Qt.Key.Key_1, amount[0])
    editor = sheet.table.findChild(QLineEdit)
    assert editor is not None
    person.write(amount[1:], editor)
    press(editor, Qt.Key.Key_Return, "\r")
    person.wait()
    asked = FigureFilter(operation.contract_id, operation_id=operation.id, stage="paid", year=2012)
    told = [one for one in person.read(figures, asked=asked) if one.retained]
    assert 10_000_050 in [one.amount_cents for one in told]
    return int(former)


def test_any_total_leads_to_its_operations_and_its_decisions(person: Person) -> None:
    """Double-click each total of the table, axis by financer: what is listed sums to it, and so do its stages."""
    person.window.resize(*_SIZE)
    person.window.navigation.go("contract")
    person.wait()
    place: Any = person.window.content.view
    tree, model = place.table_page.tree, place.table_page.model
    stage = place.table_page.stage
    seen = 0
    for shown in ("programmed", "paid"):
        for node in [one for one in model.nodes() if one.kind in ("axis", "outside", "total")]:
            for column in range(1, model.cells.total_column + 1):
                place.turn("table")
                stage.show_key(shown)
                stage.committed.emit(shown)
                person.wait()
                index = model.find(node.id, column)
                tree.scrollTo(index)
                _double_click(person, tree, index)
                page = place.pages.currentWidget()
                assert page is place.page("operations")
                financer = page.financer.key
                assert bool(financer) == (column < model.cells.total_column)
                sums = node.row.stages[shown]
                expected = sums.by_financer[financer] if financer else sums.total
                assert sum(_cents_of(one, shown, financer) for one in page.model.rows()) == (expected or 0)
                seen += 1
    assert seen == 2 * 6 * 4
    _decisions_behind(person, place)


def _double_click(person: Person, tree: Any, index: Any) -> None:
    at = tree.visualRect(index).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    person.wait()


def _cents_of(one: OperationRow, stage: str, financer: str) -> int:
    sums = one.stages[stage]
    return (sums.by_financer.get(financer) if financer else sums.total) or 0


def _decisions_behind(person: Person, place: Any) -> None:
    """Turn from the operations of an axis to the decisions about them, and open one."""
    place.turn("table")
    model, tree = place.table_page.model, place.table_page.tree
    node = next(one for one in model.nodes() if one.kind == "axis" and one.row.number == "1")
    _double_click(person, tree, model.find(node.id, model.cells.total_column))
    page = place.pages.currentWidget()
    operations_shown = {one.id: one.decisions for one in page.model.rows()}
    person.click(next(one for one in page.halves.findChildren(QPushButton) if "décision" in one.text().lower()))
    assert page.decided.isVisible()
    assert not page.table.isVisible()
    rows = page.decided.model_of_rows.rows()
    assert rows
    assert {one.operation_id for one in rows} <= operations_shown.keys()
    assert len(rows) == sum(operations_shown.values())
    assert [one.held_on for one in rows] == sorted((one.held_on for one in rows), reverse=True)
    page.decided.setFocus()
    person.press("Return")
    assert person.window.content.current_key == "followup"


def test_what_an_avenant_moved_is_told_beside_the_sum_of_the_operations(person: Person) -> None:
    """After an avenant an axis is planned more, or less, than its operations: the page says by how much."""
    person.window.navigation.go("contract")
    person.wait()
    place: Any = person.window.content.view
    table = place.shown.table
    region = next(one for one in table.financers if one.code == "R")
    axis = next(one for one in table.rows if one.kind == "axis" and one.number == "2")
    node = place.table_page.model.node(place.table_page.model.find(axis.id))
    place.drill(place.table_page.filter_of(node, region.id), "2")
    person.wait()
    page = place.pages.currentWidget()
    own = sum(_cents_of(one, "planned", region.id) for one in page.model.rows())
    planned = axis.stages["planned"].by_financer[region.id]
    assert planned - own == 2 * 100_000_000
    assert "172,25" in page._sum.text()
    assert "écart 2,00" in page._sum.text()
