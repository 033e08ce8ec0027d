"""The time of a sitting: what has elapsed, what a point took, and whether what is left still fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from concertation.domain.clock import paris_day, paris_instant


@dataclass(frozen=True, slots=True)
class Sitting:
    """When a sitting opened, closed, and how long it was paused; instants are aware, ``paused`` is in seconds."""

    opened_at: datetime
    closed_at: datetime | None = None
    paused_at: datetime | None = None
    paused: int = 0

    def elapsed(self, now: datetime) -> int:
        """Return the seconds the sitting has lasted, pauses left out."""
        until = self.closed_at or self.paused_at or now
        return max(0, round((until - self.opened_at).total_seconds()) - self.paused)

    def ends_at(self, wall: time | None, slot_minutes: int) -> datetime:
        """Return when it should end: at a wall-clock time of its day, else after its slot.

        A wall-clock time already past when the sitting opened says nothing: the slot counts then.
        """
        if wall is not None:
            planned = paris_instant(paris_day(self.opened_at), wall)
            if planned > self.opened_at:
                return planned
        return self.opened_at + timedelta(minutes=slot_minutes)


@dataclass(frozen=True, slots=True)
class TimedPoint:
    """A point with its planned minutes, the seconds already spent on it, and since when it is under way again."""

    planned_minutes: int | None
    spent_seconds: int
    started_at: datetime | None
    open: bool

    def spent(self, sitting: Sitting, now: datetime) -> int:
        """Return the seconds spent on the point; a pause does not count."""
        if self.started_at is None:
            return self.spent_seconds
        until = sitting.paused_at or now
        return self.spent_seconds + max(0, round((until - self.started_at).total_seconds()))


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds still to be dealt with as planned, and seconds until the end; the end may be past."""

    left: int
    until_end: int

    @property
    def too_much(self) -> int:
        """Return by how many seconds what is left passes the end, 0 where it fits."""
        return max(0, self.left - max(0, self.until_end))


def pace(points: Iterable[TimedPoint], sitting: Sitting, now: datetime, end: datetime) -> Pace:
    """Return how the points still open stand against the end: a point under way counts for what is left of its plan."""
    left = sum(max(0, (point.planned_minutes or 0) * 60 - point.spent(sitting, now)) for point in points if point.open)
    return Pace(left, round((end - now).total_seconds()))
