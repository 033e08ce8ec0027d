"""The open register as the rest of the program sees it: run a gesture, undo, redo, read, listen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from concertation.domain.clock import paris_day, same_hour_on
from concertation.domain.progress import Asking, Report
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.persistence.reader import Reader
from concertation.persistence.register import Register
from concertation.services.changes import Changed
from concertation.services.intake import Intake, TakenUp, waiting
from concertation.services.today import story_day

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork
    from concertation.persistence.undo import Undone

P = ParamSpec("P")
T = TypeVar("T")
Listener = Callable[[Changed], None]


class Workspace:
    """One open register. Not thread-safe: the window gives it one worker, the command line one thread."""

    def __init__(self, register: Register, damage: tuple[str, ...] | None = None) -> None:
        """Take an open register; ``damage`` names the tables of a damaged one that cannot be read to their end."""
        self._register = register
        self._listeners: list[Listener] = []
        self._intake = Intake(register, self._tell)
        self.taken_up = TakenUp()
        self.damage = damage
        try:
            self._read_story_day()
        except UserError:
            if damage is None:
                raise

    @classmethod
    def create(cls, path: Path, makers: Makers | None = None) -> Workspace:
        """Make a new register at ``path``; an existing file is refused, never overwritten."""
        return cls(Register.create(path, makers or Makers.system()))

    @classmethod
    def open(cls, path: Path, makers: Makers | None = None, *, readonly: bool = False) -> Workspace:
        """Open a register, bringing an older one up to date after a proven copy.

        Lines received before a stop, and not understood yet, are taken up first: :attr:`taken_up` tells how many.
        """
        workspace = cls(Register.open(path, makers or Makers.system(), readonly=readonly))
        try:
            workspace._take_up()
        except BaseException:
            workspace.close()
            raise
        return workspace

    @classmethod
    def open_damaged(cls, path: Path, makers: Makers | None = None) -> Workspace:
        """Open a damaged register read-only, for what can still be read; :attr:`damage` tells what cannot.

        Raises:
            UserError: nothing can be read of it.
        """
        from concertation.persistence.damage import damaged_tables  # noqa: PLC0415  # rarely needed

        damage = tuple(damaged_tables(path))
        return cls(Register.open(path, makers or Makers.system(), damaged=True), damage)

    @property
    def path(self) -> Path:
        return self._register.path

    @property
    def readonly(self) -> bool:
        return self._register.readonly

    @property
    def refusal(self) -> str:
        """Return the code of why nothing can be written, where it is read-only: ``register_readonly``, ``disk_full``."""
        return self._register.refusal

    @property
    def register(self) -> Register:
        return self._register

    def now(self) -> datetime:
        """Return the instant that a gesture would bear now."""
        return self._register.now()

    def in_story(self, at: datetime) -> datetime:
        """Return an instant as this register tells it: an example's is at the same hour, on the day of its story."""
        day = self._register.story_day
        return at if day is None else same_hour_on(day, at)

    def today(self) -> date:
        """Return the day it is in Paris, or the day at which the story of an example register stands."""
        return self._register.story_day or paris_day(self.now())

    def _read_story_day(self) -> None:
        self._register.story_day = self.read(story_day)

    def run(self, gesture: Callable[Concatenate[UnitOfWork, P], T], /, *args: P.args, **values: P.kwargs) -> T:
        """Run one gesture in its own unit of work and tell the listeners what changed.

        Raises:
            UserError: what the gesture refuses, or what prevents the copy that some wait for; nothing is then written.
        """
        return self._run(lambda uow: gesture(uow, *args, **values), gesture.__name__, None)

    def run_long(self, gesture: Callable[..., T], report: Report, /, **values: object) -> T:
        """Run as :meth:`run` a gesture that may take long: ``report`` is told how far it is.

        What ``report`` raises gives all of it up, its copy included, and rises: nothing is then written.
        """
        return self._run(partial(gesture, **values), gesture.__name__, report)

    def _run(self, gesture: Callable[..., T], name: str, report: Report | None) -> T:
        from concertation.services.gesture import is_by_itself, is_undoable  # noqa: PLC0415  # SQLAlchemy comes with it

        self._copy_before(name, report)
        self._intake.catch_up()
        with self._register.write(name, undoable=is_undoable(name), by_itself=is_by_itself(name), report=report) as uow:
            result = gesture(uow)
        if uow.committed is not None:
            self._tell(Changed(uow.committed.kinds, uow.committed.ids))
        return result

    def _copy_before(self, name: str, report: Report | None) -> None:
        """Make the proven copy that some gestures wait for."""
        from concertation.services.gesture import copied_before  # noqa: PLC0415  # SQLAlchemy comes with it

        occasion = copied_before(name)
        if occasion is None or self.readonly or self._register.is_being_made:
            return
        from concertation.persistence.automatic import backup_before  # noqa: PLC0415  # rarely needed

        if report is None:
            backup_before(self._register, occasion)
            return
        asking = Asking(report)
        try:
            backup_before(self._register, occasion, asking)
        except UserError as error:
            if asking.stopped is not None:
                raise asking.stopped from error
            raise

    def take(
        self,
        gesture: Callable[..., object],
        durable: Callable[[], object],
        /,
        *,
        kept_if_refused: bool = False,
        **values: object,
    ) -> None:
        """Run the gesture of a captured line once the line itself is durable, and said to be by calling ``durable``.

        Whatever happens then, the line is in the register: the gesture that is not carried out now is at the next opening.
        ``values`` are the gesture's arguments, such as JSON can tell. Where receiving first would cost twice, the line is
        durable with its gesture.

        Raises:
            UserError: as :meth:`run`; one that the gesture refuses is given up, unless ``kept_if_refused``.
        """
        if self._register.receives:
            self._intake.take(gesture, values, durable, kept_if_refused=kept_if_refused)
        else:
            self.run(gesture, **values)
            durable()

    def undo(self) -> Undone:
        """Take back the last gesture; :class:`UserError` where nothing can be or a colleague has gone over it."""
        from concertation.persistence.undo import undo  # noqa: PLC0415

        self._intake.catch_up()
        undone = undo(self._register)
        self._tell(Changed(undone.kinds, undone.ids))
        return undone

    def redo(self) -> Undone:
        from concertation.persistence.undo import redo  # noqa: PLC0415

        self._intake.catch_up()
        redone = redo(self._register)
        self._tell(Changed(redone.kinds, redone.ids))
        return redone

    def take_back(self, gesture_id: str) -> Undone:
        """Take back any one gesture of this workstation's user; :class:`UserError` where something rests on it since."""
        from concertation.persistence.taking_back import take_back  # noqa: PLC0415

        undone = take_back(self._register, gesture_id)
        self._tell(Changed(undone.kinds, undone.ids))
        return undone

    def prepare(self) -> None:
        """Make ready what the first gesture would wait for."""
        self._register.prepare()

    def obstacle(self, gesture_id: str) -> UserError | None:
        """Return why a gesture may not be taken back; None where nothing stands in the way."""
        from concertation.persistence.taking_back import obstacle  # noqa: PLC0415

        if self.readonly:
            return UserError(self.refusal, path=str(self.path), reason="")
        return self.read(obstacle, gesture_id, self._register.makers.author)

    def read(self, query: Callable[Concatenate[Reader, P], T], /, *args: P.args, **values: P.kwargs) -> T:
        """Answer one query from a consistent snapshot."""
        with self._register.read() as reader:
            return query(reader, *args, **values)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def waiting(self) -> int:
        """Return how many lines were received and wait to be understood: some only where nothing can be written."""
        return len(self.read(waiting))

    def _take_up(self) -> None:
        if left := self.read(waiting):
            self.taken_up = TakenUp(waiting=len(left)) if self.readonly else self._intake.take_up(left)

    def close(self) -> None:
        self._register.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _tell(self, changed: Changed) -> None:
        if changed.touches("setting"):
            self._read_story_day()
        for listener in tuple(self._listeners):
            listener(changed)
