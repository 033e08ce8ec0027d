"""Whatever is done, undoing it all gives back what was there, and redoing it all gives back what was done."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, rule
from tests.factories.register import SmallRegister
from tests.factories.undo_machine import UndoMachine, run_machine

from concertation.domain.vocabulary import ActionState, Triage
from concertation.services.gestures import agenda, dossiers, followup, series, trash

_DAYS = st.integers(0, 700).map(lambda n: date(2013, 1, 3) + timedelta(days=n))
_WORDS = st.sampled_from(("Gîtes ruraux", "Pôles d'échange", "Voies vertes", "Haut débit"))


class Gestures(UndoMachine):
    """Series, agendas, follow-up and dossiers."""

    meetings: Bundle[str] = Bundle("meetings")
    actions: Bundle[str] = Bundle("actions")
    files: Bundle[str] = Bundle("files")

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


@pytest.mark.whole
def test_gestures_undone_and_redone_in_any_order(small_register: SmallRegister) -> None:
    run_machine(Gestures, small_register, examples=25, steps=20)


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
