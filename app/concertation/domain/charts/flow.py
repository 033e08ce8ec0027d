"""Who pays for what: rivers of money from the financers to the axes, as wide as the amounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.charts.shapes import Anchor, Bar, Label, Mark, Picture, Ribbon, Shape, elided, shade, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.domain.charts.shapes import Measure

_GAP = 12.0
_PARTING = 14.0  # between two nodes of a side
_NODE = 10.0


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A financer or an axis, with its figure in words."""

    key: str
    title: str
    told: str


@dataclass(frozen=True, slots=True)
class FlowLink:
    """What one financer gives one axis, in cents; nothing is drawn of what is unknown or none."""

    source: str
    target: str
    cents: int | None
    words: str


_Spans = dict[str, tuple[float, float]]  # top and height of each node of a side


def flow(
    sources: Sequence[FlowNode],
    targets: Sequence[FlowNode],
    links: Sequence[FlowLink],
    *,
    width: float,
    measure: Measure,
    height: float = 0.0,
) -> Picture:
    """Return rivers from the sources at the left to the targets at the right, on one scale of width."""
    drawn = [link for link in links if link.cents is not None and link.cents > 0]
    each = measure.line + measure.small_line + 4  # a node's two lines of text
    most = max(len(sources), len(targets))
    tall = max(height, most * (each + _PARTING))
    room = [_room(side, width, measure) for side in (sources, targets)]
    left, right = room[0] + _GAP, width - room[1] - _GAP
    total = sum(link.cents or 0 for link in drawn)
    scale = (tall - (most - 1) * _PARTING) / total if total else 0.0
    starts = _side(sources, {one.key: _sum(drawn, source=one.key) for one in sources}, scale, tall)
    ends = _side(targets, {one.key: _sum(drawn, target=one.key) for one in targets}, scale, tall)
    ribbons, marks = _ribbons(sources, targets, drawn, starts, ends, scale, (left + _NODE, right - _NODE))
    shapes: list[Shape] = list(ribbons)
    shapes += _nodes(sources, starts, left, room[0], tall, measure, first=True)
    shapes += _nodes(targets, ends, right, room[1], tall, measure, first=False)
    wide = room[0] + _GAP + _NODE
    named = [_mark(one, starts, 0.0, wide, each) for one in sources]
    named += [_mark(one, ends, right - _NODE, room[1] + _GAP + _NODE, each) for one in targets]
    return Picture(width, tall, tuple(shapes), (*named, *marks))


def _mark(node: FlowNode, spans: _Spans, x: float, width: float, each: float) -> Mark:
    top, span = spans[node.key]
    return Mark(node.key, f"{node.title}{chr(0xA0)}: {node.told}", x, top, width, max(span, each))


def _room(nodes: Sequence[FlowNode], width: float, measure: Measure) -> float:
    widest = max(
        (max(measure.width(one.title, strong=True), measure.width(one.told, small=True)) for one in nodes), default=0.0
    )
    return min(widest, width * 0.3)


def _sum(links: Sequence[FlowLink], source: str | None = None, target: str | None = None) -> int:
    return sum(link.cents or 0 for link in links if source in (None, link.source) and target in (None, link.target))


def _side(nodes: Sequence[FlowNode], sums: dict[str, int], scale: float, tall: float) -> _Spans:
    """Stand the nodes of a side one under the other, evenly parted, each as tall as its sum."""
    used = sum(sums.values()) * scale
    parting = (tall - used) / (len(nodes) - 1) if len(nodes) > 1 else 0.0
    at = (tall - used) / 2 if len(nodes) == 1 else 0.0
    spans = {}
    for node in nodes:
        span = sums[node.key] * scale
        spans[node.key] = (at, span)
        at += span + parting
    return spans


def _ribbons(
    sources: Sequence[FlowNode],
    targets: Sequence[FlowNode],
    links: Sequence[FlowLink],
    starts: _Spans,
    ends: _Spans,
    scale: float,
    edges: tuple[float, float],
) -> tuple[list[Ribbon], list[Mark]]:
    left_at = {key: top for key, (top, _span) in starts.items()}
    right_at = {key: top for key, (top, _span) in ends.items()}
    by_pair = {(link.source, link.target): link for link in links}
    ribbons, marks = [], []
    for rank, source in enumerate(sources):
        for target in targets:
            link = by_pair.get((source.key, target.key))
            if link is None:
                continue
            span = (link.cents or 0) * scale
            from_top, to_top = left_at[source.key], right_at[target.key]
            left_at[source.key], right_at[target.key] = from_top + span, to_top + span
            ribbons.append(
                Ribbon(edges[0], from_top, from_top + span, edges[1], to_top, to_top + span, _thin(shade(rank)))
            )
            half = (edges[1] - edges[0]) / 3
            marks.append(Mark(f"{source.key}|{target.key}", link.words, edges[1] - half, to_top, half, span))
    return ribbons, marks


def _thin(tone: str) -> str:
    """Return the tone of a river: that of its source, laid thinner."""
    role, _slash, parts = tone.partition("/")
    return f"{role}/{round(int(parts or 100) * 0.55)}"


def _nodes(
    nodes: Sequence[FlowNode],
    spans: _Spans,
    edge: float,
    room: float,
    tall: float,
    measure: Measure,
    *,
    first: bool,
) -> list[Shape]:
    """Draw the nodes of a side and their two lines of text, kept apart where the nodes are thin."""
    half = (measure.line + measure.small_line) / 2
    centres = [spans[node.key][0] + spans[node.key][1] / 2 for node in nodes]
    middles = spread(centres, 2 * half + 4, half, tall - half)
    anchor: Anchor = "end" if first else "start"
    x = edge - _GAP if first else edge + _GAP
    shapes: list[Shape] = []
    for rank, (node, middle) in enumerate(zip(nodes, middles, strict=True)):
        top, span = spans[node.key]
        shapes.append(
            Bar(edge if first else edge - _NODE, top, _NODE, max(span, 1.0), shade(rank) if first else "text")
        )
        title = elided(node.title, room, measure, strong=True)
        shapes.append(Label(title, x, middle - half + measure.line / 2, anchor=anchor, strong=True))
        told = middle + half - measure.small_line / 2
        shapes.append(Label(node.told, x, told, "secondary", anchor, small=True))
    return shapes
