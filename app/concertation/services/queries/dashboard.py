"""What the dashboard shows in ten seconds: the next meeting and its readiness, what is late, what comes, what to validate."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from concertation.domain.calendar import public_holidays
from concertation.domain.numbering import approval_deadline
from concertation.services.queries.followup import SOON, ActionFilter, ActionRow, action_counts, actions
from concertation.services.queries.frozen import build, build_all
from concertation.services.queries.series import MEETINGS, MeetingRow

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_ROWS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting and what is ready: points, convocation, answers, attachments still missing, the déjeuner.

    ``without_attachment`` are the titles of its reports and arbitrations without any file; ``heads`` the head count
    given, or else how many said they come to lunch.
    """

    meeting: MeetingRow
    own_points: int
    planned_minutes: int
    convened_on: date | None
    expected: int
    replies: int
    without_attachment: tuple[str, ...]
    lunch_confirmed: bool
    heads: int | None


@dataclass(frozen=True, slots=True)
class MinutesRow:
    """Minutes waiting to be issued (``issued_at`` empty) or for their approval, deemed given on ``deadline``."""

    id: str
    reference: str
    body_name: str
    date: dt.date
    state: str
    kind: str | None
    issued_at: datetime | None
    deadline: dt.date | None
    decisions: int


@dataclass(frozen=True, slots=True)
class SoonRow:
    """Something within seven days: a meeting, an action due, a public holiday."""

    id: str
    kind: str
    on: date
    title: str
    detail: str | None
    starts_at: time | None
    lunch: bool


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Everything the dashboard shows; counts are of the whole lists, rows of their beginning.

    ``begun`` tells whether the register holds any meeting or action.
    """

    today: date
    next_meeting: NextMeeting | None
    meetings_this_week: int
    late: tuple[ActionRow, ...]
    late_count: int
    open_count: int
    to_validate: tuple[MinutesRow, ...]
    soon: tuple[SoonRow, ...]
    running_meeting_id: str | None
    begun: bool


def dashboard(reader: Reader, today: date) -> Dashboard:
    counts = action_counts(reader, today)
    monday = today - timedelta(days=today.weekday())
    week = reader.scalar(
        """SELECT count(*) FROM meeting WHERE gone = 0 AND held_on BETWEEN :first AND :last
        AND state NOT IN ('proposed', 'postponed', 'cancelled')""",
        first=monday.isoformat(),
        last=(monday + timedelta(days=6)).isoformat(),
    )
    late = ActionFilter(on=today, late=True, sort="late_days", descending=True, limit=_ROWS_SHOWN)
    return Dashboard(
        today=today,
        next_meeting=next_meeting(reader, today),
        meetings_this_week=int(week),
        late=actions(reader, late) if counts.late else (),
        late_count=counts.late,
        open_count=counts.open,
        to_validate=minutes_to_validate(reader),
        soon=within_days(reader, today),
        running_meeting_id=reader.scalar("SELECT id FROM meeting WHERE state = 'in_session' AND gone = 0 LIMIT 1"),
        begun=bool(
            reader.scalar(
                "SELECT EXISTS (SELECT 1 FROM meeting WHERE gone = 0) OR EXISTS (SELECT 1 FROM action WHERE gone = 0)"
            )
        ),
    )


def next_meeting(reader: Reader, today: date) -> NextMeeting | None:
    """Return the next meeting to prepare, today's included while it is not over."""
    row = reader.one(
        f"""{MEETINGS} AND m.held_on >= :on AND m.state IN ('planned', 'convened', 'in_session')
        ORDER BY m.held_on, m.starts_at, m.reference LIMIT 1""",
        on=today.isoformat(),
    )
    if row is None:
        return None
    more = reader.one(
        """SELECT m.convened_on,
            (SELECT count(*) FROM agenda_item i WHERE i.meeting_id = m.id AND i.gone = 0
                AND (i.standing IS NULL OR i.standing = 'item')) AS own_points,
            (SELECT coalesce(sum(i.planned_minutes), 0) FROM agenda_item i WHERE i.meeting_id = m.id AND i.gone = 0)
                AS planned_minutes,
            (SELECT count(*) FROM attendance t WHERE t.meeting_id = m.id AND t.gone = 0) AS expected,
            (SELECT count(*) FROM reply r WHERE r.meeting_id = m.id AND r.gone = 0) AS replies,
            coalesce(l.confirmed, 0) AS lunch_confirmed,
            coalesce(l.head_count, (SELECT nullif(count(*), 0) FROM reply r WHERE r.meeting_id = m.id AND r.gone = 0
                AND r.lunch = 1)) AS heads
        FROM meeting m LEFT JOIN lunch l ON l.meeting_id = m.id AND l.gone = 0 WHERE m.id = :id""",
        id=row["id"],
    )
    return build(NextMeeting, more, meeting=build(MeetingRow, row), without_attachment=_missing(reader, row["id"]))


def _missing(reader: Reader, meeting_id: str) -> tuple[str, ...]:
    rows = reader.rows(
        """SELECT i.title FROM agenda_item i WHERE i.meeting_id = :id AND i.gone = 0
        AND i.nature IN ('decision', 'arbitration', 'report') AND i.standing IS NULL
        AND NOT EXISTS (SELECT 1 FROM attachment t WHERE t.gone = 0 AND (t.item_id = i.id
            OR (i.dossier_id IS NOT NULL AND t.dossier_id = i.dossier_id)))
        ORDER BY i.rank, i.id""",
        id=meeting_id,
    )
    return tuple(row["title"] for row in rows)


def minutes_to_validate(reader: Reader) -> tuple[MinutesRow, ...]:
    """Return the meetings held whose minutes are still to be issued or approved, the oldest first."""
    rows = reader.rows(
        """SELECT m.id, m.reference, b.name AS body_name, m.held_on AS date, m.state, d.kind, d.issued_at,
            b.approval_days,
            (SELECT count(*) FROM decision x WHERE x.meeting_id = m.id AND x.gone = 0) AS decisions
        FROM meeting m JOIN body b ON b.id = m.body_id LEFT JOIN issued_document d ON d.id = (
            SELECT y.id FROM issued_document y WHERE y.meeting_id = m.id AND y.gone = 0
            ORDER BY y.issued_at DESC LIMIT 1)
        WHERE m.gone = 0 AND m.state IN ('held', 'minutes_in_review') ORDER BY m.held_on""",
    )
    return tuple(build(MinutesRow, row, deadline=_deadline(row)) for row in rows)


def _deadline(row: Any) -> date | None:
    if row["issued_at"] is None or row["approval_days"] is None:
        return None
    from concertation.domain.clock import paris_day  # noqa: PLC0415  # zoneinfo only where minutes wait

    return approval_deadline(paris_day(datetime.fromisoformat(row["issued_at"])), row["approval_days"])


def within_days(reader: Reader, today: date) -> tuple[SoonRow, ...]:
    """Return what comes within seven days, day by day: holidays, meetings by time, then actions."""
    until = today + SOON
    meetings = build_all(
        SoonRow,
        reader.rows(
            """SELECT m.id, 'meeting' AS kind, m.held_on AS "on", b.name AS title, m.place AS detail, m.starts_at,
                EXISTS (SELECT 1 FROM lunch l WHERE l.meeting_id = m.id AND l.gone = 0) AS lunch
            FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.gone = 0 AND m.held_on BETWEEN :first AND :last
            AND m.state NOT IN ('postponed', 'cancelled') ORDER BY m.held_on, m.starts_at""",
            first=today.isoformat(),
            last=until.isoformat(),
        ),
    )
    due = tuple(
        SoonRow(row.id, "action", row.due_on, row.text, row.assignee or row.authority_name, None, lunch=False)
        for row in actions(reader, ActionFilter(on=today, soon=True))
        if row.due_on is not None
    )
    holidays = tuple(
        SoonRow(on.isoformat(), "public_holiday", on, name, None, None, lunch=False)
        for year in {today.year, until.year}
        for on, name in public_holidays(year).items()
        if today <= on <= until
    )
    kinds = {"public_holiday": 0, "meeting": 1, "action": 2}
    return tuple(sorted((*holidays, *meetings, *due), key=lambda row: (row.on, kinds[row.kind])))
