"""The reference a meeting is given at planning, the label an action is given at birth: neither ever serves again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.numbering import action_label, meeting_reference
from concertation.persistence.tables import Body

if TYPE_CHECKING:
    from pathlib import Path

    from concertation.persistence.reader import Reader
    from concertation.persistence.register import UnitOfWork


def give_reference(uow: UnitOfWork, body: Body, held_on: date) -> tuple[int, str]:
    """Return the next rank in the year, cancelled and removed meetings counted, and the reference it makes."""
    taken = uow.reader().scalar(
        "SELECT max(number) FROM meeting WHERE body_id = :body AND year = :year", body=body.id, year=held_on.year
    )
    number = (taken or 0) + 1
    return number, meeting_reference(body.meeting_pattern, body=body.code, year=held_on.year, meeting=number)


_given: dict[tuple[Path, int], int] = {}


def next_label(uow: UnitOfWork, year: int) -> str:
    """Return the label of the next action of a year (``A13-07``), those in the Corbeille counted.

    The number given last is remembered, and looked up again rather than believed: a gesture may have been forgotten since,
    or another process may have gone further. Only then are the year's labels gone through.
    """
    reader = uow.reader()
    key = (reader.path, year)
    last = _given.get(key, 0)
    if not _is_given(reader, year, last) or _is_given(reader, year, last + 1):
        last = _last_given(reader, year)
    _given[key] = last + 1
    return action_label(year, last + 1)


def _is_given(reader: Reader, year: int, number: int) -> bool:
    question = "SELECT 1 FROM action WHERE label = :label"
    return reader.scalar(question, label=action_label(year, number)) is not None


def _last_given(reader: Reader, year: int) -> int:
    prefix = action_label(year, 0).removesuffix("00")
    taken = reader.scalar(
        "SELECT max(CAST(substr(label, length(:prefix) + 1) AS INTEGER)) FROM action"
        " WHERE label > :prefix AND label < :after",  # no GLOB: SQLite would prepare it anew for each year it is given
        prefix=prefix,
        after=f"{prefix}:",  # the sign after 9
    )
    return taken or 0
