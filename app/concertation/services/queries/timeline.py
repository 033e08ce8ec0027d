"""The timeline of a dossier: everything said, decided, done, voted and joined about it, across bodies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.domain.clock import paris_day
from concertation.domain.typography import money
from concertation.persistence.history import ADDED, Change
from concertation.persistence.history import history as changes_of
from concertation.services.queries.council_acts import ABOUT, LIVE, OBJECT
from concertation.services.queries.dossier_money import dossier_money
from concertation.services.queries.frozen import authority_name, build_all, person_name
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened to a dossier.

    ``kind`` is item, decision, action, comment, deliberation, attachment, visa, money or triage; ``on`` an ISO day that
    may be partial (``2007-02``). ``state`` is the sense, state, outcome, opinion, stage or triage, by kind.
    ``target_kind`` and ``target_id`` tell what to open. ``authorities`` are the short names of those it concerns: who
    drives, does, votes, signs or pays.
    """

    id: str
    kind: str
    on: str
    title: str
    reference: str | None
    body: str | None
    state: str | None
    who: str | None
    due_on: str | None
    meeting_id: str | None
    target_kind: str
    target_id: str
    amount_cents: int | None = None
    authorities: tuple[str, ...] = ()


# The authority of an action: its own, else the one where whoever it is given to served when it was opened.
_DOES = """coalesce(a.authority_id, (SELECT h.authority_id FROM holding h WHERE h.person_id = a.assignee_id AND h.gone = 0
    AND (h.valid_from IS NULL OR h.valid_from <= a.opened_on) AND (h.valid_to IS NULL OR h.valid_to >= a.opened_on)
    ORDER BY h.id LIMIT 1))"""
_ITEMS = f"""
SELECT 'item:' || i.id AS id, 'item' AS kind, m.held_on AS "on", i.title, m.reference, b.name AS body,
    i.outcome AS state, NULL AS who, NULL AS due_on, m.id AS meeting_id, 'meeting' AS target_kind, m.id AS target_id,
    NULL AS amount_cents, {authority_name("i.pilot_id", "m.held_on")} AS authorities, 1 AS place
FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN body b ON b.id = m.body_id
WHERE i.dossier_id = :id AND i.gone = 0 AND m.gone = 0 AND m.state NOT IN ('cancelled', 'postponed')
"""
_DECISIONS = f"""
SELECT 'decision:' || d.id, 'decision', m.held_on, d.text, d.reference, b.name,
    CASE d.state WHEN 'reversed' THEN 'reversed' ELSE d.sense END, {authority_name("d.pilot_id", "m.held_on")}, d.due_on,
    m.id, 'decision', d.id, d.amount_cents, {authority_name("d.pilot_id", "m.held_on")}, 2
FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN body b ON b.id = m.body_id
WHERE d.dossier_id = :id AND d.gone = 0
"""
_ACTIONS = f"""
SELECT 'action:' || a.id, 'action', a.opened_on, a.text, m.reference, b.name, a.state,
    coalesce({person_name("a.assignee_id")}, {authority_name("a.authority_id", "a.opened_on")}),
    coalesce((SELECT c.due_on FROM due_change c WHERE c.action_id = a.id AND c.gone = 0
        ORDER BY c.changed_at DESC, c.id DESC LIMIT 1), a.first_due_on), m.id, 'action', a.id, NULL,
    {authority_name(_DOES, "a.opened_on")}, 3
FROM action a LEFT JOIN meeting m ON m.id = a.meeting_id LEFT JOIN body b ON b.id = m.body_id
WHERE a.dossier_id = :id AND a.gone = 0
"""
_COMMENTS = f"""
SELECT 'comment:' || k.id, 'comment', k.dated_on, k.text, a.text, b.name, a.state, k.author, NULL, k.meeting_id,
    'action', a.id, NULL, {authority_name(_DOES, "k.dated_on")}, 4
FROM comment k JOIN action a ON a.id = k.action_id
LEFT JOIN meeting m ON m.id = k.meeting_id LEFT JOIN body b ON b.id = m.body_id WHERE a.dossier_id = :id AND a.gone = 0 AND k.gone = 0
"""
# The deliberations about a dossier, or on a decision about it: two questions, each answered by an index.
_ACTS_OF = """
SELECT w.id FROM deliberation w WHERE w.dossier_id = :id
UNION SELECT w.id FROM decision e JOIN deliberation w ON w.decision_id = e.id WHERE e.dossier_id = :id
"""
_DELIBERATIONS = f"""
SELECT 'deliberation:' || v.id, 'deliberation', coalesce(v.adopted_on, v.received_on), {OBJECT}, v.number, NULL, v.sense,
    {authority_name("v.authority_id", "coalesce(v.adopted_on, '9999')")}, NULL, d.meeting_id,
    CASE WHEN d.id IS NULL THEN 'deliberation' ELSE 'decision' END, coalesce(d.id, v.id), NULL,
    {authority_name("v.authority_id", "coalesce(v.adopted_on, '9999')")}, 5
{ABOUT}
WHERE v.id IN ({_ACTS_OF}) AND {LIVE} AND coalesce(v.adopted_on, v.received_on) IS NOT NULL
"""
# The files joined to a dossier or to a point about it: two questions, each answered by an index.
JOINED = """
SELECT j.id FROM attachment j WHERE j.dossier_id = :id
UNION SELECT j.id FROM agenda_item p JOIN attachment j ON j.item_id = p.id WHERE p.dossier_id = :id AND p.gone = 0
"""
_ATTACHMENTS = f"""
SELECT 'attachment:' || t.id, 'attachment', date(t.added_at), t.name, i.title, NULL, NULL, NULL, NULL, i.meeting_id,
    'attachment', t.id, NULL, NULL, 6
FROM attachment t LEFT JOIN agenda_item i ON i.id = t.item_id
WHERE t.gone = 0 AND t.id IN ({JOINED})
"""
_VISAS = f"""
SELECT 'visa:' || v.id, 'visa', coalesce(v.passed_on, v.received_on), v.step || coalesce(' : ' || v.observations, ''),
    v.visa, NULL, v.opinion, coalesce({authority_name("v.authority_id", "coalesce(v.received_on, '9999')")}
    || coalesce(', ' || v.service, ''), v.service), NULL, NULL, 'dossier', v.dossier_id, NULL,
    {authority_name("v.authority_id", "coalesce(v.received_on, '9999')")}, 7
FROM visa v WHERE v.dossier_id = :id AND v.gone = 0 AND v.received_on IS NOT NULL
"""
_ANSWER = ("triage", "triage_reason", "triaged_on")


def timeline(reader: Reader, dossier_id: str, today: date) -> tuple[TimelineRow, ...]:
    """Return what happened to a dossier, the latest first; what happened the same day in the order of a meeting."""
    parts = (_ITEMS, _DECISIONS, _ACTIONS, _COMMENTS, _DELIBERATIONS, _ATTACHMENTS, _VISAS)
    everything = " UNION ALL ".join(parts)
    rows = reader.rows(f'SELECT * FROM ({everything}) ORDER BY "on" DESC, place, id', id=dossier_id)
    merged = reader.rows("SELECT id FROM dossier WHERE merged_into_id = :id ORDER BY id", id=dossier_id)
    answers = [row for key in (*(each["id"] for each in merged), dossier_id) for row in _triages(reader, key)]
    triages = list({(row.on, row.state, row.title): row for row in answers}.values())  # one poured in is not told twice
    told = [*build_all(TimelineRow, rows), *triages, *_money(reader, dossier_id, today)]
    return tuple(sorted(told, key=lambda row: row.on, reverse=True))


def _money(reader: Reader, dossier_id: str, today: date) -> list[TimelineRow]:
    """Return what was said of the money of the dossier's operations, one line per day; its amount is the furthest stage's."""
    if not reader.scalar("SELECT 1 FROM operation WHERE dossier_id = :id AND gone = 0 LIMIT 1", id=dossier_id):
        return []
    told = dossier_money(reader, dossier_id, today)
    names = {each.id: each.name for each in told.financers}
    return [
        TimelineRow(
            id=f"money:{move.dated_on}",
            kind="money",
            on=move.dated_on.isoformat(),
            title=", ".join(f"{word('funding_stage', stage)} {money(cents, 'M€')}" for stage, cents in move.stages),
            reference=", ".join(move.operations),
            body=None,
            state=move.stages[-1][0],
            who=", ".join(move.sources),
            due_on=None,
            meeting_id=None,
            target_kind="operation",
            target_id=move.operation_ids[0],
            amount_cents=move.stages[-1][1],
            authorities=tuple(names.get(key, "") for key in move.financer_ids),
        )
        for move in told.moves
    ]


def _triages(reader: Reader, dossier_id: str) -> list[TimelineRow]:
    """Return each answer that was given to « à voir ensemble ? », with the reason and the day given at the same time."""
    gathered: dict[tuple[str, str], tuple[Change, dict[str, Any]]] = {}
    for change in changes_of(reader, "dossier", dossier_id):
        cells = change.after if change.column == ADDED else {change.column: change.after}
        _, known = gathered.setdefault((change.at.isoformat(), change.gesture), (change, {}))
        known.update(cells)
    found, state = [], dict.fromkeys(_ANSWER, "")
    for place, (change, cells) in enumerate(gathered.values()):
        state.update({name: cells[name] or "" for name in _ANSWER if name in cells})
        if cells.keys().isdisjoint(_ANSWER) or state["triage"] in {"", "undecided"}:
            continue
        found.append(
            TimelineRow(
                id=f"triage:{dossier_id}:{place}",
                kind="triage",
                on=cells.get("triaged_on") or paris_day(change.at).isoformat(),
                title=state["triage_reason"],
                reference=None,
                body=None,
                state=state["triage"],
                who=change.author,
                due_on=None,
                meeting_id=None,
                target_kind="dossier",
                target_id=dossier_id,
            )
        )
    return found
