"""A register under gestures, undo and redo in any order, against a stack of pictures of all that it holds."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from tests.factories.register import START, Known, SmallRegister

from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace

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
