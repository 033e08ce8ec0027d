"""Gestures on contracts: what they are made of, who pays by which key, what is planned first, results."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.errors import UserError
from concertation.persistence.tables import (
    Authority,
    Axis,
    Contract,
    ContractAction,
    Cooperation,
    Decision,
    Financer,
    Indicator,
    Operation,
    OperationDecision,
)
from concertation.services.editing import add, check_period, edit, rank_at_end, required
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

OWNER_MINIMUM = 2_000  # hundredths of a per cent: 20 % of public funding (CGCT L1111-10)
_CONTRACT = frozenset(("code", "name", "starts_on", "ends_on", "owner_minimum", "note"))
_AXIS = frozenset(("number", "name", "objective", "parent_id"))
_ACTION = frozenset(("number", "name", "pilot_id", "axis_id"))
_OPERATION = frozenset(
    (
        *("number", "name", "axis_id", "action_id", "owner_id", "owner_name", "place", "territory_id", "cost_cents"),
        *("due_on", "state", "dossier_id", "note"),
    )
)
_INDICATOR = frozenset(
    ("name", "beneficiary", "text", "axis_id", "operation_id", "value", "unit", "measured_on", "source")
)


@gesture()
def add_contract(
    uow: UnitOfWork,
    *,
    cooperation_id: str,
    code: str,
    name: str,
    starts_on: date,
    ends_on: date,
    financer_ids: Sequence[str],
    owner_minimum: int | None = OWNER_MINIMUM,
    note: str | None = None,
) -> str:
    """Add a contract; its financers are given in the order of their columns.

    Raises:
        UserError: ``contract_code_taken``, ``period_reversed``, ``financers_missing``.
    """
    live(uow, Cooperation, cooperation_id)
    check_period(starts_on, ends_on)
    code = required(code, "code")
    _refuse_taken_code(uow, code)
    if not financer_ids:
        raise UserError("financers_missing")
    row = Contract(
        id=uow.new_id(),
        cooperation_id=cooperation_id,
        code=code,
        name=required(name, "name"),
        starts_on=starts_on,
        ends_on=ends_on,
        owner_minimum=owner_minimum,
        note=note,
    )
    add(uow, row)
    for authority_id in dict.fromkeys(financer_ids):
        _join(uow, row.id, authority_id)
    return row.id


@gesture()
def edit_contract(uow: UnitOfWork, /, *, contract_id: str, **fields: Any) -> None:
    row = live(uow, Contract, contract_id)
    if (code := fields.get("code")) and code != row.code:
        _refuse_taken_code(uow, str(code))
    check_period(fields.get("starts_on", row.starts_on), fields.get("ends_on", row.ends_on))
    edit(row, _CONTRACT, fields)


def _refuse_taken_code(uow: UnitOfWork, code: str) -> None:
    if uow.session.scalar(select(Contract).where(Contract.code == code, ~Contract.gone)):
        raise UserError("contract_code_taken", code=code)


@gesture()
def add_financer(uow: UnitOfWork, *, contract_id: str, authority_id: str) -> str:
    """Let one more authority pay in a contract, in the last column."""
    live(uow, Contract, contract_id)
    return _join(uow, contract_id, authority_id)


def _join(uow: UnitOfWork, contract_id: str, authority_id: str) -> str:
    live(uow, Authority, authority_id)
    asked = select(Financer.id).where(
        Financer.contract_id == contract_id, Financer.authority_id == authority_id, ~Financer.gone
    )
    if (already := uow.session.scalar(asked)) is not None:
        return already
    rank = rank_at_end(uow, Financer, contract_id=contract_id)
    return add(uow, Financer(id=uow.new_id(), contract_id=contract_id, authority_id=authority_id, rank=rank)).id


@gesture()
def add_axis(
    uow: UnitOfWork,
    *,
    contract_id: str,
    number: str,
    name: str,
    parent_id: str | None = None,
    objective: str | None = None,
) -> str:
    """Add an axis at the end of a contract, or of another axis."""
    live(uow, Contract, contract_id)
    if parent_id:
        live(uow, Axis, parent_id)
    row = Axis(
        id=uow.new_id(),
        contract_id=contract_id,
        parent_id=parent_id,
        rank=rank_at_end(uow, Axis, contract_id=contract_id),
        number=required(number, "number"),
        name=required(name, "name"),
        objective=objective,
    )
    return add(uow, row).id


@gesture()
def edit_axis(uow: UnitOfWork, /, *, axis_id: str, **fields: Any) -> None:
    edit(live(uow, Axis, axis_id), _AXIS, fields)


@gesture()
def add_contract_action(uow: UnitOfWork, *, axis_id: str, number: str, name: str, pilot_id: str | None = None) -> str:
    live(uow, Axis, axis_id)
    row = ContractAction(
        id=uow.new_id(),
        axis_id=axis_id,
        rank=rank_at_end(uow, ContractAction, axis_id=axis_id),
        number=required(number, "number"),
        name=required(name, "name"),
        pilot_id=pilot_id,
    )
    return add(uow, row).id


@gesture()
def edit_contract_action(uow: UnitOfWork, /, *, action_id: str, **fields: Any) -> None:
    edit(live(uow, ContractAction, action_id), _ACTION, fields)


@gesture()
def add_operation(uow: UnitOfWork, /, *, contract_id: str, number: str, name: str, **details: Any) -> str:
    """Add an operation; ``details`` are ``axis_id`` or ``action_id`` (neither: hors axe), owner, place, cost and so on.

    Raises:
        UserError: ``operation_number_taken``.
    """
    live(uow, Contract, contract_id)
    row = Operation(
        id=uow.new_id(),
        contract_id=contract_id,
        rank=rank_at_end(uow, Operation, contract_id=contract_id),
        number=required(number, "number"),
        name=required(name, "name"),
    )
    _refuse_taken_number(uow, row, row.number)
    edit(row, _OPERATION, details)
    return add(uow, row).id


@gesture()
def edit_operation(uow: UnitOfWork, /, *, operation_id: str, **fields: Any) -> None:
    """Change an operation; put under an action it leaves its axis, and the other way round."""
    row = live(uow, Operation, operation_id)
    if "number" in fields:
        _refuse_taken_number(uow, row, required(fields["number"], "number"))
    if fields.get("action_id"):
        fields.setdefault("axis_id", None)
    elif fields.get("axis_id"):
        fields.setdefault("action_id", None)
    edit(row, _OPERATION, fields)


def _refuse_taken_number(uow: UnitOfWork, row: Operation, number: str) -> None:
    asked = select(Operation).where(
        Operation.contract_id == row.contract_id, Operation.number == number, ~Operation.gone, Operation.id != row.id
    )
    if uow.session.scalar(asked):
        raise UserError("operation_number_taken", number=number)


@gesture()
def link_decision(
    uow: UnitOfWork,
    *,
    operation_id: str,
    decision_id: str,
    amount_cents: int | None = None,
    financer_id: str | None = None,
) -> str:
    """Tie a decision to an operation, with the planned amount that it sets, if it does, for one financer or for all."""
    live(uow, Operation, operation_id)
    live(uow, Decision, decision_id)
    row = OperationDecision(
        id=uow.new_id(),
        operation_id=operation_id,
        decision_id=decision_id,
        financer_id=financer_id,
        amount_cents=amount_cents,
    )
    return add(uow, row).id


@gesture()
def unlink_decision(uow: UnitOfWork, *, link_id: str) -> None:
    live(uow, OperationDecision, link_id).gone = True


@gesture()
def add_indicator(
    uow: UnitOfWork, /, *, contract_id: str, name: str, beneficiary: str, text: str, **details: Any
) -> str:
    """Add a result in its own words; ``details`` are ``axis_id``, ``operation_id``, ``value``, ``unit``, day and source."""
    live(uow, Contract, contract_id)
    row = Indicator(
        id=uow.new_id(),
        contract_id=contract_id,
        rank=rank_at_end(uow, Indicator, contract_id=contract_id),
        name=required(name, "name"),
        beneficiary=beneficiary,
        text=required(text, "text"),
    )
    edit(row, _INDICATOR, details)
    return add(uow, row).id


@gesture()
def edit_indicator(uow: UnitOfWork, /, *, indicator_id: str, **fields: Any) -> None:
    edit(live(uow, Indicator, indicator_id), _INDICATOR, fields)
