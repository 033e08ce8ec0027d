"""What ReportLab lacks to set our pages: rules, columns read one after the other, columns balanced, what holds together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable, Spacer

from concertation.documents.layout.styles import GUTTER, HAIR, RULE, UNIT
from concertation.documents.tagging import draw_line

if TYPE_CHECKING:
    from collections.abc import Sequence

UNBOUND = 1e5
MIN_COLUMN_HEIGHT = 60


def gap(units: float = 1) -> Spacer:
    """Return an empty height, in units."""
    return Spacer(1, units * UNIT)


def is_at_top(flowable: Any) -> bool:
    """Tell whether a flowable that does not fit had a whole page: then it must be cut, whatever the looks."""
    return bool(getattr(getattr(flowable, "_frame", None), "_atTop", False))


def apart(flowables: Sequence[Any]) -> list[Any]:
    """Return flowables to be set one by one; what is cut must begin with something that fits."""
    return [Spacer(1, 0), *flowables]


class Placed(Flowable):
    """A flowable that draws straight where it stands, on coordinates that are not its own."""

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        self.draw_at(canvas, x, y)

    def draw_at(self, canvas: Any, x: float, y: float) -> None:
        """Draw with the lower left corner at a place."""
        raise NotImplementedError


class Rule(Placed):
    """A hairline over the width."""

    def __init__(self, *, weight: float = 0.4, colour: Any = RULE, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self.weight = weight
        self.colour = colour
        self.spaceBefore = before
        self.spaceAfter = after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, 0.1

    def draw_at(self, canvas: Any, x: float, y: float) -> None:
        draw_line(canvas, (x, y), (x + self.width, y), weight=self.weight, colour=self.colour)


class Stack:
    """Flowables one under the other, measured, cut and drawn by what holds them."""

    def __init__(self, flowables: Sequence[Any]) -> None:
        self.flowables = list(flowables)
        self.bottoms: list[float] = []

    def wrap(self, canvas: Any, width: float) -> float:
        """Measure, and return the height."""
        self.bottoms = []
        height = previous = 0.0
        for at, flowable in enumerate(self.flowables):
            _, own = flowable.wrapOn(canvas, width, UNBOUND)
            height += (max(previous, flowable.getSpaceBefore()) if at else 0) + own
            self.bottoms.append(height)
            previous = flowable.getSpaceAfter()
        return height

    def split(self, canvas: Any, width: float, height: float) -> tuple[list[Any], list[Any]]:
        """Return what fits in a height and what is left; all is left where not even the beginning fits."""
        self.wrap(canvas, width)
        fitting = next((at for at, bottom in enumerate(self.bottoms) if bottom > height), len(self.flowables))
        head, rest = self.flowables[:fitting], self.flowables[fitting:]
        if rest:
            room = height - (self.bottoms[fitting - 1] + UNIT if fitting else 0)
            parts = rest[0].splitOn(canvas, width, room) if room > 0 else []
            if len(parts) > 1:
                head, rest = [*head, parts[0]], [*parts[1:], *rest[1:]]
        return head, rest

    def draw(self, canvas: Any, x: float, top: float) -> None:
        for flowable, bottom in zip(self.flowables, self.bottoms, strict=True):
            flowable.drawOn(canvas, x, top - bottom)


class Columns(Placed):
    """Columns side by side, read one after the other, hairlines between them where asked.

    They are not cut, unless one is longer than a page: then they are set one under the other.
    """

    def __init__(
        self,
        columns: Sequence[Sequence[Any]],
        widths: Sequence[float],
        *,
        gutter: float = GUTTER,
        ruled: bool = False,
        before: float = 0,
        after: float = UNIT,
    ) -> None:
        super().__init__()
        self.stacks = [Stack(column) for column in columns]
        self.widths = list(widths)
        self.gutter = gutter
        self.ruled = ruled
        self.spaceBefore = before
        self.spaceAfter = after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        heights = [stack.wrap(self.canv, own) for stack, own in zip(self.stacks, self.widths, strict=True)]
        self.width, self.height = width, max(heights, default=0)
        return width, self.height

    def split(self, _width: float, _height: float) -> list[Any]:
        return apart([piece for stack in self.stacks for piece in stack.flowables]) if is_at_top(self) else []

    def draw_at(self, canvas: Any, x: float, y: float) -> None:
        for at, (stack, width) in enumerate(zip(self.stacks, self.widths, strict=True)):
            if self.ruled and at:
                middle = x - self.gutter / 2
                draw_line(canvas, (middle, y), (middle, y + self.height), weight=0.5, colour=HAIR)
            stack.draw(canvas, x, y + self.height)
            x += width + self.gutter


class Balanced(Placed):
    """One list of short items in balanced columns, cut between items where a page ends."""

    def __init__(self, items: Sequence[Any], *, columns: int = 3, left: float = 0, after: float = UNIT) -> None:
        super().__init__()
        self.items = list(items)
        self.columns = columns
        self.left = left
        self.spaceAfter = after
        self.most = UNBOUND

    def _measure(self, width: float) -> None:
        self.width = width
        self.own_width = (width - self.left - (self.columns - 1) * GUTTER) / self.columns
        self.heights = [
            item.wrapOn(self.canv, self.own_width, UNBOUND)[1] + item.getSpaceAfter() for item in self.items
        ]

    def _filled(self, height: float) -> list[int]:
        """Return how many items each column takes, one after the other, within a height."""
        counts, count, used = [], 0, 0.0
        for own in self.heights:
            if count and used + own > height + 0.01:
                counts.append(count)
                count, used = 0, 0.0
            count += 1
            used += own
        return [*counts, count]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self._measure(width)
        height = max(max(self.heights, default=0), sum(self.heights) / self.columns)
        while len(self._filled(height)) > self.columns:
            height += 1
        height = min(height, self.most)
        self.counts, self.height = self._filled(height), height
        return width, height

    def split(self, width: float, height: float) -> list[Any]:
        _, whole = self.wrap(width, height)
        if whole <= height:
            return [self]
        if height < MIN_COLUMN_HEIGHT:
            return []
        if max(self.heights) > height:
            return apart(self.items) if is_at_top(self) else []
        fitting = sum(self._filled(height)[: self.columns])
        parts = [
            Balanced(items, columns=self.columns, left=self.left, after=self.spaceAfter)
            for items in (self.items[:fitting], self.items[fitting:])
        ]
        parts[0].most = height
        return parts

    def draw_at(self, canvas: Any, x: float, y: float) -> None:
        x, at = x + self.left, 0
        for count in self.counts:
            bottom = y + self.height
            for item, height in zip(self.items[at : at + count], self.heights[at : at + count], strict=True):
                bottom -= height
                item.drawOn(canvas, x, bottom + item.getSpaceAfter())
            at += count
            x += self.own_width + GUTTER


class Together(Placed):
    """Flowables that must not part before the last of them has begun: a heading with what it announces.

    Where the last can be cut, it is, after at least ``least`` points of it; else all goes to the next page.
    """

    def __init__(self, flowables: Sequence[Any], *, least: float = 0) -> None:
        super().__init__()
        self.stack = Stack(flowables)
        self.least = least

    def getSpaceBefore(self) -> float:  # noqa: N802
        return float(self.stack.flowables[0].getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: N802
        return float(self.stack.flowables[-1].getSpaceAfter())

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.stack.wrap(self.canv, width)
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        whole = self.stack.wrap(self.canv, width)
        if whole <= height:
            return [self]
        at_top = is_at_top(self)
        for flowable in self.stack.flowables:
            flowable._frame = getattr(self, "_frame", None)  # noqa: SLF001  # a table asks where it stands
        kept = len(self.stack.flowables)
        head, rest = self.stack.split(self.canv, width, height)
        if len(head) < kept:
            return apart(self.stack.flowables) if at_top else []
        if self.least and not at_top and Stack(head[-1:]).wrap(self.canv, width) < self.least:
            return []
        return [Together(head), *rest]

    def draw_at(self, canvas: Any, x: float, y: float) -> None:
        self.stack.draw(canvas, x, y + self.height)
