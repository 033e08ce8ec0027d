"""What every test shares: properties are never judged by time, machines differ too much."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.load_profile("here")


@pytest.fixture(scope="session")
def demo_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demonstration register, written once a session: read it, or copy it before writing."""
    from concertation.services.demo import write_demo

    path = tmp_path_factory.mktemp("demo") / "exemple.concertation"
    write_demo(path)
    return path
