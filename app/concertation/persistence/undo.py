"""Takes gestures back and does them again, by new operations that turn the log's own back; nothing is erased.

A cell is turned back only while what it holds is still the gesture's: whatever went over it meanwhile stays.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import BugError, UserError
from concertation.persistence.gesture import Intent

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.persistence.register import Register

Version = tuple[str, int]  # origin, seq
Cell = tuple[str, str, str]  # table, id, column


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
        for cell, value in _inverse(raw, latest, target.name).items():
            _write(raw, cell, value, target.name)
        raw.execute("UPDATE gesture SET state = ? WHERE id = ?", (state, target.gesture_id))
    if unit.committed is None:
        raise BugError(f"gesture {target.gesture_id} was turned back without a trace")
    return Undone(target.name, target.subject, unit.committed.kinds, unit.committed.ids)


def _latest(raw: Any, gesture_id: str) -> str:
    """Return the gesture to turn back: the last that undid or redid this one, else itself."""
    row = raw.execute("SELECT id FROM gesture WHERE undoes = ? ORDER BY seq DESC LIMIT 1", (gesture_id,)).fetchone()
    return str(row[0]) if row else gesture_id


def _inverse(raw: Any, gesture_id: str, name: str) -> dict[Cell, Any]:
    """Return the cells to write and their values, the last written first.

    A row that the gesture added goes to the Corbeille: its other cells are left as they are.
    """
    operations = raw.execute(
        "SELECT origin, seq, tbl, pk, col, p_origin, p_seq FROM op WHERE gesture = ? ORDER BY seq DESC", (gesture_id,)
    ).fetchall()
    added = {(table, pk) for _, _, table, pk, col, _, _ in operations if col == "*"}
    wanted: dict[Cell, Any] = {}
    for origin, seq, table, pk, col, p_origin, p_seq in operations:
        if col == "*":
            _expect_mine(raw, (table, pk), gesture_id, name)
            wanted[table, pk, "gone"] = 1
        elif (table, pk) not in added:
            cell = (table, pk, col)
            if cell not in wanted:
                _expect_latest(raw, cell, (origin, seq), name)
            wanted[cell] = _value(raw, cell, (p_origin, p_seq))  # the earliest version replaced wins: read last
    return wanted


def _expect_latest(raw: Any, cell: Cell, version: Version, name: str) -> None:
    table, pk, col = cell
    head = raw.execute(
        "SELECT origin, seq FROM head WHERE tbl = ? AND pk = ? AND col = ? ORDER BY hlc DESC, origin DESC LIMIT 1", cell
    ).fetchone()
    if _settled(raw, cell, tuple(head)) != _settled(raw, cell, version):
        raise UserError("undo_overtaken", gesture=name, table=table, id=pk, column=col)


def _expect_mine(raw: Any, row: tuple[str, str], gesture_id: str, name: str) -> None:
    """Refuse to take an added row back when another gesture's words now stand in it."""
    for col, origin, seq in raw.execute("SELECT col, origin, seq FROM head WHERE tbl = ? AND pk = ?", row).fetchall():
        settled = _settled(raw, (*row, col), (origin, seq))
        if _author_gesture(raw, settled) != gesture_id:
            raise UserError("undo_overtaken", gesture=name, table=row[0], id=row[1], column=col)


def _settled(raw: Any, cell: Cell, version: Version) -> Version:
    """Follow undo and redo back to the version that they brought back: what a person once wrote."""
    while True:
        turned_back = _gesture_turned_back_by(raw, version)
        if turned_back is None:
            return version
        table, pk, col = cell
        first = raw.execute(
            "SELECT p_origin, p_seq FROM op WHERE gesture = ? AND tbl = ? AND pk = ? AND col IN (?, '*')"
            " ORDER BY col = '*', seq LIMIT 1",
            (turned_back, table, pk, col),
        ).fetchone()
        if first is None or first[0] is None:  # the row was added by what was turned back: gone stands on its own
            return version
        version = (first[0], first[1])


def _gesture_turned_back_by(raw: Any, version: Version) -> str | None:
    """Return the gesture whose effect on the cell this version ends; None when it is a person's own word.

    A gesture that left the cell as it found it is turned back without an operation: its own last version then ends
    it, for as long as undo and redo have been over it an odd number of times.
    """
    gesture_id, inverts = raw.execute(
        "SELECT o.gesture, g.inverts FROM op o LEFT JOIN gesture g ON g.id = o.gesture WHERE o.origin = ? AND o.seq = ?",
        version,
    ).fetchone()
    if inverts is not None:
        return str(inverts)
    times = raw.execute("SELECT count(*) FROM gesture WHERE undoes = ?", (gesture_id,)).fetchone()[0]
    return str(gesture_id) if times % 2 else None


def _author_gesture(raw: Any, version: Version) -> str:
    return str(raw.execute("SELECT gesture FROM op WHERE origin = ? AND seq = ?", version).fetchone()[0])


def _value(raw: Any, cell: Cell, version: Version) -> Any:
    """Return what a version of a cell held; a column added since the row was, its default."""
    col, val = raw.execute("SELECT col, val FROM op WHERE origin = ? AND seq = ?", version).fetchone()
    if col != "*":
        return val
    row = json.loads(val)
    if cell[2] in row:
        return row[cell[2]]
    told = raw.execute("SELECT dflt_value FROM pragma_table_info(?) WHERE name = ?", (cell[0], cell[2])).fetchone()
    return raw.execute(f"SELECT {told[0]}").fetchone()[0] if told and told[0] is not None else None


def _write(raw: Any, cell: Cell, value: Any, name: str) -> None:
    table, pk, col = cell
    try:
        raw.execute(f'UPDATE "{table}" SET "{col}" = ? WHERE id = ?', (value, pk))
    except driver.IntegrityError as error:
        raise UserError("undo_overtaken", gesture=name, table=table, id=pk, column=col) from error
