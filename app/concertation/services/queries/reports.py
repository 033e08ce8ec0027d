"""The reports submitted to assemblies: number, commission, rapporteur, groups' speeches, amendments, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import Nature
from concertation.services.queries.assembly_state import AmendmentRow, SpeechRow, amendments, speeches
from concertation.services.queries.ballots import RecordedVote, recorded_votes
from concertation.services.queries.meeting import items
from concertation.services.queries.values import day

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class GroupTime:
    """The time a group was given on a report and the time it used, in seconds; given is empty where nothing was said."""

    authority: str | None
    group: str | None
    given_seconds: int | None
    used_seconds: int


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report on an agenda; ``number`` is the point's, ``report_number`` the report's own.

    ``verdict`` is that of its vote by council and together, empty where none was taken.
    """

    id: str
    meeting: str
    meeting_id: str
    date: date
    number: int
    report_number: str | None
    title: str
    commission: str | None
    rapporteur: str | None
    pilot: str | None
    outcome: str | None
    outcome_reason: str | None
    verdict: dict[str, str]
    vote: str | None
    votes: int
    amendments: tuple[AmendmentRow, ...]
    times: tuple[GroupTime, ...]


def reports(reader: Reader, meeting_id: str) -> tuple[ReportRow, ...]:
    """Return the reports of one sitting in the order of its agenda."""
    found = [item for item in items(reader, meeting_id) if item.nature == Nature.REPORT]
    if not found:
        return ()
    held_on = day(str(reader.scalar("SELECT held_on FROM meeting WHERE id = :id", id=meeting_id)))
    votes = recorded_votes(reader, meeting_id)
    moved, spoken = amendments(reader, meeting_id, votes), speeches(reader, meeting_id)
    rows = []
    for item in found:
        own = [vote for vote in votes if item.id in vote.item_ids and vote.stands and not vote.amendment_id]
        last = own[-1] if own else None
        rows.append(
            ReportRow(
                id=item.id,
                meeting=item.meeting or "",
                meeting_id=meeting_id,
                date=held_on,
                number=item.number,
                report_number=item.report_number,
                title=item.title,
                commission=item.commission,
                rapporteur=item.rapporteur,
                pilot=item.pilot,
                outcome=item.outcome,
                outcome_reason=item.outcome_reason,
                verdict=last.verdict if last else {},
                vote=last.id if last else None,
                votes=len(own),
                amendments=tuple(row for row in moved if row.item_id == item.id),
                times=group_times(row for row in spoken if row.item_id == item.id),
            )
        )
    return tuple(rows)


def group_times(spoken: Iterable[SpeechRow]) -> tuple[GroupTime, ...]:
    """Add up the speeches of each group, in the order in which groups first spoke."""
    found: dict[tuple[str | None, str | None], tuple[int | None, int]] = {}
    for row in spoken:
        key = (row.authority, row.group)
        given, used = found.get(key, (None, 0))
        more = row.given_seconds
        found[key] = (given if more is None else (given or 0) + more, used + row.used_seconds)
    return tuple(GroupTime(*key, given, used) for key, (given, used) in found.items())


def meetings_with_votes(reader: Reader, body: str | None = None) -> tuple[str, ...]:
    """Return the ids of the meetings where a vote was taken or a proxy given, in the order of their dates."""
    rows = reader.rows(
        """SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.gone = 0 AND (:body IS NULL OR b.code = :body COLLATE NOCASE)
        AND (EXISTS (SELECT 1 FROM vote v WHERE v.meeting_id = m.id AND v.gone = 0)
            OR EXISTS (SELECT 1 FROM proxy p WHERE p.meeting_id = m.id AND p.gone = 0))
        ORDER BY m.held_on, m.reference""",
        body=body,
    )
    return tuple(str(row["id"]) for row in rows)


def votes_of(reader: Reader, meetings: Iterable[str]) -> tuple[RecordedVote, ...]:
    return tuple(vote for meeting_id in meetings for vote in recorded_votes(reader, meeting_id))
