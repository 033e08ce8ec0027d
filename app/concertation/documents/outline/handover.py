"""The dossier de passation: whoever takes over reads what is late, what is due, and what is coming."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.actions import actions_grid, late_note
from concertation.documents.outline.days import short_day
from concertation.documents.outline.parts import Cell, Grid, KeyFigure, Outline, Section, Tone
from concertation.documents.phrases import capital, count, dotted, weekday

if TYPE_CHECKING:
    from concertation.documents.model import DossierLine, Handover, Moment

_NONE = "–"


def outline(document: Handover) -> Outline:
    return Outline(
        title="Dossier de passation",
        subtitle=document.whose,
        facts=dotted([document.function, f"situation au {weekday(document.as_of)}"]),
        lead=_lead(document),
        figures=_figures(document),
        sections=tuple(section for section in _sections(document) if section.grid),
    )


def _lead(document: Handover) -> str:
    number, late = len(document.actions), sum(action.late_days > 0 for action in document.actions)
    if not any((document.actions, document.dossiers, document.points, document.meetings, document.decisions)):
        return "Rien n’est ouvert à ce jour."
    told = f"{capital(count(number, 'action', feminine=True))} {'est ouverte' if number < 2 else 'sont ouvertes'}"
    if not number:
        told = "Aucune action n’est ouverte"
    piloted = count(len(document.dossiers), "dossier") if document.dossiers else "aucun dossier"
    ending = f"{piloted} à suivre" if document.dossiers else f"{piloted} à suivre en propre"
    return f"{told}{late_note(late, number)} ; {ending}."


def _figures(document: Handover) -> tuple[KeyFigure, ...]:
    late = sum(action.late_days > 0 for action in document.actions)
    blocked = sum(action.state == "blocked" for action in document.actions)
    notes = dotted(
        [f"dont {late} en retard" if late else "", f"{blocked} bloquée{'s' if blocked > 1 else ''}" if blocked else ""]
    )
    shown = [
        KeyFigure(
            value=str(len(document.actions)),
            label=_s(len(document.actions), "action ouverte", "actions ouvertes"),
            note=notes,
        ),
        KeyFigure(value=str(len(document.dossiers)), label=_s(len(document.dossiers), "dossier", "dossiers")),
        KeyFigure(value=str(len(document.points)), label=_s(len(document.points), "point à venir", "points à venir")),
    ]
    if document.meetings:
        first = document.meetings[0]
        shown.append(KeyFigure(value=short_day(first.on)[:5], label="prochaine réunion", note=first.title))
    return tuple(shown)


def _s(number: int, one: str, many: str) -> str:
    return many if number > 1 else one


def _sections(document: Handover) -> list[Section]:
    return [
        Section(
            title="Actions ouvertes",
            grid=actions_grid(document.actions, summary="Actions ouvertes, les plus en retard d’abord", origin=True),
        ),
        Section(
            title="Actions d’autres, à laquelle être associé"
            if len(document.associated) == 1
            else "Actions d’autres, auxquelles être associé",
            grid=actions_grid(document.associated, summary="Actions auxquelles être associé", origin=True),
        ),
        Section(
            title="Décisions dont la suite n’est pas close", grid=_moments(document.decisions, "Décision", "Référence")
        ),
        Section(title="Dossiers", grid=_dossiers(document.dossiers)),
        Section(title="Points à venir", grid=_moments(document.points, "Point", "Réunion")),
        Section(title="Réunions à venir", grid=_moments(document.meetings, "Réunion", "Lieu")),
    ]


def _moments(moments: tuple[Moment, ...], what: str, where: str) -> Grid | None:
    if not moments:
        return None
    return Grid(
        summary=f"{what} par date",
        heads=("Date", what, where),
        rows=tuple(
            (
                Cell(short_day(one.on) if one.on else _NONE, Tone.QUIET),
                Cell(one.title),
                Cell(one.detail or _NONE, Tone.QUIET),
            )
            for one in moments
        ),
        widths=(24, 94, 56),
        flexible=1,
    )


def _dossiers(lines: tuple[DossierLine, ...]) -> Grid | None:
    if not lines:
        return None
    rows = tuple(
        (
            Cell(line.title, Tone.STRONG),
            Cell(line.stage or _NONE),
            Cell(line.instructing or _NONE),
            Cell(line.holder or _NONE, Tone.QUIET),
            Cell(
                f"{line.open_actions}" + (f", dont {line.late_actions} en retard" if line.late_actions else ""),
                Tone.LATE if line.late_actions else Tone.PLAIN,
            ),
        )
        for line in lines
    )
    return Grid(
        summary="Dossiers ouverts",
        heads=("Dossier", "Stade", "Instruit par", "Se trouve chez", "Actions ouvertes"),
        rows=rows,
        widths=(62, 28, 30, 28, 26),
    )
