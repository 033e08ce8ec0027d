"""The Corbeille: what was put there, by whom and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from concertation.wording import word, words

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class TrashRow:
    """An object in the Corbeille: what it is, and who put it there, when."""

    id: str
    kind: str
    kind_label: str
    title: str
    gone_at: datetime | None
    author: str | None
    label: str


_TITLES: dict[str, str] = {
    "action": "t.text",
    "agenda_item": "t.title",
    "attachment": "t.name",
    "authority": "coalesce((SELECT n.short_name FROM authority_name n WHERE n.authority_id = t.id LIMIT 1), t.code)",
    "axis": "t.number || ' ' || t.name",
    "body": "t.name",
    "closed_days": "t.name || ' ' || t.zone || ' ' || t.first_day",
    "comment": "t.text",
    "contract": "t.name",
    "contract_action": "t.number || ' ' || t.name",
    "cooperation": "t.name",
    "decision": "coalesce(t.reference || ' ', '') || t.text",
    "deliberation": "coalesce(t.number || coalesce(' ' || t.object, ''), t.object, t.adopted_on, '')",
    "dossier": "t.title",
    "funding_key": "coalesce(t.text, t.mode)",
    "holding": "coalesce(t.function_f, t.kind)",
    "indicator": "t.name",
    "meeting": "t.reference",
    "operation": "t.number || ' ' || t.name",
    "person": "t.family_name || coalesce(' ' || t.given_name, '')",
    "political_group": "t.name",
    "report_block": "t.text",
    "proxy": "(SELECT g.family_name || ' → ' || h.family_name FROM person g, person h"
    " WHERE g.id = t.grantor_id AND h.id = t.holder_id)",
    "report_amendment": "coalesce(t.number || ' ', '') || t.text",
    "speech": "coalesce(t.text, (SELECT g.name FROM political_group g WHERE g.id = t.political_group_id), '')",
    "standing_item": "t.title",
    "vote": "coalesce(t.text, t.mode)",
    "visa": "t.step",
}


def trash(reader: Reader, *, limit: int = 500) -> tuple[TrashRow, ...]:
    """Return what is in the Corbeille, what went last first. What undo took back is there too: it can be restored."""
    parts = " UNION ALL ".join(
        f"SELECT '{kind}' AS kind, t.id, {title} AS title FROM \"{kind}\" t WHERE t.gone = 1"
        for kind, title in _TITLES.items()
    )
    rows = reader.rows(
        f"""SELECT x.kind, x.id, x.title, g.at, g.author, g.name FROM ({parts}) x
        LEFT JOIN head h ON h.tbl = x.kind AND h.pk = x.id AND h.col = 'gone'
        LEFT JOIN op o ON o.origin = h.origin AND o.seq = h.seq
        LEFT JOIN gesture g ON g.id = o.gesture
        WHERE g.inverts IS NULL GROUP BY x.kind, x.id ORDER BY max(h.hlc) DESC LIMIT :limit""",
        limit=limit,
    )
    kinds = words("object")
    return tuple(
        TrashRow(
            id=row["id"],
            kind=row["kind"],
            kind_label=kinds.get(row["kind"], row["kind"]),
            title=row["title"],
            gone_at=datetime.fromisoformat(row["at"]) if row["at"] else None,
            author=row["author"],
            label=word("gesture", row["name"]),
        )
        for row in rows
    )
