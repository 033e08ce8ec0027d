"""A financer's figures, given up while they are written: nothing of them is kept, not even the columns."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from tests.factories.whole import everything

from concertation.services.gestures.funding import import_funding

if TYPE_CHECKING:
    from tests.services.contract.conftest import Bench


class StopError(Exception):
    """What somebody who gives up raises."""


@pytest.mark.parametrize("at", [(0, 3), (2, 3), (3, 3), (0, 0)])
def test_figures_given_up(bench: Bench, at: tuple[int, int]) -> None:
    """Give up before the first figure, on the way, after the last, and just before all is kept."""
    before = bench.desk.read(everything)

    def report(done: int, whole: int) -> None:
        if (done, whole) == at:
            raise StopError

    values: dict[str, Any] = {
        "financer_id": bench.financers[1],
        "year": 2010,
        "stage": "paid",
        "dated_on": date(2011, 1, 31),
        "figures": {bench.contract: dict.fromkeys(list(bench.operations.values())[:3], 500)},
        "source": "essai",
        "mapping": {"operation": "Opération", "amount": "Montant"},
    }
    with pytest.raises(StopError):
        bench.desk.workspace.run_long(import_funding, report, **values)
    assert bench.desk.read(everything) == before
    assert bench.desk.run(import_funding, **values) == 3
    assert bench.desk.read(everything) != before
