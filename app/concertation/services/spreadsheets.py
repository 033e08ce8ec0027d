"""The lists of follow-up as workbooks: the rows that the window shows, in its order, but those that never leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.domain.vocabulary import FundingStage
from concertation.exchange.spreadsheet import Amount, Sheet, Value, workbook
from concertation.services.papers.setting import local_time
from concertation.services.queries.contract import FigureFilter, OperationFilter, contract_table, figures, operations
from concertation.services.queries.decisions import DecisionFilter, DecisionRow, decisions
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.meeting import noted_attendance
from concertation.services.queries.private import private_keys
from concertation.services.queries.series import meetings
from concertation.services.queries.votes import VoteRow, votes
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from concertation.persistence.reader import Reader
    from concertation.services.queries.contract import Sums
    from concertation.services.queries.meeting_rows import AttendanceRow
    from concertation.services.queries.series import MeetingRow

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
_ATTENDANCE = ("held_on", "meeting_id", "body_id", "family_name", "given_name", "function_f", "authority_id",
               "political_group_id", "declared", "arrived_at", "left_at", "represented_by_id")  # fmt: skip
_OPERATION = ("number", "name", "axis", "action_id", "owner_id", "place", "territory_id", "cost_cents", "due_on")
_FIGURE = ("operation_id", "name", "financer_id", "stage", "year", "amount_cents", "dated_on", "source")
_VOTE_REST = ("abstentions", "blank", "not_voting")


def actions_workbook(reader: Reader, asked: ActionFilter) -> bytes:
    """Return the actions a filter keeps as an ``.xlsx`` file."""
    private = private_keys(reader)
    rows = [_action(row) for row in actions(reader, asked) if row.id not in private]
    return workbook(Sheet(word("sheet", "actions"), _heads(_ACTION + _ACTION_REST), rows))


def decisions_workbook(reader: Reader, asked: DecisionFilter) -> bytes:
    """Return the decisions a filter keeps as an ``.xlsx`` file; amounts in euros."""
    private = private_keys(reader)
    rows = [_decision(row) for row in decisions(reader, asked) if row.id not in private]
    return workbook(Sheet(word("sheet", "decisions"), _heads(_DECISION + _DECISION_REST), rows))


def votes_workbook(reader: Reader, words: str = "") -> bytes:
    """Return the votes that hold the words as an ``.xlsx`` file."""
    private = private_keys(reader)
    rows = [_vote(row) for row in votes(reader, words=words) if row.id not in private]
    return workbook(Sheet(word("sheet", "votes"), _heads(_VOTE + _VOTE_REST), rows))


def attendance_workbook(reader: Reader, *, body: str | None = None, meeting_id: str | None = None) -> bytes:
    """Return who came to the meetings held, by person, as an ``.xlsx`` file."""
    rows = [
        _attended(meeting, row)
        for meeting in meetings(reader, body=body)
        if meeting_id in (None, meeting.id)
        for row in noted_attendance(reader, meeting.id)
        if row.status is not None
    ]
    return workbook(Sheet(word("sheet", "attendance"), _heads(_ATTENDANCE), rows))


def _attended(meeting: MeetingRow, row: AttendanceRow) -> tuple[Value, ...]:
    return (
        meeting.date,
        meeting.reference,
        meeting.body_name,
        row.family_name,
        row.given_name,
        row.function,
        row.authority_name,
        row.group,
        word("attendance_status", row.status or ""),
        local_time(row.arrived_at, meeting.date),
        local_time(row.left_at, meeting.date),
        row.represented_by,
    )


def contract_workbook(reader: Reader, contract_id: str, today: date) -> bytes:
    """Return a contract as an ``.xlsx`` file: its table by axis and financer, its operations, its figures one by one.

    What nobody said is left blank: a blank is not a zero.
    """
    table = contract_table(reader, contract_id, today)
    names = [one.name for one in table.financers]
    keys = [one.id for one in table.financers]
    stages = [(stage, word("funding_stage", stage)) for stage in FundingStage]
    heads = [
        *_heads(("number", "name")),
        *(f"{told}, {name}" for _, told in stages for name in (*names, word("sheet", "total"))),
    ]
    whole = [*table.rows, table.total]
    axes = [
        (row.number, row.name, *(cell for stage, _ in stages for cell in _amounts(row.stages.get(stage), keys)))
        for row in whole
    ]
    listed = operations(reader, OperationFilter(contract_id, as_of=today))
    told = [
        (row.number, row.name, row.axis, row.action, row.owner, row.place, row.territory, _amount(row.cost_cents), row.due_on,
         *(cell for stage, _ in stages for cell in _amounts(row.stages.get(stage), keys)))
        for row in listed
    ]  # fmt: skip
    said = [
        (row.operation, row.operation_name, row.financer, word("funding_stage", row.stage), row.year,
         Amount(row.amount_cents), row.dated_on, row.source, word("yes_no", "yes" if row.retained else "no"))
        for row in figures(reader, FigureFilter(contract_id))
    ]  # fmt: skip
    return workbook(
        Sheet(word("sheet", "axes"), heads, axes),
        Sheet(word("sheet", "operations"), [*_heads(_OPERATION), *heads[2:]], told),
        Sheet(word("sheet", "figures"), [*_heads(_FIGURE), word("sheet", "retained")], said),
    )


def _amounts(sums: Sums | None, keys: Sequence[str]) -> list[Value]:
    if sums is None:
        return [None] * (len(keys) + 1)
    return [*(_amount(sums.by_financer.get(key)) for key in keys), _amount(sums.total)]


def _amount(cents: int | None) -> Amount | None:
    return None if cents is None else Amount(cents)


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
        None if row.amount_cents is None else Amount(row.amount_cents),
        row.dossier,
        word("decision_state", row.state),
        row.open_actions,
    )


def _vote(row: VoteRow) -> tuple[Value, ...]:
    counts = (row.votes_for, row.votes_against, row.abstentions, row.blank, row.not_voting)
    return (row.date, row.meeting, row.body, row.item, row.decision, word("vote_mode", row.mode), *counts)
