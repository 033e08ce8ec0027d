"""What the year and the month share: a day that has the keyboard, a pointer that drags a meeting to another day."""

from __future__ import annotations

from datetime import MINYEAR, date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip, QWidget

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from concertation.services.queries.series import MeetingRow
    from concertation.ui.agenda.calendar_days import CalendarDays

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayGrid(QWidget):
    """A calendar with a cursor.

    ``cursor_moved`` gives the day under the cursor; ``chosen`` a day pressed (click or Espace); ``opened`` a day
    asked to open (Entrée, double-click); ``dropped`` a meeting dragged to a day; ``turned`` asks for another period
    (-1 or 1); ``menu_asked`` gives a day and a point.
    """

    cursor_moved = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)
    dropped = Signal(object, object)
    turned = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.days: CalendarDays | None = None
        self.cursor_day = date(MINYEAR, 1, 1)
        self._dragged: MeetingRow | None = None
        self._pressed_at: QPoint | None = None
        self.drop_day: date | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme().changed.connect(self._measured)

    # What a child says

    def rect_of(self, day: date) -> QRectF | None:
        """Return where a day is painted, if it is."""
        raise NotImplementedError

    def day_at(self, point: QPoint) -> date | None:
        raise NotImplementedError

    # Showing

    def show_days(self, days: CalendarDays, cursor: date) -> None:
        moved = cursor != self.cursor_day
        self.days = days
        self._place_cursor(cursor, told=False)
        self._measured()
        if moved:
            QTimer.singleShot(0, self, self._reveal_cursor)  # once the page has its new size

    def _measured(self) -> None:
        self.updateGeometry()
        self.update()

    def _place_cursor(self, day: date, *, told: bool = True) -> None:
        self.cursor_day = day
        if self.days is not None:
            self.setAccessibleDescription(self.days.on(day).sentence())
            changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(changed)
        self.update()
        if told:
            self.cursor_moved.emit(day)

    def move_cursor(self, day: date) -> None:
        """Take the cursor to a day; where the period ends before it, ask for the other one."""
        if self.days is None:
            return
        if not self.days.first <= day <= self.days.last:
            self.turned.emit(day)
            return
        self._place_cursor(day)
        self._reveal_cursor()

    def _reveal_cursor(self) -> None:
        if (rect := self.rect_of(self.cursor_day)) is not None:
            self._reveal(rect)

    def _reveal(self, rect: QRectF) -> None:
        page = self.parentWidget()
        viewport = page.parentWidget() if page is not None else None
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            area.ensureVisible(round(rect.center().x()), round(rect.center().y()), 40, 40)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), self.cursor_day
        if key in _STEPS and not event.modifiers():
            self.move_cursor(day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.move_cursor(_month_step(day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            first = day.replace(day=1)
            self.move_cursor(first if key == Qt.Key.Key_Home else _month_step(first, 1) - timedelta(days=1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(day)
        elif key == Qt.Key.Key_Space:
            self.chosen.emit(day)
        elif key == Qt.Key.Key_Menu:
            rect = self.rect_of(day)
            self.menu_asked.emit(day, self.mapToGlobal(rect.center().toPoint() if rect else QPoint()))
        else:
            super().keyPressEvent(event)

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is None:
            return
        self._place_cursor(day)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._dragged = self.meeting_at(self._pressed_at, day)
            self.chosen.emit(day)
        elif event.button() == Qt.MouseButton.RightButton:
            self.menu_asked.emit(day, event.globalPosition().toPoint())

    def meeting_at(self, _point: QPoint, day: date) -> MeetingRow | None:
        """Return the meeting that would be dragged from a point."""
        found = self.days.on(day).meetings if self.days else ()
        return found[0] if found else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._dragged is not None and self._pressed_at is not None:
            far = (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if far or self.drop_day is not None:
                self.drop_day = self.day_at(point)
                self.setCursor(Qt.CursorShape.DragMoveCursor)
                self.update()
            return
        held = self.day_at(point)
        marked = held is not None and self.days is not None and bool(self.days.on(held).meetings)
        self.setCursor(Qt.CursorShape.PointingHandCursor if marked else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        dragged, day = self._dragged, self.drop_day
        self._dragged, self._pressed_at, self.drop_day = None, None, None
        self.unsetCursor()
        self.update()
        if dragged is not None and day is not None and day != dragged.date:
            self.dropped.emit(dragged, day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (day := self.day_at(event.position().toPoint())) is not None:
            self.opened.emit(day)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos())
            told = self.days.on(day) if self.days is not None and day is not None else None
            if told is not None and (told.meetings or told.public_holiday or told.school_holidays or told.refused):
                QToolTip.showText(event.globalPos(), told.sentence().replace(" · ", "\n"), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def _month_step(day: date, step: int) -> date:
    """Return the same day of the month before or after, or its last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))
