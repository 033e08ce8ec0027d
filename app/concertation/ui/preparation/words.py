"""The sentences of the preparation: durations, returns of a point, the head of the meeting."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.domain.actions import FLAGGED_FROM
from concertation.domain.dates_fr import clock, in_full, numeric, span
from concertation.domain.typography import NO_BREAK, ordinal

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.meeting_rows import ItemRow, MeetingSheet

_MINUTES = re.compile(r"(?:(?P<hours>\d{1,2})\s*h(?:eures?)?)?\s*(?:(?P<minutes>\d{1,4})\s*(?:min(?:utes?)?|mn|')?)?")


_YEAR_IS_PLAIN = timedelta(days=300)
translate = QCoreApplication.translate


def minutes(count: int | None) -> str:
    """Return « 25 min » or « 1 h 05 », nothing for an unknown duration."""
    if count is None:
        return ""
    if count < 60:
        return f"{count}{NO_BREAK}min"
    return hours(count)


def hours(count: int) -> str:
    """Return « 2 h 05 », or « 45 min » under an hour."""
    if count < 60:
        return f"{count}{NO_BREAK}min"
    return f"{count // 60}{NO_BREAK}h{NO_BREAK}{count % 60:02d}"


def read_minutes(text: str) -> int | None:
    """Return the minutes of « 15 », « 15 min », « 1 h 30 »; nothing where it is not a duration."""
    found = _MINUTES.fullmatch(text.strip().replace("\u202f", " ").replace(NO_BREAK, " ").lower())
    if found is None or not (found["hours"] or found["minutes"]):
        return None
    return int(found["hours"] or 0) * 60 + int(found["minutes"] or 0)


def returned(item: ItemRow, on: date | None) -> tuple[str, str] | None:
    """Return how often a point came back, in words, and the colour role of it; nothing for a new point.

    The year is told where it is not plain: more than ten months before the meeting, held ``on`` a day.
    """
    if item.carried_from_on is None:
        return None
    day = numeric(item.carried_from_on)
    if on is not None and on - item.carried_from_on < _YEAR_IS_PLAIN:
        day = day[:5]
    if item.times_carried < 2:
        return translate("Preparation", "Reporté du {day}").format(day=day), "soon"
    words = translate("Preparation", "Reporté du {day} ({rank} report)").format(
        day=day, rank=ordinal(item.times_carried)
    )
    return words, "late" if item.times_carried >= FLAGGED_FROM else "soon"


def title(sheet: MeetingSheet, *, narrow: bool = False) -> str:
    """Return the body and the day, without its weekday where there is little room."""
    if narrow:
        return f"{sheet.body_name}, {in_full(sheet.held_on).partition(' ')[2]}"
    return f"{sheet.body_name}, {in_full(sheet.held_on)}"


def lead(sheet: MeetingSheet) -> str:
    """Return time, place and déjeuner in one line."""
    told = []
    if sheet.starts_at and sheet.ends_at:
        told.append(span(sheet.starts_at, sheet.ends_at).removeprefix("de "))
    elif sheet.starts_at:
        told.append(clock(sheet.starts_at))
    else:
        told.append(translate("Preparation", "heure à fixer"))
    told.append(sheet.place or (sheet.host or translate("Preparation", "lieu à fixer")))
    if sheet.lunch is not None:
        told.append(translate("Preparation", "suivie d’un déjeuner"))
    return ", ".join(told)


def weight(size: int) -> str:
    """Return the size of a file in words."""
    if size < 1000:
        return translate("Preparation", "{n} o").format(n=size)
    if size < 1_000_000:
        return translate("Preparation", "{n} ko").format(n=round(size / 1000))
    return translate("Preparation", "{n} Mo").format(n=f"{size / 1_000_000:.1f}".replace(".", ","))
