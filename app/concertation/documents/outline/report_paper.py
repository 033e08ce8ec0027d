"""The rapport: what it is about, its parts in order, the financial effects, then what is put to the vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.parts import Cell, Grid, Note, Outline, Section, Tone
from concertation.documents.phrases import dotted

if TYPE_CHECKING:
    from concertation.documents.model import Part, ReportPaper

TO_WRITE = "À rédiger."


def outline(document: ReportPaper) -> Outline:
    number = f"Rapport n° {document.number}" if document.number else "Rapport"
    by = f"rapporteur {document.rapporteur}" if document.rapporteur else ""
    sections = [text_section(part) for part in document.parts]
    if document.amounts or document.finances:
        sections.append(_finances(document))
    if document.enacting:
        sections.append(Section(title="Dispositif", notes=(Note(text=document.enacting, tone=Tone.STRONG),)))
    return Outline(
        title=number,
        subtitle=document.subject,
        facts=dotted([document.commission, by, f"référence {document.masthead.reference}"]),
        sections=tuple(sections),
    )


def text_section(part: Part) -> Section:
    """Return a part as a section; one still to be written says so."""
    if part.text.strip():
        return Section(title=part.title, notes=(Note(text=part.text),))
    return Section(title=part.title, notes=(Note(text=TO_WRITE, tone=Tone.QUIET),))


def _finances(document: ReportPaper) -> Section:
    known = [each.cents for each in document.amounts if each.cents is not None]
    rows = [(Cell(each.label), Cell(_euros(each.cents))) for each in document.amounts]
    complete = len(known) == len(document.amounts) > 1
    if complete:
        rows.append((Cell("Total", Tone.STRONG), Cell(_euros(sum(known)), Tone.STRONG)))
    grid = Grid(
        summary="Incidences financières, en euros",
        heads=("Incidences financières", "Montant (€)"),
        rows=tuple(rows),
        widths=(128, 46),
        right=(1,),
        total=complete,
    )
    return Section(
        title="Incidences financières",
        notes=(Note(text=document.finances),) if document.finances else (),
        grid=grid if rows else None,
    )


def _euros(cents: int | None) -> str:
    """« 48 200,00 »; what is unknown is a dash, never zero."""
    if cents is None:
        return "–"
    whole, rest = divmod(abs(cents), 100)
    sign = "−" if cents < 0 else ""
    return f"{sign}{whole:,},{rest:02d}".replace(",", "\u202f", f"{whole:,}".count(","))
