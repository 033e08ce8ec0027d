"""The lines of a session read again in part are those that reading all of them gives, and cost the same after hours."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.factories.held_meeting import OPENED, Held, plan
from tests.factories.register import START, Known, SmallRegister

from concertation.domain.capture import LineKind
from concertation.domain.vocabulary import Sense
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services.gestures import agenda, capture, decisions, directory, followup, minutes, session
from concertation.services.queries.captured import blocks, captured_line
from concertation.services.queries.session import SessionState, session_state
from concertation.services.workspace import Workspace

MANY = 120
STEPS = 250
RAW = (
    "La Région présente le dossier",
    "! retenir la clé 51/35/14, 48 200 € axe 2",
    "- chiffrer l’accès @27 avant le 12/03",
    "- relancer @Modèle et @Exemple sous 8 jours",
    "= 24/2/1",
    "? accord du SDIS à vérifier",
    "+ Témoin",
)


class Walk:
    """A session in which anything may be done next; what is refused changes nothing."""

    def __init__(self, workspace: Workspace, held: Held, known: Known, seed: int) -> None:
        self.workspace, self.held, self.dice = workspace, held, Random(seed)  # noqa: S311  # what is done next, no secret
        self.people = (known.exemple, known.modele, known.gabarit)

    def step(self) -> None:
        do = self.dice.choices((self.write, self.change, self.turn, self.go_on, self.set_apart), (6, 8, 4, 1, 1))[0]
        with suppress(UserError):
            do()

    def write(self) -> None:
        raw, private = self.dice.choice(RAW), self.dice.random() < 0.1
        self.workspace.run(capture.capture_line, meeting_id=self.held.meeting, raw=raw, private=private)

    def change(self) -> None:
        """Change a line, or what it gave birth to."""
        run, dice, line = self.workspace.run, self.dice, self._one_of("block")
        action, decision = self._one_of("action"), self._one_of("decision")
        someone, day = dice.choice(self.people), date(2013, 7, dice.randrange(1, 29))
        dice.choice(
            (
                lambda: run(capture.recapture_line, block_id=line, raw=dice.choice(RAW)),
                lambda: run(capture.change_line_kind, block_id=line, kind=dice.choice(tuple(LineKind))),
                lambda: run(capture.remove_line, block_id=line),
                lambda: run(minutes.reword_line, block_id=line, text=f"Reformulé le {day}"),
                lambda: run(minutes.move_line, block_id=line, after_id=dice.choice((None, self._one_of("block")))),
                lambda: run(minutes.set_line_private, block_id=line, private=dice.random() < 0.5),
                lambda: run(followup.edit_action, action_id=action, assignee_id=someone),
                lambda: run(followup.revise_due, action_id=action, due_on=day, meeting_id=self.held.meeting),
                lambda: run(followup.set_associates, action_id=action, associates=dice.sample(self.people, 2)),
                lambda: run(followup.set_action_state, action_id=action, state="done"),
                lambda: run(followup.remove_action, action_id=action),
                lambda: run(decisions.edit_decision, decision_id=decision, sense=dice.choice(tuple(Sense))),
                lambda: run(decisions.remove_decision, decision_id=decision),
            )
        )()

    def turn(self) -> None:
        self.dice.choice((self.workspace.undo, self.workspace.undo, self.workspace.redo))()

    def go_on(self) -> None:
        enter = session.enter_item if self.dice.random() < 0.7 else session.close_item
        self.workspace.run(enter, item_id=self.dice.choice(self.held.points[:3]))

    def set_apart(self) -> None:
        """Change what lines tell of from outside the session."""
        run, dice = self.workspace.run, self.dice
        dice.choice(
            (
                lambda: run(agenda.edit_item, item_id=self.held.points[0], internal=dice.random() < 0.5),
                lambda: run(directory.edit_person, person_id=self.people[0], family_name=dice.choice("ABC")),
                lambda: run(
                    session.mark_presence,
                    meeting_id=self.held.meeting,
                    person_id=dice.choice(self.people),
                    present=dice.random() < 0.5,
                ),
            )
        )()

    def _one_of(self, table: str) -> str:
        """Return one of the latest rows of a table, gone or not."""
        question = f'SELECT id FROM "{table}" ORDER BY id DESC LIMIT 6'
        rows = self.workspace.read(lambda reader: reader.rows(question))
        return str(self.dice.choice(rows)[0]) if rows else "none"


@pytest.mark.parametrize(
    "seed", [1, pytest.param(2, marks=pytest.mark.whole), pytest.param(3, marks=pytest.mark.whole)]
)
def test_lines_read_in_part_are_those_read_whole_whatever_is_done_and_undone(
    small_register: SmallRegister, tmp_path: Path, seed: int
) -> None:
    path = tmp_path / "r.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(seed, START)) as workspace:
        held = plan(workspace, known)
        workspace.run(session.open_meeting, meeting_id=held.meeting, at=OPENED)
        walk = Walk(workspace, held, known, seed)
        last = older = workspace.read(session_state, held.meeting)
        spared = 0
        for step in range(STEPS):
            walk.step()
            whole = workspace.read(session_state, held.meeting)
            part = workspace.read(session_state, held.meeting, last)
            assert part == whole
            assert workspace.read(session_state, held.meeting, older) == whole
            spared += sum(line is before for line in part.lines for before in last.lines)
            last = part
            older = whole if step % 5 == 0 else older
    assert spared > STEPS  # most lines were not read again


@pytest.fixture
def sitting(small_register: SmallRegister, tmp_path: Path) -> Any:
    path = tmp_path / "r.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(5, START)) as workspace:
        held = plan(workspace, known)
        workspace.run(session.open_meeting, meeting_id=held.meeting, at=OPENED)
        yield workspace, held


def test_a_line_that_nothing_touched_is_not_read_again(sitting: Any) -> None:
    workspace, held = sitting
    for raw in ("Une note", "! Retenir la clé", "- chiffrer l’accès @EXEMPLE avant le 4/7"):
        workspace.run(capture.capture_line, meeting_id=held.meeting, raw=raw)
    before = workspace.read(session_state, held.meeting)
    action = str(before.lines[2].action_id)
    workspace.run(followup.set_action_state, action_id=action, state="in_progress")
    after = workspace.read(session_state, held.meeting, before)
    assert after.lines[0] is before.lines[0]
    assert after.lines[1] is before.lines[1]
    assert after.lines[2] == replace(before.lines[2], action_state="in_progress")


def test_only_the_lines_of_the_point_are_shown_while_the_meeting_lasts_then_all_of_them(sitting: Any) -> None:
    workspace, held = sitting
    for point in held.points[:2]:
        workspace.run(session.enter_item, item_id=point)
        workspace.run(capture.capture_line, meeting_id=held.meeting, raw=f"Sous le point {point}")
    during = workspace.read(session_state, held.meeting)
    assert [line.item_id for line in during.lines] == [held.points[1]]
    workspace.run(session.close_meeting, meeting_id=held.meeting)
    after = workspace.read(session_state, held.meeting, during)
    assert after.lines == workspace.read(blocks, held.meeting)
    assert [line.item_id for line in after.lines] == list(held.points[:2])


def test_reading_a_session_again_takes_few_more_steps_after_many_lines(sitting: Any) -> None:
    workspace, held = sitting

    def steps(known: SessionState) -> int:
        counted = [0]

        def count() -> int:
            counted[0] += 1
            return 0

        workspace.register.raw().set_progress_handler(count, 1)
        workspace.read(session_state, held.meeting, known)
        workspace.register.raw().set_progress_handler(None, 1)
        return counted[0]

    def read_after_one_more() -> int:
        known = workspace.read(session_state, held.meeting)
        workspace.run(capture.capture_line, meeting_id=held.meeting, raw="Une ligne de plus")
        return steps(known)

    first = read_after_one_more()
    for number in range(MANY):
        workspace.run(capture.capture_line, meeting_id=held.meeting, raw=f"Note {number}")
    assert read_after_one_more() - first < 10 * MANY  # the places of the lines; a whole one takes hundreds of steps


def test_a_line_that_is_gone_is_not_found_to_be_corrected(sitting: Any) -> None:
    workspace, held = sitting
    kept = workspace.run(capture.capture_line, meeting_id=held.meeting, raw="Une note").block_id
    found = workspace.read(captured_line, kept)
    assert found is not None
    assert found.raw == "Une note"
    workspace.run(capture.remove_line, block_id=kept)
    assert workspace.read(captured_line, kept) is None
