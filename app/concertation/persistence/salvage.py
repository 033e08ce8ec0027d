"""Reads what can still be read of a damaged register: its log, its rows and its pieces, each fault stepped over."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from types import NoneType
from typing import Any

from concertation.errors import UserError
from concertation.persistence.oplog import logged_tables
from concertation.persistence.received import COLUMNS, TABLE, told
from concertation.persistence.salvaged import Gesture, Rows, Salvaged
from concertation.persistence.spoilt import Spoilt
from concertation.persistence.stepping import DAMAGE, Shape, Source, fits
from concertation.persistence.weighing import weigh, whole_row

_OPERATION = "origin, seq, hlc, tbl, pk, col, val, p_origin, p_seq, gesture"
_GESTURE = "id, seq, name, subject_kind, subject_id, author, at, undoes, inverts, chain, state, undoable"
_MOST_SOUGHT = 50_000  # missing operations asked for one by one: a number that damage wrote may be any

_MAYBE_TEXT, _MAYBE_NUMBER, _ANY = (str, NoneType), (int, NoneType), (str, int, float, NoneType)
_OPERATION_SHAPE: Shape = (str, int, int, str, str, str, _ANY, _MAYBE_TEXT, _MAYBE_NUMBER, str)
_GESTURE_SHAPE: Shape = (
    *(str, int, str, _MAYBE_TEXT, _MAYBE_TEXT, str, str, _MAYBE_TEXT, _MAYBE_TEXT, str),
    *(str, int),
)
_ERASED_SHAPE: Shape = (str, int, str)
_RECEIVED_SHAPE: Shape = (str, str, str, str, str)
_STATES = frozenset({"done", "undone", "dropped"})


def salvage(path: Path) -> Salvaged | None:
    """Return what can be read of a register, None where nothing can: its first page is gone, or it is another program's.

    Raises:
        UserError: ``file_missing``, ``register_locked`` and the like, which are no damage.
    """
    found = Salvaged()
    try:
        raw = Source(path, found.damaged)
    except UserError as error:
        if error.code in {"register_damaged", "not_a_database", "not_a_register"}:
            return None
        raise
    try:
        if not _is_ours(raw):
            return None
        _read_log(raw, found)
        _read_tables(raw, found)
        _read_pieces(raw, found)
        _read_received(raw, found)
    finally:
        raw.close()
    return None if found == Salvaged(damaged=found.damaged) else found


def _is_ours(raw: Source) -> bool:
    """Tell whether the tables of the log are there, or the schema itself can no longer tell."""
    try:
        named = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()}
    except DAMAGE:
        return True
    return bool(named & {"op", "gesture", "origin"})


def _read_log(raw: Source, found: Salvaged) -> None:
    found.last = raw.one("SELECT id, seq FROM origin", shape=(str, int))
    for row in raw.scanned("gesture", _GESTURE, ("id",), _GESTURE_SHAPE):
        _keep_gesture(found, row)
    operations = {row[:2]: row for row in raw.scanned("op", _OPERATION, ("origin", "seq"), _OPERATION_SHAPE)}
    for place in _missing(operations, found):
        row = raw.one(f"SELECT {_OPERATION} FROM op WHERE origin = ? AND seq = ?", place, _OPERATION_SHAPE)
        if row is not None:
            operations[place] = row
    if _missing(operations, found):
        found.damaged.add("op")
    prints = raw.scanned("erased", "origin, seq, sha256", ("origin", "seq"), _ERASED_SHAPE)
    erased = {row[:2]: row[2] for row in prints if _is_print(row[2])}
    for key, row in sorted(operations.items()):
        found.operations.setdefault(row[9], []).append((*row[:9], erased.get(key)))
    for key in found.operations.keys() - {gesture[0] for gesture in found.gestures.values()}:
        row = raw.one(f"SELECT {_GESTURE} FROM gesture WHERE id = ?", (key,), _GESTURE_SHAPE)
        if row is not None:
            _keep_gesture(found, row)


def _keep_gesture(found: Salvaged, row: Gesture) -> None:
    """Keep a gesture; what its seal does not cover is given back its everyday value where it is spoilt."""
    state, undoable = row[10:]
    found.gestures[row[1]] = (*row[:10], state if state in _STATES else "done", undoable if undoable in (0, 1) else 0)


def _missing(operations: dict[tuple[Any, ...], Any], found: Salvaged) -> list[tuple[str, int]]:
    """Return the places of the operations that were numbered and not read; none where there would be too many to be true."""
    known: dict[str, set[int]] = {}
    for origin, seq in operations:
        known.setdefault(origin, set()).add(seq)
    lasts = {origin: max(seqs) for origin, seqs in known.items()}
    if found.last is not None:
        lasts[found.last[0]] = max(found.last[1], lasts.get(found.last[0], 0))
    return [
        (origin, seq)
        for origin, last in lasts.items()
        if last - len(known.get(origin, ())) <= _MOST_SOUGHT
        for seq in range(1, last + 1)
        if seq not in known.get(origin, ())
    ]


def _is_print(sha256: str) -> bool:
    return len(sha256) == 64 and not sha256.strip("0123456789abcdef")


def _read_tables(raw: Source, found: Salvaged) -> None:
    found.told = _told_by_log(found)
    unfit: dict[tuple[str, str], set[str]] = {}
    for table in _tables(raw, found):
        types = _types(raw, table, found)
        if not types:
            continue
        selected = ", ".join(f'"{name}"' for name in ("id", *types))
        rows = {row[0]: row for row in raw.scanned(table, selected, ("id",)) if fits(row[:1], (str,))}
        for key in found.told.get(table, {}).keys() - rows.keys() if table in found.damaged else ():
            row = raw.one(f'SELECT {selected} FROM "{table}" WHERE id = ?', (key,))
            if row is not None:
                rows[key] = row
        found.rows[table] = {key: dict(zip(types, row[1:], strict=True)) for key, row in rows.items()}
        for key, cells in found.rows[table].items():
            if wrong := {name for name, value in cells.items() if not _is_of(value, types[name])}:
                unfit[table, key] = wrong
    weigh(found, unfit, raw)
    _name_missing(raw, found)


def _name_missing(raw: Source, found: Salvaged) -> None:
    """Name the rows of which a version is kept and nothing else: a table may lose some without a word from SQLite."""
    for table, key in raw.scanned("head", "tbl, pk", ("tbl", "pk", "col", "hlc", "origin"), (str, str)):
        if key not in found.rows.get(table, ()) and key not in found.told.get(table, ()):
            found.missing.add(f"{table}/{key}")


def _tables(raw: Source, found: Salvaged) -> list[str]:
    try:
        return logged_tables(raw)
    except DAMAGE:
        found.damaged.add("sqlite_schema")
        return []


def _types(raw: Source, table: str, found: Salvaged) -> dict[str, str]:
    """Return the declared type of each column but the key; none where the table's own description is spoilt."""
    try:
        told = raw.execute("SELECT name, type FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
    except DAMAGE:
        told = []
    types = dict(told)
    if types.pop("id", None) is None:
        found.damaged.add(table)
        return {}
    return types


def _is_of(value: object, declared: str) -> bool:
    """Tell whether a cell holds what its column was declared for; a text that damage went through does not."""
    if value is None:
        return True
    return isinstance(value, str if declared.startswith("TEXT") else (int, float)) and not isinstance(value, Spoilt)


def _told_by_log(found: Salvaged) -> Rows:
    rows: Rows = {}
    every = (each for operations in found.operations.values() for each in operations)
    for _, _, _, table, key, column, value, *_ in sorted(every, key=lambda each: (each[2], each[0])):
        if column == "*":
            if (told := whole_row(value)) is not None:
                rows.setdefault(table, {})[key] = told
            else:
                found.damaged.add("op")
        elif key in rows.get(table, {}):
            rows[table][key][column] = value
    return rows


def _read_pieces(raw: Source, found: Salvaged) -> None:
    wanted = [row[0] for row in raw.scanned("piece", "sha256", ("sha256",))]
    for table, column in (("attachment", "sha256"), ("issued_document", "pdf_sha256")):
        rows = (*found.rows.get(table, {}).values(), *found.told.get(table, {}).values())
        wanted += [str(cells[column]) for cells in rows if cells.get(column)]
    for sha256 in dict.fromkeys(wanted):
        row = raw.one("SELECT content FROM piece WHERE sha256 = ?", (sha256,))
        if row is not None and isinstance(row[0], bytes) and hashlib.sha256(row[0]).hexdigest() == sha256:
            found.pieces[sha256] = row[0]
        else:
            found.damaged.add("piece")


def _read_received(raw: Source, found: Salvaged) -> None:
    for row in raw.scanned(TABLE, COLUMNS, ("id",), _RECEIVED_SHAPE):
        if whole_row(row[-1]) is not None and _is_instant(row[1]):
            found.received.append(told(row))
        else:
            found.damaged.add(TABLE)


def _is_instant(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
