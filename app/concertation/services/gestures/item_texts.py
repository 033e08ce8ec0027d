"""The gesture on the texts of a point: the parts of its report and of its note de présentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.vocabulary import ItemPart
from concertation.persistence.tables import AgendaItem, Authority, ItemText
from concertation.services.editing import add
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def write_item_text(uow: UnitOfWork, *, item_id: str, part: str, text: str, authority_id: str | None = None) -> None:
    """Write one part of a point's report or note; a position names its authority, and an empty text takes it away."""
    live(uow, AgendaItem, item_id)
    if authority_id is not None:
        live(uow, Authority, authority_id)
    query = select(ItemText).where(
        ItemText.item_id == item_id,
        ItemText.part == ItemPart(part),
        ItemText.authority_id == authority_id if authority_id else ItemText.authority_id.is_(None),
        ItemText.gone.is_(False),
    )
    row = uow.session.scalars(query).first()
    if row is None:
        if text.strip():
            add(
                uow,
                ItemText(
                    id=uow.new_id(), item_id=item_id, part=ItemPart(part), authority_id=authority_id, text=text.strip()
                ),
            )
    elif text.strip():
        row.text = text.strip()
    else:
        row.gone = True
