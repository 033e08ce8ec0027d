"""Contracts: axes, actions, operations, who pays by which key, what each version plans and what became of the money."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import Beneficiary, FundingStage, KeyMode, OperationState
from concertation.persistence.tables.base import Row, among, points_at

_LIVE = sql("gone = 0")


class Contract(Row):
    """What authorities finance together over some years. ``owner_minimum`` is in hundredths of a per cent, if any."""

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("starts_on <= ends_on", name="period_in_order"),
        Index("uq_contract_code", "code", unique=True, sqlite_where=_LIVE),
    )

    cooperation_id: Mapped[str] = points_at("cooperation")
    code: Mapped[str]
    name: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    owner_minimum: Mapped[int | None]
    note: Mapped[str | None]


class Financer(Row):
    """An authority that pays in a contract; ``rank`` gives the order of columns."""

    __tablename__ = "financer"

    contract_id: Mapped[str] = points_at("contract")
    authority_id: Mapped[str] = points_at("authority")
    rank: Mapped[str]


class Axis(Row):
    """A part of a contract, or of another axis; ``number`` is printed as given (« 2 », « 2.1 »)."""

    __tablename__ = "axis"

    contract_id: Mapped[str] = points_at("contract")
    parent_id: Mapped[str | None] = points_at("axis")
    rank: Mapped[str]
    number: Mapped[str]
    name: Mapped[str]
    objective: Mapped[str | None]


class ContractAction(Row):
    """What an axis does, through operations; ``pilot_id`` leads it."""

    __tablename__ = "contract_action"

    axis_id: Mapped[str] = points_at("axis")
    rank: Mapped[str]
    number: Mapped[str]
    name: Mapped[str]
    pilot_id: Mapped[str | None] = points_at("authority")


class Operation(Row):
    """The smallest thing financed. Hors axe when it has neither action nor axis; with an action, the axis is the action's.

    Its owner is an authority of the register or just a name. ``territory_id`` is where it lies, apart from who pays.
    """

    __tablename__ = "operation"
    __table_args__ = (
        among("state", OperationState),
        CheckConstraint("action_id IS NULL OR axis_id IS NULL", name="action_or_axis"),
        Index("uq_operation_number", "contract_id", "number", unique=True, sqlite_where=_LIVE),
    )

    contract_id: Mapped[str] = points_at("contract", index=False)
    axis_id: Mapped[str | None] = points_at("axis")
    action_id: Mapped[str | None] = points_at("contract_action")
    rank: Mapped[str]
    number: Mapped[str]
    name: Mapped[str]
    owner_id: Mapped[str | None] = points_at("authority")
    owner_name: Mapped[str | None]
    place: Mapped[str | None]
    territory_id: Mapped[str | None] = points_at("authority")
    cost_cents: Mapped[int | None]
    due_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default=OperationState.TO_START, server_default="to_start")
    dossier_id: Mapped[str | None] = points_at("dossier")
    note: Mapped[str | None]


class OperationDecision(Row):
    """A decision about an operation; ``amount_cents`` is the amount planned that it sets, of one financer or of all."""

    __tablename__ = "operation_decision"

    operation_id: Mapped[str] = points_at("operation")
    decision_id: Mapped[str] = points_at("decision")
    financer_id: Mapped[str | None] = points_at("authority")
    amount_cents: Mapped[int | None]


class FundingKey(Row):
    """How the cost of a contract, an axis, an action or an operation is shared, from a day to another, in its own words."""

    __tablename__ = "funding_key"
    __table_args__ = (among("mode", KeyMode),)

    contract_id: Mapped[str] = points_at("contract")
    axis_id: Mapped[str | None] = points_at("axis")
    action_id: Mapped[str | None] = points_at("contract_action")
    operation_id: Mapped[str | None] = points_at("operation")
    mode: Mapped[str]
    text: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class KeyShare(Row):
    """The part of one financer in a key; ``weight`` is what the key's mode says: 0,01 %, cents or inhabitants."""

    __tablename__ = "key_share"
    __table_args__ = (CheckConstraint("weight >= 0", name="weight_positive"),)

    key_id: Mapped[str] = points_at("funding_key")
    financer_id: Mapped[str] = points_at("authority")
    weight: Mapped[int]


class Amendment(Row):
    """An avenant: numbered, moving amounts; it is a version of the contract once every financer's deliberation adopted it."""

    __tablename__ = "amendment"
    __table_args__ = (Index("uq_amendment_number", "contract_id", "number", unique=True, sqlite_where=_LIVE),)

    contract_id: Mapped[str] = points_at("contract", index=False)
    number: Mapped[int]
    title: Mapped[str]
    reason: Mapped[str | None]
    decision_id: Mapped[str | None] = points_at("decision")
    drafted_on: Mapped[date]


class AmendmentMove(Row):
    """An amount taken from an axis and a financer to another; without a side, the contract itself grows or shrinks."""

    __tablename__ = "amendment_move"
    __table_args__ = (CheckConstraint("amount_cents > 0", name="amount_positive"),)

    amendment_id: Mapped[str] = points_at("amendment")
    rank: Mapped[str]
    from_axis_id: Mapped[str | None] = points_at("axis")
    from_financer_id: Mapped[str | None] = points_at("authority")
    to_axis_id: Mapped[str | None] = points_at("axis")
    to_financer_id: Mapped[str | None] = points_at("authority")
    amount_cents: Mapped[int]


class PlannedAmount(Row):
    """An amount that a version plans: of an axis, of an operation, or of neither (a financer's own total).

    Without a financer it is the total as printed. The initial version has no amendment.
    """

    __tablename__ = "planned_amount"
    __table_args__ = (
        CheckConstraint("axis_id IS NULL OR operation_id IS NULL", name="axis_or_operation"),
        CheckConstraint("coalesce(axis_id, operation_id, financer_id) IS NOT NULL", name="of_something"),
    )

    contract_id: Mapped[str] = points_at("contract")
    amendment_id: Mapped[str | None] = points_at("amendment")
    axis_id: Mapped[str | None] = points_at("axis")
    operation_id: Mapped[str | None] = points_at("operation")
    financer_id: Mapped[str | None] = points_at("authority")
    amount_cents: Mapped[int]


class FundingStatement(Row):
    """What a source said, at a day, that a financer planned, programmed… of one year of origin, operation by operation.

    ``figures`` is JSON, the cents of each operation by its id; null takes back what the same source said before. One
    row holds what was said at once, be it a cell or fifty thousand lines: so does the log, and undo takes it back.
    """

    __tablename__ = "funding_statement"
    __table_args__ = (
        among("stage", FundingStage),
        CheckConstraint("json_type(figures) = 'object'", name="figures_object"),
    )

    contract_id: Mapped[str] = points_at("contract")
    financer_id: Mapped[str] = points_at("authority")
    stage: Mapped[str]
    year: Mapped[int]
    dated_on: Mapped[date]
    source: Mapped[str]
    figures: Mapped[str]
    note: Mapped[str | None]


class Indicator(Row):
    """A result, for one kind of beneficiary, kept in the words it was given; ``value`` is its number where it is one."""

    __tablename__ = "indicator"
    __table_args__ = (among("beneficiary", Beneficiary),)

    contract_id: Mapped[str] = points_at("contract")
    axis_id: Mapped[str | None] = points_at("axis")
    operation_id: Mapped[str | None] = points_at("operation")
    rank: Mapped[str]
    name: Mapped[str]
    beneficiary: Mapped[str]
    text: Mapped[str]
    value: Mapped[float | None]
    unit: Mapped[str | None]
    measured_on: Mapped[date | None]
    source: Mapped[str | None]
