"""What the secretary keeps to herself: private lines and what they gave birth to, left out of papers and exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


def private_keys(reader: Reader) -> frozenset[str]:
    """Return the ids of the private lines, and of the decisions and actions they gave birth to."""
    rows = reader.rows("SELECT id, decision_id, action_id FROM block WHERE private = 1")
    return frozenset(key for row in rows for key in (row["id"], row["decision_id"], row["action_id"]) if key)


def private_notes(reader: Reader) -> dict[str, str]:
    """Return the secretary's own note on each meeting that has one."""
    rows = reader.rows("SELECT id, private_note FROM meeting WHERE private_note IS NOT NULL")
    return {row["id"]: row["private_note"] for row in rows}
