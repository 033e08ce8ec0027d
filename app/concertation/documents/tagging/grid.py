"""Short ways through ReportLab's tables for cells that hold one paragraph, as nearly all do."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Table as PlainTable
from reportlab.platypus.tables import CellStyle, _ExpandedCellTuple

from concertation.documents.tagging.paragraph import Paragraph

_ATTRIBUTES = {
    "VALIGN": "valign",
    "LEFTPADDING": "leftPadding",
    "RIGHTPADDING": "rightPadding",
    "TOPPADDING": "topPadding",
    "BOTTOMPADDING": "bottomPadding",
}


class Grid(PlainTable):
    """A table of ReportLab that measures and places lone paragraphs without asking them twice."""

    def __init__(self, data: Any, *args: Any, **options: Any) -> None:
        if options.get("cellStyles") is None:
            columns = max(map(len, data), default=0)
            options["cellStyles"] = [[CellStyle("cell") for _ in range(columns)] for _ in data]
        super().__init__(data, *args, **options)

    def _addCommand(self, cmd: Any) -> None:  # noqa: N802
        """Give a padding or an alignment to cells; all else is left to ReportLab."""
        attribute = _ATTRIBUTES.get(cmd[0])
        if attribute is None or isinstance(cmd[1][1], str):
            super()._addCommand(cmd)
            return
        (first_column, first_row), (last_column, last_row), value = cmd[1:4]
        left, right, top, bottom = self.normCellRange(first_column, last_column, first_row, last_row)
        for row in self._cellStyles[top : bottom + 1]:
            for own in row[left : right + 1]:
                setattr(own, attribute, value)

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
