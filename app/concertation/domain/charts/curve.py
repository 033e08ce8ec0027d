"""Amounts year after year, one curve a stage, each named where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.charts.shapes import (
    Form,
    Label,
    Line,
    Mark,
    Picture,
    Point,
    Shape,
    Sign,
    round_steps,
    spread,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.domain.charts.shapes import Measure

_GAP = 12.0
_LOOKS: tuple[tuple[str, tuple[float, ...], Form], ...] = (
    ("secondary", (), "square"),
    ("accent/62", (7, 3), "diamond"),
    ("accent", (), "disc"),
    ("accent/62", (2, 3), "triangle"),
    ("text", (7, 3, 2, 3), "ring"),
)


@dataclass(frozen=True, slots=True)
class Curve:
    """One stage: its amount in cents at each year, None where it is unknown, which cuts the line."""

    key: str
    title: str
    cents: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    right: float
    top: float
    bottom: float
    most: int
    years: int

    def point(self, place: int, cents: int) -> Point:
        across = place / (self.years - 1) if self.years > 1 else 0.5
        down = 1 - cents / self.most
        return self.left + (self.right - self.left) * across, self.top + (self.bottom - self.top) * down


def curve(
    years: Sequence[str],
    curves: Sequence[Curve],
    *,
    tell: Callable[[int], str],
    width: float,
    measure: Measure,
    height: float = 0.0,
) -> Picture:
    """Return the curves over their years; ``tell`` writes an amount of cents."""
    steps = round_steps(max((cents for one in curves for cents in one.cents if cents is not None), default=0))
    tall = max(height, measure.line * 16)
    left = max(measure.width(tell(step), small=True) for step in steps) + _GAP
    names = max((measure.width(one.title, strong=True) for one in curves), default=0.0)
    frame = _Frame(
        left, width - names - 2 * _GAP, measure.small_line, tall - measure.small_line * 1.6, steps[-1], len(years)
    )
    shapes: list[Shape] = _grid(frame, steps, tell)
    for place, year in enumerate(years):
        x = frame.point(place, 0)[0]
        shapes.append(Label(year, x, tall - measure.small_line / 2, "secondary", "middle", small=True))
    for rank, one in enumerate(curves):
        shapes += _line(frame, one, rank)
    shapes += _names(frame, curves, measure)
    return Picture(width, tall, tuple(shapes), tuple(_marks(frame, years, curves, tell)))


def _grid(frame: _Frame, steps: Sequence[int], tell: Callable[[int], str]) -> list[Shape]:
    shapes: list[Shape] = []
    for step in steps:
        y = frame.point(0, step)[1]
        shapes.append(Line(((frame.left, y), (frame.right, y)), "border" if step == 0 else "hairline"))
        shapes.append(Label(tell(step), frame.left - _GAP, y, "secondary", "end", small=True))
    return shapes


def _line(frame: _Frame, one: Curve, rank: int) -> list[Shape]:
    tone, dashes, form = _LOOKS[rank % len(_LOOKS)]
    shapes: list[Shape] = []
    run: list[Point] = []
    for place, cents in enumerate((*one.cents, None)):
        if cents is not None:
            run.append(frame.point(place, cents))
            continue
        if len(run) > 1:
            shapes.append(Line(tuple(run), tone, 2, dashes))
        shapes += [Sign(x, y, 3.5, tone, form) for x, y in run]
        run = []
    return shapes


def _names(frame: _Frame, curves: Sequence[Curve], measure: Measure) -> list[Shape]:
    """Name each curve beside its last point, moved apart where two would touch."""
    last: list[tuple[int, float]] = []
    for rank, one in enumerate(curves):
        known = [cents for cents in one.cents if cents is not None]
        if known:
            last.append((rank, frame.point(0, known[-1])[1]))
    heights = spread([y for _rank, y in last], measure.line, frame.top, frame.bottom)
    shapes: list[Shape] = []
    for (rank, _wanted), y in zip(last, heights, strict=True):
        tone, _dashes, form = _LOOKS[rank % len(_LOOKS)]
        shapes.append(Sign(frame.right + _GAP, y, 3.5, tone, form))
        shapes.append(Label(curves[rank].title, frame.right + _GAP * 1.8, y, strong=True))
    return shapes


def _marks(frame: _Frame, years: Sequence[str], curves: Sequence[Curve], tell: Callable[[int], str]) -> list[Mark]:
    marks = []
    for place, year in enumerate(years):
        told = [f"{one.title} {tell(cents)}" for one in curves if (cents := _at(one, place)) is not None]
        x = frame.point(place, 0)[0]
        half = (frame.right - frame.left) / max(len(years) - 1, 1) / 2
        words = f"{year}{chr(0xA0)}: " + (", ".join(told) or "–")
        marks.append(Mark(year, words, x - half, frame.top, 2 * half, frame.bottom - frame.top))
    return marks


def _at(one: Curve, place: int) -> int | None:
    return one.cents[place] if place < len(one.cents) else None
