"""Makes proven copies of a register, restores them under a new origin, and keeps as many as are worth keeping.

A copy is written by ``VACUUM INTO``, opened, checked and compared before it gets its name: copying the file itself
would miss what the write-ahead log holds, and an unproven copy is only a hope.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from concertation.errors import UserError
from concertation.persistence.engine import connect
from concertation.persistence.faults import telling
from concertation.persistence.ids import Makers
from concertation.persistence.migrate import counts
from concertation.persistence.naming import flush_to_disk, forget, give_name
from concertation.persistence.oplog import seal
from concertation.persistence.place import may_add_to
from concertation.persistence.register import Register
from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import keys
from concertation.persistence.unit_of_work import PARIS

FOLDER = "Sauvegardes Concertation"
SUFFIX = ".concertation"
_STAMP = "%Y-%m-%d %Hh%Mm%S"
KEPT_OPENS, KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 10, 14, 8, 24


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


def backup(source: Register | Path, to: Path, at: datetime | None = None) -> Proven:
    """Make a proven copy under the name ``to``, which must be free.

    Raises:
        UserError: the name is taken, the folder missing, read-only or full, or the copy could not be proven.
    """
    if isinstance(source, Register):
        with source.alone() as raw:
            return _copy(raw, source.path, to, at or source.makers.clock())
    return _copy_of_file(source, to, at or Makers.system().clock())


def _copy_of_file(source: Path, to: Path, at: datetime, new_origin: str | None = None) -> Proven:
    raw = connect(source, readonly=True)
    try:
        return _copy(raw, source, to, at, new_origin)
    finally:
        raw.close()


def _copy(raw: Any, source: Path, to: Path, at: datetime, new_origin: str | None = None) -> Proven:
    _expect_free(to)
    built = to.with_name(f".{to.name}.{os.getpid()}.copy")
    keys.follow(source, built)  # a copy of an encrypted register is encrypted, under the same key
    try:
        forget(built)
        with telling(to, files=True, source=source):
            expected = _vacuum(raw, built)
            _prove(built, to, expected)
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


def _vacuum(raw: Any, built: Path) -> Facts:
    """Copy, and tell what the copy must hold; again if another process wrote meanwhile."""
    for _ in range(5):
        before = _facts(raw)
        _write_copy(raw, built)
        if _facts(raw) == before:
            return before
        forget(built)
    raise UserError("backup_not_proven", path=str(built), reason="written to meanwhile")


def _write_copy(raw: Any, built: Path) -> None:
    guarded = raw.execute("PRAGMA query_only").fetchone()[0]
    raw.execute("PRAGMA query_only=OFF")  # it forbids writing the copy too
    try:
        raw.execute("VACUUM INTO ?", (str(built),))
    finally:
        raw.execute(f"PRAGMA query_only={guarded}")


def _facts(raw: Any) -> Facts:
    return counts(raw), seal(raw)


def _prove(built: Path, to: Path, expected: Facts) -> None:
    copy = connect(built, readonly=True)
    try:
        integrity = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        broken = copy.execute("PRAGMA foreign_key_check").fetchall()
        if integrity != "ok" or broken or _facts(copy) != expected:
            raise UserError("backup_not_proven", path=str(to), reason=f"{integrity}, {len(broken)}")
    finally:
        copy.close()


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


def backup_folder(path: Path) -> Path:
    """Return where the automatic copies of a register are kept."""
    return path.parent / FOLDER


def backup_before_migration(path: Path, at: datetime) -> Path:
    """Make a proven copy before the register's tables change, and return its place."""
    return _automatic(path, path, at).path


def daily_backup(register: Register) -> Proven | None:
    """Make the copy of the day, unless there is one already, then let go of the old ones."""
    now = register.makers.clock()
    kept = automatic_backups(register.path)
    if kept and kept[0][0].date() == now.astimezone(PARIS).date():
        return None
    proven = _automatic(register.path, register, now)
    rotate(register.path)
    return proven


def _automatic(path: Path, source: Register | Path, at: datetime) -> Proven:
    folder = backup_folder(path)
    with telling(path, files=True):
        folder.mkdir(exist_ok=True)
    stamp = at.astimezone(PARIS)
    while (named := folder / f"{path.stem} {stamp.strftime(_STAMP)}{SUFFIX}").exists():
        stamp += timedelta(seconds=1)
    return backup(source, named, at)


def automatic_backups(path: Path) -> list[tuple[datetime, Path]]:
    """Return the automatic copies of a register with the Paris time of each, the newest first."""
    folder = backup_folder(path)
    found: list[tuple[datetime, Path]] = []
    for file in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        told = file.stem.removeprefix(f"{path.stem} ")
        try:
            found.append((datetime.strptime(told, _STAMP).replace(tzinfo=PARIS), file))
        except ValueError:
            continue  # somebody's own file
    return sorted(found, reverse=True)


def last_proven(path: Path) -> tuple[datetime, Path] | None:
    """Return the newest automatic copy: only proven ones ever get their name."""
    found = automatic_backups(path)
    return found[0] if found else None


def rotate(path: Path) -> list[Path]:
    """Remove the automatic copies that no rule keeps, and return them."""
    removed = []
    found = automatic_backups(path)
    kept = worth_keeping([at for at, _ in found])
    for at, file in found:
        if at not in kept:
            file.unlink(missing_ok=True)
            key_path(file).unlink(missing_ok=True)
            removed.append(file)
    return removed


def worth_keeping(instants: list[datetime]) -> set[datetime]:
    """Return those to keep: the last ten, and the last one of each of 14 days, 8 weeks and 24 months that have one."""
    newest_first = sorted(instants, reverse=True)
    kept = set(newest_first[:KEPT_OPENS])
    for pattern, count in (("%Y-%m-%d", KEPT_DAYS), ("%G-%V", KEPT_WEEKS), ("%Y-%m", KEPT_MONTHS)):
        last_of: dict[str, datetime] = {}
        for at in newest_first:
            last_of.setdefault(at.strftime(pattern), at)
        kept.update(list(last_of.values())[:count])
    return kept
