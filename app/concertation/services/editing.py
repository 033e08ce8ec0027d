"""What gestures share when they write rows: adding them in order, editing named columns, ranking at an end of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from concertation.domain.ordering import between
from concertation.domain.typography import french
from concertation.errors import BugError, UserError
from concertation.persistence.tables.base import Row

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

R = TypeVar("R", bound=Row)

EVE = timedelta(days=1)
_SENTENCES = frozenset(
    ("title", "text", "summary", "brief", "triage_reason", "reserve_text", "outcome_reason", "state_reason", "reason")
)


_ONE_LINE = frozenset(("title", "name", "short_name", "family_name", "given_name", "code", "number", "step", "source"))
_BREAKS = re.compile(r"[ \t]*[\t\r\n\v\f\u2028\u2029][ \t\r\n\v\f\u2028\u2029]*")


def one_line(text: str) -> str:
    """Return a text pasted from elsewhere as one line: what breaks it, or tabs in it, becomes a space."""
    return _BREAKS.sub(" ", text.strip())


def add(uow: UnitOfWork, row: R) -> R:
    """Write a new row at once: what is added next may point at it."""
    uow.session.add(row)
    uow.session.flush()
    return row


def add_all(uow: UnitOfWork, rows: Iterable[Row]) -> None:
    """Write rows of one table that do not point at each other."""
    uow.session.add_all(rows)
    uow.session.flush()


def tidy(value: object) -> Any:
    """Return a value without blanks around it; an empty text is no value."""
    return (value.strip() or None) if isinstance(value, str) else value


def required(value: str | None, field: str) -> str:
    """Return a text that must say something, with French typography where it is a sentence.

    Raises:
        UserError: ``field_empty`` with the name of the column.
    """
    text = tidy(value)
    if not text:
        raise UserError("field_empty", field=field)
    text = one_line(text) if field in _ONE_LINE else text
    return french(str(text)) if field in _SENTENCES else str(text)


def edit(row: Row, allowed: frozenset[str], fields: Mapping[str, object]) -> None:
    """Set the named columns, touching only what differs so that the journal keeps real changes alone.

    Raises:
        UserError: ``field_empty`` where a column that must say something is emptied.
        BugError: a column that this gesture may not touch.
    """
    if unknown := fields.keys() - allowed:
        raise BugError(f"{row.__tablename__}: not editable here: {sorted(unknown)}")
    columns = row.__table__.columns
    for name, raw in fields.items():
        value = tidy(raw)
        if name in _ONE_LINE and isinstance(value, str):
            value = one_line(value) or None
        if name in _SENTENCES and value:
            value = french(value)
        if value is None and not columns[name].nullable:
            raise UserError("field_empty", field=name)
        if getattr(row, name) != value:
            setattr(row, name, value)


def rank_at_end(uow: UnitOfWork, table: type[R], **equal: str | int | None) -> str:
    """Return the rank that comes after every row of the list that holds these values, those in the Corbeille included."""
    told = "".join(f" AND {name} {'IS NULL' if value is None else f'= :{name}'}" for name, value in equal.items())
    return between(uow.reader().scalar(f'SELECT max(rank) FROM "{table.__tablename__}" WHERE 1{told}', **equal), None)


def rank_beside(rows: list[tuple[str, str]], moved: str, before: str | None) -> str:
    """Return the rank that puts a row just before another one, or last where ``before`` is empty.

    ``rows`` are (id, rank) of the list in its order.
    """
    others = [(key, rank) for key, rank in rows if key != moved]
    keys = [key for key, _ in others]
    at = keys.index(before) if before in keys else len(others)
    low = others[at - 1][1] if at else None
    high = others[at][1] if at < len(others) else None
    return between(low, high)


def check_period(valid_from: date | None, valid_to: date | None) -> None:
    """Refuse a period that ends before it begins (:class:`UserError` ``period_reversed``)."""
    if valid_from and valid_to and valid_to < valid_from:
        raise UserError("period_reversed", valid_from=valid_from, valid_to=valid_to)
