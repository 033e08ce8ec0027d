"""Rebuilds a register as it stood at an instant, from its log, into memory: every question can then be asked of the past."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.locations import database_schema
from concertation.persistence.engine import lend_fold
from concertation.persistence.faults import telling
from concertation.persistence.gesture import instant
from concertation.persistence.oplog import columns_of, logged_tables
from concertation.persistence.reader import Reader

Rows = dict[str, dict[str, dict[str, Any]]]  # table, id, cells

_OPERATIONS = (
    "SELECT o.tbl, o.pk, o.col, o.val FROM op o JOIN gesture g ON g.id = o.gesture WHERE g.at <= :until"
    " ORDER BY o.hlc, o.origin, o.seq"
)
_GESTURES = "SELECT * FROM gesture WHERE at <= :until ORDER BY seq"
# Points put behind closed doors, and lines that are private or stand under one, as the register says now.
_KEPT_BACK = (
    ("agenda_item", "internal", "SELECT id FROM agenda_item WHERE internal = 1"),
    (
        "block",
        "private",
        (
            "SELECT id FROM block WHERE private = 1"
            " UNION SELECT k.id FROM agenda_item i JOIN block k ON k.item_id = i.id WHERE i.internal = 1"
        ),
    ),
)
_LOG = "SELECT o.* FROM op o JOIN gesture g ON g.id = o.gesture WHERE g.at <= :until ORDER BY o.hlc, o.origin, o.seq"


@contextmanager
def as_it_stood(reader: Reader, until: datetime) -> Iterator[Reader]:
    """Lend a reader over the register as the gestures up to ``until`` had made it; nothing of it touches the disk.

    Bytes of attachments are left out: they never change, and are read from the register itself. What is kept to oneself
    today is marked so then too, whatever it was.
    """
    memory = driver.connect(":memory:", isolation_level=None)
    try:
        lend_fold(memory)
        memory.executescript(database_schema().read_text(encoding="utf-8"))
        with telling(reader.path):
            _fill(memory, reader, instant(until))
        memory.row_factory = driver.Row
        memory.execute("PRAGMA query_only=ON")
        yield Reader(memory, Path(reader.path))
    finally:
        memory.close()


def _fill(memory: Any, reader: Reader, until: str) -> None:
    memory.execute("PRAGMA foreign_keys=OFF")  # rows come table by table
    memory.execute("BEGIN")
    tables = {table: columns_of(memory, table) for table in logged_tables(memory)}
    for table, rows in _rows(reader, until).items():
        if table not in tables:
            continue  # of a newer version of the program
        for key, cells in rows.items():
            _insert(memory, table, {"id": key, **{name: cells[name] for name in tables[table] if name in cells}})
    for table, sql in (("gesture", _GESTURES), ("op", _LOG)):
        for row in reader.rows(sql, until=until):
            _insert(memory, table, dict(zip(row.keys(), tuple(row), strict=True)))
    for table, flag, sql in _KEPT_BACK:
        memory.executemany(f'UPDATE "{table}" SET {flag} = 1 WHERE id = ?', [tuple(row) for row in reader.rows(sql)])
    memory.execute("COMMIT")


def _rows(reader: Reader, until: str) -> Rows:
    """Replay the log: an operation ``*`` holds a whole row, any other one cell."""
    found: Rows = {}
    for table, key, column, value in reader.rows(_OPERATIONS, until=until):
        rows = found.setdefault(table, {})
        if column == "*":
            rows[key] = json.loads(value)
        elif key in rows:
            rows[key][column] = value
    return found


def _insert(memory: Any, table: str, cells: dict[str, Any]) -> None:
    columns = ", ".join(f'"{name}"' for name in cells)
    places = ", ".join("?" * len(cells))
    memory.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({places})', tuple(cells.values()))
