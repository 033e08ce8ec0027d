"""Preparing: points added, edited, moved, kept in reserve, carried over, seeded from the body's standing items."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import aliased

from concertation.domain.typography import french
from concertation.domain.vocabulary import ItemOutcome, MeetingState, Nature, StandingPlace
from concertation.errors import UserError
from concertation.persistence.tables import AgendaItem, Meeting, StandingItem
from concertation.services.editing import one_line
from concertation.services.gesture import gesture, live
from concertation.services.ranking import rank_after, ranked

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_EDITABLE = frozenset(
    {
        "title",
        "nature",
        "rapporteur_id",
        "pilot_id",
        "dossier_id",
        "planned_minutes",
        "brief",
        "internal",
        "outcome_reason",
        "commission",
        "report_number",
    }
)
_OPEN_STATES = (MeetingState.PROPOSED, MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.IN_SESSION)


@gesture()
def add_item(
    uow: UnitOfWork,
    *,
    meeting_id: str,
    title: str,
    nature: str = Nature.EXCHANGE,
    planned_minutes: int | None = None,
    after_id: str | None = None,
    pilot_id: str | None = None,
    rapporteur_id: str | None = None,
    dossier_id: str | None = None,
    brief: str | None = None,
) -> str:
    """Add a point after another one, or after the meeting's own points and before the closing standing items."""
    meeting = live(uow, Meeting, meeting_id)
    item = AgendaItem(
        id=uow.new_id(),
        body_id=meeting.body_id,
        meeting_id=meeting.id,
        rank=_place(uow, meeting, after_id),
        title=_titled(title),
        nature=nature,
        planned_minutes=planned_minutes,
        pilot_id=pilot_id,
        rapporteur_id=rapporteur_id,
        dossier_id=dossier_id,
        brief=brief,
    )
    uow.session.add(item)
    return item.id


def _titled(title: str) -> str:
    if not title.strip():
        raise UserError("item_without_title")
    return french(one_line(title))


def _place(uow: UnitOfWork, meeting: Meeting, after_id: str | None) -> str:
    rows = ranked(uow, AgendaItem, meeting_id=meeting.id)
    if after_id is None:
        after_id = _last_own_point(uow, meeting)
    return rank_after(rows, after_id)


def _last_own_point(uow: UnitOfWork, meeting: Meeting) -> str | None:
    """Return the point after which a new one comes: the last that is not a closing standing item."""
    found: str | None = uow.reader().scalar(
        """
        SELECT id FROM agenda_item WHERE meeting_id = :meeting AND gone = 0 AND (standing IS NULL OR standing NOT IN
            (SELECT kind FROM standing_item WHERE body_id = :body AND place = :closing AND gone = 0))
        ORDER BY rank DESC, id DESC LIMIT 1
        """,
        meeting=meeting.id,
        body=meeting.body_id,
        closing=StandingPlace.CLOSING,
    )
    return found


@gesture()
def edit_item(uow: UnitOfWork, /, *, item_id: str, **values: Any) -> None:
    """Change fields of a point: title, nature, rapporteur, pilot, dossier, planned minutes, brief, internal.

    Raises:
        UserError: ``item_without_title``; a field that cannot be edited is a fault of ours.
    """
    item = live(uow, AgendaItem, item_id)
    for name, value in values.items():
        if name not in _EDITABLE:
            raise TypeError(f"agenda_item.{name} cannot be edited")
        setattr(item, name, _titled(value) if name == "title" else value)
    if item.planned_minutes is not None and item.planned_minutes < 0:
        raise UserError("minutes_negative")


@gesture()
def move_item(uow: UnitOfWork, *, item_id: str, after_id: str | None) -> None:
    """Move a point just after another of its agenda, or first where ``after_id`` is ``None``; numbers follow."""
    item = live(uow, AgendaItem, item_id)
    rows = ranked(uow, AgendaItem, meeting_id=item.meeting_id) if item.meeting_id else _reserve_rows(uow, item.body_id)
    others = [row for row in rows if row[0] != item_id]
    item.rank = rank_after(others, after_id)


def _reserve_rows(uow: UnitOfWork, body_id: str) -> list[tuple[str, str]]:
    return ranked(uow, AgendaItem, body_id=body_id, meeting_id=None)


@gesture()
def remove_item(uow: UnitOfWork, *, item_id: str) -> None:
    """Put a point in the Corbeille; what was captured under it stays with the meeting."""
    live(uow, AgendaItem, item_id).gone = True


@gesture()
def add_to_reserve(uow: UnitOfWork, *, body_id: str, title: str, dossier_id: str | None = None) -> str:
    """Keep a point for a later meeting of the body."""
    rows = _reserve_rows(uow, body_id)
    item = AgendaItem(
        id=uow.new_id(),
        body_id=body_id,
        rank=rank_after(rows, rows[-1][0] if rows else None),
        title=_titled(title),
        nature=Nature.EXCHANGE,
        dossier_id=dossier_id,
    )
    uow.session.add(item)
    return item.id


@gesture()
def put_in_reserve(uow: UnitOfWork, *, item_id: str) -> None:
    """Take a point off its agenda and keep it for later."""
    item = live(uow, AgendaItem, item_id)
    rows = _reserve_rows(uow, item.body_id)
    item.meeting_id = None
    item.rank = rank_after(rows, rows[-1][0] if rows else None)


@gesture()
def take_from_reserve(uow: UnitOfWork, *, item_id: str, meeting_id: str, after_id: str | None = None) -> None:
    """Put a point of the reserve on an agenda, after another one or after the meeting's own points."""
    item = live(uow, AgendaItem, item_id)
    meeting = live(uow, Meeting, meeting_id)
    rank = _place(uow, meeting, after_id)
    item.meeting_id = meeting.id
    item.rank = rank


def seed_agenda(uow: UnitOfWork, meeting: Meeting) -> None:
    """Write the first agenda of a new meeting: opening standing items, what is carried over, closing standing items."""
    standing = uow.session.matching(StandingItem, order="place DESC, rank, id", body_id=meeting.body_id)
    rank: list[tuple[str, str]] = []
    for each in standing:
        item = AgendaItem(
            id=uow.new_id(),
            body_id=meeting.body_id,
            meeting_id=meeting.id,
            rank=rank_after(rank, rank[-1][0] if rank else None),
            title=each.title,
            nature=each.nature,
            standing=each.kind,
            planned_minutes=each.planned_minutes,
        )
        rank.append((item.id, item.rank))
        uow.session.add(item)
    uow.session.flush()
    for carried in _to_carry(uow, meeting):
        carry(uow, carried, meeting)


def _to_carry(uow: UnitOfWork, meeting: Meeting) -> list[AgendaItem]:
    """Return the points of earlier held or replaced meetings of the body that have to come back on this one."""
    known = {"body_id": meeting.body_id, "held_on": meeting.held_on, "meeting_id": meeting.id}
    return uow.session.scalars(_points_to_carry(), **known)


@cache
def _points_to_carry() -> Select[AgendaItem]:
    later = aliased(Meeting)
    successor = (
        select(AgendaItem.carried_from_id)
        .outerjoin(later, later.id == AgendaItem.meeting_id)
        .where(
            AgendaItem.gone.is_(False),
            AgendaItem.carried_from_id.is_not(None),
            later.gone.is_not(True),  # a copy on a removed agenda brought nothing back
        )
    )
    return (
        select(AgendaItem)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(
            Meeting.body_id == bindparam("body_id"),
            Meeting.held_on <= bindparam("held_on"),
            Meeting.id != bindparam("meeting_id"),
            Meeting.gone.is_(False),
            Meeting.state.not_in((*_OPEN_STATES, MeetingState.CANCELLED)),
            AgendaItem.gone.is_(False),
            AgendaItem.standing.is_(None),
            (AgendaItem.outcome.is_(None)) | (AgendaItem.outcome == ItemOutcome.POSTPONED),
            AgendaItem.id.not_in(successor),
        )
        .order_by(Meeting.held_on, AgendaItem.rank, AgendaItem.id)
    )


def carry(uow: UnitOfWork, source: AgendaItem, meeting: Meeting) -> AgendaItem:
    """Bring a point back on a later meeting: a copy that remembers where it comes from."""
    copy = AgendaItem(
        id=uow.new_id(),
        body_id=meeting.body_id,
        meeting_id=meeting.id,
        rank=_place(uow, meeting, None),
        title=source.title,
        nature=source.nature,
        rapporteur_id=source.rapporteur_id,
        pilot_id=source.pilot_id,
        dossier_id=source.dossier_id,
        planned_minutes=source.planned_minutes,
        brief=source.brief,
        internal=source.internal,
        carried_from_id=source.id,
    )
    uow.session.add(copy)
    uow.session.flush()
    return copy


def bring_forward(uow: UnitOfWork, meeting: Meeting) -> None:
    """Carry what a meeting left open to the next planned meeting of its body, if there is one yet."""
    following = uow.session.scalars(
        select(Meeting)
        .where(
            Meeting.body_id == meeting.body_id,
            Meeting.gone.is_(False),
            Meeting.held_on > meeting.held_on,
            Meeting.state.in_((MeetingState.PROPOSED, MeetingState.PLANNED, MeetingState.CONVENED)),
        )
        .order_by(Meeting.held_on, Meeting.id)
        .limit(1)
    ).first()
    if following is not None:
        uow.session.flush()
        for item in _to_carry(uow, following):
            carry(uow, item, following)
