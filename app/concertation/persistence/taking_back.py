"""Takes back any one gesture of the past, by a new one, as long as nothing that came after it rests on what it did.

Undo goes back step by step; this leaves in place all that was done since. What is then there is what the same days
without that gesture would have given, or nothing is changed and the gesture in the way is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from concertation.domain.clock import paris
from concertation.errors import UserError
from concertation.persistence.gesture import Intent
from concertation.persistence.oplog import logged_tables
from concertation.persistence.undo import Undone, write_cells
from concertation.persistence.versions import (
    Cell,
    OvertakenError,
    author_gesture,
    head_of,
    inverse,
    is_taken_back,
    settled,
)

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.persistence.register import Register

TAKE_BACK = "take_back"  # the name of the gesture that takes another back


@dataclass(frozen=True, slots=True)
class _Gesture:
    """What is asked of a gesture before it is taken back."""

    id: str
    seq: int
    name: str
    author: str
    at: str
    undoable: bool
    undoes: str | None
    subject: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class _Link:
    """A column of a table that names a row of another."""

    table: str
    column: str
    parent: str


_SOFT_LINKS = (_Link("meeting", "current_item_id", "agenda_item"),)  # pointers that no foreign key tells


def take_back(register: Register, gesture_id: str) -> Undone:
    """Take one gesture back by a new one, which undo takes back in its turn.

    Raises:
        UserError: the reasons that :func:`obstacle` gives; nothing is then changed.
    """
    with register.carry_out() as unit:
        raw = unit.raw
        target = _find(raw, gesture_id)
        wanted = _wanted(raw, target, unit.author)
        unit.intent = Intent(TAKE_BACK, target.subject, inverts=target.id)
        write_cells(raw, wanted, target.name)
    committed = unit.committed
    touched = (committed.kinds, committed.ids) if committed else (frozenset[str](), frozenset[tuple[str, str]]())
    return Undone(target.name, target.subject, *touched)


def obstacle(reader: Reader, gesture_id: str, author: str) -> UserError | None:
    """Return why somebody may not take a gesture back; None where nothing stands in the way.

    ``gesture_unknown``; ``undo_of_undo`` for one that is an undo, or a taking back, itself: only undo goes over it,
    before anything rests on it; ``undo_forbidden`` for one that is never undone; ``undo_of_another`` for somebody
    else's; ``undo_already``; ``undo_followed`` where a later gesture has gone over what it wrote and ``undo_relied_on``
    where one points at what it made. These two name that gesture (``later``, ``later_id``, ``by``, ``on``, ``hour``,
    ``minute``) and where it did so (``table``, ``id``).
    """
    raw = reader.connection
    try:
        _wanted(raw, _find(raw, gesture_id), author)
    except UserError as error:
        return error
    return None


def _find(raw: Any, gesture_id: str) -> _Gesture:
    row = raw.execute(
        "SELECT id, seq, name, author, at, undoable, undoes, subject_kind, subject_id FROM gesture WHERE id = ?",
        (gesture_id,),
    ).fetchone()
    if row is None:
        raise UserError("gesture_unknown", id=gesture_id)
    key, seq, name, author, at, undoable, undoes, *subject = tuple(row)
    return _Gesture(key, seq, name, author, at, bool(undoable), undoes, tuple(subject) if subject[0] else None)


def _wanted(raw: Any, target: _Gesture, author: str) -> dict[Cell, Any]:
    """Return the cells to write, and what to write in them; raises what :func:`obstacle` returns."""
    if target.undoes is not None or target.name == TAKE_BACK:
        raise UserError("undo_of_undo", gesture=target.name)
    if not target.undoable:
        raise UserError("undo_forbidden", gesture=target.name)
    if target.author != author:
        raise UserError("undo_of_another", gesture=target.name, author=target.author)
    if is_taken_back(raw, target.id):
        raise UserError("undo_already", gesture=target.name)
    try:
        wanted = inverse(raw, target.id)
    except OvertakenError as error:
        raise _in_the_way(raw, "undo_followed", target, error.cell, error.by) from error
    links = list(_links(raw))
    _expect_unpointed(raw, target, links)
    _expect_pointing_at_live(raw, target, links, wanted)
    return wanted


def _expect_unpointed(raw: Any, target: _Gesture, links: list[_Link]) -> None:
    """Refuse where a live row, pointed there by another gesture, names a row that this one made."""
    made = {
        table for (table,) in raw.execute("SELECT DISTINCT tbl FROM op WHERE gesture = ? AND col = '*'", (target.id,))
    }
    for link in links:
        if link.parent not in made:
            continue
        pointing = raw.execute(
            f'SELECT id FROM "{link.table}" WHERE gone = 0 AND "{link.column}" IN'
            " (SELECT pk FROM op WHERE gesture = ? AND tbl = ? AND col = '*') ORDER BY id",
            (target.id, link.parent),
        ).fetchall()
        for (key,) in pointing:
            cell = (link.table, key, link.column)
            by = author_gesture(raw, settled(raw, cell, head_of(raw, cell)))
            if by != target.id:
                raise _in_the_way(raw, "undo_relied_on", target, cell, by)


def _expect_pointing_at_live(raw: Any, target: _Gesture, links: list[_Link], wanted: dict[Cell, Any]) -> None:
    """Refuse where a row brought back, or pointed back, would name one that went to the Corbeille since."""
    for table, key in {(table, key) for table, key, _ in wanted}:
        if _after(raw, wanted, (table, key, "gone")):
            continue
        for link in (one for one in links if one.table == table):
            parent = _after(raw, wanted, (table, key, link.column))
            cell = (link.parent, parent, "gone")
            if parent is None or not _after(raw, wanted, cell):
                continue
            by = author_gesture(raw, settled(raw, cell, head_of(raw, cell)))
            if _find(raw, by).seq > target.seq:
                raise _in_the_way(raw, "undo_followed", target, cell, by)


def _after(raw: Any, wanted: dict[Cell, Any], cell: Cell) -> Any:
    """Return what a cell would hold."""
    if cell in wanted:
        return wanted[cell]
    table, key, column = cell
    row = raw.execute(f'SELECT "{column}" FROM "{table}" WHERE id = ?', (key,)).fetchone()
    return None if row is None else row[0]


def _links(raw: Any) -> Iterator[_Link]:
    """Return every column that names a row of a logged table: foreign keys, and those that are not told as such."""
    logged = logged_tables(raw)
    for table in logged:
        for row in raw.execute(
            'SELECT "table", "from" FROM pragma_foreign_key_list(?) ORDER BY id', (table,)
        ).fetchall():
            if row[0] in logged:
                yield _Link(table, row[1], row[0])
    yield from (link for link in _SOFT_LINKS if link.table in logged)


def _in_the_way(raw: Any, code: str, target: _Gesture, cell: Cell, by: str) -> UserError:
    later = _find(raw, by)
    table, key, _ = cell
    at = paris(datetime.fromisoformat(later.at))
    return UserError(
        code,
        gesture=target.name,
        later=later.name,
        later_id=later.id,
        by=later.author,
        on=at.date(),
        hour=str(at.hour),
        minute=f"{at:%M}",
        table=table,
        id=key,
    )
