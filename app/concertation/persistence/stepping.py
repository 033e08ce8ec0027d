"""Reads a damaged register, each fault stepped over: from both ends of a table, then row by row where its keys are known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.persistence.engine import connect
from concertation.persistence.spoilt import Spoilt

DAMAGE = (driver.DatabaseError, UnicodeDecodeError, ValueError)
Shape = tuple[Any, ...]  # of a row: the type of each cell


class Source:
    """A connection made anew where damage stops it: under encryption, one that met a bad page reads nothing more."""

    def __init__(self, path: Path, damaged: set[str]) -> None:
        """Open a file; the tables in which a fault is met are added to ``damaged``.

        Raises:
            UserError: what :func:`~concertation.persistence.engine.connect` raises.
        """
        self._path, self._damaged = path, damaged
        self._take()
        self._is_worth_it = self._reads()  # else no other connection would read more

    def _take(self) -> None:
        self._raw = connect(self._path, damaged=True)
        self._raw.row_factory = None
        self._spent = False

    def execute(self, sql: str, values: tuple[Any, ...] = ()) -> Any:
        if self._spent and self._is_worth_it and not self._reads():
            self._raw.close()
            self._take()
        self._spent = False
        return self._raw.execute(sql, values)

    def _reads(self) -> bool:
        try:
            self._raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except DAMAGE:
            return False
        return True

    def close(self) -> None:
        self._raw.close()

    def scanned(self, table: str, selected: str, key: tuple[str, ...], shape: Shape | None = None) -> Iterator[Any]:
        """Read a table from both ends until damage is met, through its own pages and through the index of its keys.

        Rows that have not their ``shape`` are left out.
        """
        seen = set()
        order = ", ".join(key)
        ways = ["NOT INDEXED", f"ORDER BY {order}", f"ORDER BY {', '.join(f'{name} DESC' for name in key)}"]
        for way in ways:
            try:
                for row in self.execute(f'SELECT {order}, {selected} FROM "{table}" {way}'):
                    if row[: len(key)] in seen:
                        continue
                    seen.add(row[: len(key)])
                    if shape is None or fits(row[len(key) :], shape):
                        yield row[len(key) :]
                    else:
                        self._damaged.add(table)
            except DAMAGE:
                self._spent = True
                self._damaged.add(table)
                continue
            return  # read from end to end

    def one(self, sql: str, values: tuple[Any, ...] = (), shape: Shape | None = None) -> Any:
        """Return the first row of an answer, None where there is none, it cannot be read or has not its ``shape``."""
        try:
            row = self.execute(sql, values).fetchone()
        except DAMAGE:
            self._spent = True
            return None
        return row if row is None or shape is None or fits(row, shape) else None


def fits(row: tuple[Any, ...], shape: Shape) -> bool:
    """Tell whether each cell is of its type, and no text is a spoilt one."""
    return len(row) == len(shape) and all(
        isinstance(cell, kind) and not isinstance(cell, Spoilt) for cell, kind in zip(row, shape, strict=True)
    )
