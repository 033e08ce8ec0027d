"""Turns the points of a meeting and what was captured under them into printed points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import time

from concertation.documents.model import ActionEntry, DecisionEntry, Passage, Point, Tally, Vote
from concertation.domain.folding import fold
from concertation.domain.vocabulary import ActionState, BlockKind, Regime, Sense, VoteMode
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import Setting, local_time
from concertation.services.queries.captured import blocks
from concertation.services.queries.meeting import items
from concertation.services.queries.meeting_rows import BlockRow, ItemRow
from concertation.wording import word

_SPOKEN = (BlockKind.NOTE, BlockKind.SUSPENSE, BlockKind.PRESENCE)


def points(reader: Reader, setting: Setting, *, whole: bool) -> tuple[Point, ...]:
    """Return the printed points: with all that was said (``whole``), or with their context and their decisions alone.

    Private lines and internal points never leave the register by this way.
    """
    said: dict[str | None, list[BlockRow]] = defaultdict(list)
    for block in blocks(reader, setting.sheet.id):
        if not block.private:
            said[block.item_id].append(block)
    return tuple(
        _point(setting, item, said.get(item.id, []), whole=whole)
        for item in items(reader, setting.sheet.id)
        if not item.internal
    )


def _point(setting: Setting, item: ItemRow, said: Sequence[BlockRow], *, whole: bool) -> Point:
    return Point(
        number=str(item.number),
        title=item.title,
        rapporteur=item.rapporteur_named or "",
        pilot=item.pilot or "",
        nature=word("nature", item.nature, language="fr"),
        minutes=item.planned_minutes,
        pieces=tuple(piece.name for piece in item.pieces),
        note=outcome_told(item),
        passages=_passages(setting, item, said, whole=whole),
        decisions=tuple(decision_entry(setting, block, said) for block in said if block.decision_id),
        votes=tuple(_vote(setting, block) for block in said if block.vote_id),
        actions=tuple(action_entry(block) for block in said if block.action_id) if whole else (),
    )


def outcome_told(item: ItemRow) -> str:
    """Return what became of a point, where it was not simply closed."""
    if item.outcome in (None, "closed"):
        return ""
    told = word("item_outcome", item.outcome, language="fr")
    return f"{told} : {item.outcome_reason}" if item.outcome_reason else told


def _passages(setting: Setting, item: ItemRow, said: Sequence[BlockRow], *, whole: bool) -> tuple[Passage, ...]:
    found = [Passage(text=item.brief)] if item.brief else []
    taken = 0
    for block in said:
        if block.decision_id:
            taken += 1
        if whole and block.kind in _SPOKEN:
            found.append(Passage(text=spoken(block), at=_when(setting, block), after_decisions=taken))
    return tuple(found)


def spoken(block: BlockRow) -> str:
    return f"{word('block_kind', 'suspense', language='fr')} : {block.text}" if block.kind == "suspense" else block.text


def _when(setting: Setting, block: BlockRow) -> time | None:
    return local_time(block.at, setting.sheet.held_on) if block.kind == BlockKind.PRESENCE else None


def decision_entry(setting: Setting, block: BlockRow, said: Iterable[BlockRow]) -> DecisionEntry:
    label = block.decision_label or ""
    return DecisionEntry(
        label=label.rsplit("-", 1)[-1],
        reference=label if "-" in label else "",
        text=block.text,
        sense=_sense(setting, block),
        sense_text=sense_words(_sense(setting, block), len(setting.sheet.authorities)),
        holder=block.reserve_holder or "",
        reserve=block.reserve_text or "",
        pilot=block.pilot or "",
        due_on=block.due_on,
        actions=_actions_after(block, said),
    )


_SHARED = "shared_conclusion"


def _sense(setting: Setting, block: BlockRow) -> str:
    """Return the sense of a decision; what a joint sitting agrees on is a shared conclusion and binds nobody by itself."""
    sense = block.sense or Sense.AGREEMENT
    return _SHARED if setting.sheet.regime == Regime.JOINT_SITTING and sense == Sense.AGREEMENT else sense


def _actions_after(decision: BlockRow, said: Iterable[BlockRow]) -> tuple[str, ...]:
    """Return the labels of the actions typed after a decision and before the next one."""
    labels: list[str] = []
    follows = False
    for block in said:
        if block.decision_id:
            follows = block.id == decision.id
        elif follows and block.action_label:
            labels.append(block.action_label)
    return tuple(labels)


def sense_words(sense: str, authorities: int) -> str:
    """Return the sense of a decision in words: « Accord des trois » where three authorities sit together."""
    if sense == Sense.AGREEMENT:
        return word("sense", {2: "agreement_of_two", 3: "agreement_of_three"}.get(authorities, sense), language="fr")
    return word("sense", sense, language="fr")


def action_entry(block: BlockRow) -> ActionEntry:
    """Return an action as it was captured in the meeting."""
    pilot = " · ".join(part for part in (block.assignee, block.action_authority) if part)
    return ActionEntry(
        reference=block.action_label or "",
        text=block.text,
        pilot=pilot,
        associates=block.associates,
        first_due_on=block.due_on,
        due_on=block.due_on,
        state=block.action_state or ActionState.TO_START,
        state_text=word("action_state", block.action_state, language="fr"),
    )


def _vote(setting: Setting, block: BlockRow) -> Vote:
    ballot = word("vote_mode", block.vote_mode or VoteMode.ORDINARY, language="fr")
    return Vote(
        result=block.text,
        ballot="" if fold(block.text) == fold(ballot) else ballot,  # « Unanimité » is said once
        at=local_time(block.at, setting.sheet.held_on),
        tallies=tuple(
            Tally(
                council=tally.authority or "",
                voters=tally.votes_for + tally.votes_against + tally.abstentions + tally.blank,
                in_favour=tally.votes_for,
                against=tally.votes_against,
                abstained=tally.abstentions,
                blank=tally.blank,
                not_taking_part=tally.not_voting,
            )
            for tally in block.tallies
        ),
    )
