"""What a document can be: one of every kind. Only for types: naming it loads them all."""

from __future__ import annotations

from typing import TypeAlias

from concertation.documents.model.contract import ContractAmendment, Dashboard
from concertation.documents.model.dossiers import DossierPage, DossierRegister, RoutingSlip
from concertation.documents.model.kinds import (
    ActionsTable,
    AgendaSheet,
    AttendanceSheet,
    Conclusions,
    Convocation,
    Decisions,
    Minutes,
    Proceedings,
)
from concertation.documents.model.reports import ActivityReport, Handover
from concertation.documents.model.sittings import BriefingNote, DeliberationList, ProxyForm, ReportPaper

Document: TypeAlias = (
    Decisions
    | Minutes
    | Proceedings
    | AgendaSheet
    | AttendanceSheet
    | Convocation
    | Conclusions
    | ActionsTable
    | DossierPage
    | RoutingSlip
    | DossierRegister
    | Handover
    | ActivityReport
    | Dashboard
    | ContractAmendment
    | ReportPaper
    | BriefingNote
    | ProxyForm
    | DeliberationList
)
