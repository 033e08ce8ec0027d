"""The gesture on a meeting's pack: it left, and what it held keeps its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.persistence.tables import Attachment, Meeting
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
    )
    return add(uow, row)
