"""Writes the triggers through which every change of a logged table becomes operations, and seals the log.

An insert is one operation ``*`` holding the row as JSON; an update is one per changed cell, pointing at the version
it replaces. ``head`` holds the versions of a cell that nothing has replaced: more than one is a conflict. The hybrid
logical clock is milliseconds shifted left by 16 bits, and always grows. The triggers take the time and the gesture
from the table ``origin``, so that the same gestures give the same bytes, and nothing is written outside a gesture.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from concertation.errors import BugError

# Tables whose changes are not logged: the log itself, lines on their way to it, contents addressed by their hash, derived
# and foreign tables.
EXEMPT = frozenset(
    {"op", "head", "erased", "origin", "gesture", "received", "piece", "search_doc", "search_index", "alembic_version"}
)
HLC_SHIFT = 16
_PREFIX = "log_"


def logged_tables(connection: Any) -> list[str]:
    """Return the names of the tables that the log covers: all those of the file but :data:`EXEMPT`."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [name for (name,) in rows if name not in EXEMPT]


def columns_of(connection: Any, table: str) -> list[str]:
    """Return the logged columns of a table: all but its key, in the order of the table."""
    found = connection.execute("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
    if [row[0] for row in found if row[2]] != ["id"] or "gone" not in {row[0] for row in found}:
        raise BugError(f"table {table} lacks the key id or the flag gone: the log cannot cover it")
    if blobs := [row[0] for row in found if row[1].upper() == "BLOB"]:
        raise BugError(f"bytes belong in piece, not in {table}.{blobs}")
    return [row[0] for row in found if not row[2]]


def install_triggers(connection: Any) -> None:
    """Replace the log's triggers by those of the tables as they now are: after a creation or a migration."""
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'"
    ).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for statement in wanted_triggers(connection):
        connection.execute(statement)


def wanted_triggers(connection: Any) -> list[str]:
    """Return the statements making the log's triggers for the tables as they now are; none without the log."""
    tables = logged_tables(connection)
    return [
        *((_ON_OPERATION,) if tables else ()),
        *(statement for table in tables for statement in triggers(table, columns_of(connection, table))),
    ]


def triggers(table: str, columns: Iterable[str]) -> list[str]:
    """Return the statements making one table's triggers."""
    names = list(columns)
    return [_on_insert(table, names), _on_update(table, names), _on_rename(table), _on_delete(table)]


_LOGGING = "(SELECT applying FROM origin) = 0"
_NO_GESTURE = "SELECT RAISE(ABORT, 'a write outside a gesture') FROM origin WHERE gesture IS NULL;"
_NEXT_HLC = f"max(hlc + 1, now_ms << {HLC_SHIFT})"


def _on_insert(table: str, columns: list[str]) -> str:
    row = ", ".join(f"'{column}', new.\"{column}\"" for column in columns)
    return f"""CREATE TRIGGER {_PREFIX}{table}_insert AFTER INSERT ON "{table}" WHEN {_LOGGING} BEGIN
    {_NO_GESTURE}
    INSERT INTO op SELECT id, seq + 1, {_NEXT_HLC}, '{table}', new.id, '*', json_object({row}), NULL, NULL, gesture
        FROM origin;
END"""


def _on_update(table: str, columns: list[str]) -> str:
    differs = " OR ".join(f'new."{column}" IS NOT old."{column}"' for column in columns)
    cells = " UNION ALL ".join(
        f'SELECT \'{column}\' AS col, new."{column}" AS val WHERE new."{column}" IS NOT old."{column}"'
        for column in columns
    )
    replaced = (
        f"(SELECT {{}} FROM head h WHERE h.tbl = '{table}' AND h.pk = new.id AND h.col IN (c.col, '*')"
        " ORDER BY h.col = '*', h.hlc DESC, h.origin DESC LIMIT 1)"
    )
    nth = "row_number() OVER ()"  # in the order of the columns
    return f"""CREATE TRIGGER {_PREFIX}{table}_update AFTER UPDATE ON "{table}" WHEN {_LOGGING} AND ({differs}) BEGIN
    {_NO_GESTURE}
    INSERT INTO op SELECT r.id, r.seq + {nth}, {_NEXT_HLC} - 1 + {nth}, '{table}', new.id, c.col, c.val,
        {replaced.format("h.origin")}, {replaced.format("h.seq")}, r.gesture FROM origin r, ({cells}) c;
END"""


# An operation of ours moves the origin's counters on, and takes the place of the version it replaces.
_ON_OPERATION = f"""CREATE TRIGGER {_PREFIX}op AFTER INSERT ON op WHEN {_LOGGING} BEGIN
    UPDATE origin SET seq = new.seq, hlc = new.hlc;
    DELETE FROM head WHERE tbl = new.tbl AND pk = new.pk AND col = new.col AND origin = new.p_origin AND seq = new.p_seq;
    INSERT INTO head VALUES (new.tbl, new.pk, new.col, new.hlc, new.origin, new.seq);
END"""


def _on_rename(table: str) -> str:
    return f"""CREATE TRIGGER {_PREFIX}{table}_rename BEFORE UPDATE OF id ON "{table}" WHEN new.id IS NOT old.id BEGIN
    SELECT RAISE(ABORT, 'a key never changes');
END"""


def _on_delete(table: str) -> str:
    return f"""CREATE TRIGGER {_PREFIX}{table}_delete BEFORE DELETE ON "{table}" WHEN {_LOGGING} BEGIN
    SELECT RAISE(ABORT, 'no physical delete: set gone');
END"""


def link(previous: str, gesture: tuple[Any, ...], operations: Iterable[tuple[Any, ...]]) -> str:
    """Return the next link of the hash chain: SHA-256 over the previous one, a gesture's facts and its operations' prints.

    ``operations`` are rows of :data:`OPERATIONS_OF`: nine facts, then the print kept of one whose value was erased, else None.
    """
    sealed = hashlib.sha256(f"{previous}\n{_line(gesture)}".encode("utf-8", "surrogatepass"))
    for *facts, erased in operations:
        sealed.update(bytes.fromhex(erased) if erased else hashlib.sha256(_encoded(facts)).digest())
    return sealed.hexdigest()


def print_of(facts: Sequence[Any]) -> str:
    """Return the print of an operation: SHA-256 of its nine facts as JSON without spaces, in UTF-8."""
    return hashlib.sha256(_encoded(facts)).hexdigest()


def _encoded(facts: Sequence[Any]) -> bytes:
    return _line(facts).encode("utf-8", "surrogatepass")


def _line(facts: Sequence[Any]) -> str:
    return _json(list(facts))


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


OPERATIONS_OF = (
    "SELECT o.origin, o.seq, o.hlc, o.tbl, o.pk, o.col, o.val, o.p_origin, o.p_seq, e.sha256"
    " FROM op o LEFT JOIN erased e ON e.origin = o.origin AND e.seq = o.seq WHERE o.gesture = ? ORDER BY o.origin, o.seq"
)


def seal(connection: Any) -> str:
    """Return the last link of the chain, which vouches for all that was ever written; empty in a new register."""
    row = connection.execute("SELECT chain FROM gesture ORDER BY seq DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""
