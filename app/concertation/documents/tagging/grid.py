"""Short ways through ReportLab's tables for cells that hold one paragraph, as nearly all do."""

from __future__ import annotations

from copy import copy
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.platypus import Table as PlainTable
from reportlab.platypus.tables import CellStyle, _calc_pc, _ExpandedCellTuple, _setCellStyle

from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.setting import colour_operator
from concertation.documents.tagging.tags import LAYOUT
from concertation.documents.tagging.weave import Block

_OF_CELLS = frozenset(
    [
        "FONT",
        "FONTNAME",
        "FACE",
        "SIZE",
        "FONTSIZE",
        "LEADING",
        "TEXTCOLOR",
        "ALIGN",
        "ALIGNMENT",
        "VALIGN",
        "LEFTPADDING",
        "RIGHTPADDING",
        "TOPPADDING",
        "BOTTOMPADDING",
        "HREF",
        "DESTINATION",
        "DIRECTION",
        "SHAPING",
    ]
)
_UNBOUND = 72000  # the room that ReportLab gives a cell's content
_LINES = {"LINEABOVE": 0, "LINEBELOW": 1}  # how far below its row's upper edge a line stands, in rows


class Grid(PlainTable):
    """A table of ReportLab that measures and places lone paragraphs without asking them twice.

    Cells that look alike share one style: a command gives them all another one.
    """

    _cellStyles: Any  # noqa: N815

    def __init__(self, data: Any, *args: Any, **options: Any) -> None:
        if options.get("cellStyles") is None:
            columns, same = max(map(len, data), default=0), CellStyle("cell")
            options["cellStyles"] = [[same] * columns for _ in data]
        super().__init__(data, *args, **options)

    def _addCommand(self, cmd: Any) -> None:  # noqa: N802
        """Give cells another style; what is not about cells is left to ReportLab."""
        if cmd[0] not in _OF_CELLS or isinstance(cmd[1][1], str):
            super()._addCommand(cmd)
            return
        (first_column, first_row), (last_column, last_row) = cmd[1:3]
        left, right, top, bottom = self.normCellRange(first_column, last_column, first_row, last_row)
        changed: dict[Any, Any] = {}
        for row in self._cellStyles[top : bottom + 1]:
            for column in range(left, right + 1):
                before = row[column]
                if before not in changed:
                    changed[before] = copy(before)
                    _setCellStyle([[changed[before]]], 0, 0, cmd[0], cmd[3:])
                row[column] = changed[before]

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        if self._spanCmds:  # ReportLab changes the styles of spanned cells that it cuts
            self._cellStyles = [[copy(own) for own in row] for row in self._cellStyles]
        parts: list[Any] = super().split(availWidth, availHeight)
        return parts

    def _calc_height(self, availHeight: float, availWidth: float, H: Any = None, W: Any = None) -> None:  # noqa: N803
        """Measure the rows, if all their cells are lone paragraphs or short strings; ReportLab adds all up for each row."""
        widths = W or _calc_pc(self._argW, availWidth)
        heights = None if self._spanCmds or self._minRowHeights else self._heights(widths)
        if heights is None:
            super()._calc_height(availHeight, availWidth, H=H, W=W)
            return
        positions, below, lost = [0.0], 0.0, 0.0
        for height in reversed(heights):  # as exact a sum as ReportLab's
            added = height - lost
            total = below + added
            lost, below = (total - below) - added, total
            positions.append(below)
        self._rowHeights, self._rowpositions = heights, positions[::-1]
        self._height, self._hmax = below, len(heights)

    def _heights(self, widths: list[float]) -> list[float] | None:
        heights = []
        for row, styles, given in zip(self._cellvalues, self._cellStyles, self._argH, strict=True):
            if given is not None:
                heights.append(given)
                continue
            tallest = 0.0
            for column, (value, own, width) in enumerate(zip(row, styles, widths, strict=True)):
                if isinstance(value, Paragraph):
                    row[column] = value = _ExpandedCellTuple((value,))  # noqa: PLW2901
                height = _height(value, own, width)
                if height is None:
                    return None
                tallest = max(tallest, height)
            heights.append(tallest)
        return heights

    def _drawLines(self) -> None:  # noqa: N802
        """Draw plain lines between rows, all of them at once; others are left to ReportLab."""
        drawn = [] if self._roundingRectDef else [self._lines(*command) for command in self._linecmds]
        if not drawn or None in drawn:
            super()._drawLines()
        else:
            self.canv._code.append(Block(f"q 1 J 1 j {' '.join(filter(None, drawn))} Q", LAYOUT))  # noqa: SLF001

    def _lines(self, name: str, first: Any, last: Any, weight: float, colour: Any, *look: Any) -> str | None:
        """Return the operators of the lines of a command; nothing where they are dashed, doubled, upright or a part's."""
        operator = colour_operator(colour, "RG")
        if name not in _LINES or isinstance(first[1], str) or look[:4] != (1, None, 1, 1) or not operator or not weight:
            return None
        left, right, top, bottom = self.normCellRange(first[0], last[0], first[1], last[1])
        start, end = self._colpositions[left], self._colpositions[right + 1]
        heights = self._rowpositions[top + _LINES[name] : bottom + 1 + _LINES[name]]
        paths = [f"{fp_str(start, y)} m {fp_str(end, y)} l" for y in heights]
        return f"{operator} {fp_str(weight)} w n {' '.join(paths)} S" if paths else ""

    def _cellListProcess(self, v: Any, aW: Any, aH: Any) -> Any:  # noqa: N802, N803
        if isinstance(v, Paragraph):
            return _ExpandedCellTuple((v,))
        return super()._cellListProcess(v, aW, aH)

    def _listCellGeom(  # noqa: N802
        self,
        V: Any,  # noqa: N803
        w: float,
        s: Any,
        W: list[float] | None = None,  # noqa: N803
        H: list[float] | None = None,  # noqa: N803
        aH: float = 72000,  # noqa: N803
    ) -> tuple[float, float]:
        """Return the size of a cell's content; the spaces around a lone paragraph do not count in a cell."""
        room = w - s.leftPadding - s.rightPadding
        if W is None and H is None and room >= 0 and len(V) == 1 and isinstance(V[0], Paragraph):
            size: tuple[float, float] = V[0].wrap(room, aH)
            return size
        found: tuple[float, float] = super()._listCellGeom(V, w, s, W, H, aH)
        return found

    def place(self, paragraph: Paragraph, own: Any, corner: tuple[float, float], size: tuple[float, float]) -> Any:
        """Return where the only paragraph of a cell begins, from the cell's lower left corner and size."""
        (left, bottom), (width, height) = corner, size
        own_width, own_height = paragraph.wrap(width - own.leftPadding - own.rightPadding, height)
        if own.valign == "TOP":
            top = bottom + height - own.topPadding
        elif own.valign == "BOTTOM":
            top = bottom + own.bottomPadding + own_height
        else:
            top = bottom + (height + own.bottomPadding - own.topPadding + own_height) / 2
        if own.alignment == "LEFT":
            x = left + own.leftPadding
        elif own.alignment == "RIGHT":
            x = left + width - own.rightPadding - own_width
        else:
            x = left + (width + own.leftPadding - own.rightPadding - own_width) / 2
        return x, top - own_height


def _height(value: Any, own: Any, width: float) -> float | None:
    """Return the height that a lone paragraph or a string gives its row; nothing where ReportLab must tell."""
    if isinstance(value, str):
        lines = value.count("\n") + 1
        return float((own.leading or 1.2 * own.fontsize) * lines + own.topPadding + own.bottomPadding)
    if not isinstance(value, tuple) or len(value) != 1 or not isinstance(value[0], Paragraph) or width is None:
        return None
    room = width - own.leftPadding - own.rightPadding
    if room < 0:
        return None
    return float(value[0].wrap(room, _UNBOUND)[1] + own.bottomPadding + own.topPadding)
