"""Presence derived from arrivals and departures: who attended and how, at any minute, and whether there is a quorum."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import AttendanceStatus, Declared, PresenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Stay = tuple[datetime, datetime | None]  # from an arrival to the next departure, or to the end
_A_THIRD = 3
_WITHOUT_COMING = {
    Declared.EXPECTED: AttendanceStatus.ABSENT,
    Declared.EXCUSED: AttendanceStatus.EXCUSED,
    Declared.REPRESENTED: AttendanceStatus.REPRESENTED,
}


@dataclass(frozen=True, slots=True)
class PresenceEvent:
    """Someone arrives or leaves."""

    person_id: str
    kind: PresenceKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Presence:
    """How a person attended.

    Attributes:
        person_id: whom it is about.
        status: present once they have come, even for a while; else as they declared.
        here: in the room after the last event.
        arrived_at: first arrival.
        left_at: last departure of someone who did not come back.
        represented_by: who represents one who did not come; coming ends the representation.
    """

    person_id: str
    status: AttendanceStatus
    here: bool
    arrived_at: datetime | None
    left_at: datetime | None
    represented_by: str | None


def attendance_of(
    person_id: str,
    declared: Declared,
    events: Iterable[PresenceEvent],
    represented_by: str | None = None,
) -> Presence:
    """Derive how a person attended from what was declared and from their events; other persons' events are left out."""
    stays = stays_of(person_id, events)
    if not stays:
        status = _WITHOUT_COMING[declared]
        holder = represented_by if status is AttendanceStatus.REPRESENTED else None
        return Presence(person_id, status, False, None, None, holder)
    left_at = stays[-1][1]
    return Presence(person_id, AttendanceStatus.PRESENT, left_at is None, stays[0][0], left_at, None)


def stays_of(person_id: str, events: Iterable[PresenceEvent]) -> list[Stay]:
    """Return the spells a person spent in the room.

    Arriving twice is arriving once; a departure without an arrival proves no presence.
    """
    return _stays(event for event in events if event.person_id == person_id)


def _stays(events: Iterable[PresenceEvent]) -> list[Stay]:
    stays: list[Stay] = []
    for event in sorted(events, key=lambda event: event.at):
        inside = bool(stays) and stays[-1][1] is None
        if event.kind is PresenceKind.ARRIVE and not inside:
            stays.append((event.at, None))
        elif event.kind is PresenceKind.LEAVE and inside:
            stays[-1] = (stays[-1][0], event.at)
    return stays


def stays_by_person(events: Iterable[PresenceEvent]) -> dict[str, list[Stay]]:
    """Return the spells in the room of everyone who came, as :func:`stays_of` tells them."""
    of_person: dict[str, list[PresenceEvent]] = {}
    for event in events:
        of_person.setdefault(event.person_id, []).append(event)
    return {person: _stays(own) for person, own in of_person.items()}


def within(stays: Iterable[Stay], at: datetime) -> bool:
    """Tell whether an instant is in a stay: from the arrival on, and no longer at the departure."""
    return any(start <= at and (end is None or at < end) for start, end in stays)


@dataclass(frozen=True, slots=True)
class Quorum:
    """Members in office against members present in person: proxies do not count (CGCT L3121-14)."""

    members: int
    present: int

    @property
    def needed(self) -> int:
        """Absolute majority of the members in office: 39 of 77, 40 of 79."""
        return self.members // 2 + 1

    @property
    def reached(self) -> bool:
        return self.present >= self.needed

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.present)

    @property
    def may_leave(self) -> int:
        """How many can still go before the quorum is lost."""
        return max(0, self.present - self.needed)


def quorum(members: int, present: int) -> Quorum:
    return Quorum(members, present)


def union(councils: Mapping[str, Quorum]) -> Quorum:
    """Return the figures of councils sitting together, for information: only each council's own quorum has legal value."""
    return Quorum(sum(one.members for one in councils.values()), sum(one.present for one in councils.values()))


def call_time(events: Iterable[PresenceEvent], opens_at: datetime) -> datetime:
    """Return when the roll was called, where nobody noted it: the minute at which most came, if a third of them did.

    A list filled in afterwards says « 11:05 » of all who answered the call. Failing that, it is the opening.
    """
    arrivals = Counter(event.at for event in events if event.kind is PresenceKind.ARRIVE)
    if not arrivals:
        return opens_at
    most = max(arrivals, key=lambda at: (arrivals[at], -at.timestamp()))
    together = arrivals[most] * _A_THIRD >= arrivals.total()
    return max(opens_at, most) if together else opens_at


@dataclass(frozen=True, slots=True)
class RollCall:
    """Who answered the call, who completed the quorum after it, who came later; each in the order of arrival."""

    at_call: tuple[str, ...]
    completing: tuple[str, ...]
    arrived_after: tuple[str, ...]


def roll_call(members: Iterable[str], events: Iterable[PresenceEvent], call_at: datetime) -> RollCall:
    """Sort the members of one council around its call.

    « Ont complété le quorum après l’appel nominatif » is only said where quorum was missing at the call and was
    reached later: those who arrived until it was. Everyone else who came late merely arrived after the call.
    """
    stays, in_office = stays_by_person(events), list(members)
    here = {person for person in in_office if within(stays.get(person, ()), call_at)}
    arrivals = sorted(
        (min(later), person)
        for person in in_office
        if person not in here and (later := [start for start, _ in stays.get(person, ()) if start > call_at])
    )

    def enough(at: datetime) -> bool:
        return Quorum(len(in_office), sum(within(stays.get(person, ()), at) for person in in_office)).reached

    completed_at = None if enough(call_at) else next((at for at, _ in arrivals if enough(at)), None)
    completing = tuple(person for at, person in arrivals if completed_at is not None and at <= completed_at)
    return RollCall(
        tuple(person for person in in_office if person in here),
        completing,
        tuple(person for _, person in arrivals if person not in completing),
    )
