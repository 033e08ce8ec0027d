"""Which rows of a long list are shown: what orders them is asked along an index, what they show of the page alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
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


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a list: ``ordered`` is the question that gives its keys, in their order.

    It may name ``:limit`` (-1 for all) and ``:offset``, where it has parts of its own to stop.
    """

    ordered: str
    values: Mapping[str, object]


def together(reader: Reader, keyed: str) -> Iterator[str]:
    """Yield, as JSON, the keys that share a place in an order; ``keyed`` asks for (place, key) in that order."""
    for _, group in groupby(reader.rows(keyed), key=itemgetter(0)):
        yield json.dumps([row[1] for row in group])


def page_of(reader: Reader, runs: Iterable[Run], part: Part) -> list[str]:
    """Return the keys of a page, in order, of the list that the runs make one after the other."""
    limit = part.limit if part.reach is None else -1
    keys: list[str] = []
    before = part.offset  # rows still to leave aside
    for run in runs:
        if len(keys) == limit:
            break
        found = _keys(reader, run, limit - len(keys) if limit > 0 else limit, before)
        before = 0 if found or not before else before - _length(reader, run)
        keys += found
    if part.reach is None or part.limit < 0:
        return keys
    return keys[: max(part.limit, keys.index(part.reach) + 1 if part.reach in keys else 0)]


def _keys(reader: Reader, run: Run, limit: int, offset: int) -> list[str]:
    rows = reader.rows(f"{run.ordered} LIMIT :limit OFFSET :offset", **run.values, limit=limit, offset=offset)
    return [str(row[0]) for row in rows]


def _length(reader: Reader, run: Run) -> int:
    return int(reader.scalar(f"SELECT count(*) FROM ({run.ordered})", **run.values, limit=-1, offset=0))
