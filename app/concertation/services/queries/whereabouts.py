"""Where a row of any table is looked at: the object that shows it, through what the row belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

SHOWN = frozenset(
    (
        *("action", "decision", "deliberation", "dossier", "meeting", "person", "authority", "body"),
        *("operation", "axis", "amendment", "contract", "contract_action"),
    )
)
# What a row belongs to, the nearest first.
_OWNERS = (
    ("action_id", "action"),
    ("decision_id", "decision"),
    ("deliberation_id", "deliberation"),
    ("vote_id", "vote"),
    ("item_id", "agenda_item"),
    ("meeting_id", "meeting"),
    ("dossier_id", "dossier"),
    ("operation_id", "operation"),
    ("key_id", "funding_key"),
    ("amendment_id", "amendment"),
    ("contract_id", "contract"),
    ("person_id", "person"),
    ("body_id", "body"),
    ("authority_id", "authority"),
)

_NAMED_ALIKE = {("funding_key", "action_id"): "contract_action"}  # an action of the contract, not one of follow-up


def shown_at(reader: Reader, kind: str, identifier: str) -> tuple[str, str] | None:
    """Return the kind and the id of the object where a row is shown; None for one that belongs to nothing shown."""
    if kind in SHOWN:
        return kind, identifier
    columns = {row["name"] for row in reader.rows("SELECT name FROM pragma_table_info(:kind)", kind=kind)}
    for column, owner in _OWNERS:
        if column not in columns:
            continue
        if found := reader.scalar(f'SELECT {column} FROM "{kind}" WHERE id = :id', id=identifier):
            return shown_at(reader, _NAMED_ALIKE.get((kind, column), owner), str(found))
    return None
