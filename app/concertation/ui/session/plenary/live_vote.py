"""What a ballot being written comes to, at every key: totals by council and group, verdicts, their sentence, its faults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.ballots import faults, tallies_of_groups, totals_of
from concertation.domain.typography import capital
from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.domain.votes import Tally, unaccounted
from concertation.services.ballot_sheet import ballot_finding
from concertation.services.explaining import explanation, vote_warnings
from concertation.services.queries.assembly import quorum_at
from concertation.services.queries.ballots import casting_of, decided
from concertation.ui.session.plenary.group_bars import GroupBar
from concertation.ui.session.plenary.group_table import GroupLine
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from concertation.domain.assembly import Standing
    from concertation.domain.ballots import Ballot
    from concertation.domain.votes import Decided, Judged
    from concertation.services.queries.assembly import Sitting
    from concertation.ui.session.plenary.ballot import BallotDraft
    from concertation.ui.session.plenary.marks import Hall


@dataclass(frozen=True, slots=True)
class LiveVote:
    """A draft worked out at a minute; ``tallies`` and ``judged`` hold all together under an empty key."""

    ballot: Ballot
    tallies: Mapping[str, Tally]
    judged: Mapping[str, Judged]
    waiting: Mapping[str, int]
    decided: Decided
    verdict: str
    explanation: str
    binding: bool
    warnings: tuple[str, ...]
    faults: tuple[str, ...]
    fault_kinds: frozenset[str]

    @property
    def counted(self) -> int:
        return self.tallies[""].counted if "" in self.tallies else 0


def work_out(known: Sitting, draft: BallotDraft, standing: Standing, recused: Collection[str]) -> LiveVote:
    """Return what a draft comes to if it is recorded at the minute of a standing."""
    at = standing.at
    councils = [council.id for council in known.councils]
    ballot = draft.ballot(at, councils, standing, recused)
    totals = totals_of(ballot, known.assembly, standing, recused)
    outcome = decided(known, draft.mode, totals, casting_of(known, draft.chair_sense, ballot.lines))
    quorum = quorum_at(known, at)
    waiting = {
        council.id: unaccounted(
            totals[council.id], standing.councils[council.id].present, standing.councils[council.id].represented
        )
        for council in known.councils
    }
    may_exceed = bool(draft.reason) and not draft.corrects_id
    found = faults(ballot, known.assembly, standing, recused=recused, may_exceed=may_exceed)
    codes = {council.id: council.code for council in known.councils}
    missing = {codes[council]: count for council, count in waiting.items()} if ballot.totals or ballot.lines else {}
    return LiveVote(
        ballot,
        {**totals, "": sum(totals.values(), Tally(0, 0))},
        {**outcome.councils, "": outcome.together},
        {**waiting, "": sum(waiting.values())},
        outcome,
        verdict_words(known, outcome),
        explanation(known, outcome, draft.mode),
        known.rules.binding,
        vote_warnings(known, quorum, missing),
        tuple(ballot_finding(known, fault).sentence for fault in found),
        frozenset(fault.kind.value for fault in found),
    )


def verdict_words(known: Sitting, outcome: Decided) -> str:
    """Return « Nord : avis favorable · Pas-de-Calais : avis défavorable »; a joint sitting itself decides nothing."""
    subject = "verdict" if known.rules.binding else "joint_verdict"
    if len(outcome.councils) < 2:
        told = word(subject, outcome.together.verdict)
        return capital(told)
    names = {council.id: council.short_name for council in known.councils}
    parts = [f"{names[key]} : {word(subject, one.verdict)}" for key, one in outcome.councils.items()]
    return " · ".join(parts)


def needs_chair(known: Sitting, live: LiveVote, mode: VoteMode) -> bool:
    """Tell whether the president's own vote would decide: a tie, where the rules give a casting vote."""
    tied = any(one.reason == "tie_chair_unknown" for one in live.judged.values())
    return tied and mode is not VoteMode.SECRET and known.rules.casting_vote


def group_bars(hall: Hall, standing: Standing, live: LiveVote | None, words: Mapping[str, str]) -> list[GroupBar]:
    """Return how each group votes, or how it is there while no named ballot is written."""
    lines = live.ballot.lines if live is not None else ()
    tallies = tallies_of_groups(lines, hall.sitting.assembly) if lines else {}
    bars = []
    for (council, group), named in hall.groups.items():
        count = standing.groups[council, group or None]
        whole = count.present + count.represented
        tally = tallies.get((council, group or None), Tally(0, 0))
        parts: tuple[tuple[str, int], ...]
        if lines:
            parts = (("for", tally.votes_for), ("against", tally.votes_against), ("other", tally.counted - tally.cast))
            told = _voted(tally, whole - tally.counted, words)
        else:
            parts = (("present", count.present),)
            whole = count.members
            told = words["present"].format(present=count.present, members=count.members)
        short = named.short_name or words["nobody"]
        bars.append(GroupBar(council, group, short, named.name or words["nobody"], parts, whole, told))
    return bars


def group_lines(hall: Hall, standing: Standing, nobody: str) -> list[GroupLine]:
    """Return the groups to be counted, each with those of its members who may vote."""
    lines = []
    for (council, group), named in hall.groups.items():
        count = standing.groups[council, group or None]
        short = f"{hall.sitting.code_of(council)} {named.short_name or nobody}"
        name = f"{hall.councils[council]}, {named.name or nobody}"
        lines.append(GroupLine(council, group, short, name, count.present + count.represented))
    return lines


def _voted(tally: Tally, waiting: int, words: Mapping[str, str]) -> str:
    counts = (
        (tally.votes_for, "for"),
        (tally.votes_against, "against"),
        (tally.abstentions, "abstain"),
        (tally.not_voting, "not_voting"),
        (waiting, "waiting"),
    )
    return ", ".join(words[key].format(n=count) for count, key in counts if count)


SENSE_KEYS = {
    "p": BallotSense.FOR,
    "c": BallotSense.AGAINST,
    "a": BallotSense.ABSTAIN,
    "n": BallotSense.NOT_VOTING,
}
SENSE_SIGNS = {
    "+": BallotSense.FOR,
    "-": BallotSense.AGAINST,
    "/": BallotSense.ABSTAIN,
    "*": BallotSense.NOT_VOTING,
}
