"""What a meeting's pack would hold: its pieces under their labels, and those that came since it left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concertation.domain.clock import paris_day
from concertation.domain.packing import Joined, labelled
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.queries.meeting import item_id_of
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
class Lender:
    """A dossier whose pieces would come under a point, ``left_out`` where they stay out of the pack; ``size`` in bytes."""

    item_id: str
    number: int
    point: str
    dossier_id: str
    dossier: str
    pieces: int
    size: int
    left_out: bool


@dataclass(frozen=True, slots=True)
class PackPlan:
    """What a pack would hold; ``waiting`` is the number of the addendum still to be sent, 0 where none waits."""

    meeting_id: str
    reference: str
    convened_on: date | None
    sent_at: datetime | None
    pieces: tuple[PackPiece, ...]
    lenders: tuple[Lender, ...] = ()

    @property
    def size(self) -> int:
        return sum(piece.size for piece in self.pieces)

    @property
    def whole_size(self) -> int:
        """Return what the pieces would weigh with those that are left out."""
        return self.size + sum(lender.size for lender in self.lenders if lender.left_out)

    @property
    def waiting(self) -> int:
        return max((piece.addendum for piece in self.pieces if not piece.sent), default=0)


def pack_plan(reader: Reader, meeting_id: str) -> PackPlan:
    """Return what a meeting's pack would hold; internal points keep their pieces to themselves.

    A point's dossier lends it its own pieces, after the point's; the same file comes once. The first point that bears a
    dossier says whether its pieces are left out.

    A piece is late where the pack has left without it: when it was noted as sent, else when the meeting was convened.

    Raises:
        UserError: ``object_unknown``.
    """
    meeting = reader.one("SELECT * FROM meeting WHERE id = :id AND gone = 0", id=meeting_id)
    if meeting is None:
        raise UserError("object_unknown", kind="meeting", id=meeting_id)
    sent_at, convened_on = instant(meeting["pack_sent_at"]), day(meeting["convened_on"])
    found = _rows(reader, meeting_id)
    rows = [row for row in found if not row["kept"]]
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
    return PackPlan(meeting_id, meeting["reference"], convened_on, sent_at, pieces, _lenders(found))


def _lenders(rows: Sequence[Mapping[str, Any]]) -> tuple[Lender, ...]:
    gathered: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in rows:
        if row["lender_id"] is not None:
            gathered.setdefault((row["point_id"], row["lender_id"]), []).append(row)
    return tuple(
        Lender(
            item_id=item_id,
            number=lent[0]["number"],
            point=lent[0]["title"],
            dossier_id=dossier_id,
            dossier=lent[0]["dossier"],
            pieces=len(lent),
            size=sum(row["size"] for row in lent),
            left_out=bool(lent[0]["kept"]),
        )
        for (item_id, dossier_id), lent in gathered.items()
    )


def lender_of(reader: Reader, meeting_id: str, told: str) -> tuple[str, str]:
    """Return what keeps or lends pieces: ``dossier`` and its id where one was told, else ``agenda_item`` and a point's.

    The point is the one under which its dossier's pieces come, whichever of the points that bear it was told.

    Raises:
        UserError: ``item_not_on_agenda``, or ``item_without_dossier``.
    """
    if reader.scalar("SELECT id FROM dossier WHERE id = :id AND gone = 0", id=told):
        return "dossier", told
    item_id = item_id_of(reader, meeting_id, told)
    dossier_id = reader.scalar("SELECT dossier_id FROM agenda_item WHERE id = :id", id=item_id)
    if dossier_id is None:
        raise UserError("item_without_dossier", item=told)
    lenders = pack_plan(reader, meeting_id).lenders
    return "agenda_item", next((one.item_id for one in lenders if one.dossier_id == dossier_id), item_id)


_POINTS = """(SELECT id, title, internal, dossier_id, keeps_pieces,
    row_number() OVER (ORDER BY rank, id) AS number
    FROM agenda_item WHERE meeting_id = :id AND gone = 0)"""
_OWN = f"""
    SELECT t.*, t.item_id AS point_id, i.title, i.number, NULL AS dossier, NULL AS lender_id, 0 AS kept  -- CROSS: from the meeting's points
    FROM {_POINTS} i CROSS JOIN attachment t ON t.item_id = i.id WHERE t.gone = 0 AND i.internal = 0
    UNION ALL SELECT t.*, NULL, NULL, NULL, NULL, NULL, 0 FROM attachment t
    WHERE t.meeting_id = :id AND t.item_id IS NULL AND t.gone = 0
"""
# Lent to the first point of the dossier, unless a point holds the same file. A piece lent bears no label of a pack: that
# which left is the point's own copy.
_LENT = f"""
    SELECT t.*, i.id AS point_id, i.title, min(i.number) AS number, d.title AS dossier, d.id AS lender_id,
        coalesce(i.keeps_pieces, d.keeps_pieces) AS kept
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
