"""A register held in memory, standing for the services while the window is tested."""

from __future__ import annotations

import weakref
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, TypeVar

from concertation.errors import UserError
from concertation.services.queries.dashboard import Dashboard
from concertation.ui.ports import Change, Doors, Found, Keeping, Overview

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.persistence.undo import Undone
    from concertation.services.workspace import Workspace

T = TypeVar("T")
EMPTY_DASHBOARD = Dashboard(date(2013, 5, 14), None, 0, (), 0, 0, (), (), None, begun=False)
NOW = datetime(2013, 5, 14, 7, 41, 7, tzinfo=UTC)


def _turned_back() -> Undone:
    from concertation.persistence.undo import Undone  # with the driver, which nothing loads before the first page

    return Undone("add_word", None, frozenset(), frozenset())


@dataclass(frozen=True)
class Changed:
    kinds: frozenset[str]


@dataclass(frozen=True)
class TakenUp:
    taken: int = 0
    notes: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class Checked:
    sound: bool = True
    faults: tuple[Any, ...] = ()


@dataclass
class FakeWorkspace:
    """Keeps words; a gesture is a function that takes the list and returns what it did."""

    words: list[str] = field(default_factory=list)
    late: int = 3
    done: list[tuple[str, str]] = field(default_factory=list)
    undone: list[tuple[str, str]] = field(default_factory=list)
    closed: bool = False
    readonly: bool = False
    refusal: str = "register_readonly"
    damage: tuple[str, ...] | None = None
    taken_up: TakenUp = field(default_factory=TakenUp)
    listeners: list[Callable[[Change], None]] = field(default_factory=list)
    behind: Workspace | None = None

    def run(self, gesture: Callable[..., T], /, *args: Any, **values: Any) -> T:
        result = gesture(self, *args, **values)
        self.undone.clear()
        self.tell()
        return result

    def prepare(self) -> None:
        """Nothing is waited for."""

    def run_long(self, gesture: Callable[..., T], _report: Callable[[int, int], object], /, **values: Any) -> T:
        return self.run(gesture, **values)

    def take(self, gesture: Callable[..., object], durable: Callable[[], object], /, **values: Any) -> None:
        self.run(gesture, **values)
        durable()

    def read(self, query: Callable[..., T], /, *args: Any, **values: Any) -> T:
        """Answer the double's own queries from its words, and the program’s from a register that is empty."""
        if query.__name__ == "dashboard":
            return EMPTY_DASHBOARD  # type: ignore[return-value]  # the first page asks no real register here
        if query.__module__.startswith("concertation."):
            return self._register().read(query, *args, **values)
        return query(self, *args, **values)

    def _register(self) -> Workspace:
        if self.behind is None:
            from concertation.services.workspace import Workspace  # only where a place asks

            folder = mkdtemp()
            weakref.finalize(self, rmtree, folder, ignore_errors=True)
            self.behind = Workspace.create(Path(folder) / "empty.concertation")
        return self.behind

    def close(self) -> None:
        self.closed = True
        if self.behind is not None:
            self.behind.close()

    def today(self) -> date:
        return date(2013, 5, 14)

    def in_story(self, at: datetime) -> datetime:
        return at

    def undo(self) -> Undone:
        if not self.done:
            raise UserError("file_missing", path="x")
        self.undone.append(self.done.pop())
        self.words.remove(self.undone[-1][1])
        self.tell()
        return _turned_back()

    def redo(self) -> Undone:
        self.done.append(self.undone.pop())
        self.words.append(self.done[-1][1])
        self.tell()
        return _turned_back()

    def take_back(self, gesture_id: str) -> None:
        raise UserError("gesture_unknown", id=gesture_id)

    def obstacle(self, gesture_id: str) -> UserError | None:
        return UserError("gesture_unknown", id=gesture_id)

    def subscribe(self, listener: Callable[[Change], None], /) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def tell(self) -> None:
        for listener in list(self.listeners):
            listener(Changed(frozenset({"word"})))


def add_word(workspace: FakeWorkspace, word: str) -> str:
    workspace.words.append(word)
    workspace.done.append(("add_word", word))
    return word


def overview(workspace: FakeWorkspace) -> Overview:
    return Overview(late=workspace.late, backup_on=date(2013, 5, 14), example=True)


def labels(workspace: FakeWorkspace) -> tuple[str | None, str | None]:
    return (
        workspace.done[-1][0] if workspace.done else None,
        workspace.undone[-1][0] if workspace.undone else None,
    )


FOUND = (
    Found("person", "p1", "TÉMOIN-02 Camille", "Directrice générale, Eure"),
    Found("action", "a1", "Transmettre les coûts d’accès du pôle de Vernon", "TÉMOIN-02, 22 j de retard", "m1"),
    Found("decision", "d1", "276-DGS-2013-02-D04, relance des avis manquants", "21 mars 2013", "m1"),
    Found("dossier", "s1", "Pôles d’échange", "Région", None),
)


def find(_workspace: FakeWorkspace, words: str, limit: int) -> Sequence[Found]:
    return FOUND[:limit] if words else ()


def _no_copy() -> Any:
    raise UserError("file_missing", path="x")


def doors(workspace: FakeWorkspace | None = None, **changes: Any) -> Doors:
    kept = workspace or FakeWorkspace()

    def opened(path: Path) -> FakeWorkspace:
        if not path.exists():
            raise UserError("file_missing", path=str(path))
        return kept

    def closed(one: object) -> None:
        assert isinstance(one, FakeWorkspace)
        one.close()

    ways: dict[str, Any] = {
        "open_register": opened,
        "create_example": lambda path: (path.write_text("x"), kept)[1],
        "create_register": lambda path, _name, _authorities, _protection=None: (path.write_text("x"), kept)[1],
        "restore": lambda _backup, _path: kept,
        "overview": overview,
        "find": find,
        "labels": labels,
        "backup": lambda _path, _to, _given_up, _tell: None,
        "keeping": Keeping(
            copies=lambda _path: (),
            one_copy=lambda _copy, _path: _no_copy(),
            open_copy=lambda _copy, _folder: kept,
            put_back=lambda _path, _copy: _no_copy(),
            open_damaged=lambda _path: kept,
            repair=lambda _path, _to: _no_copy(),
            daily=lambda _workspace, _given_up: None,
            purge=lambda _workspace: None,
            read_pieces=lambda _workspace, _given_up: {},
            keep_words=lambda _workspace, _words: 0,
            check=lambda _path, _given_up, _tell: Checked(),
        ),
        "licences": lambda: [("Qt", "6.12", "LGPL-3.0")],
        "now": lambda: NOW,
        "close_register": closed,
    }
    return Doors(**(ways | changes))
