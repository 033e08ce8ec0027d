"""How the stage writes durations, instants and days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from concertation.domain.clock import paris

if TYPE_CHECKING:
    from datetime import date, datetime

THIN = "\u00a0"


def lasting(seconds: int) -> str:
    """Return « 41 min », « 1 h 32 », « 2 h » for a duration, in whole minutes."""
    hours, minutes = divmod(max(0, seconds) // 60, 60)
    if not hours:
        return f"{minutes}{THIN}min"
    return f"{hours}{THIN}h{THIN}{minutes:02d}" if minutes else f"{hours}{THIN}h"


def stopwatch(seconds: int) -> str:
    """Return « 12:40 », or « 1:02:05 » past an hour."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"


def hour(at: datetime) -> str:
    """Return « 10:41 », Paris time."""
    return f"{paris(at):%H:%M}"


def day(on: date, form: str = "dddd d MMMM") -> str:
    """Return a day as Qt writes it in the user's language, such as « jeudi 16 mai »."""
    return QLocale().toString(QDate(on.year, on.month, on.day), form)
