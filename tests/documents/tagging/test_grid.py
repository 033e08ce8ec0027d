"""Cells that hold one paragraph are measured, placed and told as ReportLab's own ways would."""

from __future__ import annotations

from typing import Any

import pytest
from tests.documents.tagging.ink import difference, glyphs
from tests.documents.tagging.pages import BODY, CELL, GRID, pdf_of, structure_of

from concertation.documents.tagging import Paragraph, Table, Tag, bullet_list


class TheLongWay(Table):
    """A table that leaves each cell to ReportLab."""

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


def test_spans_are_left_to_reportlab() -> None:
    short, long = both(6, ("SPAN", (1, 2), (2, 3)))
    assert difference(short, long) == ""
    assert structure_of(short) == structure_of(long)


def test_a_cell_that_is_only_a_paragraph_is_one_element() -> None:
    (row,) = structure_of(pdf_of([Table([[Paragraph("seul", CELL)]], style=GRID)])).all("TR")
    assert [node.role for node in row.walk() if node.role] == ["TR", "TD"]
