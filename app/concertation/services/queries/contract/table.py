"""The contract's table as of a day: axes and actions by financers and stages, rates against the elapsed share."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from concertation.domain.contract.alerts import is_behind, missing_years
from concertation.domain.contract.amounts import gap, shares, total
from concertation.domain.contract.funding import STAGES
from concertation.domain.contract.period import elapsed_share
from concertation.domain.contract.versions import Cell
from concertation.domain.vocabulary import FundingStage
from concertation.services.queries.contract.book import as_made
from concertation.services.queries.contract.money import OUTSIDE, WHOLE, Money, money
from concertation.services.queries.contract.rows import (
    ContractTable,
    FinancerRef,
    FinancerRow,
    Sums,
    TableRow,
    YearRow,
    as_float,
    sums,
)
from concertation.services.queries.contract.structure import Node, version_rows

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


def contract_table(reader: Reader, contract_id: str, today: date, *, as_of: date | None = None) -> ContractTable:
    """Return a contract as of a day. Without one: by all adopted versions and all figures, time elapsed today."""
    found = money(reader, contract_id, as_of)
    contract, on = found.structure.contract, as_of or today
    elapsed = elapsed_share(contract.starts_on, contract.ends_on, on)
    rows = tuple(_rows(found, elapsed))
    whole = _row(
        found, Node(WHOLE, WHOLE, None, 0, "", ""), elapsed, sum(row.operations for row in rows if not row.depth)
    )
    return ContractTable(
        contract=contract,
        as_of=as_of,
        on=on,
        version=found.structure.version,
        versions=version_rows(reader, contract_id),
        elapsed_share=float(elapsed),
        financers=_financers(found, whole),
        rows=rows,
        total=whole,
        total_axes=_axes_total(rows, FundingStage.PLANNED),
        total_financers=whole.stages[FundingStage.PLANNED].total,
        rounding_gap=gap(_axes_total(rows, FundingStage.PLANNED), whole.stages[FundingStage.PLANNED].total),
    )


def axes_total(table: ContractTable, stage: str) -> int | None:
    """Return what the axes sum to at a stage, as printed where they are."""
    return _axes_total(table.rows, stage)


def _axes_total(rows: tuple[TableRow, ...], stage: str) -> int | None:
    return total(row.stages[stage].total for row in rows if row.kind == "axis" and row.parent_id is None)


def _rows(found: Money, elapsed: Fraction) -> list[TableRow]:
    counted = _counted(found)
    rows = [_row(found, node, elapsed, counted[node.id]) for node in found.structure.nodes]
    if counted[OUTSIDE]:
        rows.append(_row(found, Node(OUTSIDE, OUTSIDE, None, 0, "", ""), elapsed, counted[OUTSIDE]))
    return rows


def _counted(found: Money) -> Counter[str]:
    """Return how many operations each node holds, those of the nodes below included."""
    counted = Counter(each.action_id or each.axis_id or OUTSIDE for each in found.structure.operations)
    for node in reversed(found.structure.nodes):
        if node.parent_id:
            counted[node.parent_id] += counted[node.id]
    return counted


def _row(found: Money, node: Node, elapsed: Fraction, operations: int) -> TableRow:
    stages = found.of_node(node.id)
    told = found.rates_of_node(node.id, stages)
    return TableRow(
        id=node.id,
        kind=node.kind,
        parent_id=node.parent_id,
        depth=node.depth,
        number=node.number,
        name=node.name,
        printed=found.structure.plan.get(Cell(axis=node.id)) if node.kind == "axis" else None,
        stages=stages,
        rates=told,
        behind=node.kind in ("axis", WHOLE) and is_behind(told.committed_planned, elapsed),
        operations=operations,
        enveloped=any(Cell(node.id, each.id) in found.structure.plan for each in found.structure.contract.financers),
    )


def _financers(found: Money, whole: TableRow) -> tuple[FinancerRow, ...]:
    planned = whole.stages[FundingStage.PLANNED].by_financer
    parts = shares(planned)
    missing = missing_by_financer(found)
    return tuple(
        _financer(found, each, whole, as_float(parts[each.id]), missing.get(each.id, ()))
        for each in found.structure.contract.financers
    )


def _financer(
    found: Money, each: FinancerRef, whole: TableRow, share: float | None, missing: tuple[tuple[str, int], ...]
) -> FinancerRow:
    own: dict[str, Sums] = {stage: sums({each.id: whole.stages[stage].by_financer[each.id]}) for stage in STAGES}
    held = [position for (financer, _), position in found.book.items() if financer == each.id]
    return FinancerRow(
        id=each.id,
        code=each.code,
        name=each.name,
        long_name=each.long_name,
        stages={stage: told.total for stage, told in own.items()},
        share=share,
        rates=found.rates_of_node(WHOLE, own),
        dated_from=min((at.first_on for at in held if at.first_on), default=None),
        dated_to=max((at.last_on for at in held if at.last_on), default=None),
        missing=missing,
        left_out=same.left_out if (same := found.same_years.get(each.id)) else (),
    )


def missing_by_financer(found: Money) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the stages and years that some financers gave and each of the others did not."""
    keys = [each.id for each in found.structure.contract.financers]
    lacking: dict[str, list[tuple[str, int]]] = {}
    for stage in STAGES:
        held = {key: found.book.get((key, stage)) for key in keys}
        for key, years in missing_years({key: at.years if at else () for key, at in held.items()}).items():
            lacking.setdefault(key, []).extend((stage, year) for year in years)
    return {key: tuple(told) for key, told in lacking.items()}


def by_year(reader: Reader, contract_id: str, *, as_of: date | None = None) -> tuple[YearRow, ...]:
    """Return what each financer has at each stage by year of origin, over the operations of the axes."""
    return as_made(reader, contract_id, ("by year", as_of), lambda: _by_year(money(reader, contract_id, as_of)))


def _by_year(found: Money) -> tuple[YearRow, ...]:
    inside = {each.id for each in found.structure.operations if each.axis_id}
    rows = []
    for stage in STAGES:
        for each in found.structure.contract.financers:
            held = found.book.get((each.id, stage))
            for year, cells in sorted(held.years.items()) if held else ():
                cents = total(amount for operation, amount in cells.items() if operation in inside)
                rows.append(YearRow(year, stage, each.id, each.code, cents))
    return tuple(rows)
