"""The contract 276 in the small register: four axes as printed, three financers, six operations and their figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.services.gestures import contract as gestures
from concertation.services.gestures import contract_planning
from concertation.services.gestures.funding import Entry, enter_figures

if TYPE_CHECKING:
    from tests.factories.register import Known

    from concertation.services.workspace import Workspace

M = 100_000_000  # a million of euros, in cents
AXES = (
    ("1", "Un territoire régional riche de nombreux atouts", 155_00),
    ("2", "Un territoire régional à rendre plus accessible", 335_00),
    ("3", "Un territoire régional à gérer de manière performante et durable", 143_50),
    ("4", "Un territoire régional solidaire et attractif à doter d’équipements de qualité", 332_70),
)
# By axis, what each financer plans in hundredths of M€: their sums are the contract's, 491, 336,84 and 138,34.
SHARES = ((78_77, 54_04, 22_19), (170_25, 116_78, 47_97), (72_92, 50_02, 20_55), (169_06, 116_00, 47_63))
SOURCE = "État de mandatement"
END_2010 = date(2010, 12, 31)


@dataclass(frozen=True)
class Deal:
    """The keys of what the contract holds."""

    contract: str
    axes: tuple[str, ...]
    actions: tuple[str, ...]
    operations: tuple[str, ...]
    financers: tuple[str, str, str]


def fill_contract(register: Workspace, known: Known) -> Deal:
    """Write the contract through the gestures that the window uses."""
    run = register.run
    financers = (known.region, known.seine, known.eure)
    contract = run(
        gestures.add_contract,
        cooperation_id=known.cooperation,
        code="276",
        name="Contrat 276",
        starts_on=date(2007, 1, 1),
        ends_on=date(2013, 12, 31),
        financer_ids=financers,
    )
    axes = tuple(run(gestures.add_axis, contract_id=contract, number=number, name=name) for number, name, _ in AXES)
    for axis, (_number, _name, printed), shares in zip(axes, AXES, SHARES, strict=True):
        run(contract_planning.set_planned, contract_id=contract, axis_id=axis, cents=printed * M // 100)
        for financer, share in zip(financers, shares, strict=True):
            run(
                contract_planning.set_planned,
                contract_id=contract,
                axis_id=axis,
                financer_id=financer,
                cents=share * M // 100,
            )
    actions = (
        run(gestures.add_contract_action, axis_id=axes[2], number="3.1", name="Déplacements doux"),
        run(gestures.add_contract_action, axis_id=axes[2], number="3.2", name="Maîtres d’ouvrage"),
    )
    operations = tuple(_operation(register, known, contract, axes, actions, rank) for rank in range(6))
    _figures(register, contract, operations, financers)
    return Deal(contract, axes, actions, operations, financers)


def _operation(
    register: Workspace, known: Known, contract: str, axes: tuple[str, ...], actions: tuple[str, ...], rank: int
) -> str:
    under = {"action_id": actions[rank // 2]} if rank < 4 else {"axis_id": axes[rank - 4]}
    key: str = register.run(
        gestures.add_operation,
        contract_id=contract,
        number=f"{'3.1' if rank < 2 else '3.2' if rank < 4 else rank - 3}.{rank:02d}",
        name=f"Opération d’exemple n° {rank}",
        owner_id=known.region,
        place="Rouen" if rank % 2 else "Évreux",
        territory_id=known.seine if rank % 2 else known.eure,
        cost_cents=6 * M,
        due_on=date(2012, 6, 1),
        **under,
    )
    return key


def _figures(register: Workspace, contract: str, operations: tuple[str, ...], financers: tuple[str, str, str]) -> None:
    cells = []
    for rank, operation in enumerate(operations):
        for place, financer in enumerate(financers):
            if (rank, place) == (3, 2):
                continue  # the Eure's figures of the fourth operation are missing
            part = (3 * M, 2 * M, 1 * M)[place]
            for stage, share in (
                ("planned", 100),
                ("programmed", 90),
                ("committed", 60),
                ("ordered", 50),
                ("paid", 40),
            ):
                over = 120 if (rank, stage) == (1, "programmed") else share
                cells += [Entry(operation, financer, stage, year, part * over // 200) for year in (2008, 2009)]
    register.run(enter_figures, contract_id=contract, cells=cells, dated_on=END_2010, source=SOURCE)
