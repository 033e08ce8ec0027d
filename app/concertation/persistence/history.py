"""Reads the log back as the history of an object: who changed what, when, from what, to what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from concertation.persistence.gesture import instant

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

ADDED = "*"


@dataclass(frozen=True, slots=True)
class Change:
    """One changed cell, or a row added (``column`` is then ``*`` and ``after`` its cells by name)."""

    gesture_id: str
    at: datetime
    author: str
    gesture: str
    column: str
    before: Any
    after: Any
    turned_back: bool


_STORY = (
    "SELECT o.col, o.val, g.name, g.author, g.at, g.inverts IS NOT NULL AS back, g.id FROM op o JOIN gesture g"
    " ON g.id = o.gesture WHERE o.tbl = :tbl AND o.pk = :pk ORDER BY o.hlc, o.origin, o.seq"
)


def history(reader: Reader, table: str, key: str) -> list[Change]:
    """Return every change of a row, the oldest first; ``turned_back`` marks those that turn others back, or do them again."""
    told: list[Change] = []
    cells: dict[str, Any] = {}
    for row in reader.rows(_STORY, tbl=table, pk=key):
        column, value = row["col"], row["val"]
        after = json.loads(value) if column == ADDED else value
        before = None if column == ADDED else cells.get(column)
        cells.update(after if column == ADDED else {column: after})
        at = datetime.fromisoformat(row["at"])
        told.append(Change(row["id"], at, row["author"], row["name"], column, before, after, bool(row["back"])))
    return told


def as_of(reader: Reader, table: str, key: str, at: datetime) -> dict[str, Any] | None:
    """Return the cells of a row as they stood at an instant; None where it was not there yet."""
    cells: dict[str, Any] | None = None
    rows = reader.rows(_STORY.replace(" ORDER BY", " AND g.at <= :at ORDER BY"), tbl=table, pk=key, at=instant(at))
    for row in rows:
        if row["col"] == ADDED:
            cells = json.loads(row["val"])
        elif cells is not None:
            cells[row["col"]] = row["val"]
    return cells
