"""The agenda: numbers of points, time against the slot, and what comes back on the next meeting by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from concertation.domain.ordering import spread
from concertation.domain.vocabulary import ItemOutcome, StandingKind, StandingPlace
from concertation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FLAGGED_FROM = 3  # the third postponement of a point is flagged


class Ranked(Protocol):
    """What stands in an ordered list: a fractional rank, ties broken by the key."""

    @property
    def id(self) -> str: ...
    @property
    def rank(self) -> str: ...


class Timed(Ranked, Protocol):
    """A point with its planned duration, unknown when nothing was planned."""

    @property
    def planned_minutes(self) -> int | None: ...


R = TypeVar("R", bound=Ranked)
T = TypeVar("T", bound=Timed)


def in_order(items: Iterable[R]) -> list[R]:
    return sorted(items, key=lambda item: (item.rank, item.id))


def numbered(items: Iterable[R]) -> list[tuple[int, R]]:
    """Return the points with their numbers from 1; standing items are numbered too, moving a point renumbers."""
    return list(enumerate(in_order(items), start=1))


@dataclass(frozen=True, slots=True)
class Slot:
    """The time a meeting is given, within one day."""

    starts_at: time
    ends_at: time

    def __post_init__(self) -> None:
        if self.ends_at <= self.starts_at:
            raise UserError("slot_reversed", starts_at=f"{self.starts_at:%H:%M}", ends_at=f"{self.ends_at:%H:%M}")

    @property
    def minutes(self) -> int:
        return _minute(self.ends_at) - _minute(self.starts_at)


@dataclass(frozen=True, slots=True)
class TimedPoint(Generic[T]):
    """A point with the time at which it should start; ``overflows`` when it ends after the slot."""

    item: T
    starts_at: time
    overflows: bool


@dataclass(frozen=True, slots=True)
class Timetable(Generic[T]):
    """Planned durations against the slot, in minutes; ``unplanned`` counts the points without a duration."""

    points: tuple[TimedPoint[T], ...]
    slot_minutes: int
    planned_minutes: int
    unplanned: int

    @property
    def overflow_minutes(self) -> int:
        return max(0, self.planned_minutes - self.slot_minutes)

    @property
    def free_minutes(self) -> int:
        return max(0, self.slot_minutes - self.planned_minutes)


def timetable(items: Iterable[T], slot: Slot) -> Timetable[T]:
    """Lay the points one after the other from the start of the slot; an unknown duration takes no time."""
    points, elapsed, unplanned = [], 0, 0
    for item in in_order(items):
        at = _minute(slot.starts_at) + elapsed
        elapsed += item.planned_minutes or 0
        unplanned += item.planned_minutes is None
        points.append(TimedPoint(item, time(at // 60 % 24, at % 60), elapsed > slot.minutes))
    return Timetable(tuple(points), slot.minutes, elapsed, unplanned)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


@dataclass(frozen=True, slots=True)
class PastPoint:
    """A point of a meeting that took place, as the carry-over rule sees it."""

    id: str
    rank: str
    standing: StandingKind | None = None
    outcome: ItemOutcome | None = None
    carried_from: str | None = None


@dataclass(frozen=True, slots=True)
class CarriedPoint:
    """A point that comes back: ``times`` counts this return too; the third one and later are flagged."""

    id: str
    times: int

    @property
    def flagged(self) -> bool:
        return self.times >= FLAGGED_FROM


def carried_over(points: Iterable[PastPoint]) -> list[CarriedPoint]:
    """Return the points that come back on the next meeting of the body: those not closed, and those postponed.

    Standing items come back from the body itself, a withdrawn point does not, and a point that some other carries on
    already has come back.

    Args:
        points: those of the past meetings of the body, oldest meeting first; all of them, so that returns are counted.
    """
    known = list(points)
    origin = {point.id: point.carried_from for point in known}
    gone_on = set(origin.values())
    return [
        CarriedPoint(point.id, len(lineage(point.id, origin)))
        for point in known
        if point.standing is None and point.id not in gone_on and point.outcome in {None, ItemOutcome.POSTPONED}
    ]


def lineage(point_id: str, carried_from: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return a point and those it comes from, oldest first, across meetings and bodies; a loop is cut."""
    found = [point_id]
    while (earlier := carried_from.get(found[-1])) is not None and earlier not in found:
        found.append(earlier)
    return tuple(reversed(found))


@dataclass(frozen=True, slots=True)
class StandingPoint:
    """A standing item of the body."""

    id: str
    rank: str
    kind: StandingKind
    place: StandingPlace


class SeedSource(StrEnum):
    """Where an item of a new agenda comes from."""

    STANDING = "standing"
    CARRIED = "carried"
    RESERVE = "reserve"


@dataclass(frozen=True, slots=True)
class SeedItem:
    """An item to create on a new meeting: from what, at what rank, and the open actions to recall under it."""

    rank: str
    source: SeedSource
    source_id: str
    times_carried: int = 0
    action_ids: tuple[str, ...] = ()

    @property
    def flagged(self) -> bool:
        return self.times_carried >= FLAGGED_FROM


def seed(
    standing: Iterable[StandingPoint],
    carried: Sequence[CarriedPoint] = (),
    reserve: Sequence[str] = (),
    open_actions: Sequence[str] = (),
    *,
    first_meeting: bool = False,
) -> list[SeedItem]:
    """Return the items of a new meeting in order: opening, carried over, from the reserve, closing.

    Args:
        standing: the standing items of the body.
        carried: points that come back.
        reserve: keys of the reserve's points chosen for this meeting.
        open_actions: keys of the open actions, recalled under the first follow-up item.
        first_meeting: nothing to approve and nothing to follow up yet: those two items are left out.
    """
    nothing_yet = {StandingKind.APPROVAL, StandingKind.FOLLOWUP} if first_meeting else set()
    kept = [point for point in in_order(standing) if point.kind not in nothing_yet]
    sources = [
        *((SeedSource.STANDING, point.id, 0) for point in kept if point.place is StandingPlace.OPENING),
        *((SeedSource.CARRIED, point.id, point.times) for point in carried),
        *((SeedSource.RESERVE, key, 0) for key in reserve),
        *((SeedSource.STANDING, point.id, 0) for point in kept if point.place is StandingPlace.CLOSING),
    ]
    followup = next((point.id for point in kept if point.kind is StandingKind.FOLLOWUP), None)
    return [
        SeedItem(rank, source, key, times, tuple(open_actions) if key == followup else ())
        for rank, (source, key, times) in zip(spread(len(sources)), sources, strict=True)
    ]
