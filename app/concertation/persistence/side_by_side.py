"""Walks two sorted answers at once, so that a register of millions of rows is compared without being held in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")


def side_by_side(
    left: Iterable[tuple[str, Left]], right: Iterable[tuple[str, Right]]
) -> Iterator[tuple[str, Left | None, Right | None]]:
    """Yield each key with what both sides hold for it, None where one has nothing; keys grow on both sides.

    Text grows in Python as it does in SQLite, whose own order is that of the bytes of UTF-8.
    """
    waiting = iter(right)
    pending = next(waiting, None)
    for key, held in left:
        while pending is not None and pending[0] < key:
            yield pending[0], None, pending[1]
            pending = next(waiting, None)
        if pending is not None and pending[0] == key:
            yield key, held, pending[1]
            pending = next(waiting, None)
        else:
            yield key, held, None
    while pending is not None:
        yield pending[0], None, pending[1]
        pending = next(waiting, None)
