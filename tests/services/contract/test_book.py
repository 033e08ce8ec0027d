"""What is kept of a contract's figures is that of the register there is: not of a gesture given up, nor of a copy put back."""

from __future__ import annotations

import shutil
from collections import OrderedDict
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.factories.contract import large_contract

from concertation.persistence.ids import Makers
from concertation.persistence.reader import Reader
from concertation.services.gestures.contract import edit_operation
from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.queries.contract import (
    FigureFilter,
    OperationFilter,
    alerts,
    by_year,
    contract_table,
    figures,
    operations,
)
from concertation.services.workspace import Workspace

from .conftest import Bench

ON = date(2010, 12, 31)


def paid(bench: Bench) -> int | None:
    return bench.operation("1.1.1").stages["paid"].total


def enter(bench: Bench, cents: int) -> None:
    cell = Entry(bench.operations["1.1.1"], bench.financers[0], "paid", 2010, cents)
    bench.desk.run(enter_figures, contract_id=bench.contract, cells=[cell], dated_on=ON, source="Saisie")


def test_an_older_copy_put_back_in_place_is_read_anew(bench: Bench, tmp_path: Path) -> None:
    workspace, path = bench.desk.workspace, bench.desk.workspace.path
    enter(bench, 5)
    workspace.close()
    older = tmp_path / "ancien"
    shutil.copyfile(path, older)
    enter(bench, 7)
    assert paid(bench) == 7
    workspace.close()
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()
    shutil.copyfile(older, path)
    assert paid(bench) == 5
    enter(bench, 9)  # as many operations as what was kept had seen
    assert paid(bench) == 9


def test_what_a_gesture_given_up_wrote_is_forgotten(bench: Bench) -> None:
    enter(bench, 5)
    register = bench.desk.workspace.register
    with pytest.raises(KeyboardInterrupt), register.write("enter_figures") as uow:
        cell = Entry(bench.operations["1.1.1"], bench.financers[0], "paid", 2010, 8)
        enter_figures(uow, contract_id=bench.contract, cells=[cell], dated_on=ON, source="Saisie")
        rows = figures(uow.reader(), FigureFilter(bench.contract))
        assert [row.amount_cents for row in rows if row.retained] == [8]
        raise KeyboardInterrupt
    assert paid(bench) == 5


def test_what_is_kept_and_what_is_read_anew_agree(tmp_path: Path) -> None:
    path = tmp_path / "grand.concertation"
    with Workspace.create(path, Makers.system()) as workspace:
        key, keys, financers = large_contract(workspace, operations=20)
        workspace.read(by_year, key)
        for year in (2005, 2009):
            cell = Entry(keys[3], financers[1], "ordered", year, 123)
            workspace.run(enter_figures, contract_id=key, cells=[cell], dated_on=date(2012, 5, 1), source="Exemple")
        kept = workspace.read(by_year, key)
        workspace.undo()
        undone = workspace.read(by_year, key)
        workspace.redo()
        assert workspace.read(by_year, key) == kept != undone
    elsewhere = Path(shutil.copy(path, tmp_path / "ailleurs.concertation"))
    with Workspace.open(elsewhere, Makers.system()) as workspace:
        assert workspace.read(by_year, key) == kept


def _screens(reader: Reader, contract_id: str) -> tuple[object, ...]:
    asked = OperationFilter(contract_id)
    paying = contract_table(reader, contract_id, ON).financers[1].id
    return (
        contract_table(reader, contract_id, ON),
        operations(reader, asked),
        operations(reader, replace(asked, financer_id=paying)),
        alerts(reader, contract_id, ON),
        alerts(reader, contract_id, ON, as_of=ON),
        by_year(reader, contract_id),
    )


def test_what_is_made_from_before_is_what_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures alone changed, then taken back, then another table written between two figures: each time as from nothing."""
    with Workspace.create(tmp_path / "grand.concertation", Makers.system()) as workspace:
        key, keys, financers = large_contract(workspace, operations=20)

        def write(operation: str, stage: str, cents: int | None, said: tuple[date, str]) -> None:
            cell = Entry(operation, financers[1], stage, 2009, cents, said)
            workspace.run(enter_figures, contract_id=key, cells=[cell], dated_on=ON, source="Saisie")

        def rename() -> None:
            workspace.run(edit_operation, operation_id=keys[4], name="Tout autre nom", cost_cents=123)
            write(keys[4], "paid", 6, (ON, "Saisie"))

        workspace.read(_screens, key)
        for change in (
            lambda: write(keys[3], "paid", 10**11, (date(2011, 5, 1), "Autre")),
            lambda: write(keys[3], "planned", 7, (date(2009, 12, 31), "Exemple")),
            lambda: write(keys[5], "committed", None, (date(2009, 12, 31), "Exemple")),
            workspace.undo,
            rename,
        ):
            former = workspace.read(_screens, key)
            change()
            kept = workspace.read(_screens, key)
            assert kept != former
            with monkeypatch.context() as nothing_kept:
                nothing_kept.setattr("concertation.services.queries.contract.book._shelf", OrderedDict())
                assert workspace.read(_screens, key) == kept


def test_an_operation_that_no_figure_touched_is_the_row_it_was(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "grand.concertation", Makers.system()) as workspace:
        key, keys, financers = large_contract(workspace, operations=20)
        before = {row.id: row for row in workspace.read(operations, OperationFilter(key))}
        cell = Entry(keys[3], financers[1], "paid", 2009, 1)
        workspace.run(enter_figures, contract_id=key, cells=[cell], dated_on=ON, source="Saisie")
        after = workspace.read(operations, OperationFilter(key))
        assert {row.id for row in after if row is not before[row.id]} == {keys[3]}
