"""An object as it stood at a moment of its history, field by field, beside what it is now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from concertation.persistence.history import as_of
from concertation.services.queries.history import UNTOLD, Names, field_label

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class FieldThen:
    """One field, readable: what it held ``then`` and what it holds ``now``; ``id`` is its column."""

    id: str
    label: str
    then: str
    now: str


def as_it_was(reader: Reader, kind: str, identifier: str, at: datetime) -> tuple[FieldThen, ...]:
    """Return the fields that were filled then, or are now; none where the object was not there yet."""
    then = as_of(reader, kind, identifier, at)
    now = reader.one(f'SELECT * FROM "{kind}" WHERE id = :id', id=identifier)
    if then is None or now is None:
        return ()
    names = Names(reader)
    found = []
    for column in now.keys():  # noqa: SIM118  # a row gives its values when it is gone through, not its names
        if column in UNTOLD or (column == "gone" and not now[column] and not then.get(column)):
            continue
        former, present = (names.readable(kind, column, value) or "" for value in (then.get(column), now[column]))
        if former or present:
            found.append(FieldThen(column, field_label(kind, column), former, present))
    return tuple(found)
