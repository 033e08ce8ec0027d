"""Tells of each automatic copy what it holds, and what was done in the register since."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import UserError
from concertation.persistence.automatic import Occasion, automatic_backups, occasion_of
from concertation.persistence.engine import connect
from concertation.persistence.faults import telling
from concertation.persistence.oplog import logged_tables
from concertation.persistence.unit_of_work import PARIS

_COUNTED = ("meeting", "decision", "action", "dossier", "person")


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy, opened and read, or why it could not be.

    Attributes:
        at: when it was taken, in Paris.
        size: of the file, in bytes.
        counts: rows, out of the Corbeille, of the tables people speak of.
        since: gestures done in the register since, by name, the most frequent first; None where the register could not
            be read, or the copy is not of its past.
        reason: the code of the error met on opening it, else None.
        occasion: why it was made.
        second: whether it lies in the second place rather than beside the register.
    """

    path: Path
    at: datetime
    size: int
    counts: dict[str, int]
    since: dict[str, int] | None
    reason: str | None = None
    occasion: Occasion = Occasion.DAY
    second: bool = False


def copies(path: Path, second: Path | None = None) -> list[Copy]:
    """Return the automatic copies of a register, the newest first, those of the second place too where it is there.

    The register itself may be damaged or missing.
    """
    register = _opened(path)
    found = [(at, each, False) for at, each in automatic_backups(path)]
    if second is not None:
        found += [(at, each, True) for at, each in automatic_backups(path, second)]
    try:
        return [
            replace(_told(each, at, register), occasion=occasion_of(each), second=away)
            for at, each, away in sorted(found, key=lambda one: one[0], reverse=True)
        ]
    finally:
        if register is not None:
            register.close()


def copy_told(copy: Path, path: Path) -> Copy:
    """Tell of a file chosen by hand what :func:`copies` tells of the automatic ones."""
    register = _opened(path)
    try:
        return _told(copy, datetime.fromtimestamp(copy.stat().st_mtime, PARIS), register)
    finally:
        if register is not None:
            register.close()


def _opened(path: Path) -> Any:
    try:
        return connect(path, readonly=True)
    except UserError:
        return None


def _told(path: Path, at: datetime, register: Any) -> Copy:
    size = path.stat().st_size
    try:
        copy = connect(path, readonly=True)
    except UserError as error:
        return Copy(path, at, size, {}, None, error.code)
    try:
        with telling(path):
            there = set(logged_tables(copy))
            counts = {name: _count(copy, name) for name in _COUNTED if name in there}
            last = copy.execute("SELECT seq, chain FROM gesture ORDER BY seq DESC LIMIT 1").fetchone()
    except UserError as error:
        return Copy(path, at, size, {}, None, error.code)
    finally:
        copy.close()
    return Copy(path, at, size, counts, _since(register, last))


def _count(copy: Any, table: str) -> int:
    return int(copy.execute(f'SELECT count(*) FROM "{table}" WHERE gone = 0').fetchone()[0])


def _since(register: Any, last: Any) -> dict[str, int] | None:
    if register is None:
        return None
    seq, chain = tuple(last) if last else (0, "")
    try:
        found = register.execute("SELECT chain FROM gesture WHERE seq = ?", (seq,)).fetchone()
        if seq and (found is None or found[0] != chain):
            return None
        names = [name for (name,) in register.execute("SELECT name FROM gesture WHERE seq > ?", (seq,))]
    except driver.DatabaseError:  # a damaged register tells what it can
        return None
    return dict(Counter(names).most_common())
