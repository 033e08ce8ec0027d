"""A user sitting before a register that holds the contract 276."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from tests.factories.register import START, Known, build
from tests.factories.small_contract import Deal, fill_contract
from tests.ui.places import Sitter
from tests.ui.registers import sit_at

from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


@dataclass
class Desk(Sitter):
    """A seat at the place of the contract."""

    deal: Deal

    @property
    def place(self) -> Any:
        return self.window.content.view

    def page(self, key: str) -> Any:
        """Show a page of the contract, up to date."""
        self.place.turn(key)
        self.settle()
        return self.place.pages.currentWidget()


@pytest.fixture(scope="session")
def contract_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Known, Deal]:
    path = tmp_path_factory.mktemp("contract") / "contrat.concertation"
    known = build(path)
    with Workspace.open(path, Makers.seeded(11, START)) as register:
        return path, known, fill_contract(register, known)


@pytest.fixture
def desk(qtbot: QtBot, look: Theme, contract_file: tuple[Path, Known, Deal], tmp_path: Path) -> Iterator[Desk]:
    written, known, deal = contract_file
    path = tmp_path / "contrat.concertation"
    shutil.copyfile(written, path)
    seat = sit_at(path, qtbot)
    made = Desk(seat.window, qtbot, known, deal)
    made.window.resize(1366, 768)
    made.go("contract")
    yield made
    made.close()
