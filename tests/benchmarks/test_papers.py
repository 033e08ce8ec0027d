"""What tags cost: the same flowables drawn by our canvas and by ReportLab's own; a long procès-verbal; a thick pack.

The procès-verbal is also set beside what a user would do otherwise: LibreOffice making a PDF of the same text in ODT.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from tests import libreoffice
from tests.benchmarks.timing import median, say, seconds
from tests.documents.tagging.pages import CREATED, printed_text
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
_SHORT = 40  # characters that names and labels do not pass
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


@libreoffice.needed
def test_sixty_pages_beside_libreoffice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same procès-verbal: ours made in this process, theirs by LibreOffice from the ODT that we write beforehand.

    Each time another text, so that nothing of one is remembered for the next, and each report with words of its own.
    """
    measured = [beside(turn, tmp_path / str(turn)) for turn in range(_TIMES + 1)]
    ours, theirs = (
        median([pair[at] for pair in measured[1:]]) for at in range(2)
    )  # the first time compiles and caches
    say(capsys, f"60 pages: {ours:.2f} s of processor, LibreOffice from ODT {theirs:.2f} s: × {ours / theirs:.2f}")


def beside(turn: int, folder: Path) -> tuple[float, float]:
    """Return the processor's seconds that ours takes and LibreOffice's, once both are seen to hold the same text."""
    document = worded(long_one(_SIXTY_PAGES), turn)
    folder.mkdir()
    source = folder / "proces-verbal.odt"
    source.write_bytes(editable_copy(document, "odt").content)
    pages: list[bytes] = []
    ours = cpu_seconds(lambda: pages.append(render(document)))
    theirs = children_seconds(lambda: libreoffice.convert("pdf", folder, source))
    assert_alike(pages[0], source.with_suffix(".pdf").read_bytes())
    return ours, theirs


def worded(document: Proceedings, turn: int) -> Proceedings:
    """Give each report words of its own: letters alone, as figures would set more rules of typography to work."""
    names = [
        "".join("abcdefghij"[int(figure)] for figure in f"{turn}{number:03}") for number in range(len(document.points))
    ]
    return replace(
        document, points=tuple(reworded(point, name) for point, name in zip(document.points, names, strict=True))
    )


def reworded(thing: Any, name: str) -> Any:
    if isinstance(thing, str):
        return f"{thing} {name}" if len(thing) > _SHORT else thing
    if isinstance(thing, tuple):
        return tuple(reworded(each, name) for each in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{each.name: reworded(getattr(thing, each.name), name) for each in fields(thing)})
    return thing


def assert_alike(ours: bytes, theirs: bytes) -> None:
    """See that our file has its sixty pages, and that theirs tells as many words, but for running titles, and all reports."""
    told = [printed_text(pdf) for pdf in (ours, theirs)]
    words, others = (len(text.split()) for text in told)
    assert told[0].count("\f") >= 60
    assert 0.85 < others / words < 1.15
    for text in told:
        whole = " ".join(text.split())
        assert [number for number in range(1, _SIXTY_PAGES + 1) if f"n° {number}" not in whole] == []


def cpu_seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def children_seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds of the processes that are started and ended meanwhile."""
    resource = pytest.importorskip("resource", reason="Windows does not tell its children's time")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
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
