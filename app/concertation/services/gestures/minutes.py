"""Rendre compte: lines reworded, reordered, approved; minutes issued, frozen for good, and approved by the body."""

from __future__ import annotations

import dataclasses
import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from concertation.documents.model import Document, Status, from_json, to_json
from concertation.domain.meeting import check_move
from concertation.domain.numbering import decision_reference
from concertation.domain.typography import french
from concertation.domain.vocabulary import DocumentKind, MeetingState
from concertation.errors import UserError
from concertation.persistence.oplog import seal
from concertation.persistence.tables import (
    Action,
    AgendaItem,
    Block,
    Body,
    Decision,
    IssuedDocument,
    Meeting,
)
from concertation.services.gesture import gesture, live
from concertation.services.gestures.capture import Captured, capture_line
from concertation.services.gestures.decisions import edit_decision
from concertation.services.gestures.followup import edit_action, revise_due
from concertation.services.gestures.setting import EMBED_DATA, setting_of
from concertation.services.papers import build_document
from concertation.services.printing import expect_kind
from concertation.services.ranking import rank_after, ranked
from concertation.services.rectification import same_content, what_changed

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

ISSUABLE = (DocumentKind.DECISIONS, DocumentKind.MINUTES, DocumentKind.CONCLUSIONS)
_SITTING_OVER = (
    MeetingState.HELD,
    MeetingState.MINUTES_IN_REVIEW,
    MeetingState.APPROVED,
    MeetingState.ARCHIVED,
)


@dataclass(frozen=True, slots=True)
class Issued:
    """What was frozen: the meeting's reference, the kind, its version and its seal."""

    id: str
    reference: str
    kind: str
    version: int
    sha256: str
    issued_at: datetime


@gesture()
def reword_line(uow: UnitOfWork, *, block_id: str, text: str) -> None:
    """Reword what minutes print of a line; its raw note stays beside it, its decision or action follows.

    Raises:
        UserError: ``line_empty``.
    """
    block = live(uow, Block, block_id)
    if not text.strip():
        raise UserError("line_empty")
    block.text = french(text.strip())
    if block.decision_id:
        live(uow, Decision, block.decision_id).text = block.text
    if block.action_id:
        live(uow, Action, block.action_id).text = block.text


@gesture()
def correct_line(uow: UnitOfWork, /, *, block_id: str, text: str | None = None, **fields: Any) -> None:
    """Reword a line and change what it gave birth to, undone at once.

    ``fields`` are those of :func:`edit_decision` or of :func:`edit_action`, and ``due_on`` for either: an action's first
    due date is kept, and an empty one changes nothing of an action.

    Raises:
        UserError: ``line_empty``.
    """
    block = live(uow, Block, block_id)
    if text is not None:
        reword_line(uow, block_id=block_id, text=text)
    if block.decision_id:
        edit_decision(uow, decision_id=block.decision_id, **fields)
    if block.action_id:
        due_on = fields.pop("due_on", None)
        edit_action(uow, action_id=block.action_id, **fields)
        live(uow, Action, block.action_id).minuted_people = None  # corrected: the minutes say it anew
        if isinstance(due_on, date):
            revise_due(uow, action_id=block.action_id, due_on=due_on, meeting_id=block.meeting_id)


@gesture()
def insert_line(
    uow: UnitOfWork, *, meeting_id: str, raw: str, item_id: str, after_id: str | None = None, at: datetime | None = None
) -> Captured:
    """Write a line that was forgotten, read as it would have been in the meeting, after another one of its point.

    ``at`` is when it was said, where that is known: it places votes and arrivals.
    """
    return capture_line(uow, meeting_id=meeting_id, raw=raw, item_id=item_id, after_id=after_id, at=at)


@gesture()
def move_line(uow: UnitOfWork, *, block_id: str, after_id: str | None, item_id: str | None = None) -> None:
    """Move a line after another one, or first, under its point or under another; what it gave birth to follows."""
    block = live(uow, Block, block_id)
    wanted = item_id or block.item_id
    rows = [row for row in ranked(uow, Block, meeting_id=block.meeting_id, item_id=wanted) if row[0] != block_id]
    block.item_id = wanted
    block.rank = rank_after(rows, after_id)
    if block.decision_id:
        decision = live(uow, Decision, block.decision_id)
        decision.item_id, decision.rank = wanted, block.rank
    if block.action_id:
        action = live(uow, Action, block.action_id)
        action.item_id, action.rank = wanted, block.rank


@gesture()
def approve_line(uow: UnitOfWork, *, block_id: str, approved: bool = True) -> None:
    """Tick a line as read over."""
    live(uow, Block, block_id).approved = approved


@gesture()
def approve_all_lines(uow: UnitOfWork, *, meeting_id: str) -> int:
    """Tick every line of a meeting; return how many were not yet."""
    pending = uow.session.matching(Block, meeting_id=meeting_id, approved=False)
    for block in pending:
        block.approved = True
    return len(pending)


@gesture()
def set_line_private(uow: UnitOfWork, *, block_id: str, private: bool) -> None:
    """Keep a line to the secretary: it is never projected, printed or exported."""
    live(uow, Block, block_id).private = private


@gesture(undoable=False)
def issue_minutes(
    uow: UnitOfWork,
    *,
    meeting_id: str,
    kind: str = DocumentKind.DECISIONS,
    change_note: str | None = None,
    embed: bool | None = None,
) -> Issued:
    """Freeze a meeting's minutes: number its decisions, keep content, seal and PDF, as version 1 or as a rectificatif.

    With ``embed``, by default the register's setting ``embed_data``, the PDF carries its own data and is PDF/A-3.
    Issuing again what has not changed gives back the version already issued. A rectificatif says what changed: in
    ``change_note``, else in words drawn from the difference.

    Raises:
        UserError: ``kind_not_issuable``; ``meeting_not_held`` while the sitting is not closed; ``decisions_of_joint_sitting``
            or ``conclusions_of_joint_sitting`` where the regime has no such minutes.
    """
    if kind not in ISSUABLE:
        raise UserError("kind_not_issuable", kind=kind)
    meeting = live(uow, Meeting, meeting_id)
    if meeting.state not in _SITTING_OVER:
        raise UserError("meeting_not_held", reference=meeting.reference)
    expect_kind(kind, live(uow, Body, meeting.body_id).regime)
    _number_decisions(uow, meeting)
    current = build_document(uow.reader(), kind, meeting_id)
    before = _last_issued(uow, meeting_id, kind)
    if before is not None and same_content(from_json(before.content), current):
        return _told(meeting, before)
    embed = setting_of(uow, EMBED_DATA) is True if embed is None else embed
    row = _freeze(uow, meeting, kind, current, before, change_note, embed=embed)
    if meeting.state == MeetingState.HELD:
        meeting.state = MeetingState.MINUTES_IN_REVIEW
    return _told(meeting, row)


def _told(meeting: Meeting, row: IssuedDocument) -> Issued:
    return Issued(row.id, meeting.reference, row.kind, row.version, row.sha256, row.issued_at)


def _number_decisions(uow: UnitOfWork, meeting: Meeting) -> None:
    """Give the decisions that have none yet the next numbers of the meeting, in the order of the points.

    A decision of a private line, or of a point à huis clos, is printed nowhere: a number given to it would leave a gap.
    """
    body = live(uow, Body, meeting.body_id)
    last = uow.session.scalar(select(func.max(Decision.number)).where(Decision.meeting_id == meeting.id)) or 0
    private = select(Block.decision_id).where(Block.private, Block.decision_id.is_not(None))
    unnumbered = uow.session.scalars(
        select(Decision)
        .outerjoin(AgendaItem, AgendaItem.id == Decision.item_id)
        .where(
            Decision.meeting_id == meeting.id,
            Decision.gone.is_(False),
            Decision.number.is_(None),
            Decision.id.not_in(private),
            AgendaItem.internal.is_not(True),
        )
        .order_by(AgendaItem.rank, AgendaItem.id, Decision.rank, Decision.id)
    ).all()
    for number, decision in enumerate(unnumbered, start=last + 1):
        decision.number = number
        decision.reference = decision_reference(body.decision_pattern, meeting.reference, number)


def _last_issued(uow: UnitOfWork, meeting_id: str, kind: str) -> IssuedDocument | None:
    return uow.session.matching(IssuedDocument, order="version DESC", meeting_id=meeting_id, kind=kind).first()


def _freeze(
    uow: UnitOfWork,
    meeting: Meeting,
    kind: str,
    current: Document,
    before: IssuedDocument | None,
    change_note: str | None,
    *,
    embed: bool,
) -> IssuedDocument:
    from concertation.documents import render  # noqa: PLC0415  # ReportLab only when a page is printed
    from concertation.documents.proof import with_data  # noqa: PLC0415

    note = ""
    if before is not None:
        note = (change_note or "").strip() or what_changed(from_json(before.content), current)
    version = before.version + 1 if before else 1
    masthead = dataclasses.replace(
        current.masthead,
        version=version,
        status=Status.ISSUED,
        issued_at=uow.now,
        change_note=note,
        register_seal=seal(uow.raw),
    )
    document = dataclasses.replace(current, masthead=masthead)
    content = to_json(document)
    row = IssuedDocument(
        id=uow.new_id(),
        meeting_id=meeting.id,
        kind=kind,
        version=version,
        content=content,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
        pdf_sha256=uow.keep_piece(with_data(render(document), document) if embed else render(document)),
        issued_at=uow.now,
        issued_by=uow.author,
        supersedes_id=before.id if before else None,
        change_note=note or None,
    )
    uow.session.add(row)
    return row


@gesture()
def approve_minutes(uow: UnitOfWork, *, meeting_id: str) -> None:
    """Note that the body approved its minutes (at its next meeting, or without remark within the time given)."""
    meeting = live(uow, Meeting, meeting_id)
    check_move(MeetingState(meeting.state), MeetingState.APPROVED)
    meeting.state = MeetingState.APPROVED


@gesture()
def archive_meeting(uow: UnitOfWork, *, meeting_id: str) -> None:
    """Put an approved meeting among the archives."""
    meeting = live(uow, Meeting, meeting_id)
    check_move(MeetingState(meeting.state), MeetingState.ARCHIVED)
    meeting.state = MeetingState.ARCHIVED
