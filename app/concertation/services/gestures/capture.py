"""Capturing: a typed line is read, kept raw beside its reading, and gives birth to a decision, an action, a vote."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.capture import LineKind, Reading, read_line, with_kind
from concertation.domain.typography import french
from concertation.domain.vocabulary import (
    BlockKind,
    ItemOutcome,
)
from concertation.errors import UserError
from concertation.persistence.tables import (
    AgendaItem,
    Block,
    Decision,
    Meeting,
)
from concertation.services.births import BORN, bury, give_birth
from concertation.services.capture_cache import known_context
from concertation.services.gesture import gesture, live
from concertation.services.gestures.session import end_item, noted_at
from concertation.services.queries.assembly import sitting
from concertation.services.queries.assembly_state import proxies
from concertation.services.ranking import rank_after, rank_last, ranked

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

Span = tuple[int, int]
_KINDS = {
    LineKind.NOTE: BlockKind.NOTE,
    LineKind.DECISION: BlockKind.DECISION,
    LineKind.ACTION: BlockKind.ACTION,
    LineKind.VOTE: BlockKind.VOTE,
    LineKind.SUSPENSE: BlockKind.SUSPENSE,
    LineKind.PRESENCE: BlockKind.PRESENCE,
}


@dataclass(frozen=True, slots=True)
class Captured:
    """The block written for a line, its kind, and the codes of what is worth a second look."""

    block_id: str
    kind: str
    warnings: tuple[str, ...]


@gesture()
def capture_line(
    uow: UnitOfWork,
    *,
    meeting_id: str,
    raw: str,
    item_id: str | None = None,
    as_text: Iterable[Span] = (),
    private: bool = False,
    at: datetime | None = None,
    after_id: str | None = None,
    entry_key: str | None = None,
) -> Captured:
    """Keep a typed line under a point (the current one by default), last or after another one, with all it means.

    ``as_text`` are the spans of ``raw`` that the secretary gave back to the text. Nothing is refused but an empty line:
    what is odd comes back as warnings. ``entry_key`` names the entry: tried again after a failure that came too late to
    prevent it, a line is kept once, as it was typed last.

    Raises:
        UserError: ``line_empty``.
    """
    meeting = live(uow, Meeting, meeting_id)
    if entry_key is not None and (taken := _entered(uow, meeting_id, entry_key)) is not None:
        return recapture_line(uow, block_id=taken, raw=raw, as_text=as_text)
    read = _read(uow, meeting_id, raw, as_text)
    item_id = item_id or meeting.current_item_id
    where = {"meeting_id": meeting_id, "item_id": item_id}
    block = Block(
        id=uow.new_id(),
        meeting_id=meeting_id,
        item_id=item_id,
        rank=rank_after(ranked(uow, Block, **where), after_id) if after_id else rank_last(uow, Block, **where),
        kind=_KINDS[read.kind],
        raw=raw,
        text="",
        at=noted_at(uow, meeting, at),
        private=private,
        entry_key=entry_key,
    )
    _fill(block, raw, read, as_text)
    give_birth(uow, meeting, block, read)  # first: the block is then written once, with what it points at
    uow.session.add(block)
    return Captured(block.id, block.kind, (*read.warnings, *_proxy_warnings(uow, meeting, read)))


@gesture()
def keep_as_note(
    uow: UnitOfWork, /, *, meeting_id: str, raw: str, private: bool = False, entry_key: str | None = None, **_: object
) -> None:
    """Keep as a mere note a line received before a stop that cannot be taken for what it says: its words are not lost.

    It is told with the arguments of the gesture it was meant for, and goes under no point.
    """
    if uow.session.get(Meeting, meeting_id) is None:
        raise UserError("object_unknown", kind="meeting", id=meeting_id)
    if entry_key is not None and _entered(uow, meeting_id, entry_key) is not None:
        return
    block = Block(
        id=uow.new_id(),
        meeting_id=meeting_id,
        rank=rank_last(uow, Block, meeting_id=meeting_id, item_id=None),
        kind=BlockKind.NOTE,
        raw=raw,
        text=french(raw.strip()),
        reading=json.dumps({"as_text": [], "warnings": []}),
        approved=False,
        at=uow.now,
        private=private,
        entry_key=entry_key,
    )
    uow.session.add(block)


def _proxy_warnings(uow: UnitOfWork, meeting: Meeting, read: Reading) -> tuple[str, ...]:
    """Tell that a proxy just captured goes against a rule: it is kept all the same, and the audit shows which."""
    mark = read.presence
    if mark is None or not mark.proxy:
        return ()
    known = sitting(uow.reader(), meeting.id)
    found = [row for row in proxies(known, noted_at(uow, meeting)) if row.grantor_id == mark.person_id and row.faults]
    return ("proxy_against_rules",) if known.rules.votes and found else ()


def _entered(uow: UnitOfWork, meeting_id: str, entry_key: str) -> str | None:
    found = uow.session.scalar(
        select(Block.id).where(Block.meeting_id == meeting_id, Block.entry_key == entry_key, Block.gone.is_(False))
    )
    return None if found is None else str(found)


@gesture()
def recapture_line(uow: UnitOfWork, *, block_id: str, raw: str, as_text: Iterable[Span] = ()) -> Captured:
    """Type a captured line again: what it gave birth to follows, and is replaced where the kind changes."""
    block = live(uow, Block, block_id)
    meeting = live(uow, Meeting, block.meeting_id)
    read = _read(uow, meeting.id, raw, as_text)
    if _KINDS[read.kind] != block.kind:
        bury(uow, block)
        block.kind = _KINDS[read.kind]
    _fill(block, raw, read, as_text)
    uow.session.flush()
    give_birth(uow, meeting, block, read)
    return Captured(block.id, block.kind, read.warnings)


@gesture()
def change_line_kind(uow: UnitOfWork, *, block_id: str, kind: LineKind) -> Captured:
    """Take a line for another kind, as if its other sign had been typed; words that were reworded stay so.

    Raises:
        UserError: ``decision_numbered`` once minutes gave its decision a number.
    """
    block = live(uow, Block, block_id)
    context = known_context(uow.reader(), block.meeting_id)
    text, captured = block.text, read_line(block.raw, context).text
    changed = recapture_line(uow, block_id=block_id, raw=with_kind(block.raw, kind, context))
    if text not in (captured, french(block.raw.strip())):
        block.text = text
        for column, table in BORN[:2]:
            if key := getattr(block, column):
                live(uow, table, key).text = text  # decisions and actions have one
    return changed


def _read(uow: UnitOfWork, meeting_id: str, raw: str, as_text: Iterable[Span]) -> Reading:
    if not raw.strip():
        raise UserError("line_empty")
    spans = frozenset((start, end) for start, end in as_text)
    return read_line(raw, known_context(uow.reader(), meeting_id), spans)


def _fill(block: Block, raw: str, read: Reading, as_text: Iterable[Span]) -> None:
    block.raw = raw
    block.text = read.text or french(raw.strip())
    block.reading = json.dumps({"as_text": sorted(as_text), "warnings": list(read.warnings)}, ensure_ascii=False)
    block.approved = False


@gesture()
def remove_line(uow: UnitOfWork, *, block_id: str) -> None:
    """Put a captured line in the Corbeille with the decision, the action or the vote it gave birth to.

    Raises:
        UserError: ``decision_numbered`` once minutes gave its decision a number.
    """
    block = live(uow, Block, block_id)
    for column, table in BORN:
        key = getattr(block, column)
        if key is None:
            continue
        born = live(uow, table, key)
        if isinstance(born, Decision) and born.reference is not None:
            raise UserError("decision_numbered", reference=born.reference)
        born.gone = True
    block.gone = True


@gesture()
def hold_script_line(
    uow: UnitOfWork, *, meeting_id: str, raw: str, at: datetime | None = None, entry_key: str | None = None
) -> Captured | None:
    """Take one line of a script: ``## 3`` moves to point 3, an empty line does nothing, the rest is captured.

    ``entry_key`` names the line among those of its file, so that the file may be given again (see :mod:`domain.notes_file`).

    Raises:
        UserError: ``point_unknown`` where the agenda has no such number.
    """
    stripped = raw.strip()
    if stripped and not is_text(raw):
        _go_to_number(uow, meeting_id, stripped.lstrip("#").strip(), at or uow.now)
    if not is_text(raw):
        return None
    return capture_line(uow, meeting_id=meeting_id, raw=raw, at=at, entry_key=entry_key)


def is_text(raw: str) -> bool:
    """Tell whether a line of a script says something, rather than nothing or where to go."""
    return bool(raw.strip()) and not raw.strip().startswith("##")


def _go_to_number(uow: UnitOfWork, meeting_id: str, told: str, at: datetime) -> None:
    rows = ranked(uow, AgendaItem, meeting_id=meeting_id)
    if not told.isdecimal() or not 1 <= int(told) <= len(rows):
        raise UserError("point_unknown", number=told, last=len(rows))
    meeting = live(uow, Meeting, meeting_id)
    wanted = live(uow, AgendaItem, rows[int(told) - 1][0])
    if meeting.current_item_id not in (None, wanted.id):
        left = live(uow, AgendaItem, meeting.current_item_id or "")
        if left.outcome is None:
            end_item(uow, left.id, ItemOutcome.CLOSED, None, at)
    meeting.current_item_id = wanted.id
    wanted.started_at = at
