"""All that a register holds, to be compared with itself: every row of every table, the log and its heads included."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


def everything(reader: Reader) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of each table but those that SQLite keeps for its own index, in one order."""
    names = [row["name"] for row in reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    own = [name for name in names if not name.startswith(("sqlite_", "search_index"))]
    return {name: sorted((tuple(row) for row in reader.rows(f'SELECT * FROM "{name}"')), key=repr) for name in own}
