"""Operations with their money, and everything about one of them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from concertation.domain.vocabulary import AuthorityKind, FundingStage
from concertation.errors import UserError
from concertation.services.queries.contract.book import Former, as_renewed
from concertation.services.queries.contract.figures import figures
from concertation.services.queries.contract.money import Money, money
from concertation.services.queries.contract.operation_rows import (
    DecisionBehind,
    FigureFilter,
    IndicatorRow,
    KeyRow,
    LinkedDecision,
    OperationFilter,
    OperationRow,
    OperationSheet,
)
from concertation.services.queries.contract.rows import Sums
from concertation.services.queries.frozen import (
    authority_code,
    authority_name,
    build_all,
    holding_words,
)
from concertation.services.queries.values import day

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_ROW = f"""
SELECT o.*, c.code AS contract, coalesce(t.axis_id, o.axis_id) AS in_axis, x.number AS axis, t.number AS action,
    coalesce({authority_name("o.owner_id", "c.starts_on")}, o.owner_name) AS owner,
    {authority_code("o.territory_id")} AS territory, d.title AS dossier,
    (SELECT count(*) FROM operation_decision l WHERE l.operation_id = o.id AND l.gone = 0) AS decisions
FROM operation o JOIN contract c ON c.id = o.contract_id
LEFT JOIN contract_action t ON t.id = o.action_id
LEFT JOIN axis x ON x.id = coalesce(t.axis_id, o.axis_id)
LEFT JOIN dossier d ON d.id = o.dossier_id
WHERE o.gone = 0 AND c.gone = 0
"""
_NAMED = """
SELECT o.id, o.number, o.name FROM operation o JOIN contract c ON c.id = o.contract_id
LEFT JOIN contract_action t ON t.id = o.action_id LEFT JOIN axis x ON x.id = coalesce(t.axis_id, o.axis_id)
WHERE o.gone = 0 AND c.gone = 0
"""
_COPIED = (
    *("id", "contract", "contract_id", "number", "name", "axis", "action_id", "action", "owner_id", "owner", "place"),
    *("territory_id", "territory", "cost_cents", "state", "dossier_id", "dossier", "note", "decisions"),
)


@dataclass(frozen=True, slots=True)
class _Listed:
    """The operations of a contract, and the years over which each financer's payments were measured for them."""

    rows: tuple[OperationRow, ...]
    years: dict[str, frozenset[int]]


def operations(reader: Reader, asked: OperationFilter) -> tuple[OperationRow, ...]:
    """Return the operations a filter keeps, in the order of the contract, with their money as of a day."""
    if asked.contract_id is None:
        return _operations(reader, asked)
    if asked.financer_id is not None:
        every = operations(reader, replace(asked, financer_id=None))
        return tuple(row for row in every if _pays(row, asked.financer_id))
    key = asked.contract_id
    return as_renewed(reader, key, asked, lambda former: _renewed(reader, key, asked, former)).rows


def _renewed(reader: Reader, contract_id: str, asked: OperationFilter, former: Former[_Listed] | None) -> _Listed:
    """Return the operations with their money, those that no changed figure is about as they were.

    A first or last figure of a year changes over which years the payments of all the others are measured.
    """
    rows = former.value.rows if former else _operations(reader, asked)
    if not rows:
        return _Listed((), {})
    held = money(reader, contract_id, asked.as_of)
    years = {key: same.years for key, same in held.same_years.items()}
    if former is None:
        return _Listed(rows, years)
    told = former.value
    touched = former.touched if told.years == years else frozenset(row.id for row in told.rows)
    stages = held.of_operations(touched)
    return _Listed(
        tuple(_with_money(held, row, stages[row.id]) if row.id in touched else row for row in told.rows), years
    )


def _operations(reader: Reader, asked: OperationFilter) -> tuple[OperationRow, ...]:
    found: list[OperationRow] = []
    for contract_id, rows in groupby(_kept(reader, asked), key=lambda row: str(row["contract_id"])):
        held, listed = money(reader, contract_id, asked.as_of), list(rows)
        stages = held.of_operations(row["id"] for row in listed)
        found += [_operation(held, row, stages[row["id"]]) for row in listed]
    return tuple(row for row in found if asked.financer_id is None or _pays(row, asked.financer_id))


def named_operations(reader: Reader, asked: OperationFilter) -> tuple[tuple[str, str, str], ...]:
    """Return the id, number and name of the operations a filter keeps, without a word of their money."""
    return tuple(tuple(row) for row in _kept(reader, asked, _NAMED))


def _kept(reader: Reader, asked: OperationFilter, told: str = _ROW) -> list[Any]:
    values: dict[str, object] = {}
    conditions = []
    for column, value in (
        ("o.contract_id", asked.contract_id),
        ("o.action_id", asked.action_id),
        ("o.dossier_id", asked.dossier_id),
    ):
        if value is not None:
            name = f"v{len(values)}"
            values[name] = value
            conditions.append(f"{column} = :{name}")
    if asked.axis_id is not None:
        values["axis"] = asked.axis_id
        conditions.append(f"coalesce(t.axis_id, o.axis_id) IN ({_BELOW})")
    if asked.outside is not None:
        conditions.append(f"coalesce(t.axis_id, o.axis_id) IS {'' if asked.outside else 'NOT '}NULL")
    if asked.ids:
        values |= {f"k{place}": key for place, key in enumerate(asked.ids)}
        conditions.append(f"o.id IN ({', '.join(f':k{place}' for place in range(len(asked.ids)))})")
    if asked.words.strip():
        held = "o.number || ' ' || o.name || ' ' || coalesce(o.place, '') || ' ' || coalesce(o.owner_name, '')"
        conditions.append(holding_words(held, asked.words, values))
    where = "".join(f" AND {condition}" for condition in conditions)
    return reader.rows(f"{told}{where} ORDER BY c.starts_on, c.id, x.rank IS NULL, o.rank, o.id", **values)


_BELOW = """
    WITH RECURSIVE b(id) AS (SELECT :axis UNION SELECT y.id FROM axis y JOIN b ON y.parent_id = b.id WHERE y.gone = 0)
    SELECT id FROM b
"""


def _operation(held: Money, row: Any, stages: dict[str, Sums]) -> OperationRow:
    return OperationRow(
        **{name: row[name] for name in _COPIED},
        axis_id=row["in_axis"],
        due_on=day(row["due_on"]),
        stages=stages,
        rates=held.rates_of_operation(row["id"], stages),
        moved_on=held.moved_on(row["id"]),
        away=_away(held, row["id"], row["territory_id"]),
    )


def _with_money(held: Money, row: OperationRow, stages: dict[str, Sums]) -> OperationRow:
    moved_on, away = held.moved_on(row.id), _away(held, row.id, row.territory_id)
    return replace(row, stages=stages, rates=held.rates_of_operation(row.id, stages), moved_on=moved_on, away=away)


def _away(held: Money, operation: str, territory: str | None) -> tuple[str, ...]:
    """Return the codes of the authorities that pay for what lies in another's territory; a région covers them all."""
    if territory is None:
        return ()
    financers = held.structure.contract.financers
    regions = {each.id for each in financers if each.kind == AuthorityKind.REGION}
    if territory in regions:
        return ()
    return tuple(
        each.code
        for each in financers
        if each.id != territory and each.id not in regions
        if held.cells(FundingStage.PLANNED, each.id).get(operation)
    )


def _pays(row: OperationRow, financer_id: str) -> bool:
    return any(told.by_financer.get(financer_id) is not None for told in row.stages.values())


def operation_id_of(reader: Reader, number: str, contract_id: str | None = None) -> str:
    """Return the id of an operation from its number.

    Raises:
        UserError: ``operation_unknown`` where there is none, or several in different contracts.
    """
    rows = reader.rows(
        "SELECT id FROM operation WHERE number = :number AND gone = 0 AND (:contract IS NULL OR contract_id = :contract)",
        number=number,
        contract=contract_id,
    )
    if len(rows) != 1:
        raise UserError("operation_unknown", number=number)
    return str(rows[0]["id"])


def operation_sheet(reader: Reader, operation_id: str, today: date, *, as_of: date | None = None) -> OperationSheet:
    """Return everything about one operation as of a day.

    Raises:
        UserError: ``object_unknown``.
    """
    from concertation.services.queries.contract.alerts import alerts  # noqa: PLC0415  # alerts read operations

    found = operations(reader, OperationFilter(ids=(operation_id,), as_of=as_of))
    if not found:
        raise UserError("object_unknown", kind="operation", id=operation_id)
    (row,) = found
    return OperationSheet(
        operation=row,
        figures=figures(reader, FigureFilter(row.contract_id, as_of, operation_id=operation_id)),
        decisions=linked_decisions(reader, operation_id),
        keys=_keys_of(reader, row, as_of or today),
        alerts=alerts(reader, row.contract_id, today, as_of=as_of, operation_id=operation_id),
        indicators=tuple(each for each in indicators(reader, row.contract_id) if each.operation_id == operation_id),
    )


def linked_decisions(reader: Reader, operation_id: str) -> tuple[LinkedDecision, ...]:
    """Return the decisions about an operation, the oldest first."""
    rows = reader.rows(
        f"""SELECT l.id, l.decision_id, d.reference, d.text, m.held_on, d.state, l.amount_cents, l.financer_id,
            {authority_code("l.financer_id")} AS financer
        FROM operation_decision l JOIN decision d ON d.id = l.decision_id JOIN meeting m ON m.id = d.meeting_id
        WHERE l.operation_id = :id AND l.gone = 0 AND d.gone = 0 ORDER BY m.held_on, d.rank, l.id""",
        id=operation_id,
    )
    return build_all(LinkedDecision, rows)


def decisions_behind(reader: Reader, asked: OperationFilter) -> tuple[DecisionBehind, ...]:
    """Return the decisions about the operations that a filter keeps, the newest first: what a total rests on."""
    rows = reader.rows(
        f"""SELECT l.id, l.decision_id, d.reference, d.text, m.held_on, d.state, o.id AS operation_id,
            o.number AS operation, o.name AS operation_name, l.amount_cents, {authority_code("l.financer_id")} AS financer
        FROM operation_decision l JOIN operation o ON o.id = l.operation_id
        JOIN decision d ON d.id = l.decision_id JOIN meeting m ON m.id = d.meeting_id
        WHERE l.operation_id IN (SELECT value FROM json_each(:ids)) AND l.gone = 0 AND d.gone = 0
        ORDER BY m.held_on DESC, d.rank, l.id""",
        ids=json.dumps([row.id for row in operations(reader, asked)]),
    )
    return build_all(DecisionBehind, rows)


def keys(reader: Reader, contract_id: str) -> tuple[KeyRow, ...]:
    """Return the funding keys of a contract, the oldest first."""
    rows = reader.rows(
        """SELECT k.*, (SELECT json_group_object(s.financer_id, s.weight) FROM key_share s
            WHERE s.key_id = k.id AND s.gone = 0) AS weights FROM funding_key k
        WHERE k.contract_id = :id AND k.gone = 0 ORDER BY k.valid_from, k.id""",
        id=contract_id,
    )
    return build_all(KeyRow, rows)


def _keys_of(reader: Reader, row: OperationRow, on: date) -> tuple[KeyRow, ...]:
    """Return the keys that hold for an operation; the last is the one in force that speaks of it most closely."""
    above = reader.rows(
        """WITH RECURSIVE up(id) AS (
            SELECT :axis UNION ALL SELECT x.parent_id FROM axis x JOIN up ON x.id = up.id WHERE x.parent_id IS NOT NULL
        ) SELECT id FROM up""",
        axis=row.axis_id,
    )
    holders = [*(each["id"] for each in above[::-1]), row.action_id, row.id]
    closer = {key: place for place, key in enumerate(holders, 1) if key}

    def rank(key: KeyRow) -> tuple[bool, int, date]:
        in_force = (key.valid_from or on) <= on <= (key.valid_to or on)
        return in_force, closer.get(_of(key) or "", 0), key.valid_from or date.min

    return tuple(sorted((key for key in keys(reader, row.contract_id) if _of(key) in (None, *closer)), key=rank))


def _of(key: KeyRow) -> str | None:
    """Return what a key is of; the whole contract without."""
    return key.operation_id or key.action_id or key.axis_id


def indicators(reader: Reader, contract_id: str) -> tuple[IndicatorRow, ...]:
    """Return the indicators of a contract in their order."""
    rows = reader.rows(
        """SELECT i.*, x.number AS axis, o.number AS operation FROM indicator i
        LEFT JOIN axis x ON x.id = i.axis_id LEFT JOIN operation o ON o.id = i.operation_id
        WHERE i.contract_id = :id AND i.gone = 0 ORDER BY i.rank, i.id""",
        id=contract_id,
    )
    return build_all(IndicatorRow, rows)
