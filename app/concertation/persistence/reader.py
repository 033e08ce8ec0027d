"""Reads the register without SQLAlchemy: plain statements in a short snapshot, for screens that must come up at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from concertation.persistence.faults import telling


class Reader:
    """Runs questions against one consistent state of the register.

    Rows give their values by name (``row["title"]``) or place; parameters are named (``:meeting``).
    """

    def __init__(self, connection: Any, path: Path) -> None:
        self.connection = connection
        self.path = path

    def rows(self, sql: str, **values: object) -> list[Any]:
        with telling(self.path):
            return list(self.connection.execute(sql, values).fetchall())

    def one(self, sql: str, **values: object) -> Any | None:
        """Return the first row, or None."""
        with telling(self.path):
            return self.connection.execute(sql, values).fetchone()

    def scalar(self, sql: str, **values: object) -> Any:
        """Return the first value of the first row, or None."""
        row = self.one(sql, **values)
        return None if row is None else row[0]


@contextmanager
def snapshot(connection: Any, path: Path, lock: threading.RLock) -> Iterator[Reader]:
    """Lend a reader whose questions all see the same state; inside a transaction already begun, that one's."""
    with lock:
        begun = not connection.in_transaction
        if begun:
            with telling(path):
                connection.execute("BEGIN DEFERRED")
        try:
            yield Reader(connection, path)
        finally:
            if begun and connection.in_transaction:
                connection.execute("ROLLBACK")
