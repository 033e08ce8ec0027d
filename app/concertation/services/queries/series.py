"""Questions about the meetings as a calendar: the list, the month, the year."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from concertation.domain.calendar import ClosedDays, conflicts, public_holidays
from concertation.services.queries.bodies import ClosedRow, closed_days
from concertation.services.queries.frozen import authority_code, authority_name, build_all, in_force

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list or on a calendar."""

    id: str
    reference: str
    body: str
    body_id: str
    body_name: str
    regime: str
    number: int
    title: str | None
    date: dt.date
    starts_at: time | None
    ends_at: time | None
    state: str
    state_reason: str | None
    host: str | None
    host_id: str | None
    host_name: str | None
    place: str | None
    lunch: bool
    proposed_for: dt.date | None
    set_by_hand: bool
    replaces: str | None
    replaced_by: str | None
    items: int
    decisions: int


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Why a day is a bad one."""

    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A public holiday."""

    on: date
    name: str


@dataclass(frozen=True, slots=True)
class RejectedDay:
    """A date the rule gave and that was not kept, with why and what took its place."""

    on: date
    body: str
    body_name: str
    meeting_id: str
    moved_to: date
    conflicts: tuple[ConflictRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarView:
    """All that a month or a year shows."""

    first: date
    last: date
    meetings: tuple[MeetingRow, ...]
    public_holidays: tuple[NamedDay, ...]
    school_holidays: tuple[ClosedRow, ...]
    rejected: tuple[RejectedDay, ...]


MEETINGS = f"""
SELECT m.id, m.reference, b.code AS body, m.body_id, b.name AS body_name, b.regime, m.number, m.title,
    m.held_on AS date, m.starts_at, m.ends_at, m.state, m.state_reason, m.host_id, {authority_code("m.host_id")} AS host,
    {authority_name("m.host_id", "m.held_on")} AS host_name, m.place,
    EXISTS (SELECT 1 FROM lunch l WHERE l.meeting_id = m.id AND l.gone = 0) AS lunch, m.proposed_for, m.set_by_hand,
    (SELECT r.reference FROM meeting r WHERE r.id = m.replaces_id) AS replaces,
    (SELECT r.reference FROM meeting r WHERE r.replaces_id = m.id AND r.gone = 0) AS replaced_by,
    (SELECT count(*) FROM agenda_item i WHERE i.meeting_id = m.id AND i.gone = 0) AS items,
    (SELECT count(*) FROM decision d WHERE d.meeting_id = m.id AND d.gone = 0) AS decisions
FROM meeting m JOIN body b ON b.id = m.body_id
WHERE m.gone = 0
"""


def meetings(
    reader: Reader,
    *,
    body: str | None = None,
    year: int | None = None,
    state: str | None = None,
    states: Iterable[str] | None = None,
    first: date | None = None,
    last: date | None = None,
) -> tuple[MeetingRow, ...]:
    """Return the meetings by date; ``body`` is a code."""
    rows = reader.rows(
        f"""{MEETINGS} AND (:body IS NULL OR b.code = :body) AND (:year IS NULL OR m.held_on LIKE :year || '-%')
        AND (:state IS NULL OR m.state = :state)
        AND (:states IS NULL OR m.state IN (SELECT value FROM json_each(:states))) AND (:first IS NULL OR m.held_on >= :first)
        AND (:last IS NULL OR m.held_on <= :last) ORDER BY m.held_on, m.starts_at, m.reference""",
        body=body,
        year=None if year is None else f"{year:04d}",
        state=state,
        states=None if states is None else json.dumps(sorted(states)),
        first=first and first.isoformat(),
        last=last and last.isoformat(),
    )
    return build_all(MeetingRow, rows)


def calendar_view(reader: Reader, first: date, last: date) -> CalendarView:
    """Return what a period shows: meetings of all bodies, holidays of the members' zones, dates that were rejected."""
    held = meetings(reader, first=first, last=last)
    school = _ofzones_of(closed_days(reader, first, last), zones_of(reader, None, last))
    holidays = tuple(
        NamedDay(on, name)
        for year in range(first.year, last.year + 1)
        for on, name in public_holidays(year).items()
        if first <= on <= last
    )
    return CalendarView(first, last, held, holidays, school, _rejected(reader, first, last))


def _ofzones_of(days: tuple[ClosedRow, ...], zones: Collection[str]) -> tuple[ClosedRow, ...]:
    return tuple(one for one in days if one.zone in zones)


def _rejected(reader: Reader, first: date, last: date) -> tuple[RejectedDay, ...]:
    rows = reader.rows(
        """SELECT m.id, m.held_on, m.proposed_for, m.body_id, b.code, b.name FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.gone = 0 AND m.proposed_for BETWEEN :first AND :last AND m.proposed_for <> m.held_on
        AND m.state <> 'postponed' ORDER BY m.proposed_for""",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    if not rows:
        return ()
    closed = closed_between(reader, first, last)
    found = []
    for row in rows:
        on = date.fromisoformat(row["proposed_for"])
        told = conflicts(on, zones_of(reader, row["body_id"], on), closed, busy_days(reader, row["body_id"], on, on))
        reasons = tuple(ConflictRow(str(one.kind), one.label) for one in told)
        moved_to = date.fromisoformat(row["held_on"])
        found.append(RejectedDay(on, row["code"], row["name"], row["id"], moved_to, reasons))
    return tuple(found)


def closed_between(reader: Reader, first: date, last: date) -> list[ClosedDays]:
    days = closed_days(reader, first, last)
    return [ClosedDays(one.zone, one.first_day, one.last_day, one.name) for one in days]


def school_known_to(reader: Reader, zones: Collection[str]) -> date | None:
    """Return the last day until which the school holidays of all of some zones are known; none where one never is."""
    rows = reader.rows("SELECT zone, max(last_day) AS last FROM closed_days WHERE gone = 0 GROUP BY zone")
    known = {row["zone"]: date.fromisoformat(row["last"]) for row in rows}
    if any(zone not in known for zone in zones):
        return None
    return min((known[zone] for zone in zones), default=None)


def zones_of(reader: Reader, body_id: str | None, on: date) -> frozenset[str]:
    """Return the school zones of the members of a body's cooperation on a day; of all cooperations for no body."""
    rows = reader.rows(
        f"""SELECT DISTINCT a.zone FROM membership m JOIN authority a ON a.id = m.authority_id
        WHERE m.gone = 0 AND a.zone IS NOT NULL AND {in_force("m")} AND (:body IS NULL
            OR m.cooperation_id = (SELECT b.cooperation_id FROM body b WHERE b.id = :body))""",
        body=body_id,
        on=on.isoformat(),
    )
    return frozenset(row["zone"] for row in rows)


def busy_days(reader: Reader, body_id: str, first: date, last: date) -> dict[date, str]:
    """Return the days on which people of a body already meet in another one, with the name of that body."""
    rows = reader.rows(
        f"""SELECT DISTINCT m.held_on, b.name FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.body_id <> :body AND m.gone = 0 AND m.state NOT IN ('postponed', 'cancelled')
        AND m.held_on BETWEEN :first AND :last AND EXISTS (
            SELECT 1 FROM attendance t JOIN seat s ON s.person_id = t.person_id
            WHERE t.meeting_id = m.id AND t.gone = 0 AND s.body_id = :body AND s.gone = 0 AND {in_force("s", "m.held_on")})
        ORDER BY m.held_on""",
        body=body_id,
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return {date.fromisoformat(row["held_on"]): row["name"] for row in rows}
