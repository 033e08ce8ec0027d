"""What is heard: order, headers, links, outline and pages, read back from the file."""

from __future__ import annotations

import io
import re
from typing import Any

import pikepdf
import pytest
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.platypus import Flowable, PageBreak
from tests.documents.tagging.pages import (
    BODY,
    CELL,
    GRID,
    HEAD,
    Story,
    one_frame,
    pdf_of,
    printed_text,
    structure_of,
)
from tests.documents.tagging.test_conformance import LINK, STORIES, file_of
from tests.documents.tagging.tree import Node

from concertation.documents.tagging import (
    FAMILY,
    HEADER,
    Figure,
    Heading,
    Paragraph,
    Table,
    TableOfContents,
    Tag,
    bullet_list,
)

# Poppler wraps right-to-left words in marks and turns them round.
BIDI = re.compile("[\u202a-\u202e]")


def words(text: str) -> list[str]:
    return text.split()


def long_table(rows: int = 90) -> Table:
    data = [["", "Pour", "Contre"]] + [[f"L{number}", f"p{number}", f"c{number}"] for number in range(rows)]
    return Table(data, repeatRows=1, header_cols=1, style=GRID)


@pytest.mark.parametrize("story", STORIES)
def test_every_word_printed_outside_running_titles_is_heard(story: Any) -> None:
    heard = "".join(words(structure_of(file_of(story)).text))
    body = re.sub("Titre courant|\\d+/\\d+", "", printed_text(file_of(story)))
    printed = [word.strip(".") for word in words(body) if not BIDI.search(word)]
    assert len(printed) > 2
    assert [word for word in printed if word not in heard] == []


def test_the_reading_order_is_the_order_of_the_source() -> None:
    story: Story = [Heading("w0", HEAD)]
    story += [Paragraph(f"w{number} " + "x " * 200, BODY) for number in range(1, 30)]
    story += bullet_list([("w30", ["w31", "w32"]), "w33"], BODY)
    story.append(Table([["w34", "w35"], ["w36", Paragraph("w37", CELL)]], style=GRID))
    story.append(Heading("w38", HEAD, level=2))
    heard = re.findall(r"w\d+", structure_of(pdf_of(story)).text)
    assert heard == [f"w{number}" for number in range(39)]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    tree = structure_of(pdf_of([Paragraph("mot " * 3000, BODY)]))
    (paragraph,) = tree.all("P")
    assert words(paragraph.text) == ["mot"] * 3000


def test_headings_open_nested_sections() -> None:
    story = [Heading(f"T{level}", HEAD, level=level) for level in (1, 2, 3, 2)]
    tree = structure_of(pdf_of(story))

    def outline(node: Node) -> list[Any]:
        return [outline(kid) if kid.role in {"Sect", "Document"} else kid.role for kid in node.kids if kid.role]

    assert outline(tree) == [[["H1", ["H2", ["H3"]], ["H2"]]]]


def test_the_outline_is_nested_as_the_headings_are() -> None:
    levels = [(1, "A"), (2, "A.1"), (3, "A.1.a"), (2, "A.2")]
    pdf = pdf_of([Heading(text, HEAD, level=level) for level, text in levels])
    with pikepdf.open(io.BytesIO(pdf)) as file, file.open_outline() as outline:
        (first,) = outline.root
        assert first.title == "A"
        assert [entry.title for entry in first.children] == ["A.1", "A.2"]
        assert [entry.title for entry in first.children[0].children] == ["A.1.a"]


def test_headers_name_their_direction_and_no_header_is_empty() -> None:
    tree = structure_of(pdf_of([long_table()]))
    headers = tree.all("TH")
    assert [header.attributes["Scope"] for header in headers] == ["/Column"] * 2 + ["/Row"] * 90
    assert all(header.text.strip() for header in headers)


def test_a_header_repeated_at_a_page_s_top_is_heard_once() -> None:
    pdf = pdf_of([long_table()])
    assert words(structure_of(pdf).text).count("Pour") == 1
    assert words(printed_text(pdf)).count("Pour") == 3


def test_each_row_of_a_long_table_is_one_row() -> None:
    rows = structure_of(pdf_of([long_table()])).all("TR")
    assert [words(row.text) for row in rows[1:]] == [[f"L{n}", f"p{n}", f"c{n}"] for n in range(90)]


def test_a_row_cut_over_pages_stays_one_row_and_its_cell_one_cell() -> None:
    tall = Paragraph("mot " * 3000, CELL)
    table = Table([["N°", "Texte"], ["1", tall], ["2", "fin"]], [40, 200], repeatRows=1, splitInRow=1, style=GRID)
    pdf = pdf_of([Paragraph("avant", BODY), table])
    rows = structure_of(pdf).all("TR")
    assert [len(row.all("TD", "TH")) for row in rows] == [2, 2, 2]
    assert words(rows[1].text) == ["1", *["mot"] * 3000]


def test_a_header_is_not_repeated_in_the_middle_of_a_page() -> None:
    tall = Paragraph("mot " * 6000, CELL)
    rows = [["N°", "Entête"], *([str(n), "court"] for n in range(20)), ["20", tall], ["21", "fin"]]
    pdf = pdf_of([Table(rows, [40, 200], repeatRows=1, splitInRow=1, style=GRID)])
    sheets = printed_text(pdf).split("\f")[:-1]
    assert len(sheets) > 3
    assert {words(sheet).count("Entête") for sheet in sheets} == {1}


def test_merged_cells_tell_their_spans() -> None:
    data = [["Groupe", ""], ["Pour", "Contre"], ["1", "2"], ["", "3"]]
    merged = [("SPAN", (0, 0), (1, 0)), ("SPAN", (0, 2), (0, 3))]
    cells = structure_of(pdf_of([Table(data, header_rows=2, style=GRID + merged)])).all("TH", "TD")
    spans = {cell.text.strip(): cell.attributes for cell in cells}
    assert spans["Groupe"]["ColSpan"] == "2"
    assert spans["1"]["RowSpan"] == "2"
    assert len(cells) == 6


def test_a_summary_and_a_caption_belong_to_their_table() -> None:
    table = Table([["a"], ["b"]], header_rows=1, summary="Résumé", style=GRID)
    (found,) = structure_of(pdf_of([table.caption("Légende", BODY), table])).all("Table")
    assert "sum" in found.attributes["Summary"]  # Poppler shows accents in the file's own encoding
    assert [kid.role for kid in found.kids] == ["Caption", "THead", "TBody"]


def test_a_figure_has_its_text_and_its_place_on_the_page() -> None:
    drawing = Drawing(100, 50)
    drawing.add(Rect(0, 0, 100, 50))
    pdf = pdf_of([Figure(drawing, alt="Un carré")])
    with pikepdf.open(io.BytesIO(pdf)) as file:
        figure = next(element for element in file.objects if _is(element, "/Figure"))
        owners = list(figure.A) if isinstance(figure.A, pikepdf.Array) else [figure.A]
        left, bottom, right, top = map(float, next(owner.BBox for owner in owners if "/BBox" in owner))
        assert str(figure.Alt) == "Un carré"
        assert (right - left, top - bottom) == (100, 50)


def _is(thing: Any, role: str) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == role and thing.get("/Type") == "/StructElem"


def test_a_figure_of_many_strokes_is_one_stretch_of_content() -> None:
    drawing = Drawing(100, 50)
    for step in range(5):
        drawing.add(Rect(step, 0, 10, 50, strokeWidth=step))
    with pikepdf.open(io.BytesIO(pdf_of([Figure(drawing, alt="Des barres")]))) as file:
        assert file.pages[0].Contents.read_bytes().count(b"/Figure <</MCID") == 1


def test_a_decorative_figure_is_passed_over() -> None:
    drawing = Drawing(100, 50)
    drawing.add(Rect(0, 0, 100, 50))
    assert structure_of(pdf_of([Paragraph("seul", BODY), Figure(drawing, decorative=True)])).all("Figure") == []


def test_every_link_tells_where_it_leads_and_stands_in_its_element() -> None:
    story: Story = [Paragraph(f"Avant {LINK % 'le règlement'} et {LINK % ('la carte ' * 60)} fin.", BODY)]
    with pikepdf.open(io.BytesIO(pdf_of(story))) as file:
        annotations = {note.objgen: note for sheet in file.pages for note in sheet.get("/Annots", [])}
        told = {}
        for element in (thing for thing in file.objects if _is(thing, "/Link")):
            for kid in element.K:
                if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
                    told[kid.Obj.objgen] = element
        assert set(told) == set(annotations)
        assert len(annotations) > 2
        assert {str(note.Contents) for note in annotations.values()} == {"le règlement", ("la carte " * 60).strip()}
        parents = _parents(file)
        assert all(parents[int(note.StructParent)].objgen == told[key].objgen for key, note in annotations.items())


def _parents(file: pikepdf.Pdf) -> dict[int, Any]:
    """Return the parent tree as a dictionary, read from its leaves."""
    numbers: dict[int, Any] = {}
    for leaf in file.Root.StructTreeRoot.ParentTree.Kids:
        entries = list(leaf.Nums)
        numbers.update(zip(map(int, entries[::2]), entries[1::2], strict=True))
    return numbers


def test_a_whole_paragraph_that_is_a_link_stays_inside_its_margins() -> None:
    pdf = pdf_of([Paragraph(LINK % ("le règlement intérieur " * 30), BODY)])
    with pikepdf.open(io.BytesIO(pdf)) as file:
        sheet = file.pages[0]
        assert len(sheet.Annots) > 3
        assert {round(float(note.Rect[0])) for note in sheet.Annots} == {50 + 6 + BODY.leftIndent}
        lines = re.findall(rb"([\d.]+) [\d.]+ m [\d.]+ [\d.]+ l S", sheet.Contents.read_bytes())
        assert {round(float(start)) for start in lines} == {BODY.leftIndent}


def test_a_whole_paragraph_that_is_a_link_may_be_cut_over_pages() -> None:
    pdf = pdf_of([Paragraph(LINK % ("le règlement " * 1500), BODY)])
    (link,) = structure_of(pdf).all("Link")
    assert words(link.text) == ["le", "règlement"] * 1500
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert len(file.pages) > 1
        assert all(len(sheet.Annots) > 1 for sheet in file.pages)


def test_a_line_of_the_contents_is_a_link_with_its_page() -> None:
    story = [Heading("Sommaire", HEAD, in_contents=False), TableOfContents(levelStyles=[BODY] * 3), PageBreak()]
    story += [
        Heading("Un", HEAD, level=2),
        Heading("Un bis", HEAD, level=3),
        PageBreak(),
        Heading("Deux", HEAD, level=2),
    ]
    (contents,) = [table for table in structure_of(pdf_of(story)).all("TOC") if len(table.all("TOC")) == 2]
    assert [link.title for link in contents.all("Link")] == ["Un, page 2", "Un bis, page 2", "Deux, page 3"]
    assert [words(link.text) for link in contents.all("Link")] == [["Un", "2"], ["Un", "bis", "2"], ["Deux", "3"]]


def test_a_flowable_that_prints_by_itself_says_whose_text_it_is() -> None:
    class Amount(Flowable):  # type: ignore[misc]
        def wrap(self, *_room: float) -> tuple[float, float]:
            return 100, 12

        def draw(self) -> None:
            with self.canv.tagged(Tag("P")):
                self.canv.setFont(FAMILY, 9)
                self.canv.drawString(0, 0, "12\u202f500")

    (paragraph,) = structure_of(pdf_of([Amount()])).all("P")
    assert paragraph.text.strip() == "12\u202f500"


def test_running_titles_are_not_heard_and_know_the_number_of_pages() -> None:
    def running(canvas: Any, _template: Any) -> None:
        here = canvas.getPageNumber()
        with canvas.artifact(HEADER):
            canvas.when_counted(lambda late, total: _print(late, f"page {here}/{total}"))

    def _print(canvas: Any, text: str) -> None:
        canvas.setFont(FAMILY, 9)
        canvas.drawString(50, 820, text)

    pdf = pdf_of([Paragraph("un", BODY), PageBreak(), Paragraph("deux", BODY)], one_frame(on_page=running))
    assert words(structure_of(pdf).text) == ["un", "deux"]
    assert re.findall(r"page \d/\d", printed_text(pdf)) == ["page 1/2", "page 2/2"]
