"""The kinds of documents that gather a year, or what someone leaves to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.documents.model.dossiers import Moment
from concertation.documents.model.parts import ActionEntry, Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierLine:
    """A dossier in a list, as it stands."""

    title: str
    stage: str = ""
    instructing: str = ""
    holder: str = ""
    open_actions: int = 0
    late_actions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Dossier de passation of a person or of a body: everything open, as of a day. ``associated`` are others' actions."""

    masthead: Masthead
    as_of: date
    whose: str
    function: str = ""
    person: bool = True
    actions: tuple[ActionEntry, ...] = ()
    associated: tuple[ActionEntry, ...] = ()
    dossiers: tuple[DossierLine, ...] = ()
    decisions: tuple[Moment, ...] = ()
    points: tuple[Moment, ...] = ()
    meetings: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting of the year; ``presence`` are words (« présente », « 74 sur 79 ») in the order of the authorities."""

    on: date
    place: str = ""
    presence: tuple[str, ...] = ()
    decisions: int = 0
    executed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMeetings:
    """The meetings of a body; ``attended`` counts by authority those at which it was present or represented."""

    body: str
    joint: bool = False
    meetings: tuple[MeetingLine, ...] = ()
    attended: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLine:
    """An axis or a financer of the contract, in cents; rates in thousandths, unknown where nobody said.

    ``missing`` tells what a financer did not send, in words. ``at_least`` marks a rate to which a year that was not sent
    is still to be added: what is planned is that of all years.
    """

    name: str
    planned: int | None = None
    programmed: int | None = None
    committed: int | None = None
    paid: int | None = None
    committed_rate: int | None = None
    total: bool = False
    gap: bool = False
    missing: str = ""
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """An indicator, in words or in a number with its unit, for one kind of beneficiary."""

    beneficiary: str
    name: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPassage:
    """What people wrote: ``kind`` is ``lead``, ``fact``, ``difficulty``, ``outlook`` or ``method``."""

    kind: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityReport:
    """Bilan of a year. ``elapsed`` is the elapsed share of the contract in thousandths; ``median_days`` unknown at first."""

    masthead: Masthead
    year: int
    as_of: date
    drawn_on: date | None = None
    authorities: tuple[str, ...] = ()
    bodies: tuple[BodyMeetings, ...] = ()
    executed: int = 0
    in_progress: int = 0
    late: int = 0
    given_up: int = 0
    without_action: int = 0
    median_days: int | None = None
    timed: int = 0
    actions_done: int = 0
    actions_open: int = 0
    actions_late: int = 0
    actions_blocked: int = 0
    actions_dropped: int = 0
    contract: str = ""
    elapsed: int | None = None
    axes: tuple[ContractLine, ...] = ()
    financers: tuple[ContractLine, ...] = ()
    situated: str = ""
    results: tuple[Result, ...] = ()
    passages: tuple[ReportPassage, ...] = ()
