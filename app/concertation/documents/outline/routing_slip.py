"""The fiche navette: where a dossier went, what each thought of it, and room to go on by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.parts import Cell, Grid, Outline, Section, Tone
from concertation.documents.phrases import day, dotted, figures, weekday

if TYPE_CHECKING:
    from concertation.documents.model import RoutingSlip, RoutingStep

_HEADS = ("Étape", "Collectivité, service", "Reçu le", "Avis", "Observations", "Visa", "Transmis le")


def outline(document: RoutingSlip) -> Outline:
    told = document.dossier
    axis = f"axe {told.axis}" if told.axis else ""
    by = f"instruit par {told.instructing}" if told.instructing else ""
    return Outline(
        title="Fiche navette",
        subtitle=told.title,
        facts=dotted([f"Situation au {weekday(document.as_of)}", axis, told.place, by]),
        lead="\n\n".join(part for part in (_where(document), told.summary) if part),
        sections=(Section(title="Circuit", grid=_grid(document), after=_whose(document)),),
        landscape=True,
    )


def _where(document: RoutingSlip) -> str:
    holding = next((step for step in document.steps if step.holding), None)
    if holding is None:
        return "Le dossier n’est chez personne." if document.steps else ""
    who = " – ".join(part for part in (holding.step, holding.whose) if part)
    days = holding.held_days or 0
    since = f"depuis le {day(holding.received_on)}" if holding.received_on else ""
    return f"Le dossier est chez **{who}** {since}, soit {days}\u00a0jour{'s' if days > 1 else ''}."


def _whose(document: RoutingSlip) -> str:
    """Tell what the bold type marks in the copy of one authority."""
    own = sum(step.own for step in document.steps)
    if not own:
        return ""
    return f"En gras : {'les étapes qui reviennent' if own > 1 else 'l’étape qui revient'} à cette collectivité."


def _grid(document: RoutingSlip) -> Grid:
    blank = tuple(Cell("\u00a0") for _ in _HEADS)
    return Grid(
        summary="Étapes du circuit : reçu, avis, observations, visa, transmis",
        heads=_HEADS,
        rows=(
            *(_row(step) for step in document.steps),
            *([blank] * max(1, document.blank_lines - len(document.steps) // 2)),
        ),
        widths=(38, 44, 24, 34, 62, 35, 24),
        flexible=4,
        tall=True,
    )


def _row(step: RoutingStep) -> tuple[Cell, ...]:
    days = "" if step.held_days is None else f"\n{step.held_days}\u00a0jour{'s' if step.held_days > 1 else ''}"
    return (
        Cell(step.step, Tone.STRONG),
        Cell(step.whose, Tone.STRONG if step.own else Tone.PLAIN),
        Cell(figures(step.received_on) if step.received_on else ""),
        Cell(step.opinion, Tone.STRONG),
        Cell(step.observations),
        Cell(step.visa),
        Cell(f"{figures(step.passed_on)}{days}" if step.passed_on else f"**en cours**{days}" if step.holding else ""),
    )
