"""What the demonstration tells, read from ``resources/demo``: dossiers step by step, points, presidents' meetings, phrases."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from concertation.domain.vocabulary import Nature
from concertation.errors import BugError
from concertation.locations import resource

_AXES = ("axis1", "axis2", "axis3", "axis4", "common")
_HEADING = re.compile(r"## (?P<title>.+?)(?: \(reporté (?P<times>\d) fois\))?$")


@dataclass(frozen=True, slots=True)
class Step:
    """One point of an agenda with what is captured under it; it is first put off ``postponed`` times."""

    title: str
    lines: tuple[str, ...]
    postponed: int = 0

    @property
    def nature(self) -> Nature:
        if any(line.startswith("!") for line in self.lines):
            return Nature.ARBITRATION if "renvoi aux présidents" in "".join(self.lines) else Nature.DECISION
        return Nature.EXCHANGE if any(line.startswith("-") for line in self.lines) else Nature.INFORMATION


@dataclass(frozen=True, slots=True)
class Story:
    """A dossier and the steps it goes through; ``every`` is counted in meetings."""

    title: str
    axis: str
    pilot: str
    triage: str
    reason: str
    summary: str
    starts: date
    every: int
    steps: tuple[Step, ...]
    instructing: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point that belongs to no dossier, asked for at a day."""

    on: date
    step: Step


def told(name: str) -> Mapping[str, Any]:
    """Return one file of the demonstration as it is written."""
    return _load(name)


@cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("demo", f"{name}.toml").read_text(encoding="utf-8"))


def stories() -> tuple[Story, ...]:
    return tuple(_story(each) for name in _AXES for each in told(name)["dossier"])


def _story(row: Mapping[str, Any]) -> Story:
    steps = tuple(read_steps(row["steps"]))
    instructing = row.get("instructing") or row["pilot"]
    plain = {name: row[name] for name in ("title", "axis", "pilot", "triage", "reason", "summary", "starts", "every")}
    return Story(**plain, steps=steps, instructing=instructing)


def points() -> tuple[Point, ...]:
    return tuple(Point(row["on"], next(read_steps(row["steps"]))) for row in told("points")["point"])


def read_steps(text: str) -> Iterator[Step]:
    """Yield the steps of a text: ``## title`` opens one, the lines under it are captured as they stand."""
    heading: re.Match[str] | None = None
    lines: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        found = _HEADING.match(line)
        if found is None:
            lines.append(line)
            continue
        if heading is not None:
            yield _step(heading, lines)
        heading, lines = found, []
    if heading is None:
        raise BugError(f"no heading in {text[:40]!r}")
    yield _step(heading, lines)


def _step(heading: re.Match[str], lines: list[str]) -> Step:
    return Step(heading["title"], tuple(lines), int(heading["times"] or 0))
