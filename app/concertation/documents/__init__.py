"""Pages: a frozen document in, the bytes of a tagged, archivable PDF out."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

from concertation.documents.model import kind_of

if TYPE_CHECKING:
    from concertation.documents.model import Document

_TITLES = {
    "decisions": "Relevé de décisions",
    "minutes": "Compte rendu",
    "proceedings": "Procès-verbal",
    "agenda": "Ordre du jour",
    "attendance": "Feuille d’émargement",
    "conclusions": "Relevé de conclusions",
    "actions": "Tableau de suivi des actions",
    "dossier": "Où en est-on",
    "routing": "Fiche navette",
    "dossier_register": "Registre des dossiers",
    "handover": "Dossier de passation",
    "activity_report": "Bilan",
    "contract": "Tableau de bord du contrat",
    "amendment": "Avenant",
    "report": "Rapport",
    "note": "Note de présentation",
    "proxy": "Pouvoir",
    "deliberations": "Liste des délibérations",
}
_MODULES = {
    "agenda": "agenda_sheet",
    "attendance": "attendance_sheet",
    "actions": "actions_table",
    "dossier": "sheet",
    "routing": "sheet",
    "dossier_register": "sheet",
    "handover": "sheet",
    "activity_report": "sheet",
    "contract": "sheet",
    "amendment": "sheet",
    "report": "sheet",
    "note": "sheet",
    "deliberations": "sheet",
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_LONGEST_NAME = 120


def render(document: Document) -> bytes:
    """Return the PDF of a frozen document: PDF/UA-1 and PDF/A-2a, the same bytes for the same document."""
    kind = kind_of(document)
    module = import_module(f"concertation.documents.{_MODULES.get(kind, kind)}")
    rendered: bytes = module.render(document)
    return rendered


def title_of(document: Document) -> str:
    """Return the kind's French name, « Relevé de décisions »; a letter is a Convocation or an Invitation."""
    kind = kind_of(document)
    if kind == "convocation":
        return "Convocation" if getattr(document, "summons", False) else "Invitation"
    return _TITLES[kind]


def _whose(document: Document) -> str:
    """Return whom or what a document is about, where its kind does not say it."""
    dossier = getattr(document, "dossier", None)
    named = getattr(document, "recipient_name", "") or getattr(document, "whose", "")
    return named or getattr(dossier, "title", "") or getattr(document, "grantor", "") or _numbered(document)


def _numbered(document: Document) -> str:
    """Return the number of the point or of the report that a document presents, with the authority of its edition."""
    number = getattr(document, "number", "")
    return " ".join(part for part in (number, document.masthead.edition) if part and isinstance(part, str))


def file_name(document: Document) -> str:
    """Return a file name that every system takes, such as ``276-DGS-2013-04 Relevé de décisions v1.pdf``."""
    head = document.masthead
    whose = _whose(document)
    parts = [head.reference, title_of(document), whose, f"v{head.version}"]
    name = " ".join(" ".join(_FORBIDDEN.sub(" ", part).split()) for part in parts if part.strip())
    return f"{name[:_LONGEST_NAME].strip(' .')}.pdf"
