"""Plain statements for the rows of each table, made once from its description, with its values' own conversions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeEngine

from concertation.errors import BugError
from concertation.persistence.tables.base import Row

Convert = Callable[[Any], Any]
_DIALECT = dialect()


@dataclass(frozen=True, slots=True)
class RowSQL:
    """How the rows of one table are read and written; values stand in the order of ``columns``, ``id`` among them.

    Attributes:
        binds: what turns a column's value into the driver's, where something does; ``reads``, by place, the other way round.
    """

    table: str
    columns: tuple[str, ...]
    binds: Mapping[str, Convert]
    reads: tuple[tuple[int, Convert], ...]
    insert: str
    select: str
    by_id: str

    def read(self, values: Sequence[Any]) -> list[Any]:
        told = list(values)
        for place, convert in self.reads:
            told[place] = convert(told[place])
        return told

    def bound(self, values: Mapping[str, Any], names: Iterable[str] | None = None) -> list[Any]:
        """Return the values of the columns named, all of them by default, as the driver takes them."""
        binds = self.binds
        return [
            binds[name](values[name]) if name in binds else values[name]
            for name in (self.columns if names is None else names)
        ]

    def update(self, names: Iterable[str]) -> str:
        """Return the statement that writes the columns named, then takes the key."""
        told = ", ".join([f'"{name}" = ?' for name in names])
        return f'UPDATE "{self.table}" SET {told} WHERE id = ?'

    def matching(self, names: Iterable[str], blanks: Iterable[str], order: str) -> str:
        """Return the question that gives the live rows by the values of some columns, taken in turn, and the blanks of others.

        ``IS ?`` would take both, but leave aside the indexes that hold no blank.
        """
        told = "".join([f' AND "{name}" = ?' for name in names])
        blank = "".join([f' AND "{name}" IS NULL' for name in blanks])
        return f"{self.select} WHERE gone = 0{told}{blank} ORDER BY {order}"


@cache
def row_sql(kind: type[Row]) -> RowSQL:
    """Return the statements of a table."""
    table = kind.__table__
    if not isinstance(table, Table):
        raise BugError(f"{kind.__name__} is not one table")
    names = tuple(column.name for column in table.columns)
    quoted = ", ".join(f'"{name}"' for name in names)
    return RowSQL(
        table=table.name,
        columns=names,
        binds={
            column.name: convert
            for column in table.columns
            if (convert := _spoken(column.type).bind_processor(_DIALECT)) is not None
        },
        reads=tuple(
            (place, convert)
            for place, column in enumerate(table.columns)
            if (convert := _spoken(column.type).result_processor(_DIALECT, None)) is not None
        ),
        insert=f'INSERT INTO "{table.name}" ({quoted}) VALUES ({", ".join("?" * len(names))})',
        select=f'SELECT {quoted} FROM "{table.name}"',
        by_id=f'SELECT {quoted} FROM "{table.name}" WHERE id = ?',
    )


def _spoken(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.dialect_impl(_DIALECT)
