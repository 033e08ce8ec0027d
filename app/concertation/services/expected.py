"""Who is expected at a meeting, from the seats of its body on its day, and which authority hosts it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, or_, select

from concertation.domain.meeting import UPCOMING
from concertation.domain.names import function_label, gender_of
from concertation.domain.vocabulary import Declared, HoldingKind, MeetingState, SeatRole
from concertation.persistence.tables import Attendance, Body, Holding, Meeting, Membership, Person, Seat
from concertation.services.editing import add_all

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_NOT_HELD = (MeetingState.CANCELLED, MeetingState.POSTPONED)


def in_force(table: type[Seat | Holding | Membership], on: date) -> ColumnElement[bool]:
    """Return the condition that a dated row is live and in force on a day."""
    return and_(
        ~table.gone,
        or_(table.valid_from.is_(None), table.valid_from <= on),
        or_(table.valid_to.is_(None), table.valid_to >= on),
    )


def seat_everyone(uow: UnitOfWork, meeting: Meeting) -> None:
    """Expect everyone who holds a seat on the day, with the function and group they then hold."""
    add_all(uow, _expected(uow, meeting, frozenset()))


def reseat(uow: UnitOfWork, meeting: Meeting) -> None:
    """Follow the seats of another day: newcomers are expected, those who lost their seat are not, answers stay."""
    listed = uow.session.matching(Attendance, meeting_id=meeting.id)
    seated = {seat.person_id for seat, _ in _seats(uow, meeting)}
    for row in listed:
        if row.person_id not in seated and row.role != SeatRole.GUEST:
            row.gone = True
    add_all(uow, _expected(uow, meeting, frozenset(row.person_id for row in listed)))


def reseat_upcoming(uow: UnitOfWork, body_id: str, on: date) -> None:
    """Follow a change of seats in the meetings of a body already planned from a day on."""
    uow.session.flush()
    query = select(Meeting).where(
        Meeting.body_id == body_id, Meeting.held_on >= on, Meeting.state.in_(UPCOMING), ~Meeting.gone
    )
    for meeting in uow.session.scalars(query).all():
        reseat(uow, meeting)


def usual_place(uow: UnitOfWork, body_id: str, host_id: str | None, before: date) -> str | None:
    """Return where a host last received a body, else any body; nothing where nobody knows."""
    if host_id is None:
        return None
    query = (
        select(Meeting.place)
        .where(
            Meeting.host_id == host_id,
            Meeting.held_on < before,
            Meeting.place.is_not(None),
            Meeting.state.not_in(_NOT_HELD),
            ~Meeting.gone,
        )
        .order_by((Meeting.body_id == body_id).desc(), Meeting.held_on.desc())
        .limit(1)
    )
    return uow.session.scalar(query)


def _seats(uow: UnitOfWork, meeting: Meeting) -> list[tuple[Seat, Person]]:
    query = (
        select(Seat, Person)
        .join(Person, Person.id == Seat.person_id)
        .where(Seat.body_id == meeting.body_id, in_force(Seat, meeting.held_on), ~Person.gone)
        .order_by(Seat.rank, Seat.id)
    )
    return [(seat, person) for seat, person in uow.session.execute(query)]


def _expected(uow: UnitOfWork, meeting: Meeting, known: frozenset[str]) -> list[Attendance]:
    seats = [(seat, person) for seat, person in _seats(uow, meeting) if person.id not in known]
    holdings = _holdings(uow, meeting)
    rows = []
    for seat, person in seats:
        held = holdings.get((person.id, seat.authority_id), [])
        rows.append(
            Attendance(
                id=uow.new_id(),
                meeting_id=meeting.id,
                person_id=person.id,
                authority_id=seat.authority_id,
                political_group_id=next((one.political_group_id for one in held if one.political_group_id), None),
                function=_function(held, person.civility),
                role=seat.role,
                declared=Declared.EXPECTED,
                rank=seat.rank,
            )
        )
    return rows


def _holdings(uow: UnitOfWork, meeting: Meeting) -> dict[tuple[str, str], list[Holding]]:
    """Return what the seated persons hold on the day, by person and authority, in their order."""
    query = (
        select(Holding)
        .where(
            in_force(Holding, meeting.held_on),
            Holding.person_id.in_(select(Seat.person_id).where(Seat.body_id == meeting.body_id)),
        )
        .order_by(Holding.rank, Holding.id)
    )
    found: dict[tuple[str, str], list[Holding]] = {}
    for row in uow.session.scalars(query):
        found.setdefault((row.person_id, row.authority_id), []).append(row)
    return found


def _function(held: list[Holding], civility: str | None) -> str | None:
    """Return the function to print beside a name: an elected member's own one comes before plain membership."""
    labelled = [one for one in held if one.function_f or one.function_m]
    if not labelled:
        return None
    first = next((one for one in labelled if one.kind != HoldingKind.ELECTED), labelled[0])
    return function_label(first.function_f, first.function_m, gender_of(civility))


def hosts(uow: UnitOfWork, body: Body, on: date) -> list[str]:
    """Return the member authorities of a body's cooperation on a day, in canonical order."""
    query = (
        select(Membership.authority_id)
        .where(Membership.cooperation_id == body.cooperation_id, in_force(Membership, on))
        .order_by(Membership.rank, Membership.id)
    )
    return list(uow.session.scalars(query))


def next_host(uow: UnitOfWork, body: Body, on: date) -> str | None:
    """Return who hosts next: the member after the last host in canonical order, the first where nobody hosted yet."""
    members = hosts(uow, body, on)
    if not body.host_rotation or not members:
        return None
    last = uow.session.scalar(
        select(Meeting.host_id)
        .where(
            Meeting.body_id == body.id,
            Meeting.held_on < on,
            Meeting.host_id.is_not(None),
            Meeting.state.not_in(_NOT_HELD),
            ~Meeting.gone,
        )
        .order_by(Meeting.held_on.desc())
        .limit(1)
    )
    return members[(members.index(last) + 1) % len(members)] if last in members else members[0]
