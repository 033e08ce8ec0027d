"""The fiche navette in a real window: steps written, passed on, moved; dossiers linked; renamed beside look-alikes."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from tests.ui.places import Sitter
from tests.ui.registers import write

from concertation.services.gestures.dossiers import edit_dossier, link_dossiers, open_dossier
from concertation.services.gestures.routing import add_visa
from concertation.services.queries.routing import links, visas
from concertation.ui.dossiers.page import ROUTING
from concertation.ui.preview.paper_window import PaperWindow

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

TODAY = date(2013, 5, 17)


@pytest.fixture
def poles(real: Sitter) -> str:
    return str(real.run(open_dossier, title="Pôles d’échange", axis="2", lead_id=real.known.region))


def test_steps_are_added_signed_and_passed_on(real: Sitter, poles: str, qtmodeltester: ModelTester) -> None:
    view = real.go("dossiers")
    panel = view.page.routing
    view.page.show_part(ROUTING)
    assert "Aucune étape" in panel.where.text()
    assert not panel.pass_button.isEnabled()
    panel.add_button.click()
    real.settle()
    panel.add_button.click()
    real.settle()
    assert [(row.holding, row.received_on) for row in real.read(visas, poles, TODAY)] == [(True, TODAY), (False, None)]
    panel._service.setText("Finances")
    panel._service.committed.emit("Finances")
    panel.pass_button.click()
    real.settle()
    first, second = real.read(visas, poles, TODAY)
    assert (first.passed_on, second.received_on, second.holding) == (TODAY, TODAY, True)
    assert first.service == "Finances"
    assert "chez Nouvelle étape" in panel.where.text()
    real.undo()
    assert real.read(visas, poles, TODAY)[0].holding
    qtmodeltester.check(panel.table.model_of_rows)


def test_a_step_is_moved_and_put_in_the_bin(real: Sitter, poles: str) -> None:
    for step in ("Instruction", "Avis"):
        real.run(add_visa, dossier_id=poles, step=step)
    view = real.go("dossiers")
    panel = view.page.routing
    panel._move(panel._rows[1], -1)
    real.settle()
    assert [row.step for row in real.read(visas, poles, TODAY)] == ["Avis", "Instruction"]
    panel._move(panel._rows[0], -1)
    panel.table.removed.emit(panel._rows[0])
    real.settle()
    assert [row.step for row in real.read(visas, poles, TODAY)] == ["Instruction"]


def test_dossiers_are_linked_from_the_side_and_opened_from_there(real: Sitter, poles: str) -> None:
    other = real.run(open_dossier, title="Billettique")
    view = real.go("dossiers")
    view.open(poles)
    real.settle()
    view.page.side.links.link(other)
    real.settle()
    assert [row.title for row in real.read(links, poles)] == ["Billettique"]
    assert [row.title for row in real.read(links, other)] == ["Pôles d’échange"]
    view.page.side.links._drop(other)
    real.settle()
    assert real.read(links, poles) == ()
    real.run(link_dossiers, dossier_id=other, other_id=poles)
    assert view.page.side.links._head._count.text() == "1"


def test_look_alikes_are_told_while_a_dossier_is_renamed(real: Sitter, poles: str) -> None:
    other = real.run(open_dossier, title="Voies vertes")
    view = real.go("dossiers")
    view.open(other)
    real.settle()
    side = view.page.side
    assert not side.alike.isVisible()
    side.title.setFocus()
    side.title.clear()
    write(side.title, "Pole d'echange")
    real.qtbot.waitUntil(side.alike.isVisible)
    assert real.read(links, other) == ()


def test_a_double_instruction_is_told_on_the_page(real: Sitter, poles: str) -> None:
    view = real.go("dossiers")
    view.open(poles)
    real.settle()
    real.run(open_dossier, title="Pôle d’échange", instructing_id=real.known.eure)
    view.page.write(edit_dossier, instructing_id=real.known.region)
    real.settle()
    assert "Double instruction : 27" in view.page.side.links._twice.text()


def test_the_page_and_the_fiche_are_shown_in_windows_of_their_own(real: Sitter, poles: str) -> None:
    view = real.go("dossiers")
    view.open(poles)
    real.settle()
    for show in (view.page.print_page, view.page.print_routing):
        show()
        window = real.window.findChildren(PaperWindow)[-1]
        real.qtbot.waitUntil(partial(_is_printed, window), timeout=8000)
        assert "Pôles d’échange" in window.windowTitle()
        window.close()


def _is_printed(window: PaperWindow) -> bool:
    return window.pane.printed is not None
