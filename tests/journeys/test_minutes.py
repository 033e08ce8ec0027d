"""Rendre compte with keyboard and mouse: reword, reorder, issue, then correct what was issued; a kill in session."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.journeys.person import Person, sit_down
from tests.ui.registers import press

from concertation.services.queries.captured import blocks, issued
from concertation.services.queries.meeting import attendance, items, meeting_id_of
from concertation.services.queries.session import session_state
from concertation.ui.minutes.rows import LineRow
from concertation.ui.minutes.view import MinutesView
from concertation.ui.places import HOLD, MINUTES
from concertation.ui.session.line_edit import LineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


HELD = "276-DGS-2013-06"  # held, its relevé still to be issued
NEXT = "276-DGS-2014-01"


@pytest.fixture
def reporting(person: Person, tmp_path: Path) -> tuple[Person, MinutesView, str]:
    person.window.settings.write("documents/folder", str(tmp_path))
    meeting = str(person.read(meeting_id_of, reference=HELD))
    person.window.navigation.open_meeting(meeting, MINUTES)
    person.wait()
    view = person.window.content.view
    assert isinstance(view, MinutesView)
    person.qtbot.waitUntil(lambda: view.sheet is not None)
    person.wait()
    return person, view, meeting


def _decisions(person: Person, meeting: str) -> list[str]:
    return [line.text for line in person.read(blocks, meeting_id=meeting) if line.decision_id]


def _issue(person: Person, view: MinutesView) -> None:
    person.click(view.head.issue)
    person.qtbot.waitUntil(lambda: view.issuing.dialog is not None)
    assert view.issuing.dialog is not None
    person.click(view.issuing.dialog.confirm)
    person.wait()


def _reword(person: Person, view: MinutesView, place: int, words: str) -> None:
    """Choose a line, F2, write over it, Entrée."""
    view.lines.setCurrentIndex(view.lines.rows.index(place))
    view.lines.setFocus()
    person.press("F2")
    card = view.lines.card
    assert card is not None
    card.text.selectAll()
    person.write(words, card.text)
    press(card.text, Qt.Key.Key_Return, "\r")
    person.wait()


def test_minutes_are_reworded_reordered_issued_and_corrected(reporting: tuple[Person, MinutesView, str]) -> None:
    person, view, meeting = reporting
    said = _decisions(person, meeting)
    rows = view.lines.rows.rows()
    place = next(at for at, row in enumerate(rows) if isinstance(row, LineRow) and row.block.decision_id)
    _reword(person, view, place, "Rendre les trois sites accessibles avant la fin de 2014")
    assert _decisions(person, meeting) == ["Rendre les trois sites accessibles avant la fin de 2014", *said[1:]]
    lines = [(line.id, line.item_id) for line in person.read(blocks, meeting_id=meeting)]
    view.lines.setCurrentIndex(view.lines.rows.index(place))
    view.lines.setFocus()
    person.press("Alt+Down")
    moved = [(line.id, line.item_id) for line in person.read(blocks, meeting_id=meeting)]
    assert moved != lines, "Alt+Down moved nothing"
    assert sorted(line for line, _point in moved) == sorted(line for line, _point in lines)
    _issue(person, view)
    (first,) = person.read(issued, meeting_id=meeting)
    assert (first.kind, first.version) == ("decisions", 1)
    if (line := view.lines.line) is not None:
        place = view.lines.rows.place_of(line.id) or 0
    _reword(person, view, place, "Rendre les trois sites accessibles avant l’été 2014")
    _issue(person, view)
    latest = person.read(issued, meeting_id=meeting)[0]
    assert latest.version == 2
    assert "D01" in (latest.change_note or "")


def test_points_presence_and_captured_lines_are_changed_as_a_person_does(person: Person) -> None:
    meeting = str(person.read(meeting_id_of, reference=NEXT))
    person.window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    person.run("Ouvrir la séance")
    line = person.find(LineEdit)
    for typed in ("! retenir la clé", "x @GABARIT"):
        person.write(typed, line)
        person.press("Return")
    state = person.read(session_state, meeting_id=meeting)
    assert [one.raw for one in state.lines] == ["! retenir la clé", "x @GABARIT"]
    line.setFocus()
    person.press("Up")  # the last line comes back, and is typed again
    line.selectAll()
    person.write("+ @GABARIT", line)
    person.press("Return")
    assert [one.raw for one in person.read(session_state, meeting_id=meeting).lines][-1] == "+ @GABARIT"
    here = [row.family_name for row in person.read(attendance, meeting_id=meeting) if row.here]
    assert here == ["GABARIT-04"]
    person.press("Ctrl+Return")  # the point is done, the next one begins
    assert [item.outcome for item in person.read(items, meeting_id=meeting)][:2] == ["closed", None]
    for _step in range(2):
        person.press("Ctrl+Z")
    assert [item.outcome for item in person.read(items, meeting_id=meeting)][:1] == [None]


KILLED = """
import sys, time
from pathlib import Path
from types import SimpleNamespace
from PySide6.QtWidgets import QApplication
from concertation.ui.theme import Theme
app = QApplication([])
Theme(app)

def wait_until(done, timeout=0):
    until = time.monotonic() + 60
    while not done():
        app.processEvents()
        time.sleep(0.01)
        if time.monotonic() > until:
            raise SystemExit("too long")

def wait(milliseconds):
    until = time.monotonic() + milliseconds / 1000
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)

from tests.journeys.person import sit_down
from concertation.services.queries.meeting import meeting_id_of
from concertation.ui.places import HOLD
from concertation.ui.session.line_edit import LineEdit
person = sit_down(SimpleNamespace(waitUntil=wait_until, wait=wait), Path(sys.argv[1]))
meeting = str(person.read(meeting_id_of, reference=sys.argv[2]))
person.window.navigation.open_meeting(meeting, HOLD)
person.wait()
person.run("Ouvrir la séance")
line = person.find(LineEdit)
for typed in ("première ligne", "! retenir la clé"):
    person.write(typed, line)
    person.press("Return")
person.write("- une ligne à peine commencée", line)
wait(1100)
person.wait()
print("typing", flush=True)
wait(60_000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_killed_in_session_the_next_start_offers_to_resume_and_has_lost_nothing(
    register: Path, qtbot: QtBot, look: object
) -> None:
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{root / 'app'}{os.pathsep}{root}"}
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(register), NEXT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        warned = [
            line
            for line in process.communicate()[1].splitlines()
            if not line.startswith("This plugin does not support")
        ]
    assert told == "typing\n", warned
    assert warned == [], "what Qt warns of is a fault, there too"
    person = sit_down(qtbot, register)
    try:
        resume = next(
            button for button in person.window.findChildren(QPushButton) if button.text() == "Reprendre la séance"
        )
        QTest.mouseClick(resume, Qt.MouseButton.LeftButton, pos=QPoint())
        person.wait()
        assert person.window.content.in_session
        meeting = str(person.read(meeting_id_of, reference=NEXT))
        state = person.read(session_state, meeting_id=meeting)
        assert [line.raw for line in state.lines] == ["première ligne", "! retenir la clé"]
        assert person.find(LineEdit).text() == "- une ligne à peine commencée"
    finally:
        person.leave()
