"""Gestures of follow-up: actions with their due dates, comments and associates."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.vocabulary import ActionState
from concertation.errors import UserError
from concertation.persistence.tables import (
    Action,
    Associate,
    Authority,
    Comment,
    Decision,
    DueChange,
    IssuedDocument,
    Person,
)
from concertation.services.editing import add, edit, rank_at_end, required, tidy
from concertation.services.gesture import gesture, live
from concertation.services.queries.captured import blocks
from concertation.services.references import next_label

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_ACTION = frozenset(
    ("text", "assignee_id", "authority_id", "dossier_id", "decision_id", "item_id", "rank", "opened_on")
)
_CLOSED = frozenset((ActionState.DONE, ActionState.DROPPED))


@gesture()
def add_action(
    uow: UnitOfWork,
    *,
    text: str,
    assignee_id: str | None = None,
    authority_id: str | None = None,
    due_on: date | None = None,
    meeting_id: str | None = None,
    item_id: str | None = None,
    decision_id: str | None = None,
    dossier_id: str | None = None,
    associates: Sequence[str] = (),
    opened_on: date | None = None,
) -> str:
    """Add an action, from a meeting or from nowhere; ``due_on`` becomes its first due date for ever.

    ``associates`` are ids of persons and authorities.
    """
    if decision_id and not (meeting_id and dossier_id and item_id):
        decision = live(uow, Decision, decision_id)
        meeting_id = meeting_id or decision.meeting_id
        item_id = item_id or decision.item_id
        dossier_id = dossier_id or decision.dossier_id
    opened_on = opened_on or uow.today
    row = Action(
        id=uow.new_id(),
        label=next_label(uow, opened_on.year),
        text=required(text, "text"),
        meeting_id=meeting_id,
        item_id=item_id,
        decision_id=decision_id,
        dossier_id=dossier_id,
        rank=rank_at_end(uow, Action, meeting_id=meeting_id),
        assignee_id=assignee_id,
        authority_id=authority_id,
        first_due_on=due_on,
        state=ActionState.TO_START,
        progress=0,
        opened_on=opened_on,
    )
    add(uow, row)
    _put_associates(uow, row.id, associates)
    return row.id


@gesture()
def edit_action(uow: UnitOfWork, /, *, action_id: str, **fields: Any) -> None:
    """Change the text or the people of an action; state, due date and comments have gestures of their own.

    Minutes already issued go on saying who was to do it then.
    """
    _edit(uow, live(uow, Action, action_id), fields)


def _edit(uow: UnitOfWork, row: Action, fields: Mapping[str, object]) -> None:
    if any(name in fields and fields[name] != getattr(row, name) for name in ("assignee_id", "authority_id")):
        _keep_minuted_people(uow, row)
    edit(row, _ACTION, fields)


def _keep_minuted_people(uow: UnitOfWork, row: Action) -> None:
    """Keep who carries an action as its meeting's minutes were issued with it, before someone else does."""
    if row.meeting_id is None or row.minuted_people is not None:
        return
    query = select(IssuedDocument.id).where(IssuedDocument.meeting_id == row.meeting_id, ~IssuedDocument.gone).limit(1)
    if uow.session.scalar(query) is None:
        return
    said = next((each for each in blocks(uow.reader(), row.meeting_id) if each.action_id == row.id), None)
    if said is not None:
        people = {"assignee": said.assignee, "authority": said.action_authority, "associates": said.associates}
        row.minuted_people = json.dumps(people, ensure_ascii=False)


@gesture()
def bulk_edit_actions(
    uow: UnitOfWork,
    /,
    *,
    action_ids: Sequence[str],
    state: str | None = None,
    due_on: date | None = None,
    reason: str | None = None,
    **fields: Any,
) -> None:
    """Change several actions at once, undone at once: fields of :func:`edit_action`, a state, a due date."""
    for action_id in action_ids:
        row = live(uow, Action, action_id)
        _edit(uow, row, fields)
        if state is not None:
            _put_state(uow, row, state, None, None)
        if due_on is not None:
            _put_due(uow, row, due_on, reason, None)


@gesture()
def set_action_state(
    uow: UnitOfWork, *, action_id: str, state: str, progress: int | None = None, closed_on: date | None = None
) -> None:
    """Set where an action stands; done means 100 %, and closing keeps its day (today unless told)."""
    _put_state(uow, live(uow, Action, action_id), state, progress, closed_on)


def _put_state(uow: UnitOfWork, row: Action, state: str, progress: int | None, closed_on: date | None) -> None:
    closing = state in _CLOSED
    if state == ActionState.DONE:
        progress = 100
    elif progress is None and row.state == ActionState.DONE:
        progress = 0 if state == ActionState.TO_START else 90  # reopened: something was missing
    if progress is not None and not 0 <= progress <= 100:
        raise UserError("progress_out_of_range", progress=progress)
    fields: dict[str, object] = {"state": state}
    if progress is not None:
        fields["progress"] = progress
    if not closing:
        fields["closed_on"] = None
    elif closed_on or row.closed_on is None:
        fields["closed_on"] = closed_on or uow.today
    edit(row, frozenset(("state", "progress", "closed_on")), fields)


@gesture()
def set_action_progress(uow: UnitOfWork, *, action_id: str, progress: int) -> None:
    """Set how far an action has come; the state follows at both ends."""
    row = live(uow, Action, action_id)
    state = row.state
    if progress == 100:
        state = ActionState.DONE
    elif state in {ActionState.TO_START, ActionState.DONE}:
        state = ActionState.IN_PROGRESS if progress else ActionState.TO_START
    _put_state(uow, row, state, progress, None)


@gesture()
def revise_due(
    uow: UnitOfWork, *, action_id: str, due_on: date, reason: str | None = None, meeting_id: str | None = None
) -> None:
    """Give an action another due date, with its reason; the first one is never lost."""
    _put_due(uow, live(uow, Action, action_id), due_on, reason, meeting_id)


def _put_due(uow: UnitOfWork, row: Action, due_on: date, reason: str | None, meeting_id: str | None) -> None:
    if row.first_due_on is None:
        row.first_due_on = due_on
        return
    latest = uow.session.matching(DueChange, order="changed_at DESC, id DESC", action_id=row.id).first()
    if (latest.due_on if latest else row.first_due_on) == due_on:
        return
    change = DueChange(
        id=uow.new_id(),
        action_id=row.id,
        due_on=due_on,
        reason=tidy(reason),
        changed_at=uow.now,
        meeting_id=meeting_id,
    )
    add(uow, change)


@gesture()
def comment_action(
    uow: UnitOfWork, *, action_id: str, text: str, dated_on: date | None = None, meeting_id: str | None = None
) -> str:
    live(uow, Action, action_id)
    row = Comment(
        id=uow.new_id(),
        action_id=action_id,
        text=required(text, "text"),
        dated_on=dated_on or uow.today,
        author=uow.author,
        meeting_id=meeting_id,
    )
    return add(uow, row).id


@gesture()
def set_associates(uow: UnitOfWork, *, action_id: str, associates: Sequence[str]) -> None:
    """Set the persons and authorities associated with an action, in order."""
    _keep_minuted_people(uow, live(uow, Action, action_id))
    kept = set()
    for row in uow.session.matching(Associate, action_id=action_id):
        key = row.person_id or row.authority_id
        if key in associates:
            kept.add(key)
        else:
            row.gone = True
    _put_associates(uow, action_id, [key for key in associates if key not in kept])


def _put_associates(uow: UnitOfWork, action_id: str, associates: Sequence[str]) -> None:
    for key in dict.fromkeys(associates):
        person = uow.session.get(Person, key)
        if person is None:
            live(uow, Authority, key)
        row = Associate(
            id=uow.new_id(),
            action_id=action_id,
            person_id=key if person else None,
            authority_id=None if person else key,
            rank=rank_at_end(uow, Associate, action_id=action_id),
        )
        add(uow, row)


@gesture()
def remove_action(uow: UnitOfWork, *, action_id: str) -> None:
    live(uow, Action, action_id).gone = True


@gesture()
def bulk_remove_actions(uow: UnitOfWork, *, action_ids: Sequence[str]) -> None:
    for action_id in action_ids:
        live(uow, Action, action_id).gone = True
