"""Paragraphs that carry their tags from page to page, set by ourselves or, where they ask for more, by ReportLab."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus.paragraph import cleanBlockQuotedText

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.composition import Composition
from concertation.documents.tagging.pen import TooManyGlyphsError, pen_of
from concertation.documents.tagging.reading import Source
from concertation.documents.tagging.tags import Tag
from concertation.documents.tagging.text import carried, plain
from concertation.documents.tagging.weave import TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reportlab.lib.styles import ParagraphStyle

    from concertation.documents.tagging.canvas import TaggedCanvas
    from concertation.documents.tagging.structure import StructElem


class Paragraph(PlainParagraph):
    """A paragraph of marked-up text.

    Args:
        text: with ReportLab's markup; user text inside it goes through :func:`escape` first. Links are
            ``<a href="…">``; ``<a href="lang:en">`` tells another language, ``<a href="abbr:Long_form">`` an expansion.
        label: the tag of the bullet or number, where it is an element of its own; else it is read with the text.
    """

    _own: Composition | None = None
    _measured: tuple[tuple[float, Any], tuple[float, float], Any] | None = None
    caseSensitive = 1  # noqa: N815  # what ReportLab's own way sets on each paragraph
    encoding, debug = "utf8", 0
    label: Tag | None = None
    link_texts: Mapping[tuple[int, str], str] = MappingProxyType({})
    is_start = True

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
                self.source = Source(self.frags)
                _set_out(self.frags)
                if "<a" in text:
                    self.link_texts = _link_texts(self.frags)
        if tag is not None:
            self.tag = tag
        if label is not None:
            self.label = label

    def _compose(self, text: str, style: ParagraphStyle, bullet: str | None) -> Composition | None:
        return Composition.of(text, style, bullet)

    @cached_property
    def tag(self) -> Tag:
        return Tag("P")

    @cached_property
    def frags(self) -> list[Any]:
        """The text as ReportLab reads it."""
        self._setup(self.text, self.style, self.bulletText, None, cleanBlockQuotedText)
        found: list[Any] = self.__dict__["frags"]
        _set_out(found)
        return found

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

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Break the lines once for a width: tables, columns and pages ask for the same size again and again."""
        own = self._own
        if own is None:
            return self._wrap_as_reportlab(availWidth, availHeight)
        if not own.is_broken(availWidth):
            self._leave_to_reportlab()
            return self._wrap_as_reportlab(availWidth, availHeight)
        self.width, self.height = availWidth, own.height
        return availWidth, self.height

    def _wrap_as_reportlab(self, width: float, height: float) -> tuple[float, float]:
        asked = width, self.style
        if self._measured is None or self._measured[0] != asked:
            size: tuple[float, float] = super().wrap(width, height)
            self._measured = asked, size, getattr(self, "blPara", None)
            return size
        _, (self.width, self.height), self.blPara = self._measured  # what may have been cut or dropped since
        return self._measured[1]

    def _leave_to_reportlab(self) -> None:
        """Give up our own way: a word to be cut, a paragraph to be cut over two pages, more than 256 glyphs."""
        self._own = None
        self.source = Source(self.frags)

    @property
    def ending(self) -> tuple[int, float]:
        """How many lines there are, once measured, and the width that the last of them leaves empty."""
        if self._own is not None:
            return len(self._own.lines), self._own.lines[-1].empty
        lines = self.blPara.lines
        return len(lines), lines[-1][0] if self.blPara.kind == 0 else lines[-1].extraSpace

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        if self._own is not None:
            measured = self._own.width if self._own.lines else availWidth  # ReportLab cuts the lines that were measured
            self._leave_to_reportlab()
            self._wrap_as_reportlab(measured, availHeight)
        parts: list[Any] = super().split(availWidth, availHeight)
        for number, part in enumerate(parts):
            if part is not self:
                part.tag, part.source, part.link_texts = self.tag, self.source, self.link_texts
                part.is_start = self.is_start and number == 0
                part.label = self.label if part.is_start else None
        return parts

    def inline_element(self, key: tuple[int, str], canvas: TaggedCanvas, parent: StructElem) -> StructElem:
        """Return the element of a stretch of this paragraph, the same one for all its lines and parts."""
        tag = self.tag.inline.get(key)
        if tag is None:
            target = key[1]
            if target.startswith("lang:"):
                tag = Tag("Span", lang=target[5:])
            elif target.startswith("abbr:"):
                tag = Tag("Span", expansion=target[5:].replace("_", " "))
            else:
                tag = Tag("Link", title=plain(self.link_texts.get(key, "").strip()))
            self.tag.inline[key] = tag
        return canvas.tree.inline(tag, parent)

    def element(self, canvas: TaggedCanvas) -> StructElem:
        return canvas.tree.element(self.tag)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Print at a place without a graphics state of its own, unless there is more to draw than text."""
        if self._own is None or _sW or type(self).draw is not Paragraph.draw:
            super().drawOn(canvas, x, y, _sW)
        else:
            self._print(self._own, canvas, x, y)

    def draw(self) -> None:
        if self._own is None:
            self._draw_as_reportlab()
        else:
            self._print(self._own, self.canv, 0, 0)

    def _print(self, own: Composition, canvas: Any, x: float, y: float) -> None:
        is_told = is_tagging(canvas) and not canvas.muted
        try:
            blocks = own.blocks(pen_of(canvas), x, y + self.height, " " if is_told else "")
        except TooManyGlyphsError:
            self._leave_to_reportlab()
            self._wrap_as_reportlab(self.width, self.height)
            super().drawOn(canvas, x, y)
            return
        if is_told:
            target = self.element(canvas)
            label = canvas.tree.element(self.label) if self.label else target
        elif is_tagging(canvas):
            target = label = canvas.muted_target
        else:
            canvas._code.extend(blocks)  # noqa: SLF001
            return
        *mark, text = blocks
        canvas._code += [*(TextBlock(block, label) for block in mark), TextBlock(text, target)]  # noqa: SLF001

    def _draw_as_reportlab(self) -> None:
        canvas = self.canv
        if not is_tagging(canvas) or canvas.muted:
            super().draw()
            return
        if self.is_start:
            self.source.restart()
        element = self.element(canvas)
        targets = [element]
        if self.bulletText:
            targets.insert(0, canvas.tree.element(self.label) if self.label else element)
        canvas.print_paragraph(self, targets, super().draw)


def _set_out(fragments: list[Any]) -> None:
    """Keep a lone fragment that is underlined or a link out of ReportLab's short way for plain ones.

    There, underlines forget the paragraph's indent after the first line, and links are told after their text.
    """
    if len(fragments) == 1 and (getattr(fragments[0], "link", None) or getattr(fragments[0], "us_lines", None)):
        fragments[0].backColor = getattr(fragments[0], "backColor", None)  # its mere presence is enough


def _link_texts(fragments: Iterable[Any]) -> dict[tuple[int, str], str]:
    """Return the text of each link, which ReportLab cuts into fragments."""
    texts: dict[tuple[int, str], str] = {}
    for fragment in fragments:
        for key in getattr(fragment, "link", None) or ():
            texts[key] = texts.get(key, "") + getattr(fragment, "text", "")
    return texts
