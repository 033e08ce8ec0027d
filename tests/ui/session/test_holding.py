"""A meeting held from its opening to its closing, mouse unplugged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from tests.ui.session.conftest import Bench, press

from concertation.domain.capture import LineKind
from concertation.domain.vocabulary import BlockKind, MeetingState

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def test_a_meeting_is_opened_held_and_closed_with_the_keyboard_alone(planned: Bench) -> None:
    act = planned.view._acts
    assert not act["end"].isEnabled()
    act["open"].trigger()
    planned.quiet()
    assert planned.state.running
    assert planned.view.capture.isVisible()
    assert not planned.view.gate.isVisible()
    planned.enter("La Région présente le plan.")
    act["end"].trigger()
    planned.quiet()
    current = planned.state.current
    assert current is not None
    assert current.number == 2
    planned.enter("! retenir la clé 51/35/14")
    assert [line.kind for line in planned.state.lines] == [BlockKind.DECISION]
    act["close"].trigger()
    planned.quiet()
    assert planned.state.sheet.state == MeetingState.HELD


def test_every_command_of_the_stage_has_words_and_the_keys_of_the_session(bench: Bench) -> None:
    keys = {key.toString() for action in bench.view.actions() for key in action.shortcuts()}
    wanted = {"F8", "F9", "Shift+F8", "Shift+F9", "Ctrl+Shift+E", "F11", "Ctrl+R", "Ctrl+L", "Ctrl+;"}
    assert wanted | {"Ctrl+PgDown", "Ctrl+PgUp", "Ctrl+Return"} <= keys
    assert all(action.text() for action in bench.view.actions())


def test_the_points_are_walked_and_postponed(bench: Bench) -> None:
    act = bench.view._acts
    act["next"].trigger()
    bench.quiet()
    assert bench.state.sheet.current_item_id == bench.held.points[3]
    act["postpone"].trigger()
    bench.quiet()
    assert bench.state.items[3].outcome == "postponed"
    assert bench.state.sheet.current_item_id == bench.held.points[4]
    act["previous"].trigger()
    bench.quiet()
    assert bench.state.sheet.current_item_id == bench.held.points[3]
    bench.enter("## 7")
    assert bench.state.sheet.current_item_id == bench.held.points[6]
    bench.enter("## 12")
    assert "12" in bench.view.capture.told.hint.text()
    assert bench.view.capture.line.text() == "## 12"


def test_an_unforeseen_point_comes_after_the_current_one(bench: Bench) -> None:
    bench.view._acts["add_point"].trigger()
    field = bench.view.agenda._title
    field.setText("Accueil des gens du voyage")
    press(field, Qt.Key.Key_Return)
    bench.quiet()
    assert bench.state.items[3].title == "Accueil des gens du voyage"


def test_a_line_is_corrected_in_place_and_removed_with_undo(bench: Bench) -> None:
    stream = bench.view.stream.view
    stream.setCurrentIndex(stream.lines.index(2, 0))
    press(stream, Qt.Key.Key_F2)
    editor = stream.findChild(QPlainTextEdit)
    assert editor is not None
    assert editor.toPlainText().startswith("! Retenir")
    editor.setPlainText("! Retenir la clé 50/35/15")
    press(editor, Qt.Key.Key_Return)
    bench.quiet()
    assert bench.state.lines[2].text == "Retenir la clé 50/35/15"
    assert bench.state.lines[2].decision_id is not None
    stream.setCurrentIndex(stream.lines.index(4, 0))
    press(stream, Qt.Key.Key_Delete)
    bench.quiet()
    assert len(bench.state.lines) == 4
    assert bench.window.toasts.current is not None
    bench.window.deeds.undo()
    bench.quiet()
    assert len(bench.state.lines) == 5


def test_the_pause_stops_the_clock_of_the_point(bench: Bench) -> None:
    bench.view._acts["pause"].trigger()
    bench.quiet()
    assert bench.state.sheet.paused_at is not None
    assert bench.view.head._pause.accessibleName() == "Reprendre"
    bench.view._acts["pause"].trigger()
    bench.quiet()
    assert bench.state.sheet.paused_at is None


def test_the_time_left_is_told_against_the_lunch(bench: Bench) -> None:
    assert bench.view.head._elapsed.text().replace("\u00a0", " ") == "41 min sur 2 h"
    assert bench.view.point._spent.text() == "13:07"
    assert bench.view.agenda._over.text().replace("\u00a0", " ") == "13 min de trop au rythme prévu"


def test_the_private_note_keeps_itself_and_is_never_projected(bench: Bench) -> None:
    editor = bench.view.note.editor
    editor.setPlainText("Rappeler le préfet")
    bench.view.note.keep()
    bench.quiet()
    assert bench.state.sheet.private_note == "Rappeler le préfet"
    bench.view.project()
    chair = bench.view._chair
    assert chair is not None
    shown = " ".join(label.text() for label in chair.findChildren(type(chair._title)))
    assert "Pôles d’échange" in shown
    assert "Gîtes ruraux" in shown
    assert "préfet" not in shown
    press(chair, Qt.Key.Key_Escape)
    assert bench.view._chair is None


def test_a_recalled_action_is_marked_done_in_place(bench: Bench) -> None:
    recall = bench.view.recall.view
    assert recall.rows.rows()[0].text == "Cadrage de la desserte bus"
    menu = recall.menu_of(recall.rows.rows()[0])
    menu.actions()[2].trigger()
    bench.quiet()
    assert "Cadrage de la desserte bus" not in [row.text for row in recall.rows.rows()]


def test_large_text_turns_the_side_panes_into_tabs(bench: Bench) -> None:
    bench.view.panes_in_place.place(narrow=True)
    tabs = bench.view.panes_in_place.tabs
    assert [tabs.tabText(place) for place in range(4)] == ["Saisie", "Ordre du jour 3/8", "Présents 2", "Suites 3"]
    bench.view.panes_in_place.reveal(2)
    assert bench.view.presence.isVisible()
    assert not bench.view.agenda.isVisible()
    bench.view.focus_line()
    assert bench.view.capture.isVisible()
    bench.view.panes_in_place.place(narrow=False)
    assert bench.view.agenda.isVisible()
    assert bench.view.presence.isVisible()


def test_every_list_of_the_stage_keeps_qts_rules(bench: Bench, qtmodeltester: ModelTester) -> None:
    view = bench.view
    for model in (view.agenda.view.points(), view.stream.view.lines, view.presence.view.rows, view.recall.view.rows):
        qtmodeltester.check(model)
    bench.enter("une ligne de plus")
    qtmodeltester.check(view.stream.view.lines)


def test_each_type_has_its_key(bench: Bench) -> None:
    for kind in (LineKind.DECISION, LineKind.ACTION, LineKind.VOTE, LineKind.SUSPENSE, LineKind.PRESENCE):
        bench.view._acts[kind.value].trigger()
        assert bench.view.capture.reading.kind is kind
        assert bench.view.capture.types.buttons[kind].isChecked()


def test_the_keys_of_the_session_work_from_the_capture_line(bench: Bench, qtbot: QtBot) -> None:
    line, ctrl = bench.view.capture.line, Qt.KeyboardModifier.ControlModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    kinds = []
    for key, modifier in ((Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F9, shift)):
        qtbot.keyClick(line, key, modifier)
        kinds.append(bench.view.capture.reading.kind)
    assert kinds == [LineKind.DECISION, LineKind.SUSPENSE]
    line.empty()
    qtbot.keyClick(line, Qt.Key.Key_Return, ctrl)
    bench.quiet()
    assert bench.state.items[2].outcome == "closed"
    qtbot.keyClick(line, Qt.Key.Key_PageDown, ctrl)
    bench.quiet()
    assert bench.state.sheet.current_item_id == bench.held.points[4]
    qtbot.keyClick(line, Qt.Key.Key_R, ctrl)
    bench.quiet()
    assert bench.state.items[4].outcome == "postponed"
    qtbot.keyClick(line, Qt.Key.Key_F6)
    assert not line.hasFocus()
    qtbot.keyClick(bench.window.focusWidget(), Qt.Key.Key_L, ctrl)
    assert line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_F11)
    assert bench.view._chair is not None
    bench.view.project()
    assert bench.view._chair is None


def test_pressing_the_type_a_line_already_has_leaves_one_type_marked(bench: Bench) -> None:
    types = bench.view.capture.types.buttons
    types[LineKind.NOTE].click()
    assert [kind for kind, button in types.items() if button.isChecked()] == [LineKind.NOTE]
    types[LineKind.VOTE].click()
    types[LineKind.VOTE].click()
    assert [kind for kind, button in types.items() if button.isChecked()] == [LineKind.NOTE]


def test_every_control_that_takes_the_keyboard_has_a_name(bench: Bench) -> None:
    for widget in bench.view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            accessible = QAccessible.queryAccessibleInterface(widget)
            assert accessible.text(QAccessible.Text.Name), widget


def test_a_point_moves_with_alt_and_the_arrows(bench: Bench) -> None:
    points = bench.view.agenda.view
    points.setFocus()
    points.setCurrentIndex(points.points().index(5, 0))
    press(points, Qt.Key.Key_Up, modifiers=Qt.KeyboardModifier.AltModifier)
    bench.quiet()
    assert [row.id for row in bench.state.items[4:6]] == [bench.held.points[5], bench.held.points[4]]
    assert points.currentIndex().row() == 4
