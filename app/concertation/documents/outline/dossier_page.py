"""« Où en est-on ? »: what a director reads of a dossier in a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from concertation.documents.outline.actions import actions_grid, late_note
from concertation.documents.outline.days import short_day
from concertation.documents.outline.parts import Cell, Grid, KeyFigure, Note, Outline, Section, Tone
from concertation.documents.phrases import count, day, dotted, partial, series, weekday
from concertation.domain.typography import money

if TYPE_CHECKING:
    from concertation.documents.model import DossierFacts, DossierPage, Moment

_NONE = "–"
_MISSING = "manquant"
_WIDTH = 174.0
_MILLION = 100_000_000  # cents


def outline(document: DossierPage) -> Outline:
    told = document.dossier
    return Outline(
        title=told.title.strip() or "Dossier",
        subtitle=f"Où en est-on ? Situation au {weekday(document.as_of)}",
        facts=_facts(told),
        lead=_lead(document),
        figures=_figures(document),
        sections=tuple(section for section in _sections(document) if section.notes or section.grid),
    )


def _facts(told: DossierFacts) -> str:
    opened = f"ouvert le {day(told.opened_on)}" if told.opened_on else ""
    axis = f"axe {told.axis}" if told.axis else ""
    return dotted([axis, told.place, told.stage_text.lower(), "clos" if told.closed else "", opened])


def _lead(document: DossierPage) -> str:
    """Return the whole story in three sentences: who deals with it, what was last decided, what is left to do."""
    told = document.dossier
    return " ".join(sentence for sentence in (_whose(told), _last_decision(document), _left(document)) if sentence)


def _whose(told: DossierFacts) -> str:
    by = f"instruit par {told.instructing}" if told.instructing else "sans collectivité instructrice"
    where = f", chez {told.holder} depuis {_days(told.held_days)}" if told.holder else ""
    answer = f"{told.triage_text}, {by}" if told.triage_text else by
    return f"{answer[:1].upper()}{answer[1:]}{where}."


def _last_decision(document: DossierPage) -> str:
    if not document.decisions:
        return "Rien n’a encore été décidé."
    last = document.decisions[0]
    sense = f" ({last.state.lower()})" if last.state else ""
    return f"Dernière décision le {partial(last.on)}{sense} : {last.title.rstrip('.')}."


def _left(document: DossierPage) -> str:
    number, late = len(document.actions), sum(action.late_days > 0 for action in document.actions)
    if not number:
        return "Aucune action n’est ouverte."
    whole = f"{count(number, 'action', feminine=True)} {'reste ouverte' if number == 1 else 'restent ouvertes'}"
    return f"{whole[:1].upper()}{whole[1:]}{late_note(late, number)}."


def _figures(document: DossierPage) -> tuple[KeyFigure, ...]:
    late = sum(action.late_days > 0 for action in document.actions)
    dues = sorted(action.due_on for action in document.actions if action.due_on and action.late_days == 0)
    number = len(document.decisions)
    found = [
        KeyFigure(
            value=str(number),
            label="décision" if number < 2 else "décisions",
            note=f"la dernière le {partial(document.decisions[0].on)}" if number else "",
        ),
        KeyFigure(
            value=str(len(document.actions)),
            label="action ouverte" if len(document.actions) < 2 else "actions ouvertes",
            note=f"dont {late} en retard" if late else "aucune en retard",
        ),
    ]
    if dues:
        found.append(KeyFigure(value=f"{dues[0]:%d/%m}", label="prochaine échéance", note=weekday(dues[0])))
    if document.money:
        found.append(_money_figure(document))
    return tuple(found)


def _money_figure(document: DossierPage) -> KeyFigure:
    """Return the furthest stage whose amount is known, against the first one."""
    known = [line for line in document.money if line.cents is not None]
    if not known:
        return KeyFigure(value=_NONE, label="aucun montant connu")
    first, last = known[0], known[-1]
    value, unit = money(last.cents, _unit(document)).rsplit("\u00a0", 1)
    note = f"pour {money(first.cents, _unit(document))} {first.stage.lower()}" if last is not first else last.situated
    return KeyFigure(value=value, unit=unit, label=last.stage.lower(), note=note)


def _unit(document: DossierPage) -> Literal["€", "M€"]:
    """Return the unit in which the amounts of the dossier are read at a glance."""
    return "M€" if max((line.cents or 0 for line in document.money), default=0) >= _MILLION else "€"


def _sections(document: DossierPage) -> list[Section]:
    actions = actions_grid(document.actions, summary="Actions ouvertes, les plus en retard d’abord")
    return [
        Section(title="Ce qui reste à faire", grid=actions),
        Section(title="Qui fait quoi", notes=_who(document)),
        Section(title="Ce qui a été décidé", grid=_decided(document.decisions)),
        Section(title="Argent", grid=_money(document)),
        Section(title="Le fil", grid=_thread(document.moments), after=_earlier(document.earlier)),
    ]


def _who(document: DossierPage) -> tuple[Note, ...]:
    told = document.dossier
    when = f", répondu le {day(told.triaged_on)}" if told.triaged_on else ""
    by = f" par {told.triaged_by}" if told.triaged_by and told.triaged_on else ""
    reason = f" {told.triage_reason}" if told.triage_reason else ""
    rows = (
        (f"En {told.together} ?" if told.together else "Tri", f"**{told.triage_text}**{when}{by}.{reason}"),
        ("Instruit par", told.instructing),
        ("Chef de file", told.lead),
        ("Pilote", told.pilot),
        ("Partenaires", series(told.partners)),
        ("Se trouve", _holder(told)),
        ("Objet", told.summary),
    )
    return tuple(Note(label=label, text=text) for label, text in rows if text)


def _holder(told: DossierFacts) -> str:
    if not told.holder:
        return ""
    since = f" depuis le {day(told.held_on)}" if told.held_on else ""
    return f"{told.holder}{since}, soit {_days(told.held_days)}"


def _days(number: int | None) -> str:
    return "ce jour" if not number else f"{number}\u00a0jour{'s' if number > 1 else ''}"


def _decided(decisions: tuple[Moment, ...]) -> Grid | None:
    if not decisions:
        return None
    rows = [
        (Cell(short_day(one.on), Tone.QUIET), Cell(f"**{one.title}**"), Cell(one.state), Cell(one.detail, Tone.QUIET))
        for one in decisions
    ]
    return Grid(
        summary="Décisions, la dernière d’abord",
        heads=("Date", "Décision", "Sens", "Référence"),
        rows=tuple(rows),
        widths=(22, 82, 32, 38),
        flexible=1,
    )


def _money(document: DossierPage) -> Grid | None:
    if not document.money:
        return None
    names, unit = document.financers, _unit(document)
    own = (_WIDTH - 24 - 48) / (len(names) + 1)
    rows = [
        (
            Cell(line.stage, Tone.STRONG),
            *(_amount(cents, unit) for cents in line.by_financer),
            _amount(line.cents, unit, Tone.STRONG),
            Cell(line.situated or _NONE, Tone.QUIET),
        )
        for line in document.money
    ]
    return Grid(
        summary="Montants par étape et par financeur",
        heads=("Étape", *names, "Ensemble", "Situation"),
        rows=tuple(rows),
        widths=(24, *([own] * (len(names) + 1)), 48),
        right=tuple(range(1, len(names) + 2)),
        flexible=0,
    )


def _amount(cents: int | None, unit: Literal["€", "M€"], tone: Tone = Tone.PLAIN) -> Cell:
    if cents is None:
        return Cell(_MISSING, Tone.QUIET)
    return Cell(money(cents, unit, decimals=2 if unit == "M€" else None), tone)


def _thread(moments: tuple[Moment, ...]) -> Grid | None:
    if not moments:
        return None
    rows = [
        (
            Cell(short_day(one.on), Tone.QUIET),
            Cell(one.kind),
            Cell(one.title),
            Cell(dotted([one.detail, one.state.lower()]), Tone.QUIET),
        )
        for one in moments
    ]
    return Grid(
        summary="Ce qui s’est passé, le plus récent d’abord",
        heads=("Date", "Quoi", "Objet", "Où, état"),
        rows=tuple(rows),
        widths=(22, 24, 78, 50),
        flexible=2,
    )


def _earlier(number: int) -> str:
    if not number:
        return ""
    return f"{number} {'moment plus ancien n’est pas repris' if number == 1 else 'moments plus anciens ne sont pas repris'} ici."
