"""Plain statements for the rows of each table, made once from its description, with its values' own conversions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
        binds: what turns a value into the driver's, None where nothing does; ``reads`` the other way round.
    """

    table: str
    columns: tuple[str, ...]
    binds: tuple[Convert | None, ...]
    reads: tuple[Convert | None, ...]
    insert: str
    by_id: str

    def read(self, values: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(
            value if convert is None else convert(value) for value, convert in zip(values, self.reads, strict=True)
        )

    def bound(self, values: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(
            value if convert is None else convert(value) for value, convert in zip(values, self.binds, strict=True)
        )

    def update(self, places: Sequence[int]) -> str:
        """Return the statement that writes the columns at ``places``, then takes the key."""
        told = ", ".join(f'"{self.columns[place]}" = ?' for place in places)
        return f'UPDATE "{self.table}" SET {told} WHERE id = ?'


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
        binds=tuple(_spoken(column.type).bind_processor(_DIALECT) for column in table.columns),
        reads=tuple(_spoken(column.type).result_processor(_DIALECT, None) for column in table.columns),
        insert=f'INSERT INTO "{table.name}" ({quoted}) VALUES ({", ".join("?" * len(names))})',
        by_id=f'SELECT {quoted} FROM "{table.name}" WHERE id = ?',
    )


def _spoken(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.dialect_impl(_DIALECT)
