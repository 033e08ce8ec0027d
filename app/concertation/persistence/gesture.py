"""Opens and closes gestures: the named groups of operations that are undone together and told in the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from concertation.persistence import search
from concertation.persistence.ids import Makers, milliseconds
from concertation.persistence.oplog import OPERATIONS_OF, link
from concertation.persistence.received import Received, TakenElsewhereError, forget


@dataclass(frozen=True, slots=True)
class Intent:
    """What is about to be done: the gesture's name, the object it is about, and its place in undo and redo.

    Attributes:
        by_itself: whether the program does it, not the user: undo passes over it.
        undoes: the gesture of the user that this one undoes or redoes, None for an ordinary one.
        inverts: the very gesture whose operations this one turns back.
        received: the line that becomes this gesture, let go with it; its instant and author are the gesture's.
    """

    name: str
    subject: tuple[str, str] | None = None
    undoable: bool = True
    by_itself: bool = False
    undoes: str | None = None
    inverts: str | None = None
    received: Received | None = None


UNTOLD = Intent("")


@dataclass(frozen=True, slots=True)
class Committed:
    """What a gesture changed: the names of the tables touched, and the rows as (table, id)."""

    gesture_id: str
    kinds: frozenset[str]
    ids: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Opened:
    """A gesture begun: its key and its instant."""

    id: str
    at: datetime


def begin(connection: Any, makers: Makers, now: Callable[[], datetime], received: Received | None = None) -> Opened:
    """Tell the triggers which gesture the coming operations belong to, and what time it is.

    Raises:
        TakenElsewhereError: another process did the gesture that a received line becomes.
    """
    if received is not None and not forget(connection, received.id):
        raise TakenElsewhereError(received.id)
    at = (received.at if received else now()).astimezone(UTC)
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)  # as the register will read it back
    opened = Opened(makers.new_id(), at)
    connection.execute("UPDATE origin SET gesture = ?, now_ms = ?", (opened.id, milliseconds(at)))
    return opened


def close(connection: Any, opened: Opened, intent: Intent, author: str) -> Committed | None:
    """Write the gesture's row, its seal and the search index; None when nothing changed: nothing is to be kept.

    Taking back a gesture that ended where it began changes no cell, and is kept nevertheless.
    """
    operations = [tuple(row) for row in connection.execute(OPERATIONS_OF, (opened.id,))]
    if not operations and intent.inverts is None:
        return None
    touched = frozenset((row[3], row[4]) for row in operations)
    _write(connection, opened, intent, author, operations)
    search.index_cells(connection, ((row[3], row[4], row[5]) for row in operations))
    connection.execute("UPDATE origin SET gesture = NULL")
    return Committed(opened.id, frozenset(table for table, _ in touched), touched)


def _write(connection: Any, opened: Opened, intent: Intent, author: str, operations: list[tuple[Any, ...]]) -> None:
    kind, subject_id = intent.subject or (None, None)
    last = connection.execute("SELECT seq, chain, undoes FROM gesture ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous, undoes = tuple(last) if last else (0, "", None)
    if undoes is not None and intent.undoes is None:  # else nothing is undone: the gesture before saw to it
        connection.execute("UPDATE gesture SET state = 'dropped' WHERE state = 'undone'")
    facts = (
        opened.id,
        seq + 1,
        intent.name,
        kind,
        subject_id,
        author,
        instant(opened.at),
        intent.undoes,
        intent.inverts,
    )
    chain = link(previous, facts, operations)
    connection.execute(
        "INSERT INTO gesture (id, seq, name, subject_kind, subject_id, author, at, undoes, inverts, state, undoable,"
        " chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*facts, "dropped" if intent.by_itself else "done", int(intent.undoable), chain),
    )


def instant(at: datetime) -> str:
    """Return an instant as the register writes it: UTC, to the millisecond, ending in Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
