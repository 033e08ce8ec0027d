"""Where each member of an assembly sits on the drawn hemicycle: by council, then by group, row upon row.

Councils share the half circle by their number of seats, each in its own sector; in a sector seats are dealt to groups by
angle, so that a group is one slice of every row. The same members always sit at the same places.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEAST_PITCH = 24.0  # a seat must be hit with a finger or a shaky hand
_GROUP_GAP, _COUNCIL_GAP = 0.5, 1.6  # of a pitch, at every radius
_INNER = (0.42, 0.36, 0.3)  # radius of the first row against that of the last: smaller where room is short
_MOST_ROWS = 14
_WIDEST_PITCH = 44.0
_TO_NAME = 0.9  # pitches from the last row to the names of groups
FARTHEST_NAME = _TO_NAME * _WIDEST_PITCH


@dataclass(frozen=True, slots=True)
class Bench:
    """The members of one group of one council, in the order in which they are called."""

    council: str
    group: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatPlace:
    """One seat: its centre from the middle of the base line, ``x`` to the right and ``y`` up; ``row`` 0 is the nearest."""

    member: str
    council: str
    group: str
    row: int
    angle: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class BenchPlace:
    """Where the name of a group stands: outside the last row, in the middle of its slice."""

    council: str
    group: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Hemicycle:
    """A seated assembly.

    Attributes:
        seats: by council, group and call.
        benches: one per group of each council, in the same order.
        borders: angles between two councils.
        radius: of the last row.
        inner: radius of the first row, inside which figures may be written.
        pitch: the least distance between two seats, which is the side of what can be hit.
    """

    seats: tuple[SeatPlace, ...]
    benches: tuple[BenchPlace, ...]
    borders: tuple[float, ...]
    radius: float
    inner: float
    pitch: float

    def neighbour(self, member: str, across: int, up: int) -> str:
        """Return who sits next: to the right (1) or left (-1) in the row, or in the row behind (1) or before (-1)."""
        seat = next(one for one in self.seats if one.member == member)
        if up:
            return self._in_row(seat, seat.row + up)
        row = sorted((one for one in self.seats if one.row == seat.row), key=lambda one: -one.angle)
        place = row.index(seat) + across
        return row[place].member if 0 <= place < len(row) else member

    def _in_row(self, seat: SeatPlace, row: int) -> str:
        others = [one for one in self.seats if one.row == row]
        nearest = min(others, key=lambda one: abs(one.angle - seat.angle), default=seat)
        return nearest.member


def seat_assembly(benches: Iterable[Bench], width: float, height: float, pitch: float = LEAST_PITCH) -> Hemicycle:
    """Seat an assembly in a room of a width and height.

    Seats are never nearer than ``pitch``: where the room is too small for that, the hemicycle is larger than the room.

    Args:
        benches: the groups, those of one council together.
        width: of the whole half circle, seats of its ends included.
        height: from the base line to the top of the last row.
        pitch: the least distance between two seats.
    """
    councils = _by_council(benches)
    if not councils:
        return Hemicycle((), (), (), 0.0, 0.0, pitch)
    total = sum(len(bench.members) for council in councils for bench in council)
    least = pitch * sqrt(0.75 * total / (pi / 2 * (1 - _INNER[-1] ** 2)))  # no smaller half ring has room for them all
    radius = max(min(width / 2, height) - pitch / 2, least)
    while True:
        for inner in _INNER:
            if (best := _best(councils, total, radius, radius * inner, pitch)) is not None:
                return best
        radius *= 1.04


def _best(
    councils: Sequence[Sequence[Bench]], total: int, radius: float, inner: float, pitch: float
) -> Hemicycle | None:
    """Return the best of the halls whose seats are no nearer than ``pitch``; those that cannot be are not drawn."""
    best: Hemicycle | None = None
    for rows in range(1, _MOST_ROWS + 1):
        between = (radius - inner) / (rows - 1) if rows > 1 else _WIDEST_PITCH
        if between < (best.pitch if best is not None else pitch):
            break  # two rows are nearer than that, and would be nearer still with one more
        if sum(_row_radii(radius, inner, rows)) * pi / pitch + rows < total:
            continue  # however they are shared, one row would be too full
        found = _seated(councils, radius, inner, rows)
        if found.pitch >= pitch and (best is None or _quality(found) > _quality(best)):
            best = found
    return best


def _row_radii(radius: float, inner: float, rows: int) -> list[float]:
    inner = inner if rows > 1 else radius
    return [inner + (radius - inner) * row / max(1, rows - 1) for row in range(rows)]


def _quality(found: Hemicycle) -> tuple[float, int]:
    """Prefer seats well apart, and no more rows than it takes."""
    return round(min(found.pitch, _WIDEST_PITCH), 3), -max((seat.row for seat in found.seats), default=0)


def _by_council(benches: Iterable[Bench]) -> list[list[Bench]]:
    councils: dict[str, list[Bench]] = {}
    for bench in benches:
        if bench.members:
            councils.setdefault(bench.council, []).append(bench)
    return list(councils.values())


def _seated(councils: Sequence[Sequence[Bench]], radius: float, inner: float, rows: int) -> Hemicycle:
    inner = inner if rows > 1 else radius
    radii = _row_radii(radius, inner, rows)
    total = sum(len(bench.members) for council in councils for bench in council)
    unit = min(_WIDEST_PITCH, pi * sum(radii) / (total + 1))  # a first idea of the pitch, from which gaps follow
    seats: list[SeatPlace] = []
    labels: list[BenchPlace] = []
    borders: list[float] = []
    start = pi
    for place, council in enumerate(councils):
        end = start - pi * sum(len(bench.members) for bench in council) / total
        last = place == len(councils) - 1
        sector = _Sector(start, 0.0 if last else end, place > 0, not last)
        own = sector.seat(council, radii, unit)
        seats += own
        labels += _labels(council, own, radius + unit * _TO_NAME)
        if not last:
            borders.append(end)
        start = end
    return Hemicycle(tuple(seats), tuple(labels), tuple(borders), radius, inner, _least_distance(seats, radii))


@dataclass(frozen=True, slots=True)
class _Sector:
    """The slice of the half circle of one council, from its left angle down to its right one."""

    left: float
    right: float
    gap_left: bool
    gap_right: bool

    def seat(self, council: Sequence[Bench], radii: Sequence[float], unit: float) -> list[SeatPlace]:
        members = [(bench, member) for bench in council for member in bench.members]
        counts = self._counts(len(members), radii, unit, len(council))
        spots = [
            (self._even(radii[row], place, count, unit), row)
            for row, count in enumerate(counts)
            for place in range(count)
        ]
        spots.sort(key=lambda spot: (-round(spot[0], 9), spot[1]))
        rows: dict[int, list[tuple[Bench, str]]] = {}
        for (_angle, row), member in zip(spots, members, strict=True):
            rows.setdefault(row, []).append(member)
        placed = {
            member: _place(bench, member, row, angle, radii[row])
            for row, own in rows.items()
            for (bench, member), angle in zip(own, self._angles(own, radii[row], unit), strict=True)
        }
        return [placed[member] for _bench, member in members]

    def _ends(self, radius: float, unit: float) -> tuple[float, float]:
        """Return the angles of the first and last seat of a row, half a gap from another council."""
        half = min(unit * (1 + _COUNCIL_GAP) / 2 / radius, (self.left - self.right) / 2.1)
        return self.left - half * self.gap_left, self.right + half * self.gap_right

    def _counts(self, members: int, radii: Sequence[float], unit: float, groups: int) -> list[int]:
        """Share the members between the rows by the length of each, largest remainders first."""
        ends = [self._ends(radius, unit) for radius in radii]
        gaps = unit * _GROUP_GAP * (groups - 1)
        free = not (self.gap_left and self.gap_right)  # a row that ends at the base line holds one seat more
        lengths = [
            max((left - right) * radius - gaps, unit * 0.1) + unit * free
            for (left, right), radius in zip(ends, radii, strict=True)
        ]
        wanted = [members * length / sum(lengths) for length in lengths]
        counts = [int(one) for one in wanted]
        order = sorted(range(len(radii)), key=lambda row: (counts[row] - wanted[row], -row))
        for row in order[: members - sum(counts)]:
            counts[row] += 1
        return counts

    def _even(self, radius: float, place: int, count: int, unit: float) -> float:
        left, right = self._ends(radius, unit)
        return (left + right) / 2 if count == 1 else left - (left - right) * place / (count - 1)

    def _angles(self, row: Sequence[tuple[Bench, str]], radius: float, unit: float) -> list[float]:
        """Space the seats of a row, a little more between two groups."""
        left, right = self._ends(radius, unit)
        if len(row) == 1:
            return [(left + right) / 2]
        turns = [before[0] is not after[0] for before, after in pairwise(row)]
        gap = min(unit * _GROUP_GAP / radius, (left - right) / (2 * len(row)))
        step = (left - right - gap * sum(turns)) / (len(row) - 1)
        angles = [left]
        for turn in turns:
            angles.append(angles[-1] - step - gap * turn)
        return angles


def _place(bench: Bench, member: str, row: int, angle: float, radius: float) -> SeatPlace:
    return SeatPlace(member, bench.council, bench.group, row, angle, radius * cos(angle), radius * sin(angle))


def _labels(council: Sequence[Bench], seats: Sequence[SeatPlace], radius: float) -> list[BenchPlace]:
    found = []
    for bench in council:
        own = [seat for seat in seats if seat.group == bench.group]
        behind = max(seat.row for seat in own)
        angles = [seat.angle for seat in own if seat.row == behind]
        angle = sum(angles) / len(angles)
        found.append(BenchPlace(bench.council, bench.group, radius * cos(angle), radius * sin(angle)))
    return found


def _least_distance(seats: Sequence[SeatPlace], radii: Sequence[float]) -> float:
    """Return how near two seats are: in a row, and between rows."""
    nearest = min((after - before for before, after in pairwise(radii)), default=_WIDEST_PITCH)
    rows: dict[int, list[SeatPlace]] = {}
    for seat in seats:
        rows.setdefault(seat.row, []).append(seat)
    for own in rows.values():
        own.sort(key=lambda seat: seat.angle)
        for one, other in pairwise(own):
            nearest = min(nearest, 2 * radii[one.row] * sin((other.angle - one.angle) / 2))
    return nearest


def enclosed(seats: Iterable[SeatPlace], outline: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    """Return the members whose seat's centre lies inside a free-form outline (even-odd rule)."""
    edges = list(zip(outline, [*outline[1:], *outline[:1]], strict=True)) if len(outline) > 2 else []
    return tuple(seat.member for seat in seats if sum(_crosses(seat, edge) for edge in edges) % 2)


def _crosses(seat: SeatPlace, edge: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    """Tell whether a line drawn from a seat to the right crosses an edge."""
    (x1, y1), (x2, y2) = edge
    if (y1 > seat.y) == (y2 > seat.y):
        return False
    return seat.x < x1 + (seat.y - y1) * (x2 - x1) / (y2 - y1)


def nearest(seats: Iterable[SeatPlace], x: float, y: float, within: float) -> str | None:
    """Return who sits at a point, or nearest to it within a distance."""
    found = min(seats, key=lambda seat: hypot(seat.x - x, seat.y - y), default=None)
    return found.member if found is not None and hypot(found.x - x, found.y - y) <= within else None
