"""Reads what can still be read of a damaged register: its log, its rows and its pieces, each fault stepped over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import UserError
from concertation.persistence.engine import connect
from concertation.persistence.oplog import columns_of, logged_tables
from concertation.persistence.received import COLUMNS, TABLE, Received, told

Operation = tuple[Any, ...]  # origin, seq, hlc, tbl, pk, col, val, p_origin, p_seq, print of an erased one
Gesture = tuple[Any, ...]
Rows = dict[str, dict[str, dict[str, Any]]]
_OPERATION = "origin, seq, hlc, tbl, pk, col, val, p_origin, p_seq, gesture"
_GESTURE = "id, seq, name, subject_kind, subject_id, author, at, undoes, inverts, chain, state, undoable"
_DAMAGE = (driver.DatabaseError, UnicodeDecodeError, ValueError)


@dataclass(slots=True)
class Salvaged:
    """What came out of a damaged register.

    Attributes:
        gestures: by their number.
        operations: by the key of their gesture, in the order they were written.
        rows: by table and key, as they stand in the tables.
        told: by table and key, as what is left of the log tells them: perhaps older.
        pieces: bytes by their SHA-256, those alone that still match it.
        received: lines on their way to a gesture.
        damaged: tables in which something could not be read.
        last: origin and number of the last operation that the register itself had written, None where unreadable.
    """

    gestures: dict[int, Gesture] = field(default_factory=dict)
    operations: dict[str, list[Operation]] = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    told: Rows = field(default_factory=dict)
    pieces: dict[str, bytes] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    last: tuple[str, int] | None = None


def salvage(path: Path) -> Salvaged | None:
    """Return what can be read of a register, None where nothing can: its first page is gone.

    Raises:
        UserError: ``file_missing``, ``register_locked`` and the like, which are no damage.
    """
    found = Salvaged()
    try:
        raw = _Source(path, connect(path, readonly=True))
    except UserError as error:
        if error.code in {"register_damaged", "not_a_database", "not_a_register"}:
            return None
        raise
    try:
        _read_log(raw, found)
        _read_tables(raw, found)
        _read_pieces(raw, found)
        found.received += [told(row) for row in _scanned(raw, TABLE, COLUMNS, ("id",), found)]
    finally:
        raw.close()
    return found


class _Source:
    """A connection made anew where damage stops it: under encryption, one that met a bad page reads nothing more."""

    def __init__(self, path: Path, raw: Any) -> None:
        self._path = path
        self._take(raw)

    def _take(self, raw: Any) -> None:
        raw.row_factory = None
        self._raw, self._spent = raw, False

    def execute(self, sql: str, values: tuple[Any, ...] = ()) -> Any:
        if self._spent and not self._reads():
            self._raw.close()
            self._take(connect(self._path, readonly=True))
        self._spent = False
        return self._raw.execute(sql, values)

    def _reads(self) -> bool:
        try:
            self._raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except _DAMAGE:
            return False
        return True

    def spend(self) -> None:
        self._spent = True

    def close(self) -> None:
        self._raw.close()


def _read_log(raw: _Source, found: Salvaged) -> None:
    found.last = _one(raw, "SELECT id, seq FROM origin", ())
    for row in _scanned(raw, "gesture", _GESTURE, ("id",), found):
        found.gestures[row[1]] = row
    operations = {row[:2]: row for row in _scanned(raw, "op", _OPERATION, ("origin", "seq"), found)}
    for origin in {origin for origin, _ in operations}:
        last = max(seq for each, seq in operations if each == origin)
        for seq in range(1, last):
            if (origin, seq) not in operations:
                row = _one(raw, f"SELECT {_OPERATION} FROM op WHERE origin = ? AND seq = ?", (origin, seq))
                if row is not None:
                    operations[origin, seq] = row
    erased = {row[:2]: row[2] for row in _scanned(raw, "erased", "origin, seq, sha256", ("origin", "seq"), found)}
    for key, row in sorted(operations.items()):
        found.operations.setdefault(row[9], []).append((*row[:9], erased.get(key)))


def _read_tables(raw: _Source, found: Salvaged) -> None:
    found.told = _told_by_log(found)
    for table in _tables(raw, found):
        columns = ["id", *columns_of(raw, table)]
        selected = ", ".join(f'"{name}"' for name in columns)
        rows = {row[0]: row for row in _scanned(raw, table, selected, ("id",), found)}
        for key in found.told.get(table, {}).keys() - rows.keys() if table in found.damaged else ():
            row = _one(raw, f'SELECT {selected} FROM "{table}" WHERE id = ?', (key,))
            if row is not None:
                rows[key] = row
        found.rows[table] = {key: dict(zip(columns[1:], row[1:], strict=True)) for key, row in rows.items()}


def _tables(raw: _Source, found: Salvaged) -> list[str]:
    try:
        return logged_tables(raw)
    except _DAMAGE:
        found.damaged.add("sqlite_schema")
        return []


def _told_by_log(found: Salvaged) -> Rows:
    rows: Rows = {}
    every = (each for operations in found.operations.values() for each in operations)
    for _, _, _, table, key, column, value, *_ in sorted(every, key=lambda each: (each[2], each[0])):
        if column == "*":
            rows.setdefault(table, {})[key] = json.loads(value)
        elif key in rows.get(table, {}):
            rows[table][key][column] = value
    return rows


def _read_pieces(raw: _Source, found: Salvaged) -> None:
    for (sha256,) in _scanned(raw, "piece", "sha256", ("sha256",), found):
        row = _one(raw, "SELECT content FROM piece WHERE sha256 = ?", (sha256,))
        if row is not None and hashlib.sha256(row[0]).hexdigest() == sha256:
            found.pieces[sha256] = row[0]
        else:
            found.damaged.add("piece")


def _scanned(raw: _Source, table: str, selected: str, key: tuple[str, ...], found: Salvaged) -> Iterator[Any]:
    """Read a table from both ends until damage is met, through its own pages and through the index of its keys."""
    seen = set()
    order = ", ".join(key)
    ways = ["NOT INDEXED", f"ORDER BY {order}", f"ORDER BY {', '.join(f'{name} DESC' for name in key)}"]
    for way in ways:
        try:
            for row in raw.execute(f'SELECT {order}, {selected} FROM "{table}" {way}'):
                if row[: len(key)] not in seen:
                    seen.add(row[: len(key)])
                    yield row[len(key) :]
        except _DAMAGE:
            raw.spend()
            found.damaged.add(table)
            continue
        return  # read from end to end


def _one(raw: _Source, sql: str, values: tuple[Any, ...]) -> Any:
    try:
        return raw.execute(sql, values).fetchone()
    except _DAMAGE:
        raw.spend()
        return None
