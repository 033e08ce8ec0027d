"""The money of a dossier: what the operations of contracts that belong to it amount to, and what moved when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.contract.amounts import total
from concertation.domain.vocabulary import FundingStage
from concertation.services.queries.contract import (
    FigureFilter,
    FinancerRef,
    OperationFilter,
    contracts,
    figures,
    operations,
)

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.contract import FigureRow, OperationRow


@dataclass(frozen=True, slots=True)
class StageMoney:
    """What one stage amounts to in cents, in all and by financer; None where nobody said.

    ``missing`` counts the cells that nobody filled; the figures were drawn up between the two days.
    """

    stage: str
    cents: int | None
    by_financer: tuple[int | None, ...]
    missing: int
    dated_from: date | None
    dated_to: date | None


@dataclass(frozen=True, slots=True)
class MoneyMove:
    """What was said at a day of the operations of the dossier: stages with what they amount to, and who said so."""

    dated_on: date
    stages: tuple[tuple[str, int], ...]
    sources: tuple[str, ...]
    operations: tuple[str, ...]
    operation_ids: tuple[str, ...]
    financer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DossierMoney:
    """The operations of a dossier with what they amount to; every tuple is empty where it has none."""

    financers: tuple[FinancerRef, ...] = ()
    operations: tuple[OperationRow, ...] = ()
    stages: tuple[StageMoney, ...] = ()
    moves: tuple[MoneyMove, ...] = ()


def dossier_money(reader: Reader, dossier_id: str, today: date) -> DossierMoney:
    held = operations(reader, OperationFilter(dossier_id=dossier_id, as_of=today))
    if not held:
        return DossierMoney()
    told = {row.id: row for row in contracts(reader)}
    concerned = [told[key] for key in dict.fromkeys(row.contract_id for row in held)]
    financers = tuple({each.id: each for contract in concerned for each in contract.financers}.values())
    said = [
        row
        for operation in held
        for row in figures(reader, FigureFilter(operation.contract_id, as_of=today, operation_id=operation.id))
        if row.retained
    ]
    stages = tuple(_stage(stage, held, financers, said) for stage in FundingStage)
    known = tuple(row for row in stages if row.cents is not None or row.stage == FundingStage.PLANNED)
    return DossierMoney(financers, held, known, _moves(said))


def _stage(
    stage: str, held: tuple[OperationRow, ...], financers: tuple[FinancerRef, ...], said: list[FigureRow]
) -> StageMoney:
    cells = [
        [row.stages[stage].by_financer.get(each.id) if stage in row.stages else None for each in financers]
        for row in held
    ]
    by_financer = tuple(total(column) for column in zip(*cells, strict=True))
    days = sorted(row.dated_on for row in said if row.stage == stage)
    missing = sum(cents is None for line in cells for cents in line)
    first, last = (days[0], days[-1]) if days else (None, None)
    return StageMoney(stage, total(by_financer), by_financer, missing, first, last)


def _moves(said: list[FigureRow]) -> tuple[MoneyMove, ...]:
    """Return one move per day, the latest first; planned money is no move."""
    gathered: dict[date, list[FigureRow]] = {}
    for row in said:
        if row.stage != FundingStage.PLANNED:
            gathered.setdefault(row.dated_on, []).append(row)
    return tuple(_move(day, gathered[day]) for day in sorted(gathered, reverse=True))


def _move(day: date, rows: list[FigureRow]) -> MoneyMove:
    sums = ((stage, [row.amount_cents for row in rows if row.stage == stage]) for stage in FundingStage)
    return MoneyMove(
        day,
        tuple((stage, sum(cents)) for stage, cents in sums if cents),
        tuple(dict.fromkeys(row.source for row in rows)),
        tuple(dict.fromkeys(row.operation for row in rows)),
        tuple(dict.fromkeys(row.operation_id for row in rows)),
        tuple(dict.fromkeys(row.financer_id for row in rows)),
    )
