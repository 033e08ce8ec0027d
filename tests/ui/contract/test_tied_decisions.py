"""Tying a decision to an operation: it is found by typing among all those of the register, old ones too."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from concertation.domain.ordering import between
from concertation.domain.vocabulary import Sense
from concertation.persistence.tables import Decision
from concertation.services.gestures import decisions as _declared  # noqa: F401  # names the gesture below
from concertation.services.gestures import series
from concertation.services.queries.contract import operation_sheet
from concertation.ui.contract import operation_page

if TYPE_CHECKING:
    from tests.ui.contract.conftest import Desk

    from concertation.persistence.unit_of_work import UnitOfWork

TODAY = date(2013, 5, 17)


def edit_decision(uow: UnitOfWork, meeting_id: str, text: str) -> str:
    """Write a decision as capture does, under the name of a declared gesture."""
    rank = between(None, None)
    row = Decision(id=uow.new_id(), meeting_id=meeting_id, rank=rank, text=text, sense=Sense.AGREEMENT)
    uow.session.add(row)
    return row.id


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_decision_older_than_those_offered_is_found_by_typing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operation_page, "_OFFERED", 1)
    wanted = {}
    for day, text in ((date(2011, 1, 6), "Retenir la clé de la passerelle"), (date(2013, 1, 17), "Reporter l’avis")):
        meeting = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=day)
        wanted[text] = desk.run(edit_decision, meeting_id=meeting, text=text)
    old = wanted["Retenir la clé de la passerelle"]
    desk.place.open_operation(desk.deal.operations[0])
    desk.settle()
    tied = desk.place.pages.currentWidget().decisions
    assert tied.link.findData(old) < 0
    desk.window.activateWindow()
    tied.link.setFocus()
    QTest.keyClicks(tied.link.lineEdit(), "cle passer")
    desk.settle()
    assert tied.link.currentText() == "cle passer"  # what is typed stays while answers come
    assert [tied.link.itemData(place) for place in range(tied.link.count())] == [old]
    popup = tied.link.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert tied.link.key == old
    tied.link_chosen()
    desk.settle()
    sheet = desk.read(operation_sheet, desk.deal.operations[0], TODAY)
    assert old in {one.decision_id for one in sheet.decisions}
    assert tied.link.findData(old) < 0  # tied: not offered again
