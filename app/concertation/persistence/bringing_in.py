"""Brings into a repaired register the rows that its replayed log does not hold: those read, and those the log alone tells."""

from __future__ import annotations

from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.persistence.faults import is_of_the_disk
from concertation.persistence.oplog import EXEMPT, columns_of, logged_tables
from concertation.persistence.register import Register
from concertation.persistence.salvaged import Rows, Salvaged

SALVAGE = "salvage"  # the gesture that brings rows in, as the history names it


def bring_in(register: Register, found: Salvaged) -> tuple[dict[str, int], list[str]]:
    """Write, as one gesture, the rows that differ from those there; return how many by table, and what could not be written.

    What nothing confirms is added to what was found ``doubtful``.
    """
    with register.alone() as raw:
        raw.execute("PRAGMA foreign_keys=OFF")  # rows come in the order of the tables' names
        _doubt(raw, found)
    try:
        with register.write(SALVAGE, undoable=False) as unit:
            return _written(unit.raw, found)
    finally:
        with register.alone() as raw:
            raw.execute("PRAGMA foreign_keys=ON")


def _doubt(raw: Any, found: Salvaged) -> None:
    """Name the tables that could not be read at all, and the rows that differ from what was sealed without any operation read."""
    known = logged_tables(raw)
    found.damaged.update(table for table in known if table not in found.rows)
    for table in known:
        names = columns_of(raw, table)
        told_of = found.told.get(table, {})
        for row in raw.execute(f'SELECT id, {", ".join(map(_quoted, names))} FROM "{table}"').fetchall():
            read = found.rows.get(table, {}).get(row[0], {}) if row[0] not in told_of else {}
            found.doubtful.update(
                f"{table}/{row[0]}/{name}"
                for name, value in zip(names, row[1:], strict=True)
                if name in read and read[name] != value
            )


def _quoted(name: str) -> str:
    return f'"{name}"'


def _written(raw: Any, found: Salvaged) -> tuple[dict[str, int], list[str]]:
    """Write all that the tables take; a row that one refuses is left out, and so are those that cannot do without it."""
    refused: set[tuple[str, str]] = set()
    while True:
        counts: dict[str, int] = {}
        lost = [f"{table}/{key}" for table, key in sorted(refused)]
        before = len(refused)
        raw.execute("SAVEPOINT bringing")
        for table, rows in _wanted(raw, found, refused, lost).items():
            for key, cells in rows.items():
                written = _set_right(raw, table, key, cells)
                if written < 0:
                    refused.add((table, key))
                elif written:
                    counts[table] = counts.get(table, 0) + 1
        if len(refused) == before:
            raw.execute("RELEASE bringing")
            return counts, lost
        raw.execute("ROLLBACK TO bringing")
        raw.execute("RELEASE bringing")


def _wanted(raw: Any, found: Salvaged, refused: set[tuple[str, str]], lost: list[str]) -> Rows:
    """Return the rows to write, by table, without those that cannot do without a row that nobody has any more."""
    wanted: Rows = {}
    there: dict[str, set[str]] = {}
    for table in logged_tables(raw):
        there[table] = {key for (key,) in raw.execute(f'SELECT id FROM "{table}"')}
        told = {key: cells for key, cells in found.told.get(table, {}).items() if key not in there[table]}
        rows = {**told, **found.rows.get(table, {})}
        wanted[table] = {key: dict(cells) for key, cells in rows.items() if (table, key) not in refused}
        there[table] |= wanted[table].keys()
    references = {table: _references(raw, table) for table in wanted}
    while orphans := [
        (table, key, column, needed)
        for table, rows in wanted.items()
        for column, parent, needed in references[table]
        for key, cells in rows.items()
        if cells.get(column) is not None and cells[column] not in there.get(parent, ())
    ]:
        for table, key, column, needed in orphans:
            lost.append(f"{table}/{key}" if needed else f"{table}/{key}/{column}")
            if needed:
                wanted[table].pop(key, None)
                there[table].discard(key)
            elif key in wanted[table]:
                wanted[table][key][column] = None
    return wanted


def _references(raw: Any, table: str) -> list[tuple[str, str, bool]]:
    """Return the columns of a table that point at another logged one, and whether they must."""
    needed = {name for name, must in raw.execute('SELECT name, "notnull" FROM pragma_table_info(?)', (table,)) if must}
    found = raw.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table,)).fetchall()
    return [(column, parent, column in needed) for column, parent in found if parent not in EXEMPT]


def _set_right(raw: Any, table: str, key: str, cells: dict[str, Any]) -> int:
    """Add a row or set its cells right: 1 when something was written, 0 when nothing had to be, -1 when it is refused."""
    wanted = {name: cells[name] for name in columns_of(raw, table) if name in cells}
    if not wanted:  # of none of its cells is anything left
        return -1
    listed = ", ".join(map(_quoted, wanted))
    there = raw.execute(f'SELECT {listed} FROM "{table}" WHERE id = ?', (key,)).fetchone()
    if there is not None and tuple(there) == tuple(wanted.values()):
        return 0
    if there is None:
        places = ", ".join("?" * (len(wanted) + 1))
        sql, values = f'INSERT INTO "{table}" (id, {listed}) VALUES ({places})', (key, *wanted.values())
    else:
        settings = ", ".join(f'"{name}" = ?' for name in wanted)
        sql, values = f'UPDATE "{table}" SET {settings} WHERE id = ?', (*wanted.values(), key)
    try:
        raw.execute(sql, values)
    except (driver.DatabaseError, ValueError, OverflowError) as error:
        if is_of_the_disk(error):
            raise
        return -1
    return 1
