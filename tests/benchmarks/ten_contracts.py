"""Ten contracts of two hundred thousand figures each in one register, and what each of their screens costs the window.

Too long to be run with the tests: ``PYTHONPATH=app:. QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.ten_contracts``
writes the register in a folder of its own, goes through it as one user would, and prints a line for each thing done.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from tests.factories.contract import large_contract, payers

from concertation import bootstrap
from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace
from concertation.ui.application import make_application
from concertation.ui.main_window import MainWindow
from concertation.ui.settings import Settings

_CONTRACTS, _OPERATIONS = 10, 1000
_PAGES = ("charts", "operations", "entry", "amendments", "simulator", "structure")
_QUIET_S = 0.15


def write(path: Path) -> list[str]:
    """Write the register and return the ids of its contracts."""
    with Workspace.create(path, Makers.system()) as workspace:
        paying = payers(workspace)
        return [
            large_contract(workspace, operations=_OPERATIONS, code=f"c{rank}", paying=paying)[0]
            for rank in range(_CONTRACTS)
        ]


class _Visit:
    """One window on that register; what is timed ends when the worker is idle and the window has painted."""

    def __init__(self, folder: Path) -> None:
        self._app = make_application(Settings(folder / "fenetre.ini"))
        self.window = MainWindow(bootstrap.doors(), Settings(folder / "fenetre.ini"))
        self.window.resize(1366, 768)
        self.window.show()

    def time(self, name: str, act: Callable[[], object]) -> None:
        """Do something, and print what it took by the clock on the wall and of the window's own thread."""
        wall, own = time.perf_counter(), time.thread_time()
        act()
        idle = self.settle()
        told = (
            f"{name:28} {1000 * (idle - wall):6.0f} ms, of which {1000 * (time.thread_time() - own):5.0f} the window's"
        )
        sys.stdout.write(told + "\n")

    def settle(self) -> float:
        idle = 0.0
        while True:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            now = time.perf_counter()
            idle = 0.0 if self.window.background.busy else idle or now
            if idle and now - idle > _QUIET_S:
                return idle
            time.sleep(0.001)


def visit(folder: Path, path: Path, keys: list[str]) -> None:
    """Go to every contract, then twice to every page of one, then type figures in its sheet."""
    seen = _Visit(folder)
    seen.time("register opened", lambda: seen.window.open_path(str(path)))
    seen.time("contract, first opening", lambda: seen.window.deeds.go("contract"))
    place: Any = seen.window.content.view
    for turn in ("first opening", "again"):
        for rank, key in enumerate(keys):
            seen.time(f"contract {rank}, {turn}", partial(place.show_contract, key))
    for page in _PAGES:
        for turn in ("first opening", "again"):
            seen.time(f"{page}, {turn}", partial(place.turn, page))
            place.turn("table")
            seen.settle()
    workspace = seen.window.desk.workspace
    assert workspace is not None
    operations = workspace.read(_operations, place.shown.contract_id)
    for turn, key in zip(("first opening", "again"), operations, strict=False):
        seen.time(f"operation, {turn}", partial(place.open_operation, key))
    place.turn("entry")
    seen.settle()
    model = place.page("entry").model
    for cents in (100, 200, 300):
        seen.time("figure typed in the sheet", partial(model.setData, model.index(3, 3), str(cents)))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"memory at most {memory} MiB\n")
    seen.window.close()


def _operations(reader: Any, contract_id: str) -> list[str]:
    rows = reader.rows("SELECT id FROM operation WHERE contract_id = :id ORDER BY rank LIMIT 2", id=contract_id)
    return [row["id"] for row in rows]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        register = Path(name) / "dix.concertation"
        visit(Path(name), register, write(register))
