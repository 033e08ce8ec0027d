"""What was done to an object, readable: who, when, which gesture, which field, from what to what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from concertation.domain.dates_fr import PartialDate, numeric
from concertation.domain.typography import money
from concertation.persistence.history import ADDED
from concertation.persistence.history import history as changes_of
from concertation.services.queries.figure_changes import figure_changes
from concertation.wording import told, word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

# Columns that say nothing to a user: keys, order, flags of the store.
UNTOLD = frozenset(
    (
        "id",
        "rank",
        "sort_key",
        "sha256",
        "size",
        "pdf_sha256",
        "content",
        "searched_text",
        "reading",
        "entry_key",
        "minuted_people",
    )
)
# What an id points at, by the name of its column, and the SQL that names it.
_PERSON = "SELECT family_name || coalesce(' ' || given_name, '') FROM person WHERE id = :id"
_AUTHORITY = (
    "SELECT short_name FROM authority_name WHERE authority_id = :id AND gone = 0 ORDER BY valid_from DESC LIMIT 1"
)
_NUMBERED = "SELECT number || ' ' || name FROM {table} WHERE id = :id"
_POINTS_AT: dict[str, str] = {
    **dict.fromkeys(
        (
            "assignee_id",
            "rapporteur_id",
            "person_id",
            "chair_id",
            "secretary_id",
            "represented_by_id",
            "grantor_id",
            "holder_id",
        ),
        _PERSON,
    ),
    **dict.fromkeys(
        ("authority_id", "pilot_id", "host_id", "instructing_id", "lead_id", "reserve_holder_id", "successor_id"),
        _AUTHORITY,
    ),
    **dict.fromkeys(("dossier_id", "merged_into_id"), "SELECT title FROM dossier WHERE id = :id"),
    **dict.fromkeys(("meeting_id", "replaces_id"), "SELECT reference FROM meeting WHERE id = :id"),
    **dict.fromkeys(("item_id", "carried_from_id", "current_item_id"), "SELECT title FROM agenda_item WHERE id = :id"),
    **dict.fromkeys(("decision_id", "reverses_id"), "SELECT coalesce(reference, text) FROM decision WHERE id = :id"),
    **dict.fromkeys(
        ("deliberation_id", "other_id"),
        "SELECT coalesce(number, object, adopted_on, id) FROM deliberation WHERE id = :id",
    ),
    "amendment_id": "SELECT title FROM amendment WHERE id = :id",
    "action_id": "SELECT text FROM action WHERE id = :id",
    **dict.fromkeys(("financer_id", "owner_id", "territory_id", "from_financer_id", "to_financer_id"), _AUTHORITY),
    **dict.fromkeys(("axis_id", "parent_id", "from_axis_id", "to_axis_id"), _NUMBERED.format(table="axis")),
    "operation_id": _NUMBERED.format(table="operation"),
    "contract_id": "SELECT name FROM contract WHERE id = :id",
    "body_id": "SELECT name FROM body WHERE id = :id",
    "cooperation_id": "SELECT name FROM cooperation WHERE id = :id",
    "political_group_id": "SELECT name FROM political_group WHERE id = :id",
}
# The same column name points elsewhere in some tables: a pilot is a person in a dossier, an authority elsewhere.
_ELSEWHERE = {
    ("dossier", "pilot_id"): _PERSON,
    ("dossier_link", "other_id"): "SELECT title FROM dossier WHERE id = :id",
    ("operation", "action_id"): _NUMBERED.format(table="contract_action"),
    ("funding_key", "action_id"): _NUMBERED.format(table="contract_action"),
    ("vote", "amendment_id"): "SELECT coalesce(number || ' ', '') || text FROM report_amendment WHERE id = :id",
}
# And it then bears another name: « Avenant » is of a contract, « Amendement » of a report.
_NAMED_ELSEWHERE = {
    ("vote", "amendment_id"): "report_amendment_id",
    ("deliberation_link", "other_id"): "other_deliberation_id",
}
_YES_NO = frozenset(("lunch", "internal", "confirmed", "private", "approved", "set_by_hand", "host_rotation"))
_DAYS = frozenset(("valid_from", "valid_to", "first_day", "last_day", "proposed_for"))
_ENUMERATIONS = {
    ("action", "state"): "action_state",
    ("meeting", "state"): "meeting_state",
    ("decision", "state"): "decision_state",
    ("dossier", "state"): "dossier_state",
    ("operation", "state"): "operation_state",
    ("funding_key", "mode"): "key_mode",
    ("indicator", "beneficiary"): "beneficiary",
    ("decision", "sense"): "sense",
    ("deliberation", "sense"): "deliberation_sense",
    ("dossier", "triage"): "triage",
    ("dossier", "stage"): "dossier_stage",
    ("visa", "opinion"): "visa_opinion",
    ("report_block", "kind"): "report_block_kind",
    ("agenda_item", "nature"): "nature",
    ("agenda_item", "outcome"): "item_outcome",
    ("agenda_item", "standing"): "standing",
    ("attendance", "declared"): "declared",
    ("body", "regime"): "regime",
    ("seat", "role"): "seat_role",
    ("authority", "kind"): "authority_kind",
    ("holding", "kind"): "holding_kind",
    ("issued_document", "kind"): "document_kind",
    ("reply", "answer"): "reply_answer",
    ("vote", "mode"): "vote_mode",
    ("vote", "chair_sense"): "ballot_sense",
    ("ballot_line", "sense"): "ballot_sense",
    ("ballot_request", "mode"): "vote_mode",
    ("recusal", "kind"): "recusal_kind",
    ("sitting_event", "kind"): "sitting_event_kind",
}
# Rows that belong to another object and are told in its history: (table, column that points at the object).
_PARTS: dict[str, tuple[tuple[str, str], ...]] = {
    "action": (("due_change", "action_id"), ("comment", "action_id"), ("associate", "action_id")),
    "decision": (("deliberation", "decision_id"),),
    "deliberation": (("deliberation_link", "deliberation_id"), ("deliberation_link", "other_id")),
    "dossier": (("partner", "dossier_id"), ("visa", "dossier_id"), ("dossier_link", "dossier_id")),
    "meeting": (
        ("agenda_item", "meeting_id"),
        ("decision", "meeting_id"),
        ("issued_document", "meeting_id"),
        ("lunch", "meeting_id"),
        ("reply", "meeting_id"),
        ("proxy", "meeting_id"),
        ("vote", "meeting_id"),
        ("sitting_event", "meeting_id"),
    ),
    "agenda_item": (("speech", "item_id"), ("report_amendment", "item_id"), ("recusal", "item_id")),
    "person": (("holding", "person_id"), ("seat", "person_id")),
    "authority": (("authority_name", "authority_id"),),
    "cooperation": (("membership", "cooperation_id"),),
    "operation": (
        ("operation_decision", "operation_id"),
        ("indicator", "operation_id"),
        ("planned_amount", "operation_id"),
        ("funding_key", "operation_id"),
    ),
    "amendment": (("amendment_move", "amendment_id"), ("deliberation", "amendment_id")),
    "contract": (
        ("financer", "contract_id"),
        ("axis", "contract_id"),
        ("amendment", "contract_id"),
        ("funding_key", "contract_id"),
    ),
    "body": (("standing_item", "body_id"), ("rule_set", "body_id"), ("seat", "body_id")),
}
_SUMMARY: dict[str, tuple[str, ...]] = {
    "agenda_item": ("title",),
    "decision": ("text",),
    "issued_document": ("kind", "version"),
    "due_change": ("due_on", "reason"),
    "comment": ("text",),
    "associate": ("person_id", "authority_id"),
    "deliberation": ("authority_id", "number", "object", "adopted_on", "sense"),
    "deliberation_link": ("deliberation_id", "other_id", "reason"),
    "partner": ("authority_id",),
    "visa": ("step", "authority_id", "opinion"),
    "dossier_link": ("other_id",),
    "lunch": ("place", "starts_at"),
    "reply": ("person_id", "answer"),
    "holding": ("authority_id", "function_f"),
    "seat": ("body_id", "person_id", "role"),
    "authority_name": ("name",),
    "standing_item": ("title",),
    "membership": ("authority_id", "valid_to"),
    "proxy": ("grantor_id", "holder_id"),
    "vote": ("mode", "text"),
    "sitting_event": ("kind", "reason"),
    "speech": ("political_group_id", "person_id"),
    "report_amendment": ("number", "text"),
    "recusal": ("person_id", "kind"),
    "operation_decision": ("decision_id", "amount_cents"),
    "indicator": ("name", "text"),
    "planned_amount": ("financer_id", "amount_cents"),
    "financer": ("authority_id",),
    "amendment_move": ("from_axis_id", "to_axis_id", "amount_cents"),
    "axis": ("number", "name"),
    "amendment": ("number", "title"),
    "funding_key": ("mode", "text"),
}


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One change told to a user, in the language of the window; ``field`` is the column, empty for an addition.

    ``label`` is the gesture as an infinitive phrase, ``before`` and ``after`` are readable; ``part`` names the part of
    the object that changed (a point of a meeting, a comment of an action). ``gesture_id`` is what ``undo --gesture``
    takes; ``turned_back`` marks what undo or redo did.
    """

    id: str
    gesture_id: str
    at: datetime
    author: str
    gesture: str
    label: str
    kind: str
    field: str
    field_label: str
    part: str | None
    before: str | None
    after: str | None
    turned_back: bool


def history(reader: Reader, kind: str, key: str, kept_back: frozenset[str] = frozenset()) -> tuple[HistoryRow, ...]:
    """Return all that was done to an object and to its parts, the latest first; what is ``kept_back`` is not named."""
    names = Names(reader, kept_back)
    rows = list(_told(reader, names, kind, key, is_part=False))
    for table, column in _PARTS.get(kind, ()):
        for row in reader.rows(f'SELECT id FROM "{table}" WHERE {column} = :id', id=key):
            rows.extend(_told(reader, names, table, row["id"], is_part=True))
    if kind == "operation":
        rows.extend(_figures(reader, names, key))
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def field_label(kind: str, column: str) -> str:
    """Return the name of a field as screens tell it."""
    return word("field", _NAMED_ELSEWHERE.get((kind, column), column))


def _told(reader: Reader, names: Names, kind: str, key: str, *, is_part: bool) -> list[HistoryRow]:
    found = []
    part = None
    for place, change in enumerate(changes_of(reader, kind, key)):
        if is_part and change.column == ADDED:
            part = names.summary(kind, change.after)
        column = "" if change.column == ADDED else change.column
        if column in UNTOLD:
            continue
        if column:
            before, after = (names.readable(kind, column, value) for value in (change.before, change.after))
        else:
            before, after = None, part
        found.append(
            HistoryRow(
                id=f"{kind}:{key}:{place}",
                gesture_id=change.gesture_id,
                at=change.at,
                author=change.author,
                gesture=change.gesture,
                label=word("gesture", change.gesture),
                kind=kind,
                field=column,
                field_label=field_label(kind, column) if column else word("object", kind),
                part=part,
                before=before,
                after=after,
                turned_back=change.turned_back,
            )
        )
    return found


def _figures(reader: Reader, names: Names, operation_id: str) -> list[HistoryRow]:
    """Return each change of an operation's figures: « Payé 2010, Eure », with its source and its day."""
    return [
        HistoryRow(
            id=one.id,
            gesture_id=one.gesture_id,
            at=one.at,
            author=one.author,
            gesture=one.gesture,
            label=word("gesture", one.gesture),
            kind="funding_statement",
            field="figures",
            field_label=told(
                "figure_history",
                "cell",
                stage=word("funding_stage", one.stage),
                year=one.year,
                financer=names.readable("operation", "financer_id", one.financer_id),
            ),
            part=told("figure_history", "source", source=one.source, day=numeric(one.dated_on)),
            before=None if one.before is None else money(one.before),
            after=None if one.after is None else money(one.after),
            turned_back=one.turned_back,
        )
        for one in figure_changes(reader, operation_id)
    ]


def _day(text: str) -> str:
    """Return « 16/05/2013 »; a partial date as « mai 2013 »."""
    read = PartialDate.parse(text)
    if read is None:
        return text
    return numeric(read.first_day) if read.day else read.printed()


class Names:
    """Turns stored values into what a user reads, looking each id up once; those ``kept_back`` bear no name."""

    def __init__(self, reader: Reader, kept_back: frozenset[str] = frozenset()) -> None:
        self._reader = reader
        self._kept_back = kept_back
        self._known: dict[tuple[str, str], str] = {}

    def readable(self, kind: str, column: str, value: Any) -> str | None:
        if value is None:
            return None
        if column == "gone":
            return word("gone", "yes" if value else "no")
        if (subject := _ENUMERATIONS.get((kind, column))) is not None:
            return word(subject, str(value))
        if column in _YES_NO:
            return word("yes_no", "yes" if value else "no")
        if column.endswith("_cents"):
            return money(int(value))
        if column.endswith("_on") or column in _DAYS:
            return _day(str(value))
        if str(value) in self._kept_back:
            return word("history", "kept_back")
        query = _ELSEWHERE.get((kind, column), _POINTS_AT.get(column))
        return self._name(query, str(value)) if query else str(value)

    def summary(self, kind: str, cells: dict[str, Any]) -> str | None:
        readable = (self.readable(kind, column, cells.get(column)) for column in _SUMMARY.get(kind, ()))
        return ", ".join(one for one in readable if one) or None

    def _name(self, query: str, key: str) -> str:
        if (query, key) not in self._known:
            self._known[query, key] = str(self._reader.scalar(query, id=key) or "?")
        return self._known[query, key]
