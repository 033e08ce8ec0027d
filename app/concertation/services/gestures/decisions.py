"""Gestures on decisions and on the deliberations that ratify them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.dates_fr import PartialDate
from concertation.domain.subjects import is_second_level
from concertation.domain.vocabulary import DecisionState, Regime
from concertation.errors import UserError
from concertation.persistence.tables import (
    Authority,
    Body,
    Decision,
    Deliberation,
    DeliberationLink,
    IssuedDocument,
    Meeting,
    Membership,
)
from concertation.services.editing import add, edit, tidy
from concertation.services.expected import in_force
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
_PUBLISHED = ("object", "subject_code", "budget_year", "budget_name", "prefecture_id", "members", "url")
_DELIBERATION = frozenset(
    (
        "organ",
        "number",
        "adopted_on",
        "received_on",
        "sense",
        "votes_for",
        "votes_against",
        "abstentions",
        "vote_text",
        "text",
        *_PUBLISHED,
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


@gesture()
def record_deliberation(
    uow: UnitOfWork,
    /,
    *,
    decision_id: str,
    authority_id: str,
    number: str | None = None,
    adopted_on: str | date | None = None,
    received_on: str | date | None = None,
    sense: str | None = None,
    vote_text: str | None = None,
    text: str | None = None,
    organ: str | None = None,
    votes_for: int | None = None,
    votes_against: int | None = None,
    abstentions: int | None = None,
    **published: Any,
) -> str:
    """Record what one council made of a joint conclusion; dates may be partial (« février 2007 »).

    ``published`` is what open data asks besides: ``object``, ``subject_code``, ``budget_year``, ``budget_name``,
    ``prefecture_id``, ``members``, ``url``. One council has one deliberation per conclusion: recording again completes it.

    Raises:
        UserError: ``decision_not_joint`` where the decision binds by itself; ``authority_not_member``;
            ``partial_date_unreadable``; ``subject_wrong`` for a code that is not of the second level, as 8.3.
    """
    _expect_member(uow, live(uow, Decision, decision_id), live(uow, Authority, authority_id))
    given = {
        "organ": organ,
        "number": number,
        "adopted_on": partial(adopted_on),
        "received_on": partial(received_on),
        "sense": sense,
        "votes_for": votes_for,
        "votes_against": votes_against,
        "abstentions": abstentions,
        "vote_text": vote_text,
        "text": text,
        **published,
    }
    if (code := published.get("subject_code")) is not None and not is_second_level(code):
        raise UserError("subject_wrong", code=code)
    query = select(Deliberation).where(
        Deliberation.decision_id == decision_id, Deliberation.authority_id == authority_id, ~Deliberation.gone
    )
    if (row := uow.session.scalars(query).first()) is not None:
        edit(row, _DELIBERATION, {name: value for name, value in given.items() if value is not None})
        return row.id
    row = Deliberation(id=uow.new_id(), decision_id=decision_id, authority_id=authority_id)
    edit(row, _DELIBERATION, given)
    return add(uow, row).id


def _expect_member(uow: UnitOfWork, decision: Decision, authority: Authority) -> None:
    """Only what a joint sitting concludes is ratified, and only by the councils that sat in it."""
    meeting = live(uow, Meeting, decision.meeting_id)
    body = live(uow, Body, meeting.body_id)
    if body.regime != Regime.JOINT_SITTING:
        raise UserError("decision_not_joint", reference=decision.reference or meeting.reference)
    codes = {code: key for key, code in _members(uow, body, meeting)}
    if authority.id not in codes.values():
        raise UserError("authority_not_member", code=authority.code, known=", ".join(codes))


def _members(uow: UnitOfWork, body: Body, meeting: Meeting) -> list[tuple[str, str]]:
    query = (
        select(Authority.id, Authority.code)
        .join(Membership, Membership.authority_id == Authority.id)
        .where(Membership.cooperation_id == body.cooperation_id, in_force(Membership, meeting.held_on))
        .order_by(Membership.rank, Membership.id)
    )
    return [(key, code) for key, code in uow.session.execute(query)]


@gesture()
def link_deliberations(uow: UnitOfWork, *, deliberation_id: str, other_id: str, reason: str | None = None) -> str:
    """Say that two deliberations belong together: taken on purpose on the same day, or one amending the other."""
    if deliberation_id == other_id:
        raise UserError("deliberation_linked_to_itself")
    first, second = live(uow, Deliberation, deliberation_id).id, live(uow, Deliberation, other_id).id
    both = (first, second)
    query = select(DeliberationLink).where(
        DeliberationLink.deliberation_id.in_(both), DeliberationLink.other_id.in_(both), ~DeliberationLink.gone
    )
    if (row := uow.session.scalars(query).first()) is None:
        row = add(uow, DeliberationLink(id=uow.new_id(), deliberation_id=first, other_id=second))
    row.reason = tidy(reason)
    return row.id


@gesture()
def unlink_deliberations(uow: UnitOfWork, *, link_id: str) -> None:
    live(uow, DeliberationLink, link_id).gone = True


@gesture()
def edit_deliberation(uow: UnitOfWork, /, *, deliberation_id: str, **fields: Any) -> None:
    for name in ("adopted_on", "received_on"):
        if name in fields:
            fields[name] = partial(fields[name])
    edit(live(uow, Deliberation, deliberation_id), _DELIBERATION, fields)


@gesture()
def remove_deliberation(uow: UnitOfWork, *, deliberation_id: str) -> None:
    live(uow, Deliberation, deliberation_id).gone = True


def partial(value: str | date | None) -> str | None:
    """Return a date that may lack its day or month as the register keeps it: ``2007``, ``2007-02``, ``2007-02-14``.

    Raises:
        UserError: ``partial_date_unreadable``.
    """
    if isinstance(value, date):
        return value.isoformat()
    text = tidy(value)
    if text is None:
        return None
    if (read := PartialDate.parse(text)) is None:
        raise UserError("partial_date_unreadable", text=text)
    return str(read)
