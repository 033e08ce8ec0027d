"""What came out of a damaged register, as its repair takes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from concertation.persistence.received import Received

Operation = tuple[Any, ...]  # origin, seq, hlc, tbl, pk, col, val, p_origin, p_seq, print of an erased one
Gesture = tuple[Any, ...]
Rows = dict[str, dict[str, dict[str, Any]]]


@dataclass(slots=True)
class Salvaged:
    """What came out of a damaged register.

    Attributes:
        gestures: by their number.
        operations: by the key of their gesture, in the order they were written.
        rows: by table and key, as they stand in the tables, save what the log proves to be spoilt there.
        told: by table and key, as what is left of the log tells them: perhaps older.
        pieces: bytes by their SHA-256, those alone that still match it.
        received: lines on their way to a gesture.
        damaged: tables in which something could not be read.
        missing: rows, told as ``table/id``, of which only the versions tell that they were there.
        doubtful: cells and rows, told as ``table/id/column``, that nothing confirms where two witnesses differ.
        last: origin and number of the last operation that the register itself had written, None where unreadable.
    """

    gestures: dict[int, Gesture] = field(default_factory=dict)
    operations: dict[str, list[Operation]] = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    told: Rows = field(default_factory=dict)
    pieces: dict[str, bytes] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    last: tuple[str, int] | None = None
