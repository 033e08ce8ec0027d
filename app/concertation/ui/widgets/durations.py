"""The agenda's durations against the slot, drawn to scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from concertation.ui import icons
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Segment:
    """One point of the agenda: ``label`` is its number, ``minutes`` its planned duration."""

    label: str
    minutes: int
    tip: str = ""


class DurationsBar(QWidget):
    """Segments to scale, the slot's end as a line across, what passes it in amber, then the lunch."""

    pressed_segment = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._segments: tuple[Segment, ...] = ()
        self._slot, self._starts, self._current, self._lunch = 0, 0, -1, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_segments(
        self, segments: Sequence[Segment], *, slot: int, starts: int, lunch: str = "", current: int = -1, name: str = ""
    ) -> None:
        """Show durations.

        Args:
            segments: the points in order.
            slot: minutes from the start to the planned end; 0 where it is unknown.
            starts: minutes since midnight when the meeting starts.
            lunch: word for what follows the slot, empty when nothing does.
            current: which segment is outlined.
            name: the same in words, for assistive tools.
        """
        self._segments, self._slot, self._starts = tuple(segments), slot, starts
        self._lunch, self._current = lunch, current
        self.setAccessibleName(name)
        self.update()

    def set_current(self, current: int) -> None:
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(480), theme().scale.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, rect in enumerate(self._rectangles()):
            self._paint_segment(painter, place, rect)
        if self._lunch and self._slot:
            self._paint_lunch(painter)
        self._paint_hours(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self._at(event.position())) >= 0:
            self.pressed_segment.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        QToolTip.showText(event.globalPosition().toPoint(), self._segments[place].tip if place >= 0 else "", self)

    def _at(self, point: QPointF) -> int:
        return next((place for place, rect in enumerate(self._rectangles()) if rect.contains(point)), -1)

    def _span(self) -> int:
        """Return the minutes that the whole width stands for."""
        planned = sum(segment.minutes for segment in self._segments)
        return max(planned, self._slot) + (30 if self._lunch else 0) or 60

    def _x(self, minutes: float) -> float:
        return minutes / self._span() * (self.width() - 2)

    def _rectangles(self) -> list[QRectF]:
        rectangles, spent, height = [], 0, theme().scale.px(28)
        for segment in self._segments:
            left, right = self._x(spent), self._x(spent + segment.minutes)
            rectangles.append(QRectF(left + 1, theme().scale.px(4), max(right - left - 2, 2), height))
            spent += segment.minutes
        return rectangles

    def _paint_segment(self, painter: QPainter, place: int, rect: QRectF) -> None:
        look, px = theme(), theme().scale.px
        ends = sum(segment.minutes for segment in self._segments[: place + 1])
        over = bool(self._slot) and ends > self._slot
        painter.setBrush(look.color("soon_tint" if over else "selection"))
        current = place == self._current
        painter.setPen(QPen(look.color("accent"), 2) if current else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1) if current else rect, px(4), px(4))
        label = self._segments[place].label
        painter.setFont(look.font("caption", strong=True))
        if painter.fontMetrics().horizontalAdvance(label) <= rect.width():
            painter.setPen(look.color("soon" if over else "accent"))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), label)

    def _paint_lunch(self, painter: QPainter) -> None:
        look, px = theme(), theme().scale.px
        starts = max(self._slot, sum(segment.minutes for segment in self._segments))
        rect = QRectF(self._x(starts) + 2, px(4), self.width() - self._x(starts) - 4, px(28))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("neutral"))
        painter.drawRoundedRect(rect, px(4), px(4))
        icons.paint(painter, "utensils", "secondary", QRectF(rect.left() + px(10), rect.top() + px(7), px(14), px(14)))
        painter.setPen(look.color("secondary"))
        painter.setFont(look.font("caption"))
        painter.drawText(rect.adjusted(px(32), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._lunch)

    def _paint_hours(self, painter: QPainter) -> None:
        look, px = theme(), theme().scale.px
        top = px(36)
        for minutes in range(0, self._span(), 30):
            if self._slot and abs(minutes - self._slot) < 20 and minutes != self._slot:
                continue
            end = minutes == self._slot
            painter.setPen(look.color("text" if end else "secondary"))
            painter.setFont(look.font("caption", strong=end))
            at, text = self._x(minutes), _clock(self._starts + minutes)
            width = painter.fontMetrics().horizontalAdvance(text) + 4
            left = min(max(at - width / 2, 0), self.width() - width)
            painter.drawText(QRectF(left, top + 2, width, px(18)), int(Qt.AlignmentFlag.AlignCenter), text)
            painter.drawLine(QPointF(at, top - 2), QPointF(at, top + 2))
        if self._slot:
            at = self._x(self._slot)
            painter.fillRect(QRectF(at - 1, 0, 2, px(36)), look.color("text"))


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24}\u00a0h\u00a0{minutes % 60:02d}"
