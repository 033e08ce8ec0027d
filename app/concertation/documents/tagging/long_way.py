"""Paragraphs that ReportLab reads, breaks, cuts and prints, and that still tell whose their ink is."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus.paragraph import cleanBlockQuotedText

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.reading import Source
from concertation.documents.tagging.tags import Tag
from concertation.documents.tagging.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from concertation.documents.tagging.canvas import TaggedCanvas
    from concertation.documents.tagging.structure import StructElem


class LongWay(PlainParagraph):
    """A paragraph set by ReportLab, with its tag and, where its bullet is an element of its own, its label."""

    _tag: Tag | None = None
    _measured: tuple[tuple[float, Any], tuple[float, float], Any] | None = None
    caseSensitive = 1  # noqa: N815  # what ReportLab sets on each paragraph that it reads
    encoding, debug = "utf8", 0
    label: Tag | None = None
    link_texts: Mapping[tuple[int, str], str] = MappingProxyType({})
    is_start = True

    @property
    def tag(self) -> Tag:
        """What the paragraph is; made when first asked for, as most cells never are."""
        if self._tag is None:
            self._tag = Tag("P")
        return self._tag

    @tag.setter
    def tag(self, tag: Tag) -> None:
        self._tag = tag

    @cached_property
    def frags(self) -> list[Any]:
        """The text as ReportLab reads it, where it has not done so from the beginning."""
        self._setup(self.text, self.style, self.bulletText, None, cleanBlockQuotedText)
        found: list[Any] = self.__dict__["frags"]
        return found

    def take_note(self) -> None:
        """Keep what ReportLab's breaking of lines loses: where words end, and the texts of links."""
        self.source = Source(self.frags)
        _set_out(self.frags)
        if "<a" in self.text:
            self.link_texts = _link_texts(self.frags)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Break the lines once for a width: tables, columns and pages ask for the same size again and again."""
        asked = availWidth, self.style
        if self._measured is None or self._measured[0] != asked:
            size: tuple[float, float] = super().wrap(availWidth, availHeight)
            self._measured = asked, size, getattr(self, "blPara", None)
            return size
        _, (self.width, self.height), self.blPara = self._measured  # what may have been cut or dropped since
        return self._measured[1]

    @property
    def ending(self) -> tuple[int, float]:
        """How many lines there are, once measured, and the width that the last of them leaves empty."""
        lines = self.blPara.lines
        return len(lines), lines[-1][0] if self.blPara.kind == 0 else lines[-1].extraSpace

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
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

    def draw(self) -> None:
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
