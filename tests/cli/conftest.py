"""Runs the command in this process and gives back what it printed; lends copies of the demonstration register."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from concertation.cli.main import run


@dataclass(frozen=True)
class Answer:
    """The exit code and the two outputs of one call."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Answer]


@pytest.fixture
def command(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    monkeypatch.setenv("CONCERTATION_HOME", str(tmp_path / "home"))

    def call(*arguments: object) -> Answer:
        code = run([str(argument) for argument in arguments])
        told = capfdbinary.readouterr()
        return Answer(code, told.out.decode("utf-8", "replace"), told.err.decode("utf-8"))

    return call


@pytest.fixture
def register(demo_register: Path, tmp_path: Path) -> Path:
    """Return a copy of the demonstration register that the test may write."""
    return Path(shutil.copy(demo_register, tmp_path / "copie.concertation"))
