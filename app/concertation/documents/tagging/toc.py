"""The table of contents: every line leads to its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.tableofcontents import TableOfContents as PlainTableOfContents

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.tags import Tag
from concertation.documents.tagging.text import escape, plain

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

_PAGE_WIDTH = 30
_GAP = 4


class _Line(Paragraph):
    """One entry: the heading's words, a leader, the page, all of it a link."""

    def __init__(self, text: str, style: ParagraphStyle, tag: Tag, page: int, key: str | None) -> None:
        super().__init__(escape(text), style, tag=tag)
        self._page, self._key = str(page), key
        title = f"{plain(text)}, page {page}"
        self._link = Tag("Link", parent=Tag("Reference", parent=tag), title=title) if key else tag

    def element(self, canvas: Any) -> Any:
        return canvas.tree.element(self._link)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        _, height = super().wrap(availWidth - _PAGE_WIDTH, availHeight)
        return availWidth, height

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: ARG002, N803
        return []

    def draw(self) -> None:
        super().draw()
        canvas = self.canv
        if not is_tagging(canvas):
            return
        canvas.setFont(self.style.fontName, self.style.fontSize)
        canvas.setFillColor(self.style.textColor)
        width = self.width + _PAGE_WIDTH  # ReportLab keeps the narrower width the text was given
        base = self.height - (self.ending[0] - 1) * self.style.leading - self.style.fontSize
        self._draw_leader(canvas, width, base)
        element = self.element(canvas)
        with canvas.aimed(element):
            canvas.drawRightString(width, base, self._page)
        if self._key:
            canvas.link((0, 0, width, self.height), destination=self._key, element=element)

    def _draw_leader(self, canvas: Any, width: float, base: float) -> None:
        font, size = self.style.fontName, self.style.fontSize
        start = self.width - self.ending[1] + _GAP
        end = width - stringWidth(self._page, font, size) - _GAP
        dots = max(int((end - start) / stringWidth(" .", font, size)), 0)
        with canvas.artifact():
            canvas.drawRightString(end, base, " ." * dots)


class TableOfContents(PlainTableOfContents):
    """The headings up to ``max_level``, nested as they are; needs a template built in several passes."""

    def __init__(self, *, max_level: int = 3, **options: Any) -> None:
        super().__init__(**options)
        self.max_level = max_level
        self._entries_drawn: list[_Line] = []

    def notify(self, kind: str, stuff: tuple[int, str, int, str]) -> None:
        if kind == self._notifyKind and stuff[0] < self.max_level:
            self.addEntry(*stuff)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        self._entries_drawn = self._build(self._lastEntries or [(0, "…", 0, None)])
        height = 0.0
        for line in self._entries_drawn:
            height += line.wrapOn(self.canv, availWidth, availHeight)[1] + line.getSpaceBefore() + line.getSpaceAfter()
        self.width, self.height = availWidth, height
        return availWidth, height

    def _build(self, entries: list[tuple[int, str, int, str | None]]) -> list[_Line]:
        """Return the lines, each level of headings a table of contents inside the entry above it."""
        base = min(entry[0] for entry in entries)
        lists, last, lines = {0: Tag("TOC")}, dict[int, Tag](), []
        for level, text, page, key in entries:
            depth = level - base
            for deeper in [known for known in lists if known > depth]:
                del lists[deeper]
            if depth not in lists:
                above = max(lists)
                lists[depth] = Tag("TOC", parent=last.get(above) or lists[above])
            last[depth] = Tag("TOCI", parent=lists[depth])
            lines.append(_Line(text, self.getLevelStyle(depth), last[depth], page, key))
        return lines

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: ARG002, N803
        return list(self._entries_drawn)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        top = y + self.height
        for line in self._entries_drawn:
            top -= line.getSpaceBefore() + line.height
            line.drawOn(canvas, x, top)
            top -= line.getSpaceAfter()
