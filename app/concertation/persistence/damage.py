"""Tells which tables of a damaged register can no longer be read from end to end."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.persistence.engine import connect
from concertation.persistence.faults import telling

_TREE = re.compile(r"\bTree (\d+)\b")  # as SQLite's check names what it found: by the root page of a table or an index
_MESSAGES = 200
_DAMAGE = (driver.DatabaseError, UnicodeDecodeError)


def damaged_tables(path: Path) -> list[str]:
    """Return the names of the tables that hold damage, in their order in the file; none where all rows can be read.

    Raises:
        UserError: not even the list of the tables can be read.
    """
    raw = connect(path, readonly=True)
    try:
        with telling(path):
            schema = raw.execute("SELECT type, name, tbl_name, rootpage FROM sqlite_schema").fetchall()
        roots = _faulty_roots(raw)
        faulty = {table for _, _, table, root in schema if root in roots}
        tables = [name for kind, name, _, root in schema if kind == "table" and root]
        return [name for name in tables if name in faulty or not _reads(raw, name)]
    finally:
        raw.close()


def _faulty_roots(raw: Any) -> set[int]:
    try:
        found = [str(message) for (message,) in raw.execute(f"PRAGMA quick_check({_MESSAGES})")]
    except _DAMAGE:
        return set()
    return {int(root) for message in found for root in _TREE.findall(message)}


def _reads(raw: Any, table: str) -> bool:
    try:
        for _ in raw.execute(f'SELECT * FROM "{table}" NOT INDEXED'):
            pass
    except _DAMAGE:
        return False
    return True
