"""Makes proven copies of a register, and restores them under a new origin.

A copy is written by ``VACUUM INTO``, opened, checked and compared before it gets its name: copying the file itself
would miss what the write-ahead log holds, and an unproven copy is only a hope.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from concertation.errors import UserError
from concertation.persistence.engine import connect
from concertation.persistence.faults import telling
from concertation.persistence.giving_up import GivenUp, Tell, watching
from concertation.persistence.ids import Makers
from concertation.persistence.migrate import counts
from concertation.persistence.naming import flush_to_disk, forget, give_name
from concertation.persistence.oplog import seal
from concertation.persistence.place import may_add_to
from concertation.persistence.register import Register
from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import keys


@dataclass(frozen=True, slots=True)
class Proven:
    """A copy that was opened, checked and found equal to what it was taken from.

    Attributes:
        at: when it was taken.
        counts: rows of each table.
        log_head: last link of the log's chain, empty in a register nothing was written to.
        sha256: of the file.
    """

    path: Path
    at: datetime
    counts: dict[str, int]
    log_head: str
    sha256: str


def backup(
    source: Register | Path,
    to: Path,
    at: datetime | None = None,
    given_up: GivenUp | None = None,
    tell: Tell | None = None,
) -> Proven:
    """Make a proven copy under the name ``to``, which must be free; ``tell`` is told how far it is.

    A register is left to nobody else meanwhile; a path is copied while others may write there.

    Raises:
        UserError: the name is taken, the folder missing, read-only or full, or the copy could not be proven;
            ``given_up`` once the caller no longer wants it.
    """
    if isinstance(source, Register):
        with source.alone() as raw:
            return copy_from(raw, source.path, to, at or source.makers.clock(), given_up=given_up, tell=tell)
    return _copy_of_file(source, to, at or Makers.system().clock(), given_up=given_up, tell=tell)


def _copy_of_file(
    source: Path,
    to: Path,
    at: datetime,
    new_origin: str | None = None,
    given_up: GivenUp | None = None,
    tell: Tell | None = None,
) -> Proven:
    raw = connect(source, readonly=True)
    try:
        return copy_from(raw, source, to, at, new_origin, given_up, tell)
    finally:
        raw.close()


def copy_from(
    raw: Any,
    source: Path,
    to: Path,
    at: datetime,
    new_origin: str | None = None,
    given_up: GivenUp | None = None,
    tell: Tell | None = None,
) -> Proven:
    """Make a proven copy through a connection that its caller holds."""
    _expect_free(to)
    built = to.with_name(f".{to.name}.{os.getpid()}.copy")
    far = _Far(source, built, given_up, tell)
    keys.follow(source, built)  # a copy of an encrypted register is encrypted, under the same key
    try:
        forget(built)
        with telling(to, files=True, source=source), watching(given_up, to) as watch:
            watch(raw, far.copied)
            try:
                bounds = _vacuum(raw, built)
                far.proving()
                expected = _prove(raw, built, to, bounds, watch)
            finally:
                watch(raw, None)  # a register's own connection goes on being used
            if new_origin is not None:
                _take_origin(built, new_origin)
            flush_to_disk(built)
            digest = _sha256(built)
        _copy_key_file(source, to)
        give_name(built, to)
    finally:
        forget(built)
        keys.forget_place(built)
    keys.follow(source, to)
    far.done()
    return Proven(to, at, expected[0], expected[1], digest)


def _copy_key_file(source: Path, to: Path) -> None:
    """Lay beside a copy the key file it opens with, before it gets its name."""
    file = key_file.read(key_path(source))
    if file is not None:
        key_file.write(key_path(to), file)


def _expect_free(to: Path) -> None:
    if to.exists():
        raise UserError("register_exists", path=str(to))
    if not to.parent.is_dir():
        raise UserError("folder_missing", path=str(to), folder=str(to.parent))
    if not may_add_to(to.parent):
        raise UserError("folder_readonly", path=str(to), folder=str(to.parent))


def _take_origin(built: Path, new_origin: str) -> None:
    raw = connect(built)
    try:
        raw.execute("UPDATE origin SET id = ?, seq = 0", (new_origin,))
    finally:
        raw.close()


Facts = tuple[dict[str, int], str]


class _Far:
    """How far a copy is, told by the size of what is written: proving it takes about as long again."""

    def __init__(self, source: Path, built: Path, given_up: GivenUp | None, tell: Tell | None) -> None:
        self._size, self._built = source.stat().st_size, built
        self._given_up, self._tell = given_up, tell

    def copied(self) -> bool:
        """Tell how much is written, and return whether the copy is given up."""
        with suppress(OSError):  # not begun yet
            self._say(min(self._built.stat().st_size, self._size))
        return self._given_up is not None and self._given_up()

    def proving(self) -> None:
        self._say(self._size)

    def done(self) -> None:
        self._say(2 * self._size)

    def _say(self, done: int) -> None:
        if self._tell is not None:
            self._tell(done >> 10, 2 * self._size >> 10)  # in KiB: a progress bar counts in 32 bits


def _vacuum(raw: Any, built: Path) -> tuple[Facts, Facts]:
    """Copy, and tell what the source held before and after: the copy is a moment between the two."""
    before = _facts(raw)
    _write_copy(raw, built)
    return before, _facts(raw)


def _write_copy(raw: Any, built: Path) -> None:
    guarded = raw.execute("PRAGMA query_only").fetchone()[0]
    raw.execute("PRAGMA query_only=OFF")  # it forbids writing the copy too
    try:
        raw.execute("VACUUM INTO ?", (str(built),))
    finally:
        raw.execute(f"PRAGMA query_only={guarded}")


def _facts(raw: Any) -> Facts:
    return counts(raw), seal(raw)


def _prove(raw: Any, built: Path, to: Path, bounds: tuple[Facts, Facts], watch: Callable[..., None]) -> Facts:
    """Return what a copy holds once it is found whole, and a moment of its source."""
    copy = connect(built, readonly=True)
    try:
        watch(copy)
        integrity = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        broken = copy.execute("PRAGMA foreign_key_check").fetchall()
        found = _facts(copy)
        if integrity != "ok" or broken or not _is_between(raw, found, *bounds):
            raise UserError("backup_not_proven", path=str(to), reason=f"{integrity}, {len(broken)}")
        return found
    finally:
        copy.close()


def _is_between(raw: Any, found: Facts, before: Facts, after: Facts) -> bool:
    """Tell whether a copy is what its source was at a moment: nothing is ever removed, and each link of the chain is one state."""
    if before == after:
        return found == before
    counted = (
        all(before[0].get(name, 0) <= found[0].get(name, 0) <= count for name, count in after[0].items())
        and found[0].keys() == after[0].keys()
    )
    known = raw.execute("SELECT 1 FROM gesture WHERE chain = ?", (found[1],)).fetchone()
    return counted and (known is not None or found[1] == before[1])


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def restore(copy: Path, to: Path, makers: Makers) -> Proven:
    """Make a new register from a copy, which stays as it is; the new one takes a new origin.

    Two registers writing under one origin would number different operations alike, and lose some when they meet.

    Raises:
        UserError: the name is taken, or the copy is missing, foreign, newer or damaged.
    """
    return _copy_of_file(copy, to, makers.clock(), makers.new_origin())
