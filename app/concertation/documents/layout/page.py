"""Pages of the family: frames, running title, footer with reference, state and page x/y, the example mark.

The total of the pages is known only at the end: each footer is a form, drawn once the last page is done, so that one
pass is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Frame, PageTemplate

from concertation.documents.layout.flow import draw_line
from concertation.documents.layout.styles import AMBER, BOTTOM, MARGIN, PORTRAIT, QUIET, RULE, TOP_FIRST, TOP_NEXT
from concertation.documents.tagging import BOLD, FAMILY, FOOTER, HEADER, DocumentTemplate, Meta, carried

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE = "Données d’exemple – personnes et décisions fictives"
_FOOTER_RULE = 17 * mm
_FOOTER_TEXT = 12.2 * mm
_RUNNING_TITLE = 14 * mm
_EXAMPLE_FROM_EDGE = 9.5 * mm
_SIZE = 9
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
        self.widths: list[float] = []
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
        self.widths[number - 1 :] = [width]
        with canvas.artifact(FOOTER):
            draw_line(canvas, (MARGIN, _FOOTER_RULE), (width - MARGIN, _FOOTER_RULE), colour=RULE)
            canvas.doForm(_footer_form(number))
        if number > 1:
            with canvas.artifact(HEADER):
                _quiet(canvas)
                canvas.drawString(MARGIN, height - _RUNNING_TITLE, _fitting(self.furniture.running, width - 2 * MARGIN))
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

    def _endBuild(self) -> None:  # noqa: N802
        if self._hanging:
            self.clean_hanging()
        if len(self.canv._code):  # noqa: SLF001
            self.handle_pageBreak()
        total = self.canv.getPageNumber() - 1
        for number in range(1, total + 1):
            self._draw_footer(number, total)
        super()._endBuild()

    def _draw_footer(self, number: int, total: int) -> None:
        canvas, width = self.canv, self.widths[number - 1]
        page, pages = self.numbered(number, total)
        canvas.beginForm(_footer_form(number), 0, 0, width, _FOOTER_RULE)
        with canvas.artifact(FOOTER):
            _quiet(canvas)
            canvas.drawString(MARGIN, _FOOTER_TEXT, _fitting(self.furniture.reference, width / 2 - 2 * MARGIN))
            canvas.drawCentredString(width / 2, _FOOTER_TEXT, carried(self.furniture.state))
            canvas.drawRightString(width - MARGIN, _FOOTER_TEXT, f"page {page}/{pages}")
        canvas.endForm()


def _fitting(text: str, width: float) -> str:
    """Return one line that stays within a width, cut with an ellipsis where it must be."""
    text = carried(text[:_LONGEST_LINE])
    if stringWidth(text, FAMILY, _SIZE) <= width:
        return text
    while text and stringWidth(f"{text}…", FAMILY, _SIZE) > width:
        text = text[:-1]
    return f"{text}…"


def _footer_form(number: int) -> str:
    return f"footer-{number}"


def _quiet(canvas: Any) -> None:
    canvas.setFillColor(QUIET)
    canvas.setFont(FAMILY, _SIZE)
