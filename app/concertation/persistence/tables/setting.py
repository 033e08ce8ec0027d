"""Settings that belong to the register itself and travel with it."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped

from concertation.persistence.tables.base import Row


class Setting(Row):
    """One named setting, its value as JSON: ``example_data``, ``title``, ``secretary``…"""

    __tablename__ = "setting"
    __table_args__ = (Index("uq_setting_name", "name", unique=True, sqlite_where=sql("gone = 0")),)

    name: Mapped[str]
    value: Mapped[str]
