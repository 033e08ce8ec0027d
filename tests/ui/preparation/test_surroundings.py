"""What surrounds the agenda: recalled actions, the reserve, answers, the déjeuner, the date and the convocation."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QWidget
from tests.ui.registers import press, write

from concertation.services.gestures.attachments import attach
from concertation.services.gestures.series import convene_meeting
from concertation.services.queries.hospitality import replies
from concertation.services.queries.meeting import attendance, items, meeting_pieces, meeting_sheet, reserve
from concertation.services.queries.series import meetings
from concertation.ui.preparation.columns import POINT_MIME, Col
from concertation.ui.preparation.convening import Convening
from concertation.ui.preparation.picker import Picker

if TYPE_CHECKING:
    from tests.ui.preparation.conftest import Prepared
    from tests.ui.registers import Seat

    from concertation.ui.preparation.view import PreparationView


def test_open_actions_of_the_body_are_recalled_with_their_lateness(view: PreparationView) -> None:
    shown = view.meeting_side.actions_list
    assert shown.model().rowCount() == 1
    text = shown.model().index(0, 0).data()
    assert "Transmettre" in text
    assert "10 j" in text
    assert "TÉMOIN-02" in text


def test_a_point_is_taken_from_the_reserve_and_put_back_by_a_drop(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    kept = view.meeting_side.reserve
    kept.setCurrentIndex(kept.model().index(0, 0))
    press(kept, Qt.Key.Key_Return)
    seat.settle()
    assert "Guichet autonomie" in [item.title for item in seat.read(items, prepared.meeting)]
    assert view.agenda.current_id == prepared.kept
    data = QMimeData()
    data.setData(POINT_MIME, prepared.gites.encode())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    kept.dropEvent(QDropEvent(QPointF(4, 4), Qt.DropAction.MoveAction, data, left, none))
    seat.settle()
    assert [item.title for item in seat.read(reserve, prepared.known.dgs)] == ["Gîtes ruraux"]


def test_a_point_is_noted_for_later_in_one_line(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    write(view.meeting_side.later, "Forêt : plan d’accès")
    press(view.meeting_side.later, Qt.Key.Key_Return)
    seat.settle()
    assert "Forêt\u00a0: plan d’accès" in [item.title for item in seat.read(reserve, prepared.known.dgs)]
    assert view.meeting_side.later.text() == ""


def test_a_piece_opens_as_a_copy_that_cannot_be_changed_by_mistake(
    view: PreparationView, seat: Seat, prepared: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat.context.run(attach, owner_kind="agenda_item", owner_id=prepared.gites, name="plan.txt", content=b"par la cour")
    seat.settle()
    opened: list[Path] = []

    def open_it(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_it)
    view.agenda.table.choose(prepared.gites)
    pieces = view.point_side.pieces.rows
    pieces.setCurrentIndex(pieces.model().index(0, 0))
    press(pieces, Qt.Key.Key_Return)
    seat.settle()
    assert opened[0].read_bytes() == b"par la cour"
    assert opened[0].name == "plan.txt"
    assert not opened[0].stat().st_mode & 0o222


def test_an_answer_changes_what_is_declared_and_counts_for_lunch(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    one = view.meeting_side._people[0]
    view.meeting_side.answered.emit(one, ("coming", True))
    view.meeting_side.answered.emit(view.meeting_side._people[1], ("excused", False))
    seat.settle()
    declared = {row.person_id: row.declared for row in seat.read(attendance, prepared.meeting)}
    assert declared[one.person.person_id] == "expected"
    assert list(declared.values()).count("excused") == 1
    texts = [view.meeting_side.people.model().index(place, 0).data() for place in range(3)]
    assert sum("viendra, déjeune" in text for text in texts) == 1
    assert "1" in view.meeting_side.lunch._fields["head_count"].placeholderText()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_guest_is_found_by_letters_and_expected(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    view.hosting._ask_guest(view.meeting_side)
    picker = view.findChild(Picker)
    assert picker is not None
    write(picker.field, "spéc")
    press(picker, Qt.Key.Key_Return)
    seat.settle()
    people = {row.person_id: row.role for row in seat.read(attendance, prepared.meeting)}
    assert people[prepared.known.specimen] == "guest"


def test_answers_are_noted_by_one_key_each_down_the_list(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    people = view.meeting_side.people
    people.setCurrentIndex(people.model().index(0, 0))
    for letter in "pEs":
        write(people, letter)
        seat.settle()
    told = [(row.answer, row.lunch) for row in seat.read(replies, prepared.meeting)]
    assert [answer for answer, _lunch in told[:3]] == ["coming", "excused", "coming"]
    people.setCurrentIndex(people.model().index(0, 0))
    write(people, "x")
    seat.settle()
    assert seat.read(replies, prepared.meeting)[0].answer is None
    assert people.currentIndex().row() == 1


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_someone_is_represented_by_a_colleague_of_the_same_authority(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    one = next(one for one in view.meeting_side._people if one.person.person_id == prepared.known.temoin)
    view.hosting._ask_representative(one, view.meeting_side)
    picker = view.findChild(Picker)
    assert picker is not None
    press(picker, Qt.Key.Key_Return)
    seat.settle()
    row = next(row for row in seat.read(attendance, prepared.meeting) if row.person_id == prepared.known.temoin)
    assert row.declared == "represented"
    assert row.represented_by_id == prepared.known.specimen


def test_the_lunch_takes_hours_in_words_and_refuses_what_is_none(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    form = view.meeting_side.lunch
    for typed, kept in (("12 h 15", time(12, 15)), ("quand on aura faim", time(12, 15))):
        form._fields["starts_at"].setText(typed)
        form._fields["starts_at"].editingFinished.emit()
        seat.settle()
        assert seat.read(meeting_sheet, prepared.meeting).lunch.starts_at == kept
    assert "Heure non comprise" in seat.window.toasts.history[0].text
    form._fields["head_count"].setText("7")
    form._fields["head_count"].editingFinished.emit()
    seat.settle()
    assert seat.read(meeting_sheet, prepared.meeting).lunch.head_count == 7


def test_moving_to_a_holiday_tells_the_conflict_and_still_moves(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    view.edit_setting()
    view.setting.day.field.setText("8/5/2013")
    seat.settle()
    assert "Victoire 1945" in view.setting._conflict.text()
    assert not view.setting.move_button.isHidden()
    view.setting.keep()
    seat.settle()
    assert seat.read(meeting_sheet, prepared.meeting).held_on == date(2013, 5, 8)


def test_a_click_on_the_head_opens_the_line_of_date_and_place_and_echap_closes_it(
    view: PreparationView, seat: Seat
) -> None:
    seat.qtbot.mouseClick(view._context.head.lead, Qt.MouseButton.LeftButton)
    assert view.setting.isVisible()
    press(view, Qt.Key.Key_Escape)
    assert not view.setting.isVisible()


def test_once_convened_another_date_postpones_and_shows_the_meeting_that_replaces_it(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    seat.context.run(convene_meeting, meeting_id=prepared.meeting, on=date(2013, 4, 22))
    seat.settle()
    view.edit_setting()
    view.setting.day.field.setText("30/5/2013")
    assert "Reporter" in view.setting.move_button.text()
    view.setting.keep()
    seat.settle()
    former = seat.read(meeting_sheet, prepared.meeting)
    assert former.state == "postponed"
    there = next(row for row in seat.read(meetings) if row.reference == former.replaced_by)
    assert there.date == date(2013, 5, 30)
    assert seat.window.content.current_key == f"meeting:{there.id}"


def test_the_note_of_a_point_is_kept_when_another_is_chosen(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    view.agenda.table.choose(prepared.gites)
    view.edit_note()
    view.point_side.note.setPlainText("Deux financeurs restent à convaincre")
    view.agenda.table.choose(prepared.poles)
    seat.settle()
    point = next(item for item in seat.read(items, prepared.meeting) if item.id == prepared.gites)
    assert point.brief == "Deux financeurs restent à convaincre"


def test_a_dossier_not_known_is_offered_to_be_opened(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    view.agenda.table.choose(prepared.gites)
    view.point_side.dossier.setEditText("Gîtes ruraux")
    view.point_side._take_dossier()
    toast = seat.window.toasts.current
    assert toast is not None
    assert "Gîtes ruraux" in toast.accessibleName()
    view.writing._place.toasts._shown = None
    next(button for button in toast.findChildren(QWidget) if button.accessibleName() == "Créer ce dossier").click()  # type: ignore[attr-defined]
    seat.settle()
    point = next(item for item in seat.read(items, prepared.meeting) if item.id == prepared.gites)
    assert point.dossier == "Gîtes ruraux"


def test_files_of_the_meeting_itself_are_listed_apart(
    view: PreparationView, seat: Seat, prepared: Prepared, tmp_path: Path
) -> None:
    plan = tmp_path / "plan d’accès.txt"
    plan.write_text("par la cour")
    view.agenda.table.dropped.emit([plan], None)
    seat.settle()
    assert [piece.name for piece in seat.read(meeting_pieces, prepared.meeting)] == ["plan d’accès.txt"]
    assert view.meeting_side.pieces.rows.model().rowCount() == 1


def test_convening_writes_the_papers_the_event_and_the_message_and_notes_the_day(
    view: PreparationView, seat: Seat, prepared: Prepared, tmp_path: Path
) -> None:
    folder = tmp_path / "envoi"
    folder.mkdir()
    view.buttons.convene()
    dialog = view.findChild(Convening)
    assert dialog is not None
    dialog.folder.setText(str(folder))
    dialog.day.set_day(date(2013, 4, 23))
    dialog.convene()
    seat.qtbot.waitUntil(lambda: len(list(folder.iterdir())) == 5, timeout=15000)
    seat.settle()
    assert sorted(path.suffix for path in folder.iterdir()) == [".eml", ".ics", ".ics", ".pdf", ".pdf"]
    sheet = seat.read(meeting_sheet, prepared.meeting)
    assert (sheet.state, sheet.convened_on) == ("convened", date(2013, 4, 23))
    assert "23/04/2013" in view.buttons._convene.text()


def test_a_folder_that_is_not_there_is_told_and_the_dialog_stays(
    view: PreparationView, seat: Seat, tmp_path: Path
) -> None:
    view.buttons.convene()
    dialog = view.findChild(Convening)
    assert dialog is not None
    dialog.folder.setText(str(tmp_path / "nulle part"))
    for kind, box in dialog.papers.items():
        box.setChecked(kind == "calendar")
    dialog.convene()
    seat.settle()
    assert "nulle part" in seat.window.toasts.history[0].text
    assert dialog.isVisible()
    assert dialog.go.isEnabled()
    dialog.close()


def test_the_next_meeting_of_the_series_is_one_key_away(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    view.buttons.go(1)
    seat.settle()
    assert seat.window.content.current_key == f"meeting:{prepared.later}"


def test_a_held_meeting_is_read_only(
    view: PreparationView, seat: Seat, prepared: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concertation.services.gestures.session import close_meeting, open_meeting

    seat.context.run(open_meeting, meeting_id=prepared.meeting)
    seat.context.run(close_meeting, meeting_id=prepared.meeting)
    seat.settle()
    assert view.read_only
    assert view.agenda._lock.isVisible()
    flags = view.agenda.model.index(0, Col.TITLE).flags()
    assert not flags & Qt.ItemFlag.ItemIsEditable
    assert not any(action.isEnabled() for action in view.actions()[:5])
    before = len(view.agenda.model.rows())
    view.create_new()
    view.writing.remove_current()
    seat.settle()
    assert len(view.agenda.model.rows()) == before


def test_at_the_largest_text_the_side_takes_the_place_of_the_agenda(view: PreparationView, seat: Seat) -> None:
    from concertation.ui.theme import theme

    theme().choose(zoom=2.0)
    seat.window.resize(1366, 720)
    seat.settle()
    assert view.agenda.isVisible()
    assert not view._side.isVisible()
    view.show_side("meeting")
    assert view._side.isVisible()
    assert not view.agenda.isVisible()
    view.edit_setting()
    assert view.setting.isVisible()
    assert not view._side.isVisible()
    view.edit_setting()
    assert view._side.isVisible()
    assert view.width() <= 1366
    assert view.minimumSizeHint().width() <= 1366


def test_everything_that_takes_the_keyboard_has_a_name(view: PreparationView) -> None:
    nameless = [
        widget
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not widget.metaObject().className().startswith(("QHeader", "QScroll"))
        and not getattr(widget, "text", str)()
        and widget.objectName() != "qt_spinbox_lineedit"
    ]
    assert not nameless
