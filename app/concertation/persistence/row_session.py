"""Holds the rows a gesture reads and writes: each once, by its key; what changed in them is written by plain statements.

The tables are SQLAlchemy's, and so are the questions (``select``); its unit of work is not used: rows here point at
each other by key alone and are never deleted, and finding that out for every row would cost more than writing it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, TypeVar, TypeVarTuple

from sqlalchemy import Connection, Select, inspect
from sqlalchemy import Row as SqlRow

from concertation.errors import BugError
from concertation.persistence.row_sql import row_sql
from concertation.persistence.tables.base import Row

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
R = TypeVar("R", bound=Row)
Key = tuple[type[Row], str]


class Found(list[T]):
    """The answers to one question, in its order."""

    def all(self) -> list[T]:
        return self

    def first(self) -> T | None:
        return self[0] if self else None

    def one(self) -> T:
        if len(self) != 1:
            raise BugError(f"{len(self)} rows where one was expected")
        return self[0]


class RowSession:
    """The rows of one gesture. A row is written in the order it was added, then what changed, in the order it was met.

    Every question first writes what is not written yet, so that it sees it.
    """

    def __init__(self, raw: Any, core: Connection) -> None:
        """Take the driver's connection, and SQLAlchemy's over the same one, for questions."""
        self._raw = raw
        self._core = core
        self._held: dict[Key, Row] = {}
        self._written: dict[Key, dict[str, Any]] = {}
        self._new: list[Row] = []

    def add(self, row: Row) -> None:
        """Hold a new row, to be written by the next flush.

        Raises:
            BugError: another row holds its key, or it was given what is no column.
        """
        key = (type(row), row.id)
        held = self._held.get(key)
        if held is row:
            return
        if held is not None:
            raise BugError(f"two rows {row.__tablename__} {row.id}")
        self._held[key] = row
        sql = row_sql(type(row))
        if unknown := row.__dict__.keys() - sql.columns:
            raise BugError(f"{sql.table} has no {sorted(unknown)}")
        self._new.append(row)

    def add_all(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.add(row)

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the row of this key, in the Corbeille or not; None where there is none."""
        held = self._held.get((kind, key))
        if held is None:
            sql = row_sql(kind)
            values = self._raw.execute(sql.by_id, (key,)).fetchone()
            held = None if values is None else self._hold(kind, sql.read(values))
        return held  # type: ignore[return-value]  # held under its own kind

    def get_one(self, kind: type[R], key: str) -> R:
        row = self.get(kind, key)
        if row is None:
            raise BugError(f"no {kind.__tablename__} {key}")
        return row

    def matching(self, kind: type[R], /, *, order: str = "id", **equal: object) -> Found[R]:
        """Return the live rows of a table whose columns hold these values, None included, in an order.

        What gestures ask most: telling it to SQLAlchemy would take longer than finding the rows.
        """
        self.flush()
        sql = row_sql(kind)
        asked = [name for name, value in equal.items() if value is not None]
        question = sql.matching(asked, [name for name in equal if name not in asked], order)
        found = self._raw.execute(question, sql.bound(equal, asked)).fetchall()
        return Found(self._hold(kind, sql.read(values)) for values in found)  # type: ignore[misc]  # none is empty

    def scalars(self, statement: Select[T], **values: object) -> Found[T]:
        """Return the first value of each answer."""
        return Found(answer[0] for answer in self.execute(statement, **values))

    def scalar(self, statement: Select[T], **values: object) -> T | None:
        return self.scalars(statement, **values).first()

    def execute(self, statement: Select[*Ts], **values: object) -> Found[SqlRow[*Ts]]:
        """Return the answers to a question; a whole row asked for is the one already held, with its pending changes.

        ``values`` are those of the question's ``bindparam``: one that is long to say is then said once for all.
        """
        self.flush()
        answers = self._core.execute(statement, values or None)
        asked = [_kind(told) for told in statement.column_descriptions]
        if not any(asked):
            return Found(answers)
        return Found(self._answer(asked, tuple(answer)) for answer in answers)

    def _answer(self, asked: list[type[Row] | None], values: tuple[Any, ...]) -> Any:
        answer: list[Any] = []
        place = 0
        for kind in asked:
            width = len(row_sql(kind).columns) if kind else 1
            taken = values[place : place + width]
            answer.append(self._hold(kind, taken) if kind else taken[0])
            place += width
        return tuple(answer)

    def _hold(self, kind: type[R], values: Sequence[Any]) -> R | None:
        sql = row_sql(kind)
        found = dict(zip(sql.columns, values, strict=True))
        if found["id"] is None:  # the empty side of an outer join
            return None
        key = (kind, found["id"])
        if key not in self._held:
            row = kind.__new__(kind)
            row.__dict__.update(found)
            self._held[key] = row
            self._written[key] = found
        return self._held[key]  # type: ignore[return-value]  # held under its own kind

    def flush(self) -> None:
        """Write what is not written yet."""
        new, self._new = self._new, []
        held = self._held
        changed = [key for key, written in self._written.items() if vars(held[key]) != written]
        for kind, rows in groupby(new, type):
            self._insert(kind, list(rows))
        for key in changed:
            self._update(key, vars(held[key]).copy())

    def _insert(self, kind: type[Row], rows: list[Row]) -> None:
        sql = row_sql(kind)
        written = {(kind, row.id): vars(row).copy() for row in rows}
        self._raw.executemany(sql.insert, [sql.bound(values) for values in written.values()])
        self._written.update(written)

    def _update(self, key: Key, values: dict[str, Any]) -> None:
        sql = row_sql(key[0])
        former = self._written[key]
        names = tuple([name for name in sql.columns if values[name] != former[name]])
        self._raw.execute(sql.update(names), (*sql.bound(values, names), key[1]))
        self._written[key] = values


def _kind(told: Any) -> type[Row] | None:
    """Return the table of a whole row asked for, None for a mere value."""
    entity = told.get("entity")
    if entity is None or told["expr"] is not entity:
        return None
    kind: type[Row] = inspect(entity).mapper.class_
    return kind
