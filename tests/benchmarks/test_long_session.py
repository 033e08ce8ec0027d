"""A session that lasts: hours of lines typed and undone, without memory or latency growing."""

from __future__ import annotations

import gc
import random
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.benchmarks.timing import median, say
from tests.ui.registers import Seat, press, sit_at

from concertation.persistence.reader import Reader
from concertation.services.gestures.agenda import add_item
from concertation.services.gestures.capture import capture_line, recapture_line, remove_line
from concertation.services.gestures.session import enter_item, open_meeting
from concertation.services.queries.session import session_state
from concertation.services.workspace import Workspace
from concertation.ui.places import HOLD
from concertation.ui.session.line_edit import LineEdit
from concertation.ui.session.stream import LinesView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LINES_AN_HOUR = 120  # one every half minute, which nobody keeps up for ten hours
EVERYDAY, WHOLE = 1, 10  # hours
_ENTERED = 20  # lines typed in the window to be timed
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


def _running(reader: Reader) -> str:
    return str(reader.scalar("SELECT id FROM meeting WHERE state = 'in_session' AND gone = 0"))


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


def _hold(workspace: Workspace, hours: int) -> str:
    """Hold a meeting for hours, a point every quarter of an hour, and begin the point that follows; return the meeting."""
    meeting = str(workspace.read(_planned))
    workspace.run(open_meeting, meeting_id=meeting)
    for quarter in range(4 * hours + 1):
        point = workspace.run(add_item, meeting_id=meeting, title=f"Point du quart d’heure {quarter}")
        workspace.run(enter_item, item_id=point)
        for number in range(LINES_AN_HOUR // 4 if quarter < 4 * hours else 0):
            raw = SAID[number % len(SAID)].format(number)
            workspace.run(capture_line, meeting_id=meeting, raw=raw)
    return meeting


def _entered(seat: Seat, number: int) -> float:
    """Type a line and return the processor seconds from its Entrée until the window has nothing left to do."""
    line = seat.window.findChild(LineEdit)
    assert line is not None
    seat.window.activateWindow()
    line.setFocus()
    for letter in SAID[number % len(SAID)].format(number):
        press(line, Qt.Key.Key_unknown, letter)
    QApplication.processEvents()
    started = time.process_time()
    press(line, Qt.Key.Key_Return)
    seat.settle()
    return time.process_time() - started


@pytest.mark.whole
def test_a_window_takes_a_line_after_ten_hours_as_at_the_beginning(
    demo_register: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CONCERTATION_HOME", str(tmp_path / "home"))
    seats = []
    for hours in (0, WHOLE):
        path = tmp_path / f"{hours}.concertation"
        shutil.copyfile(demo_register, path)
        with Workspace.open(path) as workspace:
            meeting = _hold(workspace, hours)
        seats.append(sit_at(path, qtbot, now=datetime(2013, 12, 2, 8, tzinfo=UTC)))
        seats[-1].window.navigation.open_meeting(meeting, HOLD)
        seats[-1].settle()
    taken = [[_entered(seat, number) for seat in seats] for number in range(_ENTERED)]  # by turns: the machine varies
    first, last = (median([each[place] for each in taken]) for place in range(2))
    for seat in seats:
        shown = seat.window.findChild(LinesView)
        assert shown is not None
        state = seat.read(session_state, str(seat.read(_running)))
        assert shown.lines.rows() == state.lines  # read in part, shown whole
        assert len(state.lines) == _ENTERED
        seat.close()
    say(
        capsys,
        f"a line in the window, from Entrée to quiet: {1000 * first:.0f} ms of processor at the beginning of a session, "
        f"{1000 * last:.0f} ms after {WHOLE} h (× {last / first:.2f})",
    )
