"""Proxies (pouvoirs) of an assembly: which are in force at a minute, and which rule refuses one.

CGCT L3121-16: one proxy per holder, for one sitting; it lapses when its grantor arrives. That holder and grantor sit
in the same council and that the holder is in the room are rules of the body.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from concertation.domain.presence import stays_by_person, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from concertation.domain.presence import PresenceEvent, Stay


@dataclass(frozen=True, slots=True)
class Proxy:
    """A pouvoir from a grantor (mandant) to a holder (mandataire); without ``given_at`` it stands from the opening.

    ``taken_back_at`` is when the grantor withdrew it, if they did.
    """

    grantor_id: str
    holder_id: str
    given_at: datetime | None = None
    taken_back_at: datetime | None = None


class ProxyFaultKind(StrEnum):
    """The rule that a proxy goes against: told, and refused when it is given."""

    TO_ONESELF = "to_oneself"
    HOLDS_ANOTHER = "holds_another"
    GIVEN_TWICE = "given_twice"
    OTHER_COUNCIL = "other_council"
    GRANTOR_PRESENT = "grantor_present"
    HOLDER_NOT_PRESENT = "holder_not_present"


@dataclass(frozen=True, slots=True)
class ProxyFault:
    """One thing that stands against one proxy."""

    kind: ProxyFaultKind
    proxy: Proxy


@dataclass(frozen=True, slots=True)
class ProxyRules:
    """How many proxies a holder may have (None: no limit), and whether they sit together and the holder is there."""

    per_holder: int | None = 1
    within_council: bool = True
    holder_present: bool = True


DEFAULT = ProxyRules()


def lapses_at(proxy: Proxy, events: Iterable[PresenceEvent]) -> datetime | None:
    """Return when a proxy lapses: when its grantor first arrives after giving it, or took it back before."""
    return _lapses(proxy, stays_by_person(events))


def _lapses(proxy: Proxy, stays: Mapping[str, Sequence[Stay]]) -> datetime | None:
    arrivals = (start for start, _ in stays.get(proxy.grantor_id, ()))
    arrived = next((start for start in arrivals if proxy.given_at is None or start > proxy.given_at), None)
    ends = [at for at in (arrived, proxy.taken_back_at) if at is not None]
    return min(ends, default=None)


def begins_at(grantor: Sequence[Stay], by: datetime) -> datetime | None:
    """Return when a proxy of which no hour is told began, as known at an instant.

    It is as its grantor last went, that instant while they are there, nothing for one who has not come: given before.
    """
    came = [stay for stay in grantor if stay[0] <= by]
    if not came:
        return None
    went = came[-1][1]
    return went if went is not None and went <= by else by


def in_force(proxy: Proxy, events: Iterable[PresenceEvent], at: datetime) -> bool:
    """Tell whether a proxy counts at an instant: given, not lapsed, its grantor away and its holder in the room."""
    return in_force_given(proxy, stays_by_person(events), at)


def in_force_given(proxy: Proxy, stays: Mapping[str, Sequence[Stay]], at: datetime) -> bool:
    """Tell what :func:`in_force` tells, from the spells already known."""
    if proxy.given_at is not None and at < proxy.given_at:
        return False
    lapsed = _lapses(proxy, stays)
    if lapsed is not None and lapsed <= at:
        return False
    return within(stays.get(proxy.holder_id, ()), at) and not within(stays.get(proxy.grantor_id, ()), at)


def faults(
    proxies: Sequence[Proxy],
    council_of: Mapping[str, str],
    events: Iterable[PresenceEvent],
    at: datetime,
    rules: ProxyRules = DEFAULT,
) -> list[ProxyFault]:
    """Return what stands against the proxies not yet lapsed, each fault with the proxy it is about.

    Args:
        proxies: those of one sitting, in the order given.
        council_of: the council of each person.
        events: arrivals and departures.
        at: the instant asked about.
        rules: those of the body.
    """
    stays = stays_by_person(events)
    standing = [proxy for proxy in proxies if (lapsed := _lapses(proxy, stays)) is None or lapsed > at]
    found = []
    held: Counter[str] = Counter()
    grantors: set[str] = set()
    for proxy in standing:
        grantor, holder = proxy.grantor_id, proxy.holder_id
        checks = {
            ProxyFaultKind.TO_ONESELF: grantor == holder,
            ProxyFaultKind.HOLDS_ANOTHER: rules.per_holder is not None and held[holder] >= rules.per_holder,
            ProxyFaultKind.GIVEN_TWICE: grantor in grantors,
            ProxyFaultKind.OTHER_COUNCIL: rules.within_council and council_of.get(grantor) != council_of.get(holder),
            ProxyFaultKind.GRANTOR_PRESENT: within(stays.get(grantor, ()), at),
            ProxyFaultKind.HOLDER_NOT_PRESENT: rules.holder_present and not within(stays.get(holder, ()), at),
        }
        found += [ProxyFault(kind, proxy) for kind, holds in checks.items() if holds]
        held[holder] += 1
        grantors.add(grantor)
    return found
