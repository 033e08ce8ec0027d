"""The ordre du jour: one table of points, the durations summed against the time booked, who is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm

from concertation.documents.layout.flow import gap
from concertation.documents.layout.masthead import masthead, participants
from concertation.documents.layout.styles import BLUE, INK, Styles, style
from concertation.documents.layout.tables import Command, cell, fitted, head_row, house_table
from concertation.documents.markup import inline, linked
from concertation.documents.paper import Paper
from concertation.documents.phrases import duration
from concertation.documents.tagging import BOLD, Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping

    from concertation.documents.model import AgendaSheet, Point

TITLE = "Ordre du jour"
_NAMES = ["N°", "Point", "Rapporteur", "Collectivité pilote", "Nature", "Durée (min)", "Pièce"]
_WIDTHS = [10, 55, 36, 28, 20, 13, 12]
_NONE = "–"


def render(document: AgendaSheet) -> bytes:
    paper = Paper(document, TITLE)
    return paper.render(lambda tight: story(document, paper.width, tight=tight))


def story(document: AgendaSheet, width: float, *, tight: bool, links: Mapping[str, str] | None = None) -> list[Any]:
    """Return the sheet; ``links`` give, by the number of a point, the place in the file that its title leads to."""
    flowables = [*masthead(document.masthead, TITLE, width, tight=tight), gap(1)]
    if told := " ".join(part for part in (_time_told(document), document.note) if part):
        flowables += [Paragraph(inline(told), Styles.wide), gap(1)]
    if document.points:
        flowables += [_table(document, links or {}), gap(2)]
    else:
        flowables.append(Paragraph(inline("Aucun point n’est inscrit."), Styles.wide))
    return [*flowables, *participants(document.groups, width)]


def planned_minutes(points: tuple[Point, ...]) -> int:
    return sum(each.minutes or 0 for each in points)


def _time_told(document: AgendaSheet) -> str:
    planned = planned_minutes(document.points)
    if not planned:
        return ""
    slot = f" pour un créneau de {duration(document.slot_minutes)}" if document.slot_minutes else ""
    over = planned - document.slot_minutes if document.slot_minutes else 0
    told = f" (dépassement : {duration(over)})" if over > 0 else ""
    return f"**Durée prévue : {duration(planned)}{slot}{told}.**"


def _table(document: AgendaSheet, links: Mapping[str, str]) -> Any:
    rows: list[list[Any]] = [
        list(head_row(_NAMES, right=(5,))),
        *(_row(each, links.get(each.number)) for each in document.points),
    ]
    commands: list[Command] = [
        ("TOPPADDING", (0, 1), (-1, -1), 4.5),
        ("BOTTOMPADDING", (0, 1), (-1, -1), 6),
        ("RIGHTPADDING", (5, 0), (5, -1), 1),
        ("RIGHTPADDING", (6, 0), (6, -1), 0),
        ("LEFTPADDING", (6, 0), (6, -1), 3.5 * mm),
        ("RIGHTPADDING", (1, 0), (4, -1), 1),
    ]
    if planned := planned_minutes(document.points):
        pieces = sum(len(each.pieces) for each in document.points)
        rows.append(_total(planned, pieces))
        commands += [("LINEABOVE", (0, -1), (-1, -1), 0.5, INK), ("SPAN", (0, -1), (4, -1))]
        commands.append(("LEFTPADDING", (0, -1), (0, -1), 12 * mm))
    texts = [
        ["", "", each.rapporteur.replace(" ", "\u00a0")[:24], each.pilot, each.nature, "", ""]
        for each in document.points
    ]
    widths = fitted(_WIDTHS, texts, flexible=1, paddings=2.6)
    return house_table(rows, widths, summary="Points, rapporteurs, durée et pièces", commands=commands)


def _row(each: Point, link: str | None) -> list[Any]:
    big = style(Styles.cell, fontSize=10.5, leading=14)
    markup = inline(each.title, keep_names=False)
    title = Paragraph(linked(markup, link) if link else markup, style(big, fontName=BOLD))
    note = style(Styles.cell_quiet, fontSize=9, leading=11.5)
    strong_nature = each.nature.casefold() == "arbitrage"
    return [
        cell(each.number, style(big, fontName=BOLD, textColor=BLUE)),
        [title, Paragraph(inline(each.note), note)] if each.note else title,
        cell(each.rapporteur or _NONE),
        cell(each.pilot or _NONE),
        cell(each.nature or _NONE, Styles.cell_strong if strong_nature else Styles.cell),
        cell(_NONE if each.minutes is None else str(each.minutes), Styles.cell_right),
        cell(", ".join(each.pieces) or _NONE, Styles.cell_quiet),
    ]


def _total(planned: int, pieces: int) -> list[Any]:
    return [
        cell("Total", Styles.cell_strong),
        "",
        "",
        "",
        "",
        cell(str(planned), Styles.cell_right_strong),
        cell(str(pieces) if pieces else _NONE, Styles.cell_quiet),
    ]
