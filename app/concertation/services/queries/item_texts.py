"""The texts of a point beside its note of context."""

from __future__ import annotations

from concertation.persistence.reader import Reader

Texts = dict[tuple[str, str | None], str]


def item_texts(reader: Reader, item_id: str) -> Texts:
    """Return the parts written for a point, by part and by authority."""
    rows = reader.rows("SELECT * FROM item_text WHERE item_id = :id AND gone = 0 ORDER BY id", id=item_id)
    return {(row["part"], row["authority_id"]): row["text"] for row in rows}
