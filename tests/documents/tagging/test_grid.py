"""Cells that hold one paragraph are measured, placed and told as ReportLab's own ways would."""

from __future__ import annotations

from typing import Any

import pytest
from reportlab.lib.colors import HexColor
from reportlab.platypus import Table as PlainTable
from reportlab.platypus.tables import CellStyle
from tests.documents.tagging.ink import difference, glyphs, lines
from tests.documents.tagging.pages import BODY, CELL, GRID, pdf_of, structure_of

from concertation.documents.tagging import Paragraph, Table, Tag, bullet_list


class TheLongWay(Table):
    """A table that leaves each cell, the heights of its rows and its lines to ReportLab."""

    _addCommand = PlainTable._addCommand  # noqa: N815
    _calc_height = PlainTable._calc_height
    _drawLines = PlainTable._drawLines  # noqa: N815

    def __init__(self, data: Any, *args: Any, **options: Any) -> None:
        own = [[CellStyle("cell") for _ in row] for row in data]  # ReportLab changes each by itself
        super().__init__(data, *args, cellStyles=options.pop("cellStyles", None) or own, **options)

    def _print_lone(self, *_cell: Any) -> bool:
        return False


def cells(rows: int) -> list[list[Any]]:
    """Return cells of every kind: short, long, empty, marked up, lists, several paragraphs, strings."""
    head = [Paragraph(name, CELL) for name in ("Réf.", "Action", "Pilote", "Suivi")]
    body = [
        [
            Paragraph(f"A-{number}", CELL),
            Paragraph("Une action à mener, avec <b>tous</b> ses partenaires. " * (number % 4 + 1), CELL),
            [Paragraph("Un service", CELL), Paragraph("puis un autre", CELL)] if number % 3 else "",
            [*bullet_list(["un", "deux"], BODY)] if number % 5 == 0 else f"chaîne {number}",
        ]
        for number in range(rows)
    ]
    return [head, *body]


def both(rows: int, *commands: tuple[Any, ...], **options: Any) -> tuple[bytes, bytes]:
    def made(kind: type[Table]) -> bytes:
        table = kind(
            cells(rows),
            colWidths=[50, 200, 110, 90],
            repeatRows=1,
            header_cols=1,
            summary="Les actions",
            style=[*GRID, *commands],
            **options,
        )
        return pdf_of([Paragraph("avant", CELL, tag=Tag("P")), table, Paragraph("après", CELL)])

    return made(Table), made(TheLongWay)


@pytest.mark.parametrize("valign", ["TOP", "MIDDLE", "BOTTOM"])
@pytest.mark.parametrize("align", ["LEFT", "CENTER", "RIGHT"])
def test_cells_are_printed_where_reportlab_prints_them(valign: str, align: str) -> None:
    whole = (0, 0), (-1, -1)
    paddings = ("LEFTPADDING", (1, 1), (-1, -2), 11), ("TOPPADDING", *whole, 1), ("BOTTOMPADDING", (0, 0), (1, -1), 7)
    short, long = both(8, ("VALIGN", *whole, valign), ("ALIGN", *whole, align), *paddings)
    assert difference(short, long) == ""
    assert structure_of(short) == structure_of(long)


def test_tables_over_several_pages_are_told_alike() -> None:
    short, long = both(90, splitInRow=1)
    assert len(glyphs(short)) > 2
    assert difference(short, long) == ""
    assert structure_of(short) == structure_of(long)


def test_only_paragraphs_and_strings_stand_as_high_between_the_same_lines() -> None:
    def made(kind: type[Table]) -> bytes:
        rows = [[each if isinstance(each, (str, Paragraph)) else "deux\nlignes" for each in row] for row in cells(40)]
        commands = [
            ("FONTSIZE", (2, 1), (2, -1), 7),
            ("LINEABOVE", (0, 0), (-1, 0), 0.9, HexColor("#1B1F27")),
            ("LINEBELOW", (0, 1), (-1, -2), 0.4, HexColor("#BFC4CD")),
            ("LINEABOVE", (1, 3), (2, 4), 0.5, HexColor("#A3191F")),
        ]
        heights = [None, 40, *[None] * 39]
        table = kind(rows, colWidths=[50, 200, 110, 90], rowHeights=heights, repeatRows=1, style=[GRID[1], *commands])
        return pdf_of([table])

    short, long = made(Table), made(TheLongWay)
    assert difference(short, long) == ""
    assert lines(short) == lines(long)
    assert len(lines(short)[0]) > 20


@pytest.mark.parametrize("odd", [(0.5, "red", 1, (2, 2)), (0.5, "red", 1, None, 1, 2, 1)])
def test_dashed_and_double_lines_are_left_to_reportlab(odd: tuple[Any, ...]) -> None:
    short, long = both(4, ("LINEBELOW", (0, 0), (-1, -1), *odd), ("LINEBEFORE", (1, 0), (1, -1), 0.5, "blue"))
    assert lines(short) == lines(long)


def test_a_command_changes_the_cells_it_names_and_no_other() -> None:
    table = Table([["a", "b"], ["c", "d"]])
    table.setStyle([("TOPPADDING", (1, 0), (1, 1), 9), ("FONT", (0, 0), (1, 0), "Courier", 7)])
    told = [[(own.topPadding, own.fontname, own.fontsize) for own in row] for row in table._cellStyles]
    plain = Table([["x"]])._cellStyles[0][0]
    assert told == [
        [(plain.topPadding, "Courier", 7), (9, "Courier", 7)],
        [(plain.topPadding, plain.fontname, plain.fontsize), (9, plain.fontname, plain.fontsize)],
    ]


def test_spans_are_left_to_reportlab() -> None:
    short, long = both(6, ("SPAN", (1, 2), (2, 3)))
    assert difference(short, long) == ""
    assert structure_of(short) == structure_of(long)


def test_a_cell_that_is_only_a_paragraph_is_one_element() -> None:
    (row,) = structure_of(pdf_of([Table([[Paragraph("seul", CELL)]], style=GRID)])).all("TR")
    assert [node.role for node in row.walk() if node.role] == ["TR", "TD"]
