"""User text inside markup stays text, and says nothing a page cannot show."""

from __future__ import annotations

import unicodedata
from xml.sax.saxutils import unescape

from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Drawing, String
from tests.documents.tagging.pages import BODY, CREATED, GRID, HEAD, failures, one_frame, pdf_of, structure_of

from concertation.documents.tagging import (
    FAMILY,
    NARROW,
    DocumentTemplate,
    Figure,
    Heading,
    Meta,
    Paragraph,
    Table,
    carried,
    escape,
)
from concertation.documents.tagging.text import plain

ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_escaped_text_holds_no_markup_and_nothing_invisible(text: str) -> None:
    safe = escape(text)
    assert "<" not in safe
    assert ">" not in safe
    assert not {unicodedata.category(character) for character in safe} & {"Cc", "Cf", "Cs"}
    assert not set("\ufeff\ufffe\uffff\ufdd0") & set(safe)
    assert NARROW not in safe


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_escaping_keeps_every_letter_number_and_sign(text: str) -> None:
    assert unescape(escape(text)) == text


@given(ANY_TEXT)
def test_escaped_text_can_always_be_drawn_on_one_line_of_thought(text: str) -> None:
    fragments = Paragraph(carried(escape(text)), BODY).frags
    assert "".join(fragment.text for fragment in fragments).split() == carried(unescape(escape(text))).split()


def test_line_ends_of_every_kind_become_spaces() -> None:
    assert escape("a\nb\r\nc\td\u2028e\u2029f\x85g") == "a b  c d e f g"


def test_controls_surrogates_and_marks_of_direction_are_told_or_dropped() -> None:
    assert escape("a\x00\x07b\ud800c\u202ed\u200de\ufe0f\ue02f") == "ab\ufffdcde\ufffd"


def test_hostile_markup_is_printed_as_it_was_typed() -> None:
    hostile = '<b>&amp;</para><img src="x"/> <a href="javascript:x">ici</a> %s {0}'
    assert structure_of(pdf_of([Paragraph(escape(hostile), BODY)])).text.split() == hostile.split()


HOSTILE = "Titre\x00\x07 \ud800 \u202e<&>\ufeff\uffff 😀"


def test_hostile_text_conforms_wherever_it_stands() -> None:
    """In properties, headings, outline, alternative texts, links and in cells, where nobody escapes it."""
    drawing = Drawing(10, 10)
    drawing.add(String(0, 0, HOSTILE, fontName=FAMILY))
    table = Table([[HOSTILE, "b\0"], ["1", HOSTILE]], header_rows=1, summary=HOSTILE, style=GRID)
    link = f'<a href="https://example.org/">{escape(HOSTILE)}</a>'
    story = [
        Heading(escape(HOSTILE), HEAD, bulletText="1\0"),
        table,
        Figure(drawing, alt=HOSTILE),
        Paragraph(link, BODY),
    ]
    meta = Meta(HOSTILE, CREATED, author=HOSTILE, subject=HOSTILE, keywords=(HOSTILE,))
    template = DocumentTemplate(meta, FAMILY)
    template.addPageTemplates([one_frame()])
    pdf = template.render(story)
    assert failures(pdf, "2a") == failures(pdf, "ua1") == []
    assert structure_of(pdf).all("TH")[0].text.split() == ["Titre", "\ufffd", "<&>", "😀"]


def test_the_narrow_space_returns_in_what_is_not_laid_out() -> None:
    assert plain(carried("12\u202fe\u0301")) == "12\u202fé"
