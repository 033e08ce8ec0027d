"""Taking parts of a contract away: into the Corbeille, and only once nothing hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.errors import BugError, UserError
from concertation.persistence.tables import Axis, Contract, ContractAction, FundingKey, Indicator, Operation, Row
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

PARTS: dict[str, type[Row]] = {
    table.__tablename__: table for table in (Contract, Axis, ContractAction, Operation, FundingKey, Indicator)
}
_HELD = {
    "axis": """SELECT (SELECT count(*) FROM axis WHERE parent_id = :id AND gone = 0)
        + (SELECT count(*) FROM contract_action WHERE axis_id = :id AND gone = 0)
        + (SELECT count(*) FROM operation WHERE axis_id = :id AND gone = 0)""",
    "contract_action": "SELECT count(*) FROM operation WHERE action_id = :id AND gone = 0",
}


@gesture()
def remove_contract_part(uow: UnitOfWork, *, kind: str, key: str) -> None:
    """Put a contract, one of its parts, a key or an indicator in the Corbeille.

    Raises:
        UserError: ``contract_part_held`` where actions or operations would be left without what they belong to.
    """
    if kind not in PARTS:
        raise BugError(f"{kind} is no part of a contract")
    row = live(uow, PARTS[kind], key)
    if kind in _HELD and (held := uow.reader().scalar(_HELD[kind], id=key)):
        raise UserError("contract_part_held", name=getattr(row, "name", ""), count=held)
    row.gone = True
