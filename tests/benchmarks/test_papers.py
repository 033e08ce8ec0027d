"""What tags cost: the same flowables drawn by our canvas and by ReportLab's own; a long procès-verbal; a thick pack.

The procès-verbal is also set beside what a user would do otherwise: LibreOffice making a PDF of the same text in ODT.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
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
from concertation.services.editable import editable_copy

_TIMES = 3
_SIXTY_PAGES = 72  # reports
_LONGEST = 120
_WIDTH = PORTRAIT[0] - 2 * MARGIN


class PlainCanvas(Canvas):  # type: ignore[misc]
    """ReportLab's canvas, deaf to what ours notes; what waits for the number of pages is a form, its own way for it."""

    _late: list[tuple[str, Callable[[Any, int], None]]]

    def when_counted(self, draw: Callable[[Any, int], None]) -> None:
        self._late = [*getattr(self, "_late", ()), (f"late-{len(getattr(self, '_late', ()))}", draw)]
        self.doForm(self._late[-1][0])

    def save(self) -> None:
        if len(self._code):
            self.showPage()
        for name, draw in self._late:
            self.beginForm(name, 0, 0, *PORTRAIT)
            draw(self, self.getPageNumber() - 1)
            self.endForm()
        super().save()

    def let_go(self) -> None:
        """Hold nothing that must be let go."""

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


def long_one(length: int = 40) -> Proceedings:
    """Forty reports or more, half of them voted, 156 members."""
    first, second = reports()
    numbers = range(1, length + 1)
    points = tuple(replace(first if number % 2 else second, number=f"Rapport n° {number}") for number in numbers)
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


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_sixty_pages_beside_libreoffice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = long_one(_SIXTY_PAGES)
    source = tmp_path / "proces-verbal.odt"
    source.write_bytes(editable_copy(document, "odt").content)
    render(document), convert(source)  # both once for nothing: what is compiled, cached or made at the first start
    pairs = [(cpu_seconds(lambda: render(document)), convert(source)) for _ in range(_TIMES)]
    ours, theirs = median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
    assert source.with_suffix(".pdf").exists()
    say(capsys, f"60 pages: {ours:.2f} s of processor, LibreOffice from ODT {theirs:.2f} s: × {ours / theirs:.2f}")


def cpu_seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def convert(source: Path) -> float:
    """Make a PDF of a file by LibreOffice, with a profile of its own, and return the processor's seconds it took."""
    command = [
        "soffice",
        f"-env:UserInstallation={(source.parent / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(source.parent),
        str(source),
    ]
    resource = pytest.importorskip("resource", reason="Windows does not tell its children's time")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=True, timeout=_LONGEST)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return float(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def test_a_pack_of_five_hundred_pages(capsys: pytest.CaptureFixture[str]) -> None:
    sheets = read_pages(pieces.pdf(100))
    chapters = tuple(
        Chapter(point=point, pieces=(Piece(label=f"{point.number}.1", name="a.pdf", size=1, sheets=sheets),))
        for point in agenda().points[:5]
    )
    pack = Pack(masthead=masthead_276(), agenda=agenda(), chapters=chapters)
    spent = seconds(lambda: bind(pack))
    say(capsys, f"pack of 500 foreign pages: {spent:.2f} s")
