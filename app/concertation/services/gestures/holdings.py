"""Gestures on what persons hold in authorities: functions and mandates, dated."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.persistence.tables import Authority, Holding, Person, PoliticalGroup, Seat
from concertation.services.editing import EVE, add, check_period, edit, rank_at_end, tidy
from concertation.services.expected import reseat_upcoming
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_HOLDING = frozenset(
    ("kind", "function_f", "function_m", "political_group_id", "election_order", "valid_from", "valid_to", "rank")
)


@gesture()
def add_holding(
    uow: UnitOfWork,
    *,
    person_id: str,
    authority_id: str,
    kind: str,
    function_f: str | None = None,
    function_m: str | None = None,
    political_group_id: str | None = None,
    election_order: int | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> str:
    """Give a person a function or mandate; both forms of the function are kept (directrice / directeur)."""
    live(uow, Person, person_id)
    live(uow, Authority, authority_id)
    if political_group_id:
        live(uow, PoliticalGroup, political_group_id)
    check_period(valid_from, valid_to)
    row = Holding(
        id=uow.new_id(),
        person_id=person_id,
        authority_id=authority_id,
        kind=kind,
        function_f=tidy(function_f) or tidy(function_m),
        function_m=tidy(function_m) or tidy(function_f),
        political_group_id=political_group_id,
        election_order=election_order,
        valid_from=valid_from,
        valid_to=valid_to,
        rank=rank_at_end(uow, Holding, person_id=person_id),
    )
    return add(uow, row).id


@gesture()
def edit_holding(uow: UnitOfWork, /, *, holding_id: str, **fields: Any) -> None:
    row = live(uow, Holding, holding_id)
    edit(row, _HOLDING, fields)
    check_period(row.valid_from, row.valid_to)


@gesture()
def end_holding(uow: UnitOfWork, *, holding_id: str, on: date, end_seats: bool = False) -> None:
    """End a function or mandate; ``on`` is its last day. The seats held for that authority may end with it."""
    row = live(uow, Holding, holding_id)
    check_period(row.valid_from, on)
    row.valid_to = on
    if not end_seats:
        return
    seats = select(Seat).where(
        Seat.person_id == row.person_id, Seat.authority_id == row.authority_id, Seat.valid_to.is_(None), ~Seat.gone
    )
    for seat in uow.session.scalars(seats).all():
        seat.valid_to = on
        reseat_upcoming(uow, seat.body_id, on + EVE)
