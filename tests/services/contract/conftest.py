"""A contract in the small register: the axes and financers of the 276 as printed, a few operations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from tests.services.conftest import Desk

from concertation.services.gestures import contract as gestures
from concertation.services.gestures import contract_planning
from concertation.services.queries.contract import OperationFilter, contract_table, operations
from concertation.services.queries.contract.operation_rows import OperationRow
from concertation.services.queries.contract.rows import ContractTable

TODAY = date(2010, 12, 31)
MILLION = 100_000_000  # cents
PRINTED = {"1": 15_500_000_000, "2": 33_500_000_000, "3": 14_350_000_000, "4": 33_270_000_000}
MATRIX = {  # axis → Région, Eure, Seine-Maritime, in cents
    "1": (7_877_000_000, 2_219_000_000, 5_404_000_000),
    "2": (17_025_000_000, 4_797_000_000, 11_678_000_000),
    "3": (7_292_000_000, 2_055_000_000, 5_002_000_000),
    "4": (16_906_000_000, 4_763_000_000, 11_600_000_000),
}


@dataclass
class Bench:
    """A contract on a desk: keys of its axes by number, of its operations by number."""

    desk: Desk
    contract: str
    axes: dict[str, str]
    operations: dict[str, str]

    @property
    def financers(self) -> tuple[str, str, str]:
        known = self.desk.known
        return known.region, known.eure, known.seine

    def table(self, as_of: date | None = None) -> ContractTable:
        return self.desk.read(contract_table, self.contract, TODAY, as_of=as_of)

    def operation(self, number: str, as_of: date | None = None) -> OperationRow:
        (row,) = self.desk.read(operations, OperationFilter(ids=(self.operations[number],), as_of=as_of))
        return row


@pytest.fixture
def bench(desk: Desk) -> Bench:
    known, run = desk.known, desk.run
    financers = (known.region, known.eure, known.seine)
    contract = run(
        gestures.add_contract,
        cooperation_id=known.cooperation,
        code="276",
        name="Contrat 276",
        starts_on=date(2007, 1, 1),
        ends_on=date(2013, 12, 31),
        financer_ids=financers,
    )
    axes = {
        number: run(gestures.add_axis, contract_id=contract, number=number, name=f"Axe d’exemple {number}")
        for number in PRINTED
    }
    for number, key in axes.items():
        run(contract_planning.set_planned, contract_id=contract, axis_id=key, cents=PRINTED[number])
        for financer, cents in zip(financers, MATRIX[number], strict=True):
            run(contract_planning.set_planned, contract_id=contract, axis_id=key, financer_id=financer, cents=cents)
    action = run(gestures.add_contract_action, axis_id=axes["1"], number="1.1", name="Voies vertes")
    made = {
        "1.1.1": run(gestures.add_operation, contract_id=contract, number="1.1.1", name="Voie verte", action_id=action),
        "2.0.1": run(gestures.add_operation, contract_id=contract, number="2.0.1", name="Gare", axis_id=axes["2"]),
        "HA-1": run(gestures.add_operation, contract_id=contract, number="HA-1", name="Étude hors axe"),
    }
    return Bench(desk, contract, axes, made)
