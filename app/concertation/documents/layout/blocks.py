"""Blocks of the text column: points' headings, and what the eye finds first, decisions with a label in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm

from concertation.documents.layout.flow import Placed, Stack, apart, is_at_top
from concertation.documents.layout.styles import GREEN, MARGINAL, RULE, TEXT_X, UNIT, Styles, style
from concertation.documents.tagging import Heading, Paragraph, Tag, draw_bar, draw_line

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE_ABOVE_HEADING = 0.7 * UNIT
_BAR_X = TEXT_X - 3.6 * mm
_BAR_WIDTH = 1.6


class PointHeading(Heading):
    """A second-level heading: a hairline over the whole width, its number in the marginal column."""

    def __init__(
        self,
        text: str | None,
        style: Any = None,
        bulletText: str | None = None,  # noqa: N803  # the parts of a heading cut by ReportLab are made so
        frags: list[Any] | None = None,
        *,
        ruled: bool = True,
        **options: Any,
    ) -> None:
        super().__init__(text, style, bulletText or None, frags, level=2, **options)
        self.ruled = ruled
        self.mark: tuple[str, dict[str, int]] | None = None

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        parts = super().split(availWidth, availHeight) if is_at_top(self) else []
        for number, part in enumerate(parts):
            part.ruled = self.ruled and not number
            part.mark = None if number else self.mark
        return parts

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.page_width = width
        size: tuple[float, float] = super().wrap(width, height)
        return size

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        top = y + self.height + RULE_ABOVE_HEADING
        if self.ruled:
            draw_line(canvas, (x, top), (x + self.page_width, top), weight=0.4, colour=RULE)
        if self.mark is not None:
            key, places = self.mark
            places[key] = canvas.getPageNumber()
            canvas.bookmarkHorizontal(key, x, top)
        super().drawOn(canvas, x, y, _sW)


class SideBlock(Placed):
    """A block with a thin coloured rule in the gutter and a label in the marginal column.

    Green for what is agreed, amber for a reserve, a referral or a postponement, violet for a vote. It is cut only where
    it is longer than a page.
    """

    def __init__(
        self,
        label: str,
        flowables: Sequence[Any],
        *,
        colour: Any = GREEN,
        under_label: str = "",
        tag: Tag | None = None,
    ) -> None:
        super().__init__()
        self.tag = tag or Tag("Div")
        self.colour = colour
        self.spaceBefore = self.spaceAfter = UNIT
        texts = [(label, style(Styles.label, textColor=colour)), (under_label, Styles.tiny)]
        self.label = Stack([Paragraph(text, own, tag=Tag("P", parent=self.tag)) for text, own in texts if text])
        self.stack = Stack(flowables)
        for flowable in flowables:
            adopt(flowable, self.tag)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        label = self.label.wrap(self.canv, MARGINAL)
        text = self.stack.wrap(self.canv, width - TEXT_X)
        self.width, self.height = width, max(label, text) + 3
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        if not is_at_top(self):
            return []
        head, rest = self.stack.split(self.canv, width - TEXT_X, height - 3)
        if not head or not rest:
            return apart(self.stack.flowables)
        first = SideBlock("", head, colour=self.colour, tag=self.tag)
        first.label = self.label
        return [first, SideBlock("", rest, colour=self.colour, tag=self.tag)]

    def draw_at(self, canvas: Any, x: float, y: float) -> None:
        draw_bar(canvas, (x + _BAR_X, y - 1), (_BAR_WIDTH, self.height - 1), colour=self.colour)
        self.label.draw(canvas, x, y + self.height + 3.5)
        self.stack.draw(canvas, x + TEXT_X, y + self.height - 1)


def adopt(flowable: Any, parent: Tag) -> None:
    """Put a flowable's structure under a tag, unless it already stands somewhere."""
    tag = getattr(flowable, "tag", None)
    if isinstance(tag, Tag) and tag.parent is None and tag is not parent:
        tag.parent = parent
