"""Whatever is captured, noted of presence or reworded, undoing it gives back what was there, and redoing what was done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, rule
from tests.factories.register import SmallRegister
from tests.factories.undo_machine import UndoMachine, run_machine

from concertation.domain.capture import LineKind
from concertation.domain.vocabulary import Declared
from concertation.persistence.reader import Reader
from concertation.services.gestures import agenda, capture, minutes, series, session
from concertation.services.queries.meeting import items

_RAW = st.sampled_from(
    (
        "La Région présente le dossier",
        "! retenir la clé 51/35/14, 48 200 € axe 2",
        "- chiffrer l’accès @27 avant le 12/03",
        "- relancer @76 et @R sous 8 jours",
        "= 24/2/1",
        "= unanimité",
        "? accord du SDIS à vérifier",
        "+ Témoin",
        "x Témoin",
        "x Modèle pouvoir Exemple",
    )
)
_WORDS = st.sampled_from(("Retenir l’accès piéton", "Écrire la note", "Voies vertes"))
_POINT = st.integers(0, 3)


class Sitting(UndoMachine):
    """Capture, presence, the course of a sitting, its minutes."""

    lines: Bundle[str] = Bundle("lines")

    def prepare(self) -> None:
        run = self.workspace.run
        self.meeting = run(series.plan_meeting, body_id=self.known.dgs, held_on=date(2013, 3, 21))
        for title in ("Gîtes ruraux", "Haut débit"):
            run(agenda.add_item, meeting_id=self.meeting, title=title)
        run(series.plan_meeting, body_id=self.known.dgs, held_on=date(2013, 5, 16))
        run(session.open_meeting, meeting_id=self.meeting)
        self.points = [item.id for item in self.workspace.read(items, self.meeting)][:4]
        self.people = (self.known.exemple, self.known.modele, self.known.temoin)

    @rule(target=lines, raw=_RAW, point=st.none() | _POINT, private=st.booleans())
    def write(self, raw: str, point: int | None, private: bool) -> Any:
        item_id = None if point is None else self.points[point]
        self.do(capture.capture_line, meeting_id=self.meeting, raw=raw, item_id=item_id, private=private)
        return self.workspace.read(_newest_line)

    @rule(line=lines, raw=_RAW)
    def write_again(self, line: str, raw: str) -> None:
        self.do(capture.recapture_line, block_id=line, raw=raw)

    @rule(line=lines, kind=st.sampled_from(LineKind))
    def take_for_another(self, line: str, kind: LineKind) -> None:
        self.do(capture.change_line_kind, block_id=line, kind=kind)

    @rule(line=lines)
    def throw_away(self, line: str) -> None:
        self.do(capture.remove_line, block_id=line)

    @rule(line=lines, text=_WORDS)
    def reword(self, line: str, text: str) -> None:
        self.do(minutes.reword_line, block_id=line, text=text)

    @rule(line=lines, text=_WORDS)
    def correct(self, line: str, text: str) -> None:
        self.do(minutes.correct_line, block_id=line, text=text, due_on=date(2013, 6, 30))

    @rule(line=lines, after=st.none() | lines, point=_POINT)
    def reorder(self, line: str, after: str | None, point: int) -> None:
        self.do(minutes.move_line, block_id=line, after_id=after, item_id=self.points[point])

    @rule(line=lines, approved=st.booleans())
    def read_over(self, line: str, approved: bool) -> None:
        self.do(minutes.approve_line, block_id=line, approved=approved)

    @rule(line=lines, private=st.booleans())
    def keep_to_oneself(self, line: str, private: bool) -> None:
        self.do(minutes.set_line_private, block_id=line, private=private)

    @rule(who=st.integers(0, 2), present=st.booleans())
    def come_or_go(self, who: int, present: bool) -> None:
        self.do(session.mark_presence, meeting_id=self.meeting, person_id=self.people[who], present=present)

    @rule(who=st.integers(0, 2), declared=st.sampled_from(Declared), by=st.integers(0, 2))
    def declare(self, who: int, declared: Declared, by: int) -> None:
        self.do(
            session.declare_attendance,
            meeting_id=self.meeting,
            person_id=self.people[who],
            declared=declared,
            represented_by_id=self.people[by],
        )

    @rule(point=_POINT, how=st.sampled_from((session.enter_item, session.close_item, session.postpone_item)))
    def go_on(self, point: int, how: Any) -> None:
        self.do(how, item_id=self.points[point])

    @rule(how=st.sampled_from((session.pause_meeting, session.resume_meeting, session.mark_all_present)))
    def pause_or_go_on(self, how: Any) -> None:
        self.do(how, meeting_id=self.meeting)

    @rule(how=st.sampled_from((session.close_meeting, session.reopen_meeting)))
    def close_or_reopen(self, how: Any) -> None:
        self.do(how, meeting_id=self.meeting)


def _newest_line(reader: Reader) -> str:
    return str(reader.scalar("SELECT id FROM block ORDER BY id DESC LIMIT 1") or "")


@pytest.mark.whole
def test_a_sitting_undone_and_redone_in_any_order(small_register: SmallRegister) -> None:
    run_machine(Sitting, small_register, examples=12, steps=20)
