"""Every character written is printed as something, and read back as itself."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from tests.documents.tagging.pages import BODY, pdf_of, structure_of

from concertation.documents.tagging import BOLD, BOLD_ITALIC, FAMILY, ITALIC, LIGHT, Paragraph, register_source_sans
from concertation.documents.tagging.fonts import TaggedFont

FACES = (FAMILY, BOLD, ITALIC, BOLD_ITALIC, LIGHT)


def face(name: str) -> TaggedFont:
    font = pdfmetrics.getFont(name)
    assert isinstance(font, TaggedFont)
    return font


def test_the_faces_have_different_names_inside_the_file() -> None:
    """Static fonts cut from a variable one may share a name: bold would silently print as regular."""
    assert len({face(name).face.name for name in FACES}) == len(FACES)


def test_bold_and_italic_find_their_faces() -> None:
    pdf = pdf_of([Paragraph("a <b>b</b> <i>c</i> <b><i>d</i></b>", BODY)])
    with pikepdf.open(io.BytesIO(pdf)) as file:
        fonts = {str(font.BaseFont).partition("+")[2] for font in file.pages[0].Resources.Font.values()}
    assert fonts >= {"SourceSans3-Regular", "SourceSans3-Semibold", "SourceSans3-It", "SourceSans3-SemiboldIt"}


@pytest.mark.parametrize("name", FACES)
def test_the_faces_have_what_french_pages_print(name: str) -> None:
    needed = "àâäçéèêëîïôöùûüÿœæŒÆÀÇÉÈ«»’“”–—…€№°²³½\u202f\u2011−×≤≥→●▲□○☐☑✓"
    known = TaggedFont(name, _path(name)).face.charToGlyph
    assert [character for character in needed if ord(character) not in known] == []


def _path(name: str) -> Path:
    return Path(face(name).face.filename)


def test_registering_twice_changes_nothing() -> None:
    before = pdfmetrics.getFont(FAMILY)
    assert register_source_sans() == FAMILY
    assert pdfmetrics.getFont(FAMILY) is before


def test_a_character_the_font_lacks_prints_as_a_sign_and_reads_as_itself() -> None:
    told = structure_of(pdf_of([Paragraph("Réunion 😀 et 漢字 <b>語</b>", BODY)])).text
    assert told.split() == ["Réunion", "😀", "et", "漢字", "語"]


def test_the_sign_for_a_lacking_character_has_a_width() -> None:
    assert face(FAMILY).stringWidth("😀", 10) == face(FAMILY).stringWidth("□", 10) > 0


def test_the_narrow_space_does_not_break_and_reads_as_itself() -> None:
    text = "12\u202f345\u202f678\u202f€ " * 40
    assert structure_of(pdf_of([Paragraph(text, BODY)])).text.split(" ")[:-1] == ["12\u202f345\u202f678\u202f€"] * 40


def test_hundreds_of_different_characters_read_as_themselves() -> None:
    known = TaggedFont(FAMILY, _path(FAMILY)).face.charToGlyph  # a fresh one: the shared one learns what it lacks
    characters = [chr(code) for code in range(0xC0, 0x250) if code in known]
    assert len(characters) > 250
    assert structure_of(pdf_of([Paragraph(" ".join(characters), BODY)])).text.split() == characters
