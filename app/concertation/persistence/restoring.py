"""Puts a copy in the place of a register: what stands there is first copied, or kept aside as it is where it is damaged.

The copy is written whole beside the register, under a new origin, and proven before anything is moved; a stop at any moment
leaves one of the two, whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concertation.errors import UserError
from concertation.persistence.automatic import Occasion, automatic_name
from concertation.persistence.backup import Proven, copy_from, restore
from concertation.persistence.engine import connect
from concertation.persistence.faults import telling
from concertation.persistence.ids import Makers
from concertation.persistence.lock import expect_nobody
from concertation.persistence.naming import flush_folder, forget
from concertation.persistence.secrecy.conversion import keep_secret
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import keys

_DAMAGE = frozenset({"register_damaged", "not_a_database", "not_a_register", "backup_not_proven", "io_error"})
_ASIDE = "abîmé"
_BESIDE = ("-wal", "-journal")


@dataclass(frozen=True, slots=True)
class PutBack:
    """What putting a copy back did.

    Attributes:
        restored: the register now in place.
        before: the copy of what stood there; where it could not be proven, that very file, kept aside.
        whole: whether that copy is proven; true where nothing stood there.
    """

    restored: Proven
    before: Path | None
    whole: bool


def put_back(path: Path, copy: Path, makers: Makers) -> PutBack:
    """Replace a closed register by one of its copies, which stays as it is.

    Raises:
        UserError: ``register_busy`` where it is open elsewhere; what :func:`~concertation.persistence.backup.restore` refuses
            of the copy; the disk is full or read-only: the register is then as it was.
    """
    expect_nobody(path)
    built = path.with_name(f".{path.name}.{os.getpid()}.restored")
    _forget(built)
    try:
        restored = restore(copy, built, makers)
        keep_secret(built, path)
        before, whole = _keep_present(path, makers)
        with telling(path, files=True):
            _take_place(built, path)
    finally:
        _forget(built)
        keys.forget_place(built)
    keys.follow(copy, path)
    return PutBack(restored, before, whole)


def _forget(built: Path) -> None:
    forget(built)
    key_path(built).unlink(missing_ok=True)


def _keep_present(path: Path, makers: Makers) -> tuple[Path | None, bool]:
    """Copy what stands there among the automatic copies, or lay it aside beside them where it is damaged."""
    if not path.exists():
        return None, True
    at = makers.clock()
    name = automatic_name(path, at, Occasion.RESTORATION)
    try:
        with alone(path) as raw:
            return copy_from(raw, path, name, at).path, True
    except UserError as error:
        if error.code not in _DAMAGE:
            raise
    aside = name.with_name(f"{name.stem} {_ASIDE}{name.suffix}")  # no automatic copy's name: it is never let go
    with telling(path, files=True):
        _keep_aside(path, aside)
    return aside, False


@contextmanager
def alone(path: Path) -> Iterator[Any]:
    """Lend a connection once nobody else has the register open: leaving the write-ahead log succeeds only then."""
    raw = connect(path)
    try:
        with telling(path):
            raw.execute("PRAGMA locking_mode=EXCLUSIVE")
            raw.execute("PRAGMA journal_mode=TRUNCATE")
        yield raw
    finally:
        raw.close()


def _keep_aside(path: Path, aside: Path) -> None:
    """Keep a damaged file with its log and its key: a repair may still read in them."""
    for suffix in ("", *_BESIDE):
        kept, named = path.with_name(path.name + suffix), aside.with_name(aside.name + suffix)
        if kept.exists():
            try:
                os.link(kept, named)
            except OSError:  # no links there
                shutil.copyfile(kept, named)
    if key_path(path).exists():
        shutil.copyfile(key_path(path), key_path(aside))


def _take_place(built: Path, path: Path) -> None:
    """Give a finished file the name of the register; the logs of the old one go first, since they would be read into it."""
    for suffix in (*_BESIDE, "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    if key_path(built).exists():
        key_path(built).replace(key_path(path))
    built.replace(path)
    flush_folder(path.parent)
