"""What a contract of many figures costs: read first, read again, after one figure changed, as ratios to reading plain JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.benchmarks.timing import median, say, seconds
from tests.factories.contract import FINANCERS, large_contract

from concertation.persistence.ids import Makers
from concertation.persistence.reader import Reader
from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.queries.contract import (
    FigureFilter,
    OperationFilter,
    alerts,
    by_year,
    contract_table,
    operation_sheet,
    operations,
    sheet_columns,
)
from concertation.services.queries.history import history
from concertation.services.workspace import Workspace

pytestmark = pytest.mark.whole
TODAY = date(2013, 12, 31)
TIMES = 5


def _bare(reader: Reader) -> int:
    """Read and unfold every figure of the contract: what no way of reading it can do without."""
    return sum(len(json.loads(row["figures"])) for row in reader.rows("SELECT figures FROM funding_statement"))


def test_screens_of_a_contract_against_unfolding_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Workspace.create(tmp_path / "grand.concertation", Makers.system()) as workspace:
        key, keys, financers = large_contract(workspace, operations=1000)
        base = median([seconds(lambda: workspace.read(_bare)) for _ in range(TIMES)])
        count = workspace.read(_bare)
        first = seconds(lambda: workspace.read(contract_table, key, TODAY))
        told = [f"first opening × {first / base:.1f}"]

        def change(cents: int) -> None:
            cell = Entry(keys[0], financers[0], "paid", 2010, cents)
            workspace.run(enter_figures, contract_id=key, cells=[cell], dated_on=date(2011, 1, 1), source="Saisie")

        sheet = FigureFilter(key, stage="paid", financer_id=financers[0])
        for name, screen in (
            ("table", lambda: workspace.read(contract_table, key, TODAY)),
            ("operations", lambda: workspace.read(operations, OperationFilter(key))),
            ("alerts", lambda: workspace.read(alerts, key, TODAY)),
            ("operation", lambda: workspace.read(operation_sheet, keys[1], TODAY)),
            ("history", lambda: workspace.read(history, "operation", keys[1])),
            ("sheet", lambda: workspace.read(sheet_columns, sheet)),
            ("years", lambda: workspace.read(by_year, key)),
        ):
            screen()
            taken = []
            for cents in range(TIMES):
                change(cents)
                taken.append(seconds(screen))
            told.append(f"{name} after a change {1000 * median(taken):.0f} ms, × {median(taken) / base:.2f}")
    say(capsys, f"{count} figures, {len(FINANCERS)} financers, unfolded in {1000 * base:.0f} ms: {'; '.join(told)}")
