"""Gestures on decisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.vocabulary import DecisionState
from concertation.errors import UserError
from concertation.persistence.tables import Decision, IssuedDocument
from concertation.services.editing import edit
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_DECISION = frozenset(
    (
        "text",
        "sense",
        "reserve_holder_id",
        "reserve_text",
        "pilot_id",
        "due_on",
        "dossier_id",
        "axis",
        "amount_cents",
        "item_id",
        "rank",
    )
)


@gesture()
def edit_decision(uow: UnitOfWork, /, *, decision_id: str, **fields: Any) -> None:
    """Change a decision. Minutes already issued keep what they said: the change shows in a rectificatif."""
    edit(live(uow, Decision, decision_id), _DECISION, fields)


@gesture()
def bulk_edit_decisions(uow: UnitOfWork, /, *, decision_ids: Sequence[str], **fields: Any) -> None:
    for decision_id in decision_ids:
        edit(live(uow, Decision, decision_id), _DECISION, fields)


@gesture()
def reverse_decision(uow: UnitOfWork, *, decision_id: str, by_id: str) -> None:
    """Say that a later decision comes back on this one; both stay readable, each pointing at the other."""
    former = live(uow, Decision, decision_id)
    later = live(uow, Decision, by_id)
    if former.id == later.id:
        raise UserError("decision_reverses_itself")
    later.reverses_id = former.id
    former.state = DecisionState.REVERSED


@gesture()
def restore_decision(uow: UnitOfWork, *, decision_id: str) -> None:
    """Take back a reversal: the decision is in force again and nothing points at it any more."""
    former = live(uow, Decision, decision_id)
    former.state = DecisionState.IN_FORCE
    for later in uow.session.scalars(select(Decision).where(Decision.reverses_id == decision_id)).all():
        later.reverses_id = None


@gesture()
def remove_decision(uow: UnitOfWork, *, decision_id: str) -> None:
    """Put a decision in the Corbeille; one that issued minutes number stays, as its number may never serve again."""
    row = live(uow, Decision, decision_id)
    issued = select(IssuedDocument.id).where(IssuedDocument.meeting_id == row.meeting_id).limit(1)
    if row.reference is not None and uow.session.scalar(issued) is not None:
        raise UserError("decision_numbered", reference=row.reference)
    row.gone = True
