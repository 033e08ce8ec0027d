"""The kinds of documents of a meeting, each complete in itself: what is frozen, hashed and kept when minutes are issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from concertation.documents.model.parts import (
    ActionEntry,
    Conclusion,
    Council,
    Masthead,
    ParticipantGroup,
    Point,
    Sentence,
    Signature,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Relevé de décisions. An empty ``summary`` is counted from the points.

    ``undecided`` are the points that were on the agenda and of which there is nothing more to say.
    ``objection_days`` with ``deemed_approved_on`` print « Sans observation sous 8 jours… réputé approuvé ».
    """

    masthead: Masthead
    groups: tuple[ParticipantGroup, ...] = ()
    summary: str = ""
    points: tuple[Point, ...] = ()
    new_actions: tuple[ActionEntry, ...] = ()
    late_actions: tuple[ActionEntry, ...] = ()
    owed_actions: tuple[ActionEntry, ...] = ()
    objection_days: int | None = None
    deemed_approved_on: date | None = None
    distribution: str = ""
    undecided: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Compte rendu of an administrative or political body."""

    masthead: Masthead
    groups: tuple[ParticipantGroup, ...] = ()
    opening: str = ""
    points: tuple[Point, ...] = ()
    actions: tuple[ActionEntry, ...] = ()
    owed_actions: tuple[ActionEntry, ...] = ()
    closing: str = ""
    annexes: tuple[str, ...] = ()
    objection_days: int | None = None
    deemed_approved_on: date | None = None
    distribution: str = ""
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceedings:
    """Procès-verbal of an assembly, or of two councils sitting together (``joint``: then it binds nobody by itself).

    ``assembly`` is who met (« les conseillers généraux du Nord et du Pas-de-Calais »), ``chaired`` the words after
    « sous la présidence de », ``opened_by`` who opened the sitting. ``sentences`` are what the record says of opening,
    presence and closing; without them, the page words these facts itself.
    """

    masthead: Masthead
    joint: bool = False
    assembly: str = ""
    chaired: str = ""
    opened_by: str = ""
    secretary: str = ""
    opened_at: time | None = None
    councils: tuple[Council, ...] = ()
    points: tuple[Point, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    closed_at: time | None = None
    closing: str = ""
    signatures: tuple[Signature, ...] = ()
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSheet:
    """Ordre du jour; ``slot_minutes`` is the time booked, against which the durations are summed."""

    masthead: Masthead
    groups: tuple[ParticipantGroup, ...] = ()
    points: tuple[Point, ...] = ()
    slot_minutes: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceSheet:
    """Feuille d'émargement: one block per authority, then per political group, with blank lines to fill.

    ``seats`` are the members alone, by council and group: the hemicycle is drawn where there are any, with how each
    attended once ``presence_noted``.
    """

    masthead: Masthead
    groups: tuple[ParticipantGroup, ...] = ()
    blank_lines: int = 2
    seats: tuple[ParticipantGroup, ...] = ()
    presence_noted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Convocation:
    """A letter calling to a meeting: a council is summoned (``summons``: Convocation), peers are invited (Invitation).

    Without ``recipient`` it is the same letter for all. ``recipient`` and ``sender`` are address lines; a
    ``recipient_name`` names the reply slip.
    """

    masthead: Masthead
    summons: bool = False
    sender: tuple[str, ...] = ()
    sender_mail: str = ""
    recipient: tuple[str, ...] = ()
    recipient_name: str = ""
    salutation: str = "Madame, Monsieur,"
    written_at: str = ""
    written_on: date | None = None
    text: str = ""
    access: str = ""
    lunch: str = ""
    points: tuple[Point, ...] = ()
    pieces: str = ""
    closing: str = ""
    signed_for: str = ""
    signed_by: str = ""
    reply_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions:
    """Relevé de conclusions of a joint sitting, with the deliberation of each of ``councils`` in its own column.

    A council is named as it follows « Délibération » (« du Nord », « 59 »), the same in its ratifications' ``authority``.
    """

    masthead: Masthead
    councils: tuple[str, ...] = ()
    known_on: date | None = None
    summary: str = ""
    conclusions: tuple[Conclusion, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsTable:
    """Tableau de suivi des actions as of a day; ``since_on`` is the meeting before, for what closed since."""

    masthead: Masthead
    as_of: date
    since_on: date | None = None
    actions: tuple[ActionEntry, ...] = ()
    owed_actions: tuple[ActionEntry, ...] = ()
    note: str = ""
