"""User text inside markup stays text, and says nothing a page cannot show."""

from __future__ import annotations

import unicodedata
from xml.sax.saxutils import unescape

from hypothesis import given
from hypothesis import strategies as st
from tests.documents.tagging.pages import BODY, pdf_of, structure_of

from concertation.documents.tagging import NARROW, Paragraph, carried, escape
from concertation.documents.tagging.text import plain

ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_escaped_text_holds_no_markup_and_nothing_invisible(text: str) -> None:
    safe = escape(text)
    assert "<" not in safe
    assert ">" not in safe
    assert not {unicodedata.category(character) for character in safe} & {"Cc", "Cf", "Cn", "Cs"}
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


def test_the_narrow_space_returns_in_what_is_not_laid_out() -> None:
    assert plain(carried("12\u202fe\u0301")) == "12\u202fé"
