"""How soon the window is painted, what it weighs, and how long a paper takes, each from the start of its process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.benchmarks.timing import Spent, by_turns, median, run_python, say

pytestmark = pytest.mark.whole
_BARE = Path(__file__).with_name("bare_window.py")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def _median(processes: list[Spent], kind: str) -> float:
    return median([json.loads(process.told)[kind] for process in processes])


def test_the_first_painted_window_against_a_bare_one(
    demo_register: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def ours() -> Spent:
        return run_python("-m", "concertation", "--startup-report", str(demo_register), home=home)

    windows, bares = by_turns(ours, lambda: run_python(str(_BARE), home=home))
    painted, shown, held = (_median(windows, kind) for kind in ("first_paint_ms", "data_shown_ms", "peak_memory_bytes"))
    bare, bare_held = (_median(bares, kind) for kind in ("first_paint_ms", "peak_memory_bytes"))
    say(
        capsys,
        f"first paint {painted:.0f} ms, × {painted / bare:.2f} a bare window ({bare:.0f} ms; aim × 3); "
        f"data shown {shown:.0f} ms, × {shown / bare:.2f}\n"
        f"peak memory {held / 1e6:.0f} MB, × {held / bare_held:.2f} a bare window ({bare_held / 1e6:.0f} MB; aim × 2.5)",
    )
    assert 0 < painted <= shown


@pytest.mark.parametrize(
    ("kind", "meeting", "aim"), [("decisions", "276-DGS-2013-04", 0.5), ("minutes", "59-62-CONV-2013-01", 1.5)]
)
def test_a_paper_from_the_start_of_its_process(
    demo_register: Path, home: Path, capsys: pytest.CaptureFixture[str], kind: str, meeting: str, aim: float
) -> None:
    written = home.parent / "page.pdf"

    def ours() -> Spent:
        options = ("print", kind, str(demo_register), "--meeting", meeting, "-o", str(written))
        return run_python("-m", "concertation", *options, home=home)

    papers, bares = by_turns(ours, lambda: run_python("-c", "import reportlab.pdfgen.canvas", home=home))
    taken, bare = median([each.seconds for each in papers]), median([each.seconds for each in bares])
    say(
        capsys,
        f"print {kind} of {meeting}: {taken:.2f} s (aim {aim} s), × {taken / bare:.1f} ReportLab's own import ({bare:.2f} s)",
    )
    assert written.read_bytes().startswith(b"%PDF")


def test_what_the_program_loads_before_it_does_anything(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = "import concertation.__main__, concertation.bootstrap"
    verbs, bares = by_turns(lambda: run_python("-c", empty, home=home), lambda: run_python("-c", "pass", home=home))
    taken, bare = median([each.seconds for each in verbs]), median([each.seconds for each in bares])
    say(
        capsys,
        f"import of the package {1000 * taken:.0f} ms, × {taken / bare:.2f} an empty Python ({1000 * bare:.0f} ms)",
    )
