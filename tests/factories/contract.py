"""A contract as large as asked: axes, actions, operations, a figure for each financer, stage and year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.domain.contract.funding import STAGES
from concertation.services.gestures.contract_outline import (
    Outline,
    OutlineAction,
    OutlineAxis,
    OutlineOperation,
    found_contract,
)
from concertation.services.gestures.cooperation import add_cooperation
from concertation.services.gestures.directory import add_authority
from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.workspace import Workspace

FINANCERS = ("R", "27", "76", "E")
YEARS = range(2004, 2014)
_AXES, _ACTIONS = 4, 5
_OPERATIONS = "SELECT id FROM operation WHERE contract_id = :contract ORDER BY rank"


@dataclass(frozen=True, slots=True)
class Payers:
    """A cooperation and the authorities that pay for its contracts."""

    cooperation: str
    financers: list[str]


def payers(workspace: Workspace) -> Payers:
    run = workspace.run
    financers = [
        run(add_authority, code=code, kind="department", name=f"Financeur {code}", short_name=code)
        for code in FINANCERS
    ]
    together = run(add_cooperation, code="grand", name="Grande coopération", authority_ids=financers)
    return Payers(together, financers)


def large_contract(
    workspace: Workspace, *, operations: int, code: str = "grand", paying: Payers | None = None
) -> tuple[str, list[str], list[str]]:
    """Write a contract and return its id, those of its operations and those of its financers."""
    run, paying = workspace.run, paying or payers(workspace)
    key = run(
        found_contract,
        cooperation_id=paying.cooperation,
        code=code,
        name=f"{code.capitalize()} contrat",
        starts_on=date(YEARS[0], 1, 1),
        ends_on=date(YEARS[-1], 12, 31),
        financer_ids=paying.financers,
        outline=Outline(_axes(operations // (_AXES * _ACTIONS))),
    )
    keys = [row["id"] for row in workspace.read(lambda reader: reader.rows(_OPERATIONS, contract=key))]
    for year in YEARS:
        cells = [
            Entry(operation, financer, stage, year, (place * 7919 + year * 31 + rank) % 10**8)
            for place, operation in enumerate(keys)
            for financer in paying.financers
            for rank, stage in enumerate(STAGES)
        ]
        run(enter_figures, contract_id=key, cells=cells, dated_on=date(year, 12, 31), source="Exemple")
    return key, keys, paying.financers


def _axes(each: int) -> list[OutlineAxis]:
    return [
        OutlineAxis(
            str(axis),
            f"Axe {axis}",
            actions=[
                OutlineAction(
                    f"{axis}.{action}",
                    f"Action {action}",
                    operations=[
                        OutlineOperation(f"{axis}.{action}.{rank}", f"Opération {rank}") for rank in range(each)
                    ],
                )
                for action in range(_ACTIONS)
            ],
        )
        for axis in range(_AXES)
    ]
