"""The contract's charts in words and shares, ready for their geometry: the same in the window and in the documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.abridging import apart
from concertation.domain.charts.curve import Curve, curve
from concertation.domain.charts.flow import FlowLink, FlowNode, flow
from concertation.domain.charts.stage_bars import Pace, StageBar, StageGroup, stage_bars
from concertation.domain.charts.territory import Part, Payer, territory
from concertation.domain.typography import money, percent, reading_unit
from concertation.domain.vocabulary import FundingStage
from concertation.services.queries.contract.rows import rate_over
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from concertation.domain.charts.shapes import Measure, Picture
    from concertation.services.queries.contract import ContractTable, OperationRow, TableRow, YearRow

    Draw = Callable[[float, Measure], Picture]

_REALISED = (FundingStage.PROGRAMMED, FundingStage.COMMITTED, FundingStage.ORDERED, FundingStage.PAID)
_FLOW_LINES = 17  # of text: tall enough for the thin rivers to part


@dataclass(frozen=True, slots=True)
class Figures:
    """A chart to draw at any width, the rows of its table, and the same in one paragraph."""

    draw: Draw
    rows: tuple[tuple[str, ...], ...]
    words: str


def short_names(table: ContractTable) -> dict[str, str]:
    """Return, by id, the names of the main axes without the words they all begin with."""
    axes = [row for row in table.rows if row.kind == "axis" and row.parent_id is None]
    return dict(zip((row.id for row in axes), apart([row.name for row in axes]), strict=True))


def stage_chart(table: ContractTable) -> Figures:
    """Return the stages of each axis and of the whole against the elapsed share."""
    lines = [row for row in table.rows if row.kind == "axis" and row.parent_id is None]
    groups = [_group(row, table) for row in (*lines, table.total)]
    pace = Pace(table.elapsed_share, f"{_label('elapsed')} {percent(table.elapsed_share)}")
    rows = tuple((group.title, group.told, *(bar.told for bar in group.bars)) for group in groups)
    words = _sentence(
        f"{group.title}, " + ", ".join(f"{bar.title} {bar.told}" for bar in group.bars) for group in groups
    )
    return Figures(
        lambda width, measure: stage_bars(groups, pace, width=width, measure=measure), rows, f"{pace.words}. {words}"
    )


def _group(row: TableRow, table: ContractTable) -> StageGroup:
    planned = row.stages[FundingStage.PLANNED].total
    bars = []
    for stage in _REALISED:
        cents, share = row.stages[stage].total, rate_over(row.stages[stage], row.stages[FundingStage.PLANNED])
        told = _label("missing") if cents is None else f"{percent(share)}  {_money(cents, table)}".strip()
        bars.append(StageBar(stage.value, word("funding_stage", stage), share, told))
    title = f"{row.number}  {row.name}" if row.kind == "axis" else _label("whole")
    return StageGroup(
        row.id, title, f"{word('funding_stage', 'planned').lower()} {_money(planned, table)}", tuple(bars)
    )


def flow_chart(table: ContractTable, stage: str = FundingStage.PLANNED) -> Figures:
    """Return what each financer gives each axis."""
    axes = [row for row in table.rows if row.kind in ("axis", "outside") and row.parent_id is None]
    sources = []
    for financer in table.financers:
        cents = financer.stages[stage]
        share = f" · {percent(financer.share)}" if financer.share is not None else ""
        sources.append(FlowNode(financer.id, financer.name, f"{_money(cents, table)}{share}"))
    short = short_names(table)
    titles = {row.id: f"{row.number}  {short[row.id]}" if row.id in short else _axis(row) for row in axes}
    targets = [FlowNode(row.id, titles[row.id], _money(row.stages[stage].total, table)) for row in axes]
    links = [
        FlowLink(financer.id, row.id, cents, f"{financer.name} → {_axis(row)} : {_money(cents, table)}")
        for financer in table.financers
        for row in axes
        for cents in (row.stages[stage].by_financer.get(financer.id),)
    ]
    rows = tuple(
        (_axis(row), *(_money(row.stages[stage].by_financer.get(one.id), table) for one in table.financers))
        for row in axes
    )
    return Figures(
        lambda width, measure: flow(
            sources, targets, links, width=width, measure=measure, height=measure.line * _FLOW_LINES
        ),
        rows,
        _sentence(link.words for link in links),
    )


def year_chart(told: Sequence[YearRow]) -> Figures:
    """Return the amounts of each stage added up year after year; a stage ends with the last year anyone told."""
    years = sorted({row.year for row in told})
    curves = [_curve(stage, years, told) for stage in FundingStage]
    known = [one for one in curves if any(cents is not None for cents in one.cents)]
    most = max((cents for one in known for cents in one.cents if cents is not None), default=0)
    unit = reading_unit(most)
    rows = tuple(
        (str(year), *(money(one.cents[place], unit, decimals=2) for one in curves)) for place, year in enumerate(years)
    )
    last = [f"{one.title} {money(_last(one), unit, decimals=2)}" for one in known]
    return Figures(
        lambda width, measure: curve(
            [str(year) for year in years],
            known,
            tell=lambda cents: money(cents, unit),
            width=width,
            measure=measure,
        ),
        rows,
        ", ".join(last),
    )


def _curve(stage: FundingStage, years: Sequence[int], told: Sequence[YearRow]) -> Curve:
    amounts: dict[int, int] = {}
    for row in told:
        if row.stage == stage and row.amount_cents is not None:
            amounts[row.year] = amounts.get(row.year, 0) + row.amount_cents
    total, ends, cents = 0, max(amounts, default=0), []
    for year in years:
        total += amounts.get(year, 0)
        cents.append(total if amounts and year <= ends else None)
    return Curve(stage.value, word("funding_stage", stage), tuple(cents))


def _last(one: Curve) -> int | None:
    return next((cents for cents in reversed(one.cents) if cents is not None), None)


def paid_by_place(
    table: ContractTable, operations: Iterable[OperationRow], stage: str = FundingStage.PLANNED
) -> dict[str, dict[tuple[str, bool | None], int]]:
    """Return by financer the cents it pays in each place, told with whether that lies outside its territory."""
    names = {one.id: one.name for one in table.financers}
    sums: dict[str, dict[tuple[str, bool | None], int]] = {one.id: {} for one in table.financers}
    for operation in operations:
        place = names.get(operation.territory_id or "") or operation.territory or _label("unknown_place")
        for financer in table.financers:
            cents = operation.stages[stage].by_financer.get(financer.id)
            if cents:
                outside = None if operation.territory is None else financer.code in operation.away
                cell = (place, outside)
                sums[financer.id][cell] = sums[financer.id].get(cell, 0) + cents
    return sums


def territory_chart(
    table: ContractTable, operations: Iterable[OperationRow], stage: str = FundingStage.PLANNED
) -> Figures:
    """Return where each financer pays, by the territory of the operations; outside its own is told apart."""
    sums = paid_by_place(table, operations, stage)
    payers = [_payer(one.id, one.name, sums[one.id], table) for one in table.financers]
    rows = tuple((payer.title, part.title, part.told, _where(part)) for payer in payers for part in payer.parts)
    return Figures(
        lambda width, measure: territory(payers, width=width, measure=measure),
        rows,
        _sentence(
            f"{payer.title}, {part.title} {part.told} {_where(part)}" for payer in payers for part in payer.parts
        ),
    )


def _payer(key: str, name: str, sums: dict[tuple[str, bool | None], int], table: ContractTable) -> Payer:
    ordered = sorted(sums.items(), key=lambda item: ((False, None, True).index(item[0][1]), -item[1]))
    parts = tuple(
        Part(f"{key}|{place}", place, cents, outside, _money(cents, table)) for (place, outside), cents in ordered
    )
    return Payer(key, name, _money(sum(sums.values()) if sums else None, table), parts)


def _where(part: Part) -> str:
    if part.outside is None:
        return ""
    return _label("outside" if part.outside else "inside")


def _axis(row: TableRow) -> str:
    return f"{row.number}  {row.name}" if row.kind == "axis" else row.name or _label("outside_axes")


def _money(cents: int | None, table: ContractTable) -> str:
    if cents is None:
        return _label("missing")
    return money(cents, reading_unit(table.total.stages[FundingStage.PLANNED].total), decimals=2)


def _label(key: str) -> str:
    return word("contract_chart", key)


def _sentence(parts: Iterable[str]) -> str:
    return ". ".join(parts)
