"""The days on which one does not meet: public holidays, school holidays, bridges, week-ends, and why a day is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from concertation.domain.listing import listed
from concertation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SCHOOL_HOLIDAY_COLUMNS = ("ZONE", "PREMIER_JOUR", "DERNIER_JOUR", "NOM")

_DAY = timedelta(days=1)
_WEEKEND = {5: "Samedi", 6: "Dimanche"}
_FIXED_HOLIDAYS = (
    (1, 1, "Jour de l’An", "du jour de l’An"),
    (5, 1, "Fête du Travail", "du 1er mai"),
    (5, 8, "Victoire 1945", "du 8 mai"),
    (7, 14, "Fête nationale", "du 14 juillet"),
    (8, 15, "Assomption", "du 15 août"),
    (11, 1, "Toussaint", "de la Toussaint"),
    (11, 11, "Armistice 1918", "du 11 novembre"),
    (12, 25, "Noël", "de Noël"),
)
_HOLIDAYS_AFTER_EASTER = (
    (1, "Lundi de Pâques", "du lundi de Pâques"),
    (39, "Ascension", "de l’Ascension"),
    (50, "Lundi de Pentecôte", "du lundi de Pentecôte"),
)


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """School holidays of a zone, or days a body does not meet; both bounds are closed days."""

    zone: str
    first_day: date
    last_day: date
    name: str


class ConflictKind(StrEnum):
    """Why a day is a bad one for a meeting."""

    WEEKEND = "weekend"
    PUBLIC_HOLIDAY = "public_holiday"
    SCHOOL_HOLIDAY = "school_holiday"
    BRIDGE = "bridge"
    SAME_PEOPLE = "same_people"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One reason against a day: its kind, the French label shown beside the day, and the values behind the label."""

    kind: ConflictKind
    label: str
    data: Mapping[str, str] = field(default_factory=dict, hash=False)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus's form of the anonymous algorithm of 1876)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    quads, quad_rest = divmod(of_century, 4)
    weekday = (32 + 2 * century_rest + 2 * quads - epact - quad_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def _holidays(year: int) -> Mapping[date, tuple[tuple[str, str], ...]]:
    """Return (name, complement after « Pont ») of each holiday; two may fall on one day, as on 1 May 2008."""
    sunday = easter(year)
    days = [(date(year, month, day), name, of) for month, day, name, of in _FIXED_HOLIDAYS]
    days += [(sunday + timedelta(days=after), name, of) for after, name, of in _HOLIDAYS_AFTER_EASTER]
    found: dict[date, tuple[tuple[str, str], ...]] = {}
    for on, name, of in sorted(days):
        found[on] = (*found.get(on, ()), (name, of))
    return MappingProxyType(found)


@cache
def public_holidays(year: int) -> Mapping[date, str]:
    """Return the national public holidays of a year, in order of date, with their French names.

    The eleven days of article L3133-1 of the Code du travail, in force since 1982; where two meet, both are named.
    """
    return MappingProxyType({on: " et ".join(name for name, _ in names) for on, names in _holidays(year).items()})


def is_working_day(on: date) -> bool:
    """Tell whether a day is neither in a week-end nor a public holiday."""
    return on.weekday() not in _WEEKEND and on not in _holidays(on.year)


def bridge(on: date) -> str | None:
    """Return the label of the bridge a day makes, or nothing.

    A bridge is one working day alone between two days off, at least one of which is a public holiday.
    """
    before, after = on - _DAY, on + _DAY
    if not is_working_day(on) or is_working_day(before) or is_working_day(after):
        return None
    names = _holidays(before.year).get(before) or _holidays(after.year).get(after)
    return f"Pont {names[0][1]}" if names else None


def conflicts(
    on: date, zones: Iterable[str], closed: Iterable[ClosedDays], busy: Mapping[date, str]
) -> tuple[Conflict, ...]:
    """Return every reason against meeting on a day; none makes it a clear day.

    Args:
        on: the day asked about.
        zones: school zones of the members; other zones' holidays do not count.
        closed: school holidays known.
        busy: days on which the same people already meet, with the name of that meeting.
    """
    found = []
    if on.weekday() in _WEEKEND:
        found.append(Conflict(ConflictKind.WEEKEND, _WEEKEND[on.weekday()]))
    if on in _holidays(on.year):
        found.append(Conflict(ConflictKind.PUBLIC_HOLIDAY, public_holidays(on.year)[on]))
    if bridged := bridge(on):
        found.append(Conflict(ConflictKind.BRIDGE, bridged))
    found.extend(_school_conflicts(on, frozenset(zones), closed))
    if on in busy:
        found.append(Conflict(ConflictKind.SAME_PEOPLE, f"Même jour que {busy[on]}", {"with": busy[on]}))
    return tuple(found)


def _school_conflicts(on: date, zones: frozenset[str], closed: Iterable[ClosedDays]) -> list[Conflict]:
    """Group the zones closed that day under the name of their holidays: « Vacances d’hiver, zones A et B »."""
    zones_by_name: dict[str, set[str]] = {}
    for days in closed:
        if days.zone in zones and days.first_day <= on <= days.last_day:
            zones_by_name.setdefault(days.name, set()).add(days.zone)
    return [
        Conflict(
            ConflictKind.SCHOOL_HOLIDAY,
            f"{name}, zone{'s' if len(of) > 1 else ''} {listed(sorted(of))}",
            {"name": name, "zones": ",".join(sorted(of))},
        )
        for name, of in zones_by_name.items()
    ]


def parse_school_holidays(lines: Iterable[str | bytes]) -> list[ClosedDays]:
    """Read school holidays from a CSV file with semicolons: ``ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM``, days as ISO 8601.

    Raises:
        UserError: ``school_holidays_encoding``, ``school_holidays_columns`` or ``school_holidays_line``, each with
            the number of the line (from 1).
    """
    found = []
    header_read = False
    for number, raw in enumerate(lines, start=1):
        cells = _cells(raw, number)
        if not any(cells):
            continue
        if header_read:
            found.append(_closed_days(cells, number))
        elif tuple(cell.upper() for cell in cells) == SCHOOL_HOLIDAY_COLUMNS:
            header_read = True
        else:
            raise UserError("school_holidays_columns", line=number, expected=";".join(SCHOOL_HOLIDAY_COLUMNS))
    if not header_read:
        raise UserError("school_holidays_columns", line=1, expected=";".join(SCHOOL_HOLIDAY_COLUMNS))
    return found


def _cells(raw: str | bytes, number: int) -> list[str]:
    try:
        text = raw.decode("utf-8") if isinstance(raw, bytes) else raw
        text.encode("utf-8")  # a text read with surrogateescape holds what could not be decoded
    except UnicodeError as error:
        raise UserError("school_holidays_encoding", line=number) from error
    if "\ufffd" in text or "Ã" in text:  # lost, or UTF-8 read as another encoding; no holiday's name has either
        raise UserError("school_holidays_encoding", line=number)
    return [cell.strip().strip('"').strip() for cell in text.removeprefix("\ufeff").strip("\r\n").split(";")]


def _closed_days(cells: Sequence[str], number: int) -> ClosedDays:
    if len(cells) != len(SCHOOL_HOLIDAY_COLUMNS) or not all(cells):
        raise UserError("school_holidays_columns", line=number, expected=";".join(SCHOOL_HOLIDAY_COLUMNS))
    zone, first, last, name = cells
    try:
        first_day, last_day = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError as error:
        raise UserError("school_holidays_line", line=number, text=";".join(cells)) from error
    if last_day < first_day:
        raise UserError("school_holidays_line", line=number, text=";".join(cells))
    return ClosedDays(zone, first_day, last_day, name.replace("'", "’"))
