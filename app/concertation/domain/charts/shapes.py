"""What a chart is made of, and the few strokes that several charts share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Anchor = Literal["start", "middle", "end"]
Form = Literal["disc", "square", "ring", "diamond", "triangle"]
Point = tuple[float, float]

# A tone is a role of colour; « accent/40 » is that role laid thinly, 40 parts in 100, over what is behind.
SHADES = ("accent", "accent/62", "accent/36", "secondary/55", "secondary/30")
ELLIPSIS = "…"


class Measure(Protocol):
    """How wide and tall text is where the chart will be drawn."""

    @property
    def line(self) -> float:
        """Height of a line of body text."""

    @property
    def small_line(self) -> float:
        """Height of a line of small text."""

    def width(self, text: str, *, small: bool = False, strong: bool = False) -> float: ...


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle with rounded corners; ``outline`` is a tone of its own, empty for none."""

    x: float
    y: float
    width: float
    height: float
    tone: str
    radius: float = 0.0
    outline: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A broken line; ``dashes`` are lengths drawn and skipped in turn, empty for a full line."""

    points: tuple[Point, ...]
    tone: str
    width: float = 1.0
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A band that leaves one vertical edge and reaches another, as a river would."""

    left: float
    left_top: float
    left_bottom: float
    right: float
    right_top: float
    right_bottom: float
    tone: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A small mark on a point of a curve."""

    x: float
    y: float
    radius: float
    tone: str
    form: Form


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; ``y`` is the middle of its height."""

    text: str
    x: float
    y: float
    tone: str = "text"
    anchor: Anchor = "start"
    small: bool = False
    strong: bool = False


Shape = Bar | Line | Ribbon | Sign | Label


@dataclass(frozen=True, slots=True)
class Mark:
    """What the pointer or the keyboard lands on: where it is, what it says, and the object behind it."""

    key: str
    words: str
    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart drawn: its size, its shapes from back to front, its marks in reading order."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    marks: tuple[Mark, ...] = ()

    def mark_at(self, x: float, y: float) -> int | None:
        """Return which mark is under a point; the last drawn is the one on top."""
        found = [place for place, mark in enumerate(self.marks) if mark.holds(x, y)]
        return found[-1] if found else None


def shade(rank: int) -> str:
    """Return the tone of a rank: told apart in greys for the first five, taken again after."""
    return SHADES[rank % len(SHADES)]


def elided(text: str, room: float, measure: Measure, *, small: bool = False, strong: bool = False) -> str:
    """Return the text cut to a width, ended by an ellipsis where it was."""
    if measure.width(text, small=small, strong=strong) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure.width(text[:middle].rstrip() + ELLIPSIS, small=small, strong=strong) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS if low else ""


def hatching(bar: Bar, tone: str, step: float = 6.0, width: float = 1.5) -> tuple[Line, ...]:
    """Return slanting lines over a bar, cut at its edges: a difference that greys keep."""
    lines = []
    reach = step
    while reach < bar.width + bar.height:
        start, end = max(0.0, reach - bar.height), min(bar.width, reach)
        points = ((bar.x + start, bar.y + reach - start), (bar.x + end, bar.y + reach - end))
        lines.append(Line(points, tone, width))
        reach += step
    return tuple(lines)


def spread(wanted: list[float], gap: float, low: float, high: float) -> list[float]:
    """Return heights moved as little as needed so that none is nearer than ``gap`` to the next, inside bounds."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    placed = list(wanted)
    floor = low
    for place in order:
        placed[place] = max(placed[place], floor)
        floor = placed[place] + gap
    ceiling = high
    for place in reversed(order):
        placed[place] = min(placed[place], ceiling)
        ceiling = placed[place] - gap
    return placed


def round_steps(most: int, about: int = 4) -> tuple[int, ...]:
    """Return whole steps of 1, 2 or 5 times a power of ten, from zero to at least ``most``: the scale of an axis."""
    if most <= 0:
        return (0, 1)
    power = 1
    while most > about * 10 * power:
        power *= 10
    step = next((power * factor for factor in (1, 2, 5, 10) if power * factor * about >= most), power * 10)
    count = -(-most // step)
    return tuple(step * place for place in range(count + 1))
