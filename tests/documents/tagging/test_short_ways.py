"""The short ways through ReportLab lead where its own long ways do, for any text and any width."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as PlainParagraph
from tests.documents.tagging.pages import BODY, pdf_of

from concertation.documents.tagging import Paragraph
from concertation.documents.tagging.short_ways import unmarked

WORDS = st.text(alphabet="aàéiœtMW1.’-\u00a0\u202f«»—%", min_size=1, max_size=14)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
STYLES = st.builds(
    lambda size, indent, shrink, align: ParagraphStyle(
        "p", BODY, fontSize=size, firstLineIndent=indent, spaceShrinkage=shrink, alignment=align
    ),
    st.sampled_from([8.0, 10.5, 13.25]),
    st.sampled_from([0, 12, -9]),
    st.sampled_from([0, 0.05, 0.2]),
    st.sampled_from([TA_LEFT, TA_RIGHT, TA_CENTER, TA_JUSTIFY]),
)


def broken(paragraph: PlainParagraph) -> Any:
    """Return the lines of a paragraph as plain values, as far as its page shows them."""
    lines = paragraph.blPara
    return (lines.kind, lines.lines, lines.fontName, lines.fontSize, lines.textColor, lines.ascent, lines.descent)


def long_way(text: str, style: ParagraphStyle, width: float) -> PlainParagraph:
    """Lay a paragraph out by ReportLab alone."""
    with (
        patch("concertation.documents.tagging.paragraph.unmarked", lambda _text, _style: None),
        patch("concertation.documents.tagging.paragraph.has_plain_lines", lambda _fragments, _style: False),
    ):
        paragraph = Paragraph(text, style)
        paragraph.wrap(width, 1000)
    return paragraph


@given(TEXTS, STYLES, st.floats(30, 400))
@example("mot", BODY, 400.0)
@example("  deux   blancs  et\tune tabulation\nune ligne ", BODY, 60.0)
def test_lines_are_broken_where_reportlab_breaks_them(text: str, style: ParagraphStyle, width: float) -> None:
    short, long = Paragraph(text, style), long_way(text, style, width)
    assert short.wrap(width, 1000) == long.wrap(width, 1000)
    assert broken(short) == broken(long)
    assert short._width_max == pytest.approx(long._width_max)


@given(TEXTS, STYLES)
def test_a_text_without_markup_is_the_fragment_that_the_parser_makes(text: str, style: ParagraphStyle) -> None:
    found = unmarked(text, style)
    assume(found is not None)
    (parsed,) = PlainParagraph(text, style).frags
    assert found is not None
    assert vars(found[0]) == vars(parsed)


@pytest.mark.parametrize("text", ["", "   ", "a & b", "a <b>b</b>", "&amp;", "1 < 2"])
def test_markup_and_emptiness_are_left_to_the_parser(text: str) -> None:
    assert unmarked(text, BODY) is None


def test_a_page_is_the_same_byte_for_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [
        f"Le point {n} est présenté par la Région, qui rappelle « l’accord » du mois de mai." * (n % 5)
        for n in range(40)
    ]
    short = pdf_of([Paragraph(text or "—", BODY) for text in told])
    monkeypatch.setattr("concertation.documents.tagging.paragraph.unmarked", lambda _text, _style: None)
    monkeypatch.setattr("concertation.documents.tagging.paragraph.has_plain_lines", lambda _fragments, _style: False)
    assert short == pdf_of([Paragraph(text or "—", BODY) for text in told])


def test_a_paragraph_measured_again_for_another_room_is_broken_again() -> None:
    paragraph = Paragraph("Une phrase assez longue pour deux lignes au moins dans une colonne étroite.", BODY)
    narrow, wide = paragraph.wrap(120, 1000), paragraph.wrap(400, 1000)
    assert narrow[1] > wide[1]
    assert paragraph.wrap(120, 1000) == narrow
