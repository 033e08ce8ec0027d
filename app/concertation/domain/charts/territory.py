"""Where each financer pays: on its own territory, and outside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.charts.shapes import Bar, Label, Mark, Picture, Shape, elided, hatching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.domain.charts.shapes import Measure

_GAP = 12.0
_INSIDE, _OUTSIDE, _UNKNOWN = "accent", "soon", "track"


@dataclass(frozen=True, slots=True)
class Part:
    """What is paid in one place: ``outside`` is None where the place is unknown."""

    key: str
    title: str
    cents: int
    outside: bool | None
    told: str


@dataclass(frozen=True, slots=True)
class Payer:
    """A financer, what it pays in words, and where."""

    key: str
    title: str
    told: str
    parts: tuple[Part, ...]


def territory(payers: Sequence[Payer], *, width: float, measure: Measure) -> Picture:
    """Return one bar a financer, cut by place and on one scale; what lies outside its territory is hatched."""
    most = max((sum(part.cents for part in payer.parts) for payer in payers), default=0)
    scale = width / most if most else 0.0
    shapes: list[Shape] = []
    marks: list[Mark] = []
    at = 0.0
    for payer in payers:
        room = width - measure.width(payer.told, small=True) - _GAP
        middle = at + measure.line / 2
        shapes.append(Label(elided(payer.title, room, measure, strong=True), 0, middle, strong=True))
        shapes.append(Label(payer.told, width, middle, "secondary", "end", small=True))
        at += measure.line + 4
        _parts(payer, at, (scale, width), measure, shapes, marks)
        at += measure.line + measure.small_line + 6 + _GAP
    return Picture(width, max(at, 1.0), tuple(shapes), tuple(marks))


def _parts(
    payer: Payer, at: float, plane: tuple[float, float], measure: Measure, shapes: list[Shape], marks: list[Mark]
) -> None:
    scale, full = plane
    x, tall, free = 0.0, measure.line, 0.0
    for part in payer.parts:
        span = part.cents * scale
        bar = Bar(x, at, max(span - 2, 1.0), tall, _tone(part), 2)
        shapes.append(bar)
        if part.outside:
            shapes += hatching(bar, "surface", step=7)
        words = f"{part.title} {part.told}"
        wide = measure.width(words, small=True)
        left = min(max(x, free), full - wide)
        pushed = left > x and left + wide > x + span  # under a neighbour, it would be read as the neighbour's
        if left >= free and not pushed:  # what finds no room is told by its mark, and by the table
            middle = at + tall + 2 + measure.small_line / 2
            tone = "soon" if part.outside else "secondary"
            shapes.append(Label(words, left, middle, tone, small=True, strong=bool(part.outside)))
            free = left + wide + _GAP
        marks.append(Mark(part.key, f"{payer.title}, {words}", x, at, max(span, 6.0), tall + measure.small_line))
        x += span


def _tone(part: Part) -> str:
    if part.outside is None:
        return _UNKNOWN
    return _OUTSIDE if part.outside else _INSIDE
