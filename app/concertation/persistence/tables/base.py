"""What every table shares: the key, the flag instead of deletion, the names of constraints, the kinds of column."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Dialect, ForeignKey, Index, MetaData, Text
from sqlalchemy import text as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from concertation.errors import BugError

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Day(TypeDecorator[date]):
    """A calendar day, kept as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        return None if value is None else date.fromisoformat(value)


class ClockTime(TypeDecorator[time]):
    """A wall-clock time in Europe/Paris, kept as ``HH:MM``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:  # noqa: ARG002
        return None if value is None else time.fromisoformat(value)


class Instant(TypeDecorator[datetime]):
    """An instant, kept in UTC as ``YYYY-MM-DDTHH:MM:SS.mmmZ`` so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else instant_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


def instant_text(value: datetime) -> str:
    """Return an aware instant as the register writes it; naive ones are refused."""
    if value.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return value.astimezone(UTC).isoformat(timespec="milliseconds")[: -len("+00:00")] + "Z"


class Base(DeclarativeBase):
    """Root of the tables: text keys made by the client, days as ISO text, instants in UTC."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {date: Day, time: ClockTime, datetime: Instant, str: Text}  # noqa: RUF012


class Row(Base):
    """A logged row: UUIDv7 key, and a flag instead of deletion (the Corbeille).

    Its values are set past SQLAlchemy's own watch on attributes: ``RowSession`` compares a row with what was written.
    """

    __abstract__ = True
    untold: ClassVar[Mapping[str, Any]]

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "__table__" in vars(cls):
            cls.untold = _untold(cls)
            type.__setattr__(cls, "__init__", _take_values)
            _leave_blanks_out_of_indexes(cls)
            gone = cls.__table__.c.gone
            Index(f"ix_{cls.__tablename__}_gone", gone, sqlite_where=gone == sql("1"))  # what the Corbeille holds

    def __setattr__(self, name: str, value: object) -> None:
        self.__dict__[name] = value

    id: Mapped[str] = mapped_column(primary_key=True, sort_order=-10)
    gone: Mapped[bool] = mapped_column(default=False, server_default=sql("0"), sort_order=-9)


def _take_values(row: Row, /, **values: object) -> None:
    """Take the columns of a new row, in place of the constructor that SQLAlchemy makes; ``RowSession`` checks their names."""
    row.__dict__.update(row.untold)
    row.__dict__.update(values)


def _untold(kind: type[Row]) -> dict[str, Any]:
    """Return the value of every column but the key in a new row of which nothing was said.

    Raises:
        BugError: a column whose value in a new row only SQLite knows.
    """
    found: dict[str, Any] = {}
    for column in kind.__table__.columns:
        default: Any = column.default
        known = default.is_scalar if default is not None else column.server_default is None
        if not known:
            raise BugError(f"{kind.__tablename__}.{column.name}: a new row's value must be known before it is written")
        if not column.primary_key:
            found[column.name] = None if default is None else default.arg
    return found


def _leave_blanks_out_of_indexes(kind: type[Row]) -> None:
    """Keep the rows that point at nothing out of the index of a pointer: most lines captured decide or ask nothing."""
    for index in kind.__table__.indexes:  # type: ignore[attr-defined]  # one table each
        column = next(iter(index.columns))
        if len(index.columns) == 1 and column.foreign_keys and column.nullable and not index.unique:
            index.dialect_options["sqlite"]["where"] = column.isnot(None)


def among(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Return the CHECK that keeps a text column within an enumeration (NULL passes)."""
    told = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({told})", name=f"{column}_known")


def points_at(target: str, **options: Any) -> Any:
    """Return a column that points at ``target.id``, indexed: history and joins both walk it."""
    return mapped_column(ForeignKey(f"{target}.id"), index=options.pop("index", True), **options)
