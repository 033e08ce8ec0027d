"""What a gesture costs on the demonstration register: processor time, and the wait against a bare durable commit."""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as driver
from tests.benchmarks.timing import say, seconds

from concertation.persistence.reader import Reader
from concertation.services.demo.writing import write_demo
from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.session import close_item, enter_item, mark_presence, open_meeting, reopen_item
from concertation.services.queries.meeting import attendance, items
from concertation.services.workspace import Workspace

pytestmark = pytest.mark.whole
TIMES, PAIRS = 60, 200
REST = 0.01  # seconds
LINE = "- chiffrer l’accès piéton numéro {} @EXEMPLE-01 avant le 4/7"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """Return the demonstration register, and the processor seconds it took to write."""
    path = tmp_path_factory.mktemp("demonstration") / "exemple.concertation"
    started = time.process_time()
    write_demo(path)
    return path, time.process_time() - started


def _told(work: Callable[[int], object], bare: Callable[[], object]) -> str:
    """Do a gesture and a bare commit by turns, so that both meet the same disk, and tell the medians."""
    taken, busy, baseline = [], [], []
    for number in range(TIMES):
        processor, started = time.process_time(), time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - started)
        busy.append(time.process_time() - processor)
        started = time.perf_counter()
        bare()
        baseline.append(time.perf_counter() - started)
    ours, processor, theirs = map(statistics.median, (taken, busy, baseline))
    return f"{1000 * processor:.1f} ms of processor, {1000 * ours:.1f} ms, × {ours / theirs:.1f} a bare durable commit"


def _bare_commit(path: Path) -> tuple[Any, Callable[[], object]]:
    """Return the baseline: one row, one durable commit, by the same driver, on the same disk, with no register.

    Its log has been round once, as a register's has: one that still grows makes the disk write more.
    """
    bare = driver.connect(str(path), isolation_level=None)
    for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=OFF", "CREATE TABLE line (text TEXT)"):
        bare.execute(statement)

    def commit() -> object:
        return bare.execute("INSERT INTO line VALUES ('une ligne captée')")

    for _ in range(1100):  # pages, and SQLite begins its log anew after a thousand
        commit()
    bare.execute("PRAGMA synchronous=FULL")
    return bare, commit


def test_a_line_received_against_a_bare_commit(
    demo: tuple[Path, float], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tell what one waits for a line to be durable, through the call that the window and ``hold`` make.

    By turns, so that both meet the same disk, each after a rest, as typed lines come: the processor has forgotten both.
    """
    path = Path(shutil.copyfile(demo[0], tmp_path / "reçues.concertation"))
    bare, commit = _bare_commit(path.with_name("nu.sqlite"))
    spent: dict[str, list[float]] = {"received": [], "understood": [], "bare": []}
    durable: list[float] = []
    with Workspace.open(path) as workspace:
        meeting = workspace.read(_planned)
        workspace.run(open_meeting, meeting_id=meeting)
        for number in range(PAIRS):
            raw = LINE.format(number)
            time.sleep(REST)
            started = time.perf_counter()
            workspace.take(capture_line, lambda: durable.append(time.perf_counter()), meeting_id=meeting, raw=raw)
            spent["understood"].append(time.perf_counter() - started)
            spent["received"].append(durable[-1] - started)
            time.sleep(REST)
            spent["bare"].append(seconds(commit))
    bare.close()
    medians = {name: statistics.median(taken) for name, taken in spent.items()}
    told = ", ".join(f"{name} {1000 * each:.2f} ms (× {each / medians['bare']:.2f})" for name, each in medians.items())
    say(capsys, f"a captured line, {PAIRS} beside as many bare commits: {told}; aim for received: × 2")


def _planned(reader: Reader) -> str:
    """Return a meeting still to be held whose agenda and people are known."""
    return str(
        reader.scalar(
            "SELECT m.id FROM meeting m WHERE m.state IN ('planned', 'convened') AND m.gone = 0"
            " AND EXISTS (SELECT 1 FROM attendance a WHERE a.meeting_id = m.id)"
            " AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = m.id) ORDER BY m.held_on LIMIT 1"
        )
    )


def test_gestures_of_a_sitting_against_a_bare_commit(
    demo: tuple[Path, float], capsys: pytest.CaptureFixture[str]
) -> None:
    path, written_in = demo
    bare, commit = _bare_commit(path.with_name("bare.sqlite"))
    with Workspace.open(path) as workspace:
        meeting = workspace.read(_planned)
        workspace.run(open_meeting, meeting_id=meeting)
        people = [row.person_id for row in workspace.read(attendance, meeting)]
        agenda = [row.id for row in workspace.read(items, meeting)]
        gestures: dict[str, Callable[[int], object]] = {
            "capture_line": lambda n: workspace.run(capture_line, meeting_id=meeting, raw=LINE.format(n)),
            "mark_presence": lambda n: workspace.run(
                mark_presence,
                meeting_id=meeting,
                person_id=people[n % len(people)],
                present=n // len(people) % 2 == 0,
            ),
            "enter_item": lambda n: workspace.run(enter_item, item_id=agenda[n % len(agenda)]),
            "close_item, reopen_item": lambda n: workspace.run(
                reopen_item if n % 2 else close_item, item_id=agenda[n // 2 % len(agenda)]
            ),
            "undo": lambda _: workspace.undo(),
        }
        told = {name: _told(work, commit) for name, work in gestures.items()}
    bare.close()
    with capsys.disabled():
        print(f"\ndemonstration written in {written_in:.1f} s of processor")  # noqa: T201
        print("\n".join(f"{name}: {what}" for name, what in told.items()))  # noqa: T201
