"""French wording of dates, times, counts and lists, as the documents print them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from concertation.domain.clock import paris
from concertation.domain.dates_fr import PartialDate, in_full
from concertation.domain.dates_fr.printing import number_in_words
from concertation.domain.listing import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

DOT = "\u00a0\u00a0·\u00a0 "
_IN_WORDS = 17  # below it, counts are written in words
_ARTICLE = re.compile(r" (?=(?:du|des|de|de la|de l[’']|d[’'])\b)")
_OLDEST = datetime(2000, 1, 1, tzinfo=UTC)


def day(on: date) -> str:
    """« 18 novembre 2010 », « 1er mars 2013 », without the weekday."""
    return in_full(on).partition(" ")[2]


def weekday(on: date) -> str:
    """« jeudi 18 novembre 2010 »."""
    return in_full(on)


def figures(on: date) -> str:
    """« 18/11/2010 », for narrow columns."""
    return f"{on:%d/%m/%Y}"


def partial(iso: str) -> str:
    """A whole or partial ISO date in words: « 2014 », « février 2014 », « 16 octobre 2013 »; else as it stands."""
    read = PartialDate.parse(iso)
    return read.printed() if read else iso


def clock(at: time) -> str:
    """« 10 h 00 »: on paper the minutes are always told."""
    return f"{at.hour}\u00a0h\u00a0{at.minute:02d}"


def hours(start: time | None, end: time | None) -> str:
    """« 10 h 00 – 12 h 10 », « à partir de 10 h 30 », or nothing."""
    if start and end:
        return f"{clock(start)} – {clock(end)}"
    return f"à partir de {clock(start)}" if start else ""


def local(instant: datetime) -> datetime:
    return paris(instant)


def stated(instant: datetime) -> str:
    """« 18 novembre 2010, à 12 h 40 », local time."""
    here = local(instant)
    return f"{day(here.date())}, à {clock(here.time())}"


def created(instant: datetime | None, meeting_on: date | None) -> datetime:
    """Return the instant a file says it was made at: its issue, else its meeting's day, else a fixed one."""
    if instant:
        return instant
    return datetime.combine(meeting_on, time(), UTC) if meeting_on else _OLDEST


def count(number: int, singular: str, plural: str = "", *, feminine: bool = False) -> str:
    """« une décision », « six décisions », « 42 actions »; in words up to sixteen."""
    words = {1: "une" if feminine else "un", 0: "aucune" if feminine else "aucun"}
    told = words.get(number) or (number_in_words(number) if number < _IN_WORDS else str(number))
    return f"{told} {singular if number < 2 else plural or singular + 's'}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def series(items: Iterable[str]) -> str:
    """« a », « a et b », « a, b et c »."""
    return listed([item for item in items if item])


def dotted(items: Iterable[str]) -> str:
    """Join facts by a middle dot between spaces."""
    return DOT.join(item for item in items if item)


def parted(name: str) -> tuple[str, str]:
    """Part an authority's name into its kind and its place: « Conseil général », « du Nord ».

    Without an article, after its first word: « Région », « Haute-Normandie ».
    """
    if found := _ARTICLE.search(name):
        return name[: found.start()], name[found.start() + 1 :]
    kind, _, own = name.partition(" ")
    return kind, own


_ARTICLES = {
    **dict.fromkeys(("Conseil", "Département", "Syndicat", "Grand", "Pays"), "le"),
    **dict.fromkeys(("Région", "Métropole", "Communauté", "Commune", "Ville", "Collectivité"), "la"),
}


def with_article(name: str) -> str:
    """« le Conseil général de l’Eure », « la Région Haute-Normandie »; a name of another kind stays without."""
    article = _ARTICLES.get(name.partition(" ")[0])
    return f"{article} {name}" if article else name


def duration(minutes: int) -> str:
    """« 2 h 10 », « 45 min »."""
    whole, rest = divmod(minutes, 60)
    return f"{whole} h {rest:02d}" if whole else f"{rest} min"


def time_in_words(at: time) -> str:
    """« onze heures cinq », « midi », « treize heures », for the opening of a procès-verbal."""
    if at.hour in (0, 12) and not at.minute:
        return "midi" if at.hour else "minuit"
    hours = f"{_feminine(at.hour)} heure{'s' if at.hour > 1 else ''}"
    return f"{hours} {_feminine(at.minute)}" if at.minute else hours


def _feminine(number: int) -> str:
    """Return a number in words that agrees with « heure » and « minute »: « vingt et une »."""
    words = number_in_words(number)
    return f"{words}e" if words.endswith("un") else words
