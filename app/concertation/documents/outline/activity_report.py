"""The bilan of a year: what was done is counted, what it meant is told by people, and how it was counted is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.figures import not_zero
from concertation.documents.outline.parts import Cell, Grid, KeyFigure, Note, Outline, Section, Tone
from concertation.documents.phrases import capital, count, day, dotted, weekday
from concertation.domain.typography import money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import ActivityReport, BodyMeetings, ContractLine, ReportPassage

_NONE = "–"
_MISSING = "manquant"
_NOT_YET = "la décision suivie d’actions n’est pas exécutée"
_WIDTH = 174.0
_PARTS = (("fact", "Faits marquants"), ("difficulty", "Difficultés"), ("outlook", "Perspectives"))
_METHOD = (
    "Une décision est dite exécutée quand toutes ses actions sont closes et que l’une au moins est faite, en retard quand "
    "une action ouverte a dépassé sa dernière échéance connue à cette date. Le délai va de la séance à la dernière action "
    "faite ; la médiane est celle que la moitié des décisions exécutées ne dépasse pas."
)


def outline(document: ActivityReport) -> Outline:
    drawn = f"établi le {day(document.drawn_on)}" if document.drawn_on else ""
    known = f"données arrêtées au {day(document.as_of)}"
    reference = f"référence {document.masthead.reference}" if document.masthead.reference else ""
    return Outline(
        title=f"Bilan de l’année {document.year}",
        facts=dotted([capital(drawn), known, reference] if drawn else [capital(known), reference]),
        lead=_lead(document),
        figures=_figures(document),
        sections=tuple(section for section in _sections(document) if section.notes or section.grid),
    )


def taken(document: ActivityReport) -> int:
    """Return how many decisions were taken, whatever became of them."""
    return document.executed + document.in_progress + document.late + document.given_up + document.without_action


def _meetings(document: ActivityReport) -> int:
    return sum(len(body.meetings) for body in document.bodies)


def _lead(document: ActivityReport) -> str:
    written = " ".join(passage.text.strip() for passage in document.passages if passage.kind == "lead")
    return written or summary(document)


def summary(document: ActivityReport) -> str:
    """Return the year in two sentences, where nobody wrote better."""
    met = _meetings(document)
    if not met:
        return "Aucune réunion ne s’est tenue."
    first = f"{capital(count(met, 'réunion', feminine=True))} {'s’est tenue' if met < 2 else 'se sont tenues'}"
    followed = taken(document) - document.without_action
    if not followed:
        return f"{first}."
    done = f"{document.executed} décision{_s(document.executed)} sur {followed} suivies d’actions {'est exécutée' if document.executed < 2 else 'sont exécutées'}"
    if not document.executed:
        done = f"aucune des {followed} décisions suivies d’actions n’est exécutée" if followed > 1 else _NOT_YET
    late = f", {document.late} en retard" if document.late else ""
    return f"{first}. Au {day(document.as_of)}, {done}{late}."


def _s(number: int) -> str:
    return "s" if number > 1 else ""


def _figures(document: ActivityReport) -> tuple[KeyFigure, ...]:
    bodies = [body for body in document.bodies if body.meetings]
    parts = (
        [f"{len(body.meetings)} {body.body}" for body in bodies] if len(bodies) > 1 else [body.body for body in bodies]
    )
    number, actions = taken(document), document.actions_done + document.actions_open + document.actions_dropped
    found = [
        KeyFigure(
            value=str(_meetings(document)),
            label="réunions" if _meetings(document) > 1 else "réunion",
            note=", ".join(parts),
        ),
        KeyFigure(value=str(number), label=f"décision{_s(number)} prise{_s(number)}", note=_standing(document)),
        KeyFigure(value=str(actions), label=f"action{_s(actions)} décidée{_s(actions)}", note=_actions(document)),
    ]
    whole = next((line for line in document.axes if line.total), None)
    rate = whole.committed_rate if whole else None
    if whole is not None and rate is not None:
        elapsed = f"pour {_rate(document.elapsed)} du temps écoulé" if document.elapsed is not None else ""
        found.append(
            KeyFigure(
                value=_rate(rate).split("\u00a0")[0],
                unit="%",
                label=f"du contrat engagé{' au moins' if whole.at_least else ''}",
                note=elapsed,
            )
        )
    elif document.median_days is not None:
        days = f"{document.median_days}"
        unit = "jours" if document.median_days > 1 else "jour"
        found.append(KeyFigure(value=days, unit=unit, label="délai médian", note="de la décision à l’exécution"))
    return tuple(found)


def _standing(document: ActivityReport) -> str:
    parts = (
        (document.executed, f"exécutée{_s(document.executed)}"),
        (document.in_progress, "en cours"),
        (document.late, "en retard"),
        (document.given_up, f"abandonnée{_s(document.given_up)}"),
        (document.without_action, "sans action à suivre"),
    )
    return ", ".join(f"{number} {told}" for number, told in parts if number)


def _actions(document: ActivityReport) -> str:
    running = document.actions_open - document.actions_late
    parts = (
        (document.actions_done, f"faite{_s(document.actions_done)}"),
        (running, "en cours"),
        (document.actions_late, "en retard"),
        (document.actions_dropped, f"abandonnée{_s(document.actions_dropped)}"),
    )
    blocked = (
        f", dont {document.actions_blocked} bloquée{_s(document.actions_blocked)}" if document.actions_blocked else ""
    )
    return ", ".join(f"{number} {told}" for number, told in parts if number) + blocked


def _sections(document: ActivityReport) -> list[Section]:
    return [
        *(_body(body, document.authorities) for body in document.bodies),
        Section(title="Délai d’exécution", notes=_delay(document)),
        Section(title="Exécution du contrat par axe", grid=_contract(document.axes, "Axe"), after=_situated(document)),
        Section(
            title="Exécution du contrat par financeur",
            grid=_contract(document.financers, "Financeur"),
            after=not_zero((one.name, one.missing) for one in document.financers),
        ),
        Section(title="Résultats", grid=_results(document)),
        *(Section(title=title, notes=_written(document.passages, kind)) for kind, title in _PARTS),
        Section(title="Méthode et date des données", notes=_method(document)),
    ]


def _delay(document: ActivityReport) -> tuple[Note, ...]:
    if document.median_days is None:
        return ()
    number, days = document.timed, document.median_days
    among = f"sur {number} décision{_s(number)} exécutée{_s(number)}"
    return (Note(text=f"**{days}\u00a0jour{_s(days)}** de la séance à l’exécution, en médiane, {among}."),)


def _situated(document: ActivityReport) -> str:
    elapsed = (
        f"Temps écoulé du contrat {document.contract} : {_rate(document.elapsed)}."
        if document.elapsed is not None
        else ""
    )
    return " ".join(part for part in (elapsed, f"Chiffres {document.situated}." if document.situated else "") if part)


def _body(body: BodyMeetings, authorities: tuple[str, ...]) -> Section:
    word = "Conclusions" if body.joint else "Décisions"
    done = "dont suivies d’effet" if body.joint else "dont exécutées"
    rows = [
        (
            Cell(day(one.on).rsplit("\u00a0", 1)[0].rsplit(" ", 1)[0]),
            Cell(one.place.partition(",")[0] or _NONE, Tone.QUIET),
            *(Cell(told, _presence_tone(told)) for told in one.presence),
            Cell(str(one.decisions)),
            Cell(str(one.executed)),
        )
        for one in body.meetings
    ]
    whole = len(body.meetings)
    total = (
        Cell("Total", Tone.STRONG),
        Cell(""),
        *(Cell(f"{number} sur {whole}", Tone.STRONG) for number in body.attended),
        Cell(str(sum(one.decisions for one in body.meetings)), Tone.STRONG),
        Cell(str(sum(one.executed for one in body.meetings)), Tone.STRONG),
    )
    own = (_WIDTH - 28 - 34 - 22 - 24) / max(1, len(authorities))
    grid = Grid(
        summary=f"Réunions de {body.body} : présence par collectivité, décisions",
        heads=("Réunion", "Lieu", *authorities, word, done),
        rows=(*rows, total),
        widths=(28, 34, *([own] * len(authorities)), 22, 24),
        right=(2 + len(authorities), 3 + len(authorities)),
        flexible=1,
        total=True,
    )
    return Section(title=f"Réunions et {word.lower()} : {body.body}", grid=grid if body.meetings else None)


def _presence_tone(told: str) -> Tone:
    return Tone.STRONG if told in {"représentée", "excusée", "absente"} else Tone.QUIET


def _contract(lines: Sequence[ContractLine], what: str) -> Grid | None:
    if not lines:
        return None
    heads = (what, "Prévu", "Programmé", "Engagé", "Payé", "Engagé / prévu")
    rows = []
    for line in lines:
        tone = Tone.STRONG if line.total else Tone.PLAIN
        amounts = [
            _amount(cents, tone, gap=line.gap) for cents in (line.planned, line.programmed, line.committed, line.paid)
        ]
        least = "≥\u00a0" if line.at_least and line.committed_rate is not None else ""
        rate = Cell("" if line.gap else f"{least}{_rate(line.committed_rate)}", tone)
        rows.append((Cell(line.name, Tone.QUIET if line.gap else tone), *amounts, rate))
    return Grid(
        summary=f"Exécution du contrat par {what.lower()}",
        heads=heads,
        rows=tuple(rows),
        widths=(58, 22, 27, 22, 22, 23),
        right=(1, 2, 3, 4, 5),
    )


def _amount(cents: int | None, tone: Tone, *, gap: bool) -> Cell:
    if cents is None:
        return Cell("" if gap else _MISSING, Tone.QUIET)
    sign = "+" if gap and cents > 0 else ""
    return Cell(f"{sign}{money(cents, 'M€', decimals=2)}", Tone.QUIET if gap else tone)


def _rate(thousandths: int | None) -> str:
    if thousandths is None:
        return _NONE
    whole, rest = divmod(thousandths, 10)
    return f"{whole},{rest}\u00a0%"


def _results(document: ActivityReport) -> Grid | None:
    if not document.results:
        return None
    rows = tuple(
        (Cell(one.beneficiary, Tone.STRONG), Cell(one.name), Cell(one.text), Cell(one.source or _NONE, Tone.QUIET))
        for one in document.results
    )
    return Grid(
        summary="Résultats par bénéficiaire",
        heads=("Bénéficiaire", "Indicateur", "Résultat", "Source"),
        rows=rows,
        widths=(32, 56, 54, 32),
        flexible=1,
    )


def _written(passages: Sequence[ReportPassage], kind: str) -> tuple[Note, ...]:
    return tuple(Note(label=one.label, text=one.text) for one in passages if one.kind == kind)


def _method(document: ActivityReport) -> tuple[Note, ...]:
    known = f"Les réunions, décisions et actions sont celles du registre, arrêtées au {weekday(document.as_of)}."
    money_told = (
        f"Les montants du contrat {document.contract} sont ceux que chaque financeur a donnés, chiffres {document.situated} ; "
        "ce qu’aucun n’a donné est dit manquant et ne compte pas pour zéro."
        if document.contract and document.situated
        else ""
    )
    text = " ".join(part for part in (known, _METHOD, money_told) if part)
    return (Note(text=text, tone=Tone.QUIET), *_written(document.passages, "method"))
