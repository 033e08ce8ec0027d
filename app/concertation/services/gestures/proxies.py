"""Proxies (pouvoirs) of a sitting: given, taken back; each refusal tells the rule of the body that it goes against."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain import proxies as rules
from concertation.domain.proxies import ProxyFaultKind
from concertation.domain.vocabulary import Declared, MeetingState
from concertation.errors import UserError
from concertation.persistence.tables import Attendance, Meeting, Proxy
from concertation.services.editing import add
from concertation.services.faults import Finding, RefusedWholeError
from concertation.services.gesture import gesture, live
from concertation.services.gestures.presence import attended_meeting
from concertation.services.gestures.session import noted_at
from concertation.services.queries.assembly import Sitting, sitting
from concertation.wording import told

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def give_proxy(
    uow: UnitOfWork, *, meeting_id: str, grantor_id: str, holder_id: str, given_at: datetime | None = None
) -> str:
    """Record a proxy for one sitting; without ``given_at`` it was received before and stands from the opening.

    One whose grantor has come gave it since: now, or as they left a sitting that is over.

    Raises:
        RefusedWholeError: ``proxy_refused`` with each rule that refuses it.
        UserError: ``person_not_member``.
    """
    attended_meeting(uow, meeting_id)
    known = sitting(uow.reader(), meeting_id)
    for person in (grantor_id, holder_id):
        if person not in known.assembly.council_of:
            raise UserError("person_not_member", id=person)
    given_at = given_at or beginning(known, grantor_id, uow.now)
    findings = refusals(known, rules.Proxy(grantor_id, holder_id, given_at), uow.now)
    if findings:
        names = known.names
        raise RefusedWholeError(
            "proxy_refused", findings, grantor=names[grantor_id].person, holder=names[holder_id].person
        )
    row = Proxy(id=uow.new_id(), meeting_id=meeting_id, grantor_id=grantor_id, holder_id=holder_id, given_at=given_at)
    _declare(uow, meeting_id, grantor_id, holder_id)
    return add(uow, row).id


def beginning(known: Sitting, grantor_id: str, now: datetime) -> datetime | None:
    """Return when a proxy begins of which no hour is told; nothing where it was received before its grantor came."""
    stays = known.assembly.stays.get(grantor_id, ())
    if known.closed_at is not None:
        return rules.begins_at(stays, known.closed_at)
    by = now if _sits(known) else known.opens_at
    return by if rules.begins_at(stays, by) is not None else None


def _sits(known: Sitting) -> bool:
    return known.state == MeetingState.IN_SESSION


def refusals(known: Sitting, asked: rules.Proxy, now: datetime) -> list[Finding]:
    """Return the rules that refuse a proxy as it begins; one received before is judged now while the sitting goes on.

    Before a sitting nobody is there, and none need be; once it is over, a holder who sat at any minute of it could vote.
    """
    every = [*(proxy.rule for proxy in known.proxies), asked]
    events = tuple(known.assembly.events)
    at = asked.given_at or (now if _sits(known) else known.opens_at)
    faults = rules.faults(every, known.assembly.council_of, events, at, known.proxy_rules)
    kinds = [fault.kind for fault in faults if fault.proxy is asked]
    never_sat = known.closed_at is not None and asked.holder_id not in known.assembly.stays
    if asked.given_at is None and not _sits(known) and not never_sat:
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
    row = live(uow, Proxy, proxy_id)
    row.lapsed_at = noted_at(uow, live(uow, Meeting, row.meeting_id), at)


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
