"""Whatever is done, undoing it all gives back what was there, and redoing it all gives back what was done."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule
from tests.factories.register import START, Known, SmallRegister

from concertation.domain.vocabulary import ActionState, Triage
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services.gestures import agenda, dossiers, followup, series, trash
from concertation.services.workspace import Workspace

_TABLES = ("meeting", "lunch", "attendance", "agenda_item", "action", "due_change", "comment", "dossier", "associate")
_DAYS = st.integers(0, 700).map(lambda n: date(2013, 1, 3) + timedelta(days=n))
_WORDS = st.sampled_from(("Gîtes ruraux", "Pôles d'échange", "Voies vertes", "Haut débit"))


def live_rows(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Return everything that is not in the Corbeille, in the order of keys."""
    with workspace.register.read() as reader:
        return {
            table: [tuple(row) for row in reader.rows(f'SELECT * FROM "{table}" WHERE gone = 0 ORDER BY id')]
            for table in _TABLES
        }


class Gestures(RuleBasedStateMachine):
    """Gestures, undo and redo in any order, against a stack of pictures of the register."""

    original: SmallRegister
    meetings: Bundle[str] = Bundle("meetings")
    actions: Bundle[str] = Bundle("actions")
    files: Bundle[str] = Bundle("files")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "machine.concertation"
        self.known: Known = self.original.copy_to(path)
        self.workspace = Workspace.open(path, Makers.seeded(3, START))
        self.past = [live_rows(self.workspace)]
        self.future: list[dict[str, Any]] = []

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)

    def do(self, gesture: Callable[..., Any], **values: Any) -> Any:
        """Run a gesture; one that is refused, or changes nothing, leaves everything as it was."""
        before = self.workspace.read(lambda reader: reader.scalar("SELECT count(*) FROM gesture"))
        try:
            result = self.workspace.run(gesture, **values)
        except UserError:
            result = None
        if self.workspace.read(lambda reader: reader.scalar("SELECT count(*) FROM gesture")) > before:
            self.past.append(live_rows(self.workspace))
            self.future.clear()
        return result or ""

    @rule(target=meetings, on=_DAYS)
    def plan(self, on: date) -> Any:
        return self.do(series.plan_meeting, body_id=self.known.dgs, held_on=on)

    @rule(target=meetings, meeting=meetings, on=_DAYS)
    def postpone(self, meeting: str, on: date) -> Any:
        return self.do(series.postpone_meeting, meeting_id=meeting, to=on, reason="Neige")

    @rule(meeting=meetings, on=_DAYS)
    def move(self, meeting: str, on: date) -> None:
        self.do(series.move_meeting, meeting_id=meeting, held_on=on)

    @rule(meeting=meetings)
    def cancel(self, meeting: str) -> None:
        self.do(series.cancel_meeting, meeting_id=meeting, reason="Élections")

    @rule(meeting=meetings, title=_WORDS)
    def add_item(self, meeting: str, title: str) -> None:
        self.do(agenda.add_item, meeting_id=meeting, title=title)

    @rule(target=actions, text=_WORDS, due=st.none() | _DAYS)
    def act(self, text: str, due: date | None) -> Any:
        return self.do(followup.add_action, text=text, due_on=due, associates=(self.known.eure,))

    @rule(action=actions, due=_DAYS)
    def revise(self, action: str, due: date) -> None:
        self.do(followup.revise_due, action_id=action, due_on=due, reason="Budget")

    @rule(action=actions, state=st.sampled_from(ActionState))
    def advance(self, action: str, state: ActionState) -> None:
        self.do(followup.set_action_state, action_id=action, state=state)

    @rule(action=actions)
    def throw_away(self, action: str) -> None:
        self.do(followup.remove_action, action_id=action)

    @rule(action=actions)
    def take_back(self, action: str) -> None:
        self.do(trash.restore, kind="action", key=action)

    @rule(target=files, title=_WORDS, triage=st.sampled_from(Triage))
    def open_file(self, title: str, triage: Triage) -> Any:
        return self.do(dossiers.open_dossier, title=title, triage=triage)

    @rule(one=files, other=files)
    def merge(self, one: str, other: str) -> None:
        self.do(dossiers.merge_dossiers, dossier_id=one, into_id=other)

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.workspace.undo()
        self.future.append(self.past.pop())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.workspace.redo()
        self.past.append(self.future.pop())

    @invariant()
    def the_register_is_as_pictured(self) -> None:
        assert live_rows(self.workspace) == self.past[-1]


@pytest.mark.whole
def test_gestures_undone_and_redone_in_any_order(small_register: SmallRegister) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    Gestures.original = small_register
    run_state_machine_as_test(
        Gestures,
        settings=settings(
            max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_questions_of_the_first_screen_load_neither_the_orm_nor_what_is_slow() -> None:
    code = (
        "import sys, concertation.services.queries.dashboard, concertation.services.queries.followup;"
        "print([name for name in ('sqlalchemy', 'alembic', 'reportlab', 'holidays', 'rapidfuzz', 'dateutil', 'Stemmer')"
        " if name in sys.modules])"
    )
    app = str(Path(__file__).resolve().parents[2] / "app")
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": app}
    )
    assert told.stdout.strip() == "[]"
