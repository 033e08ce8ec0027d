"""Decisions, votes and ratifications in the window; lists saved as workbooks."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from tests.ui.places import Sitter
from tests.ui.registers import press, write

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import Regime
from concertation.services.gestures import agenda, body, capture, followup, series, session
from concertation.services.queries.decisions import DecisionFilter, decision_sheet, decisions, ratifications
from concertation.services.queries.deliberations import linked, text_differences
from concertation.services.queries.votes import votes
from concertation.services.spreadsheets import actions_workbook, decisions_workbook
from concertation.ui.followup.differences import marked
from concertation.ui.places import RATIFICATIONS
from concertation.ui.preview.paper_window import PaperWindow
from concertation.ui.widgets.workbook_export import export

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

TODAY = date(2013, 5, 17)


def hold(real: Sitter, body_id: str, *lines: str) -> str:
    """Hold a meeting of one point with these lines."""
    meeting = str(real.run(series.plan_meeting, body_id=body_id, held_on=date(2013, 5, 16), starts_at=time(10)))
    item = real.run(agenda.add_item, meeting_id=meeting, title="Pôles d’échange")
    real.run(session.open_meeting, meeting_id=meeting)
    real.run(session.enter_item, item_id=item)
    for line in lines:
        real.run(capture.capture_line, meeting_id=meeting, raw=line)
    return meeting


@pytest.fixture
def dgs(real: Sitter) -> str:
    return hold(real, real.known.dgs, "! retenir la clé 51/35/14, 48 200 € axe 2", "= 24/2/1")


@pytest.fixture
def convention(real: Sitter) -> str:
    joint = real.run(
        body.add_body,
        cooperation_id=real.known.cooperation,
        code="276-CONV",
        name="Convention",
        regime=Regime.JOINT_SITTING,
        cadence=Cadence(CadenceKind.FREE),
    )
    return hold(real, joint, "! demander ensemble une gestion durable")


def test_a_decision_is_mended_in_its_pane_and_every_field_comes_back(real: Sitter, dgs: str) -> None:
    view = real.go("followup")
    view.bar.setCurrentIndex(1)
    real.settle()
    tab = view.decisions_tab
    (row,) = tab.model.rows()
    assert tab.pane._amount.text().startswith("48")
    tab.pane._sense.committed.emit("agreement_with_reserve")
    real.settle()
    assert tab.pane._reserve.isVisible()
    tab.pane._set_amount("51 000 €")
    tab.pane._pilot.committed.emit(real.known.eure)
    real.settle()
    told = real.read(decision_sheet, row.id, TODAY).decision
    assert (told.sense, told.amount_cents, told.pilot) == ("agreement_with_reserve", 5_100_000, "27")
    tab.pane._set_amount("1.200")
    real.settle()
    assert "1.200" in real.window.toasts.history[0].text
    assert real.read(decision_sheet, row.id, TODAY).decision.amount_cents == 5_100_000


def test_a_decision_opens_from_elsewhere_and_gives_birth_to_an_action(real: Sitter, dgs: str) -> None:
    (row,) = real.read(decisions, DecisionFilter())
    view = real.go("dashboard")
    real.window.navigation.open_object("decision", row.id)
    real.settle()
    view = real.window.content.view
    assert view.decisions_tab.pane.shown.decision.id == row.id  # type: ignore[union-attr]
    view.decisions_tab.pane._add_action()  # type: ignore[union-attr]
    real.settle()
    action = view.actions_tab.pane.shown.action  # type: ignore[union-attr]
    assert action.decision_id == row.id
    assert view.bar.currentIndex() == 0  # type: ignore[union-attr]


def test_votes_tell_their_totals(real: Sitter, dgs: str, qtmodeltester: ModelTester) -> None:
    (vote,) = real.read(votes)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (24, 2, 1)
    view = real.go("followup")
    view.bar.setCurrentIndex(2)
    real.settle()
    model = view.votes_tab.model
    assert [model.index(0, place).data() for place in (5, 6, 7)] == ["24", "2", "1"]
    qtmodeltester.check(model)
    view.votes_tab.words.setText("rien de tel")
    real.qtbot.waitUntil(lambda: model.rowCount() == 0)


def test_a_deliberation_is_recorded_council_by_council_with_a_partial_date(
    real: Sitter, convention: str, qtmodeltester: ModelTester
) -> None:
    view = real.go("followup")
    view.bar.setCurrentIndex(3)
    real.settle()
    tab = view.ratifications_tab
    assert [column.title for column in tab.model.columns][2:] == ["Région", "Eure", "Seine-Maritime"]
    qtmodeltester.check(tab.model)
    card = tab.cards[1]
    field = card.texts["adopted_on"]
    field.setFocus()
    write(field, "février 2014")
    press(field, Qt.Key.Key_Return)
    real.settle()
    card.sense.committed.emit("adopted")
    real.settle()
    (told,) = real.read(ratifications)
    assert [(one.authority, one.adopted_on, one.sense) for one in told.deliberations] == [
        ("R", None, None),
        ("27", "2014-02", "adopted"),
        ("76", None, None),
    ]
    assert tab.model.index(0, 3).data() == "Adoptée février\u00a02014"
    field.setText("le mois prochain peut-être")
    field.editingFinished.emit()
    real.settle()
    assert field.text() == "février\u00a02014"


def test_two_deliberations_are_linked_with_a_reason_and_unlinked_in_the_mirror(real: Sitter, convention: str) -> None:
    view = real.go("followup")
    view.filter(RATIFICATIONS)
    real.settle()
    first, second, third = view.ratifications_tab.cards
    assert not first.links.isVisible()
    first.texts["number"].committed.emit("2014-02")
    second.texts["number"].committed.emit("2014-17")
    real.settle()
    (row,) = real.read(ratifications)
    keys = [one.id for one in row.deliberations]
    assert third.links.isHidden()
    first.links.other.committed.emit(str(keys[1]))
    real.settle()
    (entry,) = second.links.entries  # told from both sides
    assert "2014-02" in entry[0].accessibleName()
    entry[1].committed.emit("prises le même jour")
    real.settle()
    (link,) = real.read(linked, str(keys[0]))
    assert (link.other_id, link.reason) == (keys[1], "prises le même jour")
    real.window.deeds.undo()
    real.settle()
    assert first.links.entries[0][1].text() == ""
    first.links.entries[0][2].click()
    real.settle()
    assert not second.links.entries
    assert real.read(linked, str(keys[0])) == ()


def test_the_list_of_each_council_s_sitting_is_offered_once_it_deliberated(real: Sitter, convention: str) -> None:
    view = real.go("followup")
    view.bar.setCurrentIndex(3)
    real.settle()
    tab = view.ratifications_tab
    assert not tab.lists.isVisible()
    tab.cards[1].texts["adopted_on"].committed.emit("février 2014")
    real.settle()
    (line,) = tab.lists.menu_of_sessions().actions()
    assert tab.lists.isVisible()
    assert "février\u00a02014 – 1 délibération" in line.text()
    line.trigger()
    (window,) = tab.window().findChildren(PaperWindow)
    real.qtbot.waitUntil(
        lambda: "Liste des délibérations" in window.windowTitle() and window.windowTitle().endswith(".pdf")
    )
    window.close()


def test_a_conclusion_keeps_room_to_be_read_however_narrow_the_table(real: Sitter, convention: str) -> None:
    view = real.go("followup")
    view.bar.setCurrentIndex(3)
    real.settle()
    table = view.ratifications_tab.table
    readable = table.fontMetrics().averageCharWidth() * 24
    for width in (2000, 420):
        table.resize(width, 300)
        assert table.columnWidth(1) >= readable
    assert table.horizontalScrollBar().maximum() > 0
    table.resize(2000, 300)
    assert sum(table.columnWidth(place) for place in range(5)) == table.viewport().width()


def test_a_text_voted_otherwise_is_told_word_by_word_and_the_wait_in_days(real: Sitter, convention: str) -> None:
    view = real.go("followup")
    view.filter(RATIFICATIONS)
    real.settle()
    tab = view.ratifications_tab
    assert tab.isVisible()
    assert tab.model.index(0, 2).data().startswith("attendue")
    (row,) = real.read(ratifications)
    card = tab.cards[1]
    card.text.committed.emit(row.text.replace("une gestion", "la meilleure gestion", 1))
    card.texts["organ"].committed.emit("commission permanente")
    card.counts["votes_for"].committed.emit("24")
    real.settle()
    (found,) = real.read(text_differences, decision_id=row.id)
    assert not found.same
    told = marked(found)
    assert "line-through" in told
    assert "underline" in told
    assert tab.differences.isVisible()
    labels = [label.accessibleName() for label in tab.differences.findChildren(QLabel)]
    assert any("[ajouté : " in label for label in labels)
    assert card.counts["votes_for"].text() == "24"
    assert card.texts["organ"].text() == "commission permanente"


def test_the_lists_are_saved_as_workbooks_with_their_filter(real: Sitter, dgs: str, tmp_path: Path) -> None:
    real.run(followup.add_action, text="=SOMME(A1)", due_on=date(2013, 7, 4))
    tab = real.go("followup").actions_tab
    path = tmp_path / "suivi.xlsx"
    export(real.context, tab, path, actions_workbook, asked=tab.asked())
    real.settle()
    page = load_workbook(BytesIO(path.read_bytes())).worksheets[0]
    row = next(row for row in page.iter_rows(min_row=2) if row[1].value == "=SOMME(A1)")
    assert row[1].data_type == "s"
    assert row[6].value.date() == date(2013, 7, 4)
    book = load_workbook(BytesIO(real.read(decisions_workbook, DecisionFilter())))
    assert "retenir la clé" in str(book.worksheets[0]["E2"].value).lower()


def test_a_workbook_that_cannot_be_written_is_told(real: Sitter, tmp_path: Path) -> None:
    tab = real.go("followup").actions_tab
    export(real.context, tab, tmp_path / "absent" / "suivi.xlsx", actions_workbook, asked=tab.asked())
    real.settle()
    assert "suivi.xlsx" in real.window.toasts.history[0].text
