"""Tells which tables of a damaged register can no longer be read from end to end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.persistence.engine import connect
from concertation.persistence.faults import telling


def damaged_tables(path: Path) -> list[str]:
    """Return the names of the tables that hold damage, in themselves or in an index; none where it lies elsewhere.

    Raises:
        UserError: not even the list of the tables can be read.
    """
    with telling(path):
        listed = _asked(path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage")
    return [name for (name,) in listed if not _is_whole(path, name)]


def _asked(path: Path, sql: str) -> list[Any]:
    """Ask through a connection of its own: one that met a damaged page under encryption reads nothing more."""
    raw = connect(path, damaged=True)
    try:
        return list(raw.execute(sql).fetchall())
    finally:
        raw.close()


def _is_whole(path: Path, table: str) -> bool:
    try:
        return [str(message) for (message,) in _asked(path, f'PRAGMA quick_check("{table}")')] == ["ok"]
    except (driver.DatabaseError, UnicodeDecodeError):
        return False
