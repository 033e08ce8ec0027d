"""Gestures on cooperations, their member authorities, and the seats of persons in bodies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.vocabulary import LegalForm, SeatRole
from concertation.errors import UserError
from concertation.persistence.tables import Authority, Body, Cooperation, Membership, Person, Seat
from concertation.services.editing import EVE, add, check_period, edit, rank_at_end, required
from concertation.services.expected import reseat_upcoming
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def add_cooperation(
    uow: UnitOfWork,
    *,
    code: str,
    name: str,
    legal_form: str = LegalForm.INFORMAL,
    founded_on: date | None = None,
    authority_ids: Sequence[str] = (),
) -> str:
    """Add a cooperation; its authorities are given in the canonical order of names and logos."""
    code = required(code, "code")
    _refuse_taken_code(uow, code)
    row = Cooperation(
        id=uow.new_id(), code=code, name=required(name, "name"), legal_form=legal_form, founded_on=founded_on
    )
    add(uow, row)
    for authority_id in authority_ids:
        _join(uow, row.id, authority_id, founded_on, None)
    return row.id


@gesture()
def edit_cooperation(uow: UnitOfWork, /, *, cooperation_id: str, **fields: Any) -> None:
    row = live(uow, Cooperation, cooperation_id)
    if (code := fields.get("code")) and code != row.code:
        _refuse_taken_code(uow, str(code))
    edit(row, frozenset(("code", "name", "legal_form", "founded_on")), fields)


@gesture()
def add_membership(
    uow: UnitOfWork,
    *,
    cooperation_id: str,
    authority_id: str,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> str:
    live(uow, Cooperation, cooperation_id)
    return _join(uow, cooperation_id, authority_id, valid_from, valid_to)


def _join(
    uow: UnitOfWork, cooperation_id: str, authority_id: str, valid_from: date | None, valid_to: date | None
) -> str:
    live(uow, Authority, authority_id)
    check_period(valid_from, valid_to)
    row = Membership(
        id=uow.new_id(),
        cooperation_id=cooperation_id,
        authority_id=authority_id,
        rank=rank_at_end(uow, Membership, cooperation_id=cooperation_id),
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return add(uow, row).id


@gesture()
def end_membership(uow: UnitOfWork, *, membership_id: str, on: date | None) -> None:
    """End a membership; ``on`` is its last day, None where it goes on after all."""
    row = live(uow, Membership, membership_id)
    check_period(row.valid_from, on)
    row.valid_to = on


@gesture()
def add_seat(
    uow: UnitOfWork,
    *,
    body_id: str,
    authority_id: str,
    person_id: str,
    role: str = SeatRole.MEMBER,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> str:
    live(uow, Body, body_id)
    live(uow, Authority, authority_id)
    live(uow, Person, person_id)
    check_period(valid_from, valid_to)
    _refuse_second_seat(uow, body_id, person_id, valid_from, valid_to)
    row = Seat(
        id=uow.new_id(),
        body_id=body_id,
        authority_id=authority_id,
        person_id=person_id,
        role=role,
        rank=rank_at_end(uow, Seat, body_id=body_id),
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return add(uow, row).id


@gesture()
def edit_seat(uow: UnitOfWork, /, *, seat_id: str, **fields: Any) -> None:
    """Change a seat; meetings already planned in the days it gains or loses expect its holder, or no longer do."""
    row = live(uow, Seat, seat_id)
    since, until = row.valid_from, row.valid_to
    edit(row, frozenset(("role", "rank", "valid_from", "valid_to")), fields)
    check_period(row.valid_from, row.valid_to)
    changed = [min(since or date.min, row.valid_from or date.min)] if row.valid_from != since else []
    if row.valid_to != until:
        changed.append(min(day for day in (until, row.valid_to) if day is not None) + EVE)
    if changed:
        reseat_upcoming(uow, row.body_id, min(changed))


@gesture()
def hand_over_seat(uow: UnitOfWork, *, seat_id: str, person_id: str, on: date) -> str:
    """Give a seat to a successor from a day on, at the same place of the list.

    Meetings already planned from that day on expect the successor.
    """
    live(uow, Person, person_id)
    former = live(uow, Seat, seat_id)
    check_period(former.valid_from, on - EVE)
    until, former.valid_to = former.valid_to, on - EVE
    _refuse_second_seat(uow, former.body_id, person_id, on, until)
    row = Seat(
        id=uow.new_id(),
        body_id=former.body_id,
        authority_id=former.authority_id,
        person_id=person_id,
        role=former.role,
        rank=former.rank,
        valid_from=on,
        valid_to=until,
    )
    add(uow, row)
    reseat_upcoming(uow, row.body_id, on)
    return row.id


def _refuse_second_seat(
    uow: UnitOfWork, body_id: str, person_id: str, valid_from: date | None, valid_to: date | None
) -> None:
    for held in uow.session.matching(Seat, body_id=body_id, person_id=person_id):
        ends_before = held.valid_to is not None and valid_from is not None and held.valid_to < valid_from
        begins_after = held.valid_from is not None and valid_to is not None and held.valid_from > valid_to
        if not (ends_before or begins_after):
            raise UserError("seat_already_held")


def _refuse_taken_code(uow: UnitOfWork, code: str) -> None:
    if uow.session.scalar(select(Cooperation.id).where(Cooperation.code == code, ~Cooperation.gone)):
        raise UserError("code_taken", taken=code)
