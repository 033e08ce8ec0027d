"""A register under gestures, undo and redo in any order, against a stack of pictures of all that it holds."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from tests.factories.register import START, Known, SmallRegister

from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace

_COLUMNS = "SELECT name FROM pragma_table_info(:table) ORDER BY cid"
_UNPICTURED = frozenset(("issued_document",))  # what undo does not cross


def live_rows(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Return everything that is not in the Corbeille, of every logged table, in the order of keys."""
    with workspace.register.read() as reader:
        tables = [
            row["name"]
            for row in reader.rows(
                "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'gone'"
                " WHERE t.type = 'table' ORDER BY t.name"
            )
        ]
        return {
            table: [tuple(row) for row in reader.rows(f'SELECT * FROM "{table}" WHERE gone = 0 ORDER BY id')]
            for table in tables
            if table not in _UNPICTURED
        }


def replayed(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Return the live rows that the log gives when it is read without the gestures taken back, as :func:`live_rows` does."""
    with workspace.register.read() as reader:
        gestures = {row["id"]: row for row in reader.rows("SELECT id, undoes, inverts FROM gesture")}
        operations = reader.rows("SELECT gesture, tbl, pk, col, val FROM op ORDER BY hlc")
        tables = {row["tbl"] for row in reader.rows("SELECT DISTINCT tbl FROM op")} - _UNPICTURED
        columns = {table: [row["name"] for row in reader.rows(_COLUMNS, table=table)] for table in tables}

    def stands(key: str) -> bool:
        turns = sum(one["undoes"] == key for one in gestures.values())
        taken = [one["id"] for one in gestures.values() if one["inverts"] == key and one["undoes"] is None]
        return turns % 2 == 0 and not any(stands(one) for one in taken)

    told = {key for key, one in gestures.items() if one["inverts"] is None and stands(key)}
    rows: dict[str, dict[str, dict[str, Any]]] = {table: {} for table in tables}
    for gesture, table, pk, column, value in (tuple(row) for row in operations):
        if table not in rows:
            continue
        if column == "*":  # a row whose addition was taken back lies in the Corbeille, whence it may be brought back
            rows[table][pk] = json.loads(value) | ({} if gesture in told else {"gone": 1})
        elif gesture in told:
            rows[table][pk][column] = value
    return {
        table: found
        for table, kept in rows.items()
        if (
            found := [
                tuple(pk if name == "id" else cells[name] for name in columns[table])
                for pk, cells in sorted(kept.items())
                if not cells["gone"]
            ]
        )
    }


class UndoMachine(RuleBasedStateMachine):
    """What every such machine has; the gestures are those of each."""

    original: ClassVar[SmallRegister]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "machine.concertation"
        self.known: Known = self.original.copy_to(path)
        self.workspace = Workspace.open(path, Makers.seeded(3, START))
        self.prepare()
        self.past = [live_rows(self.workspace)]
        self.future: list[dict[str, Any]] = []

    def prepare(self) -> None:
        """Write what must be there before the first gesture; nothing of it is undone."""

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

    @rule(dice=st.randoms(use_true_random=False))
    def take_any_back(self, dice: Random) -> None:
        """Take back any gesture ever made: refused, everything stays; else it is as if it had never been made."""
        gestures = self.workspace.read(lambda reader: reader.rows("SELECT id FROM gesture WHERE undoes IS NULL"))
        try:
            self.workspace.take_back(dice.choice(gestures)["id"])
        except UserError:
            return
        self.past.append(live_rows(self.workspace))
        self.future.clear()
        assert {table: rows for table, rows in self.past[-1].items() if rows} == replayed(self.workspace)

    @invariant()
    def the_register_is_as_pictured(self) -> None:
        assert live_rows(self.workspace) == self.past[-1]


def run_machine(machine: type[UndoMachine], original: SmallRegister, *, examples: int, steps: int) -> None:
    """Let hypothesis look for an order of gestures that undo does not bring back."""
    machine.original = original
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
