"""The settings of the register, and the bytes of its attachments."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from concertation.errors import UserError

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class PieceBytes:
    """A file as it was joined."""

    name: str
    media_type: str
    content: bytes


def settings(reader: Reader) -> dict[str, Any]:
    """Return every setting of the register by name."""
    rows = reader.rows("SELECT name, value FROM setting WHERE gone = 0")
    return {row["name"]: json.loads(row["value"]) for row in rows}


def read_piece(reader: Reader, attachment_id: str) -> PieceBytes:
    """Return the bytes of an attachment (:class:`UserError` ``piece_missing`` where the register lost them)."""
    row = reader.one(
        """SELECT t.name, t.media_type, p.content FROM attachment t LEFT JOIN piece p ON p.sha256 = t.sha256
        WHERE t.id = :id""",
        id=attachment_id,
    )
    if row is None:
        raise UserError("object_unknown", kind="attachment", id=attachment_id)
    if row["content"] is None:
        raise UserError("piece_missing", name=row["name"])
    return PieceBytes(row["name"], row["media_type"], bytes(row["content"]))
