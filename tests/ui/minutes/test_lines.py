"""Rendre compte with keyboard and mouse: reading over, rewording, ordering, adding, deleting, keeping for oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from tests.ui.registers import press, write

from concertation.domain.capture import LineKind
from concertation.services.gestures.minutes import issue_minutes
from concertation.services.printing import printed
from concertation.services.queries.captured import blocks
from concertation.services.queries.meeting_rows import BlockRow
from concertation.ui.minutes.rows import LineRow, Place, PointRow, dropped, rows_of, step
from concertation.ui.minutes.view import MinutesView

if TYPE_CHECKING:
    from tests.factories.sitting import Sitting
    from tests.ui.registers import Seat

    from concertation.ui.theme import Theme

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(seat: Seat, sitting: Sitting) -> MinutesView:
    seat.window.navigation.open_meeting(sitting.meeting, "minutes")
    view = seat.window.content.view
    assert isinstance(view, MinutesView)
    seat.qtbot.waitUntil(lambda: view.sheet is not None)
    seat.settle()
    view.lines.setFocus()
    return view


def lines(view: MinutesView) -> list[LineRow]:
    return [row for row in view.lines.rows.rows() if isinstance(row, LineRow)]


def stored(seat: Seat, sitting: Sitting) -> list[BlockRow]:
    return list(seat.read(blocks, sitting.meeting))


def choose(view: MinutesView, kind: str) -> LineRow:
    line = next(line for line in lines(view) if line.block.kind == kind)
    view.lines.choose(line.id)
    return line


def key(seat: Seat, view: MinutesView, one: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Type a key on the list: shortcuts are only heard by a window that is active."""
    seat.window.activateWindow()
    seat.qtbot.waitUntil(seat.window.isActiveWindow)
    view.lines.setFocus()
    seat.qtbot.keyClick(view.lines, one, modifiers)
    seat.settle()


def test_lines_stand_under_their_points_and_the_model_keeps_qts_rules(view: MinutesView, sitting: Sitting) -> None:
    rows = view.lines.rows.rows()
    points = [row for row in rows if isinstance(row, PointRow)]
    assert [point.item_id for point in points if point.item_id in sitting.points] == list(sitting.points)
    assert [line.block.kind for line in lines(view)] == ["note", "decision", "action", "decision", "suspense"]
    QAbstractItemModelTester(view.lines.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view.sheet is not None
    view.lines.show_rows(list(reversed(rows_of(view.sheet))))
    view.lines.show_rows(rows_of(view.sheet))


def test_space_approves_and_the_head_tells_what_is_left(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    line = choose(view, "note")
    key(seat, view, Qt.Key.Key_Space)
    assert [block.id for block in stored(seat, sitting) if block.approved] == [line.id]
    assert "4" in view.head.pending.text()
    view.top.approve_all_asked.emit()
    seat.settle()
    assert all(block.approved for block in stored(seat, sitting))
    assert view.head.pending.text().strip().startswith("1 suspens")
    seat.window.deeds.undo()
    seat.settle()
    assert sum(block.approved for block in stored(seat, sitting)) == 1


def test_a_click_on_the_box_approves_and_on_a_chip_opens_its_field(
    seat: Seat, view: MinutesView, sitting: Sitting
) -> None:
    line = choose(view, "action")
    place = view.lines.rows.place_of(line.id)
    assert place is not None
    rect = view.lines.visualRect(view.lines.rows.index(place))
    laid = view.lines.painter_of_rows.laid(line)
    seat.qtbot.mouseClick(view.lines.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + laid.box.center())
    seat.settle()
    assert next(block for block in stored(seat, sitting) if block.id == line.id).approved
    chip = next(area for area, chip in laid.chips if chip.field == "due")
    seat.qtbot.mouseClick(view.lines.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + chip.center())
    assert view.lines.card is not None
    assert view.lines.card.fields["due"].isVisible()


def test_f2_rewords_in_place_and_the_note_stays(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    line = choose(view, "decision")
    key(seat, view, Qt.Key.Key_F2)
    card = view.lines.card
    assert card is not None
    write(card.text, ", à l'été")
    press(card.text, Qt.Key.Key_Return)
    seat.settle()
    after = next(block for block in stored(seat, sitting) if block.id == line.id)
    assert after.text.endswith("pour les deux pôles, à l’été")
    assert after.raw == line.block.raw
    assert view.lines.card is None
    assert next(row for row in lines(view) if row.id == line.id).reworded
    seat.window.deeds.undo()
    seat.settle()
    assert not next(row for row in lines(view) if row.id == line.id).reworded


def test_escape_gives_up_what_was_typed(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    before = stored(seat, sitting)
    choose(view, "note")
    view.lines.edit_current()
    assert view.lines.card is not None
    write(view.lines.card.text, "tout autre chose")
    press(view.lines.card.text, Qt.Key.Key_Escape)
    seat.settle()
    assert stored(seat, sitting) == before


def test_the_sense_the_reserve_and_the_day_of_a_decision_change_at_once(
    seat: Seat, view: MinutesView, sitting: Sitting
) -> None:
    line = choose(view, "decision")
    view.lines.edit_current("sense")
    card = view.lines.card
    assert card is not None
    sense, due, reserve = card.fields["sense"], card.fields["due"], card.fields["reserve"]
    sense.setCurrentIndex(sense.findData("agreement_with_reserve"))  # type: ignore[attr-defined]
    assert isinstance(reserve, QLineEdit)
    write(reserve, "avis du SDIS")
    write(due.focusProxy() or due, "4/7")
    press(reserve, Qt.Key.Key_Return)
    seat.settle()
    after = next(block for block in stored(seat, sitting) if block.id == line.id)
    assert (after.sense, after.reserve_text, str(after.due_on)) == (
        "agreement_with_reserve",
        "avis du SDIS",
        "2013-07-04",
    )
    seat.window.deeds.undo()
    assert next(block for block in stored(seat, sitting) if block.id == line.id) == line.block


def test_another_person_takes_an_action_with_their_authority(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    line = choose(view, "action")
    view.lines.edit_current("who")
    card = view.lines.card
    assert card is not None
    who = card.fields["who"]
    who.setCurrentIndex(who.findText("GABARIT-07 Alix"))  # type: ignore[attr-defined]
    card.ended.emit(True)
    seat.settle()
    after = next(block for block in stored(seat, sitting) if block.id == line.id)
    assert (after.assignee, after.action_authority) == ("GABARIT-07 Alix", "Région")
    assert after.due_on == line.block.due_on


def test_alt_and_arrows_move_a_line_within_its_point_then_to_the_next(
    seat: Seat, view: MinutesView, sitting: Sitting
) -> None:
    line = choose(view, "action")
    key(seat, view, Qt.Key.Key_Up, ALT)
    assert [row.block.kind for row in lines(view)][:3] == ["note", "action", "decision"]
    key(seat, view, Qt.Key.Key_Down, ALT)
    key(seat, view, Qt.Key.Key_Down, ALT)
    moved = next(block for block in stored(seat, sitting) if block.id == line.id)
    assert moved.item_id == sitting.points[1]
    assert view.lines.line is not None
    assert view.lines.line.id == line.id


def test_where_a_line_may_be_dropped(view: MinutesView, sitting: Sitting) -> None:
    rows = list(view.lines.rows.rows())
    first = next(place for place, row in enumerate(rows) if isinstance(row, LineRow))
    line = rows[first]
    assert dropped(rows, line.id, first) is None
    assert dropped(rows, line.id, first + 1) is None
    assert dropped(rows, line.id, 0) is None
    head = next(place for place, row in enumerate(rows) if row.item_id == sitting.points[1])
    assert dropped(rows, line.id, head) == Place(sitting.points[0], rows[head - 1].id)
    assert dropped(rows, line.id, head + 1) == Place(sitting.points[1], None)
    assert step(rows, "unknown", 1) is None


def test_a_forgotten_line_is_added_after_the_one_chosen_with_the_capture_grammar(
    seat: Seat, view: MinutesView, sitting: Sitting
) -> None:
    choose(view, "note")
    seat.window.deeds.create_new()
    assert view.insertion.isVisible()
    write(view.insertion.field, "- relancer l'Eure @Témoin avant le 1/7")
    assert "TÉMOIN-02" in view.insertion.field.accessibleDescription()
    press(view.insertion.field, Qt.Key.Key_Return)
    seat.settle()
    kinds = [(block.kind, block.assignee) for block in stored(seat, sitting)][:3]
    assert kinds == [("note", None), ("action", "TÉMOIN-02 Camille"), ("decision", None)]
    assert view.lines.line is not None
    assert view.lines.line.block.text == "Relancer l’Eure"
    press(view.insertion.field, Qt.Key.Key_Escape)
    assert not view.insertion.isVisible()


def test_delete_never_asks_and_can_be_taken_back(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    before = stored(seat, sitting)
    line = choose(view, "decision")
    key(seat, view, Qt.Key.Key_Delete)
    assert line.id not in {block.id for block in stored(seat, sitting)}
    assert view.lines.line is not None
    seat.window.toasts.undo_asked.emit()
    assert stored(seat, sitting) == before


def test_a_line_kept_for_oneself_leaves_the_pages(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    from concertation.services.papers import build_document

    line = choose(view, "note")
    view.deeds.keep_private(line)
    told = str(seat.read(build_document, "minutes", sitting.meeting))
    assert line.block.text not in told
    assert len(stored(seat, sitting)) == 5
    assert view.top._counts.text().startswith("0 sur 4"), "it is not to be approved either"
    assert seat.read(printed, "minutes", sitting.meeting).pdf.startswith(b"%PDF")


def test_the_note_as_typed_is_one_click_away(seat: Seat, view: MinutesView) -> None:
    line = choose(view, "action")
    height = view.lines.painter_of_rows.laid(line).height
    view.toggle_raw()
    shown = view.lines.line
    assert shown is not None
    assert shown.raw_shown
    assert view.lines.painter_of_rows.laid(shown).height > height
    view.toggle_raw()
    assert view.lines.line is not None
    assert not view.lines.line.raw_shown


def test_leaving_keeps_what_was_being_typed(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    line = choose(view, "note")
    view.lines.edit_current()
    assert view.lines.card is not None
    write(view.lines.card.text, " Fin.")
    seat.window.deeds.go("dashboard")
    assert next(block for block in stored(seat, sitting) if block.id == line.id).text.endswith("Fin.")


def test_a_reader_of_screens_hears_what_each_line_is(view: MinutesView) -> None:
    line = choose(view, "action")
    told = view.lines.rows.data(view.lines.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert "à approuver" in told
    assert "TÉMOIN-02 Camille" in told
    assert line.block.text in told
    interface = QAccessible.queryAccessibleInterface(view.lines)
    assert interface.text(QAccessible.Text.Name) == "Lignes du relevé"
    assert view.lines.painter_of_rows.zone(line, QPoint(0, 0)) == "text"


def test_a_dragged_line_carries_its_id_and_its_words_and_a_point_does_not_move(view: MinutesView) -> None:
    line = choose(view, "note")
    model, index = view.lines.rows, view.lines.currentIndex()
    carried = model.mimeData([index])
    assert carried.text() == line.block.text
    assert carried.hasFormat(model.mimeTypes()[0])
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_at_twice_the_size_lines_and_pages_take_turns_and_the_window_stays_small(
    seat: Seat, view: MinutesView, look: Theme
) -> None:
    look.choose(zoom=2.0)
    seat.settle()
    page = seat.window.content.page
    assert page is not None
    room = 1366 - look.scale.px(56)
    seat.qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= room)
    assert view.left.isVisible()
    assert not view.beside.isVisible()
    view.filter()
    assert view.beside.isVisible()
    assert not view.left.isVisible()


def test_a_suspens_is_lifted_and_a_note_turns_out_to_be_a_decision(
    seat: Seat, view: MinutesView, sitting: Sitting
) -> None:
    suspens = choose(view, "suspense")
    key(seat, view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    lifted = next(block for block in stored(seat, sitting) if block.id == suspens.id)
    assert (lifted.kind, lifted.text) == ("note", suspens.block.text)
    note = choose(view, "note")
    view.deeds.correct(note, {"text": "Retenir le plan présenté"})
    seat.settle()
    key(seat, view, Qt.Key.Key_F8)
    decided = next(block for block in stored(seat, sitting) if block.id == note.id)
    assert (decided.kind, decided.decision_label) == ("decision", "D01")
    assert decided.text == "Retenir le plan présenté"


def test_a_numbered_decision_stays_one(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    workspace = seat.window.desk.workspace
    assert workspace is not None
    workspace.run(issue_minutes, meeting_id=sitting.meeting, kind="decisions")
    line = choose(view, "decision")
    view.deeds.change_kind(line, LineKind.ACTION)
    seat.settle()
    assert next(block for block in stored(seat, sitting) if block.id == line.id).kind == "decision"
    assert "D01" in seat.window.toasts.history[0].text
