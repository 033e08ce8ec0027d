"""Gestures on the yearly report: the passages that people write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.persistence.tables import Cooperation, ReportBlock
from concertation.services.editing import add, edit, rank_at_end, rank_beside, required, tidy
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from concertation.persistence.register import UnitOfWork

_BLOCK = frozenset(("label", "text", "kind"))


@gesture()
def write_report_block(
    uow: UnitOfWork, *, cooperation_id: str, year: int, kind: str, text: str, label: str | None = None
) -> str:
    """Add a passage at the end of a part of a cooperation's bilan; ``label`` is what stands in the margin."""
    live(uow, Cooperation, cooperation_id)
    row = ReportBlock(
        id=uow.new_id(),
        cooperation_id=cooperation_id,
        year=year,
        kind=kind,
        label=tidy(label),
        text=required(text, "text"),
        rank=rank_at_end(uow, ReportBlock, cooperation_id=cooperation_id, year=year, kind=kind),
    )
    return add(uow, row).id


@gesture()
def edit_report_block(uow: UnitOfWork, /, *, block_id: str, **fields: object) -> None:
    edit(live(uow, ReportBlock, block_id), _BLOCK, fields)


@gesture()
def move_report_block(uow: UnitOfWork, *, block_id: str, before: str | None = None) -> None:
    """Put a passage just before another one of its part, or last where ``before`` is empty."""
    row = live(uow, ReportBlock, block_id)
    query = select(ReportBlock).where(*_part(row.cooperation_id, row.year, row.kind), ~ReportBlock.gone)
    rows = uow.session.scalars(query.order_by(ReportBlock.rank, ReportBlock.id))
    row.rank = rank_beside([(one.id, one.rank) for one in rows], row.id, before)


@gesture()
def remove_report_block(uow: UnitOfWork, *, block_id: str) -> None:
    live(uow, ReportBlock, block_id).gone = True


def _part(cooperation_id: str, year: int, kind: str) -> tuple[ColumnElement[bool], ...]:
    return ReportBlock.cooperation_id == cooperation_id, ReportBlock.year == year, ReportBlock.kind == kind
