"""Gestures on amendments: draft, change while nobody adopted it, adopt by each authority's deliberation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from concertation.domain.contract.versions import Move
from concertation.domain.ordering import spread
from concertation.errors import UserError
from concertation.persistence.tables import Amendment, AmendmentMove, Contract, Decision
from concertation.services.editing import add, add_all, required, tidy
from concertation.services.gesture import gesture, live
from concertation.services.gestures.deliberations import (
    adoptions,
    edit_deliberation,
    record_own_deliberation,
    remove_deliberation,
)
from concertation.services.queries.contract.amendments import moved
from concertation.services.queries.contract.structure import structure
from concertation.services.queries.contract.voters import CONCERNED
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def draft_amendment(
    uow: UnitOfWork,
    *,
    contract_id: str,
    moves: Sequence[Move],
    title: str | None = None,
    reason: str | None = None,
    decision_id: str | None = None,
) -> str:
    """Write an amendment that moves amounts, numbered after the last one; nothing is in force until it is adopted.

    Raises:
        UserError: ``moves_missing``, or what :func:`concertation.domain.contract.versions.after_moves` refuses.
    """
    live(uow, Contract, contract_id)
    if decision_id:
        live(uow, Decision, decision_id)
    _check(uow, contract_id, moves)
    last = uow.session.scalar(select(func.max(Amendment.number)).where(Amendment.contract_id == contract_id))
    number = (last or 0) + 1
    row = Amendment(
        id=uow.new_id(),
        contract_id=contract_id,
        number=number,
        title=tidy(title) or word("contract", "amendment_title", language="fr").format(number=number),
        reason=tidy(reason),
        decision_id=decision_id,
        drafted_on=uow.today,
    )
    add(uow, row)
    _write(uow, row.id, moves)
    return row.id


@gesture()
def edit_amendment(
    uow: UnitOfWork,
    *,
    amendment_id: str,
    title: str | None = None,
    reason: str | None = None,
    moves: Sequence[Move] | None = None,
) -> None:
    """Change an amendment that nobody has adopted yet; what is left out stays.

    Raises:
        UserError: ``amendment_adopted`` once an authority has deliberated.
    """
    row = live(uow, Amendment, amendment_id)
    if adoptions(uow, amendment_id):
        raise UserError("amendment_adopted", number=row.number)
    if title is not None:
        row.title = required(title, "title")
    if reason is not None:
        row.reason = tidy(reason)
    if moves is not None:
        _check(uow, row.contract_id, moves)
        for move in uow.session.scalars(select(AmendmentMove).where(AmendmentMove.amendment_id == amendment_id)):
            move.gone = True
        _write(uow, amendment_id, moves)


@gesture()
def remove_amendment(uow: UnitOfWork, *, amendment_id: str) -> None:
    """Put a draft in the Corbeille; its number is not given again."""
    row = live(uow, Amendment, amendment_id)
    if adoptions(uow, amendment_id):
        raise UserError("amendment_adopted", number=row.number)
    row.gone = True


def _check(uow: UnitOfWork, contract_id: str, moves: Sequence[Move]) -> None:
    if not moves:
        raise UserError("moves_missing")
    made = structure(uow.reader(), contract_id)
    moved(made, made.plan, moves)


def _write(uow: UnitOfWork, amendment_id: str, moves: Sequence[Move]) -> None:
    rows = [
        AmendmentMove(
            id=uow.new_id(),
            amendment_id=amendment_id,
            rank=rank,
            from_axis_id=move.from_axis,
            from_financer_id=move.from_financer,
            to_axis_id=move.to_axis,
            to_financer_id=move.to_financer,
            amount_cents=move.cents,
        )
        for rank, move in zip(spread(len(moves)), moves, strict=True)
    ]
    add_all(uow, rows)


@gesture()
def record_adoption(
    uow: UnitOfWork,
    *,
    amendment_id: str,
    authority_id: str,
    on: date | None,
    number: str | None = None,
    subject_code: str | None = None,
) -> None:
    """Record the deliberation by which one financer adopted an amendment; without a day, take it back.

    ``subject_code`` is its matter in the nomenclature ACTES; left out, the one told before stays.
    """
    row = live(uow, Amendment, amendment_id)
    if authority_id not in _voters(uow, row.id):
        raise UserError("financer_unknown", financer=authority_id, known="–")
    _adopt(uow, row, authority_id, on, number, **({"subject_code": subject_code} if subject_code else {}))


@gesture()
def adopt_amendment(uow: UnitOfWork, *, amendment_id: str, on: date) -> None:
    """Record that every financer that had not yet deliberated adopted an amendment on a day: its version begins."""
    row = live(uow, Amendment, amendment_id)
    held = {act.authority_id for act in adoptions(uow, amendment_id)}
    for authority_id in _voters(uow, row.id):
        if authority_id not in held:
            _adopt(uow, row, authority_id, on, None)


def _adopt(
    uow: UnitOfWork, row: Amendment, authority_id: str, on: date | None, number: str | None, **besides: str
) -> None:
    """Write the authority's own deliberation: its day and number are kept there, with all that is told of it besides."""
    found = next(iter(adoptions(uow, row.id, authority_id)), None)
    if found is None and on is not None:
        told = {"amendment_id": row.id, "adopted_on": on, "number": number}
        record_own_deliberation(uow, authority_id=authority_id, **told, **besides)
    elif found is not None and on is None:
        remove_deliberation(uow, deliberation_id=found.id)
    elif found is not None:
        edit_deliberation(uow, deliberation_id=found.id, adopted_on=on, number=number, **besides)


def _voters(uow: UnitOfWork, amendment_id: str) -> list[str]:
    asked = f"""SELECT f.authority_id FROM amendment a JOIN financer f ON f.contract_id = a.contract_id AND f.gone = 0
        WHERE a.id = :id AND {CONCERNED} ORDER BY f.rank, f.id"""
    return [row["authority_id"] for row in uow.reader().rows(asked, id=amendment_id)]
