"""Dates and times as French documents print them."""

from __future__ import annotations

from datetime import date, time
from typing import overload

from concertation.domain.typography import NO_BREAK

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")


def _below_hundred(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    tens, unit = divmod(n, 10)
    if tens in {7, 9}:
        unit += 10
    if unit == 0:
        return "quatre-vingts" if tens == 8 else _TENS[tens]
    link = " et " if unit in {1, 11} and tens < 8 else "-"
    return f"{_TENS[tens]}{link}{_UNITS[unit]}"


def number_in_words(n: int) -> str:
    """Return a number from 0 to 9999 in French words, hyphens below a hundred only (spelling before 1990)."""
    if n < 100:
        return _below_hundred(n)
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        head = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent"
        if rest == 0:
            return head if hundreds == 1 else f"{head}s"
        return f"{head} {_below_hundred(rest)}"
    thousands, rest = divmod(n, 1000)
    head = "mille" if thousands == 1 else f"{_below_hundred(thousands)} mille"
    return f"{head} {number_in_words(rest)}" if rest else head


def year_in_words(year: int) -> str:
    """Return a year in words: « mil » from 1001 to 1999, as acts have it, then « deux mille treize »."""
    words = number_in_words(year)
    return words.replace("mille", "mil", 1) if 1000 < year < 2000 else words


def day_number(on: date) -> str:
    """Return « 1er » for the first of the month, else the plain figure."""
    return "1er" if on.day == 1 else str(on.day)


def in_full(on: date) -> str:
    """Return « jeudi 4 juillet 2013 », whose day, month and year never part at the end of a line."""
    return f"{WEEKDAYS[on.weekday()]} {day_number(on)}{NO_BREAK}{MONTHS[on.month - 1]}{NO_BREAK}{on.year}"


def in_words(on: date) -> str:
    """Return « L’an deux mille treize, le quatre juillet », as a procès-verbal opens."""
    day = "premier" if on.day == 1 else _below_hundred(on.day)
    return f"L’an {year_in_words(on.year)}, le {day} {MONTHS[on.month - 1]}"


def short(on: date) -> str:
    """Return « jeu. 4 juillet », for narrow places where the year is known."""
    return f"{WEEKDAYS[on.weekday()][:3]}. {day_number(on)}{NO_BREAK}{MONTHS[on.month - 1]}"


def numeric(on: date) -> str:
    """Return « 04/07/2013 »."""
    return f"{on:%d/%m/}{on.year:04d}"


def clock(at: time) -> str:
    """Return « 11 h 05 », or « 11 h » on the hour."""
    minutes = f"{NO_BREAK}{at.minute:02d}" if at.minute else ""
    return f"{at.hour}{NO_BREAK}h{minutes}"


@overload
def span(start: date, end: date) -> str: ...
@overload
def span(start: time, end: time) -> str: ...
def span(start: date | time, end: date | time) -> str:
    """Return « de 10 h à 12 h 30 » for times, « du 4 au 6 juillet 2013 » for days (« le … » for a single one)."""
    if isinstance(start, time) and isinstance(end, time):
        return f"de {clock(start)} à {clock(end)}"
    if not isinstance(start, date) or not isinstance(end, date):
        raise TypeError("a span runs between two dates or two times")
    if start == end:
        return f"le {in_full(start)}"
    first = day_number(start)
    if (start.year, start.month) != (end.year, end.month):
        first += f"{NO_BREAK}{MONTHS[start.month - 1]}"
    if start.year != end.year:
        first += f"{NO_BREAK}{start.year}"
    return f"du {first} au {day_number(end)}{NO_BREAK}{MONTHS[end.month - 1]}{NO_BREAK}{end.year}"
