"""What would not conform is refused while it is drawn, with words that say where."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from reportlab.graphics.shapes import Drawing, String
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable
from reportlab.platypus import Paragraph as PlainParagraph
from tests.documents.tagging.pages import BODY, CREATED, HEAD, pdf_of

from concertation.documents.tagging import FAMILY, Figure, Heading, Meta, Paragraph, TaggingError

if TYPE_CHECKING:
    from collections.abc import Callable


class Untagged(Flowable):  # type: ignore[misc]
    def wrap(self, *_room: float) -> tuple[float, float]:
        return 10, 10

    def draw(self) -> None:
        self.canv.setFont(FAMILY, 9)
        self.canv.drawString(0, 0, "orphelin")


def skipped() -> list[Any]:
    return [Heading("Un", HEAD, level=1), Heading("Trois", HEAD, level=3)]


def in_a_built_in_font() -> list[Any]:
    return [Paragraph("texte", ParagraphStyle("plain", fontName="Helvetica"))]


def drawing_in_a_built_in_font() -> list[Any]:
    drawing = Drawing(100, 50)
    drawing.add(String(0, 0, "texte", fontName="Courier"))
    return [Figure(drawing, alt="Un texte")]


@pytest.mark.parametrize(
    ("story", "words"),
    [
        (skipped, "H3 after H1"),
        (lambda: [Heading("Deux", HEAD, level=2)], "H2 after H0"),
        (lambda: [PlainParagraph("oublié", BODY)], "untagged text on page 1"),
        (lambda: [Untagged()], "orphelin"),
        (in_a_built_in_font, "Helvetica"),
        (lambda: [Figure(Drawing(1, 1))], "alternative text"),
        (lambda: [Figure(Drawing(1, 1), alt=" ")], "alternative text"),
    ],
)
def test_a_fault_is_refused(story: Callable[[], list[Any]], words: str) -> None:
    with pytest.raises(TaggingError, match=words):
        pdf_of(story())


def test_a_drawing_s_built_in_font_is_replaced_by_an_embedded_one() -> None:
    assert b"Courier" not in pdf_of(drawing_in_a_built_in_font())


def test_a_document_needs_a_title_and_an_instant_with_a_zone() -> None:
    with pytest.raises(TaggingError, match="title"):
        Meta("  ", CREATED)
    with pytest.raises(TaggingError, match="zone"):
        Meta("Essai", dt.datetime(2010, 11, 18, 9, 30))  # noqa: DTZ001
