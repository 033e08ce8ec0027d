"""Reads a ballot as scripts write it (JSON), and tells every fault of it at once."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any, cast

from concertation.domain.ballots import Ballot, BallotFault, BallotFaultKind, faults
from concertation.domain.clock import paris_instant
from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.domain.votes import Tally
from concertation.services.faults import Finding, RefusedWholeError
from concertation.services.queries.assembly import Sitting
from concertation.wording import told

_KEYS = frozenset(("mode", "at", "totals", "lines", "groups"))
_COUNTS = {"for": "votes_for", "against": "votes_against", "abstain": "abstentions", "blank": "blank",
           "not_voting": "not_voting"}  # fmt: skip
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_MOST = 1_000_000  # beyond, a count is a slip of the fingers


@dataclass(slots=True)
class _Reading:
    """A ballot being read, with the faults found so far."""

    known: Sitting
    found: list[BallotFault] = field(default_factory=list)

    def fault(self, kind: BallotFaultKind, subject: object = "", **data: object) -> None:
        self.found.append(BallotFault(kind, str(subject), data))


def read_ballot(content: bytes, known: Sitting, recused: Collection[str] = ()) -> Ballot:
    """Return the ballot that a script wrote; councils are told by code or id, groups by short name, name or id, persons by id.

    ``groups`` may break the totals of an ordinary ballot down: ``{AUTHORITY: {GROUP: {"for": 12, …}}}``.

    Raises:
        RefusedWholeError: ``ballot_refused`` with every fault.
    """
    reading = _Reading(known)
    told_ballot = _object(reading, content)
    if told_ballot is None:
        raise refused(known, reading.found)
    for key in told_ballot.keys() - _KEYS:
        reading.fault(BallotFaultKind.KEY_UNKNOWN, key)
    mode, at = _mode(reading, told_ballot.get("mode")), _at(reading, told_ballot.get("at"))
    totals = dict(_totals(reading, told_ballot.get("totals") or {}))
    lines = tuple(_lines(reading, told_ballot.get("lines") or []))
    groups = dict(_groups(reading, told_ballot.get("groups") or {}))
    if mode is None or at is None:
        _without_minute(reading, totals, lines)
        raise refused(known, reading.found)
    ballot = Ballot(mode, at, totals, lines, groups)
    found = reading.found + faults(ballot, known.assembly, known.at(at), recused=recused)
    if any(one.kind is BallotFaultKind.LINE_WRONG or one.kind is BallotFaultKind.COUNT_WRONG for one in reading.found):
        found = [one for one in found if one.kind is not BallotFaultKind.TOTALS_MISSING]
    if found:
        raise refused(known, found)
    return ballot


def _without_minute(reading: _Reading, totals: Mapping[str, Tally], lines: tuple[tuple[str, BallotSense], ...]) -> None:
    """Tell what can be told of a ballot whose minute is not known: who and what is unknown to the sitting."""
    members = reading.known.assembly.council_of
    for key in totals.keys() - {council.id for council in reading.known.councils}:
        reading.fault(BallotFaultKind.COUNCIL_UNKNOWN, key)
    for person, times in Counter(person for person, _ in lines).items():
        if person not in members:
            reading.fault(BallotFaultKind.VOTER_UNKNOWN, person)
        if times > 1:
            reading.fault(BallotFaultKind.VOTER_DOUBLED, person, times=times)


def refused(known: Sitting, found: Collection[BallotFault]) -> RefusedWholeError:
    """Return the refusal of a ballot with its faults in words."""
    return RefusedWholeError(
        "ballot_refused", [ballot_finding(known, fault) for fault in found], reference=known.reference
    )


def ballot_finding(known: Sitting, fault: BallotFault) -> Finding:
    names = {member.person_id: member.person for member in known.members}
    names |= {council.id: council.short_name for council in known.councils}
    names |= {group.id: f"{known.code_of(group.authority_id)} {group.name}" for group in known.groups if group.id}
    code = known.code_of(fault.subject)
    who = names.get(fault.subject, fault.subject)
    known_codes = ", ".join(council.code for council in known.councils)
    return Finding(fault.kind, code, told("ballot_fault", fault.kind, who=who, known=known_codes, **fault.data))


def _object(reading: _Reading, content: bytes) -> Mapping[str, Any] | None:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        for key in {key for key in keys if keys.count(key) > 1}:
            reading.fault(BallotFaultKind.UNREADABLE, key)
        return dict(pairs)

    try:
        told_ballot = json.loads(content.decode("utf-8-sig"), object_pairs_hook=once)
    except (ValueError, RecursionError):
        reading.fault(BallotFaultKind.UNREADABLE)
        return None
    if not isinstance(told_ballot, dict):
        reading.fault(BallotFaultKind.UNREADABLE)
        return None
    return told_ballot


def _mode(reading: _Reading, mode: object) -> VoteMode | None:
    if isinstance(mode, str) and mode in set(VoteMode):
        return VoteMode(mode)
    reading.fault(BallotFaultKind.MODE_UNKNOWN, "–" if mode is None else mode)
    return None


def _at(reading: _Reading, at: object) -> datetime | None:
    read = _TIME.fullmatch(at) if isinstance(at, str) else None
    if read is None:
        reading.fault(BallotFaultKind.TIME_WRONG, "–" if at is None else at)
        return None
    return paris_instant(reading.known.held_on, time(int(read[1]), int(read[2])))


def _totals(reading: _Reading, totals: object) -> Iterator[tuple[str, Tally]]:
    if not isinstance(totals, dict):
        reading.fault(BallotFaultKind.COUNT_WRONG, "totals", text="totals")
        return
    keys: dict[str, str] = {council.code: council.id for council in reading.known.councils}
    for code, counts in cast("dict[str, Any]", totals).items():
        if (tally := _tally(reading, code, counts)) is not None:
            yield keys.get(code, code), tally


def _groups(reading: _Reading, groups: object) -> Iterator[tuple[tuple[str, str | None], Tally]]:
    """Yield the totals of groups; a group that is not known keeps what the script called it, to be told."""
    keys: dict[str, str] = {council.code: council.id for council in reading.known.councils}
    for code, parts in cast("dict[str, Any]", groups).items() if isinstance(groups, dict) else [("groups", None)]:
        if not isinstance(parts, dict):
            reading.fault(BallotFaultKind.COUNT_WRONG, code, text=code)
            continue
        council = keys.get(code, code)
        own = [group for group in reading.known.groups if group.authority_id == council and group.id is not None]
        for name, counts in cast("dict[str, Any]", parts).items():
            found = next((group.id for group in own if name in (group.id, group.short_name, group.name)), name)
            if (tally := _tally(reading, name, counts)) is not None:
                yield (council, found or name), tally


def _tally(reading: _Reading, who: str, counts: object) -> Tally | None:
    """Return the counts that a script wrote of a council or a group, or nothing when one of them is wrong."""
    if not isinstance(counts, dict):
        reading.fault(BallotFaultKind.COUNT_WRONG, who, text=who)
        return None
    for name in counts.keys() - _COUNTS.keys():
        reading.fault(BallotFaultKind.KEY_UNKNOWN, name)
    wrong = [f"{name}: {count}" for name, count in counts.items() if name in _COUNTS and not _is_count(count)]
    for text in wrong:
        reading.fault(BallotFaultKind.COUNT_WRONG, who, text=text)
    return None if wrong else Tally(**{field_: counts.get(name, 0) for name, field_ in _COUNTS.items()})


def _is_count(count: object) -> bool:
    return isinstance(count, int) and not isinstance(count, bool) and 0 <= count <= _MOST


def _lines(reading: _Reading, lines: object) -> Iterator[tuple[str, BallotSense]]:
    if not isinstance(lines, list):
        reading.fault(BallotFaultKind.LINE_WRONG, "lines", place=0)
        return
    for place, line in enumerate(lines, start=1):
        if not isinstance(line, dict) or not isinstance(line.get("person"), str) or line.keys() - {"person", "sense"}:
            reading.fault(BallotFaultKind.LINE_WRONG, place, place=place)
        elif line.get("sense") not in set(BallotSense):
            reading.fault(BallotFaultKind.SENSE_UNKNOWN, line["person"], text=line.get("sense", "–"))
        else:
            yield line["person"], BallotSense(line["sense"])
