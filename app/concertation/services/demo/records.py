"""Draws one meeting of the thirty years of records: its points, lines, decisions, actions, presence and attachments."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

from concertation.domain.numbering import action_label, decision_reference
from concertation.domain.ordering import spread
from concertation.domain.vocabulary import (
    ActionState,
    BlockKind,
    Declared,
    ItemOutcome,
    MeetingState,
    Nature,
    PresenceKind,
    SeatRole,
    Sense,
)
from concertation.persistence.tables import (
    Action,
    AgendaItem,
    Attachment,
    Attendance,
    Block,
    Decision,
    Meeting,
    PresenceEvent,
    Row,
)

_OPENS, _LINE_EVERY = time(8, 30), timedelta(seconds=20)  # UTC
_READ = json.dumps({"as_text": [], "warnings": []})
_EXPECTED = 9
_RECENT = timedelta(days=400)  # actions older than this are nearly all closed
_EXTENSIONS = (("pdf", "application/pdf"), ("odt", "application/vnd.oasis.opendocument.text"), ("csv", "text/csv"))
Piece = tuple[str, int]  # SHA-256 and size in bytes


@dataclass(frozen=True, slots=True)
class Volume:
    """How many rows a meeting's share of the records holds."""

    items: int
    decisions: int
    actions: int
    lines: int
    attachments: int


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting to draw: its body, its day, its names."""

    body_id: str
    decision_pattern: str
    reference: str
    number: int
    held_on: date


@dataclass(slots=True)
class Drawer:
    """Draws rows with the same dice, in the same order, and so the same rows each time.

    Attributes:
        people: (person, authority) of those who may be expected.
        labels: the next number of an action by year.
        today: the day from which actions are recent.
    """

    dice: random.Random
    words: Mapping[str, Sequence[str]]
    people: Sequence[tuple[str, str]]
    labels: Mapping[int, Iterator[int]]
    today: date
    pieces: Sequence[Piece] = ()
    new_id: Callable[[], str] = field(default=lambda: "")

    def meeting(self, sitting: Sitting, volume: Volume) -> Iterator[Row]:
        """Yield the rows of a meeting, each after those it points at."""
        opened = datetime.combine(sitting.held_on, _OPENS, UTC)
        meeting = Meeting(
            id=self.new_id(),
            body_id=sitting.body_id,
            reference=sitting.reference,
            year=sitting.held_on.year,
            number=sitting.number,
            held_on=sitting.held_on,
            starts_at=time(9, 30),
            state=MeetingState.ARCHIVED,
            place=self._place(),
            convened_on=sitting.held_on - timedelta(days=14),
            opened_at=opened,
            closed_at=opened + volume.lines * _LINE_EVERY,
        )
        yield meeting
        yield from self._present(meeting)
        items = [self._item(meeting, rank, opened) for rank in spread(volume.items)]
        yield from items
        yield from self._captured(meeting, items, volume, sitting)
        yield from self._attached(meeting, items, volume.attachments)

    def _say(self, kind: str) -> str:
        choice = self.dice.choice
        place = self._place()
        return choice(self.words[kind]).format(
            who=choice(self.words["whos"]),
            what=choice(self.words["whats"]),
            where=f"de {place}" if place[0] not in "EÉ" else f"d’{place}",
            where_bare=place,
            amount=f"{self.dice.randint(12, 960)} 000 €",
        )

    def _place(self) -> str:
        choice = self.dice.choice
        return f"{choice(self.words['places'])}-{choice(self.words['beside'])}-{self.dice.randint(1, 900):03d}"

    def _present(self, meeting: Meeting) -> Iterator[Row]:
        expected = self.dice.sample(self.people, min(_EXPECTED, len(self.people)))
        for (person_id, authority_id), rank in zip(expected, spread(len(expected)), strict=True):
            yield Attendance(
                id=self.new_id(),
                meeting_id=meeting.id,
                person_id=person_id,
                authority_id=authority_id,
                role=SeatRole.MEMBER,
                declared=Declared.EXPECTED,
                rank=rank,
            )
            yield PresenceEvent(
                id=self.new_id(),
                meeting_id=meeting.id,
                person_id=person_id,
                kind=PresenceKind.ARRIVE,
                at=meeting.opened_at,
            )

    def _item(self, meeting: Meeting, rank: str, opened: datetime) -> AgendaItem:
        title = self._say("points")
        return AgendaItem(
            id=self.new_id(),
            body_id=meeting.body_id,
            meeting_id=meeting.id,
            rank=rank,
            title=title[:1].upper() + title[1:],
            nature=self.dice.choice((Nature.DECISION, Nature.EXCHANGE, Nature.INFORMATION)),
            planned_minutes=10,
            outcome=ItemOutcome.CLOSED,
            spent_seconds=600,
            started_at=opened,
        )

    def _captured(self, meeting: Meeting, items: list[AgendaItem], volume: Volume, sitting: Sitting) -> Iterator[Row]:
        """Yield what some lines gave birth to, then the lines, point after point."""
        kinds = [BlockKind.DECISION] * volume.decisions + [BlockKind.ACTION] * volume.actions
        kinds += [BlockKind.NOTE] * (volume.lines - len(kinds))
        self.dice.shuffle(kinds)
        ranks, numbers, at = spread(volume.lines), count(1), meeting.opened_at or datetime.now(UTC)
        blocks = [
            self._block(items[place * len(items) // volume.lines], kind, rank, at + place * _LINE_EVERY)
            for place, (kind, rank) in enumerate(zip(kinds, ranks, strict=True))
        ]
        yield from [
            self._decision(block, next(numbers), sitting) for block in blocks if block.kind == BlockKind.DECISION
        ]
        yield from [self._action(block, sitting.held_on) for block in blocks if block.kind == BlockKind.ACTION]
        yield from blocks

    def _block(self, item: AgendaItem, kind: BlockKind, rank: str, at: datetime) -> Block:
        subject, sign = _SAID[kind]
        text = self._say(subject)
        return Block(
            id=self.new_id(),
            meeting_id=item.meeting_id,
            item_id=item.id,
            rank=rank,
            kind=kind,
            raw=sign + text,
            text=text[:1].upper() + text[1:],
            reading=_READ,
            at=at,
            approved=True,
        )

    def _decision(self, block: Block, number: int, sitting: Sitting) -> Decision:
        block.decision_id = self.new_id()
        return Decision(
            id=block.decision_id,
            meeting_id=block.meeting_id,
            item_id=block.item_id,
            rank=block.rank,
            number=number,
            reference=decision_reference(sitting.decision_pattern, sitting.reference, number),
            text=block.text,
            sense=Sense.AGREEMENT,
        )

    def _action(self, block: Block, held_on: date) -> Action:
        block.action_id = self.new_id()
        person_id, authority_id = self.dice.choice(self.people)
        due_on = held_on + timedelta(days=self.dice.randint(20, 200))
        return Action(
            id=block.action_id,
            label=action_label(held_on.year, next(self.labels[held_on.year])),
            text=block.text,
            meeting_id=block.meeting_id,
            item_id=block.item_id,
            rank=block.rank,
            assignee_id=person_id,
            authority_id=authority_id,
            first_due_on=due_on,
            opened_on=held_on,
            **self._state(held_on, due_on),
        )

    def _state(self, held_on: date, due_on: date) -> dict[str, Any]:
        chance = self.dice.random()
        if chance < (0.3 if self.today - held_on < _RECENT else 0.002):
            return {"state": ActionState.IN_PROGRESS, "progress": 50}
        if chance > 0.96:
            return {"state": ActionState.DROPPED, "closed_on": due_on}
        return {"state": ActionState.DONE, "progress": 100, "closed_on": min(due_on, self.today)}

    def _attached(self, meeting: Meeting, items: list[AgendaItem], times: int) -> Iterator[Row]:
        for number, rank in enumerate(spread(times), start=1):
            extension, media_type = self.dice.choice(_EXTENSIONS)
            sha256, size = self.dice.choice(self.pieces)
            on_item = bool(items) and number % 2 == 0
            yield Attachment(
                id=self.new_id(),
                meeting_id=None if on_item else meeting.id,
                item_id=self.dice.choice(items).id if on_item else None,
                rank=rank,
                name=f"{meeting.reference} pièce {number:02d} {self._place()}.{extension}",
                media_type=media_type,
                size=size,
                sha256=sha256,
                added_at=meeting.opened_at,
            )


_SAID = {BlockKind.NOTE: ("notes", ""), BlockKind.DECISION: ("decisions", "! "), BlockKind.ACTION: ("actions", "- ")}
