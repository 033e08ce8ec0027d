"""Gestures on figures: what is typed or pasted, and what a file brought; each is one statement a financer, stage and year."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.progress import Report, walked
from concertation.domain.vocabulary import FundingStage
from concertation.errors import UserError
from concertation.persistence.automatic import Occasion
from concertation.persistence.tables import Authority, Contract, FundingStatement
from concertation.services.editing import add_all, required
from concertation.services.funding_import import mapping_setting
from concertation.services.gesture import gesture, live
from concertation.services.gestures.setting import set_setting

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # a year beyond is a slip of the fingers


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell as it was typed: cents, or None to take back what the same source said.

    ``said`` is the day and source of what is taken back, where they are not those of the block.
    """

    operation_id: str
    financer_id: str
    stage: str
    year: int
    cents: int | None
    said: tuple[date, str] | None = None


@gesture()
def enter_figures(
    uow: UnitOfWork, *, contract_id: str, cells: Sequence[Entry], dated_on: date, source: str, note: str | None = None
) -> int:
    """Keep what was typed or pasted at once, and return how many cells that is; the last word on a cell stands.

    Raises:
        UserError: ``field_empty`` without a source, ``year_wrong``, ``object_unknown``.
    """
    said: dict[tuple[tuple[str, str, int], tuple[date, str]], dict[str, int | None]] = {}
    for cell in cells:
        place = (cell.financer_id, cell.stage, cell.year)
        said.setdefault((place, cell.said or (dated_on, source)), {})[cell.operation_id] = cell.cents
    _check_operations(uow, contract_id, {cell.operation_id for cell in cells})
    rows = [
        _statement(uow, contract_id, place, figures, *told, note) for (place, told), figures in sorted(said.items())
    ]
    add_all(uow, rows)
    return len(cells)


@gesture(after_copy=Occasion.IMPORT)
def import_funding(
    uow: UnitOfWork,
    *,
    financer_id: str,
    year: int,
    stage: str,
    dated_on: date,
    figures: Mapping[str, Mapping[str, int | None]],
    source: str,
    note: str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> int:
    """Keep what a file says, by contract then operation, and return how many figures that is.

    ``mapping`` is remembered for the next file of this financer.
    """
    if mapping:
        set_setting(uow, name=mapping_setting(financer_id), value=dict(mapping))
    for contract_id, told in figures.items():
        _check_operations(uow, contract_id, told, uow.report)
    rows = [
        _statement(uow, contract_id, (financer_id, stage, year), told, dated_on, source, note)
        for contract_id, told in figures.items()
    ]
    add_all(uow, rows)
    return sum(map(len, figures.values()))


def _statement(
    uow: UnitOfWork,
    contract_id: str,
    place: tuple[str, str, int],
    figures: Mapping[str, int | None],
    dated_on: date,
    source: str,
    note: str | None,
) -> FundingStatement:
    financer_id, stage, year = place
    live(uow, Contract, contract_id)
    live(uow, Authority, financer_id)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UserError("year_wrong", year=year, first=_FIRST_YEAR, last=_LAST_YEAR)
    return FundingStatement(
        id=uow.new_id(),
        contract_id=contract_id,
        financer_id=financer_id,
        stage=FundingStage(stage).value,
        year=year,
        dated_on=dated_on,
        source=required(source, "source"),
        figures=json.dumps(dict(figures), separators=(",", ":")),
        note=note,
    )


def _check_operations(uow: UnitOfWork, contract_id: str, keys: Iterable[str], report: Report | None = None) -> None:
    """Refuse figures of operations that are not in the contract (:class:`UserError` ``object_unknown``)."""
    known = {
        row["id"]
        for row in uow.reader().rows("SELECT id FROM operation WHERE contract_id = :id AND gone = 0", id=contract_id)
    }
    for key in walked(tuple(keys), report):
        if key not in known:
            raise UserError("object_unknown", kind="operation", id=key)
