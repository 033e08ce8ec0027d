"""Makes frozen rows from rows of the store, each value by the type its field declares; and the SQL many queries share."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields
from datetime import date, datetime, time
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from concertation.domain.typography import fold
from concertation.services.queries.naming import named_on

T = TypeVar("T")

SEPARATOR = "\x1f"  # between the values of a group_concat that becomes a tuple
GATHERED = "char(31)"


def _gathered(text: str | None) -> tuple[str, ...]:
    return tuple(text.split(SEPARATOR)) if text else ()


_CONVERTERS: dict[object, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    time: time.fromisoformat,
    datetime: datetime.fromisoformat,
    bool: bool,
    tuple: _gathered,
    dict: json.loads,
}


@cache
def _plan(kind: Any) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, _CONVERTERS.get(_bare(hints[field.name]))) for field in fields(kind))


def _bare(hint: Any) -> object:
    """Return the type without « or None » and without its parameters."""
    told = [one for one in get_args(hint) if one is not NoneType] if NoneType in get_args(hint) else [hint]
    return get_origin(told[0]) or told[0]


def build(kind: type[T], row: Any, **more: object) -> T:
    """Return a frozen row of a dataclass from a row whose columns bear the names of its fields.

    ``more`` are values computed beside the row; they win over its columns.
    """
    plan = _plan(cast("Hashable", kind))
    values = {name: more[name] if name in more else _value(row[name], convert) for name, convert in plan}
    return kind(**values)


def build_all(kind: type[T], rows: Iterable[Any]) -> tuple[T, ...]:
    """Return a frozen row for each row; the columns are looked up by name once."""
    listed = tuple(rows)
    if not listed:
        return ()
    columns = {name: place for place, name in reversed(list(enumerate(listed[0].keys())))}
    plan = [(columns[name], convert) for name, convert in _plan(cast("Hashable", kind))]
    return tuple(kind(*(_value(row[place], convert) for place, convert in plan)) for row in listed)


def _value(value: Any, convert: Callable[[Any], Any] | None) -> Any:
    if convert is None or (value is None and convert is not _gathered):
        return value
    return convert(value)


def in_force(alias: str, on: str = ":on") -> str:
    """Return the SQL condition that a dated row is in force on a day."""
    return (
        f"({alias}.valid_from IS NULL OR {alias}.valid_from <= {on})"
        f" AND ({alias}.valid_to IS NULL OR {alias}.valid_to >= {on})"
    )


def authority_name(authority_id: str, on: str = ":on", column: str = "short_name") -> str:
    """Return the SQL that gives an authority's short name on a day."""
    return named_on(authority_id, on, column)


def authority_code(authority_id: str) -> str:
    return f"(SELECT x.code FROM authority x WHERE x.id = {authority_id})"


def person_name(person_id: str) -> str:
    """Return the SQL that gives « EXEMPLE-01 Claude »."""
    return f"(SELECT x.family_name || coalesce(' ' || x.given_name, '') FROM person x WHERE x.id = {person_id})"


def item_number(alias: str) -> str:
    """Return the SQL of a point's number: its place among the live points of its agenda."""
    return (
        f"(SELECT count(*) FROM agenda_item j WHERE j.meeting_id = {alias}.meeting_id AND j.gone = 0"
        f" AND (j.rank, j.id) <= ({alias}.rank, {alias}.id))"
    )


def holding_words(column: str, words: str, values: dict[str, object]) -> str:
    """Return the SQL condition that a text holds every typed word, accents and case aside; fills ``values``."""
    conditions = []
    for rank, typed in enumerate(fold(words).split()):
        values[f"word{rank}"] = typed
        conditions.append(f"instr(fold({column}), :word{rank}) > 0")
    return " AND ".join(conditions) or "1"
