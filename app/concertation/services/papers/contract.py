"""The papers of a contract: its tableau de bord as of a day, and an avenant with its annex."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from concertation.documents.model import (
    Adopted,
    AxisAmounts,
    Changed,
    ContractAmendment,
    Dashboard,
    FinancerAmounts,
    Masthead,
    MovedAmount,
    PaidPlace,
    Status,
    Watched,
    YearAmounts,
)
from concertation.domain.contract.amounts import total
from concertation.domain.contract.funding import STAGES
from concertation.domain.vocabulary import AmendmentState, FundingStage
from concertation.errors import UserError
from concertation.services.contract_charts import paid_by_place
from concertation.services.papers.money import not_received, situated
from concertation.services.papers.setting import register_setting
from concertation.services.queries.contract import (
    OperationFilter,
    alerts,
    amendment_sheet,
    amendments,
    by_year,
    contract_table,
    contracts,
    operations,
)
from concertation.services.queries.contract.rows import rate_over
from concertation.services.queries.private import private_keys, without_secret_decision
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from concertation.persistence.reader import Reader
    from concertation.services.queries.contract import (
        ContractRow,
        ContractTable,
        DifferenceRow,
        DifferenceTable,
        FinancerRow,
        MoveRow,
        OperationRow,
        TableRow,
        YearRow,
    )

_FURTHER = tuple(stage for stage in STAGES if stage != FundingStage.PLANNED)


def build_dashboard(reader: Reader, contract_id: str, today: date, *, as_of: date | None = None) -> Dashboard:
    """Return the tableau de bord of a contract as of a day, or as last known."""
    table = contract_table(reader, contract_id, today, as_of=as_of)
    contract = table.contract
    return Dashboard(
        masthead=_masthead(reader, contract, f"{contract.code}-TB-{table.on.isoformat()}", on=table.on),
        contract=contract.name,
        starts_on=contract.starts_on,
        ends_on=contract.ends_on,
        as_of=table.on,
        version=table.version,
        elapsed=round(table.elapsed_share * 1000),
        stages=tuple(word("funding_stage", stage, language="fr") for stage in _FURTHER),
        financers=tuple(map(_financer, table.financers)),
        axes=tuple(_axis(row, contract) for row in table.rows if row.kind == "axis" and row.parent_id is None),
        whole=_axis(table.total, contract),
        years=_years(by_year(reader, contract_id, as_of=as_of)),
        places=_places(table, operations(reader, OperationFilter(contract_id, as_of=as_of))),
        total_axes=table.total_axes,
        total_financers=table.total_financers,
        paid_committed=_thousandths(table.total.rates.paid_committed),
        gap=table.rounding_gap,
        watched=_watched(reader, table, today, as_of),
    )


def _places(table: ContractTable, rows: Iterable[OperationRow]) -> tuple[PaidPlace, ...]:
    """Return where each financer pays what was planned, its own territory first."""
    paid = paid_by_place(table, rows)
    return tuple(
        PaidPlace(financer=one.name, place=place, cents=cents, outside=outside)
        for one in table.financers
        for (place, outside), cents in sorted(
            paid[one.id].items(), key=lambda item: ((False, None, True).index(item[0][1]), -item[1])
        )
    )


def _masthead(
    reader: Reader, contract: ContractRow, reference: str, *, on: date | None = None, status: Status = Status.DRAFT
) -> Masthead:
    drawn = word("paper", "drawn_on", language="fr").format(day=f"{on:%d/%m/%Y}") if on else ""
    return Masthead(
        cooperation=contract.cooperation,
        body=contract.name,
        running=contract.name,
        authorities=tuple(each.long_name for each in contract.financers),
        reference=reference,
        status=status,
        status_note=drawn,
        example=bool(register_setting(reader, "example_data")),
    )


def _axis(row: TableRow, contract: ContractRow) -> AxisAmounts:
    planned = row.stages[FundingStage.PLANNED]
    return AxisAmounts(
        number=row.number,
        name=row.name or contract.name,
        planned=tuple(planned.by_financer[each.id] for each in contract.financers),
        total=total(planned.by_financer.values()) if row.printed is not None else planned.total,
        printed=row.printed,
        shares=tuple(_thousandths(rate_over(row.stages[stage], planned)) for stage in _FURTHER),
    )


def _thousandths(share: float | None) -> int | None:
    return None if share is None else round(share * 1000)


def _financer(row: FinancerRow) -> FinancerAmounts:
    return FinancerAmounts(
        name=row.name,
        planned=row.stages[FundingStage.PLANNED],
        share=None if row.share is None else round(row.share * 10_000),
        reached=tuple(row.stages[stage] for stage in _FURTHER),
        paid_committed=_thousandths(row.rates.paid_committed),
        dated=situated(row.dated_to, row.dated_to).removeprefix("au ") if row.dated_to else "",
        missing=not_received(row),
        left_out=row.left_out,
    )


def _years(rows: tuple[YearRow, ...]) -> tuple[YearAmounts, ...]:
    found: dict[int, dict[str, list[int | None]]] = {}
    for row in rows:
        found.setdefault(row.year, {}).setdefault(row.stage, []).append(row.amount_cents)
    return tuple(
        YearAmounts(year=year, cents=tuple(total(stages.get(stage, ())) for stage in STAGES))
        for year, stages in sorted(found.items())
    )


def _watched(reader: Reader, table: ContractTable, today: date, as_of: date | None) -> tuple[Watched, ...]:
    told = []
    names = {each.id: each.name for each in table.financers}
    for row in alerts(reader, table.contract.id, today, as_of=as_of, language="fr"):
        named = f"{row.operation} {row.operation_name}" if row.operation else ""
        subject = named or (f"Axe {row.axis}" if row.axis else "")
        told.append(
            Watched(
                kind=word("alert_margin", row.kind, language="fr"),
                subject=subject,
                reason=str(row.reason),
                financer=names.get(row.financer_id or "", ""),
            )
        )
    return tuple(told)


def build_amendment(reader: Reader, amendment_id: str) -> ContractAmendment:
    """Return an avenant with its annex: a project until every financer has adopted it.

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = amendment_sheet(reader, amendment_id)
    row = without_secret_decision(sheet.amendment, private_keys(reader))
    contract = next(each for each in contracts(reader) if each.id == row.contract_id)
    names = {each.id: each.name for each in contract.financers}
    adopted = row.state == AmendmentState.ADOPTED
    return ContractAmendment(
        masthead=_masthead(
            reader,
            contract,
            f"{contract.code}-AV{row.number}",
            status=Status.APPROVED if adopted else Status.DRAFT,
        ),
        contract=contract.name,
        starts_on=contract.starts_on,
        ends_on=contract.ends_on,
        number=row.number,
        title=row.title,
        reason=row.reason or "",
        decision=row.decision or "",
        drafted_on=row.drafted_on,
        in_force_on=row.adopted_on,
        moves=tuple(_moved(move, names) for move in sheet.moves),
        lines=tuple(_changed(line, names) for line in sheet.table.rows),
        axes=tuple(_changed(line, names) for line in sheet.table.axes),
        financers=tuple(_changed(line, names, sheet.table) for line in sheet.table.financers),
        before=sheet.table.before,
        after=sheet.table.after,
        adoptions=tuple(
            Adopted(authority=each.name, number=each.number or "", on=each.adopted_on) for each in row.adoptions
        ),
    )


def _moved(move: MoveRow, names: dict[str, str]) -> MovedAmount:
    def end(axis: str | None, financer: str | None) -> str:
        return f"axe {axis} ({names.get(financer or '', '')})" if axis else ""

    return MovedAmount(
        source=end(move.from_axis, move.from_financer_id),
        target=end(move.to_axis, move.to_financer_id),
        cents=move.amount_cents,
    )


def _changed(line: DifferenceRow, names: dict[str, str], table: DifferenceTable | None = None) -> Changed:
    key = line.financer_id or ""
    before, after = (table.shares_before.get(key), table.shares_after.get(key)) if table else (None, None)
    return Changed(
        axis=line.axis or "",
        name=line.axis_name or "",
        financer=names.get(key, ""),
        before=line.before,
        after=line.after,
        share_before=None if before is None else round(before * 10_000),
        share_after=None if after is None else round(after * 10_000),
    )


def amendment_key(reader: Reader, contract_id: str, number: int | None) -> str:
    """Return the id of an amendment by its number, of the last one without any.

    Raises:
        UserError: ``amendment_unknown`` with the numbers there are.
    """
    rows = amendments(reader, contract_id)
    found = [row.id for row in rows if number in (None, row.number)]
    if not found:
        known = ", ".join(str(row.number) for row in rows) or "–"
        raise UserError("amendment_unknown", number=number or 1, known=known)
    return found[-1]
