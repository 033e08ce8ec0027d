"""A whole contract written at once from its outline: axes of any depth, actions, operations, what is planned for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.ordering import between
from concertation.domain.vocabulary import OperationState
from concertation.persistence.tables import Axis, ContractAction, Operation, OperationDecision, PlannedAmount
from concertation.services.editing import add_all, required
from concertation.services.gesture import gesture
from concertation.services.gestures.contract import OWNER_MINIMUM, add_contract

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork
    from concertation.persistence.tables import Row


@dataclass(frozen=True, slots=True)
class OutlineOperation:
    """An operation to be; see :class:`concertation.persistence.tables.Operation`."""

    number: str
    name: str
    owner_id: str | None = None
    owner_name: str | None = None
    place: str | None = None
    territory_id: str | None = None
    cost_cents: int | None = None
    due_on: date | None = None
    state: str = OperationState.TO_START
    dossier_id: str | None = None


@dataclass(frozen=True, slots=True)
class OutlineAction:
    """An action to be, with its operations."""

    number: str
    name: str
    pilot_id: str | None = None
    operations: Sequence[OutlineOperation] = ()


@dataclass(frozen=True, slots=True)
class OutlineAxis:
    """An axis to be; ``printed`` is its total as printed, ``planned`` what each financer brings, both in cents."""

    number: str
    name: str
    objective: str | None = None
    printed: int | None = None
    planned: Mapping[str, int] = field(default_factory=dict)
    axes: Sequence[OutlineAxis] = ()
    actions: Sequence[OutlineAction] = ()
    operations: Sequence[OutlineOperation] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A contract's content; ``planned`` are the financers' totals as printed, ``outside`` the operations hors axe."""

    axes: Sequence[OutlineAxis]
    planned: Mapping[str, int] = field(default_factory=dict)
    outside: Sequence[OutlineOperation] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A decision to tie to an operation; ``amount_cents`` is the planned amount that it sets, if it does."""

    operation_id: str
    decision_id: str
    amount_cents: int | None = None
    financer_id: str | None = None


@gesture()
def found_contract(
    uow: UnitOfWork,
    *,
    cooperation_id: str,
    code: str,
    name: str,
    starts_on: date,
    ends_on: date,
    financer_ids: Sequence[str],
    outline: Outline,
    owner_minimum: int | None = OWNER_MINIMUM,
    note: str | None = None,
) -> str:
    """Create a contract with all that its outline holds, and return its id.

    Raises:
        UserError: as :func:`concertation.services.gestures.contract.add_contract`.
    """
    key = add_contract(
        uow,
        cooperation_id=cooperation_id,
        code=code,
        name=name,
        starts_on=starts_on,
        ends_on=ends_on,
        financer_ids=financer_ids,
        owner_minimum=owner_minimum,
        note=note,
    )
    writing = _Writing(uow, key)
    for axis in outline.axes:
        writing.axis(axis, None)
    for operation in outline.outside:
        writing.operation(operation, None, None)
    for financer, cents in outline.planned.items():
        writing.planned(None, financer, cents)
    for rows in writing.rows():
        add_all(uow, rows)
    return key


class _Writing:
    """Turns an outline into rows, table by table, each ranked after the one before."""

    def __init__(self, uow: UnitOfWork, contract_id: str) -> None:
        self._uow = uow
        self._contract = contract_id
        self._rank: str | None = None
        self._axes: list[Axis] = []
        self._actions: list[ContractAction] = []
        self._operations: list[Operation] = []
        self._planned: list[PlannedAmount] = []

    def rows(self) -> Iterator[Sequence[Row]]:
        yield from (self._axes, self._actions, self._operations, self._planned)

    def axis(self, told: OutlineAxis, parent_id: str | None) -> None:
        row = Axis(
            id=self._uow.new_id(),
            contract_id=self._contract,
            parent_id=parent_id,
            rank=self._next(),
            number=required(told.number, "number"),
            name=required(told.name, "name"),
            objective=told.objective,
        )
        self._axes.append(row)
        if told.printed is not None:
            self.planned(row.id, None, told.printed)
        for financer, cents in told.planned.items():
            self.planned(row.id, financer, cents)
        for below in told.axes:
            self.axis(below, row.id)
        for action in told.actions:
            self._action(action, row.id)
        for operation in told.operations:
            self.operation(operation, row.id, None)

    def _action(self, told: OutlineAction, axis_id: str) -> None:
        row = ContractAction(
            id=self._uow.new_id(),
            axis_id=axis_id,
            rank=self._next(),
            number=required(told.number, "number"),
            name=required(told.name, "name"),
            pilot_id=told.pilot_id,
        )
        self._actions.append(row)
        for operation in told.operations:
            self.operation(operation, None, row.id)

    def operation(self, told: OutlineOperation, axis_id: str | None, action_id: str | None) -> None:
        row = Operation(
            id=self._uow.new_id(),
            contract_id=self._contract,
            axis_id=axis_id,
            action_id=action_id,
            rank=self._next(),
            number=required(told.number, "number"),
            name=required(told.name, "name"),
            owner_id=told.owner_id,
            owner_name=told.owner_name,
            place=told.place,
            territory_id=told.territory_id,
            cost_cents=told.cost_cents,
            due_on=told.due_on,
            state=told.state,
            dossier_id=told.dossier_id,
        )
        self._operations.append(row)

    def planned(self, axis_id: str | None, financer_id: str | None, cents: int) -> None:
        key = self._uow.new_id()
        self._planned.append(
            PlannedAmount(
                id=key, contract_id=self._contract, axis_id=axis_id, financer_id=financer_id, amount_cents=cents
            )
        )

    def _next(self) -> str:
        self._rank = between(self._rank, None)
        return self._rank


@gesture()
def link_decisions(uow: UnitOfWork, *, links: Sequence[Link]) -> None:
    """Tie decisions to operations at once."""
    add_all(
        uow,
        [
            OperationDecision(
                id=uow.new_id(),
                operation_id=link.operation_id,
                decision_id=link.decision_id,
                financer_id=link.financer_id,
                amount_cents=link.amount_cents,
            )
            for link in links
        ],
    )
