"""One month in full: each day's meetings by their hour and name, holidays said in words."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from concertation.services.queries.series import MeetingRow
from concertation.ui import days as days_told
from concertation.ui import icons
from concertation.ui.agenda.calendar_days import CALLED_OFF, Day
from concertation.ui.agenda.grid import DayGrid
from concertation.ui.agenda.marks import paint_mark
from concertation.ui.theme import theme

_HEAD = 26


class MonthGrid(DayGrid):
    """As many weeks as the month has, over the whole room."""

    def minimumSizeHint(self) -> QSize:
        px = theme().scale.px
        return QSize(px(60) * 7, px(_HEAD) + px(58) * self._weeks())

    def sizeHint(self) -> QSize:
        px = theme().scale.px
        return QSize(px(110) * 7, px(_HEAD) + px(90) * self._weeks())

    def _monday(self) -> date:
        first = self.days.first.replace(day=1) if self.days else self.cursor_day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _weeks(self) -> int:
        if self.days is None:
            return 6
        return ((self.days.last - self._monday()).days + 7) // 7

    def rect_of(self, day: date) -> QRectF | None:
        if self.days is None or not self.days.first <= day <= self.days.last:
            return None
        return self._cell((day - self._monday()).days)

    def _cell(self, place: int) -> QRectF:
        line, column = divmod(place, 7)
        head = theme().scale.px(_HEAD)
        width, height = self.width() / 7, (self.height() - head) / self._weeks()
        return QRectF(column * width, head + line * height, width, height)

    def day_at(self, point: QPoint) -> date | None:
        head = theme().scale.px(_HEAD)
        if self.days is None or point.y() < head or not self.rect().contains(point):
            return None
        line = int((point.y() - head) / ((self.height() - head) / self._weeks()))
        day = self._monday() + timedelta(days=line * 7 + int(point.x() / (self.width() / 7)))
        return day if self.days.first <= day <= self.days.last else None

    def meeting_at(self, point: QPoint, day: date) -> MeetingRow | None:
        rect, found = self.rect_of(day), self.days.on(day).meetings if self.days else ()
        if rect is None or not found:
            return None
        place = int((point.y() - rect.top() - self._line()) // self._line())
        return found[min(max(place, 0), len(found) - 1)]

    def _line(self) -> int:
        return QFontMetrics(theme().font("caption")).height() + 6

    # Paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.days is None:
            return
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        for column, name in enumerate(days_told.weekday_names()):
            area = QRectF(column * self.width() / 7 + 8, 0, self.width() / 7 - 8, look.scale.px(_HEAD))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), name)
        for place in range(self._weeks() * 7):
            day = self._monday() + timedelta(days=place)
            rect = self._cell(place)
            if self.days.first <= day <= self.days.last:
                self._paint_day(painter, self.days.on(day), rect)
            painter.setPen(QPen(look.color("hairline"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())

    def _paint_day(self, painter: QPainter, day: Day, rect: QRectF) -> None:
        look, px, line = theme(), theme().scale.px, self._line()
        if day.school_holidays or day.public_holiday:
            painter.fillRect(rect.adjusted(1, 1, -1, 0), look.color("neutral"))
        is_today = self.days is not None and day.on == self.days.today
        painter.setFont(look.font("caption", strong=is_today))
        painter.setPen(look.color("accent" if is_today else "secondary" if day.weekend else "text"))
        number = rect.adjusted(px(8), 2, -px(4), 0)
        number.setHeight(line)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignVCenter), str(day.on.day))
        self._paint_holiday(painter, day, number.adjusted(px(24), 0, 0, 0))
        top = rect.top() + line
        for at, meeting in enumerate(day.meetings):
            if top + line > rect.bottom():
                self._more(painter, rect, len(day.meetings) - at)
                break
            self._paint_meeting(painter, meeting, QRectF(rect.left() + px(6), top, rect.width() - px(10), line))
            top += line
        self._paint_cursor(painter, day.on, rect)

    def _paint_holiday(self, painter: QPainter, day: Day, area: QRectF) -> None:
        """Write the name of a holiday, on its first day of the week where it lasts."""
        look, px = theme(), theme().scale.px
        told, tone = day.public_holiday, "secondary"
        if day.refused and not day.meetings:
            icons.paint(
                painter, "triangle-alert", "soon", QRectF(area.left(), area.center().y() - px(6), px(12), px(12))
            )
            area = area.adjusted(px(16), 0, 0, 0)
            told, tone = day.refused[0].body_name, "soon"
        elif not told and day.school_holidays and (day.on.weekday() == 0 or day.on.day == 1):
            told = day.school_holidays[0]
        painter.setFont(look.font("caption"))
        painter.setPen(look.color(tone))
        shown = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_meeting(self, painter: QPainter, meeting: MeetingRow, area: QRectF) -> None:
        look, px = theme(), theme().scale.px
        off = meeting.state in CALLED_OFF
        mark = self.days.marks.get(meeting.body_id) if self.days else None
        side = px(10)
        if mark is not None:
            at = QRectF(area.left() + 1, area.center().y() - side / 2, side, side)
            paint_mark(painter, at, mark, faint=off or meeting.state == "proposed")
        font = look.font("caption", strong=not off)
        font.setStrikeOut(off)
        painter.setFont(font)
        painter.setPen(look.color("secondary" if off else "text"))
        hour = f"{days_told.clock(meeting.starts_at)} " if meeting.starts_at else ""
        text = area.adjusted(side + px(6), 0, 0, 0)
        shown = painter.fontMetrics().elidedText(
            hour + (meeting.title or meeting.body_name), Qt.TextElideMode.ElideRight, int(text.width())
        )
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _more(self, painter: QPainter, rect: QRectF, count: int) -> None:
        painter.setFont(theme().font("caption"))
        painter.setPen(theme().color("secondary"))
        area = rect.adjusted(0, 2, -theme().scale.px(6), 0)
        area.setHeight(self._line())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"+ {count}")

    def _paint_cursor(self, painter: QPainter, day: date, rect: QRectF) -> None:
        look = theme()
        if day == self.drop_day or (day == self.cursor_day and self.hasFocus()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("text" if day == self.drop_day else "accent"), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -1), look.scale.px(4), look.scale.px(4))
