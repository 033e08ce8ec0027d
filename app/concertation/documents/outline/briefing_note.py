"""The note de présentation: what is at stake, who agrees on what, where each authority stands, what is to be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.parts import Cell, Grid, Note, Outline, Section, Tone
from concertation.documents.outline.report_paper import TO_WRITE, text_section
from concertation.documents.phrases import dotted

if TYPE_CHECKING:
    from concertation.documents.model import BriefingNote


def outline(document: BriefingNote) -> Outline:
    by = f"rapporteur {document.rapporteur}" if document.rapporteur else ""
    pilot = f"pilote {document.pilot}" if document.pilot else ""
    number = f"point {document.number}" if document.number else ""
    sections = [text_section(part) for part in document.parts]
    positions = [_positions(document)] if document.positions else []
    awaited = Section(title="Décision attendue", notes=(_awaited(document),))
    return Outline(
        title="Note de présentation",
        subtitle=document.subject,
        facts=dotted([number, by, pilot, f"référence {document.masthead.reference}"]),
        sections=(*sections[:3], *positions, awaited, *sections[3:]),
    )


def _awaited(document: BriefingNote) -> Note:
    text = document.awaited.strip()
    return Note(text=text, tone=Tone.STRONG) if text else Note(text=TO_WRITE, tone=Tone.QUIET)


def _positions(document: BriefingNote) -> Section:
    rows = tuple(
        (Cell(each.title, Tone.STRONG), Cell(each.text) if each.text.strip() else Cell("à recueillir", Tone.QUIET))
        for each in document.positions
    )
    grid = Grid(
        summary="Position de chaque collectivité",
        heads=("Collectivité", "Position"),
        rows=rows,
        widths=(54, 120),
        flexible=1,
    )
    return Section(title="Position de chaque collectivité", grid=grid)
