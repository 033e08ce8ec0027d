"""A sitting of an assembly as its rules see it: members in office, presence, proxies, quorum at any minute."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from concertation.domain.assembly import Assembly, AssemblyRules, Headcount, Member, Standing
from concertation.domain.clock import paris_instant
from concertation.domain.names import listed
from concertation.domain.presence import PresenceEvent, call_time
from concertation.domain.proxies import Proxy, ProxyRules
from concertation.domain.vocabulary import PresenceKind, SeatRole
from concertation.errors import UserError
from concertation.services.queries.bodies import rules as rules_of
from concertation.services.queries.functions import FUNCTION, HELD_ON_THE_DAY, function_on_the_day
from concertation.services.queries.naming import named_on
from concertation.services.queries.values import clock, day, instant

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

VOTING_ROLES = (SeatRole.MEMBER, SeatRole.CHAIR)


@dataclass(frozen=True, slots=True)
class Council:
    """One of the councils that sit, in canonical order, under the name it bore on the day."""

    id: str
    code: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class GroupName:
    """A political group of one council; ``id`` is empty for those of no group."""

    id: str | None
    authority_id: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class MemberName:
    """A member in office at the sitting, as screens and papers name them."""

    person_id: str
    authority_id: str
    group_id: str | None
    person: str
    family_name: str
    civility: str | None
    sort_key: str
    function: str | None
    role: str
    declared: str


@dataclass(frozen=True, slots=True)
class ProxyGiven:
    """A proxy as it was recorded for the sitting."""

    id: str
    grantor_id: str
    holder_id: str
    given_at: datetime | None
    taken_back_at: datetime | None

    @property
    def rule(self) -> Proxy:
        return Proxy(self.grantor_id, self.holder_id, self.given_at, self.taken_back_at)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Everything the rules of an assembly ask about one sitting; ``binding`` is whether it deliberates by itself.

    ``opens_at`` is when it opened, or is to open; ``called_at`` when its members were called. ``votes`` tells whether
    its rules know votes at all.
    """

    meeting_id: str
    reference: str
    body_id: str
    regime: str
    state: str
    held_on: date
    opens_at: datetime
    called_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    paused_at: datetime | None
    current_item_id: str | None
    chair_id: str | None
    secretary_id: str | None
    rules: AssemblyRules
    settings: Mapping[str, Any]
    councils: tuple[Council, ...]
    groups: tuple[GroupName, ...]
    members: tuple[MemberName, ...]
    proxies: tuple[ProxyGiven, ...]
    assembly: Assembly

    @property
    def proxy_rules(self) -> ProxyRules:
        rules = self.rules
        return ProxyRules(rules.proxies_per_holder, rules.proxy_within_authority, rules.proxy_holder_present)

    @property
    def names(self) -> dict[str, MemberName]:
        return {member.person_id: member for member in self.members}

    def code_of(self, authority_id: str) -> str:
        return next((council.code for council in self.councils if council.id == authority_id), authority_id)

    def at(self, at: datetime) -> Standing:
        return self.assembly.at(at)


def sitting(reader: Reader, meeting_id: str) -> Sitting:
    """Return a sitting with what its rules need.

    Raises:
        UserError: ``object_unknown``.
    """
    row = reader.one(
        """SELECT m.*, b.regime, b.cooperation_id, b.starts_at AS usual_start FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.id = :id AND m.gone = 0""",
        id=meeting_id,
    )
    if row is None:
        raise UserError("object_unknown", kind="meeting", id=meeting_id)
    held_on = day(row["held_on"])
    settings = rules_of(reader, row["body_id"], held_on)
    members, proxies = _members(reader, meeting_id), _proxies(reader, meeting_id)
    rules, events = AssemblyRules.of(settings), presence_events(reader, meeting_id)
    opens_at = instant(row["opened_at"]) or _planned(row, held_on)
    return Sitting(
        meeting_id=meeting_id,
        reference=row["reference"],
        body_id=row["body_id"],
        regime=row["regime"],
        state=row["state"],
        held_on=held_on,
        opens_at=opens_at,
        called_at=_noted_call(reader, meeting_id) or call_time(events, opens_at),
        opened_at=instant(row["opened_at"]),
        closed_at=instant(row["closed_at"]),
        paused_at=instant(row["paused_at"]),
        current_item_id=row["current_item_id"],
        chair_id=row["chair_id"],
        secretary_id=row["secretary_id"],
        rules=rules,
        settings=settings,
        councils=_councils(reader, row, members),
        groups=_groups(reader, members),
        members=members,
        proxies=proxies,
        assembly=Assembly(
            [Member(member.person_id, member.authority_id, member.group_id) for member in members],
            events,
            [proxy.rule for proxy in proxies],
            rules,
        ),
    )


def _planned(row: Mapping[str, Any], held_on: date) -> datetime:
    starts_at = clock(row["starts_at"]) or clock(row["usual_start"])
    return paris_instant(held_on, starts_at or datetime.min.time())


def _noted_call(reader: Reader, meeting_id: str) -> datetime | None:
    found = reader.scalar(
        "SELECT min(at) FROM sitting_event WHERE meeting_id = :id AND gone = 0 AND kind = 'roll_call'", id=meeting_id
    )
    return None if found is None else instant(str(found))


def _members(reader: Reader, meeting_id: str) -> tuple[MemberName, ...]:
    """Return those who vote: members and chairs, never secretaries nor guests; by council, then in their order."""
    rows = reader.rows(
        f"""SELECT t.*, p.family_name, p.given_name, p.civility, p.sort_key, {FUNCTION} FROM attendance t
        JOIN meeting m ON m.id = t.meeting_id JOIN body b ON b.id = m.body_id JOIN person p ON p.id = t.person_id
        {HELD_ON_THE_DAY}
        LEFT JOIN membership s ON s.cooperation_id = b.cooperation_id AND s.authority_id = t.authority_id AND s.gone = 0
        WHERE t.meeting_id = :id AND t.gone = 0 AND t.role IN ('{"', '".join(VOTING_ROLES)}')
        GROUP BY t.id ORDER BY min(s.rank), t.authority_id, t.rank, p.sort_key, t.id""",
        id=meeting_id,
    )
    return tuple(
        MemberName(
            person_id=row["person_id"],
            authority_id=row["authority_id"],
            group_id=row["political_group_id"],
            person=listed(row["family_name"], row["given_name"] or ""),
            family_name=row["family_name"],
            civility=row["civility"],
            sort_key=row["sort_key"],
            function=function_on_the_day(row),
            role=row["role"],
            declared=row["declared"],
        )
        for row in rows
    )


def _councils(reader: Reader, meeting: Mapping[str, Any], members: Iterable[MemberName]) -> tuple[Council, ...]:
    keys = list(dict.fromkeys(member.authority_id for member in members))
    names = {
        row["id"]: Council(row["id"], row["code"], row["name"] or row["code"], row["short_name"] or row["code"])
        for row in reader.rows(
            f"""SELECT a.id, a.code, {named_on("a.id", ":held_on")} AS name,
            {named_on("a.id", ":held_on", "short_name")} AS short_name FROM authority a""",
            held_on=meeting["held_on"],
        )
    }
    return tuple(names[key] for key in keys)


def _groups(reader: Reader, members: Iterable[MemberName]) -> tuple[GroupName, ...]:
    """Return the groups that sit, by council then in their order; those of no group come last in their council."""
    rows = reader.rows("SELECT * FROM political_group ORDER BY rank, id")
    known = {row["id"]: (place, row["name"], row["short_name"] or row["name"]) for place, row in enumerate(rows)}
    sitting_groups = list(dict.fromkeys((member.authority_id, member.group_id) for member in members))
    places = {key: place for place, key in enumerate(dict.fromkeys(council for council, _ in sitting_groups))}
    last = (len(known), "", "")
    ordered = sorted(sitting_groups, key=lambda key: (places[key[0]], known.get(key[1] or "", last)[0]))
    return tuple(GroupName(group, council, *known.get(group or "", last)[1:]) for council, group in ordered)


def _proxies(reader: Reader, meeting_id: str) -> tuple[ProxyGiven, ...]:
    rows = reader.rows("SELECT * FROM proxy WHERE meeting_id = :id AND gone = 0 ORDER BY given_at, id", id=meeting_id)
    return tuple(
        ProxyGiven(row["id"], row["grantor_id"], row["holder_id"], instant(row["given_at"]), instant(row["lapsed_at"]))
        for row in rows
    )


def presence_events(reader: Reader, meeting_id: str) -> tuple[PresenceEvent, ...]:
    rows = reader.rows(
        "SELECT person_id, kind, at FROM presence_event WHERE meeting_id = :id AND gone = 0 ORDER BY at, id",
        id=meeting_id,
    )
    return tuple(PresenceEvent(row["person_id"], PresenceKind(row["kind"]), instant(row["at"])) for row in rows)


@dataclass(frozen=True, slots=True)
class QuorumRow:
    """The quorum of one council, or of their union, or the presence of a group, at a minute."""

    present: int
    represented: int
    members: int
    needed: int
    met: bool
    missing: int
    may_leave: int


def quorum_row(count: Headcount) -> QuorumRow:
    return QuorumRow(
        count.present, count.represented, count.members, count.needed, count.met, count.missing, count.may_leave
    )


@dataclass(frozen=True, slots=True)
class QuorumAt:
    """The quorum at a minute: of each council by its code; the union and the groups, by council then name, have no legal value."""

    at: datetime
    met: bool
    councils: dict[str, QuorumRow]
    union: QuorumRow
    groups: dict[str, dict[str, QuorumRow]]


def quorum_at(known: Sitting, at: datetime) -> QuorumAt:
    standing = known.at(at)
    councils = {council.code: quorum_row(standing.councils[council.id]) for council in known.councils}
    groups: dict[str, dict[str, QuorumRow]] = {code: {} for code in councils}
    for group in known.groups:
        count = standing.groups[group.authority_id, group.id]
        groups[known.code_of(group.authority_id)][group.name] = quorum_row(count)
    return QuorumAt(at, standing.met, councils, quorum_row(standing.union), groups)
