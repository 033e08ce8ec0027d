"""The whole Convention held from the keyboard alone: killed in the middle without warning, taken up again, closed."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.journeys.assembly import AHEAD, NOW, READY, plenary_of, prepare
from tests.journeys.person import Person, sit_down

from concertation.domain.vocabulary import MeetingState
from concertation.locations import resource
from concertation.services.queries.assembly_state import AssemblyState, assembly_state
from concertation.services.queries.audit import audit
from concertation.services.queries.session import session_state
from concertation.ui.places import HOLD
from concertation.ui.session.view import SessionView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme

ROOT = resource().parent
HOUR = timedelta(hours=1)


def hold_then_kill(register: Path, home: Path, meeting: str) -> None:
    """Hold the first half in another process and end it as a power cut would."""
    known = {name: value for name, value in os.environ.items() if name != "CONCERTATION_HOME"}
    known |= {"PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT))), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.assembly", str(register), str(home), meeting],
        cwd=ROOT,
        env=known,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = running.stdout.readline().strip()
        running.kill()
        warned = [
            line
            for line in running.communicate()[1].splitlines()
            if not line.startswith("This plugin does not support")
        ]
        assert said == READY, warned
        assert warned == [], "what Qt warns of is a fault, there too"


@pytest.fixture
def taken_up(qtbot: QtBot, look: Theme, register: Path, home: Path) -> tuple[Path, str]:
    meeting = prepare(register)
    hold_then_kill(register, home, meeting)
    return register, meeting


@pytest.fixture
def later(qtbot: QtBot, taken_up: tuple[Path, str]) -> Iterator[Person]:
    made = sit_down(qtbot, taken_up[0], now=NOW + HOUR, ahead=AHEAD)
    yield made
    made.leave()


def state_of(person: Person, meeting: str) -> AssemblyState:
    found: AssemblyState = person.read(assembly_state, meeting_id=meeting)
    return found


@pytest.mark.whole
def test_a_convention_is_held_killed_and_taken_up_from_the_keyboard(later: Person, taken_up: tuple[Path, str]) -> None:
    _register, meeting = taken_up
    person = later
    person.window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    before = state_of(person, meeting)
    standing = before.sitting.assembly.at(NOW + AHEAD)
    assert (standing.union.present, len(standing.proxies)) == (154, 1)
    assert [vote.together.votes_for for vote in before.votes] == [110]
    draft = plenary_of(person).voting.draft
    assert draft is not None
    assert sorted(set(draft.senses.values())) == ["abstain", "against", "for"]
    view = person.window.content.view
    assert isinstance(view, SessionView)
    assert view.capture.line.text() == "Le groupe A demande un calendrier"

    person.press("Ctrl+L")
    person.press("Return")
    person.press("Ctrl+Shift+Return")
    person.press("Ctrl+Return")
    person.run("Scrutin secret")
    for figure in ("70", "4", "2", "1", "", "60", "9", "4", "1"):
        person.write(figure)
        person.press("Return")
    person.press("Ctrl+Shift+Return")
    person.run("Lever la séance")

    after = state_of(person, meeting)
    assert [vote.mode for vote in after.votes] == ["ordinary", "public", "secret"]
    named = after.votes[1]
    senses = [line.sense for line in named.lines]
    assert (senses.count("against"), senses.count("abstain")) == (1, 1)
    assert len(named.lines) == len(standing.voters)
    held = person.read(session_state, meeting_id=meeting)
    assert held.sheet.state == MeetingState.HELD
    assert "Le groupe A demande un calendrier" in [line.text for line in held.lines]
    faults = {row.kind for row in person.read(audit, meeting_id=meeting)}
    assert faults <= {"totals_short"}
