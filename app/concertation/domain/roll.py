"""A roll typed or returned on paper: each person's status, times and proxy, checked whole against the sitting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum
from typing import Any

from concertation.domain.presence import PresenceEvent
from concertation.domain.proxies import DEFAULT, Proxy, ProxyFaultKind, ProxyRules, faults
from concertation.domain.vocabulary import AttendanceStatus, PresenceKind

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_NEVER_HERE = (ProxyFaultKind.HOLDER_NOT_PRESENT, ProxyFaultKind.GRANTOR_PRESENT)


class RollFaultKind(StrEnum):
    """What is wrong with a line of a roll: nothing of the roll is then recorded."""

    PERSON_MISSING = "person_missing"
    PERSON_UNKNOWN = "person_unknown"
    PERSON_DOUBLED = "person_doubled"
    STATUS_UNKNOWN = "status_unknown"
    TIME_WRONG = "time_wrong"
    LEFT_BEFORE_ARRIVED = "left_before_arrived"
    TIMES_WITHOUT_PRESENCE = "times_without_presence"
    LEFT_WITHOUT_PRESENCE = "left_without_presence"
    PROXY_MISSING = "proxy_missing"
    PROXY_UNEXPECTED = "proxy_unexpected"
    HOLDER_UNKNOWN = "holder_unknown"


@dataclass(frozen=True, slots=True)
class RollRow:
    """A line of a roll as it was read; ``line`` is its number in the file."""

    line: int
    person_id: str
    status: str
    arrived: str = ""
    left: str = ""
    proxy_to: str = ""


@dataclass(frozen=True, slots=True)
class RollFault:
    """What is wrong with a line, by the roll's own rules or by the rules on proxies."""

    line: int
    kind: RollFaultKind | ProxyFaultKind
    subject: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RollEntry:
    """What a sound line tells of one person."""

    line: int
    person_id: str
    status: AttendanceStatus
    arrived_at: datetime | None
    left_at: datetime | None
    proxy: Proxy | None

    @property
    def events(self) -> Iterator[PresenceEvent]:
        if self.arrived_at is not None:
            yield PresenceEvent(self.person_id, PresenceKind.ARRIVE, self.arrived_at)
        if self.left_at is not None:
            yield PresenceEvent(self.person_id, PresenceKind.LEAVE, self.left_at)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a roll is checked against.

    Attributes:
        persons: everyone expected at the sitting.
        council_of: the council of each member; those who are none give and hold no proxy.
        opens_at: when those present without a time arrived.
        instant: the instant of a wall-clock time on the day of the sitting.
        events: presence already known of persons that the roll does not tell.
        proxies: proxies already given by persons that the roll does not tell.
        rules: the body's rules on proxies.
    """

    persons: frozenset[str]
    council_of: Mapping[str, str]
    opens_at: datetime
    instant: Callable[[time], datetime]
    events: Sequence[PresenceEvent] = ()
    proxies: Sequence[Proxy] = ()
    rules: ProxyRules = DEFAULT


def check_roll(rows: Sequence[RollRow], expected: Expected) -> tuple[list[RollEntry], list[RollFault]]:
    """Return what a roll tells and all that is wrong with it, by line."""
    found: list[RollFault] = []
    entries = []
    seen: dict[str, int] = {}
    for row in rows:
        first = seen.setdefault(row.person_id, row.line) if row.person_id else row.line
        if first != row.line:
            found.append(RollFault(row.line, RollFaultKind.PERSON_DOUBLED, row.person_id, {"first": first}))
            continue
        wrong = list(_wrong(row, expected))
        found += wrong
        if not wrong:
            entries.append(_entry(row, expected))
    found += _proxies_refused(entries, expected)
    return entries, sorted(found, key=lambda fault: fault.line)


def _wrong(row: RollRow, expected: Expected) -> Iterator[RollFault]:
    def fault(kind: RollFaultKind, subject: str, **data: object) -> RollFault:
        return RollFault(row.line, kind, subject, data)

    if not row.person_id:
        yield fault(RollFaultKind.PERSON_MISSING, "")
    elif row.person_id not in expected.persons:
        yield fault(RollFaultKind.PERSON_UNKNOWN, row.person_id)
    if row.status not in set(AttendanceStatus):
        yield fault(RollFaultKind.STATUS_UNKNOWN, row.person_id, text=row.status)
        return
    times = {"arrived": row.arrived, "left": row.left}
    wrong_times = [text for text in times.values() if text and _TIME.fullmatch(text) is None]
    yield from (fault(RollFaultKind.TIME_WRONG, row.person_id, text=text) for text in wrong_times)
    if not wrong_times:
        yield from _wrong_times(row, expected, fault)
    yield from _wrong_proxy(row, expected, fault)


Faulting = Callable[..., RollFault]


def _wrong_times(row: RollRow, expected: Expected, fault: Faulting) -> Iterator[RollFault]:
    arrived, left = _instant(row.arrived, expected), _instant(row.left, expected)
    if row.status in {AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT} and (arrived or left):
        yield fault(RollFaultKind.TIMES_WITHOUT_PRESENCE, row.person_id, status=AttendanceStatus(row.status))
    elif row.status == AttendanceStatus.REPRESENTED and left and not arrived:
        yield fault(RollFaultKind.LEFT_WITHOUT_PRESENCE, row.person_id)
    elif left and left <= (arrived or expected.opens_at):
        yield fault(RollFaultKind.LEFT_BEFORE_ARRIVED, row.person_id, arrived=row.arrived or "–", left=row.left)


def _wrong_proxy(row: RollRow, expected: Expected, fault: Faulting) -> Iterator[RollFault]:
    if row.status == AttendanceStatus.REPRESENTED and not row.proxy_to:
        yield fault(RollFaultKind.PROXY_MISSING, row.person_id)
    if not row.proxy_to:
        return
    gives = row.status == AttendanceStatus.REPRESENTED or (row.status == AttendanceStatus.PRESENT and row.left)
    if not gives or row.person_id not in expected.council_of:
        yield fault(RollFaultKind.PROXY_UNEXPECTED, row.person_id)
    if row.proxy_to not in expected.council_of:
        yield fault(RollFaultKind.HOLDER_UNKNOWN, row.proxy_to)


def _instant(text: str, expected: Expected) -> datetime | None:
    read = _TIME.fullmatch(text)
    return expected.instant(time(int(read[1]), int(read[2]))) if read else None


def _entry(row: RollRow, expected: Expected) -> RollEntry:
    status = AttendanceStatus(row.status)
    arrived, left = _instant(row.arrived, expected), _instant(row.left, expected)
    if status is AttendanceStatus.PRESENT:
        arrived = arrived or expected.opens_at
    proxy = None
    if row.proxy_to:
        given_at = left if status is AttendanceStatus.PRESENT else None
        proxy = Proxy(row.person_id, row.proxy_to, given_at)
    return RollEntry(row.line, row.person_id, status, arrived, left, proxy)


def _proxies_refused(entries: Sequence[RollEntry], expected: Expected) -> Iterator[RollFault]:
    """Yield the rule that each proxy goes against when it is given, those given before counted in.

    Its holder must come at some time of the sitting: until then the proxy sleeps.
    """
    told = {entry.person_id for entry in entries}
    events = [event for event in expected.events if event.person_id not in told]
    events += [event for entry in entries for event in entry.events]
    came = {event.person_id for event in events if event.kind is PresenceKind.ARRIVE}
    given: list[Proxy] = [proxy for proxy in expected.proxies if proxy.grantor_id not in told]
    for entry in sorted(entries, key=lambda entry: (_given_at(entry, expected), entry.line)):
        if entry.proxy is None:
            continue
        given.append(entry.proxy)
        kinds = [
            fault.kind
            for fault in faults(given, expected.council_of, events, _given_at(entry, expected), expected.rules)
            if fault.proxy is entry.proxy and fault.kind not in _NEVER_HERE
        ]
        if expected.rules.holder_present and entry.proxy.holder_id not in came:
            kinds.append(ProxyFaultKind.HOLDER_NOT_PRESENT)
        if entry.proxy.given_at is None and entry.arrived_at is not None and entry.arrived_at <= expected.opens_at:
            kinds.append(ProxyFaultKind.GRANTOR_PRESENT)
        yield from (RollFault(entry.line, kind, entry.proxy.holder_id) for kind in kinds)


def _given_at(entry: RollEntry, expected: Expected) -> datetime:
    given = entry.proxy.given_at if entry.proxy else None
    return given or expected.opens_at
