"""How each action of the story ends by the story's day: done, under way, late, blocked or dropped, in fixed shares.

Lateness depends on the day it is reckoned: the shares hold on the story's day, which an example register takes for
today.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from concertation.domain.capture import CaptureContext, KnownAuthority, read_line
from concertation.errors import BugError


class Outcome(StrEnum):
    """How an action stands on the story's day."""

    DONE = "done"
    UNDER_WAY = "under_way"
    LATE = "late"
    BLOCKED = "blocked"
    DROPPED = "dropped"


SHARES = {Outcome.UNDER_WAY: 0.20, Outcome.LATE: 0.08, Outcome.BLOCKED: 0.05, Outcome.DROPPED: 0.05}


@dataclass(frozen=True, slots=True)
class Planned:
    """An action that will be captured: at which meeting, the line, and its due day."""

    held_on: date
    raw: str
    due_on: date

    @property
    def key(self) -> tuple[date, str]:
        return self.held_on, self.raw


def planned(held_on: date, raw: str, codes: Mapping[str, str]) -> Planned:
    """Return an action line with the day it is due, read as the window will read it."""
    authorities = tuple(KnownAuthority(key, code, code, code) for code, key in codes.items())
    due = read_line(raw, CaptureContext(today=held_on, authorities=authorities)).due
    if due is None:
        raise BugError(f"demonstration: no due date in {raw!r}")
    return Planned(held_on, raw, due.on)


def outcomes(actions: Sequence[Planned], story_day: date) -> dict[tuple[date, str], Outcome]:
    """Share the outcomes: what is due later is under way, what was due lately is late or put off, the rest is over."""
    wanted = {outcome: round(share * len(actions)) for outcome, share in SHARES.items()}
    latest_first = sorted(actions, key=lambda action: (action.due_on, action.held_on, action.raw), reverse=True)
    given = {action.key: Outcome.UNDER_WAY for action in latest_first if action.due_on >= story_day}
    overdue = [action for action in latest_first if action.key not in given]
    for action in _every(overdue[: wanted[Outcome.LATE] * 3 // 2], wanted[Outcome.LATE]):
        given[action.key] = Outcome.LATE
    put_off = wanted[Outcome.UNDER_WAY] - (len(given) - wanted[Outcome.LATE]) + wanted[Outcome.BLOCKED]
    recent = [action for action in overdue if action.key not in given][: put_off * 5 // 4]
    for number, action in enumerate(_every(recent, put_off)):
        blocked = sum(told is Outcome.BLOCKED for told in given.values())
        turn = number % 3 == 1 and blocked < wanted[Outcome.BLOCKED]
        given[action.key] = Outcome.BLOCKED if turn else Outcome.UNDER_WAY
    older = [action for action in overdue if action.key not in given]
    for action in _every(older, wanted[Outcome.DROPPED]):
        given[action.key] = Outcome.DROPPED
    return {action.key: given.get(action.key, Outcome.DONE) for action in actions}


def _every(actions: Sequence[Planned], count: int) -> list[Planned]:
    """Return so many actions, evenly spread."""
    return [actions[number * len(actions) // count] for number in range(count)] if count else []


def after(on: date, days: int) -> date:
    return on + timedelta(days=days)
