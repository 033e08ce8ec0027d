"""The liste des délibérations of one council: number, subject, what became of each, and the rule that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.parts import Cell, Grid, Outline, Section, Tone
from concertation.documents.phrases import capital, count, day, partial
from concertation.domain.dates_fr import PartialDate
from concertation.domain.publicity import REFORM

if TYPE_CHECKING:
    from concertation.documents.model import DeliberationList, ListedDeliberation

_NONE = "–"
_SCOPE = "Cette liste tient les délibérations de ce conseil que le registre connaît."
_VOWELS = "aàâeéèêiîoôuùûyh"


def outline(document: DeliberationList) -> Outline:
    return Outline(
        title="Liste des délibérations",
        subtitle=f"Séance {of_session(document.session)}",
        facts=f"référence {document.masthead.reference}",
        lead=_lead(document),
        sections=(Section(title="Délibérations examinées", grid=_grid(document)),) if document.deliberations else (),
        closing=_rule(document),
    )


def of_session(session: str) -> str:
    """« du 16 octobre 2013 », « d’octobre 2013 », « de l’année 2013 »."""
    told, read = partial(session), PartialDate.parse(session)
    if read is None or read.day is not None:
        return f"du {told}"
    if read.month is None:
        return f"de l’année {told}"
    return f"d’{told}" if told[:1] in _VOWELS else f"de {told}"


def _lead(document: DeliberationList) -> str:
    number = len(document.deliberations)
    if not number:
        return "Aucune délibération n’a été examinée."
    told = count(number, "délibération examinée", "délibérations examinées", feminine=True)
    adopted = sum(one.adopted for one in document.deliberations)
    if adopted == number:
        return f"**{capital(told)}, {'adoptée' if number == 1 else 'toutes adoptées'}.**"
    of_them = f"dont {count(adopted, 'adoptée', 'adoptées', feminine=True)}" if adopted else "aucune adoptée"
    return f"**{capital(told)}, {of_them}.**"


def _grid(document: DeliberationList) -> Grid:
    voted = any(one.votes for one in document.deliberations)
    return Grid(
        summary=f"Délibérations examinées par {document.council}, séance {of_session(document.session)}",
        heads=("N°", "Objet", "Résultat", *(("Suffrages",) if voted else ())),
        rows=tuple(_row(one, voted=voted) for one in document.deliberations),
        widths=(30, 82, 24, 38) if voted else (30, 118, 26),
        flexible=1,
    )


def _row(one: ListedDeliberation, *, voted: bool) -> tuple[Cell, ...]:
    result = Cell(one.result or "non précisé", Tone.STRONG if one.result else Tone.QUIET)
    cells = (Cell(one.number or "sans numéro", Tone.STRONG if one.number else Tone.QUIET), Cell(one.subject), result)
    return (*cells, Cell(one.votes or _NONE, Tone.QUIET)) if voted else cells


def _rule(document: DeliberationList) -> str:
    """Return what the list holds, then the rule in force that day: the reform is cited of no sitting before it."""
    if not document.article:
        return _SCOPE
    articles = f"article{'s' if ' et ' in document.article else ''} {document.article}"
    told = f"{articles} du code général des collectivités territoriales"
    if "L. 2121-25" not in document.article:
        published = (
            "Les délibérations qui ne sont pas des décisions individuelles sont publiées sous forme électronique"
        )
        return f"{_SCOPE} {published} ({told}, depuis le {day(REFORM)})."
    by = f", au plus tard le {day(document.posted_by)}" if document.posted_by else ""
    return (
        f"{_SCOPE} Complétée de toutes celles que la séance a approuvées ou refusées, la liste est affichée, et mise en ligne "
        f"lorsqu’il existe un site, dans la semaine qui suit la séance{by} ({told})."
    )
