"""Opens connections to a register, all alike: the recipe below was tried against power cuts, full disks and kills.

No other module calls the driver's ``connect``, and nothing in the process opens the data file by other means:
closing such a handle would drop SQLite's locks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlcipher3 import dbapi2 as driver

from concertation.domain.folding import fold
from concertation.errors import BugError, UserError
from concertation.persistence.faults import has_no_room_beside, telling
from concertation.persistence.place import Place, may_add_to, may_write, place_of
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import keys
from concertation.persistence.spoilt import decoded

if TYPE_CHECKING:
    from sqlalchemy import Engine

APPLICATION_ID = 0x4343544E  # "CCTN"
GENERATION = 2  # of the schema, kept in user_version: as many as there are migrations (a test says so)
OLDEST_SQLITE = (3, 51, 3)  # older ones may lose commits: the WAL-reset bug
TIMEOUT_SECONDS = 5.0
_STATEMENTS = 512  # kept prepared: with their triggers, preparing them takes longer than running them
_COMMON = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "recursive_triggers=ON",  # else REPLACE deletes rows without a word
    "temp_store=MEMORY",
    "mmap_size=0",
    "secure_delete=FAST",
    "cache_size=-65536",
)


def connect(
    path: Path, *, create: bool = False, readonly: bool = False, damaged: bool = False, timeout: float | None = None
) -> Any:
    """Open a connection with the recipe; a file that is not a register of ours is left untouched.

    Read-only means that nothing can be asked to change; SQLite itself still tidies its journal where it may. An
    encrypted register opens with the key that this process holds for it. One known to be ``damaged`` is read-only, and
    is read as far as it goes: a file cut short, a schema or texts that are no longer whole stop nothing by themselves.

    Raises:
        UserError: the file or folder cannot be opened, is busy, full, damaged, foreign or newer than the program;
            ``register_locked`` when it is encrypted and its key is not held.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise BugError(f"SQLite {driver.sqlite_version} is older than {OLDEST_SQLITE}")
    if not path.name:  # « . » or « / »: no name to put beside it what SQLite and the key need
        raise UserError("folder_not_file", path=str(path))
    if create and not may_add_to(path.parent):
        raise UserError("folder_readonly" if path.parent.is_dir() else "folder_missing", folder=str(path.parent))
    readonly = readonly or damaged
    mode = "rwc" if create else "ro" if readonly and _leaves_no_trace(path) else "rw"
    tried = keys.candidates(path)
    for key in tried:
        try:
            return _opened(path, mode, key, create=create, readonly=readonly, damaged=damaged, timeout=timeout)
        except UserError as error:
            if error.code != "not_a_database":
                raise
            refused = error
    if tried[0] is not None:  # the right key, and yet not a page of ours
        raise UserError("register_damaged", path=str(path), reason="encrypted") from refused
    if key_path(path).exists():
        raise UserError("register_locked", path=str(path)) from refused
    raise refused


def _opened(
    path: Path, mode: str, key: str | None, *, create: bool, readonly: bool, damaged: bool, timeout: float | None
) -> Any:
    with telling(path):
        connection = driver.connect(
            uri(path, mode),
            uri=True,
            isolation_level=None,
            timeout=TIMEOUT_SECONDS if timeout is None else timeout,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
        try:
            if key is not None:
                # it would tell of a wrong key on standard error itself
                connection.execute("PRAGMA cipher_log_level=NONE")
                connection.execute(f"PRAGMA key=\"x'{key}'\"")  # before anything else
            if damaged:
                _go_as_far_as_it_reads(connection)
            _prepare(connection, path, create=create, readonly=readonly)
        except BaseException:
            connection.close()
            raise
    connection.row_factory = driver.Row
    return connection


def _leaves_no_trace(path: Path) -> bool:
    """Tell whether reading must do without the files that SQLite keeps beside a register."""
    return not may_write(path) or has_no_room_beside(path)


def _prepare(connection: Any, path: Path, *, create: bool, readonly: bool) -> None:
    for pragma in _COMMON:
        connection.execute(f"PRAGMA {pragma}")
    lend_fold(connection)
    if not create:
        expect_register(connection, path)  # before the journal mode is changed in a file that is not ours
    if readonly:
        connection.execute("PRAGMA query_only=ON")
    else:
        set_journal(connection, place_of(path))
    _enforce_foreign_keys(connection)


def _go_as_far_as_it_reads(connection: Any) -> None:
    """Let SQLite pass over a file shorter than it should be and over faults in its schema; nothing is written there."""
    connection.execute("PRAGMA writable_schema=ON")  # https://sqlite.org/pragma.html#pragma_writable_schema
    connection.text_factory = decoded


def lend_fold(connection: Any) -> None:
    """Lend SQL the comparison of texts without accents, case or ligatures, as ``fold(text)``.

    Once, at the opening: lending a function makes SQLite prepare every statement again.
    """
    connection.create_function("fold", 1, lambda text: fold(text or ""))


def _enforce_foreign_keys(connection: Any) -> None:
    connection.execute("PRAGMA foreign_keys=ON")
    if connection.execute("PRAGMA foreign_keys").fetchone()[0] != 1:
        raise BugError("foreign keys are not enforced")


def set_journal(connection: Any, place: Place) -> None:
    """Choose how what is committed outlives a power cut, by where the file lies."""
    if place is Place.LOCAL:
        wanted, durable = "wal", "FULL"
    else:
        wanted, durable = "truncate", "EXTRA"
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    obtained = connection.execute(f"PRAGMA journal_mode={wanted}").fetchone()[0]
    if obtained.lower() != wanted:
        raise BugError(f"journal mode {obtained} instead of {wanted}")
    connection.execute(f"PRAGMA synchronous={durable}")


@contextmanager
def transaction(connection: Any) -> Iterator[None]:
    """Keep what the block writes, or nothing if it raises; a writer waits its turn at the door instead of failing midway."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        if connection.in_transaction:  # the block may have given up by itself
            connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def uri(path: Path, mode: str) -> str:
    """Return SQLite's address of a file; a cold write-ahead file on a read-only medium is opened as immutable.

    ``immutable`` hides what a hot write-ahead log holds: it is asked only when there is none.
    """
    address = "file:" + quote(str(path.absolute()).replace("\\", "/"), safe="/:") + f"?mode={mode}"
    log = path.with_name(path.name + "-wal")
    if mode == "ro" and not (log.exists() and log.stat().st_size):
        address += "&immutable=1"
    return address


def expect_register(connection: Any, path: Path) -> int:
    """Return the register's schema generation, between 1 and the program's own ``GENERATION``.

    Raises:
        UserError: the file is another program's, or was written by a newer version of this one.
    """
    found_id = connection.execute("PRAGMA application_id").fetchone()[0]
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found_id != APPLICATION_ID or found < 1:
        raise UserError("not_a_register", path=str(path))
    if found > GENERATION:
        raise UserError("register_newer", path=str(path), found=found, known=GENERATION)
    return found


def open_engine(over: Any) -> Engine:
    """Return a SQLAlchemy engine over one connection of the recipe; beginning and ending a transaction is left to others."""
    from sqlalchemy import create_engine  # noqa: PLC0415  # heavy: only writing needs it
    from sqlalchemy.pool import StaticPool  # noqa: PLC0415

    return create_engine(
        "sqlite://", module=driver, creator=lambda: over, poolclass=StaticPool, pool_reset_on_return=None
    )
