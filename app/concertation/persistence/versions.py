"""Follows the versions of cells through undo and redo, and tells what turning a gesture back would write."""

from __future__ import annotations

import json
from typing import Any

from concertation.errors import ConcertationError

Version = tuple[str, int]  # origin, seq
Cell = tuple[str, str, str]  # table, id, column


class OvertakenError(ConcertationError):
    """A cell of the gesture to turn back holds what another gesture, ``by``, wrote over it."""

    def __init__(self, cell: Cell, by: str) -> None:
        super().__init__(cell, by)
        self.cell = cell
        self.by = by


def inverse(raw: Any, gesture_id: str) -> dict[Cell, Any]:
    """Return the cells to write to turn a gesture back, and their values, the last written first.

    A row that the gesture added goes to the Corbeille: its other cells are left as they are.

    Raises:
        OvertakenError: another gesture's words now stand in one of its cells, or in a row it added.
    """
    operations = raw.execute(
        "SELECT origin, seq, tbl, pk, col, p_origin, p_seq FROM op WHERE gesture = ? ORDER BY seq DESC", (gesture_id,)
    ).fetchall()
    added = {(table, pk) for _, _, table, pk, col, _, _ in operations if col == "*"}
    wanted: dict[Cell, Any] = {}
    for origin, seq, table, pk, col, p_origin, p_seq in operations:
        if col == "*":
            _expect_mine(raw, (table, pk), gesture_id)
            wanted[table, pk, "gone"] = 1
        elif (table, pk) not in added:
            cell = (table, pk, col)
            if cell not in wanted:
                _expect_latest(raw, cell, (origin, seq))
            wanted[cell] = _value(raw, cell, (p_origin, p_seq))  # the earliest version replaced wins: read last
    return wanted


def _expect_latest(raw: Any, cell: Cell, version: Version) -> None:
    found = settled(raw, cell, head_of(raw, cell))
    if found != settled(raw, cell, version):
        raise OvertakenError(cell, author_gesture(raw, found))


def _expect_mine(raw: Any, row: tuple[str, str], gesture_id: str) -> None:
    """Refuse to take an added row back when another gesture's words now stand in it."""
    for col, origin, seq in raw.execute("SELECT col, origin, seq FROM head WHERE tbl = ? AND pk = ?", row).fetchall():
        by = author_gesture(raw, settled(raw, (*row, col), (origin, seq)))
        if by != gesture_id:
            raise OvertakenError((*row, col), by)


def head_of(raw: Any, cell: Cell) -> Version:
    """Return the version that a cell holds now; a cell never written since its row was added holds that of the row."""
    table, pk, col = cell
    found = raw.execute(
        "SELECT origin, seq FROM head WHERE tbl = ? AND pk = ? AND col IN (?, '*')"
        " ORDER BY col = '*', hlc DESC, origin DESC LIMIT 1",
        (table, pk, col),
    ).fetchone()
    return (found[0], found[1])


def settled(raw: Any, cell: Cell, version: Version) -> Version:
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
    it, for as long as it is taken back.
    """
    gesture_id, inverts = raw.execute(
        "SELECT o.gesture, g.inverts FROM op o LEFT JOIN gesture g ON g.id = o.gesture WHERE o.origin = ? AND o.seq = ?",
        version,
    ).fetchone()
    if inverts is not None:
        return str(inverts)
    return str(gesture_id) if is_taken_back(raw, gesture_id) else None


def is_taken_back(raw: Any, gesture_id: str) -> bool:
    """Tell whether a gesture is undone: by the last of its undos and redos, or by a gesture that took it back later on."""
    by = raw.execute("SELECT id, undoes FROM gesture WHERE inverts = ?1 OR undoes = ?1", (gesture_id,)).fetchall()
    if sum(undoes == gesture_id for _, undoes in by) % 2:
        return True
    return any(undoes is None and not is_taken_back(raw, taking) for taking, undoes in by)


def author_gesture(raw: Any, version: Version) -> str:
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
