"""The hemicycle: every member's seat, marked by click, by lasso, by group or with the arrows; repaints one seat alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from concertation.domain.hemicycle import FARTHEST_NAME, LEAST_PITCH
from concertation.ui.session.plenary.hall import Hall, Room
from concertation.ui.session.plenary.hall_painter import HallPainter
from concertation.ui.session.plenary.seat_children import SeatChildren
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from concertation.domain.hemicycle import Bench
    from concertation.ui.session.plenary.seat_marks import SeatMark

_ARROWS = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_LASSO_FROM = 8  # pixels drawn before a press becomes a lasso


@dataclass(frozen=True, slots=True)
class CouncilWords:
    """What is written under the seats of a council."""

    council: str
    name: str
    detail: str


class Hemicycle(QWidget):
    """Shows benches and marks.

    ``pressed`` gives a member clicked or marked with Espace, ``picked`` those of the selection each time it changes,
    ``typed`` a letter typed over the seats, ``menu_asked`` a member and where on the screen, ``bench_pressed`` the
    members of a group whose name was clicked, ``moved`` the member the cursor goes to.
    """

    pressed = Signal(str)
    picked = Signal(tuple)
    typed = Signal(str)
    menu_asked = Signal(str, QPoint)
    bench_pressed = Signal(tuple)
    moved = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._benches: tuple[Bench, ...] = ()
        self._letters: Mapping[str, str] = {}
        self._councils: tuple[CouncilWords, ...] = ()
        self._figure = ("", "")
        self._marks: dict[str, SeatMark] = {}
        self._hall = Hall((), 1, 1, Room(0, 0, 0, 0))
        self._selected: frozenset[str] = frozenset()
        self._current = ""
        self._lasso: list[QPointF] = []
        self._least = QSize(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Hémicycle"))
        self.seats = SeatChildren(self, self.pressed.emit)
        theme().changed.connect(self._seat)

    # What is shown

    def show_assembly(
        self, benches: Sequence[Bench], letters: Mapping[str, str], councils: Sequence[CouncilWords]
    ) -> None:
        """Seat groups, write the short name of each, and the words under each council."""
        if councils != self._councils:
            self._councils = tuple(councils)
            self.update()
        if (tuple(benches), letters) != (self._benches, self._letters):
            self._benches, self._letters = tuple(benches), dict(letters)
            self._seat()

    def show_marks(self, marks: Iterable[SeatMark]) -> None:
        """Show presence and votes; only the seats that change are painted again."""
        for mark in marks:
            if self._marks.get(mark.member) != mark:
                self._marks[mark.member] = mark
                self._touch(mark.member)
                self.seats.show_mark(mark)
                if mark.member == self._current:
                    self._announce(mark)

    def show_figure(self, figure: str, words: str) -> None:
        """Write a figure in the middle, with what it counts."""
        if self._figure != (figure, words):
            self._figure = (figure, words)
            self.update(self.painting.middle(self._hall).toAlignedRect())

    @property
    def painting(self) -> HallPainter:
        return HallPainter(self._letters, self._councils, self._figure)

    @property
    def selected(self) -> tuple[str, ...]:
        """Return the members selected, in the order of the seats."""
        return tuple(seat.member for seat in self._hall.plan.seats if seat.member in self._selected)

    @property
    def current(self) -> str:
        return self._current

    @property
    def hall(self) -> Hall:
        return self._hall

    def mark_of(self, member: str) -> SeatMark | None:
        return self._marks.get(member)

    def select(self, members: Iterable[str]) -> None:
        """Select members; whom there is no seat for is left out."""
        wanted = frozenset(members) & frozenset(seat.member for seat in self._hall.plan.seats)
        if wanted == self._selected:
            return
        touched, self._selected = wanted ^ self._selected, wanted
        for member in touched:
            self._touch(member)
        self.picked.emit(self.selected)

    def go_to(self, member: str) -> None:
        """Put the cursor on a seat and tell who sits there."""
        if member not in {seat.member for seat in self._hall.plan.seats}:
            return
        for one in {member, self._current} - {""}:
            self._touch(one)
        self._current = member
        self.moved.emit(member)
        if (mark := self._marks.get(member)) is not None:
            self._announce(mark)

    def _announce(self, mark: SeatMark) -> None:
        """Tell assistive tools who sits where the cursor is, how they are there and how they vote."""
        if self.hasFocus() and mark.tip != self.accessibleDescription():
            self.setAccessibleDescription(mark.tip)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.tip.replace("\n", ", ")))

    def _touch(self, member: str) -> None:
        if member in self._hall.members:
            self.update(self._hall.area(member).toAlignedRect())

    # Sizes

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(740), theme().scale.px(440))

    def minimumSizeHint(self) -> QSize:
        return self._least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hall = Hall(self._benches, self.width(), self.height(), self._room())
        self.seats.place(self._hall)

    def _seat(self) -> None:
        """Seat again; the least size is that at which a seat can still be hit."""
        least = Hall(self._benches, 1, 1, self._room())
        self._least = QSize(round(least.width) + 1, round(least.height) + 1) if self._benches else QSize(0, 0)
        self._hall = Hall(self._benches, self.width(), self.height(), self._room())
        self._selected &= self._hall.members
        self._current = self._current if self._current in self._hall.members else ""
        self.seats.place(self._hall)
        for mark in self._marks.values():
            self.seats.show_mark(mark)
        self.updateGeometry()
        self.update()

    def _room(self) -> Room:
        line = self.fontMetrics().height()
        above = max(line * 1.5, line * 0.6 + FARTHEST_NAME - LEAST_PITCH / 2)
        return Room(sides=line * 1.6, above=above, below=line * 2 + theme().scale.gap(20), name=line)

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._current if self.hasFocus() else ""
        self.painting.paint(painter, self._hall, self._marks, self._selected, ring, QRectF(event.rect()))
        if len(self._lasso) > 1:
            self.painting.paint_lasso(painter, QPolygonF(self._lasso))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        bare = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        if arrow is not None and bare and self._hall.plan.seats:
            self._move(arrow, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Space and self._current:
            self.pressed.emit(self._current)
        elif event.key() in (Qt.Key.Key_Menu, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self.menu_asked.emit(self._current, self.mapToGlobal(self._hall.centre(self._current).toPoint()))
        elif event.key() == Qt.Key.Key_Escape and self._selected:
            self.select(())
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.select(self._hall.members)
        elif event.text().isalpha() and bare:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _move(self, arrow: tuple[int, int], *, extend: bool) -> None:
        first = self._hall.plan.seats[0].member
        before = self._current
        self.go_to(self._hall.plan.neighbour(before, *arrow) if before else first)
        if extend:
            self.select(self._selected | {before, self._current} - {""})

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._current and self._hall.plan.seats:
            self._current = self._hall.plan.seats[0].member
        self.go_to(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._current:
            self._touch(self._current)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._lasso = [event.position()]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._lasso:
            self._lasso.append(event.position())
            self.update(QPolygonF(self._lasso).boundingRect().adjusted(-3, -3, 3, 3).toAlignedRect())
            return
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if self._under(event.position()) else Qt.CursorShape.ArrowCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._lasso:
            return
        drawn, self._lasso = QPolygonF(self._lasso), []
        self.update(drawn.boundingRect().adjusted(-3, -3, 3, 3).toAlignedRect())
        added = self._selected if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else frozenset()
        box = drawn.boundingRect()
        if max(box.width(), box.height()) >= _LASSO_FROM:
            self.select(added | set(self._hall.inside(drawn)))
        else:
            self._click(event.position(), added)

    def _click(self, at: QPointF, added: frozenset[str]) -> None:
        member, bench = self._hall.member_at(at), self._hall.bench_at(at)
        if member is not None:
            self.go_to(member)
            if added:
                self.select(added | {member})
            else:
                self.pressed.emit(member)
        elif bench is not None:
            own = self._of_bench(bench.council, bench.group)
            if added:
                self.select(added | own)
            else:
                self.bench_pressed.emit(tuple(seat.member for seat in self._hall.plan.seats if seat.member in own))
        else:
            self.select(())

    def _of_bench(self, council: str, group: str) -> frozenset[str]:
        return frozenset(
            member for one in self._benches if (one.council, one.group) == (council, group) for member in one.members
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        member = self._hall.member_at(QPointF(event.pos()))
        if member is not None:
            self.go_to(member)
            self.menu_asked.emit(member, event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _tip(self, at: QPointF) -> str:
        member = self._hall.member_at(at)
        if member is not None:
            mark = self._marks.get(member)
            return mark.tip if mark is not None else ""
        bench = self._hall.bench_at(at)
        return bench.group if bench is not None else ""

    def _under(self, at: QPointF) -> bool:
        return self._hall.member_at(at) is not None or self._hall.bench_at(at) is not None
