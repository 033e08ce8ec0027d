"""A session that lasts: hours of lines typed and undone, without memory or latency growing."""

from __future__ import annotations

import gc
import random
import shutil
import time
from pathlib import Path

import pytest
from tests.benchmarks.timing import median, say

from concertation.persistence.reader import Reader
from concertation.services.gestures.capture import capture_line, recapture_line, remove_line
from concertation.services.gestures.session import open_meeting
from concertation.services.queries.session import session_state
from concertation.services.workspace import Workspace

LINES_AN_HOUR = 120  # one every half minute, which nobody keeps up for ten hours
EVERYDAY, WHOLE = 1, 10  # hours
SAID = (
    "Note sur l’accès {}",
    "- chiffrer l’accès {} @EXEMPLE-01 avant le 4/7",
    "! Accord pour l’accès {} axe 2",
    "? {}",
)


def _planned(reader: Reader) -> str:
    return str(
        reader.scalar(
            "SELECT m.id FROM meeting m WHERE m.opened_at IS NULL AND m.gone = 0 AND m.state IN ('planned', 'convened')"
            " AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = m.id) ORDER BY m.held_on LIMIT 1"
        )
    )


def _held_bytes() -> int:
    """Return what the process holds now, or nothing where the system does not tell it."""
    try:
        told = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(told.partition("VmRSS:")[2].split()[0]) * 1024


def _type_hour(workspace: Workspace, meeting: str, dice: random.Random) -> tuple[list[float], int]:
    """Type an hour's lines, one in five taken back, one in ten typed again or removed; return processor seconds and lines kept."""
    taken, kept = [], 0
    for number in range(LINES_AN_HOUR):
        started = time.process_time()
        line = workspace.run(capture_line, meeting_id=meeting, raw=dice.choice(SAID).format(number))
        taken.append(time.process_time() - started)
        kept += 1
        chance = dice.random()
        if chance < 0.2:
            workspace.undo()
            if chance < 0.1:
                workspace.redo()
            else:
                kept -= 1
        elif chance < 0.25:
            workspace.run(recapture_line, block_id=line.block_id, raw=f"- reprendre le point {number} @EXEMPLE-01")
        elif chance < 0.3:
            workspace.run(remove_line, block_id=line.block_id)
            kept -= 1
    workspace.read(session_state, meeting)
    return taken, kept


@pytest.mark.parametrize("hours", [EVERYDAY, pytest.param(WHOLE, marks=pytest.mark.whole)])
def test_neither_memory_nor_latency_grows_with_the_hours(
    demo_register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], hours: int
) -> None:
    path = tmp_path / "longue.concertation"
    shutil.copyfile(demo_register, path)
    dice = random.Random(hours)  # noqa: S311  # what a secretary does, not a secret
    with Workspace.open(path) as workspace:
        meeting = workspace.read(_planned)
        workspace.run(open_meeting, meeting_id=meeting)
        _, kept = _type_hour(workspace, meeting, dice)  # fills the caches
        gc.collect()
        before, each = _held_bytes(), []
        for _ in range(hours):
            seconds, more = _type_hour(workspace, meeting, dice)
            each.append(median(seconds))
            kept += more
        gc.collect()
        grown = (_held_bytes() - before) / 1e6
        count = "SELECT count(*) FROM block WHERE meeting_id = :meeting AND gone = 0"
        assert (
            workspace.read(lambda reader: reader.scalar(count, meeting=meeting)) == kept
        )  # no line lost, none too many
    say(
        capsys,
        f"{hours} h of session, {kept} lines kept: a line {1000 * each[0]:.1f} ms of processor in the first hour, "
        f"{1000 * each[-1]:.1f} ms in the last (× {each[-1] / each[0]:.2f}); memory {grown:+.1f} MB",
    )
    assert grown < 12 * hours  # megabytes: a leak of a row's picture by line would be seen at once
