"""Paragraphs, headings and lists that carry their tags from page to page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as PlainParagraph

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.reading import Source
from concertation.documents.tagging.short_ways import has_plain_lines, plain_lines, unmarked
from concertation.documents.tagging.tags import Tag
from concertation.documents.tagging.text import carried, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from concertation.documents.tagging.canvas import TaggedCanvas
    from concertation.documents.tagging.structure import StructElem

_BLANKS = re.compile(r"[ \t\r\n]+")


class Paragraph(PlainParagraph):
    """A paragraph of marked-up text.

    Args:
        text: with ReportLab's markup; user text inside it goes through :func:`escape` first. Links are
            ``<a href="…">``; ``<a href="lang:en">`` tells another language, ``<a href="abbr:Long_form">`` an expansion.
        label: the tag of the bullet or number, where it is an element of its own; else it is read with the text.
    """

    _measured: tuple[tuple[float, Any], tuple[float, float], Any] | None = None

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
            frags = unmarked(text, style)
        super().__init__(text, style, bullet, frags, caseSensitive, encoding)
        self.tag = tag or Tag("P")
        self.label = label
        self.is_start = True
        if text is not None:  # else ReportLab is making a part of a split paragraph, which shares the whole's
            self.source = Source(self.frags)
            _set_out(self.frags)
        self.link_texts: dict[tuple[int, str], str] = {}
        if text is not None and "<a" in text:
            for fragment in self.frags:
                for key in getattr(fragment, "link", None) or ():
                    self.link_texts[key] = self.link_texts.get(key, "") + getattr(fragment, "text", "")

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Break the lines once for a width: tables, columns and pages ask for the same size again and again."""
        asked = availWidth, self.style
        if self._measured is None or self._measured[0] != asked:
            size: tuple[float, float] = super().wrap(availWidth, availHeight)
            self._measured = asked, size, getattr(self, "blPara", None)
            return size
        _, (self.width, self.height), self.blPara = self._measured  # what may have been cut or dropped since
        return self._measured[1]

    def breakLines(self, width: Any) -> Any:  # noqa: N802
        """Break plain text by a short way; ``width`` are those of the first and of the other lines."""
        if self.bulletText or len(width) != 2 or not has_plain_lines(self.frags, self.style):
            return super().breakLines(width)
        found = plain_lines(self.frags[0], width, self.style.spaceShrinkage)
        if found is None:
            return super().breakLines(width)
        lines, self._width_max = found
        self._splitLongWordCount = self._hyphenations = 0
        return lines

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


class Heading(Paragraph):
    """A heading of level 1 to 6, with its entry in the outline and in the table of contents.

    Opens a section, in which everything stands up to the next heading of the same or a higher level. A skipped level
    raises :class:`TaggingError` when the page is drawn.
    """

    def __init__(  # the arguments ReportLab gives the parts it makes
        self,
        text: str | None,
        style: ParagraphStyle | None = None,
        bulletText: str | None = None,  # noqa: N803
        frags: list[Any] | None = None,
        caseSensitive: int = 1,  # noqa: N803
        encoding: str = "utf8",
        *,
        level: int = 1,
        in_contents: bool = True,
        tag: Tag | None = None,
    ) -> None:
        super().__init__(text, style, bulletText, frags, caseSensitive, encoding, tag=tag or Tag(f"H{level}"))
        self.level, self.in_contents = level, in_contents
        self.told = "" if text is None else _BLANKS.sub(" ", plain(self.getPlainText())).strip()

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        parts = super().split(availWidth, availHeight)
        for part in parts:
            if part is not self:
                part.level, part.in_contents, part.told = self.level, self.in_contents, self.told
        return parts

    def draw(self) -> None:
        canvas = self.canv
        if is_tagging(canvas) and not canvas.muted and self.is_start:
            self.element(canvas)  # refuses a skipped level before the outline does, less clearly
            self._announce(canvas)
        super().draw()

    def _announce(self, canvas: TaggedCanvas) -> None:
        canvas.headings += 1
        key = f"heading-{canvas.headings}"
        canvas.bookmarkHorizontal(key, 0, self.height + 4)
        canvas.addOutlineEntry(self.told, key, self.level - 1)
        template = getattr(canvas, "_doctemplate", None)
        if self.in_contents and template is not None:
            template.notify("TOCEntry", (self.level - 1, self.told, canvas.getPageNumber(), key))


Item = str | tuple[str, "Iterable[Item] | None"]


def bullet_list(
    items: Iterable[Item],
    style: ParagraphStyle,
    *,
    ordered: bool = False,
    start: int = 1,
    bullet: str = "•",
    tag: Tag | None = None,
) -> list[Paragraph]:
    """Return a list as paragraphs; an item is marked-up text, or (text, items below it)."""
    numbering = "/Decimal" if ordered else "/Disc"
    tag = tag or Tag("L", attributes={"List": {"ListNumbering": numbering}})
    paragraphs = []
    for number, item in enumerate(items, start):
        text, below = item if isinstance(item, tuple) else (item, None)
        entry = Tag("LI", parent=tag)
        label, body = Tag("Lbl", parent=entry), Tag("LBody", parent=entry)
        mark = f"{number}." if ordered else bullet
        paragraphs.append(Paragraph(text, style, bulletText=mark, tag=body, label=label))
        if below:
            inner = Tag("L", parent=body, attributes={"List": {"ListNumbering": "/Disc"}})
            paragraphs += bullet_list(below, _indented(style), bullet="–", tag=inner)
    return paragraphs


def _indented(style: ParagraphStyle) -> ParagraphStyle:
    step = 14
    return ParagraphStyle(
        f"{style.name}-below",
        parent=style,
        leftIndent=style.leftIndent + step,
        bulletIndent=style.bulletIndent + step,
    )
