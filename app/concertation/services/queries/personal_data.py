"""What the register holds on one person, told whole on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.errors import UserError

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_NOT_TOLD = frozenset(("gone", "rank", "sort_key"))


def personal_data(reader: Reader, person_id: str) -> dict[str, Any]:
    """Return every row of the register that names a person, by table, with the words of what it points at.

    Raises:
        UserError: ``person_unknown``.
    """
    row = reader.one("SELECT * FROM person WHERE id = :id AND gone = 0", id=person_id)
    if row is None:
        raise UserError("person_unknown", name=person_id)
    told: dict[str, Any] = {"person": _cells(row)}
    for table, column in _mentions(reader):
        rows = reader.rows(f'SELECT * FROM "{table}" WHERE gone = 0 AND "{column}" = :id ORDER BY id', id=person_id)
        if rows:
            told.setdefault(table, []).extend({"as": column.removesuffix("_id"), **_cells(each)} for each in rows)
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
