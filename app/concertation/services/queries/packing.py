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

    ``point_id`` is empty for the meeting's own pieces; ``sent`` once it left under this label. ``dossier`` is the title of
    the dossier that lends it to its point, empty for a point's own.
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
    dossier: str = ""


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

    A point's dossier lends it its own pieces, after the point's; the same file comes once.

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
            point_id=row["point_id"],
            point=row["title"] or "",
            label=label.label,
            name=row["name"],
            media_type=row["media_type"],
            size=row["size"],
            addendum=label.number,
            sent=row["pack_label"] is not None,
            dossier=row["dossier"] or "",
        )
        for row, label in zip(rows, labelled(joined), strict=True)
    )
    return PackPlan(meeting_id, meeting["reference"], convened_on, sent_at, pieces)


_POINTS = """(SELECT id, title, internal, dossier_id, row_number() OVER (ORDER BY rank, id) AS number
    FROM agenda_item WHERE meeting_id = :id AND gone = 0)"""
_OWN = f"""
    SELECT t.*, t.item_id AS point_id, i.title, i.number, NULL AS dossier  -- CROSS: from the meeting's points
    FROM {_POINTS} i CROSS JOIN attachment t ON t.item_id = i.id WHERE t.gone = 0 AND i.internal = 0
    UNION ALL SELECT t.*, NULL, NULL, NULL, NULL FROM attachment t
    WHERE t.meeting_id = :id AND t.item_id IS NULL AND t.gone = 0
"""
# Lent to the first point of the dossier, unless a point holds the same file. A piece lent bears no label of a pack: that
# which left is the point's own copy.
_LENT = f"""
    SELECT t.*, i.id AS point_id, i.title, min(i.number) AS number, d.title AS dossier
    FROM attachment t JOIN dossier d ON d.id = t.dossier_id AND d.gone = 0 JOIN {_POINTS} i ON i.dossier_id = d.id
    WHERE t.gone = 0 AND i.internal = 0 AND NOT EXISTS (
        SELECT 1 FROM attachment o JOIN agenda_item p ON p.id = o.item_id
        WHERE p.meeting_id = :id AND o.sha256 = t.sha256 AND o.gone = 0)
    GROUP BY t.id
"""


def _rows(reader: Reader, meeting_id: str) -> list[Mapping[str, Any]]:
    rows = [*reader.rows(_OWN, id=meeting_id), *reader.rows(_LENT, id=meeting_id)]
    common = max((row["number"] or 0 for row in rows), default=0) + 1
    return sorted(rows, key=lambda row: (row["number"] or common, row["dossier"] is not None, row["rank"], row["id"]))


def _joined(row: Mapping[str, Any], sent_at: datetime | None, convened_on: date | None) -> Joined:
    added_at = instant(row["added_at"])
    late = sent_at is not None or (convened_on is not None and paris_day(added_at) > convened_on)
    return Joined(row["id"], row["number"], row["pack_label"], row["pack_number"], late)
