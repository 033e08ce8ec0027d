"""The number and reference a meeting is given once, at planning; a number once given never serves again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from concertation.domain.numbering import meeting_reference
from concertation.persistence.tables import Body, Meeting

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


def give_reference(uow: UnitOfWork, body: Body, held_on: date) -> tuple[int, str]:
    """Return the next rank in the year, cancelled and removed meetings counted, and the reference it makes."""
    taken = uow.session.scalar(
        select(func.max(Meeting.number)).where(Meeting.body_id == body.id, Meeting.year == held_on.year)
    )
    number = (taken or 0) + 1
    return number, meeting_reference(body.meeting_pattern, body=body.code, year=held_on.year, meeting=number)
