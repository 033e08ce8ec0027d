"""Following up: how late an action is, how far it slipped, what was moved too often, and diets that must go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import ActionState

if TYPE_CHECKING:
    from collections.abc import Sequence

OPEN_STATES = frozenset({ActionState.TO_START, ActionState.IN_PROGRESS, ActionState.BLOCKED})
FLAGGED_FROM = 3  # the third later due date is flagged, as the third postponement of a point is


@dataclass(frozen=True, slots=True)
class DueChange:
    """A revised due date, in the order of the revisions."""

    due_on: date
    reason: str | None = None


def is_open(state: ActionState) -> bool:
    return state in OPEN_STATES


def late_days(due_on: date | None, state: ActionState, today: date) -> int:
    """Return the days since the current due date of an open action; 0 when it is not late or has no date."""
    if due_on is None or not is_open(state):
        return 0
    return max(0, (today - due_on).days)


def days_left(due_on: date | None, state: ActionState, today: date) -> int | None:
    """Return the days to the due date of an open action that is not late; nothing otherwise."""
    if due_on is None or not is_open(state) or due_on < today:
        return None
    return (due_on - today).days


def current_due(first_due_on: date | None, changes: Sequence[DueChange]) -> date | None:
    return changes[-1].due_on if changes else first_due_on


def slip_days(first_due_on: date | None, current_due_on: date | None) -> int | None:
    """Return the days from the first due date to the current one, negative when brought forward; unknown without both."""
    if first_due_on is None or current_due_on is None:
        return None
    return (current_due_on - first_due_on).days


def third_postponement(first_due_on: date | None, changes: Sequence[DueChange]) -> bool:
    """Tell whether the due date was put off three times or more; a date brought forward is no postponement."""
    dates = [on for on in (first_due_on, *(change.due_on for change in changes)) if on is not None]
    later = sum(after > before for before, after in pairwise(dates))
    return later >= FLAGGED_FROM
