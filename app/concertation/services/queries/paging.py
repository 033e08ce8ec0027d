"""Which rows of a long list are shown: what orders them is asked of all, what they show of those of the page alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


class Part(Protocol):
    """A part of a list: ``limit`` rows (-1 for all) after ``offset``, or as many as it takes to ``reach`` one of them."""

    @property
    def limit(self) -> int: ...
    @property
    def offset(self) -> int: ...
    @property
    def reach(self) -> str | None: ...


def page_of(reader: Reader, ordered: str, values: Mapping[str, object], part: Part) -> list[str]:
    """Return the keys of a page, in order; ``ordered`` is the question that gives the keys of the whole list."""
    limit = part.limit if part.reach is None else -1
    rows = reader.rows(f"{ordered} LIMIT :limit OFFSET :offset", **values, limit=limit, offset=part.offset)
    keys = [str(row[0]) for row in rows]
    if part.reach is None or part.limit < 0:
        return keys
    return keys[: max(part.limit, keys.index(part.reach) + 1 if part.reach in keys else 0)]
