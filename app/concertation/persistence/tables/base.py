"""What every table shares: the key, the flag instead of deletion, the names of constraints, the kinds of column."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import CheckConstraint, Dialect, ForeignKey, MetaData, Text
from sqlalchemy import text as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

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
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"


class Base(DeclarativeBase):
    """Root of the tables: text keys made by the client, days as ISO text, instants in UTC."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {date: Day, time: ClockTime, datetime: Instant, str: Text}  # noqa: RUF012


class Row(Base):
    """A logged row: UUIDv7 key, and a flag instead of deletion (the Corbeille)."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(primary_key=True, sort_order=-10)
    gone: Mapped[bool] = mapped_column(default=False, server_default=sql("0"), sort_order=-9)


def among(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Return the CHECK that keeps a text column within an enumeration (NULL passes)."""
    told = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({told})", name=f"{column}_known")


def points_at(target: str, **options: Any) -> Any:
    """Return a column that points at ``target.id``, indexed: history and joins both walk it."""
    return mapped_column(ForeignKey(f"{target}.id"), index=options.pop("index", True), **options)


Rank = Annotated[str, mapped_column(Text)]
