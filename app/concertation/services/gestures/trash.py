"""Gestures of the Corbeille: nothing is deleted, a flag says it is gone, and it can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.errors import BugError, UserError
from concertation.persistence import tables
from concertation.persistence.faults import Refused
from concertation.persistence.tables import Block, Deliberation, Row, Vote
from concertation.services.gesture import gesture, live
from concertation.services.gestures.deliberations import check_deliberation, expect_possible

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

RESTORABLE: dict[str, type[Row]] = {
    table.__tablename__: table
    for table in (
        tables.Action,
        tables.AgendaItem,
        tables.Attachment,
        tables.Authority,
        tables.AuthorityName,
        tables.Axis,
        tables.Body,
        tables.ClosedDays,
        tables.Comment,
        tables.Contract,
        tables.ContractAction,
        tables.Cooperation,
        tables.Decision,
        tables.Deliberation,
        tables.Dossier,
        tables.FundingKey,
        tables.Holding,
        tables.Indicator,
        tables.Meeting,
        tables.Membership,
        tables.Operation,
        tables.Person,
        tables.PoliticalGroup,
        tables.Proxy,
        tables.ReportAmendment,
        tables.ReportBlock,
        tables.Seat,
        tables.Speech,
        tables.StandingItem,
        tables.Visa,
        tables.Vote,
    )
}
# These have gestures of their own that look at what depends on them: a numbered decision, a meeting already convened.
REMOVABLE = (
    frozenset(RESTORABLE)
    - {"decision", "deliberation", "meeting", "person", "dossier", "report_block", "visa"}
    - {"vote", "proxy", "report_amendment", "speech"}
    - {"contract", "axis", "contract_action", "operation", "funding_key", "indicator"}
)


@gesture()
def remove(uow: UnitOfWork, *, kind: str, key: str) -> None:
    """Put one object in the Corbeille; ``kind`` is its table."""
    if kind not in REMOVABLE:
        raise BugError(f"{kind} has no plain removal")
    live(uow, RESTORABLE[kind], key).gone = True


@gesture()
def restore(uow: UnitOfWork, *, kind: str, key: str) -> None:
    """Take one object out of the Corbeille.

    Raises:
        UserError: ``object_unknown``, or ``restore_taken`` where another row took its code meanwhile.
    """
    if kind not in RESTORABLE:
        raise BugError(f"{kind} is not kept in the Corbeille")
    row = uow.session.get(RESTORABLE[kind], key)
    if row is None:
        raise UserError("object_unknown", kind=kind, id=key)
    if isinstance(row, Deliberation):
        check_deliberation(uow, row)  # its number, or its amendment, may be another one's by now
    row.gone = False
    if kind == Vote.__tablename__:
        _restore_line(uow, key)
    try:
        uow.session.flush()
    except Refused as error:
        raise UserError("restore_taken") from error
    if isinstance(row, Deliberation):
        expect_possible(uow, row.amendment_id)


def _restore_line(uow: UnitOfWork, vote_id: str) -> None:
    """Give a vote back the line of the minutes that told it."""
    for line in uow.session.scalars(select(Block).where(Block.vote_id == vote_id)).all():
        line.gone = False
