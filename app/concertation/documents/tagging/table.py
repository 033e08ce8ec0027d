"""Tables whose rows, cells and headers are told, over as many pages as they take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.grid import Grid
from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.tags import Tag
from concertation.documents.tagging.teller import Teller, rows_repeated

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle


class Table(Grid):
    """A table; ``header_rows`` and ``header_cols`` tell the headers, ``summary`` what the table is about.

    Without ``header_rows``, the rows repeated at each page's top (``repeatRows``) are the headers.
    """

    is_row_continued = False
    is_rest = False
    _measured: tuple[float, float] | None = None

    def __init__(
        self,
        data: Any,
        *args: Any,
        header_rows: int | None = None,
        header_cols: int = 0,
        summary: str | None = None,
        parent: Tag | None = None,
        **options: Any,
    ) -> None:
        if options.get("renderCB") is None:
            if header_rows is None:
                repeated = options.get("repeatRows") or 0
                header_rows = repeated if isinstance(repeated, int) else len(repeated)
            options["renderCB"] = Teller(header_rows, header_cols, summary, parent)
        super().__init__(data, *args, **options)

    @property
    def tag(self) -> Tag:
        """The table's tag, for what stands inside it or gives it a parent."""
        tag: Tag = self._renderCB.tag
        return tag

    def caption(self, text: str, style: ParagraphStyle) -> Paragraph:
        """Return the paragraph that captions this table, to be set before it."""
        return Paragraph(text, style, tag=Tag("Caption", parent=self.tag))

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Measure once for a room: what holds a table asks for its size again and again."""
        room = availWidth, availHeight
        if room != self._measured:
            super().wrap(availWidth, availHeight)
            self._measured = room
        return self._width, self._height

    def draw(self) -> None:
        """Draw as ReportLab does, but for the cells that hold one paragraph without a tag of its own."""
        canvas, tell = self.canv, self._renderCB
        if self._spanCmds or self._shadow or getattr(self, "_cornerRadii", None) or not isinstance(tell, Teller):
            super().draw()
            return
        canvas.saveState()
        self._curweight = self._curcolor = self._curcellstyle = self._roundingRectDef = None
        tell(self, "startTable")
        self._drawBkgrnd()
        places = zip(self._cellvalues, self._cellStyles, self._rowpositions[1:], self._rowHeights, strict=False)
        for number, (row, styles, bottom, height) in enumerate(places):
            tell(self, "startRow", number)
            for column, (value, own) in enumerate(zip(row, styles, strict=True)):
                corner, size = (self._colpositions[column], bottom), (self._colWidths[column], height)
                if not self._print_lone(canvas, tell, number, column, value, own, corner, size):
                    tell(self, "startCell", number, column, value, own, corner, size)
                    self._drawCell(value, own, corner, size)
                    tell(self, "endCell")
            tell(self, "endRow")
        tell(self, "startLines")
        self._drawLines()
        tell(self, "endTable")
        canvas.restoreState()

    def _print_lone(
        self, canvas: Any, tell: Teller, row: int, column: int, value: Any, own: Any, corner: Any, size: Any
    ) -> bool:
        """Print a cell that is only a paragraph which is the cell itself; tell whether it is."""
        paragraph = value[0] if isinstance(value, (list, tuple)) and len(value) == 1 else value
        if type(paragraph) is not Paragraph or not paragraph.is_alone or own.href or own.destination:
            return False
        x, y = self.place(paragraph, own, corner, size)
        paragraph.print_as(canvas, x, y, tell.place_of(self, row, column) if is_tagging(canvas) else None)
        return True

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        """Cut between rows, and inside a row only at a frame's top: ReportLab would repeat the header mid-page."""
        if self.is_rest and not getattr(getattr(self, "_frame", None), "_atTop", True):
            return []
        parts: list[Any] = super().split(availWidth, availHeight)
        if len(parts) == 2:
            first, rest = parts
            first.is_row_continued, first.is_rest = self.is_row_continued, self.is_rest
            rest.is_rest = True
            rows = len(first._cellvalues) + len(rest._cellvalues) - rows_repeated(self)  # noqa: SLF001
            rest.is_row_continued = rows == len(self._cellvalues) + 1
        return parts
