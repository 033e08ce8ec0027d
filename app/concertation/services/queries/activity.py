"""What a cooperation did in a year: meetings and presence, decisions and how far they were carried out, actions."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.domain.activity import Execution, Fate, executed_on, execution, is_late_on, is_open_on, median_days
from concertation.domain.vocabulary import ActionState, AttendanceStatus, SeatRole
from concertation.services.queries.frozen import build_all
from concertation.services.queries.meeting import member_authorities, noted_attendance
from concertation.services.queries.private import private_keys

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.meeting_rows import AttendanceRow, MemberAuthority


@dataclass(frozen=True, slots=True)
class Attended:
    """How one authority came to a meeting: ``status`` by who came for it, unknown where nobody noted; its head counts."""

    authority_id: str
    status: str | None
    present: int
    expected: int


@dataclass(frozen=True, slots=True)
class MeetingDone:
    """A meeting that was held, with its presence by authority and what became of its decisions."""

    id: str
    reference: str
    on: date
    place: str | None
    attended: tuple[Attended, ...]
    decisions: int
    executed: int


@dataclass(frozen=True, slots=True)
class BodyYear:
    """The meetings of one body in the year."""

    id: str
    code: str
    name: str
    regime: str
    meetings: tuple[MeetingDone, ...]


@dataclass(frozen=True, slots=True)
class ReportBlockRow:
    """A passage that people wrote."""

    id: str
    kind: str
    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class ActivityYear:
    """One year of a cooperation, as known on ``as_of``: the last day of the year, or today while it lasts.

    ``decisions`` counts by :class:`Execution`, ``actions`` those decided in the year by what became of them: done,
    open, late, blocked, dropped.
    """

    cooperation_id: str
    cooperation: str
    code: str
    year: int
    as_of: date
    authorities: tuple[MemberAuthority, ...]
    bodies: tuple[BodyYear, ...]
    decisions: dict[str, int]
    median_days: int | None
    timed: int
    actions: dict[str, int]
    blocks: tuple[ReportBlockRow, ...]


def years(reader: Reader, cooperation_id: str) -> tuple[int, ...]:
    """Return the years in which a cooperation met, the last one first."""
    rows = reader.rows(
        """SELECT DISTINCT CAST(substr(m.held_on, 1, 4) AS INTEGER) AS year FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE b.cooperation_id = :id AND m.gone = 0 AND m.closed_at IS NOT NULL ORDER BY year DESC""",
        id=cooperation_id,
    )
    return tuple(row["year"] for row in rows)


def report_blocks(reader: Reader, cooperation_id: str, year: int) -> tuple[ReportBlockRow, ...]:
    rows = reader.rows(
        """SELECT id, kind, label, text FROM report_block WHERE cooperation_id = :id AND year = :year AND gone = 0
        ORDER BY kind, rank, id""",
        id=cooperation_id,
        year=year,
    )
    return build_all(ReportBlockRow, rows)


def activity(reader: Reader, cooperation_id: str, year: int, today: date) -> ActivityYear:
    """Return a year of a cooperation."""
    as_of = min(today, date(year, 12, 31))
    named = reader.one("SELECT code, name FROM cooperation WHERE id = :id", id=cooperation_id)
    members = member_authorities(reader, cooperation_id, as_of)
    fates = _fates(reader, cooperation_id, year, as_of)
    told = _decisions(reader, cooperation_id, year, as_of)
    standing = {row["id"]: execution(fates.get(row["id"], ()), as_of) for row in told}
    delays = [
        (done - date.fromisoformat(row["held_on"])).days
        for row in told
        if (done := executed_on(fates.get(row["id"], ()), as_of))
    ]
    return ActivityYear(
        cooperation_id=cooperation_id,
        cooperation=named["name"] if named else "",
        code=named["code"] if named else "",
        year=year,
        as_of=as_of,
        authorities=members,
        bodies=_bodies(reader, cooperation_id, year, as_of, members, told, standing),
        decisions=dict(Counter(str(each) for each in standing.values())),
        median_days=median_days(delays),
        timed=len(delays),
        actions=_actions([fate for found in fates.values() for fate in found], as_of),
        blocks=report_blocks(reader, cooperation_id, year),
    )


_OF_YEAR = """JOIN body b ON b.id = m.body_id WHERE b.cooperation_id = :id AND m.gone = 0 AND m.closed_at IS NOT NULL
    AND m.held_on BETWEEN :first AND :last"""


def _span(cooperation_id: str, year: int, as_of: date) -> dict[str, object]:
    return {"id": cooperation_id, "first": f"{year}-01-01", "last": as_of.isoformat()}


def _decisions(reader: Reader, cooperation_id: str, year: int, as_of: date) -> list[Any]:
    rows = reader.rows(
        f"SELECT d.id, d.meeting_id, m.held_on FROM decision d JOIN meeting m ON m.id = d.meeting_id {_OF_YEAR} AND d.gone = 0",
        **_span(cooperation_id, year, as_of),
    )
    private = private_keys(reader)
    return [row for row in rows if row["id"] not in private]


def _fates(reader: Reader, cooperation_id: str, year: int, as_of: date) -> dict[str | None, list[Fate]]:
    """Return the actions of the year's meetings by decision, with the due date that was known on the day."""
    rows = reader.rows(
        f"""SELECT a.id, a.decision_id, a.closed_on, a.state, coalesce((SELECT c.due_on FROM due_change c
            WHERE c.action_id = a.id AND c.gone = 0 AND date(c.changed_at) <= :last
            ORDER BY c.changed_at DESC, c.id DESC LIMIT 1), a.first_due_on) AS due_on
        FROM action a JOIN meeting m ON m.id = a.meeting_id {_OF_YEAR} AND a.gone = 0""",
        **_span(cooperation_id, year, as_of),
    )
    private = private_keys(reader)
    found: dict[str | None, list[Fate]] = defaultdict(list)
    for row in rows:
        if row["id"] not in private:
            days = (date.fromisoformat(day) if day else None for day in (row["closed_on"], row["due_on"]))
            closed_on, due_on = days
            done, blocked = row["state"] == ActionState.DONE, row["state"] == ActionState.BLOCKED
            found[row["decision_id"]].append(Fate(closed_on, done, due_on, blocked))
    return found


def _actions(fates: list[Fate], as_of: date) -> dict[str, int]:
    opened = [fate for fate in fates if is_open_on(fate, as_of)]
    closed = [fate for fate in fates if not is_open_on(fate, as_of)]
    return {
        "done": sum(fate.done for fate in closed),
        "dropped": sum(not fate.done for fate in closed),
        "open": len(opened),
        "late": sum(is_late_on(fate, as_of) for fate in opened),
        "blocked": sum(fate.blocked for fate in opened),
    }


def _bodies(
    reader: Reader,
    cooperation_id: str,
    year: int,
    as_of: date,
    members: tuple[MemberAuthority, ...],
    told: list[Any],
    standing: dict[str, Execution],
) -> tuple[BodyYear, ...]:
    by_meeting: dict[str, list[str]] = defaultdict(list)
    for row in told:
        by_meeting[row["meeting_id"]].append(row["id"])
    rows = reader.rows(
        f"""SELECT m.id, m.reference, m.held_on, m.place, b.id AS body_id, b.code, b.name, b.regime
        FROM meeting m {_OF_YEAR} ORDER BY b.rank, b.id, m.held_on, m.id""",
        **_span(cooperation_id, year, as_of),
    )
    bodies: dict[str, list[MeetingDone]] = defaultdict(list)
    named: dict[str, Any] = {}
    for row in rows:
        named[row["body_id"]] = row
        taken = by_meeting[row["id"]]
        bodies[row["body_id"]].append(
            MeetingDone(
                row["id"],
                row["reference"],
                date.fromisoformat(row["held_on"]),
                row["place"],
                _attended(noted_attendance(reader, row["id"]), members),
                len(taken),
                sum(standing[key] is Execution.EXECUTED for key in taken),
            )
        )
    return tuple(
        BodyYear(key, row["code"], row["name"], row["regime"], tuple(bodies[key])) for key, row in named.items()
    )


_BEST = (AttendanceStatus.PRESENT, AttendanceStatus.REPRESENTED, AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)
_SITTING = frozenset((SeatRole.MEMBER, SeatRole.CHAIR))


def _attended(rows: tuple[AttendanceRow, ...], members: tuple[MemberAuthority, ...]) -> tuple[Attended, ...]:
    """Return how each authority came: present as soon as one who sits for it was, represented by a deputy else."""
    found = []
    for member in members:
        own = [row for row in rows if row.authority_id == member.id and row.role in _SITTING]
        statuses = {row.status for row in own}
        if any(row.role == SeatRole.DEPUTY and row.status == _BEST[0] for row in rows if row.authority_id == member.id):
            statuses.add(AttendanceStatus.REPRESENTED)
        status = next((each for each in _BEST if each in statuses), None)
        present = sum(row.status == AttendanceStatus.PRESENT for row in own)
        found.append(Attended(member.id, status, present, len(own)))
    return tuple(found)
