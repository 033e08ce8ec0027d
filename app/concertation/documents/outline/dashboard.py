"""The tableau de bord: key figures against the elapsed time, planned by axis and financer, progress, what to watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.figures import millions, not_zero, over_same_years, percent, points, ticked
from concertation.documents.outline.parts import Cell, Chart, Grid, KeyFigure, Note, Outline, Section, Tone
from concertation.documents.phrases import day
from concertation.domain.charts.curve import Curve, curve
from concertation.domain.charts.flow import FlowLink, FlowNode, flow
from concertation.domain.charts.stage_bars import Pace, StageBar, StageGroup, stage_bars
from concertation.domain.charts.territory import Part, Payer, territory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import AxisAmounts, Dashboard, FinancerAmounts, Watched
    from concertation.domain.charts.shapes import Measure, Picture

_NONE = "–"
_MISSING = "non transmis"
_WIDTH = 174.0
_AMOUNT = 23.0
_MOST_WATCHED = 30
_WHERE = {False: "sur son territoire", True: "hors de son territoire", None: "lieu inconnu"}
_GAP_WORDS = "Écart d’arrondi : axes imprimés moins total des financeurs"


def outline(document: Dashboard) -> Outline:
    version = "version initiale" if not document.version else f"version issue de l’avenant n° {document.version}"
    return Outline(
        title="Tableau de bord du contrat",
        subtitle=f"Situation arrêtée au {day(document.as_of)}",
        facts=f"{document.contract} · {version} · référence {document.masthead.reference}",
        figures=_figures(document),
        sections=tuple(section for section in _sections(document) if section is not None),
    )


def _figures(document: Dashboard) -> tuple[KeyFigure, ...]:
    years = document.ends_on.year - document.starts_on.year + 1
    found = [
        KeyFigure(
            value=millions(document.total_financers),
            unit="M€",
            label="prévus",
            note=_own_part(document) or f"{len(document.axes)} axes, {len(document.financers)} financeurs",
        ),
        KeyFigure(value=percent(document.elapsed), unit="%", label="du temps écoulé", note=f"sur {years} ans"),
    ]
    if document.whole:
        for stage, share in list(zip(document.stages, document.whole.shares, strict=False))[:2]:
            if share is not None:
                label = f"{stage.lower()} / prévu"
                found.append(
                    KeyFigure(value=percent(share), unit="%", label=label, note=points(share - document.elapsed))
                )
    return tuple(found)


def _own_part(document: Dashboard) -> str:
    """Return what the financer that the copy is made for plans; nothing in what is printed for all."""
    own = next((each for each in document.financers if each.own), None)
    if own is None or own.planned is None:
        return ""
    share = f" ({ticked(own.share)} %)" if own.share is not None else ""
    return f"{own.name} : {millions(own.planned)} M€{share}"


def _sections(document: Dashboard) -> list[Section | None]:
    return [_planned(document), _by_financer(document), _progress(document), _flow(document), _by_year(document), _by_place(document), _watched(document)]  # fmt: skip


def _planned(document: Dashboard) -> Section:
    names = [each.name for each in document.financers]
    rows = [
        (
            Cell(f"**{axis.number}**  {axis.name}"),
            *(_amount(cents) for cents in axis.planned),
            Cell(millions(axis.total), Tone.STRONG),
            Cell(millions(axis.printed), Tone.QUIET),
        )
        for axis in document.axes
    ]
    rows.append(
        (
            Cell("Total par financeur", Tone.STRONG),
            *(Cell(millions(each.planned), Tone.STRONG) for each in document.financers),
            Cell(millions(document.total_financers), Tone.STRONG),
            Cell(millions(document.total_axes), Tone.QUIET),
        )
    )
    shares = [Cell(_NONE if each.share is None else ticked(each.share), Tone.QUIET) for each in document.financers]
    rows.append(
        (Cell("Part du financeur (%)", Tone.QUIET), *shares, Cell("100,00", Tone.QUIET), Cell(_NONE, Tone.QUIET))
    )
    if document.gap is not None:
        blanks = [Cell("")] * (len(names) + 1)
        rows.append((Cell(_GAP_WORDS), *blanks, Cell(millions(document.gap, signed=True), Tone.STRONG)))
    grid = Grid(
        summary="Montants prévus par axe et par financeur, en millions d’euros",
        heads=("Axe", *names, "Total", "Imprimé au contrat"),
        rows=tuple(rows),
        widths=(_WIDTH - _AMOUNT * (len(names) + 2), *([_AMOUNT] * (len(names) + 2))),
        right=tuple(range(1, len(names) + 3)),
        total=True,
    )
    told = (
        f"Les montants imprimés des axes sont arrondis : l’écart de {millions(document.gap, signed=True)} M€ vient de là. "
        "Il n’est réparti sur aucune ligne."
    )
    return Section(title="Prévu, par axe et par financeur, en M€", grid=grid, after=told if document.gap else "")


def _amount(cents: int | None, tone: Tone = Tone.PLAIN) -> Cell:
    return Cell(_MISSING, Tone.SOON) if cents is None else Cell(millions(cents), tone)


def _tone(financer: FinancerAmounts) -> Tone:
    return Tone.STRONG if financer.own else Tone.PLAIN


def _progress(document: Dashboard) -> Section:
    lines = [*document.axes, *([document.whole] if document.whole else [])]
    elapsed = f"temps écoulé {percent(document.elapsed)} %"
    groups = [_group(document, line) for line in lines]

    def draw(width: float, measure: Measure) -> Picture:
        return stage_bars(groups, Pace(document.elapsed / 1000, elapsed), width=width, measure=measure)

    told = "; ".join(
        f"{group.title} : {', '.join(f'{bar.title} {bar.told}' for bar in group.bars)}" for group in groups
    )
    return Section(
        title="Avancement, par axe",
        chart=Chart(draw=draw, alt=f"Avancement par axe, {elapsed}. {told}."),
        after="Chaque barre est une part du prévu. Le trait vertical est la part du temps écoulé.",
    )


def _group(document: Dashboard, line: AxisAmounts) -> StageGroup:
    bars = tuple(
        StageBar(
            stage, stage, None if share is None else share / 1000, _MISSING if share is None else f"{percent(share)} %"
        )
        for stage, share in zip(document.stages, line.shares, strict=False)
    )
    title = f"Axe {line.number} : {line.name}" if line.number else line.name
    return StageGroup(line.number or "whole", title, f"prévu {millions(line.total)} M€", bars)


def _by_financer(document: Dashboard) -> Section:
    heads = ("Financeur", "Prévu", *document.stages, "Payé / engagé (%)", "Arrêté au")
    rows = [
        (
            Cell(each.name, _tone(each)),
            Cell(millions(each.planned), _tone(each)),
            *(_amount(cents, _tone(each)) for cents in each.reached),
            Cell(_NONE if each.paid_committed is None else percent(each.paid_committed), _tone(each)),
            Cell(each.dated or _NONE, Tone.QUIET),
        )
        for each in document.financers
    ]
    sums = [_sum([each.reached[at] for each in document.financers]) for at in range(len(document.stages))]
    rows.append(
        (
            Cell("Total", Tone.STRONG),
            Cell(millions(document.total_financers), Tone.STRONG),
            *(Cell(millions(cents), Tone.STRONG) for cents in sums),
            Cell(_NONE if document.paid_committed is None else percent(document.paid_committed), Tone.STRONG),
            Cell(""),
        )
    )
    told = (
        not_zero((each.name, each.missing) for each in document.financers),
        over_same_years((each.name, each.left_out) for each in document.financers),
    )
    own = (_WIDTH - 42 - 22 - 26) / (len(document.stages) + 1)
    grid = Grid(
        summary="Exécution par financeur, en millions d’euros",
        heads=heads,
        rows=tuple(rows),
        widths=(42, *([own] * (len(document.stages) + 1)), 22, 26),
        right=tuple(range(1, len(heads) - 1)),
        total=True,
    )
    return Section(title="Exécution, par financeur, en M€", grid=grid, after=" ".join(filter(None, told)))


def _sum(amounts: Sequence[int | None]) -> int | None:
    known = [cents for cents in amounts if cents is not None]
    return sum(known) if known else None


def _flow(document: Dashboard) -> Section | None:
    links = [
        FlowLink(
            str(place),
            axis.number,
            cents,
            f"{document.financers[place].name}, axe {axis.number} : {millions(cents)} M€",
        )
        for axis in document.axes
        for place, cents in enumerate(axis.planned)
        if cents
    ]
    if not links:
        return None
    sources = [
        FlowNode(str(at), each.name, f"{millions(each.planned)} M€") for at, each in enumerate(document.financers)
    ]
    targets = [FlowNode(axis.number, f"Axe {axis.number}", f"{millions(axis.total)} M€") for axis in document.axes]

    def draw(width: float, measure: Measure) -> Picture:
        return flow(sources, targets, links, width=width, measure=measure)

    return Section(
        title="Des financeurs aux axes",
        chart=Chart(
            draw=draw, alt=f"Montants prévus, des financeurs aux axes. {'; '.join(link.words for link in links)}."
        ),
    )


def _by_year(document: Dashboard) -> Section | None:
    if len(document.years) < 2:
        return None
    words = ("Prévu", *document.stages)
    curves = [
        Curve(word, word, tuple(year.cents[at] for year in document.years))
        for at, word in enumerate(words)
        if any(year.cents[at] is not None for year in document.years)
    ]
    years = [str(year.year) for year in document.years]

    def draw(width: float, measure: Measure) -> Picture:
        return curve(years, curves, tell=lambda cents: f"{millions(cents)} M€", width=width, measure=measure)

    rows = tuple((Cell(str(year.year)), *(Cell(millions(cents)) for cents in year.cents)) for year in document.years)
    own = (_WIDTH - 30) / len(words)
    grid = Grid(
        summary="Montants par année d’origine, en millions d’euros",
        heads=("Année", *words),
        rows=rows,
        widths=(30, *([own] * len(words))),
        right=tuple(range(1, len(words) + 1)),
    )
    alt = f"Montants par année d’origine : {', '.join(words).lower()}. Les chiffres sont dans le tableau qui suit."
    return Section(title="Par année d’origine, en M€", chart=Chart(draw=draw, alt=alt), grid=grid)


def _by_place(document: Dashboard) -> Section | None:
    if not document.places:
        return None
    names = list(dict.fromkeys(one.financer for one in document.places))
    payers = [_payer(document, name) for name in names]

    def draw(width: float, measure: Measure) -> Picture:
        return territory(payers, width=width, measure=measure)

    rows = tuple(
        (Cell(one.financer), Cell(one.place), Cell(millions(one.cents)), Cell(_WHERE[one.outside], Tone.QUIET))
        for one in document.places
    )
    grid = Grid(
        summary="Montants prévus par financeur et par lieu, en millions d’euros",
        heads=("Financeur", "Lieu", "M€", "Territoire"),
        rows=rows,
        widths=(44, 64, 26, 40),
        right=(2,),
    )
    told = "; ".join(
        f"{one.financer}, {one.place} : {millions(one.cents)} M€ {_WHERE[one.outside]}" for one in document.places
    )
    return Section(
        title="Où chacun paie, en M€ prévus",
        chart=Chart(draw=draw, alt=f"Où chaque financeur paie. {told}."),
        grid=grid,
        after="Ce qui est payé hors du territoire du financeur est hachuré.",
    )


def _payer(document: Dashboard, name: str) -> Payer:
    held = [one for one in document.places if one.financer == name]
    parts = tuple(
        Part(f"{name}|{one.place}", one.place, one.cents, one.outside, f"{millions(one.cents)} M€") for one in held
    )
    return Payer(name, name, f"{millions(sum(one.cents for one in held))} M€", parts)


def _watched(document: Dashboard) -> Section | None:
    if not document.watched:
        return None
    notes = [Note(label=one.kind, text=_told(one)) for one in document.watched[:_MOST_WATCHED]]
    rest = len(document.watched) - len(notes)
    more = f"et {rest} autres points, à lire dans le registre." if rest > 0 else ""
    return Section(title="À surveiller", notes=tuple(notes), after=more)


def _told(one: Watched) -> str:
    return f"**{one.subject}.** {one.reason}" if one.subject else f"**{one.reason}**"
