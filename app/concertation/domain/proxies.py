"""Proxies (pouvoirs) of an assembly: which are in force at a minute, and what stands against one.

CGCT L3121-16: one proxy per holder, for one sitting; it lapses when its grantor arrives. That holder and grantor sit
in the same council and that the holder is in the room are rules of the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from concertation.domain.presence import is_here, stays_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from concertation.domain.presence import PresenceEvent


@dataclass(frozen=True, slots=True)
class Proxy:
    """A pouvoir from a grantor (mandant) to a holder (mandataire); without ``given_at`` it stands from the opening."""

    grantor_id: str
    holder_id: str
    given_at: datetime | None = None


class ProxyFaultKind(StrEnum):
    """What stands against a proxy: told, never blocked."""

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


def lapses_at(proxy: Proxy, events: Iterable[PresenceEvent]) -> datetime | None:
    """Return when a proxy lapses: when its grantor first arrives after giving it."""
    arrivals = (start for start, _ in stays_of(proxy.grantor_id, events))
    return next((start for start in arrivals if proxy.given_at is None or start > proxy.given_at), None)


def in_force(proxy: Proxy, events: Iterable[PresenceEvent], at: datetime) -> bool:
    """Tell whether a proxy counts at an instant: given, not lapsed, its grantor away and its holder in the room."""
    known = list(events)
    if proxy.given_at is not None and at < proxy.given_at:
        return False
    lapsed = lapses_at(proxy, known)
    if lapsed is not None and lapsed <= at:
        return False
    return is_here(proxy.holder_id, known, at) and not is_here(proxy.grantor_id, known, at)


def faults(
    proxies: Sequence[Proxy], council_of: Mapping[str, str], events: Iterable[PresenceEvent], at: datetime
) -> list[ProxyFault]:
    """Return what stands against the proxies not yet lapsed, each fault with the proxy it is about.

    Args:
        proxies: those of one sitting, in the order given.
        council_of: the council of each person.
        events: arrivals and departures.
        at: the instant asked about.
    """
    known = list(events)
    standing = [proxy for proxy in proxies if (lapsed := lapses_at(proxy, known)) is None or lapsed > at]
    found = []
    holders: set[str] = set()
    grantors: set[str] = set()
    for proxy in standing:
        checks = {
            ProxyFaultKind.TO_ONESELF: proxy.grantor_id == proxy.holder_id,
            ProxyFaultKind.HOLDS_ANOTHER: proxy.holder_id in holders,
            ProxyFaultKind.GIVEN_TWICE: proxy.grantor_id in grantors,
            ProxyFaultKind.OTHER_COUNCIL: council_of.get(proxy.grantor_id) != council_of.get(proxy.holder_id),
            ProxyFaultKind.GRANTOR_PRESENT: is_here(proxy.grantor_id, known, at),
            ProxyFaultKind.HOLDER_NOT_PRESENT: not is_here(proxy.holder_id, known, at),
        }
        found += [ProxyFault(kind, proxy) for kind, holds in checks.items() if holds]
        holders.add(proxy.holder_id)
        grantors.add(proxy.grantor_id)
    return found
