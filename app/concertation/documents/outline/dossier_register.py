"""The register of dossiers: who instructs what, where each is, and what is instructed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.parts import Cell, Grid, KeyFigure, Outline, Section, Tone
from concertation.documents.phrases import capital, count, weekday

if TYPE_CHECKING:
    from concertation.documents.model import DossierRegister, Instructed, InstructedDossier

_NONE = "–"
_HEADS = ("Dossier", "Tri", "Chef de file", "Pilote", "Stade", "Se trouve chez", "Double instruction")


def outline(document: DossierRegister) -> Outline:
    twice = sum(bool(one.twice) for each in document.authorities for one in each.dossiers)
    return Outline(
        title="Registre des dossiers",
        subtitle=f"Qui instruit quoi, situation au {weekday(document.as_of)}",
        lead=_lead(document, twice),
        figures=tuple(
            KeyFigure(value=str(len(each.dossiers)), label=each.authority or "sans instructeur")
            for each in document.authorities
        ),
        sections=tuple(_section(each) for each in document.authorities if each.dossiers),
        landscape=True,
    )


def _lead(document: DossierRegister, twice: int) -> str:
    whole = sum(len(each.dossiers) for each in document.authorities)
    told = f"{capital(count(whole, 'dossier ouvert', 'dossiers ouverts'))}"
    if not twice:
        return f"{told}. Aucun n’est instruit deux fois."
    return f"{told}. **{capital(count(twice, 'dossier ressemble', 'dossiers ressemblent'))} à un autre, instruit ailleurs.**"


def _section(each: Instructed) -> Section:
    grid = Grid(
        summary=f"Dossiers instruits par {each.authority}"
        if each.authority
        else "Dossiers sans collectivité instructrice",
        heads=_HEADS,
        rows=tuple(_row(one) for one in each.dossiers),
        widths=(76, 34, 30, 36, 26, 33, 26),
    )
    return Section(title=each.authority or "Sans collectivité instructrice", grid=grid)


def _row(one: InstructedDossier) -> tuple[Cell, ...]:
    days = "" if one.held_days is None else f"\n{one.held_days}\u00a0jour{'s' if one.held_days > 1 else ''}"
    return (
        Cell(one.title, Tone.STRONG),
        Cell(one.triage or _NONE),
        Cell(one.lead or _NONE),
        Cell(one.pilot or _NONE),
        Cell(one.stage or _NONE),
        Cell(f"{one.holder}{days}" if one.holder else _NONE, Tone.QUIET),
        Cell(one.twice or _NONE, Tone.LATE if one.twice else Tone.QUIET),
    )
