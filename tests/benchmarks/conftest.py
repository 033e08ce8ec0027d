"""A place for one register, and a window for those that need one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mesure.concertation"
