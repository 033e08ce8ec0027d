"""The kinds of documents about dossiers and those who follow them; none is issued, each tells one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.documents.model.parts import ActionEntry, Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that happened; ``on`` is a whole or partial ISO date, ``kind`` its printed word (« Décision »)."""

    on: str
    kind: str
    title: str
    detail: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingStep:
    """One step of the fiche navette; ``held_days`` counts the days it kept the dossier, or has kept it so far.

    ``own`` marks, in the copy of one authority, the steps that are its own.
    """

    step: str
    whose: str = ""
    received_on: date | None = None
    opinion: str = ""
    observations: str = ""
    visa: str = ""
    passed_on: date | None = None
    held_days: int | None = None
    holding: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """What one stage amounts to in cents, in all and by financer in the order of the page; unknown where none.

    ``situated`` tells the day of the figures, in words.
    """

    stage: str
    cents: int | None = None
    by_financer: tuple[int | None, ...] = ()
    situated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFacts:
    """What stands at the head of everything printed about a dossier; words and names as they were on the day."""

    title: str
    summary: str = ""
    place: str = ""
    axis: str = ""
    together: str = ""
    triage: str = ""
    triage_text: str = ""
    triage_reason: str = ""
    triaged_on: date | None = None
    triaged_by: str = ""
    instructing: str = ""
    lead: str = ""
    pilot: str = ""
    partners: tuple[str, ...] = ()
    stage_text: str = ""
    closed: bool = False
    opened_on: date | None = None
    holder: str = ""
    held_on: date | None = None
    held_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPage:
    """« Où en est-on ? »: one dossier as of a day, to be read in a minute. ``earlier`` moments are left out."""

    masthead: Masthead
    as_of: date
    dossier: DossierFacts
    decisions: tuple[Moment, ...] = ()
    actions: tuple[ActionEntry, ...] = ()
    financers: tuple[str, ...] = ()
    money: tuple[MoneyLine, ...] = ()
    moments: tuple[Moment, ...] = ()
    earlier: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructedDossier:
    """One line of the register: who instructs a dossier, who leads and pilots, where it is, and who does it too."""

    title: str
    triage: str = ""
    lead: str = ""
    pilot: str = ""
    stage: str = ""
    holder: str = ""
    held_days: int | None = None
    twice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instructed:
    """The dossiers that one authority instructs; without a name, those that none does."""

    authority: str
    dossiers: tuple[InstructedDossier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRegister:
    """Registre des dossiers: who instructs what as of a day, by authority in canonical order."""

    masthead: Masthead
    as_of: date
    authorities: tuple[Instructed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingSlip:
    """Fiche navette of a dossier, with ``blank_lines`` to fill by hand."""

    masthead: Masthead
    as_of: date
    dossier: DossierFacts
    steps: tuple[RoutingStep, ...] = ()
    blank_lines: int = 3
