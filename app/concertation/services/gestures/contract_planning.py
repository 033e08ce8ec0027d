"""Gestures on what a contract plans: amounts of its first version, keys of shares, a cost shared by a key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.contract import keys
from concertation.errors import UserError
from concertation.persistence.tables import Contract, FundingKey, KeyShare, Operation, PlannedAmount
from concertation.services.editing import add, add_all, check_period
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def set_planned(
    uow: UnitOfWork,
    *,
    contract_id: str,
    axis_id: str | None = None,
    operation_id: str | None = None,
    financer_id: str | None = None,
    cents: int | None,
) -> None:
    """Set an amount of the initial version; without a financer the total as printed; None takes it back."""
    plan_amount(uow, contract_id, cents, axis_id=axis_id, operation_id=operation_id, financer_id=financer_id)


def plan_amount(
    uow: UnitOfWork,
    contract_id: str,
    cents: int | None,
    *,
    axis_id: str | None = None,
    operation_id: str | None = None,
    financer_id: str | None = None,
    amendment_id: str | None = None,
) -> None:
    """Write an amount of a version where it belongs: one row a cell, in the Corbeille when taken back."""
    live(uow, Contract, contract_id)
    found = uow.session.scalar(
        select(PlannedAmount).where(
            PlannedAmount.contract_id == contract_id,
            PlannedAmount.amendment_id.is_(amendment_id),
            PlannedAmount.axis_id.is_(axis_id),
            PlannedAmount.operation_id.is_(operation_id),
            PlannedAmount.financer_id.is_(financer_id),
        )
    )
    if found is None and cents is not None:
        cell = {"axis_id": axis_id, "operation_id": operation_id, "financer_id": financer_id}
        key, amount = uow.new_id(), cents
        add(uow, PlannedAmount(id=key, contract_id=contract_id, amendment_id=amendment_id, amount_cents=amount, **cell))
    elif found is not None:
        found.gone = cents is None
        if cents is not None:
            found.amount_cents = cents


@gesture()
def set_funding_key(
    uow: UnitOfWork,
    *,
    contract_id: str,
    mode: str,
    weights: Mapping[str, int],
    text: str | None = None,
    axis_id: str | None = None,
    action_id: str | None = None,
    operation_id: str | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> str:
    """Add a key of shares; ``weights`` by authority are hundredths of a per cent, cents or inhabitants, by its mode."""
    live(uow, Contract, contract_id)
    keys.check(mode, weights)
    check_period(valid_from, valid_to)
    row = FundingKey(
        id=uow.new_id(),
        contract_id=contract_id,
        axis_id=axis_id,
        action_id=action_id,
        operation_id=operation_id,
        mode=mode,
        text=text,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    add(uow, row)
    add_all(
        uow,
        [KeyShare(id=uow.new_id(), key_id=row.id, financer_id=key, weight=weight) for key, weight in weights.items()],
    )
    return row.id


@gesture()
def apply_funding_key(uow: UnitOfWork, *, operation_id: str, key_id: str) -> None:
    """Plan an operation's cost by a key, to the cent, in the initial version.

    Raises:
        UserError: ``cost_missing`` where there is no cost to share; ``key_wrong``.
    """
    row, key = live(uow, Operation, operation_id), live(uow, FundingKey, key_id)
    if row.cost_cents is None:
        raise UserError("cost_missing", number=row.number)
    shares = uow.session.scalars(
        select(KeyShare).where(KeyShare.key_id == key_id, ~KeyShare.gone).order_by(KeyShare.id)
    )
    parts = keys.split(key.mode, {share.financer_id: share.weight for share in shares}, row.cost_cents)
    for financer_id, cents in parts.items():
        plan_amount(uow, row.contract_id, cents, operation_id=row.id, financer_id=financer_id)


@gesture()
def set_plan(uow: UnitOfWork, *, contract_id: str, cells: Sequence[tuple[str, str | None, int | None]]) -> None:
    """Set amounts of axes in the initial version at once, as (axis, financer or none for the printed total, cents)."""
    for axis_id, financer_id, cents in cells:
        plan_amount(uow, contract_id, cents, axis_id=axis_id, financer_id=financer_id)
