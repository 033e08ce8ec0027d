"""Paragraphs that carry their tags from page to page, set by ourselves or, where they ask for more, by ReportLab."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Self

from concertation.documents.tagging.canvas import TaggedCanvas
from concertation.documents.tagging.composition import Composition
from concertation.documents.tagging.long_way import LongWay
from concertation.documents.tagging.pen import TooManyGlyphsError, pen_of
from concertation.documents.tagging.text import carried
from concertation.documents.tagging.weave import Block

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from concertation.documents.tagging.structure import StructElem
    from concertation.documents.tagging.tags import Tag


class Paragraph(LongWay):
    """A paragraph of marked-up text.

    Args:
        text: with ReportLab's markup; user text inside it goes through :func:`escape` first. Links are
            ``<a href="…">``; ``<a href="lang:en">`` tells another language, ``<a href="abbr:Long_form">`` an expansion.
        label: the tag of the bullet or number, where it is an element of its own; else it is read with the text.
    """

    _own: Composition | None = None
    _style: Any

    def __init__(  # the arguments ReportLab gives the parts it makes
        self,
        text: str | None,
        style: ParagraphStyle | None = None,
        bulletText: str | None = None,  # noqa: N803
        frags: list[Any] | None = None,
        caseSensitive: int = 1,  # noqa: N803
        encoding: str = "utf8",
        *,
        tag: Tag | None = None,
        label: Tag | None = None,
    ) -> None:
        bullet = carried(bulletText) if bulletText else bulletText
        if text is not None:
            text = carried(text)
            if style is not None:
                self._own = self._compose(text, style, bullet)
        if self._own is not None:
            self.text, self._style, self.bulletText = text, style, bullet
        else:
            super().__init__(text, style, bullet, frags, caseSensitive, encoding)
            if text is not None:  # else ReportLab is making a part of a split paragraph, which shares the whole's
                self.text = text
                self.take_note()
        if tag is not None:
            self._tag = tag
        if label is not None:
            self.label = label

    def _compose(self, text: str, style: ParagraphStyle, bullet: str | None) -> Composition | None:
        return Composition.of(text, style, bullet)

    def _leave_to_reportlab(self) -> None:
        """Give up our own way: a word to be cut, a paragraph to be cut over two pages, more than 256 glyphs."""
        self._own = None
        self.take_note()

    @property
    def style(self) -> Any:
        return self._style

    @style.setter
    def style(self, style: Any) -> None:
        """Take another style: its spaces and indents, as the faces are read by then."""
        self._style = style
        if self._own is not None:
            self._own.restyled(style)

    def getPlainText(self, identify: Any = None) -> str:  # noqa: N802
        return str(super().getPlainText(identify)) if self._own is None else self._own.plain

    def getSpaceBefore(self) -> float:  # noqa: N802
        return float(super().getSpaceBefore()) if self._own is None else self._own.setting.before

    def getSpaceAfter(self) -> float:  # noqa: N802
        return float(super().getSpaceAfter()) if self._own is None else self._own.setting.after

    def wrapOn(self, canv: Any, aW: float, aH: float) -> tuple[float, float]:  # noqa: N802, N803
        if self._own is not None:
            return self.wrap(aW, aH)
        size: tuple[float, float] = super().wrapOn(canv, aW, aH)
        return size

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        own = self._own
        if own is None:
            return super().wrap(availWidth, availHeight)
        if own.width == availWidth and own.lines:
            return availWidth, self.height
        if not own.is_broken(availWidth):
            self._leave_to_reportlab()
            return super().wrap(availWidth, availHeight)
        self.width, self.height = availWidth, own.height
        return availWidth, self.height

    @property
    def ending(self) -> tuple[int, float]:
        if self._own is None:
            return super().ending
        return len(self._own.lines), self._own.lines[-1].empty

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        if self._own is not None:
            parts = self._parted(availHeight)
            if parts is not None:
                return parts
            measured = self._own.width if self._own.lines else availWidth  # ReportLab cuts the lines that were measured
            self._leave_to_reportlab()
            super().wrap(measured, availHeight)
        return super().split(availWidth, availHeight)

    def _parted(self, room: float) -> list[Any] | None:
        """Cut between two lines, where ReportLab would; nothing where it must do so itself."""
        own, style = self._own, self._style
        if own is None or not own.lines:
            return None
        fitting, number = int(room / own.setting.leading), len(own.lines)
        if fitting < (1 if style.allowOrphans else 2):
            return []
        if number <= fitting:
            return [self]
        if number == fitting + 1 and not style.allowWidows:
            if number < (3 if style.allowOrphans else 4):
                return []
            fitting -= 1  # the last line has some company
        if style.firstLineIndent:
            style = copy(style)
            style.firstLineIndent = 0
        parts = own.parted(fitting, style)
        return None if parts is None else [self._part(parts[0], self._style), self._part(parts[1], style, is_rest=True)]

    def _part(self, own: Composition, style: Any, *, is_rest: bool = False) -> Self:
        """Return a part of this paragraph, the same element."""
        self._tag = self.tag
        part = copy(self)
        for fate in ("canv", "_frame", "_postponed"):  # the whole's own, not its parts'
            part.__dict__.pop(fate, None)
        part._own, part._style, part.text = own, style, own.text  # noqa: SLF001
        part.width, part.height = own.width, own.height
        if is_rest:
            part.is_start, part.label, part.bulletText = False, None, None
        return part

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Print at a place without a graphics state of its own, unless there is more to draw than text."""
        if _sW or type(self).draw is not Paragraph.draw or not self._is_printed(canvas, x, y):
            super().drawOn(canvas, x, y, _sW)

    def draw(self) -> None:
        if not self._is_printed(self.canv, 0, 0):
            super().draw()

    @property
    def is_alone(self) -> bool:
        """Whether what stands in a cell by itself is the cell itself: half the elements, and nothing more to hear."""
        return self._own is not None and self.label is None and (self._tag is None or self._tag.role == "P")

    def print_as(self, canvas: Any, x: float, y: float, element: StructElem | None) -> None:
        """Print the text as an element's own; without one, as what is printed around it."""
        if not self._is_printed(canvas, x, y, element):
            if element is not None:
                canvas.tree.merge(self.tag, element)
            super().drawOn(canvas, x, y)

    def _is_printed(self, canvas: Any, x: float, y: float, element: StructElem | None = None) -> bool:
        """Write the operators by ourselves, if we can, as an element's own where one is given; tell whether we could."""
        own = self._own
        if own is None:
            return False
        tagging = isinstance(canvas, TaggedCanvas)
        is_told = tagging and not canvas.muted
        try:
            blocks = own.blocks(pen_of(canvas), x, y + self.height, " " if is_told else "")
        except TooManyGlyphsError:
            self._leave_to_reportlab()
            super().wrap(self.width, self.height)
            return False
        if not tagging:
            canvas._code.extend(blocks)  # noqa: SLF001
            self._lay_links(own, canvas, x, y, None)
            return True
        if is_told:
            target = element or self.element(canvas)
            label = canvas.tree.element(self.label) if self.label else target
            if own.link:
                target = self._linked(own, canvas, target)
                self._lay_links(own, canvas, x, y, target)
        else:
            target = label = canvas.muted_target
        if len(blocks) > 1:
            canvas._code.append(Block(blocks[0], label))  # noqa: SLF001
        canvas._code.append(Block(blocks[-1], target))  # noqa: SLF001
        return True

    def _linked(self, own: Composition, canvas: TaggedCanvas, parent: StructElem) -> StructElem:
        key = 0, f"#{own.link}"
        self.link_texts = {key: own.plain}
        return self.inline_element(key, canvas, parent)

    def _lay_links(self, own: Composition, canvas: Any, x: float, y: float, element: StructElem | None) -> None:
        for box in own.boxes(x, y + self.height) if own.link else ():
            if element is None:
                canvas.linkRect("", own.link, box, relative=1)
            else:
                canvas.link(box, destination=own.link, element=element)
