"""Questions about actions: the filtered list, the counts of saved filters."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from concertation.domain.actions import FLAGGED_FROM
from concertation.services.queries import action_list
from concertation.services.queries.action_list import due_on
from concertation.services.queries.frozen import (
    GATHERED,
    authority_code,
    authority_name,
    build,
    build_all,
    holding_words,
    item_number,
    person_name,
)
from concertation.services.queries.paging import Run, page_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

OPEN = "('to_start', 'in_progress', 'blocked')"
SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action as the list shows it; lateness and slip in days, ``slip_days`` negative when brought forward.

    ``postponements`` counts the times its due date was put off, ``age_days`` the days since it was asked for.
    """

    id: str
    label: str | None
    text: str
    assignee: str | None
    assignee_id: str | None
    authority: str | None
    authority_id: str | None
    authority_name: str | None
    associates: tuple[str, ...]
    due_on: date | None
    first_due_on: date | None
    state: str
    progress: int
    late_days: int
    slip_days: int | None
    postponements: int
    age_days: int
    last_comment: str | None
    last_comment_on: date | None
    opened_on: date
    closed_on: date | None
    meeting: str | None
    meeting_id: str | None
    meeting_on: date | None
    body: str | None
    item: str | None
    item_id: str | None
    item_number: int | None
    decision: str | None
    decision_id: str | None
    decision_text: str | None
    dossier: str | None
    dossier_id: str | None
    axis: str | None

    @property
    def flagged(self) -> bool:
        """Whether its due date was put off for the third time."""
        return self.postponements >= FLAGGED_FROM


@dataclass(frozen=True, slots=True)
class Charge:
    """What an action weighs on whoever has it, to be counted: lateness, slip and age in days, as in a row of the list."""

    id: str
    authority_id: str | None
    assignee_id: str | None
    state: str
    due_on: date | None
    late_days: int
    slip_days: int | None
    postponements: int
    age_days: int

    @property
    def flagged(self) -> bool:
        """Whether its due date was put off for the third time."""
        return self.postponements >= FLAGGED_FROM


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """Which actions are asked for; what is left empty does not matter. ``body`` is a code, ``on`` the day of lateness.

    ``reach`` is an action that is among those returned even where the limit would stop before it.
    """

    on: date
    open: bool = False
    late: bool = False
    soon: bool = False
    undated: bool = False
    states: tuple[str, ...] = ()
    authority_id: str | None = None
    person_id: str | None = None
    body: str | None = None
    body_id: str | None = None
    dossier_id: str | None = None
    meeting_id: str | None = None
    other_than_meeting_id: str | None = None
    decision_id: str | None = None
    ids: tuple[str, ...] = ()
    words: str = ""
    sort: str = "due_on"
    descending: bool = False
    limit: int = -1
    offset: int = 0
    reach: str | None = None


@dataclass(frozen=True, slots=True)
class ActionCounts:
    """How many actions each saved filter holds."""

    everything: int
    open: int
    late: int
    soon: int
    blocked: int
    done: int
    dropped: int
    undated: int


_DUE = due_on("a")
_LATE = f"(w.state IN {OPEN} AND w.due_on < :on)"
_SOON = f"(w.state IN {OPEN} AND w.due_on BETWEEN :on AND :soon)"
# What filters and orders: one light row per action; the rest is looked up for the rows kept alone.
_WITH = f"""
WITH w AS (SELECT a.*, {_DUE} AS due_on FROM action a WHERE a.gone = 0)
"""
_LATE_DAYS = f"CASE WHEN {_LATE} THEN CAST(julianday(:on) - julianday(w.due_on) AS INTEGER) ELSE 0 END"
_SLIP_DAYS = "CAST(julianday(w.due_on) - julianday(w.first_due_on) AS INTEGER)"
_POSTPONEMENTS = """(SELECT count(*) FROM (SELECT c.due_on,
        lag(c.due_on, 1, w.first_due_on) OVER (ORDER BY c.changed_at, c.id) AS before
    FROM due_change c WHERE c.action_id = w.id AND c.gone = 0) x WHERE x.due_on > x.before)"""
_AGE_DAYS = "CAST(julianday(:on) - julianday(w.opened_on) AS INTEGER)"
_CHARGE = f"""
SELECT w.id, w.authority_id, w.assignee_id, w.state, w.due_on, {_LATE_DAYS} AS late_days, {_SLIP_DAYS} AS slip_days,
    {_POSTPONEMENTS} AS postponements, {_AGE_DAYS} AS age_days
"""
_ROW = f"""
SELECT w.*, {person_name("w.assignee_id")} AS assignee, {authority_code("w.authority_id")} AS authority,
    {authority_name("w.authority_id")} AS authority_name,
    (SELECT group_concat(coalesce({person_name("s.person_id")}, {authority_code("s.authority_id")}), {GATHERED}
        ORDER BY s.rank, s.id) FROM associate s WHERE s.action_id = w.id AND s.gone = 0) AS associates,
    {_LATE_DAYS} AS late_days, {_SLIP_DAYS} AS slip_days,
    {_POSTPONEMENTS} AS postponements,
    {_AGE_DAYS} AS age_days,
    k.text AS last_comment, k.dated_on AS last_comment_on, m.reference AS meeting, m.held_on AS meeting_on,
    b.code AS body, i.title AS item, {item_number("i")} AS item_number, d.reference AS decision,
    d.text AS decision_text, o.title AS dossier, coalesce(d.axis, o.axis) AS axis
"""
_FROM = """
FROM w
LEFT JOIN meeting m ON m.id = w.meeting_id
LEFT JOIN body b ON b.id = m.body_id
LEFT JOIN agenda_item i ON i.id = w.item_id
LEFT JOIN decision d ON d.id = w.decision_id
LEFT JOIN dossier o ON o.id = w.dossier_id
LEFT JOIN person p ON p.id = w.assignee_id
LEFT JOIN comment k ON k.id = (SELECT x.id FROM comment x WHERE x.action_id = w.id AND x.gone = 0
    ORDER BY x.dated_on DESC, x.id DESC LIMIT 1)
"""
_WORDS = f"""(coalesce(w.label, '') || ' ' || w.text || ' ' || coalesce(p.family_name || ' ' || coalesce(p.given_name, ''), '')
    || ' ' || coalesce({authority_name("w.authority_id")}, '') || ' ' || coalesce(o.title, '') || ' '
    || coalesce(d.reference, '') || ' ' || coalesce(m.reference, '') || ' ' || coalesce(i.title, ''))"""
_ASSOCIATED = (
    "EXISTS (SELECT 1 FROM associate s WHERE s.action_id = w.id AND s.gone = 0 AND s.authority_id = :authority_id)"
)
_ABOUT = {
    "authority_id": f"(w.authority_id = :authority_id OR {_ASSOCIATED})",
    "person_id": """w.id IN (SELECT y.id FROM action y WHERE y.assignee_id = :person_id
        UNION ALL SELECT s.action_id FROM associate s WHERE s.person_id = :person_id AND s.gone = 0)""",
    "body": "b.code = :body",
    "body_id": "m.body_id = :body_id",
    "dossier_id": "w.dossier_id = :dossier_id",
    "meeting_id": "w.meeting_id = :meeting_id",
    "other_than_meeting_id": "w.meeting_id IS NOT :other_than_meeting_id",
    "decision_id": "w.decision_id = :decision_id",
}
_SORTS = {
    "due_on": "w.due_on IS NULL, w.due_on {}",
    "first_due_on": "w.first_due_on IS NULL, w.first_due_on {}",
    "late_days": f"{_LATE_DAYS} {{}}",
    "slip_days": f"{_SLIP_DAYS} IS NULL, {_SLIP_DAYS} {{}}",
    "text": "(SELECT s.folded FROM search_doc s WHERE s.kind = 'action' AND s.id = w.id) {}",
    "label": "w.label IS NULL, w.label {}",
    "assignee": "p.sort_key IS NULL, p.sort_key {}",
    "authority": f"{authority_code('w.authority_id')} IS NULL, {authority_code('w.authority_id')} {{}}",
    "state": "CASE w.state WHEN 'blocked' THEN 0 WHEN 'to_start' THEN 1 WHEN 'in_progress' THEN 2"
    " WHEN 'done' THEN 3 ELSE 4 END {}",
    "progress": "w.progress {}",
    "meeting": "m.held_on IS NULL, m.held_on {}",
    "dossier": "o.title IS NULL, fold(o.title) {}",
    "opened_on": "w.opened_on {}",
}


def actions(reader: Reader, asked: ActionFilter) -> tuple[ActionRow, ...]:
    """Return the actions a filter keeps, in its order, page by page where it has a limit."""
    # Only what orders is worked out for every action kept; all that a row shows, for those of the page.
    runs = action_list.runs(reader, asked)
    page = page_of(reader, [_ordered(asked)] if runs is None else runs, asked)
    among = "w.id IN (SELECT value FROM json_each(:page))"
    rows = reader.rows(f"{_WITH} {_ROW} {_FROM} WHERE {among}", **_days(asked.on), page=json.dumps(page))
    shown = {row.id: row for row in build_all(ActionRow, rows)}
    return tuple(shown[key] for key in page)


def charges(reader: Reader, asked: ActionFilter) -> tuple[Charge, ...]:
    """Return what the actions that a filter keeps weigh, in the order they were noted."""
    values = _days(asked.on)
    where = _where(asked, values)
    return build_all(Charge, reader.rows(f"{_WITH} {_CHARGE} {_FROM} WHERE {where} ORDER BY w.rank, w.id", **values))


def _ordered(asked: ActionFilter) -> Run:
    """Return all that a filter keeps, put in order together."""
    values = _days(asked.on)
    where = _where(asked, values)
    order = _SORTS[asked.sort].format("DESC" if asked.descending else "ASC")
    return Run(f"{_WITH} SELECT w.id {_FROM} WHERE {where} ORDER BY {order}, w.rank, w.id", values)


def count_actions(reader: Reader, asked: ActionFilter) -> int:
    """Return how many actions a filter keeps in all, whatever its limit."""
    values = _days(asked.on)
    where = _where(asked, values)
    return int(reader.scalar(f"{_WITH} SELECT count(*) {_FROM} WHERE {where}", **values))


def _days(on: date) -> dict[str, object]:
    return {"on": on.isoformat(), "soon": (on + SOON).isoformat()}


def _where(asked: ActionFilter, values: dict[str, object]) -> str:
    conditions = ["1"]
    conditions += [f"w.state IN {OPEN}"] * asked.open + [_LATE] * asked.late + [_SOON] * asked.soon
    conditions += [f"w.state IN {OPEN} AND w.due_on IS NULL"] * asked.undated
    for column, told in (("w.state", asked.states), ("w.id", asked.ids)):
        if told:
            conditions.append(_among(column, told, values))
    for name, condition in _ABOUT.items():
        if (value := getattr(asked, name)) is not None:
            values[name] = value
            conditions.append(condition)
    if asked.words.strip():
        conditions.append(holding_words(_WORDS, asked.words, values))
    return " AND ".join(conditions)


def _among(column: str, told: tuple[str, ...], values: dict[str, object]) -> str:
    name = column.replace(".", "_")
    values.update({f"{name}_{rank}": value for rank, value in enumerate(told)})
    return f"{column} IN ({', '.join(f':{name}_{rank}' for rank in range(len(told)))})"


def action_counts(reader: Reader, on: date) -> ActionCounts:
    row = reader.one(
        f"""WITH s AS (SELECT state, count(*) AS n FROM action WHERE gone = 0 GROUP BY state),  -- from an index alone
            w AS MATERIALIZED (SELECT a.state, {_DUE} AS due_on FROM action a WHERE a.gone = 0 AND a.state IN {OPEN})
        SELECT coalesce(sum(n), 0) AS everything, coalesce(sum(n) FILTER (WHERE state IN {OPEN}), 0) AS open,
            (SELECT count(*) FROM w WHERE {_LATE}) AS late, (SELECT count(*) FROM w WHERE {_SOON}) AS soon,
            coalesce(sum(n) FILTER (WHERE state = 'blocked'), 0) AS blocked,
            coalesce(sum(n) FILTER (WHERE state = 'done'), 0) AS done,
            coalesce(sum(n) FILTER (WHERE state = 'dropped'), 0) AS dropped,
            (SELECT count(*) FROM w WHERE w.due_on IS NULL) AS undated FROM s""",
        **_days(on),
    )
    return build(ActionCounts, row)
