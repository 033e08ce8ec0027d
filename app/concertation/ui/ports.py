"""What the window asks of the rest of the program, as protocols: ``bootstrap`` hands it the real things."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

T = TypeVar("T")


class Change(Protocol):
    """What a gesture touched: ``kinds`` are the names of the tables."""

    @property
    def kinds(self) -> frozenset[str]: ...


class Workspace(Protocol):
    """The open register: gestures write, queries read; both raise ``UserError`` for what the user can mend."""

    def run(self, gesture: Callable[..., T], /, *args: Any, **values: Any) -> T: ...

    def read(self, query: Callable[..., T], /, *args: Any, **values: Any) -> T: ...

    def today(self) -> date:
        """Return the day it is for this register; an example register stands at the day of its story."""

    def undo(self) -> object: ...

    def redo(self) -> object: ...

    def subscribe(self, listener: Callable[[Change], None], /) -> Callable[[], None]:
        """Have ``listener`` called after each gesture, on the thread that ran it; return what ends that."""


@dataclass(frozen=True, slots=True)
class Running:
    """The meeting being held."""

    meeting_id: str
    label: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What the frame shows at every moment: rail, status bar, banner."""

    late: int = 0
    backup_on: date | None = None
    example: bool = False
    running: Running | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An object found by words: ``kind`` is the table it is in, ``target`` the kind and id of what to open for it."""

    kind: str
    id: str
    title: str
    detail: str = ""
    meeting_id: str | None = None
    target: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Doors:
    """Everything outside the window that the frame calls: each one is put in place by ``bootstrap``.

    All but ``licences`` and ``now`` run on the worker; ``overview``, ``find`` and ``labels`` are queries of the
    workspace. ``labels`` tells the gestures that undo and redo would touch, as keys of the wording table ``gesture``.
    """

    open_register: Callable[[Path], Workspace]
    create_example: Callable[[Path], Workspace]
    create_register: Callable[[Path, str, Sequence[str]], Workspace]
    restore: Callable[[Path, Path], Workspace]
    overview: Callable[..., Overview]
    find: Callable[..., Sequence[Found]]
    labels: Callable[..., tuple[str | None, str | None]]
    backup: Callable[[Path, Path], object]
    licences: Callable[[], Sequence[tuple[str, str, str]]]
    now: Callable[[], datetime]
    close_register: Callable[[Workspace], object] = field(default=lambda _workspace: None)
