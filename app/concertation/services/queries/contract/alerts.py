"""What deserves a look in a contract as of a day, each with its reason in words and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.contract.alerts import Alert, Demand, OperationFacts, operation_alerts
from concertation.domain.dates_fr import numeric
from concertation.domain.typography import NO_BREAK, percent
from concertation.domain.typography import money as euros
from concertation.domain.vocabulary import AlertKind, FundingStage
from concertation.services.queries.contract.book import as_made
from concertation.services.queries.contract.money import Money, money
from concertation.services.queries.contract.operation_rows import AlertRow, OperationFilter, OperationRow
from concertation.services.queries.contract.operations import operations
from concertation.services.queries.contract.table import contract_table, missing_by_financer
from concertation.wording import language as spoken
from concertation.wording import word

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
    key = ("alerts", today, as_of, operation_id, told_in)
    return as_made(reader, contract_id, key, lambda: _alerts(reader, contract_id, today, as_of, operation_id, told_in))


def _alerts(
    reader: Reader,
    contract_id: str,
    today: date,
    as_of: date | None,
    operation_id: str | None,
    language: str,
) -> tuple[AlertRow, ...]:
    found = money(reader, contract_id, as_of)
    on = as_of or today
    ids = (operation_id,) if operation_id else ()
    listed = operations(reader, OperationFilter(contract_id, as_of=as_of, ids=ids))
    demands = _demands(reader, contract_id, on)
    told = [
        *(() if operation_id else _behind(reader, contract_id, today, as_of, language)),
        *(alert for row in listed for alert in _of_operation(found, row, on, demands.get(row.id, ()), language)),
        *(() if operation_id else _missing(found, language)),
        *_conflicts(found, listed, language),
    ]
    return tuple(told)


def _of_operation(
    found: Money, row: OperationRow, on: date, demands: tuple[Demand, ...], language: str
) -> Iterator[AlertRow]:
    contract = found.structure.contract
    stages = {
        stage: {key: cents for key, cents in told.by_financer.items() if cents is not None}
        for stage, told in row.stages.items()
    }
    paying = {each.id for each in contract.financers}
    facts = OperationFacts(
        row.id,
        stages,
        state=row.state,
        cost=row.cost_cents,
        owner=row.owner_id if row.owner_id in paying else None,
        owner_minimum=contract.owner_minimum,
        due_on=row.due_on,
        moved_on=row.moved_on,
        demands=demands,
    )
    for alert in operation_alerts(facts, on, contract.ends_on):
        yield _told(found, alert, row, language)


def _told(found: Money, alert: Alert, row: OperationRow, language: str) -> AlertRow:
    names = {each.id: each for each in found.structure.contract.financers}
    financer = names.get(alert.financer or "")
    reference = _reference(alert)
    return AlertRow(
        id=":".join(filter(None, (alert.kind, row.id, alert.decision, alert.financer))),
        kind=alert.kind,
        reason=_reason(
            alert.kind,
            language,
            amount=alert.amount,
            against=alert.against,
            day=alert.day,
            financer=financer.name if financer else row.owner,
            decision=reference,
        ),
        contract=row.contract,
        axis_id=row.axis_id,
        axis=row.axis,
        operation_id=row.id,
        operation=row.number,
        operation_name=row.name,
        financer_id=alert.financer,
        financer=financer.code if financer else None,
        decision_id=alert.decision.partition("|")[0] if alert.decision else None,
        decision=reference,
        amount_cents=alert.amount if alert.kind != AlertKind.OWNER_BELOW_MINIMUM else None,
        against_cents=alert.against if alert.kind != AlertKind.OWNER_BELOW_MINIMUM else None,
    )


def _reference(alert: Alert) -> str | None:
    """Return the reference that travels with a decision's id."""
    return alert.decision.partition("|")[2] or None if alert.decision else None


def _reason(kind: str, language: str, **values: object) -> str:
    """Return the sentence of an alert, in the language of the window."""
    template = word(
        "alert", kind if kind != AlertKind.UNMOVED or values.get("day") else "never_moved", language=language
    )
    shown = dict(values)
    for name in ("amount", "against"):
        cents = values.get(name)
        if kind == AlertKind.OWNER_BELOW_MINIMUM:
            shown[name] = _percent(cents)
        else:
            shown[name] = "–" if not isinstance(cents, int) else _amount(cents)
    if isinstance(values.get("day"), date):
        shown["day"] = numeric(values["day"])  # type: ignore[arg-type]
    amount, against = values.get("amount"), values.get("against")
    if isinstance(amount, int) and isinstance(against, int):
        shown["excess"] = _amount(abs(amount - against))
    return template.format(**shown)


def _amount(cents: int) -> str:
    """Return an amount as it is read: in millions from one million on."""
    return euros(cents, "M€" if abs(cents) >= _MILLION else "€")


def _share(share: float | None) -> str:
    """Return a share as the table writes it, without its sign, which the sentence has."""
    return percent(share).rpartition(NO_BREAK)[0] or "–"


def _percent(steps: object) -> str:
    """Return hundredths of a per cent as they are read, to a tenth."""
    return f"{round(int(steps) / 10) / 10:g}".replace(".", ",") if isinstance(steps, int) else "–"


_DEMANDS = """
SELECT l.operation_id, l.decision_id || '|' || coalesce(d.reference, '') AS decision, l.financer_id, l.amount_cents
FROM operation_decision l JOIN operation o ON o.id = l.operation_id
JOIN decision d ON d.id = l.decision_id JOIN meeting m ON m.id = d.meeting_id
WHERE o.contract_id = :id AND l.gone = 0 AND d.gone = 0 AND d.state = 'in_force' AND l.amount_cents IS NOT NULL
    AND m.held_on <= :on AND NOT EXISTS (SELECT 1 FROM amendment a WHERE a.decision_id = d.id AND a.gone = 0
        AND EXISTS (SELECT 1 FROM adoption p WHERE p.amendment_id = a.id AND p.gone = 0)) ORDER BY m.held_on, l.id
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
                reason=word("alert", AlertKind.BEHIND, language=language).format(
                    rate=_share(row.rates.committed_planned), elapsed=_share(table.elapsed_share)
                ),
                contract=table.contract.code,
                axis_id=row.id,
                axis=row.number,
                amount_cents=committed,
                against_cents=planned,
            )


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
                reason=word("alert", AlertKind.FIGURE_MISSING, language=language).format(
                    financer=each.name,
                    stage=word("funding_stage", stage, language=language).lower(),
                    years=", ".join(map(str, years)),
                ),
                contract=contract.code,
                financer_id=each.id,
                financer=each.code,
            )


def _conflicts(found: Money, listed: tuple[OperationRow, ...], language: str) -> Iterator[AlertRow]:
    rows = {row.id: row for row in listed}
    names = {each.id: each for each in found.structure.contract.financers}
    for (financer, stage), position in found.book.items():
        for conflict in position.conflicts:
            row = rows.get(conflict.operation)
            if row is None or financer not in names:
                continue
            told = ", ".join(
                word("alert", "said", language=language).format(
                    amount=_amount(one.cents), source=one.source, day=numeric(one.dated_on)
                )
                for one in conflict.told
            )
            yield AlertRow(
                id=f"{AlertKind.FIGURES_CONFLICT}:{row.id}:{financer}:{stage}:{conflict.year}",
                kind=AlertKind.FIGURES_CONFLICT,
                reason=word("alert", AlertKind.FIGURES_CONFLICT, language=language).format(
                    financer=names[financer].name,
                    stage=word("funding_stage", stage, language=language).lower(),
                    year=conflict.year,
                    told=told,
                ),
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
