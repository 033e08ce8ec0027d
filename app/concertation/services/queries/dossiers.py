"""Questions about dossiers: the list, one dossier with its timeline, those that look alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.typography import fold
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import (
    GATHERED,
    authority_code,
    authority_name,
    build,
    build_all,
    holding_words,
    person_name,
    with_fold,
)
from concertation.services.queries.history import HistoryRow, history
from concertation.services.queries.timeline import TimelineRow, timeline

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

ALIKE_FROM = 75  # of 100: above, a new dossier is said to resemble an existing one before it is saved
_WORTH_SHOWING = 50
_PLACE_BONUS = 12
_AXIS_BONUS = 5
_LITTLE_WORDS = frozenset(
    ["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sur", "un", "une"]
)


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier in the list; ``instructing_authority``, ``lead`` and ``partners`` are codes of authorities."""

    id: str
    title: str
    summary: str | None
    place: str | None
    triage: str
    triage_reason: str | None
    triaged_on: date | None
    triaged_by: str | None
    instructing_authority: str | None
    instructing_id: str | None
    instructing_name: str | None
    lead: str | None
    lead_id: str | None
    lead_name: str | None
    pilot: str | None
    pilot_id: str | None
    partners: tuple[str, ...]
    axis: str | None
    state: str
    opened_on: date
    merged_into: str | None
    merged_into_id: str | None
    decisions: int
    open_actions: int
    late_actions: int
    last_on: date | None


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """Which dossiers are asked for; ``on`` is the day of lateness."""

    on: date
    state: str | None = None
    triage: str | None = None
    authority_id: str | None = None
    axis: str | None = None
    words: str = ""
    sort: str = "title"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class AttachedRow:
    """A file joined to a dossier or to a point about it."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    item: str | None


@dataclass(frozen=True, slots=True)
class DossierSheet:
    """One dossier with everything that was said, decided and done about it."""

    dossier: DossierRow
    timeline: tuple[TimelineRow, ...]
    open_actions: tuple[ActionRow, ...]
    attachments: tuple[AttachedRow, ...]
    history: tuple[HistoryRow, ...]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A dossier that resembles another one: ``score`` out of 100, and why."""

    id: str
    title: str
    score: int
    same_words: tuple[str, ...]
    same_place: bool
    same_axis: bool
    state: str
    triage: str


_LATE_ACTION = """a.state IN ('to_start', 'in_progress', 'blocked') AND coalesce((SELECT c.due_on FROM due_change c
    WHERE c.action_id = a.id AND c.gone = 0 ORDER BY c.changed_at DESC, c.id DESC LIMIT 1), a.first_due_on) < :on"""
_DOSSIERS = f"""
SELECT d.*, {authority_code("d.instructing_id")} AS instructing_authority,
    {authority_name("d.instructing_id")} AS instructing_name, {authority_code("d.lead_id")} AS lead,
    {authority_name("d.lead_id")} AS lead_name, {person_name("d.pilot_id")} AS pilot,
    (SELECT group_concat(x.code, {GATHERED} ORDER BY p.rank, p.id) FROM partner p JOIN authority x
        ON x.id = p.authority_id WHERE p.dossier_id = d.id AND p.gone = 0) AS partners,
    (SELECT o.title FROM dossier o WHERE o.id = d.merged_into_id) AS merged_into,
    (SELECT count(*) FROM decision x WHERE x.dossier_id = d.id AND x.gone = 0) AS decisions,
    (SELECT count(*) FROM action a WHERE a.dossier_id = d.id AND a.gone = 0
        AND a.state IN ('to_start', 'in_progress', 'blocked')) AS open_actions,
    (SELECT count(*) FROM action a WHERE a.dossier_id = d.id AND a.gone = 0 AND {_LATE_ACTION}) AS late_actions,
    (SELECT max(m.held_on) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        WHERE i.dossier_id = d.id AND i.gone = 0 AND m.gone = 0 AND m.closed_at IS NOT NULL) AS last_on
FROM dossier d
"""
_SORTS = {
    "title": "fold(d.title) {}",
    "triage": "d.triage {}, fold(d.title)",
    "instructing_authority": "instructing_authority IS NULL, instructing_authority {}, fold(d.title)",
    "axis": "d.axis IS NULL, d.axis {}, fold(d.title)",
    "open_actions": "open_actions {}, fold(d.title)",
    "opened_on": "d.opened_on {}, fold(d.title)",
    "last_on": "last_on IS NULL, last_on {}, fold(d.title)",
}


def dossiers(reader: Reader, asked: DossierFilter) -> tuple[DossierRow, ...]:
    with_fold(reader)
    values: dict[str, object] = {
        "on": asked.on.isoformat(),
        "state": asked.state,
        "triage": asked.triage,
        "authority": asked.authority_id,
        "axis": asked.axis,
    }
    words = holding_words(
        "(d.title || ' ' || coalesce(d.summary, '') || ' ' || coalesce(d.place, ''))", asked.words, values
    )
    order = _SORTS[asked.sort].format("DESC" if asked.descending else "ASC")
    rows = reader.rows(
        f"""{_DOSSIERS} WHERE d.gone = 0 AND (:state IS NULL OR d.state = :state)
        AND (:triage IS NULL OR d.triage = :triage) AND (:axis IS NULL OR d.axis = :axis)
        AND (:authority IS NULL OR d.instructing_id = :authority OR d.lead_id = :authority OR EXISTS (
            SELECT 1 FROM partner p WHERE p.dossier_id = d.id AND p.authority_id = :authority AND p.gone = 0))
        AND {words} ORDER BY {order}, d.id""",
        **values,
    )
    return build_all(DossierRow, rows)


def dossier_sheet(reader: Reader, dossier_id: str, today: date) -> DossierSheet | None:
    row = reader.one(f"{_DOSSIERS} WHERE d.id = :id", id=dossier_id, on=today.isoformat())
    if row is None:
        return None
    return DossierSheet(
        build(DossierRow, row),
        timeline(reader, dossier_id),
        actions(reader, ActionFilter(on=today, dossier_id=dossier_id, open=True)),
        attachments(reader, dossier_id),
        history(reader, "dossier", dossier_id),
    )


def attachments(reader: Reader, dossier_id: str) -> tuple[AttachedRow, ...]:
    """Return the files joined to a dossier, then those joined to the points about it."""
    rows = reader.rows(
        """SELECT t.*, i.title AS item FROM attachment t LEFT JOIN agenda_item i ON i.id = t.item_id
        WHERE t.gone = 0 AND (t.dossier_id = :id OR (i.dossier_id = :id AND i.gone = 0))
        ORDER BY t.item_id IS NOT NULL, t.added_at, t.rank, t.id""",
        id=dossier_id,
    )
    return build_all(AttachedRow, rows)


def look_alikes(
    reader: Reader, title: str, *, place: str | None = None, axis: str | None = None, except_id: str | None = None
) -> tuple[LookAlike, ...]:
    """Return the dossiers that resemble a title, a place and an axis, the most alike first.

    Score: likeness of the words whatever their order, raised where the place or the axis is the same.
    """
    wanted = _words(title)
    if not wanted:
        return ()
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio  # noqa: PLC0415  # not needed to show a list

    rows = reader.rows(
        "SELECT id, title, place, axis, state, triage FROM dossier WHERE gone = 0 AND merged_into_id IS NULL"
    )
    found = []
    for row in rows:
        words = _words(row["title"])
        if row["id"] == except_id or not words:
            continue
        told, other = " ".join(wanted), " ".join(words)
        # One title within another (« Gîtes » in « Gîtes ruraux ») counts, less than the same words on both sides.
        score = 0.6 * token_sort_ratio(told, other) + 0.4 * token_set_ratio(told, other)
        same_place = bool(place) and fold(place or "") == fold(row["place"] or "")
        same_axis = bool(axis) and axis == row["axis"]
        score = min(100, round(score + _PLACE_BONUS * same_place + _AXIS_BONUS * same_axis))
        if score >= _WORTH_SHOWING:
            shared = tuple(word for word in wanted if word in words)
            found.append(
                LookAlike(row["id"], row["title"], score, shared, same_place, same_axis, row["state"], row["triage"])
            )
    return tuple(sorted(found, key=lambda one: (-one.score, one.title)))


def _words(title: str) -> list[str]:
    plain = "".join(mark if mark.isalnum() else " " for mark in fold(title))
    return [word for word in plain.split() if word not in _LITTLE_WORDS]
