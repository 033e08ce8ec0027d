"""Whatever brings in many things at once, or joins them, is preceded by a proven copy that nobody asked for."""

from __future__ import annotations

import argparse
import ast
import contextlib
import importlib
import pkgutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import concertation
import concertation.services.gestures
from concertation.cli.parser import parser
from concertation.domain.calendar import SCHOOL_HOLIDAY_COLUMNS
from concertation.domain.roll import RollRow
from concertation.errors import UserError
from concertation.persistence.automatic import Occasion, automatic_backups, occasion_of
from concertation.persistence.check import check
from concertation.services.gesture import copied_before, names
from concertation.services.gestures import closed_days, dossiers, funding, imports, presence, series
from concertation.services.imports.actions import ActionLine
from concertation.services.imports.meetings import MeetingLine
from concertation.services.imports.persons import PersonLine
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.conftest import Desk

    from concertation.persistence.reader import Reader

# Each reader of another program's file, and the gesture that keeps what it read: a door of the window or of the command
# line that reads by anything else is not known here yet, and must be.
_KEPT_BY: dict[str, Callable[..., Any]] = {
    "read_people": imports.import_persons,
    "read_events": imports.import_meetings,
    "read_roll": presence.import_roll,
    "read_lines": closed_days.import_closed_days,
}
_READERS = ("concertation.exchange", "concertation.services.closed")
_KEPT_BY_EITHER = {"read_table": (imports.import_actions, funding.import_funding)}


def _gesture_names() -> set[str]:
    for module in pkgutil.iter_modules(concertation.services.gestures.__path__):
        importlib.import_module(f"concertation.services.gestures.{module.name}")
    return set(names())


def test_every_gesture_that_imports_or_merges_waits_for_its_copy() -> None:
    large = {name for name in _gesture_names() if name.startswith(("import_", "merge_", "take_over_"))}
    assert {name for name in large if copied_before(name) is None} == {"take_over_records"}, "it fills new registers"
    assert {copied_before(name) for name in large} >= {Occasion.IMPORT, Occasion.MERGE}


def test_no_door_of_the_window_or_of_the_command_line_reads_files_by_another_way() -> None:
    room = Path(concertation.__file__).parent
    used = {
        (alias.name, file.relative_to(room).as_posix())
        for file in [*(room / "ui").rglob("*.py"), *(room / "cli").rglob("*.py")]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_READERS)
        for alias in node.names
        if alias.name.startswith("read_")
    }
    known = _KEPT_BY.keys() | _KEPT_BY_EITHER.keys()
    assert {reader for reader, _ in used} <= known, used
    assert _KEPT_BY.keys() | _KEPT_BY_EITHER.keys() <= {reader for reader, _ in used}
    keepers = [*_KEPT_BY.values(), *(one for each in _KEPT_BY_EITHER.values() for one in each)]
    assert all(copied_before(keeper.__name__) is Occasion.IMPORT for keeper in keepers)


def _bringing_in(desk: Desk) -> dict[str, Callable[[], Any]]:
    known, run = desk.known, desk.run
    day = date(2031, 2, 1)

    def roll() -> Any:
        meeting = run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 3, 21))
        return run(presence.import_roll, meeting_id=meeting, rows=[RollRow(2, known.exemple, "present")])

    def merge() -> Any:
        one, other = (run(dossiers.open_dossier, title=title) for title in ("Gîtes ruraux", "Gîte rural"))
        return run(dossiers.merge_dossiers, dossier_id=one, into_id=other)

    return {
        "persons": lambda: run(
            imports.import_persons, lines=[PersonLine({"family_name": "ESSAI-91"}, None)], mapping={}
        ),
        "meetings": lambda: run(imports.import_meetings, lines=[MeetingLine(known.dgs, day, None, None)]),
        "actions": lambda: run(
            imports.import_actions, lines=[ActionLine({"text": "Écrire"}, "to_start", None)], mapping={}
        ),
        "closed days": lambda: run(
            closed_days.import_closed_days, lines=[";".join(SCHOOL_HOLIDAY_COLUMNS), "B;2031-02-08;2031-02-24;Hiver"]
        ),
        "funding": lambda: run(
            funding.import_funding,
            financer_id="nobody",
            year=2013,
            stage="paid",
            dated_on=day,
            figures={},
            source="essai",
            mapping={},
        ),
        "roll": roll,
        "merge": merge,
    }


@pytest.mark.parametrize("what", ["persons", "meetings", "actions", "closed days", "funding", "roll", "merge"])
def test_the_copy_is_there_and_holds_what_stood_before(desk: Desk, what: str) -> None:
    gestures = desk.read(_gestures)
    with contextlib.suppress(UserError):  # what is refused in the end has its copy too
        _bringing_in(desk)[what]()
    ((_, copy),) = automatic_backups(desk.workspace.path)
    assert occasion_of(copy) is (Occasion.MERGE if what == "merge" else Occasion.IMPORT)
    assert check(copy) == []
    with Workspace.open(copy, readonly=True) as before:
        assert before.read(_gestures) == gestures + {"roll": 1, "merge": 2}.get(what, 0)  # what had to be there first


def _gestures(reader: Reader) -> int:
    return int(reader.scalar("SELECT count(*) FROM gesture"))


def test_what_nothing_was_written_to_since_its_last_copy_is_not_copied_again(desk: Desk) -> None:
    bring = _bringing_in(desk)["funding"]
    for _ in range(2):
        with contextlib.suppress(UserError):
            bring()
    assert len(automatic_backups(desk.workspace.path)) == 1, "nothing was written since the first"
    _bringing_in(desk)["persons"]()
    _bringing_in(desk)["persons"]()
    assert len(automatic_backups(desk.workspace.path)) == 2


def test_every_import_of_the_command_line_is_known_here() -> None:
    verbs = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    what = next(action for action in verbs.choices["import"]._actions if action.dest == "what")
    assert {f"import_{each}" for each in what.choices or ()} == {
        name for name in _gesture_names() if name.startswith("import_")
    } - {"import_roll", "import_closed_days"}, "these two have a verb or a dialog of their own"
