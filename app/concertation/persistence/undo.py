"""Takes gestures back and does them again, by new operations that turn the log's own back; nothing is erased.

A cell is turned back only while what it holds is still the gesture's: whatever went over it meanwhile stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import BugError, UserError
from concertation.persistence.gesture import Intent
from concertation.persistence.versions import Cell, OvertakenError, inverse

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.persistence.register import Register


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back or done again: the gesture's name and subject, and what it touched."""

    name: str
    subject: tuple[str, str] | None
    kinds: frozenset[str]
    ids: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Next:
    """The gesture that undo or redo would take, for the menu's label."""

    gesture_id: str
    name: str
    subject: tuple[str, str] | None


_NEXT = "SELECT id, name, subject_kind, subject_id, undoable FROM gesture WHERE undoes IS NULL AND state = "
_UNDO_NEXT = f"{_NEXT} 'done' ORDER BY seq DESC LIMIT 1"
_REDO_NEXT = f"{_NEXT} 'undone' ORDER BY seq LIMIT 1"


def undoable(reader: Reader) -> Next | None:
    """Return the gesture that undo would take back; None where there is none, or it cannot be undone."""
    row = reader.one(_UNDO_NEXT)
    return _told(row) if row is not None and row["undoable"] else None


def redoable(reader: Reader) -> Next | None:
    """Return the gesture that redo would do again."""
    row = reader.one(_REDO_NEXT)
    return None if row is None else _told(row)


def _told(row: Any) -> Next:
    subject = None if row["subject_kind"] is None else (row["subject_kind"], row["subject_id"])
    return Next(row["id"], row["name"], subject)


def undo(register: Register) -> Undone:
    """Take the last gesture back.

    Raises:
        UserError: ``undo_nothing``; ``undo_barrier`` where the last gesture cannot be undone; ``undo_overtaken``
            where something else has gone over what it wrote. Nothing is then changed.
    """
    return _turn_back(register, _UNDO_NEXT, "undone", "undo_nothing")


def redo(register: Register) -> Undone:
    """Do again the gesture last taken back; ``redo_nothing`` where there is none, else refuses as :func:`undo`."""
    return _turn_back(register, _REDO_NEXT, "done", "redo_nothing")


def _turn_back(register: Register, question: str, state: str, nothing: str) -> Undone:
    with register.carry_out() as unit:
        raw = unit.raw
        row = raw.execute(question).fetchone()
        if row is None:
            raise UserError(nothing)
        target = _told(row)
        if not row["undoable"]:
            raise UserError("undo_barrier", gesture=target.name)
        latest = _latest(raw, target.gesture_id)
        unit.intent = Intent(target.name, target.subject, undoes=target.gesture_id, inverts=latest)
        try:
            wanted = inverse(raw, latest)
        except OvertakenError as error:
            raise overtaken(target.name, error.cell) from error
        write_cells(raw, wanted, target.name)
        raw.execute("UPDATE gesture SET state = ? WHERE id = ?", (state, target.gesture_id))
    if unit.committed is None:
        raise BugError(f"gesture {target.gesture_id} was turned back without a trace")
    return Undone(target.name, target.subject, unit.committed.kinds, unit.committed.ids)


def _latest(raw: Any, gesture_id: str) -> str:
    """Return the gesture to turn back: the last that undid or redid this one, else itself."""
    row = raw.execute("SELECT id FROM gesture WHERE undoes = ? ORDER BY seq DESC LIMIT 1", (gesture_id,)).fetchone()
    return str(row[0]) if row else gesture_id


def write_cells(raw: Any, wanted: dict[Cell, Any], name: str) -> None:
    """Write what turns a gesture back; ``undo_overtaken`` where another row has taken what was unique meanwhile."""
    for cell, value in wanted.items():
        table, pk, col = cell
        try:
            raw.execute(f'UPDATE "{table}" SET "{col}" = ? WHERE id = ?', (value, pk))
        except driver.IntegrityError as error:
            raise overtaken(name, cell) from error


def overtaken(name: str, cell: Cell) -> UserError:
    table, pk, col = cell
    return UserError("undo_overtaken", gesture=name, table=table, id=pk, column=col)
