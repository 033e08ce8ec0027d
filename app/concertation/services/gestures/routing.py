"""Gestures on the fiche navette: its steps, what each thought, and the dossier passed from one to the next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.errors import UserError
from concertation.persistence.tables import Dossier, Visa
from concertation.services.editing import add, edit, rank_at_end, rank_beside, required
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_TOLD = frozenset(("authority_id", "service", "received_on", "opinion", "observations", "visa", "passed_on"))
_VISA = _TOLD | {"step"}


@gesture()
def add_visa(uow: UnitOfWork, /, *, dossier_id: str, step: str, **details: Any) -> str:
    """Add a step at the end of a dossier's fiche navette.

    ``details`` are ``authority_id``, ``service``, ``received_on``, ``opinion``, ``observations``, ``visa``,
    ``passed_on``.
    """
    live(uow, Dossier, dossier_id)
    rank = rank_at_end(uow, Visa, dossier_id=dossier_id)
    row = Visa(id=uow.new_id(), dossier_id=dossier_id, rank=rank, step=required(step, "step"))
    edit(row, _TOLD, details)
    _check(row)
    return add(uow, row).id


@gesture()
def edit_visa(uow: UnitOfWork, /, *, visa_id: str, **fields: Any) -> None:
    row = live(uow, Visa, visa_id)
    edit(row, _VISA, fields)
    _check(row)


@gesture()
def pass_on(
    uow: UnitOfWork,
    *,
    visa_id: str,
    on: date | None = None,
    opinion: str | None = None,
    observations: str | None = None,
    visa: str | None = None,
) -> str | None:
    """Close a step and hand the dossier to the next one, which receives it the same day; return that step's id.

    Raises:
        UserError: ``visa_not_received``, ``visa_passed_before_received``.
    """
    row = live(uow, Visa, visa_id)
    if row.received_on is None:
        raise UserError("visa_not_received", step=row.step)
    told = {"opinion": opinion, "observations": observations, "visa": visa or row.visa or uow.author}
    edit(row, _TOLD, {name: value for name, value in told.items() if value is not None})
    row.passed_on = on or uow.today
    _check(row)
    following = next((one for one in _steps(uow, row.dossier_id) if (one.rank, one.id) > (row.rank, row.id)), None)
    if following is None:
        return None
    if following.received_on is None:
        following.received_on = row.passed_on
    return following.id


@gesture()
def move_visa(uow: UnitOfWork, *, visa_id: str, before: str | None = None) -> None:
    """Put a step just before another one, or last where ``before`` is empty."""
    row = live(uow, Visa, visa_id)
    row.rank = rank_beside([(one.id, one.rank) for one in _steps(uow, row.dossier_id)], row.id, before)


@gesture()
def remove_visa(uow: UnitOfWork, *, visa_id: str) -> None:
    live(uow, Visa, visa_id).gone = True


def _steps(uow: UnitOfWork, dossier_id: str) -> list[Visa]:
    query = select(Visa).where(Visa.dossier_id == dossier_id, ~Visa.gone).order_by(Visa.rank, Visa.id)
    return list(uow.session.scalars(query))


def _check(row: Visa) -> None:
    if row.passed_on is None:
        return
    if row.received_on is None:
        raise UserError("visa_not_received", step=row.step)
    if row.passed_on < row.received_on:
        raise UserError(
            "visa_passed_before_received", step=row.step, received_on=row.received_on, passed_on=row.passed_on
        )
