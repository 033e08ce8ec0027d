"""The register: creates, opens and closes the file, and lends units of work to write and readers to read."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from concertation.domain.clock import same_hour_on
from concertation.errors import BugError, UserError
from concertation.persistence import gesture, reader, received
from concertation.persistence.engine import (
    GENERATION,
    connect,
    expect_register,
    open_engine,
    set_journal,
    transaction,
)
from concertation.persistence.faults import telling
from concertation.persistence.foothold import Foothold
from concertation.persistence.gesture import UNTOLD, Intent
from concertation.persistence.grip import Grip
from concertation.persistence.ids import Makers
from concertation.persistence.lock import Lock
from concertation.persistence.making import make, named_at_the_end
from concertation.persistence.naming import flush_to_disk
from concertation.persistence.place import Place, may_write, place_of
from concertation.persistence.received import Received
from concertation.persistence.secrecy.leftovers import sweep
from concertation.persistence.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from concertation.domain.progress import Report
    from concertation.persistence.reader import Reader

__all__ = ["Register", "UnitOfWork"]

QUICK_CHECK_LIMIT = 100 * 1024 * 1024  # bytes: above, the check takes seconds and is left to ``check``


class Register:
    """An open register. Any thread may use it: writes wait for each other, and so do reads."""

    def __init__(self, path: Path, makers: Makers, *, readonly: bool = False, damaged: bool = False) -> None:
        """Take an existing file of the program's own generation: call :meth:`open` or :meth:`create` instead."""
        self.path = path
        self.makers = makers
        self.readonly = readonly
        self.refusal = "register_readonly"  # what whoever writes in one that is read-only is told
        self._damaged = damaged
        self.place = place_of(path)
        self.story_day: date | None = None
        self._filling = False
        self._writing = threading.RLock()
        self._reading = threading.RLock()
        self._writer: Any = None
        self._reader: Any = None
        self._core: Connection | None = None
        self._inside = False
        self._lock = Lock(path)
        self._foothold = Foothold(path) if self.place is Place.LOCAL else Grip(path)

    @classmethod
    def create(cls, path: Path, makers: Makers, *, schema: str | None = None) -> Register:
        """Make a new, empty register.

        It is made under a temporary name, then renamed: an interrupted creation leaves no register behind.

        Raises:
            UserError: the name is taken, or the folder is missing, read-only or full.
        """
        with named_at_the_end(path) as made:
            make(made, path, makers, schema)
        return cls._opened(path, makers, readonly=False)

    @classmethod
    @contextmanager
    def built(cls, path: Path, makers: Makers, *, schema: str | None = None) -> Iterator[Register]:
        """Lend a new register to be filled as a whole, quickly: it gets its name, durably, when the block ends.

        Its gestures share one transaction. Nothing is left of it if the block or any of them raises, or if the machine
        stops meanwhile.

        Raises:
            UserError: the name is taken, or the folder is missing, read-only or full.
        """
        with named_at_the_end(path) as made:
            make(made, path, makers, schema)
            with cls(made, makers) as register, register._filled_at_once():
                yield register
            with telling(path, files=True):
                flush_to_disk(made)

    @contextmanager
    def _filled_at_once(self) -> Iterator[None]:
        self._filling = True
        raw, _ = self.raw(), self._sql()
        raw.execute("PRAGMA journal_mode=MEMORY")
        if self.place is Place.LOCAL:
            self._foothold.leave()  # no log is kept meanwhile
        raw.execute("PRAGMA synchronous=OFF")  # made durable as a whole, before it is named
        with transaction(raw):
            yield
            self._expect_whole()
        set_journal(raw, self.place)

    @classmethod
    def open(cls, path: Path, makers: Makers, *, readonly: bool = False, damaged: bool = False) -> Register:
        """Open a register, migrating an older one after a proven copy; read-only media are opened read-only.

        So is a register on a disk without any room left: what it holds can still be read and copied elsewhere. One known to
        be ``damaged`` is opened read-only as it is, for what can still be read.

        Raises:
            UserError: the file is missing, foreign, newer, damaged, or held elsewhere.
        """
        readonly = readonly or damaged or (os.path.isfile(path) and not may_write(path))  # noqa: PTH113  # never raises
        try:
            return cls._opened(path, makers, readonly=readonly, damaged=damaged)
        except UserError as error:
            if readonly or error.code != "disk_full":
                raise
            register = cls._opened(path, makers, readonly=True)
            register.refusal = error.code
            return register

    @classmethod
    def _opened(cls, path: Path, makers: Makers, *, readonly: bool, damaged: bool = False) -> Register:
        register = cls(path, makers, readonly=readonly, damaged=damaged)
        try:
            register._begin()
        except BaseException:
            register.close()
            raise
        return register

    def _begin(self) -> None:
        connection = self._reading_connection()
        with telling(self.path):
            generation = expect_register(connection, self.path)
            if generation < GENERATION:
                self._migrate(generation)
                connection = self._reading_connection()
            if not self._damaged and self.path.stat().st_size < QUICK_CHECK_LIMIT:
                _quick_check(connection, self.path)
        if not self.readonly:
            self._lock.take()
            sweep(self.path)

    def _migrate(self, generation: int) -> None:
        if self.readonly:
            raise UserError("register_older_readonly", path=str(self.path), found=generation, known=GENERATION)
        from concertation.persistence.migrate import upgrade  # noqa: PLC0415  # Alembic is heavy and rarely needed

        self.close()
        upgrade(self.path, self.makers)

    @property
    def is_being_made(self) -> bool:
        """Tell whether it is being filled under a name of its own: there is nothing to copy yet."""
        return self._filling

    def now(self) -> datetime:
        """Return the instant that a gesture bears: an example register's stand at the hour it is, on the day of its story."""
        at = self.makers.clock()
        return at if self._filling or self.story_day is None else same_hour_on(self.story_day, at)

    @contextmanager
    def write(
        self,
        gesture_name: str,
        *,
        subject: tuple[str, str] | None = None,
        undoable: bool = True,
        by_itself: bool = False,
        report: Report | None = None,
    ) -> Iterator[UnitOfWork]:
        """Lend a unit of work; what it wrote is kept, durably, when the block ends, and forgotten if it raises.

        ``report`` is told how far a long gesture is; what it raises, up to the commit, gives all of it up.

        Raises:
            UserError: the register is read-only, held elsewhere, or the disk is full.
        """
        with self.carry_out(Intent(gesture_name, subject, undoable, by_itself), report) as unit:
            yield unit

    @contextmanager
    def carry_out(self, intent: Intent = UNTOLD, report: Report | None = None) -> Iterator[UnitOfWork]:
        """Do what :meth:`write` does, for a gesture told as an :class:`Intent`, at once or inside the block."""
        if self.readonly:
            raise UserError(self.refusal, path=str(self.path), reason="")
        self._keep_foothold()
        with self._writing, self._reading_too(), self._giving_way(), telling(self.path):
            if self._inside:
                raise BugError(f"gesture {intent.name} inside another")
            self._inside = True
            try:
                yield from self._transaction(intent, report)
            finally:
                self._inside = False
            self._expect_foothold()  # what was written may be nowhere
            self._foothold.written()

    def _transaction(self, intent: Intent, report: Report | None) -> Iterator[UnitOfWork]:
        from concertation.persistence.row_session import RowSession  # noqa: PLC0415  # SQLAlchemy comes with it

        raw, sql = self.raw(), self._sql()
        with self._one_of_many() if self._filling else transaction(raw):
            self._foothold.take()
            opened = gesture.begin(raw, self.makers, self.now, intent.received)
            session = RowSession(raw, sql)
            unit = UnitOfWork(session, raw, self.path, intent, now=opened.at, makers=self.makers, report=report)
            yield unit
            session.flush()
            author = intent.received.author if intent.received else self.makers.author
            committed = gesture.close(raw, opened, unit.intent, author)
            self._expect_foothold()
            if committed is None:
                keeps = self._filling or intent.received  # the others' writes, or that the line is gone
                raw.execute("UPDATE origin SET gesture = NULL" if keeps else "ROLLBACK")
            if report is not None:
                report(0, 0)  # the last moment at which it can be given up
        unit.committed = committed

    @property
    def receives(self) -> bool:
        """Tell whether a line is better received first: on a share, or in a register being filled, it would cost twice."""
        return self.place is Place.LOCAL and not self._filling

    def receive(self, gesture_name: str, values: Mapping[str, object]) -> Received:
        """Make what a line says durable, before the gesture that understands it is carried out.

        Raises:
            UserError: the register is read-only, held elsewhere, or the disk is full.
        """
        if self.readonly:
            raise UserError(self.refusal, path=str(self.path), reason="")
        makers = self.makers
        line = Received(makers.new_id(), self.now(), makers.author, gesture_name, received.said(values))
        self._keep_foothold()
        with self._writing, telling(self.path):
            received.keep(self.raw(), line)
            self._expect_foothold()
        return line

    def give_up(self, line: Received) -> None:
        """Let a received line go without a gesture: its text is back with whoever typed it."""
        with self._writing, telling(self.path):
            received.forget(self.raw(), line.id)

    @contextmanager
    def _giving_way(self) -> Iterator[None]:
        """On a share, keep no lock where another one writes: it could never end what it began."""
        try:
            yield
        except UserError as error:
            if error.code == "register_busy" and self.place is not Place.LOCAL and not self._inside:
                self._let_go()
            raise

    @contextmanager
    def _one_of_many(self) -> Iterator[None]:
        """Hold a gesture of a register being filled: should it raise, the whole is forgotten, for it cannot be alone."""
        self._expect_whole()
        try:
            yield
        except BaseException:
            self.raw().execute("ROLLBACK")
            raise

    def _expect_whole(self) -> None:
        if not self.raw().in_transaction:
            raise BugError("a gesture raised while a register was being filled")

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Lend a reader whose questions all see the same state of the register."""
        self._keep_foothold()
        with self._reading:
            with telling(self.path):
                connection = self._reading_connection()
            try:
                with reader.snapshot(connection, self.path, self._reading) as lent:
                    yield lent
            except UserError as error:
                if error.code == "register_damaged":
                    self._let_go_of_reader()
                raise

    def _let_go_of_reader(self) -> None:
        """Read through another connection next time: one that met a damaged page under encryption reads nothing more."""
        if self._reader is not None and not self._shares_connection():
            self._reader.close()
            self._reader = None

    def close(self) -> None:
        """Close the file and take the mark away; a closed register is opened again by its next use."""
        with self._writing, self._reading:
            self._let_go()
            self._lock.leave()

    def _let_go(self) -> None:
        if self._core is not None:
            self._core.close()
        for connection in {id(c): c for c in (self._reader, self._writer) if c is not None}.values():
            connection.close()
        self._core = self._reader = self._writer = None
        self._foothold.leave()

    def _keep_foothold(self) -> None:
        """Take new connections where the locks of these ones are gone, or another process wrote, or removed the log, under them.

        All of them: for a lock shared with an older one, the system would not be asked again. New ones wait for whoever
        writes there now, and remember nothing of what was.
        """
        if not self._slipped():
            return
        with self._writing, self._reading:
            reading = any(each is not None and each.in_transaction for each in (self._reader, self._writer))
            if self._slipped() and not self._inside and not reading:
                self._let_go()

    def _slipped(self) -> bool:
        return not self._filling and not self._inside and (self._foothold.lost or self._foothold.changed)

    def _expect_foothold(self) -> None:
        """Stop where the lock or the log went while something was written.

        Raises:
            UserError: ``register_slipped``; nothing is kept where it is raised before the end of a transaction.
        """
        if self._foothold.lost:
            raise UserError("register_slipped", path=str(self.path))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def prepare(self) -> None:
        """Make now what the first gesture would wait for: the writing connection, and what is imported with it."""
        import concertation.persistence.row_session  # noqa: F401, PLC0415  # SQLAlchemy comes with it

        with self._writing, self._reading_too(), telling(self.path):
            self._sql()

    @contextmanager
    def alone(self) -> Iterator[Any]:
        """Lend the driver's writing connection, outside any gesture, for the copies this room makes."""
        self._keep_foothold()
        with self._writing, self._reading_too(), telling(self.path):
            yield self.raw()

    def raw(self) -> Any:
        """Return the driver's writing connection."""
        if self._writer is None:
            self._writer = connect(self.path, readonly=self.readonly, damaged=self._damaged)
            self._foothold.take()
        return self._writer

    def _sql(self) -> Connection:
        """Return SQLAlchemy's connection over the writing one; making it ends any transaction."""
        if self._core is None:
            self._core = open_engine(self.raw()).connect()
        return self._core

    def _shares_connection(self) -> bool:
        return self._filling or self.place is not Place.LOCAL  # locked for one connection alone there

    def _reading_too(self) -> contextlib.AbstractContextManager[object]:
        return self._reading if self._shares_connection() else contextlib.nullcontext()

    def _reading_connection(self) -> Any:
        if self._shares_connection():
            return self.raw()
        if self._reader is None:
            self._reader = connect(self.path, readonly=self.readonly, damaged=self._damaged)
            self._reader.execute("PRAGMA query_only=ON")  # even where the writing connection may write
            self._foothold.take()
        return self._reader


def _quick_check(connection: Any, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise UserError("register_damaged", path=str(path), reason=str(found))
