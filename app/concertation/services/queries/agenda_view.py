"""Everything the agenda shows of a period in one reading: bodies, meetings, holidays, and the dates proposed next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from concertation.domain.calendar import conflicts
from concertation.domain.recurrence import CadenceKind
from concertation.services.queries.bodies import (
    BodyRow,
    CooperationRow,
    MembershipRow,
    bodies,
    cooperations,
    members,
)
from concertation.services.queries.proposals import ProposalRow, proposals
from concertation.services.queries.series import (
    CalendarView,
    ConflictRow,
    busy_days,
    calendar_view,
    closed_between,
    school_known_to,
    zones_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from concertation.domain.calendar import ClosedDays
    from concertation.persistence.reader import Reader


_BACK, _AHEAD = timedelta(days=366 * 3), timedelta(days=366 * 3)  # as far as most bodies reckon from, and to


@dataclass(frozen=True, slots=True)
class BodyDates:
    """A body and the dates proposed next; none where it meets on free dates."""

    body: BodyRow
    dates: tuple[ProposalRow, ...]
    zones: tuple[str, ...]
    members: tuple[MembershipRow, ...]


@dataclass(frozen=True, slots=True)
class AgendaView:
    """A period of the agenda.

    ``zones`` are the school zones of all the members, whose holidays are known until ``school_known_to``.
    """

    today: date
    calendar: CalendarView
    bodies: tuple[BodyDates, ...]
    cooperations: tuple[CooperationRow, ...]
    zones: tuple[str, ...]
    school_known_to: date | None


def agenda_view(reader: Reader, first: date, last: date, today: date, count: int) -> AgendaView:
    """Return a period, and ``count`` dates proposed for each body from its first day to come."""
    start = max(first, today) if last >= today else today
    closed = _once(reader, start - _BACK, start + (count + 1) * _AHEAD)
    zones = zones_of(reader, None, last)
    return AgendaView(
        today=today,
        calendar=calendar_view(reader, first, last),
        bodies=tuple(_dates(reader, body, start, count, closed) for body in bodies(reader, start)),
        cooperations=cooperations(reader, today),
        zones=tuple(sorted(zones)),
        school_known_to=school_known_to(reader, zones),
    )


def _once(reader: Reader, since: date, until: date) -> Callable[[date, date], list[ClosedDays]]:
    """Return what tells the closed days between two others, from those of a long period read once for every body."""
    known = closed_between(reader, since, until)

    def between(first: date, last: date) -> list[ClosedDays]:
        if first < since or last > until:
            return closed_between(reader, first, last)
        return [one for one in known if one.first_day <= last and one.last_day >= first]

    return between


def _dates(
    reader: Reader, body: BodyRow, start: date, count: int, closed: Callable[[date, date], list[ClosedDays]]
) -> BodyDates:
    free = body.rule.get("kind") == CadenceKind.FREE
    dates = () if free else proposals(reader, body.id, start, count, closed)
    zones = tuple(sorted(zones_of(reader, body.id, start)))
    return BodyDates(body, dates, zones, members(reader, body.cooperation_id, start))


def day_conflicts(reader: Reader, body_id: str, on: date) -> tuple[ConflictRow, ...]:
    """Return what stands against a body meeting on a day."""
    found = conflicts(
        on, zones_of(reader, body_id, on), closed_between(reader, on, on), busy_days(reader, body_id, on, on)
    )
    return tuple(ConflictRow(str(one.kind), one.label) for one in found)
