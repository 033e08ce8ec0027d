"""An avenant: the report that asks for it, its articles, and in annex what it changes by axis and by financer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from concertation.documents.outline.figures import ticked
from concertation.documents.outline.parts import Cell, Grid, KeyFigure, Note, Outline, Section, Tone
from concertation.documents.phrases import capital, count, day, series
from concertation.domain.typography import MINUS, money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import Changed, ContractAmendment, MovedAmount

_NONE = "–"
_TO_COME = "à venir"
_REPORT, _ACT, _ANNEX = "Rapport", "Avenant", "Annexe"


def outline(document: ContractAmendment) -> Outline:
    sections = (*_report(document), *_articles(document), *_annex(document))
    return Outline(
        title=f"Avenant n° {document.number}",
        subtitle=_subtitle(document),
        facts=f"{document.contract} · rédigé le {day(document.drafted_on)} · référence {document.masthead.reference}",
        figures=_figures(document),
        sections=tuple(section for section in sections if section.notes or section.grid),
    )


def _subtitle(document: ContractAmendment) -> str:
    """Return the amendment's own words, without the number that the title tells already."""
    return capital(re.sub(rf"^Avenant n° ?{document.number}\b[\s:]*", "", document.title))


def _figures(document: ContractAmendment) -> tuple[KeyFigure, ...]:
    moved = sum(move.cents for move in document.moves)
    number = len(document.moves)
    adopted = sum(1 for each in document.adoptions if each.on)
    return (
        _figure(moved, "déplacés", f"en {count(number, 'mouvement')}"),
        _figure(document.after, "prévus après l’avenant", _total_words(document)),
        KeyFigure(
            value=f"{adopted}/{len(document.adoptions)}",
            label="collectivités ont délibéré" if adopted > 1 else "collectivité a délibéré",
            note=f"en vigueur le {day(document.in_force_on)}" if document.in_force_on else "pas encore en vigueur",
        ),
    )


def _figure(cents: int | None, label: str, note: str) -> KeyFigure:
    value, _, unit = money(cents, "M€").rpartition("\u00a0")
    return KeyFigure(value=value or _NONE, unit=unit if value else "", label=label, note=note)


def _total_words(document: ContractAmendment) -> str:
    if document.before == document.after:
        return "total inchangé"
    return f"au lieu de {money(document.before, 'M€')}"


def _report(document: ContractAmendment) -> list[Section]:
    origin = f"Il fait suite à la décision {document.decision}." if document.decision else ""
    reason = document.reason or "L’exposé des motifs reste à écrire."
    subject = (
        f"Le présent avenant modifie la répartition des montants du contrat « {document.contract} », conclu pour la période "
        f"du {day(document.starts_on)} au {day(document.ends_on)}."
    )
    return [
        Section(number=_REPORT, title="Objet", notes=(Note(text=subject),)),
        Section(title="Exposé des motifs", notes=(Note(text="\n\n".join(filter(None, (reason, origin)))),)),
        Section(title="Incidences financières", grid=_moves(document)),
    ]


def _taken(move: MovedAmount) -> str:
    if not move.source:
        return f"ajoutés à l’{move.target}"
    return f"pris sur l’{move.source}" + (f" et portés à l’{move.target}" if move.target else "")


def _moves(document: ContractAmendment) -> Grid:
    rows = [
        (
            Cell(move.source or "hors du contrat"),
            Cell(move.target or "hors du contrat"),
            Cell(money(move.cents), Tone.STRONG),
        )
        for move in document.moves
    ]
    return Grid(
        summary="Montants déplacés",
        heads=("Pris sur", "Porté à", "Montant"),
        rows=tuple(rows),
        widths=(70, 70, 34),
        right=(2,),
    )


def _articles(document: ContractAmendment) -> list[Section]:
    names = series([each.authority for each in document.adoptions])
    moves = "\n".join(f"- {money(move.cents)} sont {_taken(move)}" for move in document.moves)
    entry = "L’avenant entre en vigueur le jour où la dernière des collectivités l’a adopté" + (
        f", soit le {day(document.in_force_on)}." if document.in_force_on else "."
    )
    articles = (
        ("Article 1er", f"Les montants prévus au contrat sont modifiés comme suit :\n\n{moves}"),
        (
            "Article 2",
            "Les montants par axe et par financeur qui en résultent figurent en annexe, avant et après l’avenant.",
        ),
        ("Article 3", "Les autres clauses du contrat restent inchangées."),
        ("Article 4", f"{entry} Chaque collectivité délibère pour son compte : {names}."),
    )
    notes = tuple(Note(label=label, text=text) for label, text in articles)
    return [
        Section(number=_ACT, title="Dispositif", notes=notes),
        Section(title="Adoption par les collectivités", grid=_adoptions(document)),
    ]


def _adoptions(document: ContractAmendment) -> Grid | None:
    if not document.adoptions:
        return None
    rows = [
        (
            Cell(each.authority),
            Cell(each.number or _NONE),
            Cell(day(each.on)) if each.on else Cell(_TO_COME, Tone.SOON),
        )
        for each in document.adoptions
    ]
    return Grid(
        summary="Délibération de chaque collectivité",
        heads=("Collectivité", "Délibération", "Adopté le"),
        rows=tuple(rows),
        widths=(86, 44, 44),
    )


def _annex(document: ContractAmendment) -> list[Section]:
    total = (
        Cell("Total du contrat", Tone.STRONG),
        *(Cell(money(cents), Tone.STRONG) for cents in (document.before, document.after)),
        Cell(_difference(document.before, document.after), Tone.STRONG),
    )
    return [
        Section(
            number=_ANNEX,
            title="Avant, après, écart, par axe et par financeur",
            notes=(Note(text="Montants en euros. Une ligne que l’avenant ne touche pas est grise."),),
            grid=_table(document.lines, "Axe et financeur", total),
        ),
        Section(title="Totaux par axe", grid=_table(document.axes, "Axe", None)),
        Section(title="Totaux et parts par financeur", grid=_shares(document)),
    ]


def _table(lines: Sequence[Changed], head: str, total: tuple[Cell, ...] | None) -> Grid:
    rows = [
        (
            Cell(_named(line), _tone(line)),
            *(Cell(money(cents), _tone(line)) for cents in (line.before, line.after)),
            Cell(_difference(line.before, line.after), _tone(line, strong=True)),
        )
        for line in lines
    ]
    return Grid(
        summary=f"{head} : avant, après, écart",
        heads=(head, "Avant", "Après", "Écart"),
        rows=(*rows, *([total] if total else [])),
        widths=(72, 34, 34, 34),
        right=(1, 2, 3),
        total=total is not None,
    )


def _shares(document: ContractAmendment) -> Grid:
    rows = [
        (
            Cell(line.financer, _tone(line)),
            *(Cell(money(cents), _tone(line)) for cents in (line.before, line.after)),
            Cell(_difference(line.before, line.after), _tone(line, strong=True)),
            *(
                Cell(_NONE if step is None else f"{ticked(step)}\u00a0%")
                for step in (line.share_before, line.share_after)
            ),
        )
        for line in document.financers
    ]
    return Grid(
        summary="Totaux et parts par financeur, avant et après",
        heads=("Financeur", "Avant", "Après", "Écart", "Part avant", "Part après"),
        rows=tuple(rows),
        widths=(46, 30, 30, 28, 20, 20),
        right=(1, 2, 3, 4, 5),
    )


def _named(line: Changed) -> str:
    axis = f"**{line.axis}** {line.name}" if not line.financer else f"Axe {line.axis}"
    return f"{axis} · {line.financer}" if line.financer else axis


def _tone(line: Changed, *, strong: bool = False) -> Tone:
    if line.before == line.after:
        return Tone.QUIET
    return Tone.STRONG if strong else Tone.PLAIN


def _difference(before: int | None, after: int | None) -> str:
    """Return a signed difference; what was unknown before counts for nothing of it."""
    if after is None:
        return _NONE
    cents = after - (before or 0)
    told = money(abs(cents))
    return f"+{told}" if cents > 0 else f"{MINUS}{told}" if cents < 0 else told
