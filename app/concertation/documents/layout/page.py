"""Pages of the family: frames, running title, footer with reference, state and page x/y, the example mark.

The total of the pages is known only at the end: each footer is drawn in its place once the last page is done, so that
one pass is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Frame, PageTemplate

from concertation.documents.layout.styles import AMBER, BOTTOM, MARGIN, PORTRAIT, RULE, TOP_FIRST, TOP_NEXT, Styles
from concertation.documents.tagging import (
    BOLD,
    FAMILY,
    FOOTER,
    HEADER,
    DocumentTemplate,
    Meta,
    carried,
    draw_line,
    draw_word,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE = "Données d’exemple – personnes et décisions fictives"
_FOOTER_RULE = 17 * mm
_FOOTER_TEXT = 12.2 * mm
_RUNNING_TITLE = 14 * mm
_EXAMPLE_FROM_EDGE = 9.5 * mm
_QUIET = Styles.tiny
_SIZE = _QUIET.fontSize
_LONGEST_LINE = 300


@dataclass(frozen=True)
class PageFurniture:
    """What stands around the text: running title, left and middle of the footer, example mark."""

    running: str
    reference: str
    state: str
    example: bool = False
    size: tuple[float, float] = PORTRAIT

    @property
    def live_width(self) -> float:
        return float(self.size[0] - 2 * MARGIN)


@dataclass(frozen=True, slots=True)
class Pages:
    """A rendered file, with the heights that stand on its last page and that stay empty at the foot of the others."""

    pdf: bytes
    number: int
    last_height: float
    empty_height: float

    def would_lose_a_page(self, gain: float) -> bool:
        """Tell whether so much more room on the first page might be enough to do without the last one."""
        return self.number > 1 and self.last_height <= self.empty_height + gain


def render_pages(story: Sequence[Any], furniture: PageFurniture, meta: Meta) -> Pages:
    """Return the file that a story makes, each page with its furniture."""
    template = FamilyTemplate(furniture, meta)
    pdf = template.render(list(story))
    *others, last = template.heights
    return Pages(pdf, template.page, last[0], sum(empty for _, empty in others))


class FamilyTemplate(DocumentTemplate):
    """First page with its high frame, then the others under a running title."""

    def __init__(self, furniture: PageFurniture, meta: Meta) -> None:
        super().__init__(meta, FAMILY, pagesize=furniture.size)
        self.furniture = furniture
        self.heights: list[tuple[float, float]] = []
        self.addPageTemplates([self.page_template("first", TOP_FIRST), self.page_template("next", TOP_NEXT)])

    def page_template(
        self, name: str, top: float, *, then: str = "next", size: tuple[float, float] | None = None
    ) -> PageTemplate:
        """Return a template of pages, followed by those of another one."""
        width, height = size or self.furniture.size
        no_padding = {f"{side}Padding": 0 for side in ("left", "right", "top", "bottom")}
        frame = Frame(MARGIN, BOTTOM, width - 2 * MARGIN, height - top - BOTTOM, id=name, **no_padding)
        return PageTemplate(name, [frame], onPage=self._furnish, pagesize=(width, height), autoNextPageTemplate=then)

    def numbered(self, page: int, total: int) -> tuple[int, int]:
        """Return the number and the total that the foot of a page tells."""
        return page, total

    def _furnish(self, canvas: Any, _template: Any) -> None:
        number = canvas.getPageNumber()
        width, height = canvas._pagesize  # noqa: SLF001  # pages of one file may differ
        draw_line(canvas, (MARGIN, _FOOTER_RULE), (width - MARGIN, _FOOTER_RULE), weight=0.4, colour=RULE)
        with canvas.artifact(FOOTER):
            canvas.when_counted(lambda late, total: self._draw_footer(late, number, width, total))
        if number > 1:
            told = _fitting(self.furniture.running, width - 2 * MARGIN)
            draw_word(canvas, told, (MARGIN, height - _RUNNING_TITLE), _QUIET, kind=HEADER)
        if self.furniture.example:
            self._mark_example(canvas, width, height)

    def _mark_example(self, canvas: Any, width: float, height: float) -> None:
        with canvas.artifact():
            canvas.saveState()
            canvas.setFillColor(AMBER)
            canvas.setFont(BOLD, _SIZE)
            canvas.translate(width - _EXAMPLE_FROM_EDGE, height - TOP_NEXT)
            canvas.rotate(-90)
            text = canvas.beginText(0, 0)
            text.setCharSpace(0.6)
            text.textOut(carried(EXAMPLE))
            canvas.drawText(text)
            canvas.restoreState()

    def afterPage(self) -> None:  # noqa: N802
        """Keep what is used and what stays empty of each page."""
        empty = self.frame._y - self.frame._y1p  # noqa: SLF001
        self.heights.append((self.frame._height - empty, empty))  # noqa: SLF001

    def _draw_footer(self, canvas: Any, number: int, width: float, total: int) -> None:
        page, pages = self.numbered(number, total)
        reference = _fitting(self.furniture.reference, width / 2 - 2 * MARGIN)
        draw_word(canvas, reference, (MARGIN, _FOOTER_TEXT), _QUIET, kind=FOOTER)
        draw_word(canvas, self.furniture.state, (width / 2, _FOOTER_TEXT), _QUIET, kind=FOOTER, share=0.5)
        draw_word(canvas, f"page {page}/{pages}", (width - MARGIN, _FOOTER_TEXT), _QUIET, kind=FOOTER, share=1)


def _fitting(text: str, width: float) -> str:
    """Return one line that stays within a width, cut with an ellipsis where it must be."""
    text = carried(text[:_LONGEST_LINE])
    if stringWidth(text, FAMILY, _SIZE) <= width:
        return text
    while text and stringWidth(f"{text}…", FAMILY, _SIZE) > width:
        text = text[:-1]
    return f"{text}…"
