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
    x, tall = 0.0, measure.line
    places: list[tuple[Part, float, float]] = []
    for part in payer.parts:
        span = part.cents * scale
        bar = Bar(x, at, max(span - 2, 1.0), tall, _tone(part), 2)
        shapes.append(bar)
        if part.outside:
            shapes += hatching(bar, "surface", step=7)
        told = f"{payer.title}, {_words(part)}"
        marks.append(Mark(part.key, told, x, at, max(span, 6.0), tall + measure.small_line))
        places.append((part, x, span))
        x += span
    shapes += _labels(places, full, at + tall + 2 + measure.small_line / 2, measure)


def _labels(places: Sequence[tuple[Part, float, float]], full: float, middle: float, measure: Measure) -> list[Shape]:
    """Return the words under the parts, what lies outside first: what finds no room is told by its mark, and by the table."""
    taken: list[tuple[float, float]] = []
    shapes: list[Shape] = []
    for part, x, span in sorted(places, key=lambda place: (True, False, None).index(place[0].outside)):
        wide = measure.width(_words(part), small=True)
        free = max((end + _GAP for start, end in taken if start <= x), default=0.0)
        left = min(max(x, free), full - wide)
        meets = any(left < end + _GAP and start < left + wide + _GAP for start, end in taken)
        pushed = left > x and left + wide > x + span  # under a neighbour, it would be read as the neighbour's
        if left < 0 or meets or pushed:
            continue
        taken.append((left, left + wide))
        tone = "soon" if part.outside else "secondary"
        shapes.append(Label(_words(part), left, middle, tone, small=True, strong=bool(part.outside)))
    return shapes


def _words(part: Part) -> str:
    return f"{part.title} {part.told}"


def _tone(part: Part) -> str:
    if part.outside is None:
        return _UNKNOWN
    return _OUTSIDE if part.outside else _INSIDE
