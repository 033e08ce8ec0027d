"""Gestures that keep what a file of another program said: each import is one gesture, undone as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.progress import walked
from concertation.domain.vocabulary import ActionState
from concertation.persistence.automatic import Occasion
from concertation.persistence.tables import Holding
from concertation.services.gesture import gesture
from concertation.services.gestures.deliberations import edit_deliberation, record_own_deliberation
from concertation.services.gestures.directory import add_person, edit_person
from concertation.services.gestures.followup import add_action, comment_action, set_action_state
from concertation.services.gestures.holdings import add_holding, edit_holding
from concertation.services.gestures.series import plan_meeting
from concertation.services.gestures.setting import set_setting
from concertation.services.imports.actions import ActionLine
from concertation.services.imports.deliberations import DeliberationLine
from concertation.services.imports.heads import mapping_setting
from concertation.services.imports.meetings import MeetingLine
from concertation.services.imports.persons import PersonLine

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture(after_copy=Occasion.IMPORT)
def import_persons(uow: UnitOfWork, *, lines: Sequence[PersonLine], mapping: Mapping[str, str]) -> tuple[str, ...]:
    """Add persons with what they hold, bring up to date those who are known, and return who they are."""
    _remember(uow, "persons", mapping)
    keys = []
    for line in walked(lines, uow.report):
        if line.person_id is None:
            key = add_person(uow, **_given(line.person))
            if line.holding:
                add_holding(uow, person_id=key, **_given(line.holding))
        else:
            edit_person(uow, person_id=line.person_id, **_given(line.person))
            _update_holding(uow, line.person_id, line.holding)
        keys.append(line.person_id or key)
    return tuple(keys)


def _update_holding(uow: UnitOfWork, person_id: str, told: Mapping[str, Any] | None) -> None:
    """Write what is said over the last thing held in that authority; what is not said stays."""
    if told is None:
        return
    query = select(Holding).where(
        Holding.person_id == person_id, Holding.authority_id == told["authority_id"], ~Holding.gone
    )
    held = uow.session.scalars(query.order_by(Holding.valid_from.desc(), Holding.rank)).first()
    if held is None:
        add_holding(uow, person_id=person_id, **_given(told))
        return
    fields = {name: value for name, value in _given(told).items() if name not in {"authority_id", "kind"}}
    if "function_f" in fields:
        fields["function_m"] = fields["function_f"]
    edit_holding(uow, holding_id=held.id, **fields)


@gesture(after_copy=Occasion.IMPORT)
def import_actions(uow: UnitOfWork, *, lines: Sequence[ActionLine], mapping: Mapping[str, str]) -> tuple[str, ...]:
    """Add actions with where they stand and what was said of them, and return which they are."""
    _remember(uow, "actions", mapping)
    keys = []
    for line in walked(lines, uow.report):
        key = add_action(uow, **_given(line.action))
        if line.state != ActionState.TO_START:
            set_action_state(uow, action_id=key, state=line.state)
        if line.comment:
            comment_action(uow, action_id=key, text=line.comment)
        keys.append(key)
    return tuple(keys)


@gesture(after_copy=Occasion.IMPORT)
def import_meetings(uow: UnitOfWork, *, lines: Sequence[MeetingLine]) -> tuple[str, ...]:
    """Plan meetings as a calendar gives them, and return which they are."""
    return tuple(
        plan_meeting(
            uow,
            body_id=line.body_id,
            held_on=line.held_on,
            starts_at=line.starts_at,
            ends_at=line.ends_at,
            title=line.title,
            place=line.place,
            set_by_hand=True,
        )
        for line in walked(lines, uow.report)
    )


@gesture(after_copy=Occasion.IMPORT)
def import_deliberations(
    uow: UnitOfWork, *, lines: Sequence[DeliberationLine], mapping: Mapping[str, str]
) -> tuple[str, ...]:
    """Note deliberations that councils took, complete those known already, and return which they are."""
    _remember(uow, "deliberations", mapping)
    keys = []
    for line in walked(lines, uow.report):
        if line.known_id is not None:
            edit_deliberation(uow, deliberation_id=line.known_id, **line.told)
        keys.append(line.known_id or record_own_deliberation(uow, authority_id=line.authority_id, **line.told))
    return tuple(keys)


def _remember(uow: UnitOfWork, kind: str, mapping: Mapping[str, str]) -> None:
    if mapping:
        set_setting(uow, name=mapping_setting(kind), value=dict(mapping))


def _given(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
