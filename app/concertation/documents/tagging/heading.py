"""Headings, which open sections and stand in the outline and in the table of contents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.tags import Tag
from concertation.documents.tagging.text import plain

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from concertation.documents.tagging.canvas import TaggedCanvas

_BLANKS = re.compile(r"[ \t\r\n]+")


class Heading(Paragraph):
    """A heading of level 1 to 6, with its entry in the outline and in the table of contents.

    Opens a section, in which everything stands up to the next heading of the same or a higher level. A skipped level
    raises :class:`TaggingError` when the page is drawn.
    """

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle | None = None,
        *given: Any,
        level: int = 1,
        in_contents: bool = True,
        tag: Tag | None = None,
        **named: Any,  # as given, what else a paragraph takes: ReportLab makes parts too
    ) -> None:
        super().__init__(text, style, *given, tag=tag or Tag(f"H{level}"), **named)
        self.level, self.in_contents = level, in_contents
        self.told = "" if text is None else _BLANKS.sub(" ", plain(self.getPlainText())).strip()

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        parts = super().split(availWidth, availHeight)
        for part in parts:
            if part is not self:
                part.level, part.in_contents, part.told = self.level, self.in_contents, self.told
        return parts

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        if is_tagging(canvas) and not canvas.muted and self.is_start:
            self.element(canvas)  # refuses a skipped level before the outline does, less clearly
            self._announce(canvas, x, y + self.height + 4)
        super().drawOn(canvas, x, y, _sW)

    def _announce(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.headings += 1
        key = f"heading-{canvas.headings}"
        canvas.bookmarkHorizontal(key, x, top)
        canvas.addOutlineEntry(self.told, key, self.level - 1)
        template = getattr(canvas, "_doctemplate", None)
        if self.in_contents and template is not None:
            template.notify("TOCEntry", (self.level - 1, self.told, canvas.getPageNumber(), key))
