"""The rapport: what it is about, its parts in order, the financial effects, then what is put to the vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.parts import Cell, Grid, Note, Outline, Section, Tone
from concertation.documents.phrases import dotted

if TYPE_CHECKING:
    from concertation.documents.model import Part, ReportPaper

TO_WRITE = "À rédiger."
_FINANCES, _ENACTING = "Incidences financières", "Dispositif"


def outline(document: ReportPaper) -> Outline:
    number = f"Rapport n° {document.number}" if document.number else "Rapport"
    by = f"rapporteur {document.rapporteur}" if document.rapporteur else ""
    sections = [text_section(part) for part in document.parts]
    sections.append(_finances(document) if document.amounts or document.finances else _to_write(_FINANCES))
    enacting = (Note(text=document.enacting, tone=Tone.STRONG),)
    sections.append(Section(title=_ENACTING, notes=enacting) if document.enacting.strip() else _to_write(_ENACTING))
    return Outline(
        title=number,
        subtitle=_without_number(document.subject, number),
        facts=dotted([document.commission, by, f"référence {document.masthead.reference}"]),
        sections=tuple(sections),
    )


def _without_number(subject: str, number: str) -> str:
    """« Pour une stratégie » of « Rapport n° 1 : Pour une stratégie », under a title that says the number."""
    opening, colon, rest = subject.partition(":")
    return rest.strip() if colon and rest.strip() and opening.split() == number.split() else subject


def text_section(part: Part) -> Section:
    """Return a part as a section; one still to be written says so."""
    if part.text.strip():
        return Section(title=part.title, notes=(Note(text=part.text),))
    return _to_write(part.title)


def _to_write(title: str) -> Section:
    return Section(title=title, notes=(Note(text=TO_WRITE, tone=Tone.QUIET),))


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
        title=_FINANCES,
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
