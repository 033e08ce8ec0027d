"""Where a row stands among others: ranks between neighbours, computed inside a unit of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from concertation.domain.ordering import between
from concertation.persistence.tables.base import Row

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

R = TypeVar("R", bound=Row)


def rank_after(rows: Sequence[tuple[str, str]], after_id: str | None) -> str:
    """Return a rank just after one of ``rows`` (id, rank, in order), or before them all where ``after_id`` is ``None``."""
    if after_id is None:
        return between(None, rows[0][1] if rows else None)
    for index, (key, rank) in enumerate(rows):
        if key == after_id:
            following = rows[index + 1][1] if index + 1 < len(rows) else None
            return between(rank, following if following is None or following > rank else None)
    return between(rows[-1][1] if rows else None, None)


def rank_last(uow: UnitOfWork, table: type[R], **equal: str | None) -> str:
    """Return a rank after all the live rows that match: where a line is captured, however many stand before it."""
    question = f'SELECT max(rank) FROM "{table.__tablename__}" WHERE gone = 0{_matching(equal)}'
    return between(uow.reader().scalar(question, **equal), None)


def ranked(uow: UnitOfWork, table: type[R], **equal: str | None) -> list[tuple[str, str]]:
    """Return (id, rank) of the live rows that match, in order."""
    question = f'SELECT id, rank FROM "{table.__tablename__}" WHERE gone = 0{_matching(equal)} ORDER BY rank, id'
    return [(key, rank) for key, rank in uow.reader().rows(question, **equal)]


def _matching(equal: Mapping[str, str | None]) -> str:
    return "".join(f' AND "{name}" IS :{name}' for name in equal)
