"""Proposing the dates of a series: the ideal dates, why some are bad, the nearest clear ones, and whose turn it is to host."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from concertation.domain.calendar import Conflict, conflicts
from concertation.domain.recurrence import Cadence, occurrences

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from concertation.domain.calendar import ClosedDays

FARTHEST_WEEKS = 10  # longer than the summer holidays on either side; beyond, it is another meeting


class Chosen(StrEnum):
    """How the date of a proposal came about."""

    RULE = "rule"
    NEAREST_CLEAR = "nearest_clear"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One meeting of a series to be.

    Attributes:
        date: the day proposed in the end.
        proposed_for: the day the cadence gave.
        conflicts: what stands against ``proposed_for``; for a day set by hand, what stands against that day.
        chosen: by the rule, as the nearest clear day, or by hand. A bad day with no clear one near stays by the rule.
        host: whose turn it is, empty without rotation.
    """

    date: dt.date
    proposed_for: dt.date
    conflicts: tuple[Conflict, ...]
    chosen: Chosen
    host: str | None


def propose(
    cadence: Cadence,
    start_on: dt.date,
    count: int,
    *,
    zones: Collection[str] = (),
    closed: Collection[ClosedDays] = (),
    busy: Mapping[dt.date, str] | None = None,
    hand_set: Mapping[dt.date, dt.date] | None = None,
    hosts: Sequence[str] = (),
    host_start: str | None = None,
) -> list[Proposal]:
    """Return the next ``count`` meetings of a body, increasing by ideal date.

    Args:
        cadence: the rule of the body.
        start_on: the day to reckon from (see :func:`~concertation.domain.recurrence.occurrences`); no earlier
            day is offered.
        count: how many.
        zones: school zones of the members.
        closed: school holidays known.
        busy: days on which the same people meet already, with the name of that meeting.
        hand_set: days set by hand, by ideal date; they always win.
        hosts: the members in canonical order.
        host_start: the last host: the rotation goes on after it; unknown or empty, it starts with the first member.
    """
    ideals = list(islice(occurrences(cadence, start_on), max(count, 0)))
    by_hand = hand_set or {}
    taken = {*ideals, *by_hand.values()}
    of_zones = [days for days in closed if days.zone in zones]  # asked of many days: the others' are looked at once

    @cache
    def against(on: dt.date) -> tuple[Conflict, ...]:
        return conflicts(on, zones, of_zones, busy or {})

    def is_clear(on: dt.date) -> bool:
        return on >= start_on and on not in taken and not against(on)

    proposals = []
    for ideal, host in zip(ideals, rotation(hosts, host_start), strict=False):
        on, chosen = _settle(ideal, by_hand.get(ideal), against, is_clear)
        taken.add(on)
        told = against(on if chosen is Chosen.HAND else ideal)
        proposals.append(Proposal(on, ideal, told, chosen, host))
    return proposals


def _settle(
    ideal: dt.date,
    hand: dt.date | None,
    against: Callable[[dt.date], tuple[Conflict, ...]],
    is_clear: Callable[[dt.date], bool],
) -> tuple[dt.date, Chosen]:
    if hand is not None:
        return hand, Chosen.HAND
    if against(ideal) and (clear := nearest_clear(ideal, is_clear)):
        return clear, Chosen.NEAREST_CLEAR
    return ideal, Chosen.RULE


def nearest_clear(ideal: dt.date, is_clear: Callable[[dt.date], bool]) -> dt.date | None:
    """Return the clear day nearest to an ideal one, on the same weekday if there is one, else on any; none beyond ten weeks.

    At equal distance the earlier day wins: what was to be decided does not wait.
    """
    weeks = (dt.timedelta(weeks=n) for n in range(1, FARTHEST_WEEKS + 1))
    days = (dt.timedelta(days=n) for n in range(1, 7 * FARTHEST_WEEKS + 1))
    nearby = (on for steps in (weeks, days) for step in steps for on in (ideal - step, ideal + step))
    return next((on for on in nearby if is_clear(on)), None)


def rotation(hosts: Sequence[str], last: str | None) -> Iterator[str | None]:
    """Yield the hosts in turn without end, going on after the last one; nobody's turn when there is no rotation."""
    if not hosts:
        while True:
            yield None
    turn = hosts.index(last) + 1 if last in hosts else 0
    while True:
        yield hosts[turn % len(hosts)]
        turn += 1
