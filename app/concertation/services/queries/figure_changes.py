"""How the figures of one operation changed: who said what of which financer, stage and year, and what stood before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from concertation.domain.contract.funding import Statement, position
from concertation.persistence.history import ADDED
from concertation.services.queries.contract.book import statements

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

# Each time a statement about the operation was written, taken back or put again, as the log tells. The contract's own
# statements come first (CROSS JOIN keeps the order): the log of every contract's would be unfolded for nothing.
_TOLD = """
SELECT s.id, s.financer_id, s.stage, s.year, s.dated_on, s.source, o.col, o.val, g.name, g.author, g.at, g.inverts IS NOT NULL AS back, g.id AS gesture_id
FROM operation p CROSS JOIN funding_statement s ON s.contract_id = p.contract_id
CROSS JOIN op o ON o.tbl = 'funding_statement' AND o.pk = s.id AND o.col IN ('*', 'gone')
JOIN gesture g ON g.id = o.gesture
WHERE p.id = :id ORDER BY o.hlc, o.origin, o.seq
"""
# What those taken back say of it: the others are unfolded already.
_GONE = """
SELECT s.id, json_extract(s.figures, :path) AS cents FROM operation p
CROSS JOIN funding_statement s ON s.contract_id = p.contract_id
WHERE p.id = :id AND s.gone = 1 AND json_type(s.figures, :path) IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One change of a cell: the cents retained before and after it; ``turned_back`` marks what undo or redo did."""

    id: str
    gesture_id: str
    at: datetime
    author: str
    gesture: str
    financer_id: str
    stage: str
    year: int
    dated_on: date
    source: str
    before: int | None
    after: int | None
    turned_back: bool


def figure_changes(reader: Reader, operation_id: str) -> list[FigureChange]:
    """Return every change of an operation's figures, the oldest first.

    A figure older than the one retained changes nothing of it: what it says stands beside, and is told as said.
    """
    said: dict[tuple[str, str, int], dict[str, Statement]] = {}
    found = []
    known = _cents(reader, operation_id)
    rows = [row for row in reader.rows(_TOLD, id=operation_id) if row["id"] in known]
    for place, row in enumerate(rows):
        one = _statement(row, operation_id, known[row["id"]])
        cell = said.setdefault((one.financer, one.stage, one.year), {})
        before = _retained(cell, operation_id)
        if row["col"] == ADDED or not row["val"]:
            cell[one.id] = one
        else:
            cell.pop(one.id, None)
        after = _retained(cell, operation_id)
        if after == before and one.id in cell:
            before, after = None, known[one.id]
        found.append(
            FigureChange(
                f"figure:{one.id}:{place}",
                row["gesture_id"],
                datetime.fromisoformat(row["at"]),
                row["author"],
                row["name"],
                one.financer,
                one.stage,
                one.year,
                one.dated_on,
                one.source,
                before,
                after,
                bool(row["back"]),
            )
        )
    return found


def _cents(reader: Reader, operation_id: str) -> dict[str, int | None]:
    """Return what each statement about an operation says of it, those taken back included."""
    contract_id = reader.scalar("SELECT contract_id FROM operation WHERE id = :id", id=operation_id)
    if contract_id is None:
        return {}
    told = {
        each.id: each.figures[operation_id] for each in statements(reader, contract_id) if operation_id in each.figures
    }
    gone = reader.rows(_GONE, id=operation_id, path=f'$."{operation_id}"')
    return told | {row["id"]: row["cents"] for row in gone}


def _statement(row: Any, operation_id: str, cents: int | None) -> Statement:
    day = date.fromisoformat(row["dated_on"])
    figures = {operation_id: cents}
    return Statement(row["id"], row["financer_id"], row["stage"], row["year"], day, row["source"], figures)


def _retained(cell: dict[str, Statement], operation_id: str) -> int | None:
    if len(cell) < 2:
        return next((one.figures[operation_id] for one in cell.values()), None)
    return next((cells.get(operation_id) for cells in position(cell.values()).years.values()), None)
