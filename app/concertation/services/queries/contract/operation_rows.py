"""The frozen rows that questions about operations give: their money, their figures, their keys, what deserves a look."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from concertation.services.queries.contract.rows import Rates, Sums
from concertation.wording import Later


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
    """Which operations are asked for; what is left empty does not matter. ``outside`` keeps those hors axe, or those that are not."""

    contract_id: str | None = None
    as_of: date | None = None
    axis_id: str | None = None
    action_id: str | None = None
    outside: bool | None = None
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
class AlertRow:
    """Something to look at, with its reason in the words of the window, and what it is about."""

    id: str
    kind: str
    reason: Later
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
class DecisionBehind:
    """A decision about one of several operations, and what it sets for it."""

    id: str
    decision_id: str
    reference: str | None
    text: str
    held_on: date
    state: str
    operation_id: str
    operation: str
    operation_name: str
    amount_cents: int | None
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
