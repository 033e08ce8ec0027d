"""One action with all its past: due dates, comments, associates, history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import authority_name, build_all, person_name
from concertation.services.queries.history import HistoryRow, history

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class DueRow:
    """A revised due date."""

    id: str
    due_on: date
    reason: str | None
    changed_at: datetime
    meeting: str | None


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A dated comment."""

    id: str
    text: str
    dated_on: date
    author: str | None
    meeting: str | None


@dataclass(frozen=True, slots=True)
class AssociateRow:
    """A person or an authority associated with an action; ``owner_id`` is the key of that person or authority."""

    id: str
    owner_id: str
    name: str
    is_person: bool


@dataclass(frozen=True, slots=True)
class ActionSheet:
    """One action with every due date, every comment and its history."""

    action: ActionRow
    due_changes: tuple[DueRow, ...]
    comments: tuple[CommentRow, ...]
    associates: tuple[AssociateRow, ...]
    history: tuple[HistoryRow, ...]


def action_sheet(reader: Reader, action_id: str, today: date) -> ActionSheet | None:
    found = actions(reader, ActionFilter(on=today, ids=(action_id,)))
    if not found:
        return None
    due = reader.rows(
        """SELECT c.*, (SELECT m.reference FROM meeting m WHERE m.id = c.meeting_id) AS meeting FROM due_change c
        WHERE c.action_id = :id AND c.gone = 0 ORDER BY c.changed_at, c.id""",
        id=action_id,
    )
    comments = reader.rows(
        """SELECT c.*, (SELECT m.reference FROM meeting m WHERE m.id = c.meeting_id) AS meeting FROM comment c
        WHERE c.action_id = :id AND c.gone = 0 ORDER BY c.dated_on DESC, c.id DESC""",
        id=action_id,
    )
    associates = reader.rows(
        f"""SELECT s.id, coalesce(s.person_id, s.authority_id) AS owner_id,
            coalesce({person_name("s.person_id")}, {authority_name("s.authority_id")}) AS name,
            s.person_id IS NOT NULL AS is_person FROM associate s
        WHERE s.action_id = :id AND s.gone = 0 ORDER BY s.rank, s.id""",
        id=action_id,
        on=today.isoformat(),
    )
    return ActionSheet(
        found[0],
        build_all(DueRow, due),
        build_all(CommentRow, comments),
        build_all(AssociateRow, associates),
        history(reader, "action", action_id),
    )
