"""The procès-verbal of an assembly: opening, who sat by council and group, affairs, votes, closing.

A joint sitting binds nobody by itself: it *shares conclusions*, which each council then votes on its own. Its quorum
and its votes are told council by council, their union only for information. What an article of law demands is printed
only as the rules of that day did: nothing of the reform of 2022 is cited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import CondPageBreak

from concertation.documents.closing import closing_lines
from concertation.documents.conclusions import ratification_table
from concertation.documents.layout.blocks import PointHeading
from concertation.documents.layout.contents import Entry
from concertation.documents.layout.flow import Rule, Together, gap
from concertation.documents.layout.masthead import masthead, signatures
from concertation.documents.layout.styles import INK, UNIT, Styles, style
from concertation.documents.layout.tables import Command, cell, head_row, house_table
from concertation.documents.markup import inline, linked
from concertation.documents.paper import Paper
from concertation.documents.phrases import capital, clock, time_in_words
from concertation.documents.points import beside, full_width_heading, point, running_text
from concertation.documents.roll import Roll, names_by_group
from concertation.documents.tagging import Paragraph
from concertation.domain.dates_fr import in_words

if TYPE_CHECKING:
    from datetime import time

    from concertation.documents.model import Proceedings

TITLE = "Procès-verbal"
_NO_FORCE = (
    "La séance commune ne prend aucune délibération : elle arrête des conclusions partagées, que chaque conseil soumet "
    "ensuite à son propre vote."
)
_APPROVAL = "Le présent procès-verbal est soumis à l’approbation des membres à l’ouverture de la prochaine séance."
_COLUMNS = [
    "Conseil",
    "Membres en exercice",
    "Quorum",
    "Présents à l’appel",
    "Arrivés ensuite",
    "Représentés",
    "Excusés",
    "Absents",
]

_ROOM_FOR_NAMES = 400
_ROOM_FOR_A_POINT = 200


def render(document: Proceedings) -> bytes:
    paper = Paper(document, TITLE)
    return paper.render(lambda tight: story(document, paper.width, tight=tight))


def story(document: Proceedings, width: float, *, tight: bool) -> list[Any]:
    places: dict[str, int] = {}
    flowables = [
        *masthead(document.masthead, TITLE, width, tight=tight),
        Rule(before=2, after=12),
        *_opening(document),
        *_roll_call(document),
        *_agenda(document, places),
    ]
    for place, council in enumerate(document.councils):
        flowables += [CondPageBreak(_ROOM_FOR_NAMES), *names_by_group(council)]
        flowables += _told(document, f"council:{place}", Styles.wide)
    if document.councils and document.points:
        flowables.append(CondPageBreak(_ROOM_FOR_A_POINT))
    for number, each in enumerate(document.points):
        flowables += point(each, (f"report-{number}", places))
    if document.conclusions:
        heading = full_width_heading("Conclusions à ratifier par chaque conseil")
        flowables.append(Together([heading, gap(0.3), ratification_table(document.conclusions)]))
    return [*flowables, *_closing(document, width), *closing_lines(document)]


def _told(document: Proceedings, place: str, own: Any) -> list[Any]:
    """Return the sentences of a place as paragraphs."""
    told = [sentence.text for sentence in document.sentences if sentence.place == place]
    return running_text("\n\n".join(told), own=own) if told else []


def _opening(document: Proceedings) -> list[Any]:
    if document.sentences:
        told = [sentence.text for sentence in document.sentences if sentence.place == "opening"]
        formula = running_text(told[0], own=style(Styles.opening, spaceAfter=UNIT)) if told else []
        return [*formula, *running_text("\n\n".join(told[1:]), own=Styles.wide)]
    head = document.masthead
    parts = [in_words(head.meeting_on)] if head.meeting_on else []
    opened = document.opened_at or head.starts_at
    if opened:
        parts.append(f"à {time_in_words(opened)}")
    sat = "se sont réunis en séance commune" if document.joint else "s’est réuni"
    where = f"({head.place})" if head.place else ""
    chaired = f"sous {document.chaired}" if document.chaired else ""
    words = [document.assembly or "l’assemblée", sat, where]
    sentence = f"{', '.join([*parts, ' '.join(word for word in words if word)])}{', ' + chaired if chaired else ''}."
    if document.secretary:
        sentence += f" {document.secretary} assure le secrétariat de séance."
    flowables = [Paragraph(inline(capital(sentence)), style(Styles.opening, spaceAfter=UNIT))]
    if document.joint:
        flowables.append(Paragraph(inline(_NO_FORCE), Styles.wide))
    return flowables


def _roll_call(document: Proceedings) -> list[Any]:
    opened = _hour(document, "roll", document.opened_at, document.masthead.starts_at)
    at = clock(opened) if opened else ""
    told = ""
    if document.opened_by:
        told = f"{document.opened_by} ouvre la séance{f' à {at}' if at else ''} et demande de procéder à l’appel nominatif."
    if document.joint and len(document.councils) > 1:
        told += " Chaque conseil constate sa présence séparément ; l’addition n’a pas de valeur juridique."
    if document.sentences:
        told = "\n\n".join(each.text for each in document.sentences if each.place == "roll")
    if not told and not document.councils:
        return []
    heading = PointHeading(inline("Ouverture et appel nominatif"), Styles.heading2_label, bulletText=at)
    flowables: list[Any] = [Together([heading, *running_text(told)[:1]])]
    if any(Roll.of(council).is_known for council in document.councils):
        quorum = _told(document, "quorum", Styles.body) if document.sentences else running_text(_quorum_told(document))
        flowables += [gap(0.6), _presence(document), gap(1.2), *quorum]
    return flowables


def _presence(document: Proceedings) -> Any:
    rows: list[list[Any]] = [list(head_row(_COLUMNS, right=range(1, 8)))]
    rolls = [Roll.of(council) for council in document.councils]
    for council, roll in zip(document.councils, rolls, strict=True):
        quorum = "–" if council.quorum is None else str(council.quorum)
        numbers = [str(council.in_office), quorum, *map(str, roll.counts)]
        rows.append([cell(council.name, Styles.cell_strong), *(cell(number, Styles.cell_right) for number in numbers)])
    commands: list[Command] = [("LEFTPADDING", (1, 0), (-1, -1), 0)]
    if len(rolls) > 1:
        sums = [str(sum(column)) for column in zip(*(roll.counts for roll in rolls), strict=True)]
        numbers = [str(sum(council.in_office for council in document.councils)), "–", *sums]
        union = [cell(number, Styles.cell_right_quiet) for number in numbers]
        rows.append([cell("Ensemble, pour information", Styles.cell_quiet), *union])
        commands.append(("LINEABOVE", (0, -1), (-1, -1), 0.5, INK))
    return house_table(rows, [52, 18, 15, 19, 17, 22, 15, 16], summary="Présence par conseil", commands=commands)


def _quorum_told(document: Proceedings) -> str:
    """Say council by council whether the quorum was there at the call, and where arrivals completed it."""
    ruled = [(council, Roll.of(council)) for council in document.councils if council.quorum is not None]
    ruled = [(council, roll) for council, roll in ruled if roll.is_known]
    if not ruled:
        return ""
    missing = [(council, roll) for council, roll in ruled if roll.present < (council.quorum or 0)]
    if not missing:
        where = "dans chacun des conseils" if len(ruled) > 1 else ""
        return f"Le quorum est atteint {where} à l’appel.".replace("  ", " ")
    told = []
    for council, roll in missing:
        reached = roll.present + roll.late >= (council.quorum or 0)
        end = "les arrivées ultérieures l’ont complété" if reached else "il n’a pas été atteint"
        told.append(f"{council.name} : le quorum n’était pas atteint à l’appel ; {end}.")
    return "\n\n".join(told)


def _agenda(document: Proceedings, places: dict[str, int]) -> list[Any]:
    """Return the agenda, which is the contents as well: each line leads to its report and tells its page."""
    if not document.points:
        return []
    heading = PointHeading(inline("Ordre du jour"), Styles.heading2)
    own = style(Styles.body, spaceAfter=3)
    lines = [
        Entry(linked(inline(title), f"report-{number}"), own, bulletText=label or None).leading_to(
            f"report-{number}", places
        )
        for number, (label, title) in enumerate(beside(each.number, each.title) for each in document.points)
    ]
    return [Together([heading, *lines[:1]]), *lines[1:]]


def _hour(document: Proceedings, place: str, noted: time | None, planned: time | None) -> time | None:
    """Return the hour that heads a place: what the record says, and never an hour planned where it says nothing."""
    if not document.sentences:
        return noted or planned
    return next((each.at for each in document.sentences if each.place == place and each.at), noted)


def _closing(document: Proceedings, width: float) -> list[Any]:
    at = _hour(document, "closing", document.closed_at, document.masthead.ends_at)
    told = document.closing.strip()
    if not told and at:
        told = f"L’ordre du jour étant épuisé, la séance est levée à {clock(at)}."
    flowables = [*running_text("\n\n".join(part for part in (told, _APPROVAL) if part))]
    if document.sentences:
        flowables = _told(document, "closing", Styles.body)
    heading = PointHeading(inline("Clôture"), Styles.heading2_label, bulletText=clock(at) if at else "")
    if document.signatures:
        flowables += [gap(1), signatures(document.signatures, width)]
    return [Together([heading, *flowables])] if flowables else []
