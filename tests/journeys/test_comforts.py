"""What a person counts on without thinking of it: the row left, one step to undo, another language, who changed what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTabBar
from tests.journeys.person import Person, sit_down

from concertation import bootstrap
from concertation.services.gestures.decisions import edit_decision
from concertation.services.gestures.series import edit_meeting
from concertation.services.gestures.session import open_meeting
from concertation.services.queries.meeting import meeting_id_of, meeting_sheet
from concertation.ui import translation
from concertation.ui.application import Opened
from concertation.ui.places import HOLD, PREPARE
from concertation.ui.settings import Settings
from concertation.ui.widgets.as_it_was import AsItWas
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.fields import LookUp
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.history_window import HistoryWindow
from concertation.ui.widgets.notes import NoteEditor
from concertation.ui.widgets.sorted_table import SortedTable
from concertation.ui.widgets.squiggles import spelling_switch

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.persistence.reader import Reader

MEETING = "276-DGS-2014-01"


def _chosen(table: SortedTable) -> str:
    row = table.model().row_at(table.currentIndex())  # type: ignore[attr-defined]
    assert row is not None
    return str(row.id)


def test_the_row_left_is_the_row_found_again(person: Person, register: Path, qtbot: QtBot) -> None:
    person.press("Ctrl+3")
    table = person.find(SortedTable)
    table.selectRow(4)
    person.wait()
    left = _chosen(table)
    person.leave()
    again = sit_down(qtbot, register)
    assert again.window.content.current_key == "followup"
    assert _chosen(again.find(SortedTable)) == left
    again.leave()


def test_a_decision_is_reversed_by_a_later_one_from_its_pane(person: Person) -> None:
    former, later = (
        str(person.read(_decision, reference=reference)) for reference in ("276-DGS-2013-03-D01", "276-DGS-2013-04-D01")
    )
    person.window.navigation.open_object("decision", former)
    person.wait()
    person.click(person.find(LinkButton, "Revenir sur cette décision"))
    person.find(LookUp, "Décision qui revient sur celle-ci").committed.emit(later)
    person.wait()
    assert person.read(_state, decision_id=former) == "reversed"
    person.press("Ctrl+Z")
    assert person.read(_state, decision_id=former) == "in_force"


def _decision(reader: Reader, reference: str) -> str:
    return str(reader.scalar("SELECT id FROM decision WHERE reference = :reference", reference=reference))


def _state(reader: Reader, decision_id: str) -> str:
    return str(reader.scalar("SELECT state FROM decision WHERE id = :id", id=decision_id))


def test_a_note_typed_with_pauses_is_one_step_to_undo_and_outlives_a_stop(
    person: Person, register: Path, qtbot: QtBot
) -> None:
    meeting = str(person.read(meeting_id_of, reference=MEETING))
    assert person.window.desk.workspace is not None
    person.window.desk.workspace.run(open_meeting, meeting_id=meeting)
    person.window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    gestures = person.read(_gestures)
    note = person.find(NoteEditor, "Note personnelle")
    note.setFocus()
    for words in ("Rappeler ", "le préfet"):
        person.write(words, note)
        qtbot.wait(500)
        person.wait()
    assert person.read(_gestures) == gestures
    note.ended.emit()
    person.wait()
    assert person.read(_gestures) == gestures + 1
    assert person.read(meeting_sheet, meeting_id=meeting).private_note == "Rappeler le préfet"
    person.write(" demain", note)
    qtbot.wait(500)
    person.wait()
    note.document().setModified(False)
    person.window.content.empty()  # as a stop of the program would: nothing is told to the note
    person.leave()
    again = sit_down(qtbot, register)
    again.window.navigation.open_meeting(meeting, HOLD)
    again.wait()
    assert again.find(NoteEditor, "Note personnelle").toPlainText() == "Rappeler le préfet demain"
    again.leave()


def _gestures(reader: Reader) -> int:
    return int(reader.scalar("SELECT count(*) FROM gesture"))


def test_who_changed_a_body_and_a_cooperation_is_told_on_their_sheets(person: Person) -> None:
    body = str(person.read(_first, table="body"))
    person.window.navigation.go("directory")
    person.wait()
    person.window.content.view.open_object("body", body)  # type: ignore[union-attr]
    person.wait()
    panel = person.find(HistoryPanel)
    assert panel.list.model().rowCount() > 0


def _first(reader: Reader, table: str) -> str:
    return str(reader.scalar(f"SELECT id FROM {table} WHERE gone = 0 ORDER BY id LIMIT 1"))


def test_f7_shows_what_is_doubtful_in_the_capture_line_too(person: Person) -> None:
    try:
        person.press("F7")
        assert spelling_switch().on
        assert Settings().flag("spelling", default=False)
    finally:
        person.press("F7")
    assert not spelling_switch().on


def test_the_title_of_a_tab_is_cut_with_an_ellipsis_where_room_is_short(person: Person) -> None:
    meeting = str(person.read(meeting_id_of, reference=MEETING))
    person.window.navigation.open_meeting(meeting)
    person.wait()
    tabs = person.find(QTabBar, "Onglets ouverts")
    tabs.setTabToolTip(0, "Réunion des directeurs généraux des services du 16 janvier 2014, à Rouen")
    person.window.row._fold()
    assert tabs.tabText(0).endswith("…")
    assert tabs.tabRect(0).right() < person.window.row.search.x()


def test_another_language_makes_the_window_anew_on_the_same_register(
    register: Path, qtbot: QtBot, look: object
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = Settings()
    translation.install(app, "fr")
    opened = Opened(app, bootstrap.doors(), settings)
    try:
        former = opened.open(register)
        qtbot.waitUntil(lambda: former.content.current_key != "", timeout=30_000)
        former.navigation.speak("en")
        qtbot.waitUntil(lambda: opened._window is not former, timeout=30_000)
        window = opened._window
        assert window is not None
        qtbot.waitUntil(lambda: window.content.current_key != "", timeout=30_000)
        assert window.desk.path == register
        assert "Session" in [action.text().replace("&", "") for action in window.row.menus.actions()] or (
            window.row.search.text() != "Rechercher ou commander"
        )
        qtbot.waitUntil(lambda: not window.background.busy, timeout=30_000)
    finally:
        if opened._window is not None:
            opened._window.close()
            opened._window.deleteLater()
        translation.install(app, "fr")
        opened.deleteLater()


def test_any_gesture_of_the_history_is_taken_back_and_the_one_in_its_way_is_shown(person: Person) -> None:
    decision = str(person.read(_decision, reference="276-DGS-2013-04-D01"))
    workspace = person.window.desk.workspace
    assert workspace is not None
    before = _axis_of(person, decision)
    for axis in ("Axe A (exemple)", "Axe B (exemple)"):
        workspace.run(edit_decision, decision_id=decision, axis=axis)
    person.window.navigation.open_object("decision", decision)
    person.wait()
    panel = person.find(HistoryPanel)
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    person.wait()
    assert not panel.taking_back.button.isVisible()
    assert "est passé par là depuis" in panel.taking_back.words.text()
    person.click(panel.taking_back.go)
    assert panel.list.currentIndex().row() == 0
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    person.wait()
    person.click(panel.taking_back.then)
    (dialog,) = person.window.findChildren(AsItWas)
    shown = {row.id: (row.then, row.now) for row in dialog.table.model_of_rows.rows()}
    assert shown["axis"] == ("Axe A (exemple)", "Axe B (exemple)")
    assert len({then == now for then, now in shown.values()}) == 2
    dialog.close()
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    person.wait()
    for _ in range(2):
        person.click(panel.taking_back.button)
        panel.list.setCurrentIndex(panel.list.model().index(2, 0))  # below the row that tells of the taking back
        person.wait()
    assert _axis_of(person, decision) == before


def test_the_history_of_a_meeting_and_of_a_contract_opens_in_a_window_that_can_take_back(person: Person) -> None:
    meeting = person.read(meeting_id_of, reference=MEETING)
    for stage in (HOLD, PREPARE):
        person.window.navigation.open_meeting(meeting, stage)
        person.wait()
        person.run("Historique de la séance")
        person.wait()
        (dialog,) = person.window.findChildren(HistoryWindow)
        panel = dialog.panel
        assert panel.list.model().rowCount() > 4
        assert "DGS 276" in dialog.name.text()
        if stage == PREPARE:
            _take_a_place_back(person, meeting, dialog)
        dialog.close()
        person.wait()
    person.press("Ctrl+5")
    person.run("Historique du contrat")
    dialog = person.window.findChildren(HistoryWindow)[-1]
    assert dialog.name.text().startswith("Contrat 276")
    assert dialog.panel.list.model().rowCount() > 4


def _axis_of(person: Person, decision: str) -> object:
    return person.read(lambda reader: reader.scalar("SELECT axis FROM decision WHERE id = :id", id=decision))


def _take_a_place_back(person: Person, meeting: str, dialog: HistoryWindow) -> None:
    workspace = person.window.desk.workspace
    assert workspace is not None
    before = person.read(meeting_sheet, meeting_id=meeting).place
    workspace.run(edit_meeting, meeting_id=meeting, place="Salle d’exemple")
    dialog.read()
    person.wait()
    panel = dialog.panel
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    person.wait()
    rows = panel.list.model().rowCount()
    person.click(panel.taking_back.button)
    assert person.read(meeting_sheet, meeting_id=meeting).place == before
    assert panel.list.model().rowCount() == rows + 1, "what was taken back is told there too"
