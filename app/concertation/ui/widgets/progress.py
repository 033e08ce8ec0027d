"""Thin bars painted by hand, each with the same thing said in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from concertation.ui.theme import theme


class Bar(QWidget):
    """A share from 0 to 1, and a mark for the pace it is compared with."""

    def __init__(self, share: float = 0.0, mark: float | None = None, *, tone: str = "accent", name: str = "") -> None:
        super().__init__()
        self._share, self._mark, self._tone = share, mark, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(160), theme().scale.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bar(painter, QRectF(self.rect()), self._share, self._mark, self._tone)


def paint_bar(
    painter: QPainter, rect: QRectF, share: float, mark: float | None, tone: str = "accent", *, thick: float = 6
) -> None:
    """Paint a bar in the middle of a rectangle, its mark as tall as it; for delegates too."""
    look, px = theme(), theme().scale.px
    thick = px(thick)
    track = QRectF(rect.left(), rect.center().y() - thick / 2, rect.width(), thick)
    painter.setPen(look.color("track"))
    painter.setBrush(look.color("track"))
    painter.drawRoundedRect(track, px(2), px(2))
    if share > 0:
        filled = QRectF(track)
        filled.setWidth(track.width() * min(share, 1.0))
        painter.setPen(look.color(tone))
        painter.setBrush(look.color(tone))
        painter.drawRoundedRect(filled, px(2), px(2))
    if mark is not None:
        at = track.left() + track.width() * min(max(mark, 0.0), 1.0)
        painter.fillRect(QRectF(at - 2, rect.top(), 4, rect.height()), look.color("surface"))
        painter.fillRect(QRectF(at - 1, rect.top() + 1, 2, rect.height() - 2), look.color("text"))
