"""A ballot against the sitting: who may vote at its minute, what is wrong with it, and the totals it comes to."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.domain.votes import Tally

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import datetime

    from concertation.domain.assembly import Assembly, Standing


class BallotFaultKind(StrEnum):
    """What is wrong with a ballot: nothing of it is then recorded."""

    UNREADABLE = "unreadable"
    KEY_UNKNOWN = "key_unknown"
    MODE_UNKNOWN = "mode_unknown"
    TIME_WRONG = "time_wrong"
    TOTALS_MISSING = "totals_missing"
    COUNCIL_UNKNOWN = "council_unknown"
    COUNT_WRONG = "count_wrong"
    SUM_EXCEEDS = "sum_exceeds"
    UNANIMITY_BROKEN = "unanimity_broken"
    SECRET_WITH_LINES = "secret_with_lines"  # noqa: S105  # a ballot, not a password
    LINES_NOT_PUBLIC = "lines_not_public"
    LINES_MISSING = "lines_missing"
    LINE_WRONG = "line_wrong"
    VOTER_UNKNOWN = "voter_unknown"
    VOTER_ABSENT = "voter_absent"
    VOTER_DOUBLED = "voter_doubled"
    VOTER_RECUSED = "voter_recused"
    SENSE_UNKNOWN = "sense_unknown"
    TOTALS_DIFFER = "totals_differ"
    GROUPS_NOT_ORDINARY = "groups_not_ordinary"
    GROUP_UNKNOWN = "group_unknown"
    GROUP_EXCEEDS = "group_exceeds"
    GROUPS_DIFFER = "groups_differ"


@dataclass(frozen=True, slots=True)
class BallotFault:
    """One thing wrong with a ballot; ``subject`` is a person, a council or a word of the ballot."""

    kind: BallotFaultKind
    subject: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote as it was taken: totals of each council, or how each member voted; both by their keys.

    ``groups`` are the totals of groups where the clerk counted them: an ordinary ballot's alone, by council and group.
    A council without totals of its own has those of its groups added up.
    """

    mode: VoteMode
    at: datetime
    totals: Mapping[str, Tally] = field(default_factory=dict)
    lines: tuple[tuple[str, BallotSense], ...] = ()
    groups: Mapping[tuple[str, str | None], Tally] = field(default_factory=dict)

    @property
    def by_council(self) -> dict[str, Tally]:
        """Return the totals told, those of groups added up where their council has none of its own."""
        return {**added_up(self.groups), **self.totals}


def faults(
    ballot: Ballot,
    assembly: Assembly,
    standing: Standing,
    *,
    recused: Collection[str] = (),
    may_exceed: bool = False,
) -> list[BallotFault]:
    """Return all that is wrong with a ballot; ``may_exceed`` where the secretary said why the totals go beyond."""
    found = [*_of_mode(ballot), *_of_lines(ballot, assembly, standing, recused)]
    found += _of_totals(ballot, assembly, standing, may_exceed=may_exceed)
    found += _of_groups(ballot, standing, may_exceed=may_exceed)
    return found


def _of_mode(ballot: Ballot) -> Iterator[BallotFault]:
    if ballot.mode is VoteMode.SECRET and ballot.lines:
        yield BallotFault(BallotFaultKind.SECRET_WITH_LINES, ballot.mode)
    elif ballot.mode is not VoteMode.PUBLIC and ballot.lines:
        yield BallotFault(BallotFaultKind.LINES_NOT_PUBLIC, ballot.mode)
    if ballot.mode is VoteMode.PUBLIC and not ballot.lines:
        yield BallotFault(BallotFaultKind.LINES_MISSING, ballot.mode)
    if ballot.mode in {VoteMode.ORDINARY, VoteMode.SECRET} and not (ballot.totals or ballot.groups):
        yield BallotFault(BallotFaultKind.TOTALS_MISSING, ballot.mode)
    if ballot.mode is VoteMode.UNANIMITY:
        against = sum(tally.votes_against for tally in ballot.totals.values())
        if against:
            yield BallotFault(BallotFaultKind.UNANIMITY_BROKEN, ballot.mode, {"against": against})


def _of_lines(
    ballot: Ballot, assembly: Assembly, standing: Standing, recused: Collection[str]
) -> Iterator[BallotFault]:
    voters, times = standing.voters, Counter(person for person, _ in ballot.lines)
    for person, sense in ballot.lines:
        if person not in assembly.council_of:
            yield BallotFault(BallotFaultKind.VOTER_UNKNOWN, person)
        elif person not in voters:
            yield BallotFault(BallotFaultKind.VOTER_ABSENT, person)
        elif person in recused and sense is not BallotSense.NOT_VOTING:
            yield BallotFault(BallotFaultKind.VOTER_RECUSED, person)
        if times[person] > 1:
            yield BallotFault(BallotFaultKind.VOTER_DOUBLED, person, {"times": times[person]})
            times[person] = 1  # told once


def _of_totals(ballot: Ballot, assembly: Assembly, standing: Standing, *, may_exceed: bool) -> Iterator[BallotFault]:
    named = tallies_of_lines(ballot.lines, assembly) if ballot.mode is VoteMode.PUBLIC and ballot.lines else {}
    for council, tally in ballot.by_council.items():
        count = standing.councils.get(council)
        if count is None:
            yield BallotFault(BallotFaultKind.COUNCIL_UNKNOWN, council)
            continue
        most = count.present + count.represented
        if tally.counted > most and not may_exceed:
            data = {"counted": tally.counted, "present": count.present, "represented": count.represented}
            yield BallotFault(BallotFaultKind.SUM_EXCEEDS, council, data)
        if named and named.get(council, Tally(0, 0)) != tally:
            yield BallotFault(BallotFaultKind.TOTALS_DIFFER, council)


def _of_groups(ballot: Ballot, standing: Standing, *, may_exceed: bool) -> Iterator[BallotFault]:
    """Yield what is wrong with totals of groups: they add up to their council's, those of no group making the rest."""
    if ballot.groups and ballot.mode is not VoteMode.ORDINARY:
        yield BallotFault(BallotFaultKind.GROUPS_NOT_ORDINARY, ballot.mode)
        return
    for (council, group), tally in ballot.groups.items():
        count = standing.groups.get((council, group))
        if count is None and council in standing.councils:
            yield BallotFault(BallotFaultKind.GROUP_UNKNOWN, group or council)
        elif count is not None and tally.counted > count.present + count.represented and not may_exceed:
            data = {"counted": tally.counted, "present": count.present, "represented": count.represented}
            yield BallotFault(BallotFaultKind.GROUP_EXCEEDS, group or council, data)
    for council, whole in added_up(ballot.groups).items():
        told = ballot.totals.get(council, whole)
        rest = [getattr(told, name) - getattr(whole, name) for name in Tally.__slots__]
        alone = None if (council, None) in ballot.groups else standing.groups.get((council, None))
        spare = alone.present + alone.represented if alone is not None else 0
        if min(rest) < 0 or sum(rest) > spare:
            yield BallotFault(BallotFaultKind.GROUPS_DIFFER, council)


_FIELDS = {
    BallotSense.FOR: "votes_for",
    BallotSense.AGAINST: "votes_against",
    BallotSense.ABSTAIN: "abstentions",
    BallotSense.NOT_VOTING: "not_voting",
}


def tally_of(senses: Iterable[BallotSense]) -> Tally:
    """Count how members voted."""
    counts = Counter(_FIELDS[sense] for sense in senses)
    return Tally(counts["votes_for"], counts["votes_against"], counts["abstentions"], 0, counts["not_voting"])


def added_up(groups: Mapping[tuple[str, str | None], Tally]) -> dict[str, Tally]:
    """Return what the totals of groups come to, by council."""
    sums: dict[str, Tally] = {}
    for (council, _group), tally in groups.items():
        sums[council] = sums.get(council, Tally(0, 0)) + tally
    return sums


def tallies_of_lines(lines: Iterable[tuple[str, BallotSense]], assembly: Assembly) -> dict[str, Tally]:
    """Return the totals of every council from its members' own votes; a council none of whose members voted has zeros."""
    by_council: dict[str, list[BallotSense]] = {council: [] for council in assembly.councils}
    for person, sense in lines:
        if (council := assembly.council_of.get(person)) is not None:
            by_council[council].append(sense)
    return {council: tally_of(senses) for council, senses in by_council.items()}


def tallies_of_groups(
    lines: Iterable[tuple[str, BallotSense]], assembly: Assembly
) -> dict[tuple[str, str | None], Tally]:
    """Return the totals of every group from its members' own votes, as minutes break them down."""
    group_of = {member.person_id: (member.authority_id, member.group_id) for member in assembly.members}
    by_group: dict[tuple[str, str | None], list[BallotSense]] = defaultdict(list)
    for person, sense in lines:
        if person in group_of:
            by_group[group_of[person]].append(sense)
    return {group: tally_of(senses) for group, senses in by_group.items()}


def totals_of(
    ballot: Ballot, assembly: Assembly, standing: Standing, recused: Collection[str] = ()
) -> dict[str, Tally]:
    """Return the totals a ballot comes to, by council: those given, else counted; unanimity is all who may vote."""
    if ballot.lines:
        return tallies_of_lines(ballot.lines, assembly)
    if ballot.totals or ballot.mode is not VoteMode.UNANIMITY:
        told = ballot.by_council
        return {council: told.get(council, Tally(0, 0)) for council in assembly.councils}
    everyone = [
        (person, BallotSense.NOT_VOTING if person in recused else BallotSense.FOR) for person in standing.voters
    ]
    return tallies_of_lines(everyone, assembly)


def alike(
    standing: Standing, sense: BallotSense, exceptions: Mapping[str, BallotSense], recused: Collection[str] = ()
) -> tuple[tuple[str, BallotSense], ...]:
    """Return the lines of a public ballot where all who may vote voted alike, but for the exceptions."""
    return tuple(
        (person, exceptions.get(person, BallotSense.NOT_VOTING if person in recused else sense))
        for person in sorted(standing.voters)
    )
