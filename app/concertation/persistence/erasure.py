"""Takes personal values out of the operation log itself, on request of the person they tell of, without breaking its seals.

The log never forgets, the law sometimes must. Each operation that told such a value keeps its place, its instant and its
author, and its print is kept aside: the chain of seals still closes over what the operation was.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from concertation.persistence.oplog import print_of

if TYPE_CHECKING:
    from concertation.persistence.unit_of_work import UnitOfWork

_TELLING = """
    SELECT origin, seq, hlc, tbl, pk, col, val, p_origin, p_seq FROM op
    WHERE tbl = :tbl AND pk = :pk AND (col = :col AND val IS NOT NULL
        OR col = '*' AND json_extract(val, :path) IS NOT NULL)
"""


def erase_cell(unit: UnitOfWork, table: str, key: str, column: str) -> int:
    """Empty a cell in every operation that told it, and return how many did; the row itself is the gesture's to empty.

    The pages written are filled with zeros, so that nothing can be read on the disk; copies made before still tell it.
    """
    unit.session.flush()
    raw = unit.raw
    raw.execute("PRAGMA secure_delete=ON")
    told = raw.execute(_TELLING, {"tbl": table, "pk": key, "col": column, "path": f'$."{column}"'}).fetchall()
    for facts in told:
        _redact(raw, tuple(facts), column)
    return len(told)


def _redact(raw: Any, facts: tuple[Any, ...], column: str) -> None:
    origin, seq, *_ = facts
    raw.execute("INSERT INTO erased VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (origin, seq, print_of(facts)))
    if facts[5] == "*":
        emptied = "json_set(val, ?, NULL)"
        raw.execute(f"UPDATE op SET val = {emptied} WHERE origin = ? AND seq = ?", (f'$."{column}"', origin, seq))
    else:
        raw.execute("UPDATE op SET val = NULL WHERE origin = ? AND seq = ?", (origin, seq))


def erase_cells(unit: UnitOfWork, cells: Iterable[tuple[str, str, str]]) -> int:
    """Empty several cells, told as (table, key, column)."""
    return sum(erase_cell(unit, *cell) for cell in cells)
