"""Paints a hall: seats, the selection as one shape, names of groups and councils, the figure in the middle."""

from __future__ import annotations

from math import cos, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from concertation.ui.session.plenary.seat_marks import SeatMark, Shape, Sign, paint_seat
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from concertation.ui.session.plenary.hall import Hall
    from concertation.ui.session.plenary.hemicycle import CouncilWords

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


class HallPainter:
    """Knows the words to write; is given the seats and what to show of them at each painting."""

    def __init__(self, letters: Mapping[str, str], councils: Sequence[CouncilWords], figure: tuple[str, str]) -> None:
        self._letters, self._councils, self._figure = letters, councils, figure

    def paint(
        self,
        painter: QPainter,
        hall: Hall,
        marks: Mapping[str, SeatMark],
        selected: AbstractSet[str],
        ring: str,
        part: QRectF,
    ) -> None:
        """Paint what touches a part of the hall; ``ring`` is the member under the cursor."""
        chosen = [hall.centre(member) for member in selected if hall.area(member).intersects(part)]
        self._paint_selection(painter, hall, chosen)
        for seat in hall.plan.seats:
            centre = hall.centre(seat.member)
            if not hall.area(seat.member).intersects(part):
                continue
            mark = marks.get(seat.member)
            shape, sign = (mark.shape, mark.sign) if mark is not None else (Shape.AWAY, Sign.NONE)
            paint_seat(painter, centre, hall.seat_radius, shape, sign)
            if seat.member == ring:
                self._paint_ring(painter, hall, centre)
        self._paint_words(painter, hall, part)

    def _paint_selection(self, painter: QPainter, hall: Hall, chosen: Sequence[QPointF]) -> None:
        """Draw discs that run into one another: first their edge, then their inside."""
        look, wide = theme(), hall.plan.pitch * 0.8
        painter.setPen(Qt.PenStyle.NoPen)
        for role, radius in (("accent", wide + 1.5), ("selection", wide)):
            painter.setBrush(look.color(role))
            for centre in chosen:
                painter.drawEllipse(centre, radius, radius)

    def _paint_ring(self, painter: QPainter, hall: Hall, centre: QPointF) -> None:
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, hall.seat_radius + 3, hall.seat_radius + 3)

    def _paint_words(self, painter: QPainter, hall: Hall, part: QRectF) -> None:
        look = theme()
        painter.setFont(look.font("body", strong=True))
        painter.setPen(look.color("text"))
        high = QFontMetricsF(painter.font()).height()
        for bench in hall.plan.benches:
            at, words = hall.point(bench), self._letters.get(bench.group, bench.group)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + 4
            area = QRectF(at.x() - wide / 2, at.y() - high / 2, wide, high)
            if area.intersects(part):
                painter.drawText(area, _CENTRE, words)
        self._paint_borders(painter, hall)
        for area, council in zip(self._council_areas(hall), self._councils, strict=False):
            if area.intersects(part):
                self._paint_council(painter, area, council)
        if self.middle(hall).intersects(part):
            self._paint_figure(painter, self.middle(hall))

    def _paint_borders(self, painter: QPainter, hall: Hall) -> None:
        painter.setPen(QPen(theme().color("hairline"), 1))
        for angle in hall.plan.borders:
            way = QPointF(cos(angle), -sin(angle))
            inner = hall.plan.inner - hall.plan.pitch * 0.6
            painter.drawLine(hall.origin + way * inner, hall.origin + way * (hall.plan.radius + hall.plan.pitch * 0.6))

    def _council_areas(self, hall: Hall) -> list[QRectF]:
        """Share the room under the seats between the councils, each under its own end."""
        count = max(1, len(self._councils))
        left, wide = hall.origin.x() - hall.plan.radius, 2 * hall.plan.radius / count
        top = hall.origin.y() + hall.plan.pitch * 0.5 + theme().scale.gap(8)
        high = 2 * QFontMetricsF(theme().font("body")).height() + theme().scale.gap(8)
        if count == 2:  # two councils: each is centred under its own ends of rows
            ring = hall.plan.radius - hall.plan.inner
            wide = ring + hall.plan.inner * 0.8
            return [QRectF(left, top, wide, high), QRectF(hall.origin.x() + hall.plan.radius - wide, top, wide, high)]
        return [QRectF(left + place * wide, top, wide, high) for place in range(count)]

    def _paint_council(self, painter: QPainter, area: QRectF, words: CouncilWords) -> None:
        look = theme()
        painter.setFont(look.font("body", strong=True))
        painter.setPen(look.color("text"))
        metrics = QFontMetricsF(painter.font())
        painter.drawText(area, _TOP, metrics.elidedText(words.name, Qt.TextElideMode.ElideRight, area.width()))
        area = area.adjusted(0, metrics.height() + look.scale.gap(2), 0, 0)
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        painter.drawText(area, _TOP, words.detail)

    def middle(self, hall: Hall) -> QRectF:
        """Return the room inside the first row."""
        half = hall.plan.inner * 0.86
        high = min(half, theme().scale.px(76))
        return QRectF(hall.origin.x() - half, hall.origin.y() - high + hall.plan.pitch * 0.3, 2 * half, high)

    def _paint_figure(self, painter: QPainter, area: QRectF) -> None:
        look = theme()
        font = look.font("title", strong=True)
        font.setPointSizeF(font.pointSizeF() * 1.4)
        painter.setFont(font)
        painter.setPen(look.color("text"))
        high = QFontMetricsF(font).height()
        painter.drawText(QRectF(area.left(), area.top(), area.width(), high), _CENTRE, self._figure[0])
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        words = QFontMetricsF(painter.font()).elidedText(self._figure[1], Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.adjusted(0, high, 0, 0), _TOP, words)

    def paint_lasso(self, painter: QPainter, outline: QPolygonF) -> None:
        look = theme()
        tint = look.color("accent")
        painter.setPen(QPen(tint, 1.5))
        tint.setAlpha(28)
        painter.setBrush(tint)
        painter.drawPolygon(outline)
