"""A ballot being written: totals typed, or the sense of each member marked, kept apart from the widgets that show it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from concertation.domain.ballots import Ballot, added_up
from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.domain.votes import Tally
from concertation.services.gestures.votes import About
from concertation.ui.session.plenary.seat_marks import Sign

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from concertation.domain.assembly import Standing
    from concertation.services.queries.ballots import RecordedVote

COUNTS = ("votes_for", "votes_against", "abstentions", "blank", "not_voting")
SIGNS = {
    BallotSense.FOR: Sign.FOR,
    BallotSense.AGAINST: Sign.AGAINST,
    BallotSense.ABSTAIN: Sign.ABSTAIN,
    BallotSense.NOT_VOTING: Sign.NOT_VOTING,
}
Cell = tuple[str, str]  # a council and one of COUNTS
GroupCell = tuple[str, str, str]  # a council, one of its groups (empty: those of no group) and one of COUNTS


@dataclass(frozen=True, slots=True)
class BallotDraft:
    """What has been written of a vote that is not recorded yet.

    Attributes:
        item_id: the point voted on.
        mode: the kind of ballot.
        totals: figures typed, by council and column; what is not typed is absent.
        by_group: whether an ordinary ballot is counted by group: its councils' totals are then those of their groups.
        group_totals: figures typed by group.
        senses: how members voted, in a public ballot.
        amendment_id: the amendment voted on, if not the report itself.
        linked_to_id: the first of several votes taken together on the point.
        item_ids: the other reports of a consent block.
        chair_sense: the president's own vote, asked for in a tie that it would break.
        corrects_id: the vote that is being corrected.
        reason: why it is corrected, or why the totals go beyond those who may vote.
    """

    item_id: str
    mode: VoteMode = VoteMode.ORDINARY
    totals: Mapping[Cell, int] = field(default_factory=dict)
    by_group: bool = False
    group_totals: Mapping[GroupCell, int] = field(default_factory=dict)
    senses: Mapping[str, BallotSense] = field(default_factory=dict)
    amendment_id: str | None = None
    linked_to_id: str | None = None
    item_ids: tuple[str, ...] = ()
    chair_sense: BallotSense | None = None
    corrects_id: str | None = None
    reason: str = ""

    @property
    def is_begun(self) -> bool:
        """Whether something would be lost by leaving it."""
        typed = self.group_totals if self.counts_groups else self.totals
        return bool(typed or self.senses or self.corrects_id or self.mode is VoteMode.UNANIMITY)

    @property
    def counts_groups(self) -> bool:
        """Whether figures are typed by group: a secret ballot never tells how groups voted."""
        return self.by_group and self.mode is VoteMode.ORDINARY

    def typed(self, council: str, count: str, value: int | None) -> BallotDraft:
        kept = {cell: number for cell, number in self.totals.items() if cell != (council, count)}
        return replace(self, totals=kept if value is None else {**kept, (council, count): value})

    def typed_of_group(self, council: str, group: str, count: str, value: int | None) -> BallotDraft:
        kept = {cell: number for cell, number in self.group_totals.items() if cell != (council, group, count)}
        return replace(self, group_totals=kept if value is None else {**kept, (council, group, count): value})

    def marked(self, people: Iterable[str], sense: BallotSense | None, standing: Standing) -> BallotDraft:
        """Note how members voted (None: not yet); who holds a proxy votes alike for its grantor, unless told apart."""
        senses = dict(self.senses)
        for person in people:
            before = senses.get(person)
            given_by = [grantor for grantor, holder in standing.proxies.items() if holder == person]
            for voter in (person, *(one for one in given_by if senses.get(one) == before)):
                if sense is None:
                    senses.pop(voter, None)
                elif voter in standing.voters:
                    senses[voter] = sense
        return replace(self, senses=senses)

    def alike(self, sense: BallotSense, standing: Standing) -> BallotDraft:
        """Note that all who may vote voted alike; the exceptions are marked next."""
        return replace(self, senses=dict.fromkeys(standing.voters, sense))

    def signs(self, standing: Standing, recused: Collection[str]) -> dict[str, Sign]:
        """Return what each seat shows while a public ballot is written."""
        if self.mode is not VoteMode.PUBLIC:
            return dict.fromkeys(recused, Sign.NOT_VOTING)
        waiting = dict.fromkeys(standing.voters, Sign.WAITING)
        known = {person: SIGNS[sense] for person, sense in self.senses.items() if person in standing.voters}
        return {**waiting, **known, **dict.fromkeys(recused, Sign.NOT_VOTING)}

    def ballot(self, at: datetime, councils: Iterable[str], standing: Standing, recused: Collection[str]) -> Ballot:
        """Return the ballot as it would be recorded at a minute."""
        if self.mode is VoteMode.PUBLIC:
            senses = {person: sense for person, sense in self.senses.items() if person in standing.voters}
            senses |= dict.fromkeys(standing.voters & set(recused), BallotSense.NOT_VOTING)
            return Ballot(self.mode, at, {}, tuple(senses.items()))
        if self.mode is VoteMode.UNANIMITY and not self.totals:
            return Ballot(self.mode, at)
        if self.counts_groups:
            groups = self._tallies_of_groups()
            totals = {council: Tally(0, 0) for council in councils} | added_up(groups)
            return Ballot(self.mode, at, totals if groups else {}, groups=groups)
        totals = {council: self.tally(council) for council in councils}
        return Ballot(self.mode, at, totals if self.totals else {})

    def tally(self, council: str) -> Tally:
        return Tally(*(self.totals.get((council, count), 0) for count in COUNTS))

    def _tallies_of_groups(self) -> dict[tuple[str, str | None], Tally]:
        told = dict.fromkeys((council, group) for council, group, _count in self.group_totals)
        return {
            (council, group or None): Tally(*(self.group_totals.get((council, group, count), 0) for count in COUNTS))
            for council, group in told
        }

    def about(self) -> About:
        return About(
            item_id=self.item_id,
            item_ids=self.item_ids,
            amendment_id=self.amendment_id,
            linked_to_id=self.linked_to_id,
            chair_sense=self.chair_sense,
            exceeding_reason=None if self.corrects_id else self.reason or None,
        )

    def told(self) -> str:
        """Return the draft as text, to be kept outside the register until it is recorded."""
        return json.dumps(
            {
                "item_id": self.item_id,
                "mode": self.mode,
                "totals": [[*cell, number] for cell, number in self.totals.items()],
                "by_group": self.by_group,
                "group_totals": [[*cell, number] for cell, number in self.group_totals.items()],
                "senses": self.senses,
                "amendment_id": self.amendment_id,
                "linked_to_id": self.linked_to_id,
                "item_ids": self.item_ids,
                "chair_sense": self.chair_sense,
                "corrects_id": self.corrects_id,
                "reason": self.reason,
            }
        )

    @classmethod
    def read(cls, told: str) -> BallotDraft | None:
        """Return the draft that a text keeps; an unreadable one is none."""
        try:
            kept = json.loads(told)
            return cls(
                item_id=str(kept["item_id"]),
                mode=VoteMode(kept["mode"]),
                totals={(str(council), str(count)): int(number) for council, count, number in kept["totals"]},
                by_group=bool(kept.get("by_group")),
                group_totals={
                    (str(council), str(group), str(count)): int(number)
                    for council, group, count, number in kept.get("group_totals", ())
                },
                senses={str(person): BallotSense(sense) for person, sense in kept["senses"].items()},
                amendment_id=kept["amendment_id"],
                linked_to_id=kept["linked_to_id"],
                item_ids=tuple(kept["item_ids"]),
                chair_sense=BallotSense(kept["chair_sense"]) if kept["chair_sense"] else None,
                corrects_id=kept["corrects_id"],
                reason=str(kept["reason"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return None


def correcting(vote: RecordedVote) -> BallotDraft:
    """Return the draft that begins the correction of a vote: as it was first written."""
    totals = {
        (one.authority_id or "", count): getattr(one, count)
        for one in vote.councils
        for count in COUNTS
        if getattr(one, count)
    }
    named = vote.mode == VoteMode.PUBLIC
    by_group = vote.mode == VoteMode.ORDINARY and bool(vote.groups)
    return BallotDraft(
        item_id=vote.item_ids[0] if vote.item_ids else "",
        mode=VoteMode(vote.mode),
        totals={} if named or vote.mode == VoteMode.UNANIMITY else totals,
        by_group=by_group,
        group_totals=_group_totals(vote) if by_group else {},
        senses={line.person_id: BallotSense(line.sense) for line in vote.lines} if named else {},
        amendment_id=vote.amendment_id,
        linked_to_id=vote.linked_to_id,
        item_ids=vote.item_ids[1:],
        chair_sense=BallotSense(vote.chair_sense) if vote.chair_sense else None,
        corrects_id=vote.id,
    )


def _group_totals(vote: RecordedVote) -> dict[GroupCell, int]:
    """Return the figures noted by group; what they leave of their council's is of those of no group."""
    told: dict[GroupCell, int] = {
        (one.authority_id or "", one.group_id or "", count): getattr(one, count)
        for one in vote.groups
        for count in COUNTS
    }
    for council in vote.councils:
        key = council.authority_id or ""
        for count in COUNTS:
            rest = getattr(council, count) - sum(
                told[cell] for cell in tuple(told) if cell[0] == key and cell[2] == count
            )
            told[key, "", count] = rest
    return {cell: number for cell, number in told.items() if number}
