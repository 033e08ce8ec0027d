"""The hemicycle in a widget's pixels: where each seat and each name stands, and who is under a point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from concertation.domain.hemicycle import LEAST_PITCH, Bench, Hemicycle, enclosed, nearest, seat_assembly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPolygonF

    from concertation.domain.hemicycle import BenchPlace, SeatPlace


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels kept for words around the seats: names of groups at the sides and above, names of councils below.

    ``name`` is the height of a group's name.
    """

    sides: float
    above: float
    below: float
    name: float


class Hall:
    """Seats in a rectangle; seats keep their size and the hall outgrows the rectangle where that is too small."""

    def __init__(self, benches: Sequence[Bench], width: float, height: float, room: Room) -> None:
        self.benches = tuple(benches)
        self.plan: Hemicycle = seat_assembly(benches, width - 2 * room.sides, height - room.above - room.below)
        outer = self.plan.radius + LEAST_PITCH / 2
        self.width = max(width, 2 * (outer + room.sides))
        self.height = max(height, outer + room.above + room.below)
        # The seats stand in the middle of what height is left, the names of councils right under them.
        spare = self.height - outer - room.above - room.below
        middle = room.above + outer + spare / 2 - LEAST_PITCH / 2
        highest = max((bench.y for bench in self.plan.benches), default=0.0) + room.name / 2
        self.origin = QPointF(self.width / 2, max(middle, highest))
        self._at = {seat.member: self.point(seat) for seat in self.plan.seats}
        self.members = frozenset(self._at)
        self.seat_radius = min(self.plan.pitch * 0.37, 11.0)

    def point(self, place: SeatPlace | BenchPlace) -> QPointF:
        return QPointF(self.origin.x() + place.x, self.origin.y() - place.y)

    def centre(self, member: str) -> QPointF:
        return self._at[member]

    def area(self, member: str) -> QRectF:
        """Return all that a seat may paint on, its ring of selection included."""
        side, at = self.plan.pitch * 0.85 + 4, self._at[member]
        return QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side)

    def member_at(self, point: QPointF) -> str | None:
        within = max(self.plan.pitch / 2, LEAST_PITCH / 2)
        return nearest(self.plan.seats, point.x() - self.origin.x(), self.origin.y() - point.y(), within)

    def bench_at(self, point: QPointF) -> BenchPlace | None:
        """Return the group whose name is under a point."""
        return next(
            (
                bench
                for bench in self.plan.benches
                if (self.point(bench) - point).manhattanLength() <= LEAST_PITCH * 0.75
            ),
            None,
        )

    def inside(self, outline: QPolygonF) -> tuple[str, ...]:
        """Return the members within a free-form outline."""
        points = [(point.x() - self.origin.x(), self.origin.y() - point.y()) for point in outline.toList()]
        return enclosed(self.plan.seats, points)
