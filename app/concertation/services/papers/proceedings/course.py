"""The course of a sitting under each report: what was noted, in its order, and what the record adds at its minute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from concertation.documents.model import DecisionEntry, Passage, Point, Vote
from concertation.documents.narration import Told
from concertation.domain.clock import paris_day
from concertation.domain.vocabulary import BlockKind
from concertation.services.papers.points import decision_entry, outcome_told, spoken
from concertation.services.papers.proceedings.affairs import (
    around,
    before_the_discussion,
    printed_vote,
    requests,
    result_of,
)
from concertation.services.papers.proceedings.presence import movements, quorum_turns, suspensions
from concertation.services.papers.proceedings.record import Record
from concertation.services.papers.setting import Setting
from concertation.services.queries.ballots import RecordedVote
from concertation.services.queries.meeting_rows import BlockRow, ItemRow


@dataclass(frozen=True, slots=True)
class Event:
    """One thing of a report's course: a line that was noted, a vote, or a sentence; ``at`` where its minute is known."""

    at: datetime | None
    block: BlockRow | None = None
    vote: RecordedVote | None = None
    told: Told | None = None


@dataclass(slots=True)
class Course:
    """What happened under one report, in order."""

    record: Record
    item: ItemRow
    opening: list[Told]
    events: list[Event] = field(default_factory=list)

    def sentences(self) -> Iterator[Told]:
        """Yield the sentences that the program wrote here, in the order of the page."""
        yield from self.opening
        for event in self.events:
            if event.told:
                yield event.told
            if event.vote:
                yield result_of(self.record, event.vote)
                yield from around(self.record, event.vote)

    def point(self, setting: Setting, kept: Mapping[str, str]) -> Point:
        """Return the report as printed."""
        passages = [Passage(text=self.item.brief)] if self.item.brief else []
        passages += [_passage(told, kept) for told in self.opening]
        decisions: list[DecisionEntry] = []
        votes: list[Vote] = []
        number, commission = self.record.reports.get(self.item.id, ("", ""))
        for event in self.events:
            block = event.block
            if block and block.decision_id:
                decisions.append(decision_entry(setting, block, [each.block for each in self.events if each.block]))
            elif block:
                passages.append(self._noted(block, len(decisions), len(votes)))
            if event.vote:
                votes.append(self._vote(event.vote, kept))
                told = [_passage(each, kept) for each in around(self.record, event.vote)]
                passages += [replace(each, after_decisions=len(decisions), after_votes=len(votes)) for each in told]
            if event.told:
                told_here = _passage(event.told, kept)
                passages.append(replace(told_here, after_decisions=len(decisions), after_votes=len(votes)))
        return Point(
            number=f"Rapport n° {number}" if number else str(self.item.number),
            title=self.item.title,
            rapporteur=self.item.rapporteur_named or "",
            note=" · ".join(filter(None, (commission, outcome_told(self.item)))),
            passages=tuple(passages),
            decisions=tuple(decisions),
            votes=tuple(votes),
        )

    def _noted(self, block: BlockRow, decided: int, voted: int) -> Passage:
        at = self.record.time(block.at) if block.kind == BlockKind.PRESENCE else None
        return Passage(text=spoken(block), at=at, after_decisions=decided, after_votes=voted)

    def _vote(self, vote: RecordedVote, kept: Mapping[str, str]) -> Vote:
        told = result_of(self.record, vote)
        return printed_vote(self.record, vote, kept.get(told.key, told.text))


def _passage(told: Told, kept: Mapping[str, str]) -> Passage:
    return Passage(text=kept.get(told.key, told.text), at=told.at, key=told.key)


def courses(record: Record) -> list[Course]:
    """Return the course of each report; what came and went stands under the report then examined."""
    found = [Course(record, item, list(before_the_discussion(record, item.id))) for item in record.items]
    votes = _standing_votes(record)
    for course in found:
        course.events = [Event(block.at, block=block) for block in _lines(record, course.item.id)]
        own = [vote for vote in votes if vote.item_ids[:1] == (course.item.id,)]
        for vote in own:
            _insert(course.events, Event(vote.at, vote=vote))
        for at, told in requests(record, course.item.id):
            _insert(course.events, Event(at, told=told))
    for at, told in sorted([*movements(record), *suspensions(record), *quorum_turns(record)], key=lambda one: one[0]):
        if found:
            _insert(_examined(found, at).events, Event(at, told=told))
    return found


def _standing_votes(record: Record) -> Sequence[RecordedVote]:
    """Return the votes that no later one corrects: the procès-verbal tells the right figures, and what they replace."""
    return [vote for vote in record.state.votes if vote.stands]


def _lines(record: Record, item_id: str) -> Iterator[BlockRow]:
    """Yield the lines that a procès-verbal prints: votes and movements are told from the record instead."""
    moved = {record.time(event.at) for event in record.state.events}
    for block in record.blocks:
        if block.item_id != item_id or block.vote_id or block.kind in (BlockKind.VOTE, BlockKind.ACTION):
            continue
        if block.kind != BlockKind.PRESENCE or record.time(block.at) not in moved:
            yield block


def _insert(events: list[Event], new: Event) -> None:
    """Put what happened at a minute before the first thing known to be later; lines keep the order given to them."""
    place = next((at for at, event in enumerate(events) if _later(event, new)), len(events))
    events.insert(place, new)


def _later(event: Event, new: Event) -> bool:
    return (
        event.at is not None and new.at is not None and paris_day(event.at) == paris_day(new.at) and event.at > new.at
    )


def _examined(found: Sequence[Course], at: datetime) -> Course:
    """Return the report under examination at an instant: the last one of which something had then happened."""
    current = found[0]
    for course in found:
        known = [event.at for event in course.events if event.at is not None and paris_day(event.at) == paris_day(at)]
        if known and min(known) <= at:
            current = course
    return current
