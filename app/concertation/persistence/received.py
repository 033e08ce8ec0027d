"""Lines received but not understood yet: durable at once, outside the log, each gone with the gesture it becomes.

One tree of its own, emptied as it is filled: receiving a line is a commit of one page, whatever the line will mean.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

TABLE = "received"
COLUMNS = "id, at, author, gesture, said"
LEFT = f"SELECT {COLUMNS} FROM received ORDER BY id"
_KEEP = f"INSERT INTO received ({COLUMNS}) VALUES (?, ?, ?, ?, ?)"
_FORGET = "DELETE FROM received WHERE id = ?"


class TakenElsewhereError(Exception):
    """Another process understood the line meanwhile: there is nothing left to do."""


@dataclass(frozen=True, slots=True)
class Received:
    """What one line said, when and by whom, and the gesture that understands it: enough to do it later as if at once.

    ``said`` are the gesture's arguments as JSON keeps them.
    """

    id: str
    at: datetime
    author: str
    gesture: str
    said: str

    @property
    def values(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.said)
        return found

    @property
    def words(self) -> str:
        """The line as it was typed, nothing where it is private."""
        values = self.values
        return "" if values.get("private") else str(values.get("raw", ""))


def said(values: Mapping[str, Any]) -> str:
    """Return a gesture's arguments as a line keeps them."""
    return _encode(values)


def _listed(value: object) -> list[object]:
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(f"{type(value).__name__} cannot be received")


_encode = json.JSONEncoder(separators=(",", ":"), default=_listed).encode


def keep(raw: Any, line: Received) -> None:
    """Write a line down: durable on return, by the connection's own recipe."""
    raw.execute(_KEEP, (line.id, line.at.isoformat(), line.author, line.gesture, line.said))


def forget(raw: Any, line_id: str) -> bool:
    """Let a line go and tell whether it was still there."""
    return bool(raw.execute(_FORGET, (line_id,)).rowcount)


def told(row: Iterable[Any]) -> Received:
    """Return a row of :data:`LEFT`."""
    line_id, at, author, gesture, values = row
    return Received(line_id, datetime.fromisoformat(at), author, gesture, values)
