"""The mark of each body on the calendars: a shape as well as a colour, so that neither is needed alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.agenda_view import BodyDates


class Shape(StrEnum):
    """The shapes of marks."""

    DISC = "disc"
    SQUARE = "square"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a body's days are drawn: full, or an outline where ``ring``."""

    shape: Shape
    tone: str
    ring: bool = False


_MARKS = (
    Mark(Shape.DISC, "accent"),
    Mark(Shape.DISC, "accent", ring=True),
    Mark(Shape.SQUARE, "vote"),
    Mark(Shape.DIAMOND, "done"),
    Mark(Shape.SQUARE, "vote", ring=True),
    Mark(Shape.DIAMOND, "done", ring=True),
    Mark(Shape.SQUARE, "secondary"),
    Mark(Shape.SQUARE, "secondary", ring=True),
)


def marks_of(bodies: Sequence[BodyDates]) -> dict[str, Mark]:
    """Return the mark of each body, by its key; the ninth body has the mark of the first."""
    return {one.body.id: _MARKS[place % len(_MARKS)] for place, one in enumerate(bodies)}


def paint_mark(painter: QPainter, rect: QRectF, mark: Mark, *, faint: bool = False) -> str:
    """Paint a mark in a square; return the role of the colour to write on it.

    Args:
        painter: with antialiasing.
        rect: where.
        mark: which.
        faint: dashed and empty, for a date only proposed, or a meeting called off.
    """
    look = theme()
    empty = mark.ring or faint
    inside = rect.adjusted(1, 1, -1, -1) if empty else rect
    pen = QPen(look.color(mark.tone), 1.5, Qt.PenStyle.DashLine if faint else Qt.PenStyle.SolidLine)
    painter.setPen(pen if empty else Qt.PenStyle.NoPen)
    painter.setBrush(look.color("surface") if empty else look.color(mark.tone))
    if mark.shape is Shape.DISC:
        painter.drawEllipse(inside)
    elif mark.shape is Shape.SQUARE:
        painter.drawRoundedRect(inside, look.scale.px(3), look.scale.px(3))
    else:
        centre, half = inside.center(), inside.width() / 2 + 0.5
        around = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in around]))
    return mark.tone if empty else "on_accent"


class MarkIcon(QWidget):
    """A body's mark beside its name."""

    def __init__(self, mark: Mark, size: int = 14) -> None:
        super().__init__()
        self._mark, self._size = mark, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().scale.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._mark)
