"""Fixtures of the services: a copy of the small register, open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.factories.register import START, Known, SmallRegister

from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace


@dataclass
class Desk:
    """An open register, what it holds, and a clock that can be moved."""

    workspace: Workspace
    known: Known

    def __post_init__(self) -> None:
        self.run = self.workspace.run
        self.read = self.workspace.read

    def at(self, instant: datetime) -> None:
        clock: Any = self.workspace.register.makers.clock
        clock.move_to(instant)


@pytest.fixture(scope="session")
def small_register(tmp_path_factory: pytest.TempPathFactory) -> SmallRegister:
    return SmallRegister(tmp_path_factory.mktemp("small"))


@pytest.fixture
def desk(small_register: SmallRegister, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "copy.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(11, START)) as workspace:
        yield Desk(workspace, known)
