"""Questions about dossiers: the list, one dossier with its timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.folding import fold
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import (
    GATHERED,
    authority_code,
    authority_name,
    build,
    build_all,
    holding_words,
    person_name,
)
from concertation.services.queries.history import HistoryRow, history
from concertation.services.queries.timeline import JOINED, TimelineRow, timeline

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier in the list; ``instructing_authority``, ``lead`` and ``partners`` are codes of authorities.

    ``holder`` is who has it in the fiche navette, by its code or (``holder_name``) by its name, since ``held_on``, for ``held_days`` so far.
    """

    id: str
    title: str
    summary: str | None
    place: str | None
    triage: str
    triage_reason: str | None
    triaged_on: date | None
    triaged_by: str | None
    instructing_authority: str | None
    instructing_id: str | None
    instructing_name: str | None
    lead: str | None
    lead_id: str | None
    lead_name: str | None
    pilot: str | None
    pilot_id: str | None
    partners: tuple[str, ...]
    axis: str | None
    state: str
    stage: str | None
    holder: str | None
    holder_name: str | None
    held_on: date | None
    held_days: int | None
    opened_on: date
    keeps_pieces: bool
    merged_into: str | None
    merged_into_id: str | None
    decisions: int
    open_actions: int
    late_actions: int
    last_on: date | None


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """Which dossiers are asked for; ``on`` is the day of lateness."""

    on: date
    state: str | None = None
    triage: str | None = None
    authority_id: str | None = None
    axis: str | None = None
    words: str = ""
    sort: str = "title"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class AttachedRow:
    """A file joined to a dossier or to a point about it."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    item: str | None


@dataclass(frozen=True, slots=True)
class DossierSheet:
    """One dossier with everything that was said, decided and done about it."""

    dossier: DossierRow
    timeline: tuple[TimelineRow, ...]
    open_actions: tuple[ActionRow, ...]
    attachments: tuple[AttachedRow, ...]
    history: tuple[HistoryRow, ...]


_LATE_ACTION = """a.state IN ('to_start', 'in_progress', 'blocked') AND coalesce((SELECT c.due_on FROM due_change c
    WHERE c.action_id = a.id AND c.gone = 0 ORDER BY c.changed_at DESC, c.id DESC LIMIT 1), a.first_due_on) < :on"""
_DOSSIERS = f"""
SELECT d.*, {authority_code("d.instructing_id")} AS instructing_authority,
    {authority_name("d.instructing_id")} AS instructing_name, {authority_code("d.lead_id")} AS lead,
    {authority_name("d.lead_id")} AS lead_name, {person_name("d.pilot_id")} AS pilot,
    (SELECT group_concat(x.code, {GATHERED} ORDER BY p.rank, p.id) FROM partner p JOIN authority x
        ON x.id = p.authority_id WHERE p.dossier_id = d.id AND p.gone = 0) AS partners,
    (SELECT o.title FROM dossier o WHERE o.id = d.merged_into_id) AS merged_into,
    (SELECT count(*) FROM decision x WHERE x.dossier_id = d.id AND x.gone = 0) AS decisions,
    (SELECT count(*) FROM action a WHERE a.dossier_id = d.id AND a.gone = 0
        AND a.state IN ('to_start', 'in_progress', 'blocked')) AS open_actions,
    (SELECT count(*) FROM action a WHERE a.dossier_id = d.id AND a.gone = 0 AND {_LATE_ACTION}) AS late_actions,
    (SELECT max(m.held_on) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        WHERE i.dossier_id = d.id AND i.gone = 0 AND m.gone = 0 AND m.closed_at IS NOT NULL) AS last_on,
    h.held_on, CAST(max(0, julianday(:on) - julianday(h.held_on)) AS INTEGER) AS held_days, h.holder,
    h.holder_name
FROM dossier d LEFT JOIN (
    SELECT v.dossier_id, v.received_on AS held_on, coalesce({authority_code("v.authority_id")} || coalesce(', ' || v.service, ''),
        v.service, v.step) AS holder, coalesce({authority_name("v.authority_id")} || coalesce(', ' || v.service, ''),
        v.service, v.step) AS holder_name, row_number() OVER (PARTITION BY v.dossier_id
        ORDER BY v.received_on DESC, v.rank DESC, v.id DESC) AS place
    FROM visa v WHERE v.gone = 0 AND v.received_on IS NOT NULL AND v.passed_on IS NULL
) h ON h.dossier_id = d.id AND h.place = 1
"""
_SORTS = {
    "title": "fold(d.title) {}",
    "triage": "d.triage {}, fold(d.title)",
    "instructing_authority": "instructing_authority IS NULL, instructing_authority {}, fold(d.title)",
    "axis": "d.axis IS NULL, d.axis {}, fold(d.title)",
    "open_actions": "open_actions {}, fold(d.title)",
    "opened_on": "d.opened_on {}, fold(d.title)",
    "last_on": "last_on IS NULL, last_on {}, fold(d.title)",
}


def dossiers(reader: Reader, asked: DossierFilter) -> tuple[DossierRow, ...]:
    values: dict[str, object] = {
        "on": asked.on.isoformat(),
        "state": asked.state,
        "triage": asked.triage,
        "authority": asked.authority_id,
        "axis": asked.axis,
    }
    words = holding_words(
        "(d.title || ' ' || coalesce(d.summary, '') || ' ' || coalesce(d.place, ''))", asked.words, values
    )
    order = _SORTS[asked.sort].format("DESC" if asked.descending else "ASC")
    rows = reader.rows(
        f"""{_DOSSIERS} WHERE d.gone = 0 AND (:state IS NULL OR d.state = :state)
        AND (:triage IS NULL OR d.triage = :triage) AND (:axis IS NULL OR d.axis = :axis)
        AND (:authority IS NULL OR d.instructing_id = :authority OR d.lead_id = :authority OR EXISTS (
            SELECT 1 FROM partner p WHERE p.dossier_id = d.id AND p.authority_id = :authority AND p.gone = 0))
        AND {words} ORDER BY {order}, d.id""",
        **values,
    )
    return build_all(DossierRow, rows)


def dossier_key(reader: Reader, told: str) -> str | None:
    """Return the id of a dossier from its id or its title; nothing where none or several bear it."""
    known = reader.scalar("SELECT id FROM dossier WHERE id = :told OR title = :told", told=told.strip())
    if known:
        return str(known)
    # The spaces and apostrophes of a title are typographic: nobody types them so.
    wanted = fold(told.strip())
    titled = reader.rows("SELECT id, title FROM dossier WHERE gone = 0 AND merged_into_id IS NULL ORDER BY id")
    found = [str(row["id"]) for row in titled if fold(row["title"]) == wanted]
    return found[0] if len(found) == 1 else None


def dossier_sheet(reader: Reader, dossier_id: str, today: date) -> DossierSheet | None:
    row = reader.one(f"{_DOSSIERS} WHERE d.id = :id", id=dossier_id, on=today.isoformat())
    if row is None:
        return None
    return DossierSheet(
        build(DossierRow, row),
        timeline(reader, dossier_id, today),
        actions(reader, ActionFilter(on=today, dossier_id=dossier_id, open=True)),
        attachments(reader, dossier_id),
        history(reader, "dossier", dossier_id),
    )


def attachments(reader: Reader, dossier_id: str) -> tuple[AttachedRow, ...]:
    """Return the files joined to a dossier, then those joined to the points about it."""
    rows = reader.rows(
        f"""SELECT t.*, i.title AS item FROM attachment t LEFT JOIN agenda_item i ON i.id = t.item_id
        WHERE t.gone = 0 AND t.id IN ({JOINED})
        ORDER BY t.item_id IS NOT NULL, t.added_at, t.rank, t.id""",
        id=dossier_id,
    )
    return build_all(AttachedRow, rows)
