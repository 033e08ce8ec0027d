"""Capturing: a typed line is read, kept raw beside its reading, and gives birth to a decision, an action, a vote."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.capture import LineKind, Reading, read_line
from concertation.domain.typography import french
from concertation.domain.vocabulary import (
    ActionState,
    BlockKind,
    Declared,
    ItemOutcome,
    Sense,
    VoteMode,
)
from concertation.errors import UserError
from concertation.persistence.tables import (
    Action,
    AgendaItem,
    Associate,
    Attendance,
    Block,
    Decision,
    Meeting,
    Row,
    Tally,
    Vote,
)
from concertation.services.gesture import gesture, live
from concertation.services.gestures.session import _end_item, _mark
from concertation.services.queries.captured import capture_context
from concertation.services.reading import rank_after, ranked, reading

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
