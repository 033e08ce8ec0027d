"""The agenda in a real window: dates planned, moved, postponed and cancelled with the keyboard and the pointer."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from tests.ui.real import end, open_real_window, press, settle, write, write_year

from concertation.domain.calendar import public_holidays
from concertation.services.gestures.series import move_meeting, plan_meeting
from concertation.services.gestures.session import close_meeting, open_meeting
from concertation.services.queries.series import MeetingRow, closed_between, meetings
from concertation.ui.agenda import proposals_pane
from concertation.ui.agenda.meetings_list import MeetingsList
from concertation.ui.agenda.view import AgendaPlace
from concertation.ui.calling_off import CallingOff
from concertation.ui.meeting.page import MeetingPage
from concertation.ui.places import MINUTES, PREPARE
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot
    from tests.factories.calendar import Year
    from tests.factories.register import Known

    from concertation.ui.main_window import MainWindow
    from concertation.ui.theme import Theme

Written = tuple["Path", "Known", "Year"]
_TWO_PLANNED = (date(2013, 5, 17), date(2013, 10, 8))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    path = tmp_path_factory.mktemp("year") / "year.concertation"
    return path, *write_year(path)


@pytest.fixture
def window(qtbot: QtBot, look: Theme, written: Written, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "essai.concertation"
    shutil.copyfile(written[0], path)
    made = open_real_window(qtbot, path)
    made.deeds.go("agenda")
    settle(qtbot, made)
    yield made
    end(made)


def place(window: MainWindow) -> AgendaPlace:
    assert isinstance(window.content.page, AgendaPlace)
    return window.content.page


def found(window: MainWindow) -> list[MeetingRow]:
    assert window.desk.workspace is not None
    return list(window.desk.workspace.read(meetings))


def test_many_bodies_show_their_dates_at_once_and_those_out_of_view_once_they_come_in(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = place(window).side.dates
    shown = place(window)._shown
    assert shown is not None
    one = shown.bodies[0]
    many = replace(shown, bodies=(one,) * 12)
    marks = {one.body.id: place(window)._days.marks[one.body.id]}  # type: ignore[union-attr]  # shown
    monkeypatch.setattr(proposals_pane, "_PAUSE", 60_000)
    pane.show_bodies(many, marks)
    settle(qtbot, window)
    lay = pane._sections.layout()
    assert lay is not None
    items = [lay.itemAt(number) for number in range(lay.count())]
    sections = [item.widget() for item in items if item is not None and not isinstance(item.widget(), Hairline)]
    assert len(sections) == 12
    assert all(isinstance(section, QWidget) and section.height() > 100 for section in sections)
    later = [section for section in sections if isinstance(section, Lazily)]
    assert later[-1].made is None
    around = next(each for each in window.findChildren(QScrollArea) if each.isAncestorOf(pane))
    around.ensureWidgetVisible(later[-1])
    qtbot.waitUntil(lambda: later[-1].made is not None)
    settle(qtbot, window)
    assert later[-1].findChildren(QLabel)
    assert later[-1].height() > 100


def test_the_year_tells_each_day_in_words(window: MainWindow) -> None:
    grid = place(window).year
    grid.move_cursor(date(2013, 5, 9))
    assert "Ascension" in grid.accessibleDescription()
    grid.move_cursor(date(2013, 5, 16))
    press(grid, Qt.Key.Key_Right)
    assert "Présidents 276" in grid.accessibleDescription()
    assert public_holidays(2013)[date(2013, 5, 9)] == "Ascension"


def test_a_day_under_the_pointer_is_the_day_painted_there(window: MainWindow) -> None:
    for grid in (place(window).year,):
        for day in (date(2013, 1, 1), date(2013, 6, 30), date(2013, 12, 31)):
            rect = grid.rect_of(day)
            assert rect is not None
            assert grid.day_at(rect.center().toPoint()) == day


def test_a_meeting_opens_where_it_stands_and_stays_where_it_is_once_open(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.desk.workspace
    assert workspace is not None
    meeting = workspace.read(lambda reader: reader.scalar("SELECT id FROM meeting WHERE gone = 0"))
    workspace.run(open_meeting, meeting_id=meeting)
    workspace.run(close_meeting, meeting_id=meeting)
    settle(qtbot, window)
    window.navigation.open_object("meeting", meeting)
    settle(qtbot, window)
    page = window.content.page
    assert isinstance(page, MeetingPage)
    assert page.stage == MINUTES
    page.show_stage(PREPARE)
    window.content.go("agenda")
    window.navigation.open_object("meeting", meeting)
    settle(qtbot, window)
    assert page.stage == PREPARE


def test_a_meeting_opens_with_the_keyboard(window: MainWindow, written: Written, qtbot: QtBot) -> None:
    grid = place(window).year
    grid.move_cursor(date(2013, 5, 16))
    press(grid, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.content.current_key == f"meeting:{written[2].next_meeting}"


def test_a_proposed_date_is_planned_and_taken_back(window: MainWindow, written: Written, qtbot: QtBot) -> None:
    before = len(found(window))
    side = place(window).side.dates
    take = next(
        one
        for one in side.findChildren(QPushButton)
        if one.objectName().startswith(f"take:{written[1].dgs}") and one.text() != "Voir"
    )
    take.click()
    qtbot.waitUntil(lambda: len(found(window)) == before + 1)
    settle(qtbot, window)
    window.desk.undo()
    qtbot.waitUntil(lambda: len(found(window)) == before)


def test_a_new_meeting_is_planned_with_a_day_in_words(window: MainWindow, qtbot: QtBot) -> None:
    window.deeds.create_meeting()
    settle(qtbot, window)
    form = place(window).side.form
    form.date.field.selectAll()
    write(form.date.field, "8/8/2013")
    press(form.date.field, Qt.Key.Key_Return)
    press(form._time, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(one.date == date(2013, 8, 8) and one.set_by_hand for one in found(window)))


def test_a_meeting_not_convened_is_dragged_to_another_day(window: MainWindow, qtbot: QtBot) -> None:
    grid = place(window).year
    start, to = grid.rect_of(date(2013, 10, 8)), grid.rect_of(date(2013, 10, 10))
    assert start is not None
    assert to is not None
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start.center().toPoint())
    qtbot.mouseMove(grid, to.center().toPoint())
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=to.center().toPoint())
    qtbot.waitUntil(lambda: any(one.date == date(2013, 10, 10) for one in found(window)))


def test_a_convened_meeting_is_cancelled_with_its_reason(
    window: MainWindow, written: Written, qtbot: QtBot, tmp_path: Path
) -> None:
    view = place(window)
    view.year.move_cursor(date(2013, 5, 16))
    view._delete()
    reason = window.focusWidget()
    assert reason is not None
    write(reason, "grève des trains")
    press(reason, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: next(one for one in found(window) if one.id == written[2].next_meeting).state == "cancelled"
    )
    assert next(one for one in found(window) if one.id == written[2].next_meeting).state_reason == "grève des trains"
    settle(qtbot, window)
    offered = window.findChild(CallingOff)
    assert offered is not None
    offered.folder.setText(str(tmp_path))
    offered.write()
    settle(qtbot, window)
    (draft,) = tmp_path.glob("*.eml")
    methods = [part.get_param("method") for part in message_from_bytes(draft.read_bytes()).walk()]
    assert "CANCEL" in methods
    assert list(tmp_path.glob("*.ics"))


def postpone(window: MainWindow, qtbot: QtBot, to: date) -> MeetingRow:
    """Postpone the meeting that the keys act on, from its card; return the one that replaces it."""
    view = place(window)
    card = view.side.card
    assert card.meeting is not None
    before = {one.id for one in found(window)}
    card.ask_postpone(to)
    next(one for one in card.findChildren(QPushButton) if one.text().strip() == "Reporter").click()
    settle(qtbot, window)
    settle(qtbot, window)
    return next(one for one in found(window) if one.id not in before)


def state_of(window: MainWindow, key: str) -> str:
    return next(one.state for one in found(window) if one.id == key)


@pytest.mark.parametrize("typed", ["", "convo"])
def test_once_postponed_in_the_list_the_new_meeting_has_the_cursor_and_the_keys(
    window: MainWindow, written: Written, qtbot: QtBot, typed: str
) -> None:
    view, former = place(window), written[2].next_meeting
    view.filter("coming")
    settle(qtbot, window)
    if typed:
        write(view.meetings.filter, typed)
        qtbot.waitUntil(lambda: view.meetings.model.rowCount() == 1)
    assert view.meetings.table.select(former)
    later = postpone(window, qtbot, date(2013, 6, 6))
    assert view.meetings.current is not None
    assert view.side.meeting is not None
    assert (view.meetings.current.id, view.side.meeting.id) == (later.id, later.id)
    assert view.meetings.filter.text() == ""
    view._delete()
    qtbot.waitUntil(lambda: later.id not in {one.id for one in found(window)})
    assert state_of(window, former) == "postponed"
    settle(qtbot, window)
    assert view.side.meeting is not None
    assert view.side.meeting.id == view.meetings.current.id, "the card is that of the row"


def test_once_postponed_on_the_calendar_the_cursor_is_on_the_new_day(
    window: MainWindow, written: Written, qtbot: QtBot
) -> None:
    view = place(window)
    view.year.move_cursor(date(2013, 5, 16))
    press(view.year, Qt.Key.Key_Space)
    later = postpone(window, qtbot, date(2013, 6, 6))
    assert (view.year.cursor_day, view.side.meeting and view.side.meeting.id) == (date(2013, 6, 6), later.id)
    assert state_of(window, written[2].next_meeting) == "postponed"


def test_the_day_of_the_cursor_is_brought_in_view(window: MainWindow, qtbot: QtBot) -> None:
    view = place(window)
    window.resize(900, 420)
    view.choose_kind("month")
    settle(qtbot, window)
    view._planned("", date(2013, 8, 30))
    settle(qtbot, window)

    def seen() -> bool:
        rect = view.month.rect_of(date(2013, 8, 30))
        return rect is not None and view.month.visibleRegion().contains(rect.center().toPoint())

    qtbot.waitUntil(seen)


def test_no_key_acts_on_another_meeting_than_the_one_of_the_day_under_the_cursor(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = place(window)
    first, other = (next(one for one in found(window) if one.date == day) for day in _TWO_PLANNED)
    view.year.move_cursor(first.date)
    press(view.year, Qt.Key.Key_Space)
    assert view.side.meeting == first
    view.year.move_cursor(other.date)
    assert view.side.meeting == other
    view._delete()
    qtbot.waitUntil(lambda: other.id not in {one.id for one in found(window)})
    assert first.id in {one.id for one in found(window)}
    settle(qtbot, window)
    assert view.side.meeting is None


def test_a_meeting_of_another_year_stays_shown_beside_the_list(window: MainWindow, qtbot: QtBot) -> None:
    view = place(window)
    assert window.desk.workspace is not None
    last = found(window)[-1]
    made = window.desk.workspace.run(plan_meeting, body_id=last.body_id, held_on=date(2015, 3, 5))
    view.filter("coming")
    settle(qtbot, window)
    view.meetings.table.select(made)
    assert view.side.meeting is not None
    window.desk.workspace.run(move_meeting, meeting_id=made, place="Évreux")
    settle(qtbot, window)
    assert view.side.meeting is not None
    assert (view.side.meeting.id, view.side.meeting.place) == (made, "Évreux")


def test_the_cadence_is_typed_as_a_sentence(window: MainWindow, written: Written, qtbot: QtBot) -> None:
    view = place(window)
    view.open_object("body", written[1].presidents)
    settle(qtbot, window)
    line = view.side.editor.cadence.line
    line.setFocus()
    line.selectAll()
    write(line, "bimensuelle")
    assert "deux façons" in line.accessibleDescription()
    line.selectAll()
    write(line, "tous les 2 mois, le 1er mardi, à 14 h")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: (
            view._shown is not None
            and any(
                "le 1er mardi" in one.body.cadence for one in view._shown.bodies if one.body.name.startswith("Prés")
            )
        )
    )


def test_the_meetings_chosen_to_be_listed_are_chosen_again_next_time(window: MainWindow, qtbot: QtBot) -> None:
    view = place(window)
    view.filter("coming")
    settle(qtbot, window)
    view.meetings.which.chosen.emit("all")
    again = MeetingsList(view.deeds)
    qtbot.addWidget(again)
    assert again.which.current == "all"


def test_the_list_filters_while_one_types(window: MainWindow, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    view = place(window)
    view.filter("all")
    settle(qtbot, window)
    whole = view.meetings.model.rowCount()
    write(view.meetings.filter, "présid")
    qtbot.waitUntil(lambda: 0 < view.meetings.model.rowCount() < whole)
    qtmodeltester.check(view.meetings.model)


def test_days_set_aside_by_hand_are_listed_edited_and_removed(window: MainWindow, qtbot: QtBot) -> None:
    place(window).deeds.show_closed_days()
    settle(qtbot, window)
    shown = place(window).deeds.closed_days
    assert shown is not None
    known = shown.table.model_of_rows.rowCount()
    write(shown.name, "Journées d’équipe")
    shown.first.set_day(date(2013, 6, 20))
    shown.zone.show_key("B")
    shown.add.click()
    settle(qtbot, window)
    assert shown.table.model_of_rows.rowCount() == known + 1
    rows = shown.table.model_of_rows.rows()
    at = next(place for place, one in enumerate(rows) if one.name == "Journées d’équipe")
    assert (rows[at].zone, rows[at].first_day, rows[at].last_day) == ("B", date(2013, 6, 20), date(2013, 6, 20))
    assert shown.table.model_of_rows.setData(shown.table.model_of_rows.index(at, 3), "21/06/2013")
    settle(qtbot, window)
    assert shown.table.model_of_rows.rows()[at].last_day == date(2013, 6, 21)
    assert window.desk.workspace is not None
    assert [one.name for one in window.desk.workspace.read(closed_between, date(2013, 6, 21), date(2013, 6, 21))] == [
        "Journées d’équipe"
    ]
    shown.table.removed.emit(shown.table.model_of_rows.rows()[at])
    settle(qtbot, window)
    assert shown.table.model_of_rows.rowCount() == known
    shown.close()
    qtbot.waitUntil(lambda: place(window).deeds.closed_days is None)


def test_a_wrong_file_of_holidays_is_told_with_its_line(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "vacances.csv"
    wrong.write_text("ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM\nB;2014-99-01;2014-03-01;Hiver\n", encoding="utf-8")
    place(window).deeds.import_closed_days(str(wrong))
    qtbot.waitUntil(lambda: bool(window.toasts.history))
    assert "Ligne 2" in window.toasts.history[0].text


def test_tab_comes_to_the_dates_proposed_between_the_day_and_the_hour(window: MainWindow, qtbot: QtBot) -> None:
    side = place(window).side
    side.new_meeting()
    settle(qtbot, window)
    order: list[str] = []
    at: Any = side.form.date.field
    for _ in range(4):
        order.append(at.accessibleName())
        at = at.nextInFocusChain()
        while not (at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus):
            at = at.nextInFocusChain()
    assert order[0] == "Date"
    assert order[1].startswith("Choisir le")
