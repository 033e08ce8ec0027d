"""Votes of an assembly: what was cast, whether it was adopted, who decides a tie, and sums that do not hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import Verdict, VoteMode

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    if tally.votes_for != tally.votes_against:
        return Verdict.ADOPTED if tally.votes_for > tally.votes_against else Verdict.REJECTED
    if not tally.cast:
        return Verdict.NOT_ADOPTED
    if mode is VoteMode.SECRET or president_is_for is None:
        return Verdict.TIE
    return Verdict.ADOPTED if president_is_for else Verdict.REJECTED


def is_unanimous(tally: Tally) -> bool:
    """Tell whether all votes cast, at least one, were for; abstentions do not break unanimity of votes cast."""
    return tally.votes_for > 0 and tally.votes_against == 0


def excess(tally: Tally, present: int, proxies: int) -> int:
    """Return how many more votes were counted than members present and proxies in force: told, never blocked."""
    return max(0, tally.counted - present - proxies)


def unaccounted(tally: Tally, present: int, proxies: int) -> int:
    """Return how many members present or represented have no sense noted."""
    return max(0, present + proxies - tally.counted)


def public_ballot_is_due(requests: int, present: int) -> bool:
    """Tell whether enough members present ask for a public ballot: one sixth."""
    return requests > 0 and requests * PUBLIC_BALLOT_SHARE >= present
