"""The sentences of a procès-verbal: each says in French a few facts of the record, given as plain values.

A sentence is named by a stable key, and its facts have a print: what somebody made of the sentence can be held against
what it told when they did.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time

from concertation.documents.phrases import capital, clock, day, duration, series, time_in_words
from concertation.domain.dates_fr import in_words

Person = tuple[str, bool]  # the name as printed, and whether it takes the feminine
Timed = tuple[str, time | None]

REFORM = date(2022, 7, 1)  # ordonnance n° 2021-1310: what a procès-verbal holds (CGCT, L3121-13)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its key, its place, and the print of its facts."""

    key: str
    place: str
    text: str
    facts: str
    at: time | None = None


def tell(key: str, place: str, words: Callable[..., str], *facts: object, at: time | None = None) -> Told:
    """Return the sentence that ``words`` make of some facts."""
    return Told(key, place, words(*facts), _print(facts), at)


def _print(facts: Sequence[object]) -> str:
    told = json.dumps(facts, ensure_ascii=False, default=str, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


# Opening


def opening(on: date, at: time | None, assembly: str, joint: bool, place: str, chaired: str, secretary: str) -> str:
    parts = [in_words(on), f"à {time_in_words(at)}" if at else ""]
    sat = "se sont réunis en séance commune" if joint else "s’est réuni"
    met = " ".join(part for part in (assembly, sat, f"({place})" if place else "") if part)
    chair = f"sous {chaired}" if chaired else ""
    sentence = ", ".join(part for part in (*parts, met, chair) if part)
    assisted = f" {secretary} assure le secrétariat de séance." if secretary else ""
    return f"{capital(sentence)}.{assisted}"


def to_open(on: date, at: time | None, assembly: str, joint: bool, place: str, chaired: str) -> str:
    """Tell a sitting that has not opened: who is to sit, when, where and under whom."""
    sit = "doivent se réunir en séance commune" if joint else "doit se réunir"
    met = " ".join(part for part in (assembly, sit, f"({place})" if place else "") if part)
    parts = (f"Le {day(on)}", f"à {clock(at)}" if at else "", met, f"sous {chaired}" if chaired else "")
    return f"{', '.join(part for part in parts if part)}."


def no_force() -> str:
    return (
        "La séance commune ne prend aucune délibération : elle arrête des conclusions partagées, que chaque conseil "
        "soumet ensuite à son propre vote."
    )


def roll_call(chair: str, at: time | None, councils: int) -> str:
    when = f" à {clock(at)}" if at else ""
    told = f"{chair} ouvre la séance{when} et demande de procéder à l’appel nominatif."
    if councils > 1:
        told += " Chaque conseil constate sa présence séparément ; l’addition n’a pas de valeur juridique."
    return told


def to_call(chair: str, councils: int) -> str:
    """Tell what will be done once the sitting opens."""
    told = f"La séance n’est pas ouverte : {chair} l’ouvrira et demandera de procéder à l’appel nominatif."
    if councils > 1:
        told += " Chaque conseil constatera sa présence séparément ; l’addition n’a pas de valeur juridique."
    return told


def quorum(council: str, members: int, present: int, needed: int, reached_at: time | None, came: bool) -> str:
    """Tell the quorum of a council at the call; where it was missing, when arrivals completed it, if they did."""
    told = f"{council} : {_members(present)} à l’appel sur {members} en exercice"
    if not needed:
        return f"{told}."
    if present >= needed:
        return f"{told} ; le quorum, fixé à {needed}, est atteint."
    if came:
        when = f" à {clock(reached_at)}" if reached_at else ""
        return f"{told} ; le quorum, fixé à {needed}, n’est pas atteint à l’appel ; les arrivées le complètent{when}."
    return f"{told} ; le quorum, fixé à {needed}, n’est pas atteint."


# Who was there


def completed(people: Sequence[Timed]) -> str:
    return f"**Ont complété le quorum après l’appel nominatif :** {_timed(people)}."


def late(people: Sequence[Timed]) -> str:
    return f"**Arrivés après l’appel :** {_timed(people)}."


def _here(number: int) -> str:
    return f"{number} présent{'s' if number > 1 else ''}"


def _members(number: int) -> str:
    return f"{number} membre{'s' if number > 1 else ''} présent{'s' if number > 1 else ''}"


def _timed(people: Sequence[Timed]) -> str:
    return ", ".join(f"{name} ({clock(at)})" if at else name for name, at in people)


def proxies(given: Sequence[tuple[str, bool, str]]) -> str:
    feminine = all(feminine for _grantor, feminine, _holder in given)
    word = "Absente représentée" if feminine else "Absent représenté"
    title = word if len(given) == 1 else " ".join(f"{part}s" for part in word.split(" "))
    told = " ; ".join(f"{grantor} donne pouvoir à {holder}" for grantor, _feminine, holder in given)
    return f"**{title} :** {told}."


def excused(people: Sequence[Person]) -> str:
    return f"**{_agreed('Excusé', people)} :** {series(name for name, _ in people)}."


def absent(people: Sequence[Person]) -> str:
    return f"**{_agreed('Absent', people)} :** {series(name for name, _ in people)}."


def _agreed(word: str, people: Sequence[Person]) -> str:
    feminine = "e" if all(feminine for _name, feminine in people) else ""
    return f"{word}{feminine}{'s' if len(people) > 1 else ''}"


# In the course of the sitting


def arrival(name: str, holder: str) -> str:
    lapsed = f" ; le pouvoir donné à {holder} prend fin" if holder else ""
    return f"{name} rejoint la séance{lapsed}."


def comes_back(name: str) -> str:
    return f"{name} revient en séance."


def departure(name: str, holder: str) -> str:
    given = f" et donne pouvoir à {holder}" if holder else ""
    return f"{name} quitte la séance{given}."


def arrivals(names: Sequence[str]) -> str:
    return f"{series(names)} rejoignent la séance."


def come_back(names: Sequence[str]) -> str:
    return f"{series(names)} reviennent en séance."


def departures(names: Sequence[str]) -> str:
    return f"{series(names)} quittent la séance."


def suspension(until: time | None, reason: str) -> str:
    why = f" ({reason.strip().rstrip('.')})" if reason.strip() else ""
    back = f" ; elle est reprise à {clock(until)}" if until else ""
    return f"La séance est suspendue{why}{back}."


def quorum_lost(council: str, present: int, needed: int) -> str:
    return f"{council} : le quorum n’est plus atteint ({_here(present)}, {needed} nécessaires)."


def quorum_back(council: str, present: int, needed: int) -> str:
    return f"{council} : le quorum est de nouveau atteint ({_here(present)}, {needed} nécessaires)."


# Reports and votes


def speech(person: str, group: str, seconds: int, text: str) -> str:
    minutes = -(-seconds // 60)
    quiet = ", ".join(part for part in (group, duration(minutes) if minutes else "") if part)
    who = f"{person} ({quiet})" if person and quiet else person or group
    told = text.strip()
    return f"**{who}.** {told}" if told else f"{who} prend la parole." if who else ""


def recusal(person: str, feminine: bool, conflict: bool, reason: str) -> str:
    why = f" ({reason.strip().rstrip('.')})" if reason.strip() else ""
    if conflict:
        stated = "intéressée" if feminine else "intéressé"
        return f"{person}, {stated} à l’affaire{why}, ne prend part ni au débat ni au vote."
    return f"{person} ne prend pas part au vote{why}."


def amendment(number: str, author: str, text: str, withdrawn: bool, verdict: str) -> str:
    title = f"Amendement n° {number}" if number else "Amendement"
    by = f", présenté par {author}" if author else ""
    end = " Il est retiré." if withdrawn else f" Résultat : {verdict}." if verdict else ""
    return f"**{title}**{by} : {text.strip().rstrip('.')}.{end}"


def request(mode: str, requesters: int, council: str, needed: int, due: bool) -> str:
    where = f" du {council}" if council.casefold().startswith("conseil") else f" ({council})" if council else ""
    asked = f"{_members(requesters)}{where} "
    asked += (
        f"{'demande' if requesters < 2 else 'demandent'} un {mode[:1].lower()}{mode[1:]} ; {needed} sont nécessaires"
    )
    return f"{asked} : {'il y est procédé' if due else 'la demande n’est pas retenue'}."


def result(about: str, councils: Sequence[tuple[str, str, str]]) -> str:
    """Tell a result: each council with its verdict, then its figures."""
    subject = f"Amendement {about} – " if about else ""
    parts = [
        f"{council} : {verdict}, {told}" if council else f"{capital(verdict)}, {told}"
        for council, verdict, told in councils
    ]
    return subject + " ; ".join(parts)


def vote_quorum(rows: Sequence[tuple[str, int, int]]) -> str:
    told = series(
        f"{council}, {_here(present)} pour un quorum de {needed}"
        + ("" if present >= needed else " **qui n’est pas atteint**")
        for council, present, needed in rows
    )
    return f"Quorum vérifié avant le vote : {told}."


def named(senses: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Tell a public ballot: who voted how, in the order of the senses."""
    return "\n\n".join(f"**{capital(sense)} ({len(names)}) :** {', '.join(names)}." for sense, names in senses if names)


def correction(at: time | None, reason: str) -> str:
    when = f" de {clock(at)}" if at else ""
    why = f" : {reason.strip().rstrip('.')}" if reason.strip() else ""
    return f"Ce résultat rectifie celui du scrutin{when}{why}."


def together(numbers: Sequence[str]) -> str:
    return f"Rapports votés ensemble : {series(numbers)}."


# Closing


def closing(at: time | None, chair: str, several: bool) -> str:
    when = f" à {clock(at)}" if at else ""
    if chair and several:
        return f"L’ordre du jour étant épuisé, les coprésidents lèvent la séance{when}."
    return f"L’ordre du jour étant épuisé, la séance est levée{when}."


def following(on: date) -> str:
    return f"La prochaine séance est fixée au {day(on)}."


def approval(on: date, council: bool) -> str:
    """Tell how the procès-verbal is approved; for a council since the reform, as the law has it (L3121-13)."""
    if council and on >= REFORM:
        return (
            "Le présent procès-verbal est arrêté au commencement de la séance suivante et signé par la présidence et le "
            "secrétariat de séance (article L. 3121-13 du code général des collectivités territoriales)."
        )
    return "Le présent procès-verbal est soumis à l’approbation des membres à l’ouverture de la prochaine séance."
