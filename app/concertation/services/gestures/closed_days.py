"""Gestures on school holidays and days of closing: imported from a file, edited one by one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.calendar import parse_school_holidays
from concertation.persistence.automatic import Occasion
from concertation.persistence.tables import ClosedDays
from concertation.services.editing import add_all, check_period, edit, required
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture(after_copy=Occasion.IMPORT)
def import_closed_days(uow: UnitOfWork, *, lines: Iterable[str | bytes]) -> int:
    """Import school holidays from the lines of a CSV file; return how many rows are new. Those known stay as they are.

    Raises:
        UserError: wrong columns, encoding or days, with the number of the line; nothing is then written.
    """
    columns = select(ClosedDays.zone, ClosedDays.first_day, ClosedDays.last_day).where(~ClosedDays.gone)
    known: set[tuple[str, date, date]] = {
        (row.zone, row.first_day, row.last_day) for row in uow.session.execute(columns)
    }
    fresh = []
    for days in parse_school_holidays(lines):
        key = (days.zone, days.first_day, days.last_day)
        if key not in known:
            known.add(key)
            fresh.append(
                ClosedDays(
                    id=uow.new_id(), zone=days.zone, first_day=days.first_day, last_day=days.last_day, name=days.name
                )
            )
    add_all(uow, fresh)
    return len(fresh)


@gesture()
def add_closed_days(uow: UnitOfWork, *, zones: Iterable[str], first_day: date, last_day: date, name: str) -> list[str]:
    """Set days aside, under the same name in each of the zones; return the keys of their periods."""
    check_period(first_day, last_day)
    rows = [
        ClosedDays(
            id=uow.new_id(),
            zone=required(zone, "zone"),
            first_day=first_day,
            last_day=last_day,
            name=required(name, "name"),
        )
        for zone in zones
    ]
    add_all(uow, rows)
    return [row.id for row in rows]


@gesture()
def edit_closed_days(uow: UnitOfWork, /, *, days_id: str, **fields: Any) -> None:
    """Change a period set aside.

    Raises:
        UserError: ``field_empty`` where a name, a zone or a day is emptied.
    """
    for field in fields.keys() & {"zone", "name"}:
        fields[field] = required(fields[field], field)
    for field in fields.keys() & {"first_day", "last_day"}:
        required(str(fields[field] or ""), field)
    row = live(uow, ClosedDays, days_id)
    edit(row, frozenset(("zone", "first_day", "last_day", "name")), fields)
    check_period(row.first_day, row.last_day)
