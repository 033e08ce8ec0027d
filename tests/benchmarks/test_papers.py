"""What tags cost: the same flowables drawn by our canvas and by ReportLab's own; a long procès-verbal; a thick pack."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any

import pytest
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from tests.benchmarks.timing import median, say, seconds
from tests.documents.tagging.pages import CREATED
from tests.factories import pieces
from tests.factories.documents import agenda, masthead_276, proceedings
from tests.factories.documents.convention import reports

from concertation.documents import proceedings as module
from concertation.documents import render
from concertation.documents.layout.page import FamilyTemplate, PageFurniture
from concertation.documents.layout.styles import MARGIN, PORTRAIT
from concertation.documents.model import Proceedings
from concertation.documents.pack import Chapter, Pack, Piece, bind, read_pages
from concertation.documents.tagging import FAMILY, Meta

_TIMES = 3
_WIDTH = PORTRAIT[0] - 2 * MARGIN


class PlainCanvas(Canvas):  # type: ignore[misc]
    """ReportLab's canvas, deaf to what ours notes."""

    def artifact(self, _kind: object = None) -> AbstractContextManager[None]:
        return nullcontext()

    def tagged(self, _tag: object) -> AbstractContextManager[None]:
        return nullcontext()


class PlainTemplate(FamilyTemplate):
    """The same pages without a tag."""

    def _canvas(self, _filename: Any, **options: Any) -> PlainCanvas:
        self.stream.seek(0)
        self.stream.truncate()
        return PlainCanvas(self.stream, **{**options, "initialFontName": FAMILY, "pageCompression": 1})


def long_one() -> Proceedings:
    """Forty reports, twenty of them voted, 156 members."""
    first, second = reports()
    points = tuple(replace(first if number % 2 else second, number=f"Rapport n° {number}") for number in range(1, 41))
    return replace(proceedings(), points=points)


def drawn(template: type[FamilyTemplate]) -> int:
    furniture = PageFurniture("titre", "référence", "PROJET")
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        pages = template(furniture, Meta("Mesure", CREATED))
        return len(pages.render(module.story(long_one(), _WIDTH, tight=False)))
    finally:
        rl_config.useA85 = before


def test_what_tags_cost(capsys: pytest.CaptureFixture[str]) -> None:
    drawn(FamilyTemplate)
    pairs = [(seconds(lambda: drawn(FamilyTemplate)), seconds(lambda: drawn(PlainTemplate))) for _ in range(_TIMES)]
    tagged, plain = median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
    say(capsys, f"tagged {tagged:.2f} s, the same flowables untagged {plain:.2f} s: × {tagged / plain:.2f}")


def test_a_long_proces_verbal(capsys: pytest.CaptureFixture[str]) -> None:
    document = long_one()
    spent = median([seconds(lambda: render(document)) for _ in range(_TIMES)])
    say(capsys, f"procès-verbal of 40 reports and 156 members: {spent:.2f} s")


def test_a_pack_of_five_hundred_pages(capsys: pytest.CaptureFixture[str]) -> None:
    sheets = read_pages(pieces.pdf(100))
    chapters = tuple(
        Chapter(point=point, pieces=(Piece(label=f"{point.number}.1", name="a.pdf", size=1, sheets=sheets),))
        for point in agenda().points[:5]
    )
    pack = Pack(masthead=masthead_276(), agenda=agenda(), chapters=chapters)
    spent = seconds(lambda: bind(pack))
    say(capsys, f"pack of 500 foreign pages: {spent:.2f} s")
