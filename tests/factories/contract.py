"""A contract as large as asked: axes, actions, operations, a figure for each financer, stage and year."""

from __future__ import annotations

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


def large_contract(workspace: Workspace, *, operations: int) -> tuple[str, list[str], list[str]]:
    """Write a contract and return its id, those of its operations and those of its financers."""
    run = workspace.run
    financers = [
        run(add_authority, code=code, kind="department", name=f"Financeur {code}", short_name=code)
        for code in FINANCERS
    ]
    together = run(add_cooperation, code="grand", name="Grande coopération", authority_ids=financers)
    each = operations // (_AXES * _ACTIONS)
    axes = [
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
    key = run(
        found_contract,
        cooperation_id=together,
        code="grand",
        name="Grand contrat",
        starts_on=date(YEARS[0], 1, 1),
        ends_on=date(YEARS[-1], 12, 31),
        financer_ids=financers,
        outline=Outline(axes),
    )
    keys = [row["id"] for row in workspace.read(lambda reader: reader.rows("SELECT id FROM operation ORDER BY rank"))]
    for year in YEARS:
        cells = [
            Entry(operation, financer, stage, year, (place * 7919 + year * 31 + rank) % 10**8)
            for place, operation in enumerate(keys)
            for financer in financers
            for rank, stage in enumerate(STAGES)
        ]
        run(enter_figures, contract_id=key, cells=cells, dated_on=date(year, 12, 31), source="Exemple")
    return key, keys, financers
