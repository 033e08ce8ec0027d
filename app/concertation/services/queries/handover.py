"""What a person, or a body, leaves to whoever takes over: everything open, in one reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.folding import fold
from concertation.errors import UserError
from concertation.services.queries.dossiers import DossierFilter, DossierRow, dossiers
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import build_all, in_force
from concertation.services.queries.private import private_keys

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class AheadRow:
    """A meeting to come."""

    id: str
    reference: str
    on: date
    body: str
    place: str | None


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point to come, or put off and still to be dealt with: ``on`` is empty while it has no meeting."""

    id: str
    title: str
    body: str
    meeting: str | None
    on: date | None
    nature: str


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """A decision whose actions are not all closed."""

    id: str
    reference: str | None
    text: str
    on: date
    open_actions: int


@dataclass(frozen=True, slots=True)
class Handed:
    """What is handed over."""

    actions: tuple[ActionRow, ...]
    associated: tuple[ActionRow, ...]
    dossiers: tuple[DossierRow, ...]
    points: tuple[PointRow, ...]
    meetings: tuple[AheadRow, ...]
    decisions: tuple[OpenDecision, ...] = ()


def person_key(reader: Reader, told: str) -> str:
    """Return the id of a person from it, or from a name that one person alone bears.

    Raises:
        UserError: ``person_not_found``, ``person_several``.
    """
    rows = reader.rows("SELECT id, family_name, given_name FROM person WHERE gone = 0 ORDER BY sort_key, id")
    wanted = " ".join(fold(told).split())
    found = []
    for row in rows:
        if row["id"] == told.strip():
            return str(row["id"])
        family, given = fold(row["family_name"]), fold(row["given_name"] or "")
        if wanted in {family, f"{family} {given}".strip(), f"{given} {family}".strip()}:
            found.append(row)
    if not found:
        raise UserError("person_not_found", person=told)
    if len(found) > 1:
        names = ", ".join(f"{row['family_name']} {row['given_name'] or ''} ({row['id']})" for row in found)
        raise UserError("person_several", person=told, names=names)
    return str(found[0]["id"])


def handed_by_person(reader: Reader, person_id: str, today: date) -> Handed:
    """Return what a person has open: their actions, dossiers they pilot, points they present, where they sit."""
    every = _open(reader, ActionFilter(on=today, open=True, person_id=person_id))
    return Handed(
        actions=tuple(row for row in every if row.assignee_id == person_id),
        associated=tuple(row for row in every if row.assignee_id != person_id),
        dossiers=tuple(
            row for row in dossiers(reader, DossierFilter(on=today, state="open")) if row.pilot_id == person_id
        ),
        points=_points(reader, "i.rapporteur_id = :id", person_id, today),
        meetings=_meetings(
            reader,
            f"""EXISTS (SELECT 1 FROM seat s WHERE s.body_id = b.id AND s.person_id = :id AND s.gone = 0
                AND {in_force("s", "m.held_on")})""",
            person_id,
            today,
        ),
    )


def handed_by_body(reader: Reader, body_id: str, today: date) -> Handed:
    """Return what a body has open: its actions and decisions, the points and dossiers still to be dealt with."""
    spoken = {
        row["dossier_id"]
        for row in reader.rows(
            "SELECT DISTINCT dossier_id FROM agenda_item WHERE body_id = :id AND gone = 0 AND dossier_id IS NOT NULL",
            id=body_id,
        )
    }
    private = private_keys(reader)
    decided = reader.rows(
        """SELECT d.id, d.reference, d.text, m.held_on AS "on", (SELECT count(*) FROM action a WHERE a.decision_id = d.id
            AND a.gone = 0 AND a.state IN ('to_start', 'in_progress', 'blocked')) AS open_actions
        FROM decision d JOIN meeting m ON m.id = d.meeting_id
        WHERE m.body_id = :id AND d.gone = 0 AND d.state = 'in_force' ORDER BY m.held_on DESC, d.number, d.id""",
        id=body_id,
    )
    return Handed(
        actions=_open(reader, ActionFilter(on=today, open=True, body_id=body_id)),
        associated=(),
        dossiers=tuple(row for row in dossiers(reader, DossierFilter(on=today, state="open")) if row.id in spoken),
        points=_points(reader, "i.body_id = :id", body_id, today),
        meetings=_meetings(reader, "b.id = :id", body_id, today),
        decisions=tuple(row for row in build_all(OpenDecision, decided) if row.open_actions and row.id not in private),
    )


def _open(reader: Reader, asked: ActionFilter) -> tuple[ActionRow, ...]:
    """Return open actions, the latest first, then by due date; what private lines gave birth to stays out."""
    private = private_keys(reader)
    rows = [row for row in actions(reader, asked) if row.id not in private]
    return tuple(sorted(rows, key=lambda row: (-row.late_days, row.due_on or date.max, row.label or "", row.id)))


def _points(reader: Reader, condition: str, key: str, today: date) -> tuple[PointRow, ...]:
    rows = reader.rows(
        f"""SELECT i.id, i.title, b.name AS body, m.reference AS meeting, m.held_on AS "on", i.nature
        FROM agenda_item i JOIN body b ON b.id = i.body_id LEFT JOIN meeting m ON m.id = i.meeting_id
        WHERE {condition} AND i.gone = 0 AND i.outcome IS NULL AND i.standing IS NULL AND i.internal = 0
            AND (m.id IS NULL OR (m.gone = 0 AND m.held_on >= :on AND m.closed_at IS NULL
            AND m.state NOT IN ('cancelled', 'postponed')))
        ORDER BY m.held_on IS NULL, m.held_on, i.rank, i.id""",
        id=key,
        on=today.isoformat(),
    )
    return build_all(PointRow, rows)


def _meetings(reader: Reader, condition: str, key: str, today: date) -> tuple[AheadRow, ...]:
    rows = reader.rows(
        f"""SELECT m.id, m.reference, m.held_on AS "on", b.name AS body, m.place FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE {condition} AND m.gone = 0 AND m.held_on >= :on AND m.closed_at IS NULL
            AND m.state NOT IN ('cancelled', 'postponed') ORDER BY m.held_on, m.id""",
        id=key,
        on=today.isoformat(),
    )
    return build_all(AheadRow, rows)
