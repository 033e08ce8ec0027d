"""Gestures on the deliberations of real councils: those that ratify a joint conclusion, and those of their own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.dates_fr import PartialDate
from concertation.domain.deliberating import COUNCILS, check_told
from concertation.domain.vocabulary import DeliberationSense, Regime
from concertation.errors import UserError
from concertation.persistence.tables import (
    Amendment,
    Authority,
    Body,
    Contract,
    Decision,
    Deliberation,
    DeliberationLink,
    Dossier,
    Financer,
    Meeting,
    Membership,
)
from concertation.services.editing import add, edit, one_line, tidy
from concertation.services.expected import in_force
from concertation.services.gesture import gesture, live
from concertation.services.queries.contract.structure import structure

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_PUBLISHED = ("object", "subject_code", "budget_year", "budget_name", "prefecture_id", "members", "url")
_ABOUT = {"amendment_id": Amendment, "contract_id": Contract, "dossier_id": Dossier}
_DELIBERATION = frozenset(
    (
        *("organ", "number", "adopted_on", "received_on", "sense"),
        *("votes_for", "votes_against", "abstentions", "vote_text", "text"),
        *_PUBLISHED,
        *_ABOUT,
    )
)

_KEPT = ("id", "authority_id", "decision_id")


@gesture()
def record_deliberation(uow: UnitOfWork, /, *, decision_id: str, authority_id: str, **told: Any) -> str:
    """Record what one council made of a joint conclusion; dates may be partial (« février 2007 »).

    ``told`` is what the register keeps of it: ``number``, ``adopted_on``, ``received_on``, ``sense``, ``organ``, the votes,
    ``text``, and what open data asks besides: ``object``, ``subject_code``, ``budget_year``, ``budget_name``,
    ``prefecture_id``, ``members``, ``url``. One council has one deliberation per conclusion: recording again completes it.

    Raises:
        UserError: ``decision_not_joint`` where the decision binds by itself; ``authority_not_member``;
            ``partial_date_unreadable``; what :func:`check_deliberation` refuses.
    """
    _expect_member(uow, live(uow, Decision, decision_id), live(uow, Authority, authority_id))
    if (row := _ratification(uow, decision_id, authority_id)) is not None:
        _edit(uow, row, {name: value for name, value in told.items() if value is not None})
        return row.id
    row = Deliberation(id=uow.new_id(), decision_id=decision_id, authority_id=authority_id)
    _edit(uow, row, told)
    return add(uow, row).id


@gesture()
def record_own_deliberation(uow: UnitOfWork, /, *, authority_id: str, **told: Any) -> str:
    """Record what one council deliberated by itself: it approved a contract, adopted an amendment, voted its budget.

    ``told`` is as for :func:`record_deliberation`, with ``object``, and where there is one ``dossier_id``, ``contract_id``
    or ``amendment_id``; it was adopted unless ``sense`` says otherwise.

    Raises:
        UserError: ``authority_without_council``; ``partial_date_unreadable``; what :func:`check_deliberation` refuses.
    """
    _expect_council(live(uow, Authority, authority_id))
    row = Deliberation(id=uow.new_id(), authority_id=authority_id)
    _edit(uow, row, {"sense": DeliberationSense.ADOPTED, **told})
    return add(uow, row).id


@gesture()
def edit_deliberation(uow: UnitOfWork, /, *, deliberation_id: str, **fields: Any) -> None:
    row = live(uow, Deliberation, deliberation_id)
    former = row.amendment_id
    _edit(uow, row, fields)
    expect_possible(uow, former)


@gesture()
def change_council(uow: UnitOfWork, *, deliberation_id: str, authority_id: str) -> None:
    """Say that another council took a deliberation than the one it was noted under; all that is told of it stays.

    Raises:
        UserError: ``authority_without_council``; of a ratification ``authority_not_member``, ``council_told_already``;
            what :func:`check_deliberation` refuses.
    """
    row, authority = live(uow, Deliberation, deliberation_id), live(uow, Authority, authority_id)
    if row.authority_id == authority_id:
        return
    if row.decision_id is None:
        _expect_council(authority)
    else:
        decision = live(uow, Decision, row.decision_id)
        _expect_member(uow, decision, authority)
        if _ratification(uow, decision.id, authority_id) is not None:
            raise UserError("council_told_already", code=authority.code)
    row.authority_id = authority_id
    check_deliberation(uow, row)
    expect_possible(uow, row.amendment_id)


@gesture()
def remove_deliberation(uow: UnitOfWork, *, deliberation_id: str) -> None:
    """Put a deliberation in the Corbeille; an amendment that it adopted waits for its council again."""
    row = live(uow, Deliberation, deliberation_id)
    row.gone = True
    expect_possible(uow, row.amendment_id)


def _edit(uow: UnitOfWork, row: Deliberation, fields: dict[str, Any]) -> None:
    told = dict(fields)
    for name in ("adopted_on", "received_on"):
        if name in told:
            told[name] = partial(told[name])
    if isinstance(told.get("object"), str):
        told["object"] = one_line(told["object"])
    for name, table in _ABOUT.items():
        if told.get(name):
            live(uow, table, told[name])
    draft = Deliberation(**{name: getattr(row, name) for name in (*_KEPT, *_DELIBERATION)})
    edit(draft, _DELIBERATION, told)
    check_deliberation(uow, draft)
    edit(row, _DELIBERATION, told)
    uow.session.add(row)
    expect_possible(uow, row.amendment_id)


def check_deliberation(uow: UnitOfWork, row: Deliberation) -> None:
    """Refuse a deliberation that no council can have taken.

    Raises:
        UserError: ``deliberation_object_missing``, ``deliberation_number_taken``, ``amendment_or_contract``,
            ``amendment_day_partial``, ``amendment_adopted_twice``, ``financer_unknown``, or what
            :func:`concertation.domain.deliberating.check_told` refuses.
    """
    if row.decision_id is None and row.amendment_id is None and not row.object:
        raise UserError("deliberation_object_missing")
    check_told({name: getattr(row, name) for name in _DELIBERATION})
    if row.number:
        _expect_free_number(uow, row, row.number)
    if row.amendment_id is not None:
        _expect_adoptable(uow, row, live(uow, Amendment, row.amendment_id))


def _expect_free_number(uow: UnitOfWork, row: Deliberation, number: str) -> None:
    """A number is given once in a sitting; yet one act may ratify several conclusions, each told on a line of its own."""
    query = select(Deliberation.number).where(
        Deliberation.authority_id == row.authority_id,
        Deliberation.adopted_on.is_(None) if row.adopted_on is None else Deliberation.adopted_on == row.adopted_on,
        Deliberation.id != row.id,
        ~Deliberation.gone,
    )
    if row.decision_id is not None:
        query = query.where(Deliberation.decision_id.is_(None))
    if number.casefold() in {taken.casefold() for taken in uow.session.scalars(query) if taken}:
        read = PartialDate.parse(row.adopted_on) if row.adopted_on else None
        code = live(uow, Authority, row.authority_id).code
        raise UserError("deliberation_number_taken", number=number, code=code, session=read.printed() if read else "–")


def _expect_adoptable(uow: UnitOfWork, row: Deliberation, amendment: Amendment) -> None:
    """An amendment is adopted by those who pay, each once, on a day: its version begins on the last one."""
    if row.contract_id is not None:
        raise UserError("amendment_or_contract")
    query = select(Authority.id, Authority.code).join(Financer, Financer.authority_id == Authority.id)
    payers = dict(uow.session.execute(query.where(Financer.contract_id == amendment.contract_id, ~Financer.gone)).all())
    if row.authority_id not in payers:
        code = live(uow, Authority, row.authority_id).code
        raise UserError("financer_unknown", financer=code, known=", ".join(payers.values()) or "–")
    if row.adopted_on is not None and PartialDate.parse(row.adopted_on).day is None:  # type: ignore[union-attr]  # it was read when written
        raise UserError("amendment_day_partial", number=amendment.number)
    if adopts(row) and any(other.id != row.id for other in adoptions(uow, amendment.id, row.authority_id)):
        raise UserError("amendment_adopted_twice", number=amendment.number, code=payers[row.authority_id])


def adopts(row: Deliberation) -> bool:
    """Tell whether a deliberation on an amendment adopts it as it stands: neither refused nor in other words."""
    return row.sense in (None, DeliberationSense.ADOPTED)


def adoptions(uow: UnitOfWork, amendment_id: str, authority_id: str | None = None) -> list[Deliberation]:
    """Return the live deliberations that adopt an amendment, of all or of one authority."""
    query = select(Deliberation).where(Deliberation.amendment_id == amendment_id, ~Deliberation.gone)
    found = [row for row in uow.session.scalars(query) if adopts(row)]
    return [row for row in found if authority_id in (None, row.authority_id)]


def expect_possible(uow: UnitOfWork, amendment_id: str | None) -> None:
    """Refuse an adoption, or its end, that makes some version impossible: one that takes what another took before."""
    if amendment_id is not None:
        uow.session.flush()
        structure(uow.reader(), live(uow, Amendment, amendment_id).contract_id)


def _ratification(uow: UnitOfWork, decision_id: str, authority_id: str) -> Deliberation | None:
    """Return what one council made of a joint conclusion."""
    query = select(Deliberation).where(
        Deliberation.decision_id == decision_id, Deliberation.authority_id == authority_id, ~Deliberation.gone
    )
    return uow.session.scalars(query).first()


def _expect_council(authority: Authority) -> None:
    if authority.kind not in COUNCILS:
        raise UserError("authority_without_council", code=authority.code)


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
