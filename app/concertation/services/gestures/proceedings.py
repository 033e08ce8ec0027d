"""Gestures on a procès-verbal that writes itself: a sentence reworded, or given back to the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.typography import french
from concertation.errors import UserError
from concertation.persistence.tables import Meeting, Sentence
from concertation.services.editing import add
from concertation.services.gesture import gesture, live
from concertation.services.papers.proceedings import narrated

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def reword_sentence(uow: UnitOfWork, *, meeting_id: str, key: str, text: str) -> None:
    """Word a generated sentence otherwise: it no longer follows the record, which flags it when its facts change.

    Reworded as the record says it, or again after a change, it is taken as agreeing with the facts of now.

    Raises:
        UserError: ``line_empty``; ``sentence_unknown`` where the record says no such thing.
    """
    live(uow, Meeting, meeting_id)
    if not text.strip():
        raise UserError("line_empty")
    told = next((told for _item, told in narrated(uow.reader(), meeting_id) if told.key == key), None)
    if told is None:
        raise UserError("sentence_unknown")
    row = _kept(uow, meeting_id, key)
    wording = french(text.strip())
    if wording in (told.text, french(told.text)):
        if row is not None:
            row.gone = True
        return
    if row is None:
        add(uow, Sentence(id=uow.new_id(), meeting_id=meeting_id, key=key, text=wording, facts=told.facts))
    else:
        row.text, row.facts = wording, told.facts


@gesture()
def restore_sentence(uow: UnitOfWork, *, meeting_id: str, key: str) -> None:
    """Let a sentence follow the record again."""
    if (row := _kept(uow, meeting_id, key)) is not None:
        row.gone = True


def _kept(uow: UnitOfWork, meeting_id: str, key: str) -> Sentence | None:
    query = select(Sentence).where(Sentence.meeting_id == meeting_id, Sentence.key == key, Sentence.gone.is_(False))
    return uow.session.scalars(query).first()
