"""What never leaves the register: the secretary's own lines, points à huis clos, and what they gave birth to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from concertation.persistence.reader import Reader
    from concertation.services.queries.contract import AmendmentRow

Row = TypeVar("Row")

# A line is kept back by itself or with its point; each part is answered by an index of the few that are. A key told
# twice costs nothing, but a UNION without ALL would be merged in the order of whole tables, gone through to their ends.
_LINES = """SELECT id, item_id, decision_id, action_id, vote_id FROM block WHERE private = 1
    UNION ALL SELECT k.id, k.item_id, k.decision_id, k.action_id, k.vote_id FROM agenda_item i
    CROSS JOIN block k ON k.item_id = i.id WHERE i.internal = 1"""
_OF_POINTS = "\n".join(
    f"UNION ALL SELECT t.id FROM agenda_item i CROSS JOIN {table} t ON t.item_id = i.id WHERE i.internal = 1"
    for table in ("attachment", "item_text", "speech", "report_amendment", "recusal", "ballot_request", "vote")
)
_KEYS = f"""
WITH line AS MATERIALIZED ({_LINES}),
    secret(id) AS MATERIALIZED (SELECT decision_id FROM line WHERE decision_id IS NOT NULL
        UNION ALL SELECT d.id FROM agenda_item i CROSS JOIN decision d ON d.item_id = i.id WHERE i.internal = 1),
    followed(id) AS MATERIALIZED (SELECT action_id FROM line WHERE action_id IS NOT NULL
        UNION ALL SELECT a.id FROM secret s CROSS JOIN action a ON a.decision_id = s.id
        UNION ALL SELECT a.id FROM agenda_item i CROSS JOIN action a ON a.item_id = i.id WHERE i.internal = 1)
SELECT id FROM line UNION ALL SELECT id FROM secret UNION ALL SELECT vote_id FROM line
UNION ALL SELECT id FROM followed UNION ALL SELECT c.id FROM followed f CROSS JOIN comment c ON c.action_id = f.id
UNION ALL SELECT c.id FROM followed f CROSS JOIN due_change c ON c.action_id = f.id
UNION ALL SELECT id FROM agenda_item WHERE internal = 1
{_OF_POINTS}
UNION ALL SELECT l.id FROM secret s CROSS JOIN deliberation l ON l.decision_id = s.id
"""


def private_keys(reader: Reader) -> frozenset[str]:
    """Return the ids of the private lines and of the points à huis clos, with their decisions, actions, votes and pieces.

    An action that follows up a secret decision, or a deliberation on it, is as secret as the decision.
    """
    return frozenset(row["id"] for row in reader.rows(_KEYS) if row["id"])


_SAYS = ("id", "item_id", "decision_id", "action_id", "vote_id", "target_id")


def public_rows(rows: Iterable[Row], private: frozenset[str]) -> list[Row]:
    """Return the frozen rows that neither are nor speak of what is private; an id may be told after its kind and a colon."""
    return [row for row in rows if not any(_key(row, name) in private for name in _SAYS)]


def without_secret_decision(row: AmendmentRow, private: frozenset[str]) -> AmendmentRow:
    """Return an amendment without the decision it rests on where that is private: the rest is public."""
    return replace(row, decision_id=None, decision=None) if row.decision_id in private else row


def _key(row: object, name: str) -> str:
    return str(getattr(row, name, "")).rpartition(":")[2]


def private_notes(reader: Reader) -> dict[str, str]:
    """Return the secretary's own note on each meeting that has one."""
    rows = reader.rows("SELECT id, private_note FROM meeting WHERE private_note IS NOT NULL")
    return {row["id"]: row["private_note"] for row in rows}
