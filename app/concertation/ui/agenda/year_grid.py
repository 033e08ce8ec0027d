"""Twelve months on one sheet, painted: every body's meetings, holidays behind them, refused dates in amber."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from concertation.ui import days as days_told
from concertation.ui.agenda.calendar_days import CALLED_OFF, Day
from concertation.ui.agenda.grid import DayGrid
from concertation.ui.agenda.marks import paint_mark
from concertation.ui.theme import theme

_CELL_WIDTH, _CELL_HEIGHT, _HEAD, _LINES = 25, 22, 40, 6
_GAP_BESIDE, _GAP_UNDER = 26, 14


class YearGrid(DayGrid):
    """As many months a line as there is room for, the first at the page's left edge."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._placed: tuple[object, list[QPoint]] = (None, [])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Places

    def _month_size(self) -> QSize:
        px = theme().scale.px
        return QSize(px(_CELL_WIDTH) * 7, px(_HEAD) + px(_CELL_HEIGHT) * _LINES)

    def _columns(self, width: int) -> int:
        """Return how many months stand side by side: a divisor of twelve."""
        month = self._month_size().width()
        room = (width + theme().scale.gap(_GAP_BESIDE)) // (month + theme().scale.gap(_GAP_BESIDE))
        return max(columns for columns in (1, 2, 3, 4) if columns <= max(room, 1))

    def heightForWidth(self, width: int) -> int:
        columns = self._columns(width)
        return self._top(12 // columns, columns) - theme().scale.gap(_GAP_UNDER) + 4

    def _top(self, line: int, columns: int) -> int:
        """Return where a line of months begins: each is as tall as its month with the most weeks."""
        px, gap = theme().scale.px, theme().scale.gap(_GAP_UNDER)
        weeks = [
            max(self._weeks(month) for month in range(each * columns + 1, (each + 1) * columns + 1))
            for each in range(line)
        ]
        return sum(px(_HEAD) + px(_CELL_HEIGHT) * count + gap for count in weeks)

    def _weeks(self, month: int) -> int:
        if self.days is None:
            return _LINES
        first = date(self.days.first.year, month, 1)
        return (first.weekday() + monthrange(first.year, month)[1] + 6) // 7

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._month_size().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._month_size().width(), self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()

    def _corner(self, month: int) -> QPoint:
        """Return where a month begins; asked for every day painted, the twelve are worked out once for a size and a year."""
        px = theme().scale.px
        key = (self.width(), px(_CELL_WIDTH), px(_CELL_HEIGHT), self.days and self.days.first.year)
        if self._placed[0] != key:
            self._placed = key, [self._corner_of(each) for each in range(1, 13)]
        return self._placed[1][month - 1]

    def _corner_of(self, month: int) -> QPoint:
        size, columns = self._month_size(), self._columns(self.width())
        line, place = divmod(month - 1, columns)
        left = self.width() - columns * size.width()
        step = size.width() + (left // (columns - 1) if columns > 1 else 0)
        return QPoint(place * step, self._top(line, columns))

    def rect_of(self, day: date) -> QRectF | None:
        if self.days is None or day.year != self.days.first.year:
            return None
        px, corner = theme().scale.px, self._corner(day.month)
        offset = day.replace(day=1).weekday() + day.day - 1
        line, column = divmod(offset, 7)
        left, top = corner.x() + column * px(_CELL_WIDTH), corner.y() + px(_HEAD) + line * px(_CELL_HEIGHT)
        return QRectF(left, top, px(_CELL_WIDTH), px(_CELL_HEIGHT))

    def day_at(self, point: QPoint) -> date | None:
        if self.days is None:
            return None
        px, size = theme().scale.px, self._month_size()
        for month in range(1, 13):
            corner = self._corner(month)
            inside = point - corner - QPoint(0, px(_HEAD))
            if not QRect(0, 0, size.width(), px(_CELL_HEIGHT) * _LINES).contains(inside):
                continue
            first = date(self.days.first.year, month, 1)
            place = inside.y() // px(_CELL_HEIGHT) * 7 + inside.x() // px(_CELL_WIDTH) - first.weekday()
            day = first + timedelta(days=place)
            return day if place >= 0 and day.month == month else None
        return None

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.days is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            if QRect(self._corner(month), self._month_size()).intersects(event.rect()):
                self._paint_month(painter, month)

    def _paint_month(self, painter: QPainter, month: int) -> None:
        assert self.days is not None  # noqa: S101  # painted only then
        look, px, corner = theme(), theme().scale.px, self._corner(month)
        painter.setFont(look.font("body", strong=True))
        painter.setPen(look.color("text"))
        painter.drawText(
            QRect(corner.x(), corner.y(), self._month_size().width(), px(20)), 0, days_told.month_name(month)
        )
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        for column, initial in enumerate(days_told.initials()):
            area = QRect(corner.x() + column * px(_CELL_WIDTH), corner.y() + px(20), px(_CELL_WIDTH), px(20))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), initial)
        day = date(self.days.first.year, month, 1)
        while day.month == month:
            self._paint_day(painter, self.days.on(day))
            day += timedelta(days=1)

    def _paint_day(self, painter: QPainter, day: Day) -> None:
        look, rect = theme(), self.rect_of(day.on)
        assert rect is not None  # noqa: S101  # a day of the year shown
        if day.school_holidays:
            painter.fillRect(rect.adjusted(0, 1, 0, -1), look.color("neutral"))
        side = min(rect.width(), rect.height()) - 2
        mark_at = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        tone, strong = self._paint_state(painter, day, mark_at)
        font = look.font("caption", strong=strong)
        if day.on == self.days.today if self.days else False:
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(look.color(tone))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(day.on.day))
        if day.public_holiday:
            painter.fillRect(QRectF(rect.center().x() - 5, rect.bottom() - 3, 10, 1.5), look.color("secondary"))
        self._paint_cursor(painter, day.on, rect)

    def _paint_state(self, painter: QPainter, day: Day, area: QRectF) -> tuple[str, bool]:
        """Paint the mark behind a number; return the number's colour and whether it is in 600."""
        look = theme()
        live = [one for one in day.meetings if one.state not in CALLED_OFF]
        shown = live or list(day.meetings)
        if shown and self.days is not None:
            mark = self.days.marks.get(shown[0].body_id)
            if mark is not None:
                tone = paint_mark(painter, area, mark, faint=not live or shown[0].state == "proposed")
                if len(shown) > 1:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(look.color("text"))
                    dot = look.scale.px(5)
                    painter.drawEllipse(QRectF(area.right() - dot / 2, area.top() - dot / 2 + 1, dot, dot))
                return tone, True
        if day.refused:
            painter.setPen(QPen(look.color("soon"), 1.5))
            painter.setBrush(look.color("soon_tint"))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), look.scale.px(4), look.scale.px(4))
            return "soon", True
        return ("secondary" if day.weekend else "text"), False

    def _paint_cursor(self, painter: QPainter, day: date, rect: QRectF) -> None:
        look = theme()
        if day == self.drop_day or (day == self.cursor_day and self.hasFocus()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("text" if day == self.drop_day else "accent"), 2))
            painter.drawRoundedRect(rect.adjusted(0, -1, 0, 1), look.scale.px(4), look.scale.px(4))
