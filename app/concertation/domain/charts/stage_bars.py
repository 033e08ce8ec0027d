"""How far each axis has gone, stage by stage, against the share of the contract's time that has elapsed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from concertation.domain.charts.shapes import Anchor, Bar, Label, Line, Mark, Picture, Shape, elided, hatching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.domain.charts.shapes import Measure

_GAP = 12.0
_BAR_SHARE = 0.5  # of the height of its line
_TONES = ("accent/34", "accent/56", "accent/78", "accent")  # the further the money has gone, the darker


@dataclass(frozen=True, slots=True)
class StageBar:
    """One stage of a group: its share of what was planned, None when unknown, and its figures in words."""

    key: str
    title: str
    share: float | None
    told: str


@dataclass(frozen=True, slots=True)
class StageGroup:
    """An axis, or the whole contract: its name, what was planned in words, its stages."""

    key: str
    title: str
    told: str
    bars: tuple[StageBar, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """The elapsed share, from 0 to 1, and its words."""

    share: float
    words: str


@dataclass(slots=True)
class _Plane:
    left: float
    right: float
    most: float
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    runs: list[tuple[float, float]] = field(default_factory=list)  # the heights that the line of the pace crosses

    def x(self, share: float) -> float:
        return self.left + (self.right - self.left) * share / self.most


def stage_bars(groups: Sequence[StageGroup], pace: Pace | None, *, width: float, measure: Measure) -> Picture:
    """Return the bars of every group on one scale, crossed by the line of the elapsed share."""
    shares = [bar.share for group in groups for bar in group.bars if bar.share is not None]
    titles = [measure.width(bar.title, small=True) for group in groups for bar in group.bars]
    told = [measure.width(bar.told, small=True) for group in groups for bar in group.bars]
    left = max(titles, default=0.0) + _GAP
    plane = _Plane(left, width - max(told, default=0.0) - _GAP, max([1.0, *shares]) * 1.02)
    top = measure.small_line * 2 + 4
    at = top
    for group in groups:
        at = _group(plane, group, at, width, measure)
    _scale(plane, top, at, measure, None if pace is None else plane.x(min(pace.share, plane.most)))
    if pace is not None:
        _pace(plane, pace, top, measure)
    return Picture(width, at + 4, tuple(plane.shapes), tuple(plane.marks))


def _group(plane: _Plane, group: StageGroup, at: float, width: float, measure: Measure) -> float:
    middle = at + measure.line / 2
    room = width - measure.width(group.told, small=True) - _GAP
    plane.shapes.append(Label(elided(group.title, room, measure, strong=True), 0, middle, strong=True))
    plane.shapes.append(Label(group.told, width, middle, "secondary", "end", small=True))
    at += measure.line + 2
    for rank, bar in enumerate(group.bars):
        _bar(plane, group, bar, rank, at, width, measure)
        at += measure.small_line + 2
    plane.runs.append((at - len(group.bars) * (measure.small_line + 2), at))
    return at + _GAP


def _bar(plane: _Plane, group: StageGroup, bar: StageBar, rank: int, at: float, width: float, measure: Measure) -> None:
    middle, tall = at + measure.small_line / 2, measure.small_line * _BAR_SHARE
    track = Bar(plane.left, middle - tall / 2, plane.x(1.0) - plane.left, tall, "track", 2)
    plane.shapes.append(Label(bar.title, plane.left - _GAP, middle, "secondary", "end", small=True))
    plane.shapes.append(track)
    tone = "text"
    if bar.share is not None:
        within = Bar(track.x, track.y, plane.x(min(bar.share, 1.0)) - track.x, tall, _TONES[rank % len(_TONES)], 2)
        plane.shapes.append(within)
        if bar.share > 1.0:
            over = Bar(plane.x(1.0), track.y, plane.x(bar.share) - plane.x(1.0), tall, "late", 0)
            plane.shapes += (over, *hatching(over, "surface", step=5))
            tone = "late"
    else:
        tone = "soon"
    plane.shapes.append(Label(bar.told, width, middle, tone, "end", small=True, strong=tone != "text"))
    words = f"{group.title}, {bar.title}{chr(0xA0)}: {bar.told}"
    plane.marks.append(Mark(group.key, words, 0, at, width, measure.small_line + 2))


def _scale(plane: _Plane, top: float, bottom: float, measure: Measure, crossed: float | None) -> None:
    """Draw the scale behind the bars; a label that the line of the pace would cross is left out."""
    behind: list[Shape] = []
    for part in range(5):
        x = plane.x(part / 4)
        behind.append(Line(((x, top - 4), (x, bottom - _GAP)), "hairline"))
        anchor: Anchor = "start" if part == 0 else "middle"
        text = f"{part * 25}" + ("\u00a0%" if part == 4 else "")
        half = measure.width(text, small=True) / 2 + 4
        if crossed is not None and abs(crossed - x) < half:
            continue
        behind.append(Label(text, x, top - 6 - measure.small_line / 2, "secondary", anchor, small=True))
    plane.shapes[:0] = behind


def _pace(plane: _Plane, pace: Pace, top: float, measure: Measure) -> None:
    """Draw the line of the elapsed share over the bars, not over the names."""
    x = plane.x(min(pace.share, plane.most))
    for start, end in ((measure.small_line, top - 4), *plane.runs):
        plane.shapes.append(Line(((x, start), (x, end)), "surface", 5))
        plane.shapes.append(Line(((x, start), (x, end)), "text", 2))
    half = measure.width(pace.words, small=True, strong=True) / 2
    middle = min(max(x, half), plane.right + half)
    plane.shapes.append(Label(pace.words, middle, measure.small_line / 2, "text", "middle", small=True, strong=True))
