"""The hemicycle: click, lasso, groups and arrows; one mark repaints one seat, well under a frame."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QHelpEvent, QMouseEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from concertation.domain.hemicycle import Bench
from concertation.ui.session.plenary.hemicycle import CouncilWords, Hemicycle
from concertation.ui.session.plenary.seat_marks import SeatMark, Shape, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SIZES = {"62": (25, 20, 13, 12, 7), "59": (27, 21, 14, 11, 6)}
BENCHES = tuple(
    Bench(code, f"{code}-{letter}", tuple(f"{code}-{letter}-{number}" for number in range(size)))
    for code, sizes in SIZES.items()
    for letter, size in zip("ABCDE", sizes, strict=True)
)
EVERYBODY = tuple(member for bench in BENCHES for member in bench.members)


class Counted(Hemicycle):
    """Keeps what it was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def hall(qtbot: QtBot) -> Iterator[Counted]:
    made = Counted()
    qtbot.addWidget(made)
    made.resize(760, 450)
    letters = {bench.group: bench.group[-1] for bench in BENCHES}
    made.show_assembly(BENCHES, letters, (CouncilWords("62", "Pas-de-Calais", ""), CouncilWords("59", "Nord", "")))
    made.show_marks(SeatMark(member, member, tip=f"{member}, absent") for member in EVERYBODY)
    made.show()
    made.setFocus()
    QApplication.processEvents()
    yield made
    made.close()


@pytest.mark.parametrize("benches", [BENCHES, tuple(Bench(one.council, one.group, one.members[:3]) for one in BENCHES)])
def test_the_names_of_groups_are_whole_at_any_height(hall: Counted, benches: tuple[Bench, ...]) -> None:
    hall.show_assembly(benches, {bench.group: bench.group[-1] for bench in benches}, ())
    for height in range(260, 620, 12):
        hall.resize(760, height)
        line = hall.fontMetrics().height()
        for bench in hall.hall.plan.benches:
            assert hall.hall.point(bench).y() > line / 2 - 0.01  # pixels
        assert max(hall.hall.centre(bench.members[0]).y() for bench in benches) < max(height, hall.hall.height)


def seat(hall: Hemicycle, member: str) -> QPoint:
    return hall.hall.centre(member).toPoint()


def drag(hall: Hemicycle, *points: QPointF) -> None:
    def send(kind: QEvent.Type, at: QPointF) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(hall, QMouseEvent(kind, at, hall.mapToGlobal(at), left, left, none))

    send(QEvent.Type.MouseButtonPress, points[0])
    for point in points[1:]:
        send(QEvent.Type.MouseMove, point)
    send(QEvent.Type.MouseButtonRelease, points[-1])


def test_a_click_on_a_seat_tells_who_sits_there(hall: Counted, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.pressed) as told:
        QTest.mouseClick(hall, Qt.MouseButton.LeftButton, pos=seat(hall, "59-B-3") + QPoint(9, 5))
    assert told.args == ["59-B-3"]
    assert hall.current == "59-B-3"


def test_a_lasso_takes_the_seats_it_surrounds(hall: Counted) -> None:
    wide, high = hall.width(), hall.height()
    drag(hall, QPointF(0, 0), QPointF(wide / 2 - 1, 0), QPointF(wide / 2 - 1, high), QPointF(0, high))
    expected = {member for member in EVERYBODY if hall.hall.centre(member).x() < wide / 2 - 1}
    assert set(hall.selected) == expected
    assert len(expected) in range(70, 86)


def test_the_name_of_a_group_takes_the_group(hall: Counted, qtbot: QtBot) -> None:
    bench = next(one for one in hall.hall.plan.benches if one.group == "59-C")
    with qtbot.waitSignal(hall.bench_pressed) as told:
        QTest.mouseClick(hall, Qt.MouseButton.LeftButton, pos=hall.hall.point(bench).toPoint())
    assert set(told.args[0]) == set(BENCHES[7].members)
    hall.select(told.args[0])
    QTest.keyClick(hall, Qt.Key.Key_Escape)
    assert hall.selected == ()


def test_the_arrows_walk_from_seat_to_seat_and_space_marks(hall: Counted, qtbot: QtBot) -> None:
    start = hall.current
    QTest.keyClick(hall, Qt.Key.Key_Up)
    assert hall.current != start
    QTest.keyClick(hall, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(hall.selected) == 2
    assert hall.accessibleDescription() == f"{hall.current}, absent"
    with qtbot.waitSignal(hall.pressed) as told:
        QTest.keyClick(hall, Qt.Key.Key_Space)
    assert told.args == [hall.current]
    with qtbot.waitSignal(hall.typed) as letter:
        QTest.keyClick(hall, Qt.Key.Key_C)
    assert letter.args == ["c"]
    with qtbot.waitSignal(hall.menu_asked):
        QTest.keyClick(hall, Qt.Key.Key_Return)
    QTest.keyClick(hall, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(hall.selected) == 156


def test_the_menu_and_the_tip_are_those_of_the_seat_under_the_pointer(hall: Counted, qtbot: QtBot) -> None:
    at = seat(hall, "62-A-4")
    with qtbot.waitSignal(hall.menu_asked) as told:
        QApplication.sendEvent(hall, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, hall.mapToGlobal(at)))
    assert told.args[0] == "62-A-4"
    QApplication.sendEvent(hall, QHelpEvent(QEvent.Type.ToolTip, at, hall.mapToGlobal(at)))
    assert QToolTip.text() == "62-A-4, absent"
    QToolTip.hideText()


def test_it_has_a_name_for_assistive_tools(hall: Counted) -> None:
    found = QAccessible.queryAccessibleInterface(hall)
    assert found.text(QAccessible.Text.Name) == "Hémicycle"


def test_each_seat_is_a_child_with_its_name_its_state_and_an_action(hall: Counted, qtbot: QtBot) -> None:
    found = QAccessible.queryAccessibleInterface(hall)
    seats = {found.child(place).text(QAccessible.Text.Name): found.child(place) for place in range(found.childCount())}
    assert set(seats) == set(EVERYBODY)
    one = seats["62-A-3"]
    assert one.role() == QAccessible.Role.CheckBox
    assert one.text(QAccessible.Text.Description) == "62-A-3, absent"
    assert not one.state().checked
    hall.show_marks([SeatMark("62-A-3", "62-A-3", Shape.PRESENT, Sign.FOR, "62-A-3\nprésent\nvote pour")])
    assert one.state().checked
    assert one.text(QAccessible.Text.Description) == "62-A-3, présent, vote pour"
    assert hall.seats.child("62-A-3").geometry().contains(seat(hall, "62-A-3"))
    with qtbot.waitSignal(hall.pressed) as told:
        one.actionInterface().doAction("Press")
    assert told.args == ["62-A-3"]
    assert one.state().checked  # the register will say otherwise


def test_a_mark_on_the_seat_under_the_cursor_is_told(hall: Counted) -> None:
    member = hall.current
    hall.show_marks([SeatMark(member, member, Shape.PRESENT, Sign.NONE, f"{member}\nprésent depuis 10 h 05")])
    assert hall.accessibleDescription() == f"{member}\nprésent depuis 10 h 05"


def test_one_mark_repaints_one_seat_in_less_than_a_frame(hall: Counted) -> None:
    spent = []
    for turn, member in enumerate(EVERYBODY):
        hall.painted.clear()
        began = time.process_time()  # other programs at work cost nothing here
        hall.show_marks([SeatMark(member, member, Shape.PRESENT, Sign.FOR if turn % 2 else Sign.AGAINST, member)])
        QApplication.processEvents()
        spent.append(time.process_time() - began)
        assert all(rect.width() < 70 for rect in hall.painted)
        assert hall.painted
    spent.sort()
    assert spent[int(len(spent) * 0.95)] < 0.016


def test_the_least_size_still_lets_every_seat_be_hit(hall: Counted) -> None:
    least = hall.minimumSizeHint()
    hall.resize(least)
    QApplication.processEvents()
    assert hall.hall.plan.pitch >= 24
    assert hall.hall.width <= least.width()
