"""Splits the driver's errors into those told to the user, each with its code, and bugs, left as they are."""

from __future__ import annotations

import errno
import shutil
import stat
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from concertation.errors import UserError
from concertation.persistence.lock import holder_of

Refused = driver.IntegrityError  # by a rule written in the table: a code taken, a key that points nowhere

# Primary result codes of SQLite, https://sqlite.org/rescode.html
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 3, 5, 6, 8, 10, 11, 13, 14, 26
_SHARED_MEMORY = (
    32768  # bytes: what the file beside a register in WAL mode takes at least, https://sqlite.org/walformat.html
)
_CODES = {
    _PERM: "register_readonly",
    _BUSY: "register_busy",
    _LOCKED: "register_busy",
    _READONLY: "register_readonly",
    _IOERR: "io_error",
    _CORRUPT: "register_damaged",
    _FULL: "disk_full",
    _NOTADB: "not_a_database",
}

_OF_THE_FILE = frozenset({"file_missing", "file_forbidden", "folder_missing", "folder_not_file", "register_slipped"})


def told(error: BaseException, path: Path, source: Path | None = None) -> UserError | None:
    """Return what is told to the user about an error of the driver, or None when the fault is ours.

    Damage is told of ``source`` where one is copied into ``path``.
    """
    cause = getattr(error, "orig", None) or error  # SQLAlchemy wraps the driver's errors
    if _tells_of_spoilt_text(cause):
        return UserError("register_damaged", path=str(source or path), reason="a text is spoilt", holder="?")
    if not isinstance(cause, driver.Error):
        return None
    primary = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if primary == _CANTOPEN:
        return _cannot_open(path)
    if primary == _IOERR and has_no_room_beside(path):
        primary = _FULL
    code = _CODES.get(primary)
    if code is None:
        return None
    if source is not None and primary in {_CORRUPT, _NOTADB}:
        path = source
    return UserError(code, path=str(path), reason=str(cause), holder=holder_of(path) or "?")


def _tells_of_spoilt_text(cause: BaseException) -> bool:
    """Tell whether the driver met text that damage went through, in a row or in what SQLite wanted to say of its schema.

    The JSON of a cell is read by the rule of its column, even where SQLite looks its pages over.
    """
    if isinstance(cause, UnicodeDecodeError):
        return cause.object.startswith(b"malformed database schema")
    told = str(cause)
    return isinstance(cause, driver.OperationalError) and (
        told.startswith("Could not decode to UTF-8") or told == "malformed JSON"
    )


def is_of_the_file(error: UserError) -> bool:
    """Tell whether the file or its disk failed, rather than a rule refused what was asked."""
    return error.code in _CODES.values() or error.code in _OF_THE_FILE


def is_of_the_disk(error: Exception) -> bool:
    """Tell whether the disk failed a register being repaired, rather than a table refused a value that damage went through."""
    found = told(error, Path())
    return found is not None and found.code != "register_damaged"


def has_no_room_beside(path: Path) -> bool:
    """Tell whether the disk is full: SQLite calls the memory it cannot share there a failure of the disk."""
    try:
        return shutil.disk_usage(path.parent).free < _SHARED_MEMORY
    except OSError:
        return False


def _cannot_open(path: Path) -> UserError:
    try:
        found = path.stat()
    except FileNotFoundError:
        if not path.parent.is_dir():
            return UserError("folder_missing", path=str(path), folder=str(path.parent))
        return UserError("file_missing", path=str(path))
    except OSError:  # a folder on the way lets nobody through
        return UserError("file_forbidden", path=str(path))
    if stat.S_ISDIR(found.st_mode):
        return UserError("folder_not_file", path=str(path))
    return UserError("file_forbidden", path=str(path))


def _told_by_system(error: OSError, path: Path) -> UserError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return UserError("disk_full", path=str(path), reason=str(error))
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return UserError("folder_readonly", path=str(path), folder=str(path.parent))
    return UserError("io_error", path=str(path), reason=str(error))


class telling:  # noqa: N801  # used as a word of the language, around every question: a generator would cost more than it
    """Turn the driver's known errors raised inside the block, and the system's with ``files``, into a UserError."""

    __slots__ = ("_files", "_path", "_source")

    def __init__(self, path: Path, *, files: bool = False, source: Path | None = None) -> None:
        self._path = path
        self._files = files
        self._source = source

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if not isinstance(error, Exception) or isinstance(error, UserError):
            return
        if self._files and isinstance(error, OSError):
            user_error: UserError | None = _told_by_system(error, self._path)
        else:
            user_error = told(error, self._path, self._source)
        if user_error is not None:
            raise user_error from error
