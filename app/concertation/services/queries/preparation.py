"""All that preparing a meeting shows, read at once; what its points may name; what speaks against moving it to a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.calendar import conflicts
from concertation.errors import UserError
from concertation.services.queries.directory import PersonRow, persons
from concertation.services.queries.dossiers import DossierFilter, DossierRow, dossiers
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import build_all
from concertation.services.queries.hospitality import ReplyRow, replies
from concertation.services.queries.meeting import attendance, items, meeting_pieces, meeting_sheet, reserve
from concertation.services.queries.meeting_rows import AttendanceRow, ItemRow, MeetingSheet, PieceRow
from concertation.services.queries.series import ConflictRow, busy_days, closed_between, zones_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The meeting before or after in the series."""

    id: str
    held_on: date


@dataclass(frozen=True, slots=True)
class Preparation:
    """A meeting being prepared; ``missing`` are the points that should have a file and have none."""

    sheet: MeetingSheet
    items: tuple[ItemRow, ...]
    reserve: tuple[ItemRow, ...]
    people: tuple[AttendanceRow, ...]
    replies: tuple[ReplyRow, ...]
    actions: tuple[ActionRow, ...]
    pieces: tuple[PieceRow, ...]
    missing: frozenset[str]
    persons: tuple[PersonRow, ...]
    dossiers: tuple[DossierRow, ...]
    previous: Neighbour | None
    following: Neighbour | None


def preparation(reader: Reader, meeting_id: str, today: date) -> Preparation:
    """Return all that the preparation of a meeting shows, open actions of its body reckoned late on ``today``.

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = meeting_sheet(reader, meeting_id)
    return Preparation(
        sheet=sheet,
        items=items(reader, meeting_id),
        reserve=reserve(reader, sheet.body_id),
        people=attendance(reader, meeting_id),
        replies=replies(reader, meeting_id),
        actions=actions(reader, ActionFilter(on=today, body_id=sheet.body_id, open=True)),
        pieces=meeting_pieces(reader, meeting_id),
        missing=_missing(reader, meeting_id),
        persons=persons(reader, sheet.held_on),
        dossiers=dossiers(reader, DossierFilter(on=today, state="open")),
        previous=_neighbour(reader, sheet.previous_id),
        following=_neighbour(reader, sheet.next_id),
    )


def _missing(reader: Reader, meeting_id: str) -> frozenset[str]:
    """Return the points to be decided or reported on that have no file, neither their own nor their dossier's."""
    rows = reader.rows(
        """SELECT i.id FROM agenda_item i WHERE i.meeting_id = :id AND i.gone = 0
        AND i.nature IN ('decision', 'arbitration', 'report') AND i.standing IS NULL
        AND NOT EXISTS (SELECT 1 FROM attachment t WHERE t.gone = 0 AND (t.item_id = i.id
            OR (i.dossier_id IS NOT NULL AND t.dossier_id = i.dossier_id)))""",
        id=meeting_id,
    )
    return frozenset(row["id"] for row in rows)


def _neighbour(reader: Reader, meeting_id: str | None) -> Neighbour | None:
    rows = reader.rows("SELECT id, held_on FROM meeting WHERE id = :id", id=meeting_id)
    return next(iter(build_all(Neighbour, rows)), None)


def day_conflicts(reader: Reader, body_id: str, on: date) -> tuple[ConflictRow, ...]:
    """Return every reason against a body meeting on a day; none makes it a clear day."""
    found = conflicts(
        on, zones_of(reader, body_id, on), closed_between(reader, on, on), busy_days(reader, body_id, on, on)
    )
    return tuple(ConflictRow(str(one.kind), one.label) for one in found)


def attachment_content(reader: Reader, attachment_id: str) -> tuple[str, bytes]:
    """Return the name and the bytes of an attachment.

    Raises:
        UserError: ``piece_missing`` where the register no longer has them.
    """
    row = reader.one(
        "SELECT a.name, p.content FROM attachment a LEFT JOIN piece p ON p.sha256 = a.sha256 WHERE a.id = :id",
        id=attachment_id,
    )
    if row is None or row["content"] is None:
        raise UserError("piece_missing", name=row["name"] if row else attachment_id)
    return str(row["name"]), bytes(row["content"])
