"""Proxies (pouvoirs) of a sitting: given, taken back; each refusal tells the rule of the body that it goes against."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain import proxies as rules
from concertation.domain.proxies import ProxyFaultKind
from concertation.domain.vocabulary import Declared, MeetingState
from concertation.errors import UserError
from concertation.persistence.tables import Attendance, Proxy
from concertation.services.editing import add
from concertation.services.faults import Finding, RefusedWholeError
from concertation.services.gesture import gesture, live
from concertation.services.gestures.presence import attended_meeting
from concertation.services.queries.assembly import Sitting, sitting
from concertation.wording import told

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def give_proxy(
    uow: UnitOfWork, *, meeting_id: str, grantor_id: str, holder_id: str, given_at: datetime | None = None
) -> str:
    """Record a proxy for one sitting; without ``given_at`` it was received before and stands from the opening.

    Raises:
        RefusedWholeError: ``proxy_refused`` with each rule that refuses it.
        UserError: ``person_not_member``.
    """
    meeting = attended_meeting(uow, meeting_id)
    known = sitting(uow.reader(), meeting_id)
    for person in (grantor_id, holder_id):
        if person not in known.assembly.council_of:
            raise UserError("person_not_member", id=person)
    at = given_at or (uow.now if meeting.state == MeetingState.IN_SESSION else None)
    if given_at is None and _has_come(known, grantor_id, at or known.opens_at):
        given_at = at or known.opens_at  # what was given before they came has lapsed: this one is given now
    asked = rules.Proxy(grantor_id, holder_id, given_at)
    findings = refusals(known, asked, at)
    if findings:
        names = known.names
        raise RefusedWholeError(
            "proxy_refused", findings, grantor=names[grantor_id].person, holder=names[holder_id].person
        )
    row = Proxy(id=uow.new_id(), meeting_id=meeting_id, grantor_id=grantor_id, holder_id=holder_id, given_at=given_at)
    _declare(uow, meeting_id, grantor_id, holder_id)
    return add(uow, row).id


def _has_come(known: Sitting, person_id: str, by: datetime) -> bool:
    return any(start <= by for start, _ in known.assembly.stays.get(person_id, ()))


def refusals(known: Sitting, asked: rules.Proxy, at: datetime | None) -> list[Finding]:
    """Return the rules that refuse a proxy at an instant; before the sitting nobody is there, and none need be."""
    every = [*(proxy.rule for proxy in known.proxies), asked]
    events = tuple(known.assembly.events)
    faults = rules.faults(every, known.assembly.council_of, events, at or known.opens_at, known.proxy_rules)
    kinds = [fault.kind for fault in faults if fault.proxy is asked]
    if at is None:
        kinds = [kind for kind in kinds if kind is not ProxyFaultKind.HOLDER_NOT_PRESENT]
    names = known.names
    return [
        Finding(kind, asked.holder_id, told("proxy_rule", kind, who=names[asked.holder_id].person)) for kind in kinds
    ]


def _declare(uow: UnitOfWork, meeting_id: str, grantor_id: str, holder_id: str) -> None:
    query = select(Attendance).where(
        Attendance.meeting_id == meeting_id, Attendance.person_id == grantor_id, ~Attendance.gone
    )
    row = uow.session.scalars(query).one()
    row.declared = Declared.REPRESENTED
    row.represented_by_id = holder_id


@gesture()
def take_back_proxy(uow: UnitOfWork, *, proxy_id: str, at: datetime | None = None) -> None:
    """Note that the grantor takes a proxy back at a minute; what was voted with it before stands."""
    live(uow, Proxy, proxy_id).lapsed_at = at or uow.now


@gesture()
def remove_proxy(uow: UnitOfWork, *, proxy_id: str) -> None:
    """Take away a proxy recorded by mistake."""
    row = live(uow, Proxy, proxy_id)
    row.gone = True
    query = select(Attendance).where(
        Attendance.meeting_id == row.meeting_id,
        Attendance.person_id == row.grantor_id,
        Attendance.represented_by_id == row.holder_id,
        ~Attendance.gone,
    )
    for declared in uow.session.scalars(query).all():
        declared.declared = Declared.EXPECTED
        declared.represented_by_id = None
