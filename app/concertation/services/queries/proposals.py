"""The dates proposed for a body: conflicts told, hand-set dates kept, hosts in turn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from concertation.domain.calendar import conflicts
from concertation.domain.recurrence import Cadence, CadenceKind, from_json
from concertation.domain.series import Chosen, Proposal, propose, rotation
from concertation.errors import UserError
from concertation.services.queries.frozen import authority_name, in_force
from concertation.services.queries.series import ConflictRow, busy_days, closed_between, zones_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.domain.calendar import ClosedDays
    from concertation.persistence.reader import Reader

_AROUND = timedelta(days=62)  # how far a meeting may stand from the date its rule gave
_LOOK_AHEAD = timedelta(days=366)  # beyond the last proposal, for the nearest clear day


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A date proposed for a body; ``meeting`` is the reference of the one already planned for it, if there is."""

    id: str
    date: dt.date
    proposed_for: dt.date
    conflicts: tuple[ConflictRow, ...]
    chosen: str
    host: str | None
    host_id: str | None
    host_name: str | None
    meeting: str | None
    meeting_id: str | None


def proposals(
    reader: Reader,
    body_id: str,
    from_on: date,
    count: int,
    closed: Callable[[date, date], list[ClosedDays]] | None = None,
) -> tuple[ProposalRow, ...]:
    """Return the dates proposed for a body from a day on, each conflict told, hand-set dates kept, hosts in turn.

    A rule without a weekday (« tous les 8 mois environ ») is reckoned from the last meeting before ``from_on``.
    ``closed`` gives the closed days between two others; a screen of many bodies reads them once for all.

    Raises:
        UserError: ``object_unknown``, or ``cadence_free`` where the body has no rule to propose from.
    """
    body = reader.one("SELECT * FROM body WHERE id = :id AND gone = 0", id=body_id)
    if body is None:
        raise UserError("object_unknown", kind="body", id=body_id)
    cadence = from_json(body["cadence"])
    if cadence.kind is CadenceKind.FREE:
        raise UserError("cadence_free", name=body["name"])
    start, skipped = _start(reader, body_id, cadence, from_on)
    until = from_on + timedelta(days=31 * 12 * (count + 1)) + _LOOK_AHEAD
    members = _members(reader, body_id, from_on) if body["host_rotation"] else {}
    found = propose(
        cadence,
        start,
        count + skipped,
        zones=zones_of(reader, body_id, from_on),
        closed=closed(start, until) if closed else closed_between(reader, start, until),
        busy=busy_days(reader, body_id, start, until),
        hand_set=_hand_set(reader, body_id),
    )
    kept = [proposal for proposal in found if proposal.proposed_for >= from_on][:count]
    planned = _planned(reader, body_id, from_on - _AROUND)
    last_host = _last_host(reader, body_id, from_on)
    told = []
    for proposal in kept:
        meeting = planned.get(proposal.proposed_for) or planned.get(proposal.date)
        if meeting is None and cadence.weekday is None:
            meeting = _of_month(planned, proposal.proposed_for)
        last_host = (meeting and meeting["host_id"]) or next(rotation(list(members), last_host))
        told.append(_told(proposal, meeting, last_host, members))
    return tuple(told)


def conflicts_on(reader: Reader, body_id: str, on: date) -> tuple[ConflictRow, ...]:
    """Return what stands against a day for a body: a day set by hand wins, but its conflicts are told."""
    found = conflicts(
        on, zones_of(reader, body_id, on), closed_between(reader, on, on), busy_days(reader, body_id, on, on)
    )
    return tuple(ConflictRow(str(one.kind), one.label) for one in found)


def _planned(reader: Reader, body_id: str, since: date) -> dict[date, Any]:
    """Return the meetings planned already from a day on, by the date the rule gave and by their own."""
    rows = reader.rows(
        """SELECT id, reference, held_on, proposed_for, host_id FROM meeting WHERE body_id = :body AND gone = 0
        AND held_on >= :since AND state NOT IN ('postponed', 'cancelled')""",
        body=body_id,
        since=since.isoformat(),
    )
    by_own = {date.fromisoformat(row["held_on"]): row for row in rows}
    return {**by_own, **{date.fromisoformat(row["proposed_for"]): row for row in rows if row["proposed_for"]}}


def _of_month(planned: dict[date, Any], ideal: date) -> Any | None:
    """Return the meeting planned in the month of an ideal date: a rule without a weekday does not mean its very day."""
    return next((row for on, row in planned.items() if (on.year, on.month) == (ideal.year, ideal.month)), None)


def _start(reader: Reader, body_id: str, cadence: Cadence, from_on: date) -> tuple[date, int]:
    """Return the day to reckon from, and how many dates before ``from_on`` it will give at most.

    A sitting that bears a title of its own is out of the ordinary: the rhythm goes on from the last ordinary one.
    """
    if cadence.weekday is not None:
        return from_on, 0
    latest = """SELECT held_on FROM meeting WHERE body_id = :body AND gone = 0 AND held_on <= :on AND title IS {}
        AND state NOT IN ('postponed', 'cancelled') ORDER BY held_on DESC LIMIT 1"""  # from the index, nothing to sort
    asked = {"body": body_id, "on": from_on.isoformat()}
    last = reader.scalar(latest.format("NULL"), **asked) or reader.scalar(latest.format("NOT NULL"), **asked)
    if last is None:
        return from_on, 0
    start = date.fromisoformat(last)
    return start, (from_on - start).days // 28


def _members(reader: Reader, body_id: str, on: date) -> dict[str, tuple[str, str]]:
    rows = reader.rows(
        f"""SELECT a.id, a.code, {authority_name("a.id")} AS name FROM membership m
        JOIN authority a ON a.id = m.authority_id JOIN body b ON b.cooperation_id = m.cooperation_id
        WHERE b.id = :body AND m.gone = 0 AND {in_force("m")} ORDER BY m.rank, m.id""",
        body=body_id,
        on=on.isoformat(),
    )
    return {row["id"]: (row["code"], row["name"]) for row in rows}


def _hand_set(reader: Reader, body_id: str) -> dict[date, date]:
    rows = reader.rows(
        """SELECT proposed_for, held_on FROM meeting WHERE body_id = :body AND gone = 0 AND set_by_hand = 1
        AND state NOT IN ('postponed', 'cancelled')""",
        body=body_id,
    )
    return {
        date.fromisoformat(row["proposed_for"] or row["held_on"]): date.fromisoformat(row["held_on"]) for row in rows
    }


def _last_host(reader: Reader, body_id: str, before: date) -> str | None:
    found = reader.scalar(
        """SELECT host_id FROM meeting WHERE body_id = :body AND gone = 0 AND held_on < :on AND host_id IS NOT NULL
        AND state NOT IN ('postponed', 'cancelled') ORDER BY held_on DESC LIMIT 1""",
        body=body_id,
        on=before.isoformat(),
    )
    return None if found is None else str(found)


def _told(
    proposal: Proposal, meeting: Any | None, host: str | None, members: dict[str, tuple[str, str]]
) -> ProposalRow:
    code, name = members.get(host or "", (None, None))
    on = proposal.date if meeting is None else date.fromisoformat(meeting["held_on"])
    return ProposalRow(
        id=proposal.proposed_for.isoformat(),
        date=on,
        proposed_for=proposal.proposed_for,
        conflicts=tuple(ConflictRow(str(one.kind), one.label) for one in proposal.conflicts),
        chosen=str(proposal.chosen if on == proposal.date else Chosen.HAND),
        host=code,
        host_id=host,
        host_name=name,
        meeting=meeting and meeting["reference"],
        meeting_id=meeting and meeting["id"],
    )
