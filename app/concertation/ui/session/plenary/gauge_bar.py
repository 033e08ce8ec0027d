"""A headcount as a bar: filled to those present, with a mark where the quorum stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from concertation.domain.assembly import Headcount
from concertation.ui.theme import theme

_FEW = 5  # from there the gauge turns to amber


@dataclass(frozen=True, slots=True)
class Gauge:
    """A headcount under its name; ``binding`` is false for the union and for groups, whose quorum has no legal value."""

    name: str
    count: Headcount
    binding: bool = True

    @property
    def tone(self) -> str:
        if not self.binding:
            return "border"
        if not self.count.met:
            return "late"
        return "done" if self.count.may_leave >= _FEW else "soon"


class GaugeBar(QWidget):
    """A bar as long as the council, filled to those present, with a mark where the quorum stands."""

    def __init__(self) -> None:
        super().__init__()
        self._gauge = Gauge("", Headcount(1, 0, 0, 0, 1, 0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_gauge(self, gauge: Gauge) -> None:
        if gauge != self._gauge:
            self._gauge = gauge
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(120), theme().scale.px(12))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().scale.px(40), theme().scale.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, gauge = QPainter(self), theme(), self._gauge
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, top = look.scale.px(6), (self.height() - look.scale.px(6)) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("track"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), high), 2, 2)
        unit = self.width() / max(1, gauge.count.members)
        painter.setBrush(look.color(gauge.tone))
        painter.drawRoundedRect(QRectF(0, top, unit * min(gauge.count.counted, gauge.count.members), high), 2, 2)
        if not gauge.count.needed:
            return
        mark = QPointF(unit * gauge.count.needed, 0)
        painter.fillRect(QRectF(mark.x() - 2, 0, 4, self.height()), look.color("alternate"))
        painter.fillRect(QRectF(mark.x() - 1, 0, 2, self.height()), look.color("text"))
