"""A window on the register of a held meeting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.factories.sitting import HeldRegister, Sitting
from tests.ui.registers import Seat, sit_at

from concertation.ui.theme import Theme


@pytest.fixture(scope="session")
def held_register(tmp_path_factory: pytest.TempPathFactory) -> HeldRegister:
    return HeldRegister(tmp_path_factory.mktemp("held"))


@pytest.fixture
def sitting(held_register: HeldRegister, tmp_path: Path) -> Sitting:
    return held_register.copy_to(tmp_path / "held.concertation")


@pytest.fixture
def seat(sitting: Sitting, tmp_path: Path, qtbot: QtBot, look: Theme) -> Iterator[Seat]:
    seat = sit_at(tmp_path / "held.concertation", qtbot)
    yield seat
    seat.close()
