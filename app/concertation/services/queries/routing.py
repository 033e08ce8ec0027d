"""Questions about a dossier's fiche navette, its partners by name, its links and the cooperation it is seen in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.routing import Step, held_days, holding_step
from concertation.services.queries.frozen import authority_code, authority_name, build, build_all

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class VisaRow:
    """One step of the fiche navette, in its order; ``holding`` marks the one that has the dossier now."""

    id: str
    step: str
    authority: str | None
    authority_id: str | None
    authority_name: str | None
    service: str | None
    received_on: date | None
    opinion: str | None
    observations: str | None
    visa: str | None
    passed_on: date | None
    held_days: int | None = None
    holding: bool = False


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A dossier linked to another one."""

    id: str
    title: str
    state: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class SeenIn:
    """The cooperation in which a dossier is seen."""

    id: str
    code: str
    name: str


def visas(reader: Reader, dossier_id: str, today: date) -> tuple[VisaRow, ...]:
    rows = reader.rows(
        f"""SELECT v.*, {authority_code("v.authority_id")} AS authority,
            {authority_name("v.authority_id")} AS authority_name, NULL AS held_days, 0 AS holding
        FROM visa v WHERE v.dossier_id = :id AND v.gone = 0 ORDER BY v.rank, v.id""",
        id=dossier_id,
        on=today.isoformat(),
    )
    found = build_all(VisaRow, rows)
    steps = [Step(row.received_on, row.passed_on) for row in found]
    holding = holding_step(steps)
    return tuple(
        replace(row, held_days=held_days(step, today), holding=place == holding)
        for place, (row, step) in enumerate(zip(found, steps, strict=True))
    )


def links(reader: Reader, dossier_id: str) -> tuple[LinkRow, ...]:
    """Return the dossiers linked to one, whichever of the two was told of first."""
    rows = reader.rows(
        """SELECT d.id, d.title, d.state, l.reason FROM dossier_link l
        JOIN dossier d ON d.id = CASE l.dossier_id WHEN :id THEN l.other_id ELSE l.dossier_id END
        WHERE l.gone = 0 AND d.gone = 0 AND d.merged_into_id IS NULL AND :id IN (l.dossier_id, l.other_id)
        ORDER BY d.title, d.id""",
        id=dossier_id,
    )
    return build_all(LinkRow, rows)


def partner_names(reader: Reader, dossier_id: str) -> tuple[str, ...]:
    rows = reader.rows(
        f"""SELECT coalesce({authority_name("p.authority_id", "'9999'")}, {authority_code("p.authority_id")}) AS name
        FROM partner p WHERE p.dossier_id = :id AND p.gone = 0 ORDER BY p.rank, p.id""",
        id=dossier_id,
    )
    return tuple(row["name"] for row in rows)


def cooperation_of(reader: Reader, dossier_id: str) -> SeenIn | None:
    """Return the cooperation whose bodies spoke of a dossier most often; for one never spoken of, the first one."""
    row = reader.one(
        """SELECT c.id, c.code, c.name, (SELECT count(*) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
            JOIN body b ON b.id = m.body_id WHERE i.dossier_id = :id AND i.gone = 0 AND b.cooperation_id = c.id) AS times
        FROM cooperation c WHERE c.gone = 0 ORDER BY times DESC, c.code LIMIT 1""",
        id=dossier_id,
    )
    return build(SeenIn, row) if row else None
