"""Gestures on dossiers: open, triage (« à voir en 276 ? »), instruct, close, merge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from concertation.domain.pouring import both, poured
from concertation.domain.vocabulary import DossierState, Triage
from concertation.errors import UserError
from concertation.persistence.automatic import Occasion
from concertation.persistence.tables import (
    Action,
    AgendaItem,
    Attachment,
    Authority,
    Decision,
    Deliberation,
    Dossier,
    DossierLink,
    Operation,
    Partner,
    Visa,
)
from concertation.services.editing import add, edit, rank_at_end, required, tidy
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_DOSSIER = frozenset(
    ("title", "summary", "place", "instructing_id", "lead_id", "pilot_id", "axis", "stage", "opened_on")
)


@gesture()
def open_dossier(
    uow: UnitOfWork,
    /,
    *,
    title: str,
    triage: str = Triage.UNDECIDED,
    reason: str | None = None,
    partners: Sequence[str] = (),
    opened_on: date | None = None,
    **details: Any,
) -> str:
    """Open a dossier; ``details`` are the columns that :func:`edit_dossier` takes."""
    row = Dossier(
        id=uow.new_id(),
        title=required(title, "title"),
        triage=Triage.UNDECIDED,
        state=DossierState.OPEN,
        opened_on=opened_on or uow.today,
    )
    edit(row, _DOSSIER, details)
    if triage != Triage.UNDECIDED:
        _triage(uow, row, triage, reason, opened_on)
    add(uow, row)
    _put_partners(uow, row.id, partners)
    return row.id


@gesture()
def edit_dossier(uow: UnitOfWork, /, *, dossier_id: str, **fields: Any) -> None:
    edit(live(uow, Dossier, dossier_id), _DOSSIER, fields)


@gesture()
def triage_dossier(
    uow: UnitOfWork,
    *,
    dossier_id: str,
    triage: str,
    reason: str | None = None,
    instructing_id: str | None = None,
    on: date | None = None,
) -> None:
    """Answer « à voir en 276 ? » with the reason, the day and the author; one authority may then instruct."""
    row = live(uow, Dossier, dossier_id)
    if instructing_id:
        live(uow, Authority, instructing_id)
        row.instructing_id = instructing_id
    if triage == Triage.SINGLE_AUTHORITY and not row.instructing_id:
        raise UserError("triage_needs_authority")
    _triage(uow, row, triage, reason, on)


def _triage(uow: UnitOfWork, row: Dossier, triage: str, reason: str | None, on: date | None) -> None:
    row.triage = triage
    row.triage_reason = tidy(reason)
    decided = triage != Triage.UNDECIDED
    row.triaged_on = (on or uow.today) if decided else None
    row.triaged_by = uow.author if decided else None


@gesture()
def close_dossier(uow: UnitOfWork, *, dossier_id: str) -> None:
    live(uow, Dossier, dossier_id).state = DossierState.CLOSED


@gesture()
def reopen_dossier(uow: UnitOfWork, *, dossier_id: str) -> None:
    row = live(uow, Dossier, dossier_id)
    row.state = DossierState.OPEN
    row.merged_into_id = None


@gesture(after_copy=Occasion.MERGE)
def merge_dossiers(uow: UnitOfWork, *, dossier_id: str, into_id: str, kept: Mapping[str, str] | None = None) -> None:
    """Merge a dossier into another one, where all that it holds goes; it stays, closed, as it was and with its own history.

    Where both say something else, ``kept`` tells by field whose value stays (:class:`Kept`); see :func:`poured`.
    """
    if dossier_id == into_id:
        raise UserError("dossier_merged_into_itself")
    row = live(uow, Dossier, dossier_id)
    target = live(uow, Dossier, into_id)
    if target.merged_into_id:
        raise UserError("dossier_already_merged", title=target.title)
    for table in (AgendaItem, Decision, Deliberation, Action, Attachment, Visa, Operation):
        concerned: Select[Any] = select(table).where(table.dossier_id == dossier_id)
        for moved in uow.session.scalars(concerned).all():
            moved.dossier_id = into_id
    for name, value in poured(_cells(row), _cells(target), kept or {}).items():
        setattr(target, name, value)
    target.keeps_pieces = target.keeps_pieces or row.keeps_pieces  # what was left out of packs does not go out unasked
    _pour_links(uow, dossier_id, into_id)
    partners = _partners(uow, dossier_id)
    known = {partner.authority_id for partner in _partners(uow, into_id)}
    _put_partners(uow, into_id, [one.authority_id for one in partners if one.authority_id not in known])
    row.merged_into_id = into_id
    row.state = DossierState.CLOSED


@gesture()
def link_dossiers(uow: UnitOfWork, *, dossier_id: str, other_id: str, reason: str | None = None) -> None:
    """Tell two dossiers of each other; telling it again changes the reason alone."""
    if dossier_id == other_id:
        raise UserError("dossier_linked_to_itself")
    for key in (dossier_id, other_id):
        live(uow, Dossier, key)
    _put_links(uow, dossier_id, (other_id,))
    _links(uow, dossier_id)[other_id].reason = tidy(reason)


@gesture()
def unlink_dossiers(uow: UnitOfWork, *, dossier_id: str, other_id: str) -> None:
    if link := _links(uow, dossier_id).get(other_id):
        link.gone = True


def _cells(row: Dossier) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__table__.columns.keys()}  # noqa: SIM118  # names, not columns


def _pour_links(uow: UnitOfWork, dossier_id: str, into_id: str) -> None:
    """Link a dossier to all that another is linked to, with the reasons of both."""
    given = {key: link.reason for key, link in _links(uow, dossier_id).items() if key != into_id}
    _put_links(uow, into_id, list(given))
    for key, link in _links(uow, into_id).items():
        if reason := given.get(key):
            link.reason = both(link.reason, reason) if link.reason else reason


def _links(uow: UnitOfWork, dossier_id: str) -> dict[str, DossierLink]:
    """Return the links of a dossier by the id of the other one, whichever of the two was told of first."""
    ends = (DossierLink.dossier_id == dossier_id) | (DossierLink.other_id == dossier_id)
    rows = uow.session.scalars(select(DossierLink).where(ends, ~DossierLink.gone).order_by(DossierLink.id))
    return {row.other_id if row.dossier_id == dossier_id else row.dossier_id: row for row in rows}


def _put_links(uow: UnitOfWork, dossier_id: str, other_ids: Sequence[str]) -> None:
    known = _links(uow, dossier_id)
    for other_id in other_ids:
        if other_id not in known:
            add(uow, DossierLink(id=uow.new_id(), dossier_id=dossier_id, other_id=other_id))


@gesture()
def set_partners(uow: UnitOfWork, *, dossier_id: str, authority_ids: Sequence[str]) -> None:
    """Set which authorities take part in a dossier."""
    live(uow, Dossier, dossier_id)
    kept = set()
    for row in _partners(uow, dossier_id):
        if row.authority_id in authority_ids:
            kept.add(row.authority_id)
        else:
            row.gone = True
    _put_partners(uow, dossier_id, [key for key in authority_ids if key not in kept])


def _partners(uow: UnitOfWork, dossier_id: str) -> list[Partner]:
    return uow.session.matching(Partner, order="rank, id", dossier_id=dossier_id)


def _put_partners(uow: UnitOfWork, dossier_id: str, authority_ids: Sequence[str]) -> None:
    for authority_id in dict.fromkeys(authority_ids):
        live(uow, Authority, authority_id)
        rank = rank_at_end(uow, Partner, dossier_id=dossier_id)
        add(uow, Partner(id=uow.new_id(), dossier_id=dossier_id, authority_id=authority_id, rank=rank))


@gesture()
def remove_dossier(uow: UnitOfWork, *, dossier_id: str) -> None:
    """Put a dossier in the Corbeille; what was said and decided about it stays where it stands."""
    live(uow, Dossier, dossier_id).gone = True
