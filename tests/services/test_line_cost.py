"""What a captured line asks of the register stays the same however many lines stand before it, counted in SQLite's own steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.held_meeting import OPENED, plan
from tests.factories.register import START, SmallRegister

from concertation.persistence.ids import Makers
from concertation.services.gestures import capture, session
from concertation.services.workspace import Workspace

MANY = 100


class Sitting:
    """A meeting held under one point, whose lines are counted in steps."""

    def __init__(self, workspace: Workspace, meeting: str) -> None:
        self.workspace = workspace
        self.meeting = meeting

    def capture(self, raw: str) -> None:
        self.workspace.run(capture.capture_line, meeting_id=self.meeting, raw=raw)

    def steps(self, raw: str) -> int:
        """Return the fewest steps that such a line takes: now and then one also tidies the search index."""
        counted = []
        for _ in range(5):
            steps = [0]

            def count(steps: list[int] = steps) -> int:
                steps[0] += 1
                return 0

            self.workspace.register.raw().set_progress_handler(count, 1)
            self.capture(raw)
            self.workspace.register.raw().set_progress_handler(None, 1)
            counted.append(steps[0])
        return min(counted)


def test_a_line_takes_as_many_steps_after_many_others_as_first(small_register: SmallRegister, tmp_path: Path) -> None:
    path = tmp_path / "r.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(5, START)) as workspace:
        held = plan(workspace, known)
        workspace.run(session.open_meeting, meeting_id=held.meeting, at=OPENED)
        sitting = Sitting(workspace, held.meeting)
        first = {raw: sitting.steps(raw) for raw in ("Une note", "- chiffrer l’accès @EXEMPLE", "= 12/0/1")}
        for number in range(MANY):
            sitting.capture(f"- faire encore le point {number} @EXEMPLE" if number % 2 else f"Note {number}")
        grown = {raw: sitting.steps(raw) / steps for raw, steps in first.items()}
        assert all(times < 1.1 for times in grown.values()), grown


def test_labels_go_on_after_one_that_was_forgotten_and_after_those_of_another_process(
    small_register: SmallRegister, tmp_path: Path
) -> None:
    path = tmp_path / "r.concertation"
    known = small_register.copy_to(path)

    def labels(workspace: Workspace, meeting: str) -> list[str]:
        question = "SELECT label FROM action WHERE meeting_id = :meeting ORDER BY label"
        return [row[0] for row in workspace.read(lambda reader: reader.rows(question, meeting=meeting))]

    with Workspace.open(path, Makers.seeded(5, START)) as workspace:
        held = plan(workspace, known)
        workspace.run(session.open_meeting, meeting_id=held.meeting, at=OPENED)
        sitting = Sitting(workspace, held.meeting)
        before = labels(workspace, held.meeting)
        sitting.capture("- première @EXEMPLE")
        workspace.undo()  # its label never serves again
        with pytest.raises(ZeroDivisionError), workspace.register.write("capture_line") as uow:
            capture.capture_line(uow, meeting_id=held.meeting, raw="- jamais écrite @EXEMPLE")
            raise ZeroDivisionError
        with Workspace.open(path, Makers.seeded(7, OPENED)) as other:
            Sitting(other, held.meeting).capture("- d’un autre poste @EXEMPLE")
        sitting.capture("- dernière @EXEMPLE")
        given = [int(label.partition("-")[2]) for label in labels(workspace, held.meeting) if label not in before]
    assert given == [given[0], given[0] + 1, given[0] + 2]
