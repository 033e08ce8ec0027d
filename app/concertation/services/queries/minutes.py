"""What Rendre compte shows: the points with their lines, who they involve, and what was issued from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.documents.model import from_json
from concertation.domain.capture import CaptureContext
from concertation.domain.clock import paris_day
from concertation.domain.numbering import approval_deadline
from concertation.domain.vocabulary import BlockKind
from concertation.persistence.reader import Reader
from concertation.services.papers import build_document
from concertation.services.queries.captured import blocks, issued
from concertation.services.queries.meeting import items, meeting_sheet
from concertation.services.queries.meeting_rows import BlockRow, IssuedRow, ItemRow, MeetingSheet
from concertation.services.queries.nameable import capture_context
from concertation.services.rectification import same_content, what_changed


@dataclass(frozen=True, slots=True)
class Parties:
    """Keys of those whom a line's decision or action names."""

    pilot_id: str | None
    reserve_holder_id: str | None
    assignee_id: str | None
    authority_id: str | None


@dataclass(frozen=True, slots=True)
class MinutesSheet:
    """Everything the stage shows of a meeting; ``reworded`` are the lines whose text is no longer that of their note.

    ``stale_kinds`` are the documents issued whose meeting changed since. ``deemed_approved_on`` is the day from which
    the relevé last issued is deemed approved without remark.
    """

    meeting: MeetingSheet
    items: tuple[ItemRow, ...]
    lines: tuple[BlockRow, ...]
    parties: dict[str, Parties]
    reworded: frozenset[str]
    issued: tuple[IssuedRow, ...]
    stale_kinds: frozenset[str]
    deemed_approved_on: date | None
    known: CaptureContext

    @property
    def printed_lines(self) -> tuple[BlockRow, ...]:
        """Return the lines that may leave the register."""
        return tuple(line for line in self.lines if not line.private)

    @property
    def pending(self) -> tuple[BlockRow, ...]:
        """Return the lines not read over yet."""
        return tuple(line for line in self.printed_lines if not line.approved)

    @property
    def suspended(self) -> tuple[BlockRow, ...]:
        return tuple(line for line in self.printed_lines if line.kind == BlockKind.SUSPENSE)


def minutes_sheet(reader: Reader, meeting_id: str) -> MinutesSheet:
    """Return what the stage shows.

    Raises:
        UserError: ``object_unknown``.
    """
    meeting = meeting_sheet(reader, meeting_id)
    versions = issued(reader, meeting_id)
    deadline = None
    if versions and meeting.approval_days:
        first = min(row.issued_at for row in versions)
        deadline = approval_deadline(paris_day(meeting.closed_at or first), meeting.approval_days)
    return MinutesSheet(
        meeting=meeting,
        items=items(reader, meeting_id),
        lines=blocks(reader, meeting_id),
        parties=_parties(reader, meeting_id),
        reworded=_reworded(reader, meeting_id),
        issued=versions,
        stale_kinds=frozenset(row.kind for row in versions if not row.superseded and _is_stale(reader, row)),
        deemed_approved_on=deadline,
        known=capture_context(reader, meeting_id),
    )


def change_note(reader: Reader, meeting_id: str, kind: str) -> str | None:
    """Return what changed since a document was last issued, in words; nothing where none was or nothing changed."""
    content = reader.scalar(
        """
        SELECT content FROM issued_document WHERE meeting_id = :id AND kind = :kind AND gone = 0
        ORDER BY version DESC LIMIT 1
        """,
        id=meeting_id,
        kind=kind,
    )
    if content is None:
        return None
    before, current = from_json(content), build_document(reader, kind, meeting_id)
    return None if same_content(before, current) else what_changed(before, current)


def _is_stale(reader: Reader, row: IssuedRow) -> bool:
    content = str(reader.scalar("SELECT content FROM issued_document WHERE id = :id", id=row.id))
    return not same_content(from_json(content), build_document(reader, row.kind, row.meeting_id))


def _parties(reader: Reader, meeting_id: str) -> dict[str, Parties]:
    rows = reader.rows(
        """
        SELECT k.id, d.pilot_id, d.reserve_holder_id, x.assignee_id, x.authority_id
        FROM block k LEFT JOIN decision d ON d.id = k.decision_id LEFT JOIN action x ON x.id = k.action_id
        WHERE k.meeting_id = :id AND k.gone = 0 AND coalesce(k.decision_id, k.action_id) IS NOT NULL
        """,
        id=meeting_id,
    )
    return {
        row["id"]: Parties(row["pilot_id"], row["reserve_holder_id"], row["assignee_id"], row["authority_id"])
        for row in rows
    }


def _reworded(reader: Reader, meeting_id: str) -> frozenset[str]:
    """Return the lines whose text was last written by someone who reworded it, not by capture nor by undo."""
    rows = reader.rows(
        """
        SELECT DISTINCT k.id FROM block k  -- CROSS: from the meeting's lines, however many others the log tells of
             CROSS JOIN head h ON h.tbl = 'block' AND h.pk = k.id AND h.col = 'text'
             CROSS JOIN op o ON o.origin = h.origin AND o.seq = h.seq
             CROSS JOIN gesture g ON g.id = o.gesture
        WHERE k.meeting_id = :id AND k.gone = 0 AND g.undoes IS NULL AND g.name IN ('reword_line', 'correct_line')
        """,
        id=meeting_id,
    )
    return frozenset(row["id"] for row in rows)
