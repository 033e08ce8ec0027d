"""An assembly at a minute of its sitting: who is there, which proxies count, where the quorum stands and how far."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from concertation.domain.presence import stays_by_person, within
from concertation.domain.proxies import Proxy, in_force_given

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from concertation.domain.presence import PresenceEvent, Stay

Group = tuple[str, str | None]  # a council and one of its groups; None for those of no group


@dataclass(frozen=True, slots=True)
class AssemblyRules:
    """The rules that quorum, proxies and votes follow; see :mod:`concertation.domain.rule_sets` for their sources."""

    quorum: bool = True
    proxies_count_for_quorum: bool = False
    proxies_per_holder: int | None = 1
    proxy_within_authority: bool = True
    proxy_holder_present: bool = True
    votes: bool = True
    casting_vote: bool = True
    public_ballot_share: int | None = 6
    binding: bool = True

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> AssemblyRules:
        """Read the settings of a body's rule set; what they do not say follows the defaults of a council."""
        told = {name: settings[name] for name in cls.__slots__ if name in settings and name != "quorum"}
        casting = bool(told.get("casting_vote", True)) and not settings.get("co_presidents")
        return cls(
            **{**told, "quorum": settings.get("quorum", "absolute_majority") is not None, "casting_vote": casting}
        )


@dataclass(frozen=True, slots=True)
class Member:
    """A member in office: the council where they sit and their group."""

    person_id: str
    authority_id: str
    group_id: str | None = None


@dataclass(frozen=True, slots=True)
class Headcount:
    """Members in office against those who count for the quorum at a minute.

    Attributes:
        members: members in office.
        present: those in the room.
        represented: those away whose proxy counts at that minute.
        counted: present, with the represented where the rules count proxies.
        needed: absolute majority of the members in office (39 of 77, 40 of 79); 0 where the body has no quorum.
        may_leave: how many can still go, whoever they are, before the quorum is lost.
    """

    members: int
    present: int
    represented: int
    counted: int
    needed: int
    may_leave: int

    @property
    def met(self) -> bool:
        return self.counted >= self.needed

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.counted)


@dataclass(frozen=True, slots=True)
class Standing:
    """An assembly at one minute. ``proxies`` are those in force, by grantor with their holder.

    ``union`` has no legal value: only each council's own quorum has.
    """

    at: datetime
    present: frozenset[str]
    proxies: Mapping[str, str]
    union: Headcount
    councils: Mapping[str, Headcount]
    groups: Mapping[Group, Headcount]

    @property
    def met(self) -> bool:
        """Whether every council has its quorum."""
        return all(one.met for one in self.councils.values())

    @property
    def voters(self) -> frozenset[str]:
        """Those who may vote: present in the room, or away with a proxy in force."""
        return self.present | self.proxies.keys()


@dataclass(slots=True)
class Assembly:
    """The members of a sitting with what happened to them, asked about any of its minutes."""

    members: Sequence[Member]
    events: Iterable[PresenceEvent]
    proxies: Sequence[Proxy] = ()
    rules: AssemblyRules = AssemblyRules()
    stays: dict[str, list[Stay]] = field(init=False)
    _council: dict[str, str] = field(init=False)
    _group: dict[str, Group] = field(init=False)
    _in_office: Counter[str] = field(init=False)
    _group_sizes: Counter[Group] = field(init=False)

    def __post_init__(self) -> None:
        self.events = tuple(self.events)
        self.stays = stays_by_person(self.events)
        self._council = {member.person_id: member.authority_id for member in self.members}
        self._group = {member.person_id: (member.authority_id, member.group_id) for member in self.members}
        self._in_office = Counter(self._council.values())
        self._group_sizes = Counter(self._group.values())

    @property
    def council_of(self) -> Mapping[str, str]:
        return self._council

    @property
    def councils(self) -> tuple[str, ...]:
        """Return the councils in the order of the members."""
        return tuple(self._in_office)

    def at(self, at: datetime) -> Standing:
        """Return where the assembly stands at an instant."""
        here = {person for person, stays in self.stays.items() if within(stays, at)}
        present = frozenset(here & self._council.keys())
        proxies = {
            proxy.grantor_id: proxy.holder_id
            for proxy in self.proxies
            if proxy.grantor_id in self._council and in_force_given(proxy, self.stays, at)
        }
        councils = self._headcounts(self._council, self._in_office, present, proxies)
        groups = self._headcounts(self._group, self._group_sizes, present, proxies)
        whole = dict.fromkeys(self._council, "")
        union = self._headcounts(whole, Counter({"": len(self._council)}), present, proxies)[""]
        return Standing(at, present, proxies, union, councils, groups)

    def _headcounts(
        self, part_of: Mapping[str, Any], sizes: Counter[Any], present: frozenset[str], proxies: Mapping[str, str]
    ) -> dict[Any, Headcount]:
        here = Counter(part_of[person] for person in present)
        away = Counter(part_of[grantor] for grantor in proxies)
        weights: dict[Any, Counter[str]] = {}
        if self.rules.proxies_count_for_quorum:
            for grantor, holder in proxies.items():
                weights.setdefault(part_of[grantor], Counter())[holder] += 1
        return {
            part: self._headcount(size, here[part], away[part], weights.get(part, Counter()), part_of, part)
            for part, size in sizes.items()
        }

    def _headcount(
        self, members: int, present: int, away: int, held: Counter[str], part_of: Mapping[str, Any], part: Any
    ) -> Headcount:
        counted = present + (away if self.rules.proxies_count_for_quorum else 0)
        needed = members // 2 + 1 if self.rules.quorum else 0
        weights = [count + (part_of.get(holder) == part) for holder, count in held.items()]
        plain = present - sum(part_of.get(holder) == part for holder in held)
        return Headcount(members, present, away, counted, needed, _may_leave(counted - needed, weights, plain))

    def changes(self) -> tuple[datetime, ...]:
        """Return every instant at which someone came or went, in order, each once."""
        return tuple(sorted({event.at for event in self.events}))

    def quorum_turns(self, since: datetime, until: datetime | None = None) -> tuple[QuorumTurn, ...]:
        """Return each time a council lost or found its quorum again after an instant, in order."""
        known = {council: count.met for council, count in self.at(since).councils.items()}
        instants = self.changes()
        turns = []
        for at in instants[bisect_right(instants, since) :]:
            if until is not None and at > until:
                break
            for council, count in self.at(at).councils.items():
                if count.met != known[council]:
                    turns.append(QuorumTurn(at, council, count))
                    known[council] = count.met
        return tuple(turns)


@dataclass(frozen=True, slots=True)
class QuorumTurn:
    """A council loses its quorum, or has it again, at an instant."""

    at: datetime
    authority_id: str
    count: Headcount

    @property
    def lost(self) -> bool:
        return not self.count.met


def _may_leave(spare: int, weights: list[int], plain: int) -> int:
    """Return how many may go at worst: those who hold proxies that count first, for each takes them away too."""
    if spare <= 0:
        return 0
    gone = 0
    for weight in [*sorted(weights, reverse=True), *([1] * plain)]:
        if weight > spare:
            return gone
        spare -= weight
        gone += 1
    return gone
