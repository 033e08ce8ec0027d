"""The blocks that a body words itself on its documents."""

from __future__ import annotations

from concertation.persistence.reader import Reader


def templates(reader: Reader, body_id: str) -> dict[str, str]:
    """Return what a body words itself, by part; what it does not is worded by the program."""
    rows = reader.rows("SELECT part, text FROM template WHERE body_id = :id AND gone = 0", id=body_id)
    return {row["part"]: row["text"] for row in rows}
