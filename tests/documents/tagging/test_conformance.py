"""Awkward stories pass both profiles, by a validator that is not ours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image as Picture
from reportlab.graphics.shapes import Circle, Drawing, Rect, String
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BalancedColumns,
    Image,
    Indenter,
    KeepInFrame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
)
from tests.documents.tagging.pages import BODY, CELL, GRID, HEAD, Story, failures, one_frame, pdf_of

from concertation.documents.tagging import (
    BOLD,
    FAMILY,
    FOOTER,
    HEADER,
    Figure,
    Heading,
    Item,
    Paragraph,
    Table,
    TableOfContents,
    Tag,
    bullet_list,
    escape,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINK = '<a href="https://example.org/a?b=1&amp;c=2" color="#1F4FA8"><u>%s</u></a>'
LONG = " ".join(f"mot{number}" for number in range(60))


def title(text: str = "Titre", level: int = 1) -> Heading:
    return Heading(text, HEAD, level=level)


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, BODY)


def links() -> Story:
    return [
        title(),
        paragraph(f"Avant {LINK % 'un lien court'} après."),
        paragraph(LINK % "tout le paragraphe est un lien"),
        paragraph(LINK % LONG),
        paragraph(
            f"Début {LINK % ('lien <b>gras</b> et <i>italique</i> ' + LONG)} fin {LINK % 'collé'}{LINK % 'à un autre'}."
        ),
        paragraph('Renvoi : <a href="#cible">voir le titre</a> ; <a name="cible"/>ancre.'),
        paragraph('<a href="lang:en">Board meeting minutes</a> de la <a href="abbr:Direction_générale">DG</a>'),
    ]


def split_links() -> Story:
    return [title(), *(paragraph(" ".join(f"{LINK % f'lien {n}'} {LONG}" for n in range(14))) for _ in range(6))]


def split_lists() -> Story:
    items: list[Item] = [
        (f"{LONG} {LINK % 'lien'} {LONG} {LONG}", [LONG, (LINK % "sous", ["plus bas"])]) for _ in range(20)
    ]
    return [title(), *bullet_list(items, BODY, ordered=True)]


def spans() -> Story:
    rows: list[list[Any]] = [["", "Groupe A", "", "Groupe B", ""], ["", "Pour", "Contre", "Pour", "Contre"]]
    rows += [[f"L{number}", *(str(number * column) for column in range(4))] for number in range(70)]
    merged = [("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (0, 8), (0, 9))]
    table = Table(rows, repeatRows=2, header_cols=1, style=GRID + merged, summary="Votes par groupe")
    return [title(), table.caption("Tableau 1", BODY), table]


def tall_row() -> Story:
    rows: list[list[Any]] = [[Paragraph("N°", CELL), Paragraph("Texte", CELL)]]
    rows += [[str(number), Paragraph("phrase " * 1500 if number == 3 else "mot", CELL)] for number in range(6)]
    rows += [["7", [Paragraph(LONG, CELL), *bullet_list([LONG] * 30, BODY)]]]
    return [title(), Table(rows, colWidths=[30, 300], repeatRows=1, header_cols=1, style=GRID, splitInRow=1)]


def nested_tables() -> Story:
    inner = Table([["a", "b"], ["1", Paragraph(LINK % "lien", CELL)]], style=GRID, repeatRows=1)
    return [
        title(),
        Table([["x", "y"], ["texte", inner], ["", [paragraph("un"), paragraph("deux")]]], style=GRID, repeatRows=1),
    ]


def drawings() -> Story:
    drawing = Drawing(200, 80)
    drawing.add(Rect(0, 0, 100, 60, fillColor=colors.Color(0, 0, 1, alpha=0.4), strokeColor=None))
    drawing.add(Circle(80, 40, 30, fillColor=colors.Color(1, 0, 0, alpha=0.5)))
    drawing.add(String(10, 65, "Légende", fontName=FAMILY, fontSize=9))
    return [
        title(),
        Figure(drawing, alt="Deux formes « translucides » 😀"),
        paragraph('<font color="#00000080">pâle</font>'),
    ]


def odd_characters() -> Story:
    codes = [code for code in range(0xA1, 0x500) if chr(code).isprintable()]
    heavy = ParagraphStyle("heavy", parent=BODY, fontName=BOLD)
    return [
        title("e\u0301le\u0301phant 12\u202f345\u202f€"),
        paragraph(escape("👩\u200d💻 ⚖️ ∑ → ≤ \u2011 Ω я 漢 \x07 \ud800 \u202e שלום <b> & \u00ad\ufeff")),
        paragraph(" ".join(map(chr, codes))),
        Paragraph(" ".join(map(chr, codes[:400])), heavy),
        paragraph(""),
        paragraph("&#8239;<br/><br/>"),
    ]


def contents() -> Story:
    chapters = [[title(f"Chapitre {n} {LONG[:90]}", 2), title("Détail", 3), paragraph(LONG)] for n in range(30)]
    return [title(), TableOfContents(levelStyles=[BODY] * 3), *(part for chapter in chapters for part in chapter)]


def frames() -> Story:
    return [
        title(),
        KeepInFrame(400, 200, [paragraph(LONG), paragraph(LONG)]),
        BalancedColumns([paragraph(LONG * 2) for _ in range(4)], nCols=2),
        Indenter(left=20),
        KeepTogether([title("Sous-titre très long " * 12, 2), paragraph(LONG)]),
        Indenter(left=-20),
        Spacer(1, 20),
        Paragraph("dans un bloc", BODY, tag=Tag("P", parent=Tag("Div"))),
    ]


def both_ways() -> Story:
    wide = Table([["A"] * 6] + [["mot"] * 6 for _ in range(50)], style=GRID, repeatRows=1)
    return [title(), NextPageTemplate("page"), PageBreak(), title("Paysage", 2), wide, PageBreak(), paragraph("fin")]


STORIES = [
    links,
    split_links,
    split_lists,
    spans,
    tall_row,
    nested_tables,
    drawings,
    odd_characters,
    contents,
    frames,
    both_ways,
]


def running_titles(canvas: Any, _template: Any) -> None:
    here = canvas.getPageNumber()
    canvas.setFont(FAMILY, 9)
    with canvas.artifact(HEADER):
        canvas.drawString(50, 815, "Titre courant")
        canvas.line(50, 810, 545, 810)
    with canvas.artifact(FOOTER):
        canvas.when_counted(lambda late, total: late.drawRightString(545, 30, f"{here}/{total}"))


@cache
def file_of(story: Callable[[], Story]) -> bytes:
    """Return the file of one of the stories, drawn once for all the tests that read it."""
    return pdf_of(story(), one_frame(landscape(A4) if story is both_ways else A4, running_titles))


@pytest.mark.parametrize("story", STORIES)
def test_an_awkward_story_conforms(story: Callable[[], Story]) -> None:
    pdf = file_of(story)
    assert failures(pdf, "2a") == []
    assert failures(pdf, "ua1") == []


def test_pictures_conform_with_and_without_transparency(tmp_path: Path) -> None:
    Picture.new("RGBA", (40, 40), (0, 0, 145, 90)).save(tmp_path / "logo.png")
    Picture.new("RGB", (60, 30), (200, 20, 30)).save(tmp_path / "photo.jpg")
    inline = f'Image <img src="{tmp_path / "photo.jpg"}" width="12" height="12"/> dans le texte.'
    story = [
        title(),
        Figure(Image(tmp_path / "logo.png", 60, 60), alt="Carré bleu"),
        Figure(Image(tmp_path / "photo.jpg", 60, 30), decorative=True),
        paragraph(inline),
    ]
    pdf = pdf_of(story)
    assert failures(pdf, "2a") == []
    assert failures(pdf, "ua1") == []
