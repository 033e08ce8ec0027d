"""What the register holds on one person, told whole on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.errors import UserError
from concertation.services.queries.private import private_keys

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_NOT_TOLD = frozenset(("gone", "rank", "sort_key", "private_note"))  # a note of the secretary, on a meeting
_OBJECTS = frozenset(("id", "item_id", "decision_id", "action_id", "vote_id"))


def personal_data(reader: Reader, person_id: str) -> dict[str, Any]:
    """Return every row of the register that names a person, by table, with the words of what it points at.

    What a huis clos or a line kept to the secretary says, and what it gave birth to, is told nobody by this way.

    Raises:
        UserError: ``person_unknown``.
    """
    row = reader.one("SELECT * FROM person WHERE id = :id AND gone = 0", id=person_id)
    if row is None:
        raise UserError("person_unknown", name=person_id)
    told: dict[str, Any] = {"person": _cells(row)}
    private = private_keys(reader)
    for table, column in _mentions(reader):
        rows = reader.rows(f'SELECT * FROM "{table}" WHERE gone = 0 AND "{column}" = :id ORDER BY id', id=person_id)
        for each in rows:
            if not any(key in private for key in (each[name] for name in each.keys() if name in _OBJECTS)):  # noqa: SIM118
                told.setdefault(table, []).append({"as": column.removesuffix("_id"), **_cells(each)})
    return told


def _mentions(reader: Reader) -> list[tuple[str, str]]:
    """Return every column of the register that points at a person."""
    return [
        (row["name"], row["column"])
        for row in reader.rows(
            'SELECT t.name, f."from" AS "column" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f'
            " WHERE t.type = 'table' AND f.\"table\" = 'person' ORDER BY t.name, f.\"from\""
        )
    ]


def _cells(row: Any) -> dict[str, Any]:
    return {name: row[name] for name in row.keys() if name not in _NOT_TOLD and row[name] is not None}  # noqa: SIM118
