"""The lists of follow-up as workbooks: the very rows that the window shows, in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.exchange.spreadsheet import Sheet, Value, workbook
from concertation.services.queries.decisions import DecisionFilter, DecisionRow, decisions
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.votes import VoteRow, votes
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.persistence.reader import Reader

_ACTION = ("label", "text", "assignee_id", "authority_id", "associates", "first_due_on", "due_on", "late_days", "state")
_ACTION_REST = ("progress", "closed_on", "last_comment", "meeting_id", "decision_id", "dossier_id", "axis")
_DECISION = (
    "reference",
    "held_on",
    "body_id",
    "item_id",
    "text",
    "sense",
    "reserve_text",
    "pilot_id",
    "due_on",
    "axis",
)
_DECISION_REST = ("amount", "dossier_id", "state", "open_actions")
_VOTE = ("held_on", "meeting_id", "body_id", "item_id", "decision_id", "mode", "votes_for", "votes_against")
_VOTE_REST = ("abstentions", "blank", "not_voting")


def actions_workbook(reader: Reader, asked: ActionFilter) -> bytes:
    """Return the actions a filter keeps as an ``.xlsx`` file."""
    rows = [_action(row) for row in actions(reader, asked)]
    return workbook(Sheet(word("sheet", "actions"), _heads(_ACTION + _ACTION_REST), rows))


def decisions_workbook(reader: Reader, asked: DecisionFilter) -> bytes:
    """Return the decisions a filter keeps as an ``.xlsx`` file; amounts in euros."""
    rows = [_decision(row) for row in decisions(reader, asked)]
    return workbook(Sheet(word("sheet", "decisions"), _heads(_DECISION + _DECISION_REST), rows))


def votes_workbook(reader: Reader, words: str = "") -> bytes:
    """Return the votes that hold the words as an ``.xlsx`` file."""
    rows = [_vote(row) for row in votes(reader, words=words)]
    return workbook(Sheet(word("sheet", "votes"), _heads(_VOTE + _VOTE_REST), rows))


def _heads(fields: Sequence[str]) -> list[str]:
    return [word("field", field) for field in fields]


def _action(row: ActionRow) -> tuple[Value, ...]:
    return (
        row.label,
        row.text,
        row.assignee,
        row.authority_name,
        ", ".join(row.associates),
        row.first_due_on,
        row.due_on,
        row.late_days or None,
        word("action_state", row.state),
        row.progress,
        row.closed_on,
        row.last_comment,
        row.meeting,
        row.decision,
        row.dossier,
        row.axis,
    )


def _decision(row: DecisionRow) -> tuple[Value, ...]:
    return (
        row.reference,
        row.date,
        row.body_name,
        row.item,
        row.text,
        word("sense", row.sense),
        row.reserve_text,
        row.pilot_name,
        row.due_on,
        row.axis,
        None if row.amount_cents is None else row.amount_cents / 100,
        row.dossier,
        word("decision_state", row.state),
        row.open_actions,
    )


def _vote(row: VoteRow) -> tuple[Value, ...]:
    counts = (row.votes_for, row.votes_against, row.abstentions, row.blank, row.not_voting)
    return (row.date, row.meeting, row.body, row.item, row.decision, word("vote_mode", row.mode), *counts)
