"""Sample frozen documents, of visibly fictitious persons, for tests and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.factories.documents.around import actions, agenda, attendance, convocation, masthead_2011
from tests.factories.documents.contract import amendment, dashboard
from tests.factories.documents.convention import (
    attendance_156,
    conclusion_lines,
    conclusions,
    council,
    councils,
    masthead_convention,
    proceedings,
    reports,
    vote,
)
from tests.factories.documents.directors import (
    decisions,
    late_actions,
    masthead_276,
    minutes,
    new_actions,
    points_276,
    trio,
)
from tests.factories.documents.dossiers import dossier_page, dossier_register, routing_slip
from tests.factories.documents.handed import blank_proxy, deliberations, note, proxy, report
from tests.factories.documents.reports import activity_report, handover

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.documents.model import Document

__all__ = [
    "SAMPLES",
    "actions",
    "activity_report",
    "agenda",
    "amendment",
    "attendance",
    "attendance_156",
    "blank_proxy",
    "conclusion_lines",
    "conclusions",
    "convocation",
    "council",
    "councils",
    "dashboard",
    "decisions",
    "deliberations",
    "dossier_page",
    "dossier_register",
    "handover",
    "late_actions",
    "masthead_276",
    "masthead_2011",
    "masthead_convention",
    "minutes",
    "new_actions",
    "note",
    "points_276",
    "proceedings",
    "proxy",
    "report",
    "reports",
    "routing_slip",
    "trio",
    "vote",
]

SAMPLES: dict[str, Callable[[], Document]] = {
    "decisions": decisions,
    "minutes": minutes,
    "proceedings": proceedings,
    "agenda": agenda,
    "attendance": attendance,
    "attendance_156": attendance_156,
    "convocation": convocation,
    "conclusions": conclusions,
    "actions": actions,
    "dossier": dossier_page,
    "dossier_register": dossier_register,
    "handover": handover,
    "activity_report": activity_report,
    "routing": routing_slip,
    "contract": dashboard,
    "amendment": amendment,
    "report": report,
    "note": note,
    "proxy": proxy,
    "blank_proxy": blank_proxy,
    "deliberations": deliberations,
}
