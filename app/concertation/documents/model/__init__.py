"""Frozen documents: everything a page says, as plain values with a canonical JSON, asking nothing of the register.

A kind's classes are made when one of them is first named: a page printed by a process of its own pays for its own kind.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from concertation.documents.model.canonical import FORMAT, KINDS, class_of, digest, from_json, kind_of, to_json

if TYPE_CHECKING:
    from concertation.documents.model.any_kind import Document
    from concertation.documents.model.contract import (
        Adopted,
        AxisAmounts,
        Changed,
        ContractAmendment,
        Dashboard,
        FinancerAmounts,
        MovedAmount,
        PaidPlace,
        Watched,
        YearAmounts,
    )
    from concertation.documents.model.dossiers import (
        DossierFacts,
        DossierPage,
        DossierRegister,
        Instructed,
        InstructedDossier,
        Moment,
        MoneyLine,
        RoutingSlip,
        RoutingStep,
    )
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
    from concertation.documents.model.parts import (
        ActionEntry,
        Attendance,
        Conclusion,
        Council,
        DecisionEntry,
        Logo,
        Masthead,
        Participant,
        ParticipantGroup,
        Passage,
        Point,
        Ratification,
        RatificationState,
        Sentence,
        Signature,
        Status,
        Tally,
        Vote,
    )
    from concertation.documents.model.reports import (
        ActivityReport,
        BodyMeetings,
        ContractLine,
        DossierLine,
        Handover,
        MeetingLine,
        ReportPassage,
        Result,
    )
    from concertation.documents.model.sittings import (
        Amount,
        BriefingNote,
        DeliberationList,
        ListedDeliberation,
        Part,
        ProxyForm,
        ReportPaper,
    )

__all__ = [
    "FORMAT",
    "KINDS",
    "ActionEntry",
    "ActionsTable",
    "ActivityReport",
    "Adopted",
    "AgendaSheet",
    "Amount",
    "Attendance",
    "AttendanceSheet",
    "AxisAmounts",
    "BodyMeetings",
    "BriefingNote",
    "Changed",
    "Conclusion",
    "Conclusions",
    "ContractAmendment",
    "ContractLine",
    "Convocation",
    "Council",
    "Dashboard",
    "DecisionEntry",
    "Decisions",
    "DeliberationList",
    "Document",
    "DossierFacts",
    "DossierLine",
    "DossierPage",
    "DossierRegister",
    "FinancerAmounts",
    "Handover",
    "Instructed",
    "InstructedDossier",
    "ListedDeliberation",
    "Logo",
    "Masthead",
    "MeetingLine",
    "Minutes",
    "Moment",
    "MoneyLine",
    "MovedAmount",
    "PaidPlace",
    "Part",
    "Participant",
    "ParticipantGroup",
    "Passage",
    "Point",
    "Proceedings",
    "ProxyForm",
    "Ratification",
    "RatificationState",
    "ReportPaper",
    "ReportPassage",
    "Result",
    "RoutingSlip",
    "RoutingStep",
    "Sentence",
    "Signature",
    "Status",
    "Tally",
    "Vote",
    "Watched",
    "YearAmounts",
    "class_of",
    "digest",
    "from_json",
    "kind_of",
    "to_json",
]

_MODULES = ("parts", "kinds", "sittings", "dossiers", "contract", "reports", "any_kind")  # most often named first


def __getattr__(name: str) -> object:
    for module in _MODULES:
        found: object = getattr(import_module(f"{__name__}.{module}"), name, None) if name in __all__ else None
        if found is not None:
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
