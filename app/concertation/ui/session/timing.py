"""The times of a sitting as the stage shows them, reckoned from the state last read and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.pace import Pace, Sitting, TimedPoint, pace

if TYPE_CHECKING:
    from datetime import datetime

    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.services.queries.session import SessionState


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds: gone, of the slot, spent on the current point and planned for it; ``lunch`` when the end is a lunch."""

    elapsed: int
    slot: int
    spent: int
    planned: int
    pace: Pace
    lunch: bool
    closed: bool


def timing_of(state: SessionState, now: datetime) -> Timing | None:
    """Return the times of a sitting, none before it opens."""
    sheet = state.sheet
    if sheet.opened_at is None:
        return None
    sitting = Sitting(sheet.opened_at, sheet.closed_at, sheet.paused_at, sheet.paused_seconds)
    meal = sheet.lunch.starts_at if sheet.lunch else None
    end = sitting.ends_at(meal or sheet.ends_at, sheet.slot_minutes)
    current = state.current
    return Timing(
        elapsed=sitting.elapsed(now),
        slot=sheet.slot_minutes * 60,
        spent=_timed(current).spent(sitting, now) if current else 0,
        planned=(current.planned_minutes or 0) * 60 if current else 0,
        pace=pace(map(_timed, state.items), sitting, now, end),
        lunch=sheet.lunch is not None,
        closed=not state.running,
    )


def _timed(item: ItemRow) -> TimedPoint:
    return TimedPoint(item.planned_minutes, item.spent_seconds, item.started_at, item.outcome is None)
