"""What the window asks of the rest of the program, as protocols: ``bootstrap`` hands it the real things."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from concertation.errors import UserError

T = TypeVar("T")


class Change(Protocol):
    """What a gesture touched: ``kinds`` are the names of the tables."""

    @property
    def kinds(self) -> frozenset[str]: ...


class TakenUp(Protocol):
    """What became of the lines that a stop left received: ``notes`` are those taken that were kept as mere notes."""

    @property
    def taken(self) -> int: ...

    @property
    def notes(self) -> int: ...

    @property
    def waiting(self) -> int: ...


class Turned(Protocol):
    """A gesture undone or done again, by its name."""

    @property
    def name(self) -> str: ...


class Workspace(Protocol):
    """The open register: gestures write, queries read; both raise ``UserError`` for what the user can mend."""

    def run(self, gesture: Callable[..., T], /, *args: Any, **values: Any) -> T: ...

    def run_long(self, gesture: Callable[..., T], report: Callable[[int, int], object], /, **values: Any) -> T:
        """Run a gesture that may take long: ``report`` is told how far it is, and gives all of it up by raising."""

    def take(self, gesture: Callable[..., object], durable: Callable[[], object], /, **values: Any) -> None:
        """Run the gesture of a captured line, ``durable`` being called, on this thread, once the line itself is."""

    def read(self, query: Callable[..., T], /, *args: Any, **values: Any) -> T: ...

    def prepare(self) -> None:
        """Make ready what the first gesture would wait for."""

    @property
    def readonly(self) -> bool:
        """Tell whether it can only be looked at: a read-only medium, a copy, a disk without any room left."""

    @property
    def refusal(self) -> str:
        """Return the code of why it can only be looked at, where it can: ``register_readonly`` or ``disk_full``."""

    @property
    def damage(self) -> tuple[str, ...] | None:
        """Return the tables of a damaged register that cannot be read to their end, None for a sound one."""

    @property
    def taken_up(self) -> TakenUp: ...

    def today(self) -> date:
        """Return the day it is for this register; an example register stands at the day of its story."""

    def in_story(self, at: datetime) -> datetime:
        """Return an instant as this register tells it: an example's is at the same hour, on the day of its story."""

    def undo(self) -> Turned: ...

    def redo(self) -> Turned: ...

    def take_back(self, gesture_id: str) -> object:
        """Take back any one gesture of the past by a new one; ``UserError`` where something rests on it since."""

    def obstacle(self, gesture_id: str) -> UserError | None:
        """Return why a gesture may not be taken back; None where nothing stands in the way."""

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
class Protection:
    """How a new register is to be encrypted: its passphrase, the recovery code that was typed back, and whether to remember."""

    passphrase: str
    code: str
    remember: bool


class Copy(Protocol):
    """One copy of a register, opened and read, or the code of why it could not be.

    ``counts`` are rows by table; ``since`` gestures done since by name, ``None`` where the copy is not of this past.
    """

    @property
    def path(self) -> Path: ...

    @property
    def at(self) -> datetime: ...

    @property
    def size(self) -> int:
        """Return the bytes of its file."""

    @property
    def counts(self) -> dict[str, int]: ...

    @property
    def since(self) -> dict[str, int] | None: ...

    @property
    def reason(self) -> str | None: ...

    @property
    def occasion(self) -> str: ...

    @property
    def second(self) -> bool: ...


class PutBack(Protocol):
    """A copy that took the place of the register; ``before`` keeps what stood there, a proven copy where ``whole``."""

    @property
    def before(self) -> Path | None: ...

    @property
    def whole(self) -> bool: ...


class PassedOver(Protocol):
    """A copy that a repair could not start from, and the code of why."""

    @property
    def path(self) -> Path: ...

    @property
    def reason(self) -> str: ...


class Repaired(Protocol):
    """What a repair brought back into a new register."""

    @property
    def copy(self) -> Path | None: ...

    @property
    def replayed(self) -> int: ...

    @property
    def operations(self) -> int: ...

    @property
    def salvaged(self) -> dict[str, int]: ...

    @property
    def lost(self) -> tuple[str, ...]: ...

    @property
    def doubtful(self) -> tuple[str, ...]: ...

    @property
    def passed_over(self) -> Sequence[PassedOver]: ...

    @property
    def faults(self) -> tuple[object, ...]: ...


class Checked(Protocol):
    """What looking a register over found; each fault tells its ``kind`` and the ``object`` it is about."""

    @property
    def sound(self) -> bool: ...

    @property
    def faults(self) -> tuple[Any, ...]: ...


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the window asks about copies; all of it takes long and runs off its thread.

    ``copies`` lists those of a register, ``one_copy`` tells of a file chosen by hand; ``open_copy`` opens one to be looked
    at; ``put_back`` replaces a closed register by one. ``open_damaged`` opens what can still be read of a register;
    ``repair`` writes a sound one elsewhere. ``daily`` makes the copy of the day of an open register unless there is one,
    while it is written to, stops with ``UserError`` once it is given up, and returns as a ``UserError`` why the second place
    has none, if so. ``purge`` erases what must not outlive its
    day from a register open for writing. ``read_pieces`` reads the words of some pieces joined unread, which ``keep_words``
    writes. ``check`` looks a register over while it is worked in; it asks whether it is given up, and tells how far it is.
    """

    copies: Callable[[Path], Sequence[Copy]]
    one_copy: Callable[[Path, Path], Copy]
    open_copy: Callable[[Path, Path], Workspace]
    put_back: Callable[[Path, Path], PutBack]
    open_damaged: Callable[[Path], Workspace]
    repair: Callable[[Path, Path], Repaired]
    daily: Callable[[Any, Callable[[], bool]], UserError | None]
    purge: Callable[[Any], object]
    read_pieces: Callable[[Any, Callable[[], bool]], Mapping[str, str]]
    keep_words: Callable[[Any, Mapping[str, str]], int]
    check: Callable[[Path, Callable[[], bool], Callable[[int, int], object]], Checked]


@dataclass(frozen=True, slots=True)
class Doors:
    """Everything outside the window that the frame calls: each one is put in place by ``bootstrap``.

    All but ``licences`` and ``now`` run on the worker; ``overview``, ``find`` and ``labels`` are queries of the
    workspace. ``labels`` tells the gestures that undo and redo would touch, as keys of the wording table ``gesture``.
    """

    open_register: Callable[[Path], Workspace]
    create_example: Callable[[Path], Workspace]
    create_register: Callable[[Path, str, Sequence[str], Protection | None], Workspace]
    restore: Callable[[Path, Path], Workspace]
    overview: Callable[..., Overview]
    find: Callable[..., Sequence[Found]]
    labels: Callable[..., tuple[str | None, str | None]]
    backup: Callable[[Path, Path, Callable[[], bool], Callable[[int, int], object]], object]
    keeping: Keeping
    licences: Callable[[], Sequence[tuple[str, str, str]]]
    now: Callable[[], datetime]
    close_register: Callable[[Workspace], object] = field(default=lambda _workspace: None)
