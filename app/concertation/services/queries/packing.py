"""What a meeting's pack would hold: its pieces under their labels, and those that came since it left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concertation.domain.clock import paris_day
from concertation.domain.packing import Joined, labelled
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.queries.values import day, instant


@dataclass(frozen=True, slots=True)
class PackPiece:
    """A piece of a pack before it is made; ``addendum`` is 0 in the pack itself, ``size`` in bytes.

    ``point_id`` is empty for the meeting's own pieces; ``sent`` once it left under this label.
    """

    id: str
    point_id: str | None
    point: str
    label: str
    name: str
    media_type: str
    size: int
    addendum: int
    sent: bool


@dataclass(frozen=True, slots=True)
class PackPlan:
    """What a pack would hold; ``waiting`` is the number of the addendum still to be sent, 0 where none waits."""

    meeting_id: str
    reference: str
    convened_on: date | None
    sent_at: datetime | None
    pieces: tuple[PackPiece, ...]

    @property
    def size(self) -> int:
        return sum(piece.size for piece in self.pieces)

    @property
    def waiting(self) -> int:
        return max((piece.addendum for piece in self.pieces if not piece.sent), default=0)


def pack_plan(reader: Reader, meeting_id: str) -> PackPlan:
    """Return what a meeting's pack would hold; internal points keep their pieces to themselves.

    A piece is late where the pack has left without it: when it was noted as sent, else when the meeting was convened.

    Raises:
        UserError: ``object_unknown``.
    """
    meeting = reader.one("SELECT * FROM meeting WHERE id = :id AND gone = 0", id=meeting_id)
    if meeting is None:
        raise UserError("object_unknown", kind="meeting", id=meeting_id)
    sent_at, convened_on = instant(meeting["pack_sent_at"]), day(meeting["convened_on"])
    rows = _rows(reader, meeting_id)
    joined = [_joined(row, sent_at, convened_on) for row in rows]
    pieces = tuple(
        PackPiece(
            id=row["id"],
            point_id=row["item_id"],
            point=row["title"] or "",
            label=label.label,
            name=row["name"],
            media_type=row["media_type"],
            size=row["size"],
            addendum=label.number,
            sent=row["pack_label"] is not None,
        )
        for row, label in zip(rows, labelled(joined), strict=True)
    )
    return PackPlan(meeting_id, meeting["reference"], convened_on, sent_at, pieces)


def _rows(reader: Reader, meeting_id: str) -> list[Mapping[str, Any]]:
    return list(
        reader.rows(
            """
            SELECT t.*, i.title, i.number FROM attachment t
                 LEFT JOIN (SELECT id, title, internal, row_number() OVER (ORDER BY rank, id) AS number
                            FROM agenda_item WHERE meeting_id = :id AND gone = 0) i ON i.id = t.item_id
            WHERE t.gone = 0 AND (i.internal = 0 OR (t.meeting_id = :id AND t.item_id IS NULL))
            ORDER BY i.number IS NULL, i.number, t.rank, t.id
            """,
            id=meeting_id,
        )
    )


def _joined(row: Mapping[str, Any], sent_at: datetime | None, convened_on: date | None) -> Joined:
    added_at = instant(row["added_at"])
    late = sent_at is not None or (convened_on is not None and paris_day(added_at) > convened_on)
    return Joined(row["id"], row["number"], row["pack_label"], row["pack_number"], late)
