"""Reading a cadence from what people write: « tous les 2 mois, le 3e jeudi, à 10 h », « bimestrielle »…"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from concertation.domain.dates_fr.printing import MONTHS, WEEKDAYS
from concertation.domain.folding import fold
from concertation.domain.recurrence.cadence import EVEN_MONTHS, LAST, ODD_MONTHS, Cadence, CadenceKind
from concertation.errors import BugError, UserError

_NUMBERS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_ADJECTIVES = {
    "mensuel": 1,
    "bimestriel": 2,
    "trimestriel": 3,
    "quadrimestriel": 4,
    "semestriel": 6,
    "annuel": 12,
}
_RANKS = {"premier": 1, "second": 2, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "dernier": LAST}
_NUMBER = rf"(\d{{1,2}}|une|{'|'.join(_NUMBERS)})"
_AMBIGUOUS = re.compile(r"\b(?:bi-?mensuel(?:le)?s?|bi-?annuel(?:le)?s?|semi-?mensuel(?:le)?s?)\b")
_ADJECTIVE = re.compile(rf"\b({'|'.join(_ADJECTIVES)})(?:le)?s?\b")
_EVERY = re.compile(rf"\b(?:tous les|chaque) (?:{_NUMBER} )?(mois|ans?|trimestres?|semestres?)\b")
_MONTHS_IN = {"mois": 1, "trimestre": 3, "semestre": 6, "an": 12}
_PER_YEAR = re.compile(rf"\b{_NUMBER} (?:fois|reunions?|seances?) (?:par|l) ?an\b")
_SEVERAL = re.compile(r"\bplusieurs (?:fois|reunions|seances) (?:par|l) ?an\b")
_FREE = re.compile(r"\b(?:dates? libres?|a la demande|en tant que de besoin|sans regle)\b")
_WEEKDAY = re.compile(
    rf"(?:\b({'|'.join(_RANKS)}|[1-4](?:er|e|eme|nd)?) )?\b({'|'.join(WEEKDAYS)})s?\b",
)
_SINCE = re.compile(r"\b(?:a partir|a compter|depuis)\b[^,;.]*")
_TIME = re.compile(r"\b(\d{1,2}) ?[h:] ?(\d{2})?\b")
_LUNCH = re.compile(r"\bdejeuner\b")
_NO_LUNCH = re.compile(r"\b(?:sans|pas de|pas d un|non suivies? d un) dejeuner\b")


@dataclass(frozen=True, slots=True)
class ReadCadence:
    """What a sentence says: the rule, and the hour and lunch that belong to the body."""

    cadence: Cadence
    starts_at: time | None
    lunch: bool


def parse_cadence(text: str) -> ReadCadence:
    """Read the sentence of a cadence, in any order and with the words people use.

    Raises:
        UserError: ``cadence_ambiguous`` for a word that people read in two ways (« bimensuel »), ``cadence_weekday``
            for a weekday without its rank in the month, ``cadence_unclear`` for what says no cadence.
    """
    plain = _plain(text)
    if ambiguous := _AMBIGUOUS.search(plain):
        raise UserError("cadence_ambiguous", word=ambiguous.group())
    try:
        cadence, starts_at = _cadence(plain), _time(plain)
    except (BugError, ValueError) as error:  # 99 months, 25 h
        raise UserError("cadence_unclear", text=text) from error
    if cadence is None:
        raise UserError("cadence_unclear", text=text)
    return ReadCadence(cadence, starts_at, bool(_LUNCH.search(plain)) and not _NO_LUNCH.search(plain))


def _plain(text: str) -> str:
    """Lower the case, strip accents, and turn apostrophes, brackets and rare blanks into spaces."""
    return re.sub(r"[\s'()]+", " ", fold(text)).strip()


def _cadence(plain: str) -> Cadence | None:
    plain = _SINCE.sub("", plain)
    if _FREE.search(plain):
        return Cadence(CadenceKind.FREE)
    weekday, nth = _weekday(plain)
    months, about = _months(plain), bool(re.search(r"\benviron\b", plain))
    if every := _every(plain):
        return Cadence(CadenceKind.EVERY_N_MONTHS, every, weekday, nth, months, about=about)
    per_year = _PER_YEAR.search(plain)
    if not (per_year or months or _SEVERAL.search(plain)):
        return None
    times = _integer(per_year.group(1)) if per_year and not months else None
    return Cadence(CadenceKind.SEVERAL_A_YEAR, None, weekday, nth, months, times, about)


def _every(plain: str) -> int | None:
    if found := _EVERY.search(plain):
        number, unit = found.groups()
        return (1 if number is None else _integer(number)) * _MONTHS_IN[unit if unit == "mois" else unit.rstrip("s")]
    found = _ADJECTIVE.search(plain)
    return _ADJECTIVES[found.group(1)] if found else None


def _integer(word: str) -> int:
    return int(word) if word.isdigit() else 1 if word == "une" else _NUMBERS.index(word) + 1


def _weekday(plain: str) -> tuple[int | None, int | None]:
    found = _WEEKDAY.search(plain)
    if not found:
        return None, None
    rank, day = found.groups()
    if rank is None:
        raise UserError("cadence_weekday", weekday=day)
    return WEEKDAYS.index(day), _RANKS.get(rank) or int(rank[0])


def _months(plain: str) -> tuple[int, ...]:
    if re.search(r"\bmois impairs?\b", plain):
        return ODD_MONTHS
    if re.search(r"\bmois pairs?\b", plain):
        return EVEN_MONTHS
    return tuple(number for number, name in enumerate(MONTHS, start=1) if re.search(rf"\b{_plain(name)}\b", plain))


def _time(plain: str) -> time | None:
    found = _TIME.search(plain)
    return time(int(found.group(1)), int(found.group(2) or 0)) if found else None
