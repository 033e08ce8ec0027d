"""Search everywhere, and the objects that the palette offers: what is found, where it stands, what to open."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.persistence.search import Hit
from concertation.persistence.search import search as find

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One hit: its title, the words around (``marks`` are the places of the found ones), where it was said, what to open."""

    id: str
    kind: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    where: str | None
    on: date | None
    meeting_id: str | None
    target_kind: str
    target_id: str
    page: int | None = None


# How each kind is titled and where it stands: title, meeting, kind to open, key to open.
_PLACES: dict[str, str] = {
    "authority": "SELECT t.id, t.code AS title, NULL AS meeting, 'authority' AS target, t.id AS key FROM authority t",
    "authority_name": "SELECT t.id, t.name AS title, NULL AS meeting, 'authority' AS target, t.authority_id AS key"
    " FROM authority_name t",
    "person": "SELECT t.id, t.family_name || coalesce(' ' || t.given_name, '') AS title, NULL AS meeting,"
    " 'person' AS target, t.id AS key FROM person t",
    "holding": "SELECT t.id, p.family_name || coalesce(' ' || p.given_name, '') AS title, NULL AS meeting,"
    " 'person' AS target, p.id AS key FROM holding t JOIN person p ON p.id = t.person_id",
    "body": "SELECT t.id, t.name AS title, NULL AS meeting, 'body' AS target, t.id AS key FROM body t",
    "meeting": "SELECT t.id, t.reference AS title, t.id AS meeting, 'meeting' AS target, t.id AS key FROM meeting t",
    "agenda_item": "SELECT t.id, t.title, t.meeting_id AS meeting, CASE WHEN t.meeting_id IS NULL THEN 'body' ELSE"
    " 'meeting' END AS target, coalesce(t.meeting_id, t.body_id) AS key FROM agenda_item t",
    "block": "SELECT t.id, coalesce(i.title, '') AS title, t.meeting_id AS meeting, 'meeting' AS target,"
    " t.meeting_id AS key FROM block t LEFT JOIN agenda_item i ON i.id = t.item_id",
    "decision": "SELECT t.id, coalesce(t.reference, t.text) AS title, t.meeting_id AS meeting, 'decision' AS target,"
    " t.id AS key FROM decision t",
    "deliberation": "SELECT t.id, coalesce(t.number, t.object, d.reference, d.text, n.title) AS title,"
    " d.meeting_id AS meeting, CASE WHEN d.id IS NULL THEN 'deliberation' ELSE 'decision' END AS target,"
    " coalesce(d.id, t.id) AS key FROM deliberation t LEFT JOIN decision d ON d.id = t.decision_id"
    " LEFT JOIN amendment n ON n.id = t.amendment_id",
    "report_amendment": "SELECT t.id, i.title, i.meeting_id AS meeting, 'meeting' AS target, i.meeting_id AS key"
    " FROM report_amendment t JOIN agenda_item i ON i.id = t.item_id",
    "speech": "SELECT t.id, i.title, i.meeting_id AS meeting, 'meeting' AS target, i.meeting_id AS key"
    " FROM speech t JOIN agenda_item i ON i.id = t.item_id",
    "recusal": "SELECT t.id, i.title, i.meeting_id AS meeting, 'meeting' AS target, i.meeting_id AS key"
    " FROM recusal t JOIN agenda_item i ON i.id = t.item_id",
    "action": "SELECT t.id, coalesce(t.label, t.text) AS title, t.meeting_id AS meeting, 'action' AS target,"
    " t.id AS key FROM action t",
    "comment": "SELECT t.id, a.text AS title, t.meeting_id AS meeting, 'action' AS target, a.id AS key"
    " FROM comment t JOIN action a ON a.id = t.action_id",
    "dossier": "SELECT t.id, t.title, NULL AS meeting, 'dossier' AS target, t.id AS key FROM dossier t",
    "visa": "SELECT t.id, d.title, NULL AS meeting, 'dossier' AS target, d.id AS key FROM visa t"
    " JOIN dossier d ON d.id = t.dossier_id",
    "contract": "SELECT t.id, t.name AS title, NULL AS meeting, 'contract' AS target, t.id AS key FROM contract t",
    "axis": "SELECT t.id, t.number || ' ' || t.name AS title, NULL AS meeting, 'axis' AS target, t.id AS key FROM axis t",
    "operation": "SELECT t.id, t.number || ' ' || t.name AS title, NULL AS meeting, 'operation' AS target, t.id AS key"
    " FROM operation t",
    "amendment": "SELECT t.id, t.title, NULL AS meeting, 'amendment' AS target, t.id AS key FROM amendment t",
    "attachment": "SELECT t.id, t.name AS title, coalesce(t.meeting_id, i.meeting_id) AS meeting, 'attachment' AS target,"
    " t.id AS key FROM attachment t LEFT JOIN agenda_item i ON i.id = t.item_id",
}


def search(
    reader: Reader, words: str, limit: int = 50, *, kinds: Collection[str] | None = None
) -> tuple[FoundRow, ...]:
    """Return what holds every word, the last one possibly unfinished, the best first; odd text finds nothing."""
    kept = find(reader, words, limit, kinds=kinds)
    known: dict[tuple[str, str], Any] = {}
    for kind in {hit.kind for hit in kept} & _PLACES.keys():
        keys = [hit.id for hit in kept if hit.kind == kind]
        known.update({(kind, row["id"]): row for row in _places(reader, kind, keys)})
    return tuple(_told(hit, known[hit.kind, hit.id]) for hit in kept if (hit.kind, hit.id) in known)


def _places(reader: Reader, kind: str, keys: Sequence[str]) -> list[Any]:
    among = "SELECT value FROM json_each(:keys)"  # one statement for any number of them: it stays prepared
    return reader.rows(
        f"""SELECT x.*, m.reference, m.held_on FROM ({_PLACES[kind]} WHERE t.id IN ({among})) x
        LEFT JOIN meeting m ON m.id = x.meeting""",
        keys=json.dumps(keys),
    )


def _told(hit: Hit, row: Any) -> FoundRow:
    _id, title, meeting_id, target_kind, target_id, reference, held_on = row
    return FoundRow(
        id=f"{hit.kind}:{hit.id}",
        kind=hit.kind,
        title=title if hit.page is None else f"{title}, p. {hit.page}",
        snippet=hit.snippet,
        marks=hit.marks,
        where=reference,
        on=date.fromisoformat(held_on) if held_on else None,
        meeting_id=meeting_id,
        target_kind=target_kind,
        target_id=target_id,
        page=hit.page,
    )
