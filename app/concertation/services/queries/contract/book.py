"""Keeps the figures of a contract from one question to the next: read once, then only what the journal says changed.

Two hundred thousand figures take a moment to read and none to keep; a changed statement is read again alone, and the
position of its financer at its stage is worked out anew. What was made of a contract stays until a gesture writes in a
table that it is read from; where figures alone changed, it is handed back with the operations that they touched.
"""

from __future__ import annotations

import json
import sys
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from concertation.domain.contract.funding import Position, Statement, position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from concertation.persistence.reader import Reader

T = TypeVar("T")
Place: TypeAlias = tuple[str, str]  # financer, stage
Book: TypeAlias = "dict[Place, Position]"

_KEPT_FIGURES, _KEPT_DAYS, _MOST_MADE = 2_500_000, 4, 24
_FIGURES = "funding_statement"
_READ_FROM = frozenset(
    (
        *("contract", "financer", "axis", "contract_action", "operation", "operation_decision", "planned_amount"),
        *("amendment", "amendment_move", "deliberation", "cooperation", "authority", "authority_name", "dossier"),
        *("decision", "meeting", _FIGURES),
    )
)
_COLUMNS = "id, financer_id, stage, year, dated_on, source, figures"
_WHERE = """
SELECT o.id, o.seq, o.gesture, (SELECT g.chain FROM gesture g ORDER BY g.seq DESC LIMIT 1) AS chain FROM origin o
"""
# The seal of the gesture that wrote an operation: the chain of seals up to it.
_SEALED = """
SELECT g.chain FROM op o JOIN gesture g ON g.id = o.gesture WHERE o.origin = :origin AND o.seq = :seq
"""
_CHANGED = "SELECT DISTINCT tbl, pk FROM op WHERE origin = :origin AND seq > :seq"


@dataclass(frozen=True, slots=True)
class Former(Generic[T]):
    """What had been made before some figures changed, and the operations that they are about."""

    value: T
    touched: frozenset[str]


@dataclass(slots=True)
class _Kept:
    """The statements of one contract as the journal left them at a place, and the positions already worked out.

    ``made`` is what was worked out from the whole register at that very place, ``former`` what had been before figures
    changed, none of the rest; ``stale`` are the positions that they changed, to be made again from what they were.
    """

    origin: str
    seq: int
    chain: str
    statements: dict[str, Statement]
    by_day: OrderedDict[date | None, Book] = field(default_factory=OrderedDict)
    made: OrderedDict[object, Any] = field(default_factory=OrderedDict)
    former: dict[object, Former[Any]] = field(default_factory=dict)
    stale: dict[tuple[date | None, Place], Position] = field(default_factory=dict)
    figures: int = 0

    def __post_init__(self) -> None:
        self.figures = sum(len(each.figures) for each in self.statements.values())

    def forget(self, touched: frozenset[str] | None) -> None:
        """Make everything anew from now on; where figures alone changed, from what it was."""
        if touched is None:
            self.former.clear()
        else:
            made = {key: Former(value, touched) for key, value in self.made.items()}
            older = {key: Former(one.value, one.touched | touched) for key, one in self.former.items()}
            self.former = older | made if len(older) < _MOST_MADE else made
        self.made.clear()


_shelf: OrderedDict[tuple[Path, str], _Kept] = OrderedDict()


def statements(reader: Reader, contract_id: str) -> Iterable[Statement]:
    """Return every statement of a contract's money."""
    return _current(reader, contract_id).statements.values()


def book(reader: Reader, contract_id: str, on: date | None = None) -> Book:
    """Return where each financer stands at each stage, by what had been said at the end of a day."""
    kept = _current(reader, contract_id)
    found = kept.by_day.setdefault(on, {})
    kept.by_day.move_to_end(on)
    while len(kept.by_day) > _KEPT_DAYS:
        kept.by_day.popitem(last=False)
        kept.stale = {key: one for key, one in kept.stale.items() if key[0] in kept.by_day}
    told: dict[Place, list[Statement]] = {}
    for each in kept.statements.values():
        if (each.financer, each.stage) not in found and (on is None or each.dated_on <= on):
            told.setdefault((each.financer, each.stage), []).append(each)
    found.update({place: position(group, kept.stale.pop((on, place), None)) for place, group in told.items()})
    return found


def as_made(reader: Reader, contract_id: str, key: object, make: Callable[[], T]) -> T:
    """Return what was made of a contract under this key since what it is read from changed, or make it."""
    return as_renewed(reader, contract_id, key, lambda _former: make())


def as_renewed(reader: Reader, contract_id: str, key: object, make: Callable[[Former[T] | None], T]) -> T:
    """Return what was made of a contract under this key, or make it: from what it was where figures alone changed."""
    kept = _current(reader, contract_id)
    if key not in kept.made:
        kept.made[key] = make(kept.former.pop(key, None))
        if len(kept.made) > _MOST_MADE:
            kept.made.popitem(last=False)
    kept.made.move_to_end(key)
    found: T = kept.made[key]
    return found


def _current(reader: Reader, contract_id: str) -> _Kept:
    at = reader.one(_WHERE)
    if at is None or at["gesture"] is not None:  # a past rebuilt, or a gesture that may be given up: nothing is kept
        return _Kept("", 0, "", _read(reader, contract_id))
    place = at["id"], at["seq"], at["chain"] or ""
    key = (reader.path, contract_id)
    kept = _shelf.get(key)
    if kept is None or not _goes_on(reader, kept, *place):
        kept = _shelf[key] = _Kept(*place, _read(reader, contract_id))
    elif kept.seq < at["seq"]:
        _catch_up(reader, contract_id, kept, kept.origin)
        kept.seq, kept.chain = place[1:]
    _shelf.move_to_end(key)
    while len(_shelf) > 1 and sum(each.figures for each in _shelf.values()) > _KEPT_FIGURES:
        _shelf.popitem(last=False)
    return kept


def _goes_on(reader: Reader, kept: _Kept, origin: str, seq: int, chain: str) -> bool:
    """Tell whether the register goes on from what is kept: an older copy put back in its place may not."""
    if (kept.origin, kept.seq, kept.chain) == (origin, seq, chain):
        return True
    same = kept.origin == origin and kept.seq < seq
    return same and (not kept.chain or reader.scalar(_SEALED, origin=origin, seq=kept.seq) == kept.chain)


def _catch_up(reader: Reader, contract_id: str, kept: _Kept, origin: str) -> None:
    changed = [(row["tbl"], row["pk"]) for row in reader.rows(_CHANGED, origin=origin, seq=kept.seq)]
    tables = _READ_FROM.intersection(table for table, _ in changed)
    touched = _renew(reader, contract_id, kept, [key for table, key in changed if table == _FIGURES])
    if tables:
        kept.forget(touched if tables == {_FIGURES} else None)


def _renew(reader: Reader, contract_id: str, kept: _Kept, keys: list[str]) -> frozenset[str]:
    """Read some statements again, and return the operations about which they no longer say the same."""
    if not keys:
        return frozenset()
    fresh = _read(reader, contract_id, keys)
    former = {key: kept.statements.pop(key) for key in keys if key in kept.statements}
    kept.statements.update(fresh)
    for each in (*former.values(), *fresh.values()):
        for on, positions in kept.by_day.items():
            if (gone := positions.pop((each.financer, each.stage), None)) is not None:
                kept.stale[on, (each.financer, each.stage)] = gone
    return frozenset().union(*(_told_otherwise(former.get(key), fresh.get(key)) for key in keys))


def _told_otherwise(former: Statement | None, fresh: Statement | None) -> set[str]:
    """Return the operations that two states of one statement do not tell alike."""
    if former is None or fresh is None or replace(former, figures={}) != replace(fresh, figures={}):
        return {*(former.figures if former else ()), *(fresh.figures if fresh else ())}
    return {key for key, _ in former.figures.items() ^ fresh.figures.items()}


def _read(reader: Reader, contract_id: str, keys: list[str] | None = None) -> dict[str, Statement]:
    chosen = "" if keys is None else " AND id IN (SELECT value FROM json_each(:keys))"
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM funding_statement WHERE gone = 0 AND contract_id = :contract{chosen}",
        contract=contract_id,
        **({} if keys is None else {"keys": json.dumps(keys)}),
    )
    return {row["id"]: _statement(row) for row in rows}


def _statement(row: tuple[str, str, str, int, str, str, str]) -> Statement:
    key, financer, stage, year, dated_on, source, figures = row
    told = {sys.intern(operation): cents for operation, cents in json.loads(figures).items()}
    return Statement(key, financer, stage, year, date.fromisoformat(dated_on), source, told)
