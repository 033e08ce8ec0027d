"""Gestures on a meeting's pack: what a dossier keeps to itself; it left, and what it held keeps its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.persistence.tables import AgendaItem, Attachment, Dossier, Meeting
from concertation.services.editing import add, rank_at_end
from concertation.services.gesture import gesture, live
from concertation.services.queries.packing import pack_plan

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def send_pack(uow: UnitOfWork, *, meeting_id: str) -> None:
    """Note that a meeting's pack, or the addendum that waited, was sent: its pieces keep their labels from now on.

    What a dossier lent becomes its point's own: whatever becomes of the dossier, the meeting keeps what it was sent.
    """
    meeting = live(uow, Meeting, meeting_id)
    plan = pack_plan(uow.reader(), meeting_id)
    for piece in plan.pieces:
        if not piece.sent:
            row = live(uow, Attachment, piece.id)
            if piece.dossier:
                row = _copied(uow, row, str(piece.point_id))
            row.pack_label, row.pack_number = piece.label, piece.addendum
    meeting.pack_sent_at = uow.now


@gesture()
def leave_out(uow: UnitOfWork, *, item_id: str, left_out: bool) -> None:
    """Leave the pieces of a point's dossier out of its meeting's pack, or take them in, whatever the dossier says."""
    live(uow, AgendaItem, item_id).keeps_pieces = left_out


@gesture()
def keep_pieces(uow: UnitOfWork, *, dossier_id: str, kept: bool) -> None:
    """Leave a dossier's pieces out of every pack to come, or lend them again, save where a point says otherwise."""
    live(uow, Dossier, dossier_id).keeps_pieces = kept


def _copied(uow: UnitOfWork, lent: Attachment, item_id: str) -> Attachment:
    row = Attachment(
        id=uow.new_id(),
        item_id=item_id,
        rank=rank_at_end(uow, Attachment, item_id=item_id),
        name=lent.name,
        media_type=lent.media_type,
        size=lent.size,
        sha256=lent.sha256,
        added_at=lent.added_at,
        searched_text=lent.searched_text,
    )
    return add(uow, row)
