"""Runs things several times and tells their median beside a baseline met in the same run; judges nothing."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parents[2] / "app"
TIMES = 5


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process took, in seconds of the clock on the wall, and what it printed."""

    seconds: float
    told: str


def run_python(*arguments: str, home: Path) -> Spent:
    """Run this Python once in a process of its own, with compiled modules kept as an installed program keeps them."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"PYTHONPATH": str(APP), "QT_QPA_PLATFORM": "offscreen", "CONCERTATION_HOME": str(home)}
    started = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], env=env, capture_output=True, text=True, check=True)
    return Spent(time.perf_counter() - started, done.stdout)


def by_turns(
    ours: Callable[[], Spent], base: Callable[[], Spent], times: int = TIMES
) -> tuple[list[Spent], list[Spent]]:
    """Run both in turns, after a first time that compiles modules and fills the disk's cache: both meet the same load."""
    ours(), base()
    pairs = [(ours(), base()) for _ in range(times)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def median(values: list[float]) -> float:
    return statistics.median(values)


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def ninth_tenth(values: list[float]) -> float:
    """Return what nine of ten values stay under."""
    return sorted(values)[round(0.9 * (len(values) - 1))]


def say(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        print(f"\n{line}")  # noqa: T201
