"""Whole or partial days as narrow columns tell them."""

from __future__ import annotations

from datetime import date

from concertation.documents.phrases import figures, partial


def short_day(iso: str) -> str:
    """« 21/11/2013 » where the day is known, else what is known in words: « février 2007 »."""
    try:
        return figures(date.fromisoformat(iso))
    except ValueError:
        return partial(iso)
