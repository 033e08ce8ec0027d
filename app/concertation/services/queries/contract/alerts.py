"""What deserves a look in a contract as of a day, each with its reason in words and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from concertation.domain.contract.alerts import Alert, Demand, OperationFacts, operation_alerts
from concertation.domain.contract.funding import Conflict
from concertation.domain.dates_fr import numeric
from concertation.domain.typography import NO_BREAK, percent
from concertation.domain.typography import money as euros
from concertation.domain.vocabulary import AlertKind, FundingStage
from concertation.services.queries.contract.book import as_made, as_renewed
from concertation.services.queries.contract.money import Money, money
from concertation.services.queries.contract.operation_rows import AlertRow, OperationFilter, OperationRow
from concertation.services.queries.contract.operations import operations
from concertation.services.queries.contract.table import contract_table, missing_by_financer
from concertation.wording import Later, word
from concertation.wording import language as spoken

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_MILLION = 100_000_000  # cents


def alerts(
    reader: Reader,
    contract_id: str,
    today: date,
    *,
    as_of: date | None = None,
    operation_id: str | None = None,
    language: str | None = None,
) -> tuple[AlertRow, ...]:
    """Return what is to be looked at in a contract, or in one operation: axes first, then operations, then figures.

    Reasons are told in the language of the window unless another is named, as papers do.
    """
    told_in = language or spoken()
    if operation_id:
        return _alerts_of(reader, contract_id, operation_id, as_of or today, as_of, told_in)
    key = ("alerts", today, as_of, told_in)
    return as_made(reader, contract_id, key, lambda: _alerts(reader, contract_id, today, as_of, told_in))


def _alerts_of(
    reader: Reader, contract_id: str, operation_id: str, on: date, as_of: date | None, language: str
) -> tuple[AlertRow, ...]:
    found = money(reader, contract_id, as_of)
    listed = operations(reader, OperationFilter(as_of=as_of, ids=(operation_id,)))
    return (*_each(reader, found, listed, on, language, {}).told, *_conflicts(found, listed, language))


def _alerts(reader: Reader, contract_id: str, today: date, as_of: date | None, language: str) -> tuple[AlertRow, ...]:
    found, on = money(reader, contract_id, as_of), as_of or today
    listed = operations(reader, OperationFilter(contract_id, as_of=as_of))
    of_operations = as_renewed(
        reader,
        contract_id,
        ("alerts of operations", on, as_of, language),
        lambda former: _each(reader, found, listed, on, language, former.value.by_operation if former else {}),
    )
    return (
        *_behind(reader, contract_id, today, as_of, language),
        *of_operations.told,
        *_missing(found, language),
        *_conflicts(found, listed, language),
    )


@dataclass(frozen=True, slots=True)
class _Each:
    """The alerts of operations, by operation: with the row that they were told from."""

    by_operation: dict[str, tuple[OperationRow, tuple[AlertRow, ...]]]

    @property
    def told(self) -> Iterator[AlertRow]:
        return chain.from_iterable(told for _, told in self.by_operation.values())


def _each(
    reader: Reader,
    found: Money,
    listed: tuple[OperationRow, ...],
    on: date,
    language: str,
    former: dict[str, tuple[OperationRow, tuple[AlertRow, ...]]],
) -> _Each:
    """Tell what each operation raises; those whose row is the very same raise what they did, if figures alone changed."""
    demands = _demands(reader, found.structure.contract.id, on)
    by_operation = {}
    for row in listed:
        before = former.get(row.id)
        if before is None or before[0] is not row:
            before = row, tuple(_of_operation(found, row, on, demands.get(row.id, ()), language))
        by_operation[row.id] = before
    return _Each(by_operation)


def _of_operation(
    found: Money, row: OperationRow, on: date, demands: tuple[Demand, ...], language: str
) -> Iterator[AlertRow]:
    contract = found.structure.contract
    stages = {
        stage: {key: cents for key, cents in told.by_financer.items() if cents is not None}
        for stage, told in row.stages.items()
    }
    facts = OperationFacts(
        row.id,
        stages,
        state=row.state,
        cost=row.cost_cents,
        owner=row.owner_id if any(each.id == row.owner_id for each in contract.financers) else None,
        owner_minimum=contract.owner_minimum,
        due_on=row.due_on,
        begins_on=contract.starts_on,
        moved_on=row.moved_on,
        demands=demands,
    )
    for alert in operation_alerts(facts, on, contract.ends_on):
        yield _told(found, alert, row, language)


def _told(found: Money, alert: Alert, row: OperationRow, language: str) -> AlertRow:
    financer = next((each for each in found.structure.contract.financers if each.id == alert.financer), None)
    known = alert.kind != AlertKind.OWNER_BELOW_MINIMUM
    return AlertRow(
        id=":".join(filter(None, (alert.kind, row.id, alert.decision, alert.financer))),
        kind=alert.kind,
        reason=Later(partial(_reason, alert, financer.name if financer else row.owner, language)),
        contract=row.contract,
        axis_id=row.axis_id,
        axis=row.axis,
        operation_id=row.id,
        operation=row.number,
        operation_name=row.name,
        financer_id=alert.financer,
        financer=financer.code if financer else None,
        decision_id=alert.decision.partition("|")[0] if alert.decision else None,
        decision=_reference(alert),
        amount_cents=alert.amount if known else None,
        against_cents=alert.against if known else None,
    )


def _reference(alert: Alert) -> str | None:
    """Return the reference that travels with a decision's id."""
    return alert.decision.partition("|")[2] or None if alert.decision else None


def _reason(alert: Alert, financer: str | None, language: str) -> str:
    """Return the sentence of an alert."""
    never = alert.kind == AlertKind.UNMOVED and not alert.day
    shown = _percent if alert.kind == AlertKind.OWNER_BELOW_MINIMUM else _amount
    excess = None if alert.amount is None or alert.against is None else abs(alert.amount - alert.against)
    return word("alert", "never_moved" if never else alert.kind, language=language).format(
        amount=shown(alert.amount),
        against=shown(alert.against),
        excess=_amount(excess),
        day=numeric(alert.day) if alert.day else None,
        financer=financer,
        decision=_reference(alert),
    )


def _amount(cents: int | None) -> str:
    """Return an amount as it is read: in millions from one million on."""
    return "–" if cents is None else euros(cents, "M€" if abs(cents) >= _MILLION else "€")


def _share(share: float | None) -> str:
    """Return a share as the table writes it, without its sign, which the sentence has."""
    return percent(share).rpartition(NO_BREAK)[0] or "–"


def _percent(steps: int | None) -> str:
    """Return hundredths of a per cent as they are read, to a tenth."""
    return "–" if steps is None else f"{round(steps / 10) / 10:g}".replace(".", ",")


_DEMANDS = """
SELECT l.operation_id, l.decision_id || '|' || coalesce(d.reference, '') AS decision, l.financer_id, l.amount_cents
FROM operation_decision l JOIN operation o ON o.id = l.operation_id
JOIN decision d ON d.id = l.decision_id JOIN meeting m ON m.id = d.meeting_id
WHERE o.contract_id = :id AND l.gone = 0 AND d.gone = 0 AND d.state = 'in_force' AND l.amount_cents IS NOT NULL
    AND m.held_on <= :on AND NOT EXISTS (SELECT 1 FROM amendment a WHERE a.decision_id = d.id AND a.gone = 0
        AND EXISTS (SELECT 1 FROM deliberation p WHERE p.amendment_id = a.id AND p.gone = 0
            AND p.adopted_on IS NOT NULL AND coalesce(p.sense, 'adopted') = 'adopted')) ORDER BY m.held_on, l.id
"""


def _demands(reader: Reader, contract_id: str, on: date) -> dict[str, tuple[Demand, ...]]:
    """Return, by operation, the amounts that decisions set and no amendment under adoption takes up."""
    found: dict[str, tuple[Demand, ...]] = {}
    for row in reader.rows(_DEMANDS, id=contract_id, on=on.isoformat()):
        told = Demand(row["decision"], row["financer_id"], row["amount_cents"])
        found[row["operation_id"]] = (*found.get(row["operation_id"], ()), told)
    return found


def _behind(reader: Reader, contract_id: str, today: date, as_of: date | None, language: str) -> Iterator[AlertRow]:
    table = contract_table(reader, contract_id, today, as_of=as_of)
    for row in table.rows:
        if row.behind and row.kind == "axis":
            planned, committed = row.stages[FundingStage.PLANNED].total, row.stages[FundingStage.COMMITTED].total
            yield AlertRow(
                id=f"{AlertKind.BEHIND}:{row.id}",
                kind=AlertKind.BEHIND,
                reason=Later(partial(_lag, row.rates.committed_planned, table.elapsed_share, language)),
                contract=table.contract.code,
                axis_id=row.id,
                axis=row.number,
                amount_cents=committed,
                against_cents=planned,
            )


def _lag(reached: float | None, elapsed: float, language: str) -> str:
    template = word("alert", AlertKind.BEHIND, language=language)
    return template.format(rate=_share(reached), elapsed=_share(elapsed))


def _missing(found: Money, language: str) -> Iterator[AlertRow]:
    contract = found.structure.contract
    lacking = missing_by_financer(found)
    for each in contract.financers:
        by_stage: dict[str, list[int]] = {}
        for stage, year in lacking.get(each.id, ()):
            by_stage.setdefault(stage, []).append(year)
        for stage, years in by_stage.items():
            yield AlertRow(
                id=f"{AlertKind.FIGURE_MISSING}:{each.id}:{stage}",
                kind=AlertKind.FIGURE_MISSING,
                reason=Later(partial(_lacking, each.name, stage, years, language)),
                contract=contract.code,
                financer_id=each.id,
                financer=each.code,
            )


def _lacking(financer: str, stage: str, years: list[int], language: str) -> str:
    return word("alert", AlertKind.FIGURE_MISSING, language=language).format(
        financer=financer,
        stage=word("funding_stage", stage, language=language).lower(),
        years=", ".join(map(str, years)),
    )


def _conflicts(found: Money, listed: tuple[OperationRow, ...], language: str) -> Iterator[AlertRow]:
    rows = {row.id: row for row in listed}
    names = {each.id: each for each in found.structure.contract.financers}
    for (financer, stage), position in found.book.items():
        for conflict in position.conflicts:
            row = rows.get(conflict.operation)
            if row is None or financer not in names:
                continue
            yield AlertRow(
                id=f"{AlertKind.FIGURES_CONFLICT}:{row.id}:{financer}:{stage}:{conflict.year}",
                kind=AlertKind.FIGURES_CONFLICT,
                reason=Later(partial(_differing, conflict, names[financer].name, stage, language)),
                contract=row.contract,
                axis_id=row.axis_id,
                axis=row.axis,
                operation_id=row.id,
                operation=row.number,
                operation_name=row.name,
                financer_id=financer,
                financer=names[financer].code,
                amount_cents=conflict.told[0].cents,
                against_cents=conflict.told[1].cents,
            )


def _differing(conflict: Conflict, financer: str, stage: str, language: str) -> str:
    said = word("alert", "said", language=language)
    told = (
        said.format(amount=_amount(one.cents), source=one.source, day=numeric(one.dated_on)) for one in conflict.told
    )
    return word("alert", AlertKind.FIGURES_CONFLICT, language=language).format(
        financer=financer,
        stage=word("funding_stage", stage, language=language).lower(),
        year=conflict.year,
        told=", ".join(told),
    )
