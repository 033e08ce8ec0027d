"""The frozen rows of one meeting: what its three stages show, plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class MemberAuthority:
    """A member authority of the cooperation, in canonical order, under the name it bore on the meeting's day."""

    id: str
    code: str
    name: str
    short_name: str
    kind: str
    with_of: str


@dataclass(frozen=True, slots=True)
class LunchRow:
    """The déjeuner of a meeting."""

    id: str
    place: str | None
    starts_at: time | None
    head_count: int | None
    confirmed: bool
    diets: str | None


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """One meeting with what stands at the head of its three stages. Times are wall-clock, instants UTC."""

    id: str
    reference: str
    title: str | None
    body_id: str
    body_code: str
    body_name: str
    body_long_name: str | None
    cooperation_id: str
    cooperation: str
    regime: str
    held_on: date
    number: int
    starts_at: time | None
    ends_at: time | None
    slot_minutes: int
    state: str
    state_reason: str | None
    host_id: str | None
    host: str | None
    place: str | None
    access: str | None
    chair_id: str | None
    secretary_id: str | None
    convened_on: date | None
    opened_at: datetime | None
    closed_at: datetime | None
    paused_at: datetime | None
    paused_seconds: int
    current_item_id: str | None
    private_note: str | None
    approval_days: int | None
    decision_pattern: str
    replaces: str | None
    replaced_by: str | None
    previous_id: str | None
    next_id: str | None
    next_on: date | None
    lunch: LunchRow | None
    authorities: tuple[MemberAuthority, ...]
    issued_kinds: tuple[str, ...]

    @property
    def frozen(self) -> bool:
        """Whether minutes were issued: later corrections are a rectificatif."""
        return bool(self.issued_kinds)


@dataclass(frozen=True, slots=True)
class PieceRow:
    """An attachment of a meeting, a point or a dossier; ``size`` in bytes."""

    id: str
    item_id: str | None
    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A point of the agenda with its computed number; ``times_carried`` counts the meetings it came back from.

    The ``rapporteur`` is named as lists do, and as running text does in ``rapporteur_named``.
    ``commission`` and ``report_number`` are those of a report submitted to an assembly.
    """

    id: str
    meeting_id: str | None
    meeting: str | None
    number: int
    title: str
    nature: str
    standing: str | None
    rapporteur_id: str | None
    rapporteur: str | None
    pilot_id: str | None
    pilot: str | None
    dossier_id: str | None
    dossier: str | None
    planned_minutes: int | None
    brief: str | None
    internal: bool
    carried_from_id: str | None
    carried_from: str | None
    carried_from_on: date | None
    times_carried: int
    outcome: str | None
    outcome_reason: str | None
    spent_seconds: int
    started_at: datetime | None
    pieces: tuple[PieceRow, ...]
    rapporteur_named: str | None = None
    commission: str | None = None
    report_number: str | None = None


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One person expected at a meeting and how it turned out, derived from what was declared and from events.

    ``status`` is empty only where nothing may be told of it (:func:`noted_attendance`).
    """

    id: str
    meeting_id: str
    meeting: str
    person_id: str
    family_name: str
    given_name: str | None
    civility: str | None
    sort_key: str
    person: str
    authority_id: str
    authority: str
    authority_name: str
    group_id: str | None
    group: str | None
    function: str | None
    role: str
    declared: str
    status: str | None
    here: bool
    arrived_at: datetime | None
    left_at: datetime | None
    represented_by_id: str | None
    represented_by: str | None


@dataclass(frozen=True, slots=True)
class TallyRow:
    """Totals of a vote; ``authority`` empty means together."""

    authority_id: str | None
    authority: str | None
    votes_for: int
    votes_against: int
    abstentions: int
    blank: int
    not_voting: int


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One captured line with what it gave birth to; empty fields where it gave none.

    ``as_text`` are the spans of the raw line given back to the text, ``warnings`` what deserved a second look.
    """

    id: str
    item_id: str | None
    kind: str
    raw: str
    text: str
    at: datetime
    private: bool
    approved: bool
    decision_id: str | None
    decision_label: str | None
    sense: str | None
    reserve_text: str | None
    reserve_holder: str | None
    action_id: str | None
    action_label: str | None
    assignee: str | None
    action_authority: str | None
    associates: tuple[str, ...]
    action_state: str | None
    pilot: str | None
    due_on: date | None
    dossier_id: str | None
    dossier: str | None
    vote_id: str | None
    vote_mode: str | None
    tallies: tuple[TallyRow, ...]
    as_text: tuple[tuple[int, int], ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """Minutes as they were issued; ``superseded`` by a later version of the same kind."""

    id: str
    meeting_id: str
    reference: str
    kind: str
    version: int
    sha256: str
    pdf_sha256: str
    issued_at: datetime
    issued_by: str
    change_note: str | None
    superseded: bool
