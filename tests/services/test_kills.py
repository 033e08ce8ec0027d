"""Processes killed while they capture, and several at once: each line acknowledged is there, once, with what it says."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from tests.factories.held_meeting import OPENED, plan
from tests.factories.register import START, SmallRegister
from tests.persistence.processes import forked, lines_until_ended, lines_until_killed

from concertation.persistence.check import check
from concertation.persistence.ids import Makers
from concertation.services.gestures import capture, session
from concertation.services.workspace import Workspace

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")

EVERYTHING = bool(os.environ.get("CONCERTATION_EXHAUSTIVE"))
KILLS = 40 if EVERYTHING else 8
BETWEEN = 20 if EVERYTHING else 5
READY = b"open\n"
SIGNS = ("", "! retenir ", "- transmettre @EXEMPLE ", "? ")
CAPTURED = """
    SELECT b.raw, b.kind, d.text IS NOT NULL, a.text IS NOT NULL FROM block b
    LEFT JOIN decision d ON d.id = b.decision_id AND d.gone = 0 LEFT JOIN action a ON a.id = b.action_id AND a.gone = 0
    WHERE b.gone = 0 ORDER BY b.at, b.id
"""
BORN = {"note": (0, 0), "decision": (1, 0), "action": (0, 1), "suspense": (0, 0)}
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Sitting:
    """A meeting held by processes of their own."""

    path: Path
    meeting: str

    def take(self, workspace: Workspace, raw: str, acknowledge: Callable[[], object]) -> None:
        workspace.take(capture.capture_line, acknowledge, meeting_id=self.meeting, raw=raw)

    def captured(self) -> list[str]:
        """Return the lines as the next opening shows them, each with what it gives birth to."""
        with Workspace.open(self.path, Makers.system()) as workspace:
            rows = workspace.read(lambda reader: [tuple(row) for row in reader.rows(CAPTURED)])
        assert all(row[2:] == BORN[row[1]] for row in rows), "half there"
        return [row[0] for row in rows]


@pytest.fixture
def sitting(small_register: SmallRegister, tmp_path: Path) -> Sitting:
    path = tmp_path / "r.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(5, START)) as workspace:
        held = plan(workspace, known)
        workspace.run(session.open_meeting, meeting_id=held.meeting, at=OPENED)
        made = Sitting(path, held.meeting)
        made.take(workspace, "Chargée avant les processus : ils seraient tués en la chargeant", lambda: None)
        workspace.undo()
    return made


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    return lambda told: record_property("tried", told)


def _acknowledged(pipe: int, raw: str) -> None:
    os.write(pipe, f"{raw}\n".encode())


def test_lines_acknowledged_before_a_kill_are_there_once_in_their_order(sitting: Sitting, tell: Tell) -> None:
    dice = random.Random(4)  # noqa: S311  # the moments of the kills
    acknowledged: list[str] = []
    kills = 0

    def hold(pipe: int) -> None:
        with Workspace.open(sitting.path, Makers.system()) as workspace:
            os.write(pipe, READY)
            for number in range(10_000):
                raw = f"{SIGNS[number % len(SIGNS)]}ligne {kills}.{number}"
                sitting.take(workspace, raw, partial(_acknowledged, pipe, raw))

    while kills < KILLS or len(acknowledged) <= 20:  # a busy machine needs more of them
        child, reading = forked(hold)
        if kills % 4 and os.read(reading, len(READY)) != READY:  # one in four is killed while it opens
            pytest.fail("the process ended by itself")
        acknowledged += (
            raw for raw in lines_until_killed(child, reading, dice.random() * 0.5) if raw != READY.decode().strip()
        )
        kills += 1
    kept = sitting.captured()
    assert [raw for raw in kept if raw in set(acknowledged)] == acknowledged
    assert len(kept) == len(set(kept)), "doubled"
    assert len(kept) <= len(acknowledged) + kills, "at most one line per kill was kept without being acknowledged"
    assert check(sitting.path) == []
    tell(f"kill -9 while capturing: {kills} kills, {len(acknowledged)} lines acknowledged, none lost nor doubled")


def test_a_kill_between_the_reception_of_a_line_and_its_gesture_loses_nothing(sitting: Sitting, tell: Tell) -> None:
    wanted = []
    for number in range(BETWEEN):
        raw = f"{SIGNS[number % len(SIGNS)]}ligne {number}"

        def hold(_pipe: int, raw: str = raw) -> None:
            with Workspace.open(sitting.path, Makers.system()) as workspace:
                sitting.take(workspace, raw, partial(os.kill, os.getpid(), signal.SIGKILL))

        assert lines_until_ended(*forked(hold)) == ([], signal.SIGKILL)
        assert [fault.kind for fault in check(sitting.path)] == ["received"], "durable, and not understood"
        wanted.append(raw)
        assert sitting.captured() == wanted
    assert check(sitting.path) == []
    tell(f"kill -9 between reception and gesture: {BETWEEN}, each line taken up once")


def test_two_processes_capturing_at_once_both_succeed(sitting: Sitting, tell: Tell) -> None:
    lines = 25

    def hold(pipe: int, name: str) -> None:
        with Workspace.open(sitting.path, Makers.system()) as workspace:
            for number in range(lines):
                raw = f"{SIGNS[number % len(SIGNS)]}{name} {number}"
                sitting.take(workspace, raw, partial(_acknowledged, pipe, raw))

    told = [lines_until_ended(*child) for child in [forked(partial(hold, name=name)) for name in ("une", "autre")]]
    assert [(len(acknowledged), ended) for acknowledged, ended in told] == [(lines, 0)] * 2
    kept = sitting.captured()
    assert sorted(kept) == sorted(raw for acknowledged, _ in told for raw in acknowledged)
    for acknowledged, _ in told:
        assert [raw for raw in kept if raw in set(acknowledged)] == acknowledged, "each in its own order"
    assert check(sitting.path) == []
    tell(f"two processes at once: {2 * lines} lines, none refused, lost nor doubled")
