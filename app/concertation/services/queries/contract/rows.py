"""The frozen rows that questions about contracts give: amounts in cents, None where nobody said; rates between 0 and 1."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from concertation.domain.contract.amounts import total
from concertation.domain.vocabulary import FundingStage


@dataclass(frozen=True, slots=True)
class FinancerRef:
    """A financer by its authority's id, code, kind and short name."""

    id: str
    code: str
    kind: str
    name: str
    long_name: str


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract in a list; ``version`` is the number of the last amendment in force, 0 for the initial one."""

    id: str
    code: str
    name: str
    cooperation: str
    cooperation_id: str
    starts_on: date
    ends_on: date
    owner_minimum: int | None
    note: str | None
    financers: tuple[FinancerRef, ...]
    operations: int
    amendments: int
    version: int
    total_axes: int | None
    total_financers: int | None
    rounding_gap: int | None


@dataclass(frozen=True, slots=True)
class Sums:
    """What each financer has at one stage, by authority id, and the total: as printed where the contract prints one."""

    by_financer: dict[str, int | None]
    total: int | None


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates, each named after its denominator."""

    programmed_planned: float | None
    committed_planned: float | None
    paid_committed: float | None


@dataclass(frozen=True, slots=True)
class FinancerRow:
    """A financer's own totals. ``missing`` are the (stage, year) that others gave and it did not.

    ``dated_from`` and ``dated_to`` are the oldest and newest days at which its figures were drawn up.
    """

    id: str
    code: str
    name: str
    long_name: str
    stages: dict[str, int | None]
    share: float | None
    rates: Rates
    dated_from: date | None
    dated_to: date | None
    missing: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the contract's table. ``printed`` is the planned total as printed, where it is.

    ``kind`` is ``axis``, ``action``, ``outside`` (hors axe) or ``total``.
    """

    id: str
    kind: str
    parent_id: str | None
    depth: int
    number: str
    name: str
    printed: int | None
    stages: dict[str, Sums]
    rates: Rates
    behind: bool
    operations: int


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of the contract; the initial one has number 0 and no amendment."""

    number: int
    title: str | None
    in_force_on: date | None
    amendment_id: str | None


@dataclass(frozen=True, slots=True)
class ContractTable:
    """A contract as of a day: axes by financers, with totals and what separates the printed axes from the financers."""

    contract: ContractRow
    as_of: date | None
    on: date
    version: int
    versions: tuple[VersionRow, ...]
    elapsed_share: float
    financers: tuple[FinancerRow, ...]
    rows: tuple[TableRow, ...]
    total: TableRow
    total_axes: int | None
    total_financers: int | None
    rounding_gap: int | None


@dataclass(frozen=True, slots=True)
class OperationRow:
    """An operation with its money; ``away`` are the codes of the authorities that pay outside their own territory."""

    id: str
    contract: str
    contract_id: str
    number: str
    name: str
    axis_id: str | None
    axis: str | None
    action_id: str | None
    action: str | None
    owner_id: str | None
    owner: str | None
    place: str | None
    territory_id: str | None
    territory: str | None
    cost_cents: int | None
    due_on: date | None
    state: str
    dossier_id: str | None
    dossier: str | None
    note: str | None
    decisions: int
    stages: dict[str, Sums]
    rates: Rates
    moved_on: date | None
    away: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OperationFilter:
    """Which operations are asked for; what is left empty does not matter. ``outside`` keeps those hors axe."""

    contract_id: str | None = None
    as_of: date | None = None
    axis_id: str | None = None
    action_id: str | None = None
    outside: bool = False
    financer_id: str | None = None
    dossier_id: str | None = None
    words: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as it was said; ``retained`` where it is the one that counts, ``conflicting`` where another differs."""

    operation_id: str
    operation: str
    operation_name: str
    financer_id: str
    financer: str
    stage: str
    year: int
    amount_cents: int
    dated_on: date
    source: str
    statement_id: str
    retained: bool
    conflicting: bool


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """Which figures are asked for; what is left empty does not matter."""

    contract_id: str
    as_of: date | None = None
    operation_id: str | None = None
    financer_id: str | None = None
    stage: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class YearRow:
    """What a financer has at a stage of one year of origin, over the operations of the axes."""

    year: int
    stage: str
    financer_id: str
    financer: str
    amount_cents: int | None


@dataclass(frozen=True, slots=True)
class AlertRow:
    """Something to look at, with its reason in the words of the window, and what it is about."""

    id: str
    kind: str
    reason: str
    contract: str
    axis_id: str | None = None
    axis: str | None = None
    operation_id: str | None = None
    operation: str | None = None
    operation_name: str | None = None
    financer_id: str | None = None
    financer: str | None = None
    decision_id: str | None = None
    decision: str | None = None
    amount_cents: int | None = None
    against_cents: int | None = None


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A funding key with its weights by authority id; it holds for the whole contract where it names nothing."""

    id: str
    axis_id: str | None
    action_id: str | None
    operation_id: str | None
    mode: str
    text: str | None
    valid_from: date | None
    valid_to: date | None
    weights: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkedDecision:
    """A decision about an operation, and the planned amount that it sets where it does."""

    id: str
    decision_id: str
    reference: str | None
    text: str
    held_on: date
    state: str
    amount_cents: int | None
    financer_id: str | None
    financer: str | None


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A result in the words it was given."""

    id: str
    axis_id: str | None
    axis: str | None
    operation_id: str | None
    operation: str | None
    name: str
    beneficiary: str
    text: str
    value: float | None
    unit: str | None
    measured_on: date | None
    source: str | None


@dataclass(frozen=True, slots=True)
class OperationSheet:
    """Everything about one operation as of a day."""

    operation: OperationRow
    figures: tuple[FigureRow, ...]
    decisions: tuple[LinkedDecision, ...]
    keys: tuple[KeyRow, ...]
    alerts: tuple[AlertRow, ...]
    indicators: tuple[IndicatorRow, ...]


def sums(by_financer: dict[str, int | None], printed: int | None = None) -> Sums:
    """Return what financers have with its total, the printed one where there is one."""
    return Sums(by_financer, total(by_financer.values()) if printed is None else printed)


def rates(stages: dict[str, Sums]) -> Rates:
    """Return the rates of some sums; where a financer is missing on one side, over those known on both alone."""
    planned, committed = stages[FundingStage.PLANNED], stages[FundingStage.COMMITTED]
    return Rates(
        _rate(stages[FundingStage.PROGRAMMED], planned),
        _rate(committed, planned),
        _rate(stages[FundingStage.PAID], committed),
    )


def _rate(part: Sums, whole: Sums) -> float | None:
    reached = allowed = 0
    apart = False
    for key, base in whole.by_financer.items():
        if base is None:
            continue
        cents = part.by_financer.get(key)
        if cents is None:
            apart = True
        else:
            reached += cents
            allowed += base
    if not apart:
        return None if part.total is None or not whole.total else round(part.total / whole.total, 6)
    return round(reached / allowed, 6) if allowed else None


def as_float(share: object) -> float | None:
    """Return an exact share as the number that is shown, to a millionth."""
    return None if share is None else round(float(share), 6)  # type: ignore[arg-type]
