"""The hemicycle as shapes, for paper: a ring for who is present, a square for who is represented, a pale disc for the others."""

from __future__ import annotations

from math import cos, sin
from typing import TYPE_CHECKING

from concertation.domain.charts.shapes import Label, Line, Picture, Shape, Sign
from concertation.domain.hemicycle import Bench, seat_assembly

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from concertation.domain.charts.shapes import Form, Measure

_PITCH = 13.0  # points: a seat is looked at on paper, not hit
_SIDES = 18.0
_FORMS: dict[str, tuple[str, Form]] = {"present": ("border", "ring"), "represented": ("vote", "square")}
_AWAY: tuple[str, Form] = ("track", "disc")


def seating(
    benches: Sequence[Bench],
    labels: Mapping[str, str],
    councils: Sequence[tuple[str, str]],
    presence: Mapping[str, str],
    width: float,
    measure: Measure,
) -> Picture:
    """Return the drawn hemicycle.

    Args:
        benches: groups from left to right.
        labels: what stands for each group.
        councils: name of each council and a line under it, from left to right.
        presence: « present » or « represented » for members; whoever is not told is neither.
        width: of the page.
        measure: how tall text is on it.
    """
    plan = seat_assembly(benches, width - 2 * _SIDES, width / 2 - _SIDES, _PITCH)
    top = measure.line * 1.6 + _PITCH
    base = top + plan.radius
    middle, radius = width / 2, min(plan.pitch * 0.42, 6.5)
    shapes: list[Shape] = [_border(border, middle, base, plan.inner, plan.radius + _PITCH) for border in plan.borders]
    for seat in plan.seats:
        tone, form = _FORMS.get(presence.get(seat.member, ""), _AWAY)
        shapes.append(Sign(middle + seat.x, base - seat.y, radius, tone, form))
    shapes += [
        Label(labels.get(bench.group, ""), middle + bench.x, base - bench.y, anchor="middle", strong=True)
        for bench in plan.benches
    ]
    below = base + _PITCH + measure.line
    for place, (name, told) in enumerate(councils):
        at = width * (place + 0.5) / max(1, len(councils))
        shapes.append(Label(name, at, below, anchor="middle", strong=True))
        shapes.append(Label(told, at, below + measure.line, "secondary", "middle", small=True))
    return Picture(width, below + measure.line * 2, tuple(shapes))


def _border(angle: float, middle: float, base: float, inner: float, outer: float) -> Line:
    ends = [(middle + cos(angle) * radius, base - sin(angle) * radius) for radius in (inner - _PITCH, outer)]
    return Line(tuple(ends), "hairline", 0.7)
