"""The follow-up of actions as printed: the table of a body, and the late ones recalled in a relevé."""

from __future__ import annotations

from datetime import date

from concertation.documents.model import ActionEntry, ActionsTable, Masthead
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import logos_of, register_setting
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.meeting import member_authorities
from concertation.services.queries.private import private_keys
from concertation.services.queries.values import day
from concertation.wording import word


def late_entries(reader: Reader, body_id: str, as_of: date) -> tuple[ActionEntry, ...]:
    """Return the actions of a body that are late on a day, the latest first."""
    return tuple(map(action_entry, told_actions(reader, ActionFilter(body_id=body_id, late=True, on=as_of))))


def told_actions(reader: Reader, wanted: ActionFilter) -> list[ActionRow]:
    """Return the actions that a paper may tell: those of private lines are the secretary's own."""
    private = private_keys(reader)
    return [row for row in actions(reader, wanted) if row.id not in private]


def actions_table(reader: Reader, as_of: date, body_id: str, *, whole: bool) -> ActionsTable:
    """Return the follow-up table of a body, or of the whole register under the name of its first body."""
    body = reader.one(
        "SELECT b.*, c.name AS cooperation FROM body b JOIN cooperation c ON c.id = b.cooperation_id WHERE b.id = :id",
        id=body_id,
    )
    since = reader.scalar(
        "SELECT max(held_on) FROM meeting WHERE body_id = :id AND gone = 0 AND closed_at IS NOT NULL AND held_on < :on",
        id=body_id,
        on=as_of.isoformat(),
    )
    assert body is not None  # noqa: S101  # the caller found it in the same reading
    wanted = ActionFilter(on=as_of) if whole else ActionFilter(body_id=body_id, on=as_of)
    shown = [row for row in told_actions(reader, wanted) if since is None or not _closed_before(row, since)]
    members = member_authorities(reader, body["cooperation_id"], as_of)
    return ActionsTable(
        masthead=Masthead(
            cooperation=body["cooperation"],
            body=body["long_name"] or body["name"],
            running=body["name"],
            authorities=tuple(each.name for each in members),
            logos=logos_of(reader, members),
            reference=body["code"],
            example=bool(register_setting(reader, "example_data")),
        ),
        as_of=as_of,
        since_on=day(since),
        actions=tuple(map(action_entry, shown)),
    )


def _closed_before(row: ActionRow, since: str) -> bool:
    """Tell what the last meeting already saw closed: the table tells what closed since."""
    return row.closed_on is not None and row.closed_on.isoformat() < since


def action_entry(row: ActionRow) -> ActionEntry:
    """Return an action as papers tell it."""
    return ActionEntry(
        reference=row.label or "",
        text=row.text,
        pilot=row.assignee or row.authority or "",
        associates=row.associates,
        origin=row.decision or row.meeting or "",
        first_due_on=row.first_due_on,
        due_on=row.due_on,
        state=row.state,
        state_text=word("action_state", row.state, language="fr"),
        percent=row.progress,
        comment=row.last_comment or "",
        comment_on=row.last_comment_on,
        late_days=row.late_days,
        postponements=row.postponements,
    )
