"""How a seat is drawn: its shape tells the presence, the sign inside tells the vote, in one colour that judges nobody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable


class Shape(StrEnum):
    """Presence at the minute shown: in the room, represented by another member, or away."""

    PRESENT = "present"
    REPRESENTED = "represented"
    AWAY = "away"


class Sign(StrEnum):
    """What a member's vote is, once known; ``NONE`` where none is being taken."""

    NONE = "none"
    WAITING = "waiting"
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    BLANK = "blank"
    NOT_VOTING = "not_voting"


@dataclass(frozen=True, slots=True)
class SeatMark:
    """One member as the hemicycle shows them; ``tip`` is what hovering tells."""

    member: str
    name: str
    shape: Shape = Shape.AWAY
    sign: Sign = Sign.NONE
    tip: str = ""


def paint_seat(painter: QPainter, centre: QPointF, radius: float, shape: Shape, sign: Sign) -> None:
    """Draw one seat around a point; the painter keeps its state."""
    look = theme()
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if shape is Shape.AWAY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("track"))
        painter.drawEllipse(box)
        if sign is Sign.NOT_VOTING:
            _strike(painter, centre, radius)
        return
    edge, fill = _COLOURS[sign]
    painter.setPen(QPen(look.color(edge), max(1.2, radius * 0.16)))
    painter.setBrush(look.color(fill))
    inside = box.adjusted(0.6, 0.6, -0.6, -0.6)
    if shape is Shape.PRESENT:
        painter.drawEllipse(inside)
    else:
        painter.drawRoundedRect(inside, radius * 0.3, radius * 0.3)
    _SIGNS[sign](painter, centre, radius)


_COLOURS = {
    Sign.NONE: ("border", "surface"),
    Sign.WAITING: ("border", "surface"),
    Sign.FOR: ("vote", "vote"),
    Sign.AGAINST: ("vote", "surface"),
    Sign.ABSTAIN: ("vote_tint", "vote_tint"),
    Sign.BLANK: ("vote", "surface"),
    Sign.NOT_VOTING: ("secondary", "surface"),
}


def _draw(painter: QPainter, role: str, radius: float, *lines: QLineF) -> None:
    pen = QPen(theme().color(role), max(1.3, radius * 0.2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLines(list(lines))


def _nothing(_painter: QPainter, _centre: QPointF, _radius: float) -> None: ...


def _tick(painter: QPainter, at: QPointF, radius: float) -> None:
    low = at + QPointF(-radius * 0.1, radius * 0.38)
    left, right = at + QPointF(-radius * 0.45, 0), at + QPointF(radius * 0.48, -radius * 0.36)
    _draw(painter, "on_accent", radius, QLineF(left, low), QLineF(low, right))


def _cross(painter: QPainter, at: QPointF, radius: float) -> None:
    arm = radius * 0.36
    down = QLineF(at - QPointF(arm, arm), at + QPointF(arm, arm))
    _draw(painter, "vote", radius, down, QLineF(at - QPointF(arm, -arm), at + QPointF(arm, -arm)))


def _dash(painter: QPainter, at: QPointF, radius: float) -> None:
    arm = radius * 0.42
    _draw(painter, "vote", radius, QLineF(at - QPointF(arm, 0), at + QPointF(arm, 0)))


def _dot(painter: QPainter, at: QPointF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("vote"))
    painter.drawEllipse(at, radius * 0.26, radius * 0.26)


def _strike(painter: QPainter, at: QPointF, radius: float) -> None:
    arm = radius * 0.6
    _draw(painter, "secondary", radius, QLineF(at - QPointF(arm, -arm), at + QPointF(arm, -arm)))


_SIGNS: dict[Sign, Callable[[QPainter, QPointF, float], None]] = {
    Sign.NONE: _nothing,
    Sign.WAITING: _nothing,
    Sign.FOR: _tick,
    Sign.AGAINST: _cross,
    Sign.ABSTAIN: _dash,
    Sign.BLANK: _dot,
    Sign.NOT_VOTING: _strike,
}
