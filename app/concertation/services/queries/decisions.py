"""Questions about decisions and about the deliberations that ratify joint conclusions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.persistence.search import search
from concertation.services.queries import decision_list
from concertation.services.queries.decision_list import OPEN_ACTIONS
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import (
    authority_code,
    authority_name,
    build,
    build_all,
    in_force,
    item_number,
)
from concertation.services.queries.history import HistoryRow, history
from concertation.services.queries.paging import page_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as the list shows it; ``pilot`` and ``reserve_holder`` are codes of authorities."""

    id: str
    reference: str | None
    number: int | None
    text: str
    sense: str
    reserve_holder: str | None
    reserve_holder_id: str | None
    reserve_text: str | None
    pilot: str | None
    pilot_id: str | None
    pilot_name: str | None
    due_on: date | None
    axis: str | None
    amount_cents: int | None
    state: str
    meeting: str
    meeting_id: str
    date: date
    body: str
    body_name: str
    regime: str
    item: str | None
    item_id: str | None
    item_number: int | None
    dossier: str | None
    dossier_id: str | None
    reverses: str | None
    reverses_id: str | None
    reversed_by: str | None
    reversed_by_id: str | None
    actions: int
    open_actions: int


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decisions are asked for; ``body`` is a code, ``open`` keeps those with actions still open.

    ``reach`` is a decision that is among those returned even where the limit would stop before it.
    """

    body: str | None = None
    year: int | None = None
    meeting_id: str | None = None
    dossier_id: str | None = None
    authority_id: str | None = None
    sense: str | None = None
    state: str | None = None
    open: bool = False
    words: str = ""
    sort: str = "date"
    descending: bool = True
    limit: int = -1
    offset: int = 0
    reach: str | None = None


@dataclass(frozen=True, slots=True)
class DeliberationRow:
    """What one council made of a joint conclusion; ``id`` empty while it has not deliberated. Dates may be partial."""

    id: str | None
    decision_id: str
    authority_id: str
    authority: str
    authority_name: str
    number: str | None
    adopted_on: str | None
    received_on: str | None
    sense: str | None
    vote_text: str | None
    text: str | None
    organ: str | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None


@dataclass(frozen=True, slots=True)
class RatificationRow:
    """A joint conclusion and, for each member authority in canonical order, what its council made of it."""

    id: str
    reference: str | None
    text: str
    meeting: str
    meeting_id: str
    date: date
    item: str | None
    deliberations: tuple[DeliberationRow, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class DecisionSheet:
    """One decision with its actions, its deliberations and its history."""

    decision: DecisionRow
    actions: tuple[ActionRow, ...]
    deliberations: tuple[DeliberationRow, ...]
    history: tuple[HistoryRow, ...]


_DECISIONS = f"""
SELECT d.*, m.reference AS meeting, m.held_on AS date, b.code AS body, b.name AS body_name, b.regime,
    {authority_code("d.pilot_id")} AS pilot, {authority_name("d.pilot_id", "m.held_on")} AS pilot_name,
    {authority_code("d.reserve_holder_id")} AS reserve_holder, i.title AS item, {item_number("i")} AS item_number,
    o.title AS dossier, r.reference AS reverses, s.reference AS reversed_by, s.id AS reversed_by_id,
    (SELECT count(*) FROM action a WHERE a.decision_id = d.id AND a.gone = 0) AS actions,
    {OPEN_ACTIONS} AS open_actions
FROM decision d
JOIN meeting m ON m.id = d.meeting_id
JOIN body b ON b.id = m.body_id
LEFT JOIN agenda_item i ON i.id = d.item_id
LEFT JOIN dossier o ON o.id = d.dossier_id
LEFT JOIN decision r ON r.id = d.reverses_id
LEFT JOIN decision s ON s.id = (SELECT x.id FROM decision x WHERE x.reverses_id = d.id AND x.gone = 0 LIMIT 1)
"""
_OF_JOINT_SITTINGS = """d.meeting_id IN (SELECT x.id FROM meeting x JOIN body y ON y.id = x.body_id
    WHERE y.regime = 'joint_sitting')"""  # few: found first, or all decisions would be gone through


def decisions(reader: Reader, asked: DecisionFilter) -> tuple[DecisionRow, ...]:
    """Return the decisions a filter keeps, the latest first unless another order is asked."""
    return _of_keys(reader, page_of(reader, decision_list.runs(reader, asked), asked))


def count_decisions(reader: Reader, asked: DecisionFilter) -> int:
    """Return how many decisions a filter keeps in all, whatever its limit."""
    return decision_list.count(reader, asked)


def _of_keys(reader: Reader, keys: list[str]) -> tuple[DecisionRow, ...]:
    rows = reader.rows(
        f"{_DECISIONS} WHERE d.id IN (SELECT value FROM json_each(:keys)) AND d.gone = 0 AND m.gone = 0",
        keys=json.dumps(keys),
    )
    shown = {row.id: row for row in build_all(DecisionRow, rows)}
    return tuple(shown[key] for key in keys if key in shown)


def decisions_found(reader: Reader, words: str, limit: int) -> tuple[DecisionRow, ...]:
    """Return the decisions that hold every word, the best first and the newest first without words."""
    if not words.strip():
        return decisions(reader, DecisionFilter(limit=limit))
    return _of_keys(reader, [hit.id for hit in search(reader, words, limit, kinds=("decision",))])


def decision_sheet(reader: Reader, decision_id: str, today: date) -> DecisionSheet | None:
    row = reader.one(f"{_DECISIONS} WHERE d.id = :id", id=decision_id)
    if row is None:
        return None
    return DecisionSheet(
        build(DecisionRow, row),
        actions(reader, ActionFilter(on=today, decision_id=decision_id)),
        deliberations(reader, decision_id) if row["regime"] == "joint_sitting" else (),
        history(reader, "decision", decision_id),
    )


_DELIBERATIONS = f"""
SELECT v.id, d.id AS decision_id, a.id AS authority_id, a.code AS authority,
    {authority_name("a.id", "m.held_on")} AS authority_name, v.number, v.adopted_on, v.received_on, v.sense,
    v.vote_text, v.text, v.organ, v.votes_for, v.votes_against, v.abstentions
FROM decision d
JOIN meeting m ON m.id = d.meeting_id
JOIN body b ON b.id = m.body_id
JOIN membership s ON s.cooperation_id = b.cooperation_id AND s.gone = 0 AND {in_force("s", "m.held_on")}
JOIN authority a ON a.id = s.authority_id
LEFT JOIN deliberation v ON v.decision_id = d.id AND v.authority_id = a.id AND v.gone = 0
"""


def deliberations(reader: Reader, decision_id: str) -> tuple[DeliberationRow, ...]:
    """Return one line per member authority, in canonical order, whether its council has deliberated or not."""
    rows = reader.rows(f"{_DELIBERATIONS} WHERE d.id = :id ORDER BY s.rank, s.id", id=decision_id)
    return build_all(DeliberationRow, rows)


def ratifications(
    reader: Reader, *, body: str | None = None, meeting_id: str | None = None
) -> tuple[RatificationRow, ...]:
    """Return the matrix of ratification: conclusions of joint sittings × member authorities."""
    kept = f"""b.regime = 'joint_sitting' AND {_OF_JOINT_SITTINGS} AND d.gone = 0 AND m.gone = 0
        AND (:body IS NULL OR b.code = :body) AND (:meeting IS NULL OR d.meeting_id = :meeting)"""
    lines: dict[str, list[DeliberationRow]] = {}
    for row in reader.rows(f"{_DELIBERATIONS} WHERE {kept} ORDER BY s.rank, s.id", body=body, meeting=meeting_id):
        lines.setdefault(row["decision_id"], []).append(build(DeliberationRow, row))
    rows = reader.rows(
        f"""{_DECISIONS} WHERE {kept} ORDER BY m.held_on DESC, i.rank, d.rank, d.id""", body=body, meeting=meeting_id
    )
    return tuple(
        build(
            RatificationRow,
            row,
            deliberations=tuple(lines.get(row["id"], ())),
            complete=all(line.id is not None and line.sense is not None for line in lines.get(row["id"], ())),
        )
        for row in rows
    )
