"""Who pays in a contract: the order of their columns, and leaving it while nothing of theirs hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.errors import UserError
from concertation.persistence.tables import Contract, Financer
from concertation.services.editing import rank_beside
from concertation.services.gesture import gesture, live
from concertation.services.queries.contract.figures import figures
from concertation.services.queries.contract.operation_rows import FigureFilter
from concertation.services.queries.contract.voters import CONCERNED
from concertation.services.queries.frozen import authority_code

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.persistence.register import UnitOfWork

_HELD = (
    """SELECT count(*) FROM planned_amount p WHERE p.contract_id = :contract AND p.financer_id = :id AND p.gone = 0
    AND NOT EXISTS (SELECT 1 FROM axis x WHERE x.id = p.axis_id AND x.gone = 1)
    AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.id = p.operation_id AND o.gone = 1)""",
    """SELECT count(*) FROM key_share s JOIN funding_key k ON k.id = s.key_id
    WHERE k.contract_id = :contract AND k.gone = 0 AND s.financer_id = :id AND s.gone = 0""",
    # None may leave while an amendment that waits for them stands, or it would be adopted without them.
    f"""SELECT count(*) FROM amendment a
    JOIN financer f ON f.contract_id = a.contract_id AND f.authority_id = :id AND f.gone = 0
    WHERE a.contract_id = :contract AND a.gone = 0 AND {CONCERNED}""",
    """SELECT count(*) FROM operation_decision d JOIN operation o ON o.id = d.operation_id
    WHERE o.contract_id = :contract AND o.gone = 0 AND d.financer_id = :id AND d.gone = 0""",
)


@gesture()
def move_financer(uow: UnitOfWork, *, contract_id: str, authority_id: str, before_id: str | None = None) -> None:
    """Put a financer's column just before another one's; last where none is given."""
    rows = _financers(uow, contract_id)
    moved = _of(uow, rows, authority_id)
    other = next((row.id for row in rows if row.authority_id == before_id), None)
    moved.rank = rank_beside([(row.id, row.rank) for row in rows], moved.id, other)


@gesture()
def remove_financer(uow: UnitOfWork, *, contract_id: str, authority_id: str) -> None:
    """Take a financer out of a contract.

    Raises:
        UserError: ``financer_held`` while a figure, a planned amount, a key, an amendment or a decision says something
            of it; ``financers_missing`` for the last one.
    """
    rows = _financers(uow, contract_id)
    row = _of(uow, rows, authority_id)
    reader = uow.reader()
    if held := _held(reader, contract_id, authority_id):
        raise UserError("financer_held", financer=_code(reader, authority_id), count=held)
    if len(rows) == 1:
        raise UserError("financers_missing")
    row.gone = True


def _financers(uow: UnitOfWork, contract_id: str) -> list[Financer]:
    live(uow, Contract, contract_id)
    query = select(Financer).where(Financer.contract_id == contract_id, ~Financer.gone)
    return list(uow.session.scalars(query.order_by(Financer.rank, Financer.id)))


def _of(uow: UnitOfWork, rows: list[Financer], authority_id: str) -> Financer:
    row = next((one for one in rows if one.authority_id == authority_id), None)
    if row is None:
        reader = uow.reader()
        known = ", ".join(_code(reader, one.authority_id) for one in rows)
        raise UserError("financer_unknown", financer=_code(reader, authority_id), known=known)
    return row


def _held(reader: Reader, contract_id: str, authority_id: str) -> int:
    """Count what would be left without its payer: figures that are not blank, and all that names it."""
    asked = FigureFilter(contract_id, financer_id=authority_id)
    said = sum(row.amount_cents is not None for row in figures(reader, asked))
    return said + sum(int(reader.scalar(query, contract=contract_id, id=authority_id)) for query in _HELD)


def _code(reader: Reader, authority_id: str) -> str:
    return str(reader.scalar(f"SELECT {authority_code(':id')}", id=authority_id) or authority_id)
