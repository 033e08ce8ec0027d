"""The sentences of a procès-verbal in the window: reworded, given back to the record, flagged when their facts change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.factories.convention import STARTS, Convention, ConventionRegister
from tests.ui.registers import Seat, sit_at, write

from concertation.persistence.ids import Makers
from concertation.services.gestures import presence, session
from concertation.services.queries.assembly_state import events
from concertation.services.workspace import Workspace
from concertation.ui.minutes.beside import SENTENCES
from concertation.ui.minutes.sentences import SentencesPane
from concertation.ui.minutes.view import MinutesView
from concertation.ui.theme import Theme


@pytest.fixture(scope="module")
def convention(tmp_path_factory: pytest.TempPathFactory) -> ConventionRegister:
    return ConventionRegister(tmp_path_factory.mktemp("sentences"))


@pytest.fixture
def held(convention: ConventionRegister, tmp_path: Path) -> Convention:
    path = tmp_path / "assembly.concertation"
    known = convention.copy_to(path)
    with Workspace.open(path, Makers.seeded(4, STARTS)) as desk:
        desk.run(session.open_meeting, meeting_id=known.meeting, at=STARTS)
        desk.run(presence.call_roll, meeting_id=known.meeting, person_ids=known.everybody[:12], at=STARTS)
        desk.run(session.close_meeting, meeting_id=known.meeting, at=STARTS.replace(hour=11))
    return known


@pytest.fixture
def assembly(held: Convention, tmp_path: Path, qtbot: QtBot, look: Theme) -> Iterator[Seat]:
    seat = sit_at(tmp_path / "assembly.concertation", qtbot)
    seat.context.navigator.open_meeting(held.meeting, "minutes")
    seat.settle()
    yield seat
    seat.close()


def pane_of(seat: Seat) -> SentencesPane:
    view = seat.window.findChild(MinutesView)
    assert isinstance(view, MinutesView)
    seat.settle()
    view.beside.tabs.setCurrentIndex(SENTENCES)
    seat.settle()
    return view.beside.sentences


def choose(pane: SentencesPane, key: str) -> None:
    place = pane.rows.place_of(key)
    assert place is not None
    pane.list.setCurrentIndex(pane.rows.index(place, 0))


def test_a_sentence_is_reworded_kept_and_given_back(assembly: Seat, qtmodeltester: ModelTester) -> None:
    pane = pane_of(assembly)
    qtmodeltester.check(pane.rows)
    choose(pane, "closing")
    before = pane.editor.toPlainText()
    assert "levée" in before or "lèvent" in before
    pane.editor.selectAll()
    write(pane.editor, "La séance est close.")
    choose(pane, "opening")
    assembly.settle()
    choose(pane, "closing")
    assembly.settle()
    assert pane.editor.toPlainText() == "La séance est close."
    assert pane.restore.isVisible()
    assert before in pane.told.text().replace("\u00a0", " ").replace("\u202f", " ")
    pane.restore.click()
    assembly.settle()
    assert pane.editor.toPlainText() == before
    assert not pane.restore.isVisible()


def test_a_reworded_sentence_is_flagged_when_its_facts_change(assembly: Seat, held: Convention) -> None:
    pane = pane_of(assembly)
    choose(pane, "quorum:62")
    pane.editor.setPlainText("Le quorum est là.")
    pane.save.click()
    assembly.settle()
    first = assembly.read(events, held.meeting)[0]
    assembly.context.run(presence.remove_presence, event_id=first.id)
    assembly.settle()
    view = assembly.window.findChild(MinutesView)
    assert view is not None
    assert view.beside.tabs.tabText(SENTENCES).endswith("(1 à revoir)")
    assert "dit maintenant" in pane.told.text()
    assert pane.editor.toPlainText() == "Le quorum est là."
    pane.agree.click()
    assembly.settle()
    assert view.beside.tabs.tabText(SENTENCES) == "Phrases"


def test_an_emptied_sentence_is_left_as_it_was(assembly: Seat) -> None:
    pane = pane_of(assembly)
    choose(pane, "opening")
    before = pane.editor.toPlainText()
    pane.editor.setPlainText("   ")
    choose(pane, "closing")
    assembly.settle()
    choose(pane, "opening")
    assert pane.editor.toPlainText() == before
