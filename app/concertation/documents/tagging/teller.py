"""What a table tells while ReportLab draws it: rows, cells and headers, over as many pages as they take."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Paragraph as PlainParagraph

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.structure import StructElem
from concertation.documents.tagging.tags import LAYOUT, Tag, TextValue
from concertation.documents.tagging.text import plain

_IDLE, _REPEATED, _CONTINUED, _ROW = range(4)


class Teller:
    """ReportLab's render callback (``renderCB=``): one per table, shared by the parts it is split into.

    It knows which part comes first: there headers are told; later they are artifacts.
    """

    def __init__(self, header_rows: int, header_cols: int, summary: str | None, parent: Tag | None) -> None:
        attributes = {"Table": {"Summary": TextValue(plain(summary))}} if summary else {}
        self.tag = Tag("Table", parent=parent, attributes=attributes)
        self._header_rows, self._header_cols = header_rows, header_cols
        self._canvas: Any = None

    def __deepcopy__(self, _memo: object) -> Teller:
        return self

    def __call__(self, table: Any, command: str, *args: Any) -> None:
        if is_tagging(table.canv):
            getattr(self, f"_{command}")(table, *args)

    def _begin_document(self, canvas: Any) -> None:
        """Forget what another pass over the same story has drawn."""
        self._canvas, self._part = canvas, -1
        self._head: StructElem | None = None
        self._body: StructElem | None = None
        self._row: StructElem | None = None
        self._cells: dict[int, StructElem] = {}

    def _startTable(self, table: Any) -> None:  # noqa: N802
        canvas = table.canv
        if canvas is not self._canvas:
            self._begin_document(canvas)
        self._state, self._muted = _IDLE, bool(canvas.muted)
        if self._muted:
            return
        self._part += 1
        self._element = canvas.tree.element(self.tag)
        canvas.note(self._element, attach=True)
        self._before = canvas.aim(LAYOUT)
        self._repeated = rows_repeated(table) if self._part else 0
        if self._element.box is None:
            left, bottom = canvas.absolutePosition(0, 0)
            self._element.box = (canvas.page_index, left, bottom, left + table._width, bottom + table._height)  # noqa: SLF001
        else:
            self._element.box = False

    def _startBG(self, table: Any) -> None:  # noqa: N802
        """Backgrounds are layout, as is everything between cells."""

    _endBG = _endLines = _startBG  # noqa: N815

    def _startRow(self, table: Any, row: int) -> None:  # noqa: N802
        if self._muted:
            return
        if row < self._repeated:
            self._state = _REPEATED
            self._canvas.muted += 1
        elif self._part and row == self._repeated and table.is_row_continued:
            self._state = _CONTINUED
        else:
            self._state = _ROW
            self._open_row(is_header=self._part == 0 and row < self._header_rows)

    def _open_row(self, *, is_header: bool) -> None:
        if is_header:
            group = self._head = self._head or StructElem("THead", self._element)
        else:
            group = self._body = self._body or StructElem("TBody", self._element)
        self._row, self._is_header, self._cells = StructElem("TR", group), is_header, {}
        self._canvas.note(self._row, attach=True)

    def _startCell(  # noqa: N802
        self,
        table: Any,
        row: int,
        column: int,
        value: Any,
        _style: Any,
        _position: Any,
        _size: Any,
    ) -> None:
        if self._muted or self._state == _REPEATED:
            return
        canvas = self._canvas
        cell = self._cell(table, row, column)
        canvas.note(cell, attach=True)
        content = value if isinstance(value, (list, tuple)) else (value,)
        if len(content) == 1 and type(content[0]) is Paragraph and content[0].tag.role == "P" and not content[0].label:
            # A cell's only paragraph is the cell: half the elements, and nothing more to hear.
            canvas.tree.merge(content[0].tag, cell)
        canvas.tree.open.append(cell)
        canvas.aim(cell)

    def _open_cell(self, table: Any, row: int, column: int) -> StructElem:
        is_header = (self._is_header or column < self._header_cols) and not _is_empty(table._cellvalues[row][column])  # noqa: SLF001
        cell = StructElem("TH" if is_header else "TD", self._row)
        if is_header:
            cell.attribute("Table", "Scope", "/Column" if self._is_header else "/Row")
        span = table._spanRanges.get((column, row)) if table._spanCmds else None  # noqa: SLF001
        if span:
            first_column, first_row, last_column, last_row = span
            if last_column > first_column:
                cell.attribute("Table", "ColSpan", last_column - first_column + 1)
            if last_row > first_row:
                cell.attribute("Table", "RowSpan", last_row - first_row + 1)
        return cell

    def place_of(self, table: Any, row: int, column: int) -> StructElem | None:
        """Return the cell that a lone paragraph of its own is printed as, or nothing where it is passed over."""
        if self._muted or self._state == _REPEATED:
            return None
        return self._cell(table, row, column)

    def _cell(self, table: Any, row: int, column: int) -> StructElem:
        cell = self._cells.get(column) if self._state == _CONTINUED else None
        if cell is None:
            cell = self._cells[column] = self._open_cell(table, row, column)
        return cell

    def _endCell(self, _table: Any) -> None:  # noqa: N802
        if not self._muted and self._state != _REPEATED:
            self._canvas.tree.open.pop()
            self._canvas.aim(LAYOUT)

    def _endRow(self, _table: Any) -> None:  # noqa: N802
        if self._state == _REPEATED:
            self._canvas.muted -= 1
        self._state = _IDLE

    def _startLines(self, _table: Any) -> None:  # noqa: N802
        if not self._muted:
            self._canvas.aim(LAYOUT)

    def _endTable(self, _table: Any) -> None:  # noqa: N802
        if not self._muted:
            self._canvas.resume(self._before)


def _is_empty(value: Any) -> bool:
    """Tell the cells that name nothing: an empty header would be announced at every cell."""
    if isinstance(value, (list, tuple)):
        return all(map(_is_empty, value))
    if isinstance(value, PlainParagraph):
        return not value.getPlainText().strip()
    return value is None or not str(value).strip()


def rows_repeated(table: Any) -> int:
    rows = table.repeatRows
    return rows if isinstance(rows, int) else len(rows)
