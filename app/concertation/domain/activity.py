"""How far decisions were carried out as of a day: what became of the actions they called for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median as middle


class Execution(StrEnum):
    """Where a decision stands; ``nothing`` where it called for no action."""

    EXECUTED = "executed"
    IN_PROGRESS = "in_progress"
    LATE = "late"
    GIVEN_UP = "given_up"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Fate:
    """One action: when it was closed and whether it was done, its due date as it was known on the day, if blocked."""

    closed_on: date | None = None
    done: bool = False
    due_on: date | None = None
    blocked: bool = False


def is_open_on(fate: Fate, on: date) -> bool:
    return fate.closed_on is None or fate.closed_on > on


def is_late_on(fate: Fate, on: date) -> bool:
    return is_open_on(fate, on) and fate.due_on is not None and fate.due_on < on


def execution(fates: Sequence[Fate], on: date) -> Execution:
    """Tell where a decision stands: executed once none of its actions is open and one at least was done."""
    if not fates:
        return Execution.NOTHING
    if any(is_late_on(fate, on) for fate in fates):
        return Execution.LATE
    if any(is_open_on(fate, on) for fate in fates):
        return Execution.IN_PROGRESS
    return Execution.EXECUTED if any(fate.done for fate in fates) else Execution.GIVEN_UP


def executed_on(fates: Sequence[Fate], on: date) -> date | None:
    """Return the day on which the last action of an executed decision was done."""
    if execution(fates, on) is not Execution.EXECUTED:
        return None
    return max(fate.closed_on for fate in fates if fate.done and fate.closed_on)


def median_days(delays: Sequence[int]) -> int | None:
    """Return the delay that half the decisions stay within, in whole days; unknown without any."""
    return round(middle(delays)) if delays else None
