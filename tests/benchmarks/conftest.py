"""A place for one register, and a window for those that need one."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mesure.concertation"


@pytest.fixture(scope="session", autouse=True)
def _nothing_set_aside() -> None:
    """Measure what the program does with the collector, and not what the tests spare it."""
    gc.unfreeze()
