"""Votes of an assembly: what was cast, whether it was adopted, who decides a tie, and sums that do not hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import Verdict, VoteMode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PUBLIC_BALLOT_SHARE = 6  # a public ballot on request of one sixth of the members present


@dataclass(frozen=True, slots=True)
class Tally:
    """Totals of a vote. Only votes for and against are cast (suffrages exprimés)."""

    votes_for: int
    votes_against: int
    abstentions: int = 0
    blank: int = 0
    not_voting: int = 0

    @property
    def cast(self) -> int:
        return self.votes_for + self.votes_against

    @property
    def counted(self) -> int:
        """Everyone whose sense is known, « ne prend pas part au vote » included."""
        return self.cast + self.abstentions + self.blank + self.not_voting

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.votes_for + other.votes_for,
            self.votes_against + other.votes_against,
            self.abstentions + other.abstentions,
            self.blank + other.blank,
            self.not_voting + other.not_voting,
        )


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of the lines of a vote, by group or by council."""
    return sum(tallies, Tally(0, 0))


def outcome(tally: Tally, mode: VoteMode, *, president_is_for: bool | None = None) -> Verdict:
    """Decide a vote by the majority of votes cast; where all abstain, nothing is adopted.

    Args:
        tally: the totals.
        mode: the kind of ballot.
        president_is_for: the president's own vote, that prevails in a tie (CGCT L3121-15) save in a secret ballot;
            empty when unknown, when there is none, or under two co-presidents.
    """
    return judge(tally, mode, Casting(allowed=True, is_for=president_is_for)).verdict


class Reason(StrEnum):
    """Why a vote was decided as it was."""

    MAJORITY = "majority"
    NONE_CAST = "none_cast"
    CHAIR = "chair"
    TIE_SECRET = "tie_secret"  # noqa: S105  # a ballot, not a password
    TIE_NO_CASTING = "tie_no_casting"
    TIE_CHAIR_UNKNOWN = "tie_chair_unknown"
    ENOUGH_MEMBERS = "enough_members"
    TOO_FEW_MEMBERS = "too_few_members"
    UNCOUNTED = "uncounted"


@dataclass(frozen=True, slots=True)
class Casting:
    """Whether the rules give the president a casting vote, and how they voted (None: unknown, or did not vote)."""

    allowed: bool = False
    is_for: bool | None = None


NO_CASTING = Casting()


@dataclass(frozen=True, slots=True)
class Judged:
    """What a tally decides, and why; ``needed`` is the least number of votes for that would have adopted."""

    tally: Tally
    verdict: Verdict
    reason: Reason
    needed: int


def judge(tally: Tally, mode: VoteMode, casting: Casting = NO_CASTING, members: int | None = None) -> Judged:
    """Decide one tally. With ``members`` the majority is that of the members in office, not of votes cast."""
    if members is not None:
        needed = members // 2 + 1
        enough = tally.votes_for >= needed
        verdict = Verdict.ADOPTED if enough else Verdict.REJECTED if tally.cast else Verdict.NOT_ADOPTED
        return Judged(tally, verdict, Reason.ENOUGH_MEMBERS if enough else Reason.TOO_FEW_MEMBERS, needed)
    needed = tally.cast // 2 + 1
    if not tally.cast:
        return Judged(tally, Verdict.NOT_ADOPTED, Reason.NONE_CAST, needed)
    if tally.votes_for != tally.votes_against:
        adopted = tally.votes_for > tally.votes_against
        return Judged(tally, Verdict.ADOPTED if adopted else Verdict.REJECTED, Reason.MAJORITY, needed)
    if mode is VoteMode.SECRET:
        return Judged(tally, Verdict.TIE, Reason.TIE_SECRET, needed)
    if not casting.allowed:
        return Judged(tally, Verdict.TIE, Reason.TIE_NO_CASTING, needed)
    if casting.is_for is None:
        return Judged(tally, Verdict.TIE, Reason.TIE_CHAIR_UNKNOWN, needed)
    return Judged(tally, Verdict.ADOPTED if casting.is_for else Verdict.REJECTED, Reason.CHAIR, needed)


@dataclass(frozen=True, slots=True)
class Decided:
    """What a vote decided in each council, and together; ``together`` has no legal value where several councils sit."""

    councils: Mapping[str, Judged]
    together: Judged


def decide(
    tallies: Mapping[str, Tally],
    mode: VoteMode,
    casting: Mapping[str, Casting] | None = None,
    members: Mapping[str, int] | None = None,
) -> Decided:
    """Decide a vote council by council, and on the sum; one council alone decides both ways alike.

    Args:
        tallies: totals of each council.
        mode: the kind of ballot.
        casting: the casting vote of each council's president, where the rules give one.
        members: members in office of each council, where the rules ask for their majority.
    """
    by_council = {
        council: judge(tally, mode, (casting or {}).get(council, NO_CASTING), members.get(council) if members else None)
        for council, tally in tallies.items()
    }
    if len(by_council) == 1:
        return Decided(by_council, next(iter(by_council.values())))
    all_members = sum(members.values()) if members else None
    return Decided(by_council, judge(total(tallies.values()), mode, NO_CASTING, all_members))


def excess(tally: Tally, present: int, proxies: int) -> int:
    """Return how many more votes were counted than members present and proxies in force: told, never blocked."""
    return max(0, tally.counted - present - proxies)


def unaccounted(tally: Tally, present: int, proxies: int) -> int:
    """Return how many members present or represented have no sense noted."""
    return max(0, present + proxies - tally.counted)


def public_ballot_is_due(requests: int, present: int, share: int = PUBLIC_BALLOT_SHARE) -> bool:
    """Tell whether enough members present ask for a particular ballot: one sixth."""
    return requests > 0 and requests * share >= present


def requests_needed(present: int, share: int = PUBLIC_BALLOT_SHARE) -> int:
    """Return how many members present must ask for a particular ballot: 14 of 79, 13 of 77, 7 of 40."""
    return max(1, -(-present // share))


def ballot_to_hold(requested: Iterable[VoteMode], *, public_beats_secret: bool = True) -> VoteMode:
    """Return the ballot to hold among those duly asked for; in a département public beats secret (CGCT L3121-15)."""
    asked = set(requested)
    order = (VoteMode.PUBLIC, VoteMode.SECRET) if public_beats_secret else (VoteMode.SECRET, VoteMode.PUBLIC)
    return next((mode for mode in order if mode in asked), VoteMode.ORDINARY)
