"""What a captured line gives birth to: a decision, an action, a vote, an arrival; and takes away with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.capture import Reading
from concertation.domain.clock import paris_day, paris_instant
from concertation.domain.vocabulary import ActionState, BlockKind, Declared, MeetingState, Sense
from concertation.errors import UserError
from concertation.persistence.tables import (
    Action,
    AgendaItem,
    Associate,
    Attendance,
    Block,
    Decision,
    DueChange,
    Meeting,
    Proxy,
    Row,
    Vote,
)
from concertation.services.captured_votes import count_vote
from concertation.services.editing import add
from concertation.services.gesture import live
from concertation.services.gestures.session import mark
from concertation.services.ranking import rank_after
from concertation.services.references import next_label

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


def give_birth(uow: UnitOfWork, meeting: Meeting, block: Block, read: Reading) -> None:
    births = {
        BlockKind.DECISION: _decide,
        BlockKind.ACTION: _act,
        BlockKind.VOTE: _count,
        BlockKind.PRESENCE: _attend,
    }
    if birth := births.get(BlockKind(block.kind)):
        birth(uow, meeting, block, read)


def _decide(uow: UnitOfWork, meeting: Meeting, block: Block, read: Reading) -> None:
    item = uow.session.get(AgendaItem, block.item_id) if block.item_id else None
    values = {
        "text": block.text,
        "sense": read.sense or Sense.AGREEMENT,
        "reserve_holder_id": read.reserve_holder_id,
        "reserve_text": read.reserve_text,
        "pilot_id": read.authority_id or (item.pilot_id if item else None),
        "due_on": read.due.on if read.due else None,
        "dossier_id": read.dossier_id or (item.dossier_id if item else None),
        "axis": next((str(amount.axis) for amount in read.amounts if amount.axis), None),
        "amount_cents": read.amounts[0].cents if read.amounts else None,
    }
    if block.decision_id:
        _set(live(uow, Decision, block.decision_id), values)
        return
    decision = add(
        uow,
        Decision(id=uow.new_id(), meeting_id=meeting.id, item_id=block.item_id, rank=block.rank, **values),
    )
    block.decision_id = decision.id


def _set(row: Row, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _act(uow: UnitOfWork, meeting: Meeting, block: Block, read: Reading) -> None:
    item = uow.session.get(AgendaItem, block.item_id) if block.item_id else None
    values = {
        "text": block.text,
        "assignee_id": read.assignee_id,
        "authority_id": read.authority_id,
        "first_due_on": read.due.on if read.due else None,
        "dossier_id": read.dossier_id or (item.dossier_id if item else None),
    }
    if block.action_id:
        action = live(uow, Action, block.action_id)
        _set(action, _keeping_first_due(uow, meeting, action, values))
    else:
        action = add(uow, _new_action(uow, meeting, block, values))
        block.action_id = action.id
        if not (read.associate_ids or read.associate_authority_ids):
            return
    _associate(uow, action, read)


def _keeping_first_due(
    uow: UnitOfWork, meeting: Meeting, action: Action, values: Mapping[str, object]
) -> Mapping[str, object]:
    """Return the values without the first due date once the sitting is over or the date was revised: it never changes."""
    due_on = values["first_due_on"]
    revised = select(DueChange.id).where(DueChange.action_id == action.id, ~DueChange.gone).limit(1)
    correctable = meeting.state == MeetingState.IN_SESSION and uow.session.scalar(revised) is None
    if correctable or action.first_due_on is None:
        return values
    if isinstance(due_on, date) and due_on != action.first_due_on:
        change = DueChange(
            id=uow.new_id(), action_id=action.id, due_on=due_on, changed_at=uow.now, meeting_id=meeting.id
        )
        add(uow, change)
    return {name: value for name, value in values.items() if name != "first_due_on"}


def _new_action(uow: UnitOfWork, meeting: Meeting, block: Block, values: Mapping[str, object]) -> Action:
    return Action(
        id=uow.new_id(),
        label=next_label(uow, meeting.held_on.year),
        meeting_id=meeting.id,
        item_id=block.item_id,
        decision_id=_decision_before(uow, block),
        rank=block.rank,
        state=ActionState.TO_START,
        progress=0,
        opened_on=meeting.held_on,
        **values,
    )


def _decision_before(uow: UnitOfWork, block: Block) -> str | None:
    """Return the last decision captured under the same point: an action typed after it follows from it."""
    found: str | None = uow.reader().scalar(
        """
        SELECT decision_id FROM block INDEXED BY ix_block_deciding
        WHERE meeting_id = :meeting_id AND item_id IS :item_id AND gone = 0 AND decision_id IS NOT NULL AND rank < :rank
        ORDER BY rank DESC, id DESC LIMIT 1
        """,
        meeting_id=block.meeting_id,
        item_id=block.item_id,
        rank=block.rank,
    )
    return found


def _associate(uow: UnitOfWork, action: Action, read: Reading) -> None:
    current = uow.session.matching(Associate, action_id=action.id)
    wanted = [(key, None) for key in read.associate_ids] + [(None, key) for key in read.associate_authority_ids]
    for row in current:
        row.gone = (row.person_id, row.authority_id) not in wanted
    held = {(row.person_id, row.authority_id) for row in current}
    rank = [(row.id, row.rank) for row in current]
    for person_id, authority_id in wanted:
        if (person_id, authority_id) not in held:
            row = Associate(
                id=uow.new_id(),
                action_id=action.id,
                person_id=person_id,
                authority_id=authority_id,
                rank=rank_after(rank, rank[-1][0] if rank else None),
            )
            rank.append((row.id, row.rank))
            uow.session.add(row)


def _count(uow: UnitOfWork, meeting: Meeting, block: Block, read: Reading) -> None:
    count_vote(uow, meeting, block, read, _decision_before(uow, block))


def _attend(uow: UnitOfWork, meeting: Meeting, block: Block, read: Reading) -> None:
    told = read.presence
    if told is None:
        return
    expected = uow.session.matching(Attendance, meeting_id=meeting.id, person_id=told.person_id).first()
    if expected is None:
        return
    at = block.at if told.at is None else paris_instant(paris_day(block.at), told.at)
    mark(uow, meeting.id, told.person_id, present=told.arrives, at=at, told=told.at is not None)
    if told.arrives:
        return
    if told.holder_id is not None:
        expected.declared = Declared.REPRESENTED
        expected.represented_by_id = told.holder_id
        if told.proxy:
            proxy = Proxy(
                id=uow.new_id(), meeting_id=meeting.id, grantor_id=told.person_id, holder_id=told.holder_id, given_at=at
            )
            add(uow, proxy)
    elif told.excused:
        expected.declared = Declared.EXCUSED
        expected.represented_by_id = None


BORN: tuple[tuple[str, type[Row]], ...] = (("decision_id", Decision), ("action_id", Action), ("vote_id", Vote))


def bury(uow: UnitOfWork, block: Block) -> None:
    """Put what a line gave birth to in the Corbeille with it.

    Raises:
        UserError: ``decision_numbered`` once minutes gave its decision a number.
    """
    for column, table in BORN:
        key = getattr(block, column)
        if key is not None:
            born = live(uow, table, key)
            if isinstance(born, Decision) and born.reference is not None:
                raise UserError("decision_numbered", reference=born.reference)
            born.gone = True
            setattr(block, column, None)
