"""The reference a meeting is given at planning, the label an action is given at birth: neither ever serves again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.numbering import action_label, meeting_reference
from concertation.persistence.tables import Body

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


def give_reference(uow: UnitOfWork, body: Body, held_on: date) -> tuple[int, str]:
    """Return the next rank in the year, cancelled and removed meetings counted, and the reference it makes."""
    taken = uow.reader().scalar(
        "SELECT max(number) FROM meeting WHERE body_id = :body AND year = :year", body=body.id, year=held_on.year
    )
    number = (taken or 0) + 1
    return number, meeting_reference(body.meeting_pattern, body=body.code, year=held_on.year, meeting=number)


def next_label(uow: UnitOfWork, year: int) -> str:
    """Return the label of the next action of a year (``A13-07``), those in the Corbeille counted."""
    prefix = action_label(year, 0).removesuffix("00")
    taken = uow.reader().scalar(
        "SELECT max(CAST(substr(label, length(:prefix) + 1) AS INTEGER)) FROM action"
        " WHERE label > :prefix AND label < :after",  # no GLOB: SQLite would prepare it anew for each year it is given
        prefix=prefix,
        after=f"{prefix}:",  # the sign after 9
    )
    return action_label(year, (taken or 0) + 1)
