"""Sentences that a page and its editable copy say alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.phrases import weekday

if TYPE_CHECKING:
    from datetime import date

    from concertation.documents.model import Convocation

OWED = "Ce que les autres collectivités doivent à la vôtre"


def approval_sentence(what: str, days: int | None, on: date | None) -> str:
    """« Sans observation sous 8 jours, soit jusqu'au …, le présent relevé est réputé approuvé. », where it is asked."""
    if on is None:
        return ""
    delay = f"sous {days} jours, soit jusqu’au {weekday(on)}" if days else f"d’ici au {weekday(on)}"
    return f"Sans observation {delay}, le présent {what} est réputé approuvé."


def calling(document: Convocation) -> str:
    """Return the sentence that calls, where the letter has no text of its own."""
    followed = " Elle sera suivie d’un déjeuner." if document.masthead.lunch else ""
    if document.summons:
        return f"J’ai l’honneur de vous convoquer à la séance indiquée ci-dessous.{followed}"
    return f"J’ai le plaisir de vous inviter à notre prochaine réunion.{followed}"
