"""Somebody whom nobody foresaw: written in the directory and, when they sit down, among those of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.domain.vocabulary import HoldingKind
from concertation.services.gesture import gesture
from concertation.services.gestures.directory import add_person
from concertation.services.gestures.holdings import add_holding
from concertation.services.gestures.session import add_attendee

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def add_newcomer(
    uow: UnitOfWork,
    *,
    family_name: str,
    authority_id: str | None = None,
    given_name: str | None = None,
    meeting_id: str | None = None,
) -> str:
    """Write a person met in session, with their authority where it is known, and return their id.

    With ``meeting_id`` they are also expected at that meeting, as a guest of their authority.
    """
    person_id = add_person(uow, family_name=family_name, given_name=given_name)
    if authority_id is not None:
        add_holding(uow, person_id=person_id, authority_id=authority_id, kind=HoldingKind.STAFF)
        if meeting_id is not None:
            uow.session.flush()
            add_attendee(uow, meeting_id=meeting_id, person_id=person_id, authority_id=authority_id)
    return person_id
