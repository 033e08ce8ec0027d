"""From a frozen document to its outline: titles, texts and tables, in French, without any drawing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from concertation.documents.model import kind_of

if TYPE_CHECKING:
    from concertation.documents.model import Document
    from concertation.documents.outline.parts import Outline

OUTLINED = {
    "convocation": "convocation",
    "decisions": "decisions",
    "minutes": "minutes",
    "proceedings": "proceedings",
    "conclusions": "conclusions",
    "dossier": "dossier_page",
    "dossier_register": "dossier_register",
    "routing": "routing_slip",
    "handover": "handover",
    "activity_report": "activity_report",
    "contract": "dashboard",
    "amendment": "contract_amendment",
    "report": "report_paper",
    "note": "briefing_note",
    "deliberations": "deliberation_list",
}


def outline_of(document: Document) -> Outline:
    """Return what a document says as an outline."""
    module = import_module(f"concertation.documents.outline.{OUTLINED[kind_of(document)]}")
    told: Outline = module.outline(document)
    return told
