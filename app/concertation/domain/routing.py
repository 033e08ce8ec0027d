"""The fiche navette: where a dossier is, since when, and how long each step kept it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Step:
    """One step, in the order of the sheet; not yet received where ``received_on`` is empty."""

    received_on: date | None = None
    passed_on: date | None = None


def holding_step(steps: Sequence[Step]) -> int | None:
    """Return the place of the step that holds the dossier: the one that received it last and has not passed it on."""
    held = [place for place, step in enumerate(steps) if step.received_on and step.passed_on is None]
    return max(held, key=lambda place: (steps[place].received_on, place)) if held else None


def held_days(step: Step, today: date) -> int | None:
    """Return the days a step kept the dossier, or has kept it so far; unknown before it received it."""
    if step.received_on is None:
        return None
    return max(0, ((step.passed_on or today) - step.received_on).days)
