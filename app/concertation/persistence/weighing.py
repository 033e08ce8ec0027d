"""Weighs what the tables of a damaged register say against its log, cell by cell, where the two differ.

An operation that a seal vouches for is true as of its time; the versions that ``head`` names tell whether something came
after it. What neither settles is taken as the table says, and named as doubtful.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from concertation.persistence.oplog import link
from concertation.persistence.salvaged import Operation, Salvaged
from concertation.persistence.spoilt import Spoilt
from concertation.persistence.stepping import Source

_HEAD = "SELECT origin, seq FROM head WHERE tbl = ? AND pk = ? AND col IN (?, '*') ORDER BY col = '*', hlc DESC LIMIT 1"
_HEAD_SHAPE = (str, int)
_Key = tuple[str, str]  # table and key


def whole_row(value: Any) -> dict[str, Any] | None:
    """Return the row that an operation ``*`` tells, None where it can no longer be read."""
    try:
        row = json.loads(value)
    except (TypeError, ValueError):
        return None
    return row if isinstance(row, dict) else None


def weigh(found: Salvaged, unfit: dict[_Key, set[str]], raw: Source) -> None:
    """Set the rows right by what the log proves, and name the doubtful cells; ``unfit`` cells hold what nobody wrote."""
    _name_unproven(found)
    for table, rows in found.rows.items():
        for key in rows.keys() - found.told.get(table, {}).keys():
            _settle_unlogged(found, table, key, raw)
    absent = {
        (table, key) for table, told in found.told.items() for key in told.keys() - found.rows.get(table, {}).keys()
    }
    differing = _differing(found, unfit)
    if absent or differing:
        scales = _Scales(found, raw, absent | differing.keys())
        for table, key in absent:
            scales.settle_absent(table, key)
        for (table, key), names in differing.items():
            for name in names:
                scales.settle((table, key, name), fits=name not in unfit.get((table, key), ()))


def _name_unproven(found: Salvaged) -> None:
    """Name what the gestures wrote whose seal no longer follows, though every operation is there: one was altered."""
    if "op" in found.damaged:
        return  # said of the whole log
    for gesture in found.gestures.values():
        if (gesture[1] == 1 or gesture[1] - 1 in found.gestures) and not _holds(found, gesture):
            for _, _, _, table, key, column, *_ in found.operations.get(gesture[0], ()):
                found.doubtful.add(f"{table}/{key}" if column == "*" else f"{table}/{key}/{column}")


def _settle_unlogged(found: Salvaged, table: str, key: str, raw: Source) -> None:
    """Leave out a row that neither the log nor the versions know, where both are read; name it where they may be lost."""
    known = raw.one(_HEAD, (table, key, "*"), _HEAD_SHAPE) is not None
    if not known and "op" not in found.damaged:
        del found.rows[table][key]
    elif not (known and "op" in found.damaged):  # the log is said to be damaged: what it lacks needs no other word
        found.doubtful.add(f"{table}/{key}")


def _differing(found: Salvaged, unfit: dict[_Key, set[str]]) -> dict[_Key, set[str]]:
    """Return the cells of which the table and the log do not say the same, by row, and those that do not fit."""
    differing: dict[_Key, set[str]] = {}
    for table, rows in found.rows.items():
        told = found.told.get(table, {})
        for key, cells in rows.items():
            version = told.get(key, {})
            names = {name for name, value in cells.items() if name in version and version[name] != value}
            if names := names | unfit.get((table, key), set()):
                differing[table, key] = names
    return differing


def _newest(found: Salvaged, wanted: Iterable[_Key]) -> dict[_Key, dict[str, tuple[str, int, str]]]:
    """Return the newest operation read on each cell of some rows: its origin, its number and its gesture."""
    keys = set(wanted)
    newest: dict[_Key, dict[str, tuple[str, int, str]]] = {}
    every = (
        (each, gesture)
        for gesture, operations in found.operations.items()
        for each in operations
        if (each[3], each[4]) in keys
    )
    for operation, gesture in sorted(every, key=lambda one: (one[0][2], one[0][0])):
        newest.setdefault((operation[3], operation[4]), {})[operation[5]] = (operation[0], operation[1], gesture)
    return newest


def _vouched(found: Salvaged, asked: set[str]) -> set[str]:
    """Return the gestures whose seal follows from the one kept before them and from their operations as they were read."""
    return {gesture[0] for gesture in found.gestures.values() if gesture[0] in asked and _holds(found, gesture)}


def _holds(found: Salvaged, gesture: tuple[Any, ...]) -> bool:
    before = found.gestures.get(gesture[1] - 1)
    previous = before[9] if before is not None else "" if gesture[1] == 1 else None
    operations: list[Operation] = found.operations.get(gesture[0], [])
    return previous is not None and link(previous, gesture[:9], operations) == gesture[9]


class _Scales:
    """The witnesses that are heard on the rows of which the table and the log do not say the same."""

    def __init__(self, found: Salvaged, raw: Source, rows: Iterable[_Key]) -> None:
        self._found, self._raw = found, raw
        self._newest = _newest(found, rows)
        self._vouched = _vouched(found, {each[2] for cells in self._newest.values() for each in cells.values()})
        self._read = {each[:2] for operations in found.operations.values() for each in operations}

    def settle_absent(self, table: str, key: str) -> None:
        """Leave out a row that an operation no seal vouches for tells, where table and versions are read and have none."""
        added = self._newest.get((table, key), {}).get("*")
        if added is not None and added[2] in self._vouched:
            return
        if self._raw.one(_HEAD, (table, key, "*"), _HEAD_SHAPE) is not None:
            return
        if table in self._found.rows and table not in self._found.damaged:
            del self._found.told[table][key]
        else:
            self._found.doubtful.add(f"{table}/{key}")

    def settle(self, cell: tuple[str, str, str], *, fits: bool) -> None:
        """Choose between what the row and the log say of a cell; it ``fits`` where its value may be one of its column."""
        table, key, name = cell
        row = self._found.rows[table][key]
        versions = self._newest.get((table, key), {})
        version = versions.get(name) or versions.get("*")
        told = self._found.told.get(table, {}).get(key, {})
        readable = version is not None and name in told and not isinstance(told[name], Spoilt)
        head = self._raw.one(_HEAD, cell, _HEAD_SHAPE)
        if readable and version is not None and version[2] in self._vouched and head == version[:2]:
            row[name] = told[name]
            return
        came_later = head is not None and head not in self._read  # the row is what an unreadable operation made
        if not fits:
            _replace(row, name, told[name] if readable else None)
        if not (fits and came_later):
            self._found.doubtful.add(f"{table}/{key}/{name}")


def _replace(row: dict[str, Any], name: str, told: Any) -> None:
    """Put what the log tells in a cell that no longer holds a value; without it, what is left of a text, else nothing."""
    if told is not None:
        row[name] = told
    elif isinstance(row[name], str):
        row[name] = str(row[name])
    else:
        del row[name]
