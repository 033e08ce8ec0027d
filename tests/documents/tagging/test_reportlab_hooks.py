"""ReportLab's private ways that the tagging relies on: when one changes, the test that fails names it."""

from __future__ import annotations

import inspect
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import pytest
from reportlab.pdfbase import pdfdoc, pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Paragraph, Table, doctemplate, paragraph, tables
from reportlab.platypus.tableofcontents import TableOfContents
from tests.documents.tagging.pages import FAMILY

if TYPE_CHECKING:
    from collections.abc import Callable


def source(thing: Callable[..., Any] | type) -> str:
    return inspect.getsource(thing)


def test_reportlab_is_the_version_whose_hooks_were_read() -> None:
    assert version("reportlab").startswith("5.1.")


@pytest.mark.parametrize(
    ("owner", "hook"),
    [
        (PDFTextObject, "_textOut"),
        (PDFTextObject, "_formatText"),
        (Canvas, "_absRect"),
        (Canvas, "_addAnnotation"),
        (Canvas, "_bookmarkReference"),
        (Canvas, "STATE_ATTRIBUTES"),
        (Canvas, "push_state_stack"),
        (Canvas, "pop_state_stack"),
        (pdfdoc.PDFDocument, "Reference"),
        (pdfdoc.PDFDocument, "addPage"),
        (pdfdoc, "XMP"),
        (ttfonts, "SUBSETN"),
        (ttfonts.TTFont, "addObjects"),
        (ttfonts.TTFont, "splitString"),
        (doctemplate.BaseDocTemplate, "multiBuild"),
        (ttfonts.TTFont, "getSubsetInternalName"),
        (tables.Table, "_drawCell"),
        (tables.Table, "_drawBkgrnd"),
        (tables.Table, "_drawLines"),
        (tables.Table, "_addCommand"),
        (tables.Table, "_listCellGeom"),
        (tables.Table, "_cellListProcess"),
        (tables, "_ExpandedCellTuple"),
    ],
)
def test_a_hook_is_still_there(owner: object, hook: str) -> None:
    assert hasattr(owner, hook), f"{hook} is gone from {owner}"


def test_a_paragraph_still_tells_the_text_object_of_links() -> None:
    assert "linkRecord = getattr(tx,'_linkRecord'" in source(paragraph._putFragLine)
    assert "linkRecord(l,'start')" in source(paragraph._putFragLine)


def test_a_paragraph_still_ends_its_lines_through_the_text_object() -> None:
    assert "tx._textOut(text,f is words[-1])" in source(paragraph._putFragLine)
    assert "tx._textOut(text,1)" in source(paragraph._leftDrawParaLine)


def test_a_paragraph_still_draws_its_bullet_before_its_text() -> None:
    drawn = source(Paragraph.drawPara)
    assert drawn.index("_drawBullet(") < drawn.index("tx = self.beginText(")


def test_a_lone_fragment_with_a_background_still_takes_the_long_way() -> None:
    assert "or hasattr(frags[0],'backColor')" in source(Paragraph.breakLines)


def test_a_paragraph_s_parts_are_still_made_by_its_class_from_fragments() -> None:
    assert "P1=self.__class__(None,style1,bulletText=self.bulletText,frags=" in source(Paragraph.split)
    assert "P2=self.__class__(None,style,bulletText=None,frags=" in source(Paragraph.split)


def test_a_table_still_tells_its_callback_what_it_draws() -> None:
    drawn = source(Table.draw)
    told = [
        "startTable",
        "startBG",
        "endBG",
        "startRow",
        "startCell",
        "endCell",
        "endRow",
        "startLines",
        "endLines",
        "endTable",
    ]
    assert [command for command in told if f"'{command}'" not in drawn and f'"{command}"' not in drawn] == []


def test_a_table_still_keeps_its_cells_and_spans_by_these_names() -> None:
    table = Table([["a", "b"]], renderCB=None, repeatRows=1)
    assert table._cellvalues == [["a", "b"]]
    assert hasattr(table, "_spanCmds")
    assert hasattr(table, "_renderCB")
    assert "_spanRanges" in source(tables)


def test_a_frame_still_says_whether_it_is_at_its_top() -> None:
    from reportlab.platypus import frames

    assert "_atTop" in source(frames)


def test_the_code_list_still_holds_one_operator_an_item() -> None:
    canvas = Canvas("unused.pdf")
    canvas.saveState()
    canvas.rect(0, 0, 10, 10, stroke=0, fill=1)
    canvas.restoreState()
    assert canvas._code[0] == "q"
    assert canvas._code[1].endswith(("f", "f*"))
    assert canvas._code[-1] == "Q"


def test_the_document_still_numbers_its_objects_in_these_tables() -> None:
    document = Canvas("unused.pdf")._doc
    reference = document.Reference(pdfdoc.PDFDictionary({}), "name")
    assert reference.name == "name"
    number, _ = document.idToObjectNumberAndVersion["name"]
    assert document.numberToId[number] == "name"
    assert document.pageCounter == 1
    assert document.objectcounter == number


def test_streams_still_end_without_an_end_of_line() -> None:
    document = Canvas("unused.pdf")._doc
    body = pdfdoc.format(pdfdoc.PDFStream(pdfdoc.PDFDictionary({}), b"x"), document, toplevel=1)
    assert body.endswith(b"endstream\n")


def test_a_font_still_keeps_its_glyphs_by_character() -> None:
    face = pdfmetrics.getFont(FAMILY).face
    assert face.charToGlyph[ord("a")] != face.charToGlyph[ord("b")]
    assert face.charWidths[ord("a")] > 0
    assert isinstance(face.name, bytes)


def test_fonts_still_name_their_extraction_tables_alike() -> None:
    assert "'toUnicodeCMap:' + baseFontName" in source(ttfonts.TTFont.addObjects)


def test_a_table_of_contents_still_keeps_the_entries_of_the_last_pass() -> None:
    contents = TableOfContents()
    contents.addEntry(0, "Titre", 1, "key")
    contents.beforeBuild()
    assert contents._lastEntries == [(0, "Titre", 1, "key")]
    assert contents._notifyKind == "TOCEntry"
