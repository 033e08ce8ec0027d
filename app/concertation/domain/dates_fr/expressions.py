"""What the words of a date come to, reckoned from the meeting's day: one function for each way of saying one.

A reckoning gives a day, ``DOUBTFUL`` where the words speak of a date that cannot be told for sure, or ``NOTHING``
where they speak of something else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from concertation.domain.dates_fr import reckoning
from concertation.domain.dates_fr.printing import MONTHS, WEEKDAYS
from concertation.domain.typography import fold


class Unread(Enum):
    """Why words gave no day."""

    DOUBTFUL = "doubtful"
    NOTHING = "nothing"


DOUBTFUL: Final = Unread.DOUBTFUL
NOTHING: Final = Unread.NOTHING


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day told by words, whether exactly, whether with its year, and where its words end if before the match's."""

    on: date
    certain: bool = True
    year_given: bool = False
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What words are reckoned from: the meeting's day, and the next meeting of each body by folded name."""

    today: date
    next_meetings: Mapping[str, date]


Outcome = Reckoned | Unread


MONTH_NUMBERS = {fold(name): rank for rank, name in enumerate(MONTHS, start=1)}
MONTH_NUMBERS |= {"janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11}
MONTH_NUMBERS |= {"dec": 12}
WEEKDAY_NUMBERS = {name: rank for rank, name in enumerate(WEEKDAYS)}
COUNTS = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9}
COUNTS |= {"dix": 10, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30}


def _month(name: str) -> int:
    return MONTH_NUMBERS[name]


def _on_weekday(match: re.Match[str], on: date | None, *, year_given: bool) -> Outcome:
    """Return the day, doubtful where it does not exist or falls on another weekday than the one that is said."""
    said = match["weekday"]
    if on is None:
        return DOUBTFUL
    if said and WEEKDAYS[on.weekday()][:3] != said:
        return DOUBTFUL
    return Reckoned(on, year_given=year_given)


def iso(match: re.Match[str], _: Landmarks) -> Outcome:
    on = reckoning.day_of(int(match["year"]), int(match["number"]), int(match["day"]))
    return Reckoned(on, year_given=True) if on else DOUBTFUL


def figures(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    year = int(match["year"])
    if len(match["year"]) == 2:
        year = reckoning.full_year(year, landmarks.today)
    return _on_weekday(match, reckoning.day_of(year, int(match["number"]), int(match["day"])), year_given=True)


def short_figures(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    on = reckoning.next_occurrence(int(match["number"]), int(match["day"]), landmarks.today)
    return _on_weekday(match, on, year_given=False)


def words(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    month, day = _month(match["month"]), int(match["day"].removesuffix("er"))
    if match["year"]:
        return _on_weekday(match, reckoning.day_of(int(match["year"]), month, day), year_given=True)
    return _on_weekday(match, reckoning.next_occurrence(month, day, landmarks.today), year_given=False)


def part_of_month(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    """« Début » is the first day, « mi- » the 15th, « fin » the last: the plainest days, and told as not certain."""
    month = _month(match["month"])

    def day_in(year: int) -> date:
        if match["part"] == "fin":
            return reckoning.end_of_month(year, month)
        return date(year, month, 15 if match["part"] == "mi" else 1)

    if match["year"]:
        return Reckoned(day_in(int(match["year"])), certain=False, year_given=True)
    on = day_in(landmarks.today.year)
    if on < landmarks.today:
        if landmarks.today.year == date.max.year:
            return DOUBTFUL
        on = day_in(landmarks.today.year + 1)
    return Reckoned(on, certain=False)


def part_of_year(match: re.Match[str], _: Landmarks) -> Outcome:
    year = int(match["year"])
    on = {"debut": date(year, 1, 1), "mi": date(year, 6, 30), "fin": date(year, 12, 31)}[match["part"]]
    return Reckoned(on, certain=False, year_given=True)


def end_of_period(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    """Return the last working day of the week, or the last day of the month, quarter, half-year or year."""
    today, period = landmarks.today, match["period"]
    steps = 1 if match["next"] else 0
    if period == "semaine":
        monday = reckoning.add_days(
            today, 7 * steps - today.weekday() + (7 if today.weekday() > 4 and not steps else 0)
        )
        on = reckoning.add_days(monday, 0 if match["part"] == "debut" else reckoning.FRIDAY) if monday else None
    else:
        length = {"mois": 1, "trimestre": 3, "semestre": 6}.get(period, 12)
        first = today.replace(month=(today.month - 1) // length * length + 1, day=1)
        if match["part"] == "debut":
            on = reckoning.add_months(first, length * steps)
        else:
            last_month = reckoning.add_months(first, length * (steps + 1) - 1)
            on = reckoning.end_of_month(last_month.year, last_month.month) if last_month else None
    if on is None or (match["part"] == "debut" and not steps):
        return DOUBTFUL
    return Reckoned(on, certain=False)


def weekday(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    """« Jeudi » and « jeudi prochain » come after today; « en huit » adds a week to the first one from today on."""
    today, said = landmarks.today, match["which"]
    weekday = WEEKDAY_NUMBERS[match["weekday"]]
    from_today = reckoning.weekday_from(weekday, today)
    ahead = (weekday - today.weekday()) % 7
    if said == "dernier":
        on = reckoning.add_days(today, ahead - 7)
    elif said in {"en huit", "en quinze"}:
        on = reckoning.add_days(today, ahead + (7 if said == "en huit" else 14))
    elif said == "de la semaine prochaine":
        on = reckoning.add_days(today, 7 - today.weekday() + weekday)
    elif match["this"]:
        on = from_today
    else:
        on = reckoning.add_days(today, ahead or 7)
    return Reckoned(on) if on else DOUBTFUL


def weekday_and_number(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    """« Jeudi 13 »: the next 13th, where it is indeed a Thursday."""
    on = reckoning.next_day_of_month(int(match["day"].removesuffix("er")), landmarks.today)
    return _on_weekday(match, on, year_given=False)


def month_without_day(_match: re.Match[str], _landmarks: Landmarks) -> Outcome:
    """« Avant juillet »: the first of July, or the last? A day must be said."""
    return DOUBTFUL


def near_day(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    days = {"hier": -1, "aujourd'hui": 0, "demain": 1}.get(match["near"], 2)
    days += {"huit": 7, "quinze": 14}.get(match["weeks"] or "", 0)
    on = reckoning.add_days(landmarks.today, days)
    return Reckoned(on) if on else DOUBTFUL


def within(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    if match["working"]:
        return DOUBTFUL  # working days need the calendar of holidays
    count = COUNTS.get(match["count"]) or int(match["count"])
    unit, today = match["unit"], landmarks.today
    if unit == "mois":
        on = reckoning.add_months(today, count)
    elif unit.startswith("an"):
        on = reckoning.add_months(today, 12 * count)
    elif unit.startswith("h"):
        on = reckoning.add_days(today, -(-count // 24))
    else:
        on = reckoning.add_days(today, count * (7 if unit.startswith("semaine") else 1))
    return Reckoned(on) if on else DOUBTFUL


def within_a_week_or_two(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    on = reckoning.add_days(landmarks.today, 8 if match["count"] == "huitaine" else 15)
    return Reckoned(on) if on else DOUBTFUL


def day_of_month(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    on = reckoning.next_day_of_month(int(match["day"].removesuffix("er")), landmarks.today)
    return Reckoned(on) if on else DOUBTFUL


def next_meeting(match: re.Match[str], landmarks: Landmarks) -> Outcome:
    """Return the day of the next meeting named after « prochaine »: « DGS 276 », « DGS » if one only, « réunion »."""
    known = landmarks.next_meetings
    tokens = list(re.finditer(r"[^ ]+", match["rest"]))[:8]
    offset = match.start("rest")
    for count in range(len(tokens), 0, -1):
        phrase = " ".join(token[0] for token in tokens[:count])
        bare = re.sub(r"^(?:reunion|seance) (?:de la |de l'|des |du |de |d')?", "", phrase)
        named = [name for name in known if name == bare] or [name for name in known if name.startswith(f"{bare} ")]
        if not named and phrase in {"reunion", "seance", "instance"}:
            named = list(known) if len(known) == 1 else []
            if not named:
                return DOUBTFUL
        if len(named) == 1:
            return Reckoned(known[named[0]], end=offset + tokens[count - 1].end())
        if named:
            return DOUBTFUL
    return NOTHING
