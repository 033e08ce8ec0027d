"""A line is durable before it is understood: whatever stops the program in between, it becomes what it says, once."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.held_meeting import OPENED, plan
from tests.factories.register import START, SmallRegister

from concertation.errors import UserError
from concertation.persistence.backup import backup, restore
from concertation.persistence.ids import Makers
from concertation.persistence.repair import repair
from concertation.services import keeping
from concertation.services.gestures import capture, session
from concertation.services.gestures.series import remove_meeting
from concertation.services.workspace import Workspace

LATER = OPENED + timedelta(days=9)
SAID = (
    "La clé reste celle du contrat",
    "! Retenir la clé 51/35/14",
    "- Transmettre le plan @EXEMPLE avant vendredi",
    "? Accord du gestionnaire à vérifier",
)
LINES = "SELECT raw, kind, text, at, rank, reading FROM block WHERE gone = 0 ORDER BY at, id"
BORN = """
    SELECT b.rank, a.text, a.first_due_on, a.label, d.text FROM block b JOIN action a ON a.id = b.action_id
    LEFT JOIN decision d ON d.id = a.decision_id WHERE b.gone = 0 ORDER BY b.at, b.id
"""


@dataclass(frozen=True)
class Sitting:
    """A register whose meeting is open, closed meanwhile, to be copied for each test."""

    path: Path
    meeting: str
    following: str

    def copy_to(self, path: Path) -> Sitting:
        return replace(self, path=Path(shutil.copyfile(self.path, path)))

    def open(self, at: datetime = OPENED, author: str = "Secrétariat EXEMPLE-00") -> Workspace:
        return Workspace.open(self.path, Makers.seeded(6, at, author))

    def leave(self, *lines: str, **said: Any) -> None:
        """Receive lines, and stop before they are understood."""
        with self.open() as workspace:
            for raw in lines:
                workspace.register.receive("capture_line", {"meeting_id": self.meeting, "raw": raw, **said})


@pytest.fixture(scope="module")
def opened(small_register: SmallRegister, tmp_path_factory: pytest.TempPathFactory) -> Sitting:
    path = tmp_path_factory.mktemp("intake") / "r.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(5, START)) as workspace:
        held = plan(workspace, known)
        workspace.run(session.open_meeting, meeting_id=held.meeting, at=OPENED)
    return Sitting(path, held.meeting, held.following)


@pytest.fixture
def sitting(opened: Sitting, tmp_path: Path) -> Sitting:
    return opened.copy_to(tmp_path / "séance.concertation")


def _rows(workspace: Workspace, question: str) -> list[tuple[Any, ...]]:
    return workspace.read(lambda reader: [tuple(row) for row in reader.rows(question)])


def _take(workspace: Workspace, sitting: Sitting, raw: str, **said: Any) -> list[str]:
    acknowledged: list[str] = []
    workspace.take(capture.capture_line, lambda: acknowledged.append(raw), meeting_id=sitting.meeting, raw=raw, **said)
    return acknowledged


def test_a_line_is_durable_alone_before_its_gesture(sitting: Sitting) -> None:
    with sitting.open() as workspace:
        seen: list[tuple[int, int]] = []

        def look() -> None:
            with Workspace.open(sitting.path, readonly=True) as other:
                seen.append((other.taken_up.waiting, len(_rows(other, LINES))))

        workspace.take(capture.capture_line, look, meeting_id=sitting.meeting, raw=SAID[2], as_text=frozenset({(2, 5)}))
        assert seen == [(1, 0)]
        assert workspace.waiting() == 0
        assert [row[0] for row in _rows(workspace, LINES)] == [SAID[2]]


def test_lines_left_by_a_stop_are_understood_at_the_next_opening_as_they_would_have_been(
    opened: Sitting, tmp_path: Path
) -> None:
    without, stopped = (opened.copy_to(tmp_path / f"{name}.concertation") for name in ("sans", "avec"))
    with without.open() as workspace:
        for raw in SAID:
            _take(workspace, without, raw)
        wanted = _rows(workspace, LINES), _rows(workspace, BORN)
    stopped.leave(*SAID)
    with stopped.open(LATER, "Autre MODÈLE-04") as workspace:
        assert (workspace.taken_up.understood, workspace.taken_up.notes, workspace.waiting()) == (len(SAID), 0, 0)
        lines, born = _rows(workspace, LINES), _rows(workspace, BORN)
        assert [line[:3] for line in lines] == [line[:3] for line in wanted[0]]
        assert [line[4:] for line in lines] == [line[4:] for line in wanted[0]]
        assert born == wanted[1]
        assert all(line[3].startswith("2013-05-16") for line in lines), "at the instant they were received"
        signed = _rows(workspace, "SELECT author, at FROM gesture WHERE name = 'capture_line'")
        assert {author for author, _ in signed} == {"Secrétariat EXEMPLE-00"}
        assert all(at.startswith("2013-05-16") for _, at in signed)
        workspace.undo()
        assert len(_rows(workspace, LINES)) == len(SAID) - 1
        workspace.redo()
        assert len(_rows(workspace, LINES)) == len(SAID)
    with stopped.open(LATER) as workspace:
        assert workspace.taken_up.taken == 0
    assert keeping.check(stopped.path).sound


@settings(max_examples=6)
@given(data=st.data())
def test_any_script_stopped_anywhere_gives_after_reopening_what_it_gives_without_the_stop(
    opened: Sitting, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    script = data.draw(st.lists(st.sampled_from(SAID), min_size=1, max_size=6))
    stop = data.draw(st.integers(0, len(script)))
    folder = tmp_path_factory.mktemp("arrêt")
    contents = []
    for name, cut in (("sans", None), ("avec", stop)):
        at = opened.copy_to(folder / f"{name}.concertation")
        with at.open() as workspace:
            for raw in script[:cut]:
                _take(workspace, at, raw)
            if cut is not None and cut < len(script):
                workspace.register.receive("capture_line", {"meeting_id": at.meeting, "raw": script[cut]})
        with at.open(LATER) as workspace:
            contents.append((_rows(workspace, LINES), _rows(workspace, BORN)))
    acknowledged = min(stop + 1, len(script))
    whole, found = ([line[:3] for line in lines] for lines, _ in contents)
    assert found == whole[:acknowledged]
    assert contents[1][1] == contents[0][1][: len(contents[1][1])]


def test_a_line_that_its_gesture_refuses_is_given_up_or_waits_as_it_was_asked(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("decision_numbered", reference="D13-01")

    with sitting.open() as workspace:
        monkeypatch.setattr(capture, "give_birth", refuse)
        for stays in (False, True):
            with pytest.raises(UserError, match="decision_numbered"):
                _take(workspace, sitting, SAID[1], kept_if_refused=stays)
            assert (workspace.waiting(), _rows(workspace, LINES)) == (int(stays), [])
    with sitting.open(LATER) as workspace:
        assert (workspace.taken_up.understood, workspace.taken_up.notes) == (0, 1)
        assert [row[:2] for row in _rows(workspace, LINES)] == [(SAID[1], "note")]


def test_a_fault_of_the_program_leaves_the_line_to_the_next_opening(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("a bug")

    with sitting.open() as workspace, monkeypatch.context() as broken:
        broken.setattr(capture, "give_birth", break_down)
        with pytest.raises(RuntimeError):
            _take(workspace, sitting, SAID[2])
        assert (workspace.waiting(), _rows(workspace, LINES)) == (1, [])
        assert not workspace.read(lambda reader: reader.scalar("SELECT gesture FROM origin"))
    with sitting.open() as workspace:
        assert workspace.taken_up.understood == 1
        assert [row[:2] for row in _rows(workspace, LINES)] == [(SAID[2], "action")]


def test_a_line_that_fits_nowhere_stays_and_is_told_by_check(sitting: Sitting) -> None:
    with sitting.open() as workspace:
        workspace.register.receive("capture_line", {"meeting_id": "inconnue", "raw": "Une ligne orpheline"})
        workspace.register.receive("a_gesture_of_later", {"meeting_id": "inconnue", "raw": "À part", "private": True})
    for _ in range(2):
        with sitting.open() as workspace:
            assert (workspace.taken_up.taken, workspace.taken_up.waiting) == (0, 2)
    found = keeping.check(sitting.path)
    assert found.sound
    told = [each.detail for each in found.notices if each.kind == "received"]
    assert "Une ligne orpheline" in told[0]
    assert "À part" not in told[1], "a private line is not told"


def test_a_line_of_a_meeting_removed_since_is_kept_as_a_note_with_it(sitting: Sitting) -> None:
    with sitting.open() as workspace:
        workspace.register.receive("capture_line", {"meeting_id": sitting.following, "raw": SAID[1]})
        workspace.run(remove_meeting, meeting_id=sitting.following)
    with sitting.open() as workspace:
        assert (workspace.taken_up.notes, workspace.waiting()) == (1, 0)
        assert [row[:2] for row in _rows(workspace, LINES)] == [(SAID[1], "note")]


def test_a_line_received_twice_under_one_name_is_kept_once(sitting: Sitting) -> None:
    sitting.leave(SAID[0], SAID[0], entry_key="typed")
    with sitting.open() as workspace:
        assert workspace.waiting() == 0
        assert [row[0] for row in _rows(workspace, LINES)] == [SAID[0]]
        before = _rows(workspace, "SELECT count(*) FROM gesture")
        _take(workspace, sitting, SAID[0], entry_key="typed")
        assert workspace.waiting() == 0
        assert _rows(workspace, "SELECT count(*) FROM gesture") == before, "nothing changed, nothing is told"
    assert keeping.check(sitting.path).sound


def test_a_line_understood_by_another_process_meanwhile_is_not_taken_again(sitting: Sitting) -> None:
    with sitting.open() as first:
        changed: list[frozenset[str]] = []
        first.subscribe(lambda told: changed.append(told.kinds))

        def meanwhile() -> None:
            with sitting.open(LATER) as second:
                assert second.taken_up.understood == 1

        first.take(capture.capture_line, meanwhile, meeting_id=sitting.meeting, raw=SAID[1])
        assert [row[0] for row in _rows(first, LINES)] == [SAID[1]]
        assert "block" in changed[-1], "what was written elsewhere is to be read again"


def test_copies_restored_or_repaired_hold_the_lines_that_wait(sitting: Sitting, tmp_path: Path) -> None:
    sitting.leave(SAID[2])
    copy, restored, repaired = (tmp_path / f"{name}.concertation" for name in ("copie", "restauré", "réparé"))
    backup(sitting.path, copy)
    restore(copy, restored, Makers.seeded(8, LATER))
    repair(sitting.path, repaired, Makers.seeded(9, LATER))
    for path in (restored, repaired):
        with Workspace.open(path, Makers.seeded(10, LATER)) as workspace:
            assert workspace.taken_up.understood == 1, path.name
            assert [row[:2] for row in _rows(workspace, LINES)] == [(SAID[2], "action")]


def test_what_cannot_be_told_in_json_is_refused_before_anything_is_kept(sitting: Sitting) -> None:
    with sitting.open() as workspace:
        with pytest.raises(TypeError):
            _take(workspace, sitting, SAID[0], at=object())
        assert workspace.waiting() == 0
