"""What people do once in a while around the contract: an image saved, a payer taken out, a file passed on, an avenant voted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from tests.journeys.person import Person

from concertation.services.queries.contract import amendments, contract_table, contracts
from concertation.services.queries.dossiers import DossierFilter, dossiers
from concertation.services.queries.followup import ActionFilter, actions
from concertation.services.queries.routing import visas

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.whole


def _contract_place(person: Person) -> Any:
    person.window.navigation.go("contract")
    person.wait()
    return person.window.content.view


def _today(person: Person) -> date:
    assert person.window.desk.workspace is not None
    return person.window.desk.workspace.today()


def test_a_chart_is_saved_as_an_image_by_its_menu(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = _contract_place(person)
    place.turn("charts")
    person.wait()
    page = place.page("charts")
    asked: list[str] = []

    def answer(name: str, kind: str) -> None:
        def chosen(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
            asked.append(proposed)
            return str(tmp_path / name), kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)

    for card in (page.stages, page.flows, page.years, page.places):
        answer(f"dessin {len(asked)}", "Image (*.png)")
        card._ask()
        answer(f"dessin {len(asked)}.svg", "Dessin vectoriel (*.svg)")
        card._ask()
    assert len(list(tmp_path.glob("dessin *.svg"))) == 4
    for path in tmp_path.glob("dessin *.png"):
        image = QImage(str(path))
        assert image.width() >= 800
        assert len({image.pixel(x, image.height() // 2) for x in range(0, image.width(), 3)}) > 3, "it is not blank"
    assert all("/" not in name and name.endswith(".svg") for name in asked)
    answer("absent/dessin.png", "Image (*.png)")
    page.flows._ask()
    assert "absent" in person.window.toasts.history[0].text


def test_a_financer_leaves_only_while_nothing_is_said_of_them(person: Person) -> None:
    place = _contract_place(person)
    place.turn("structure")
    person.wait()
    payers = place.page("structure").payers

    def codes() -> list[str]:
        (contract,) = person.read(contracts)
        return [one.code for one in contract.financers]

    before = codes()
    payers.table.setFocus()
    payers.table.setCurrentIndex(payers.table.model_of_rows.index(0, 0))
    person.press("Del")
    assert codes() == before
    assert before[0] in person.window.toasts.history[0].text
    named = {payers.payer.itemText(at): str(payers.payer.itemData(at)) for at in range(payers.payer.count())}
    key = next(key for words, key in named.items() if "Nord" in words)
    payers.payer.committed.emit(key)
    person.wait()
    assert len(codes()) == 4
    assert payers.table.model_of_rows.rowCount() == 4
    payers.table.setFocus()
    payers.table.setCurrentIndex(payers.table.model_of_rows.index(3, 0))
    person.press("Del")
    assert codes() == before
    person.window.deeds.undo()
    person.wait()
    assert len(codes()) == 4


def test_a_fiche_navette_says_who_has_the_file_and_for_how_long(person: Person) -> None:
    today = _today(person)
    dossier = next(
        one
        for one in person.read(dossiers, asked=DossierFilter(on=today))
        if not person.read(visas, dossier_id=one.id, today=today)
    )
    person.window.navigation.open_dossier(dossier.id)
    person.wait()
    panel = person.window.content.view.page.routing  # type: ignore[union-attr]
    rows = panel.table.model_of_rows
    for _ in range(2):
        panel.add()
        person.wait()
    for row, name in enumerate(("Service de l’eau", "Direction générale")):
        assert rows.setData(rows.index(row, 0), name, Qt.ItemDataRole.EditRole)
        person.wait()
    received = today - timedelta(days=12)
    assert rows.setData(rows.index(0, 2), f"{received:%d/%m/%Y}", Qt.ItemDataRole.EditRole)
    person.wait()
    assert "Service de l’eau" in panel.where.text()
    assert "12 jours" in panel.where.text()
    panel.table.setCurrentIndex(rows.index(0, 0))
    panel._edit(rows.rows()[0], opinion="favourable")
    person.wait()
    panel._observations.committed.emit("Sous réserve du chiffrage.")
    panel._visa.committed.emit("EXEMPLE-01")
    person.wait()
    person.click(panel.pass_button)
    first, second = person.read(visas, dossier_id=dossier.id, today=today)
    assert (first.received_on, first.passed_on, first.opinion) == (received, today, "favourable")
    assert (first.observations, first.visa, first.holding) == ("Sous réserve du chiffrage.", "EXEMPLE-01", False)
    assert (second.received_on, second.holding, second.held_days) == (today, True, 0)
    assert "Direction générale" in panel.where.text()


def test_an_action_put_off_for_the_third_time_is_flagged_where_it_is_seen(person: Person) -> None:
    today = _today(person)
    asked = ActionFilter(today)
    one = next(row for row in person.read(actions, asked=asked) if row.state == "to_start" and not row.postponements)
    person.window.navigation.open_object("action", one.id)
    person.wait()
    pane = person.window.content.view.actions_tab.pane  # type: ignore[union-attr]
    assert one.first_due_on is not None
    for times in (1, 2, 3):
        pane._revise(one.first_due_on + timedelta(days=30 * times))
        person.wait()
    kept = next(row for row in person.read(actions, asked=asked) if row.id == one.id)
    assert (kept.postponements, kept.flagged, kept.first_due_on) == (3, True, one.first_due_on)
    assert "Reportée 3 fois" in pane._slips.text()
    assert pane._slips.isVisible()


def test_an_avenant_is_voted_by_each_and_every_version_stays_readable(person: Person) -> None:
    place = _contract_place(person)
    today = _today(person)
    (contract,) = person.read(contracts)
    before = person.read(contract_table, contract_id=contract.id, today=today)
    draft = next(one for one in person.read(amendments, contract_id=contract.id) if one.state != "adopted")
    place.turn("amendments")
    person.wait()
    page = place.page("amendments")
    page.select(draft.id)
    person.wait()
    left = [one for one in page.adoptions.model_of_rows.rows() if one.adopted_on is None]
    assert left
    day = today - timedelta(days=3)
    for one in left:
        shown = person.read(contract_table, contract_id=contract.id, today=today)
        assert shown.version == before.version, "not while one of them has not deliberated"
        page._write_day(one, f"{day:%d/%m/%Y}")
        person.wait()
    after = person.read(contract_table, contract_id=contract.id, today=today)
    assert after.version > before.version
    assert f"avenant n° {draft.number}" in place.head.lead.text().replace("\u00a0", " ")
    place.show_day(day - timedelta(days=1))
    person.wait()
    assert place.shown.table.version == before.version
    assert [row.stages["planned"].total for row in place.shown.table.rows] == [
        row.stages["planned"].total for row in before.rows
    ]
    place.show_day(None)
    person.wait()
    assert place.shown.table.version == after.version
