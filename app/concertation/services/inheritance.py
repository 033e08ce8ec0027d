"""What becomes of the agenda of a meeting that will not be held: taken over by its replacement, or kept in reserve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.ordering import between
from concertation.domain.vocabulary import ItemOutcome
from concertation.persistence.tables import AgendaItem, Attachment, Meeting
from concertation.services.editing import add_all, rank_at_end

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_SAME = (
    "body_id",
    "title",
    "nature",
    "standing",
    "rapporteur_id",
    "pilot_id",
    "dossier_id",
    "planned_minutes",
    "brief",
    "internal",
    "commission",
    "report_number",
)


def take_over_agenda(uow: UnitOfWork, former: Meeting, following: Meeting, reason: str | None) -> None:
    """Carry every open point of a postponed meeting, with its attachments, to the one that replaces it."""
    taken = []
    for item in _open_items(uow, former):
        taken.append((item, _copy(uow, item, following.id, item.rank)))
        item.outcome = ItemOutcome.POSTPONED
        item.outcome_reason = reason
    _add_with_attachments(uow, taken)


def keep_agenda_in_reserve(uow: UnitOfWork, meeting: Meeting) -> None:
    """Keep the meeting's own points for a later one: a cancelled meeting loses nothing that was prepared."""
    rank = rank_at_end(uow, AgendaItem, body_id=meeting.body_id, meeting_id=None)
    kept = []
    for item in _open_items(uow, meeting):
        if item.standing is None:
            kept.append((item, _copy(uow, item, None, rank)))
            rank = between(rank, None)
    _add_with_attachments(uow, kept)


def _open_items(uow: UnitOfWork, meeting: Meeting) -> list[AgendaItem]:
    query = select(AgendaItem).where(
        AgendaItem.meeting_id == meeting.id, ~AgendaItem.gone, AgendaItem.outcome.is_(None)
    )
    return list(uow.session.scalars(query.order_by(AgendaItem.rank, AgendaItem.id)))


def _copy(uow: UnitOfWork, item: AgendaItem, meeting_id: str | None, rank: str) -> AgendaItem:
    return AgendaItem(
        id=uow.new_id(),
        meeting_id=meeting_id,
        rank=rank,
        carried_from_id=item.id if item.standing is None else None,
        spent_seconds=0,
        **{name: getattr(item, name) for name in _SAME},
    )


def _add_with_attachments(uow: UnitOfWork, taken: list[tuple[AgendaItem, AgendaItem]]) -> None:
    add_all(uow, [copy for _, copy in taken])
    copies = {item.id: copy.id for item, copy in taken}
    query = select(Attachment).where(Attachment.item_id.in_(list(copies)), ~Attachment.gone)
    same = ("rank", "name", "media_type", "size", "sha256", "added_at", "searched_text")
    add_all(
        uow,
        [
            Attachment(
                id=uow.new_id(),
                item_id=copies[piece.item_id or ""],
                **{name: getattr(piece, name) for name in same},
            )
            for piece in uow.session.scalars(query.order_by(Attachment.rank, Attachment.id)).all()
        ],
    )
