"""Those in charge: how many actions each has, reminders gathered by person, what they would hand over."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from tests.ui.places import Sitter

from concertation.services.gestures import followup
from concertation.ui.preview.paper_window import PaperWindow

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


@pytest.fixture
def late(real: Sitter) -> str:
    key = real.run(
        followup.add_action,
        text="Chiffrer l’accès",
        due_on=date(2012, 9, 1),
        assignee_id=real.known.temoin,
        authority_id=real.known.eure,
    )
    for month in (10, 11, 12):
        real.run(followup.revise_due, action_id=key, due_on=date(2012, month, 1))
    return str(key)


def test_authorities_then_persons_are_listed_and_lead_to_their_actions(
    real: Sitter, late: str, qtmodeltester: ModelTester
) -> None:
    view = real.go("followup")
    view.bar.setCurrentIndex(4)
    real.settle()
    tab = view.ageing_tab
    assert [(row.authority, row.person, row.late, row.flagged) for row in tab.model.rows()] == [
        ("Eure", None, 1, 1),
        ("Eure", "TÉMOIN-02 Camille", 1, 1),
    ]
    assert not tab.remind_one.isEnabled()
    qtmodeltester.check(tab.model)
    tab.table.opened.emit(tab.model.rows()[1])
    real.settle()
    assert view.bar.currentIndex() == 0
    assert view.actions_tab.bar.words_field.text() == "TÉMOIN-02 Camille"


def test_a_person_is_reminded_and_their_handover_shown(
    real: Sitter, late: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    view = real.go("followup")
    view.bar.setCurrentIndex(4)
    real.settle()
    tab = view.ageing_tab
    tab.table.setCurrentIndex(tab.model.index(1, 0))
    tab.remind_chosen()
    real.settle()
    assert Path(opened[0]).name == "Relance TÉMOIN-02 Camille.eml"
    tab._write(tmp_path, None, opened=False)
    real.settle()
    assert [path.name for path in tmp_path.glob("*.eml")] == ["Relance TÉMOIN-02 Camille.eml"]
    tab.hand_over()
    window = real.window.findChildren(PaperWindow)[-1]
    real.qtbot.waitUntil(lambda: window.pane.printed is not None, timeout=8000)
    window.close()
