"""Charts on paper: sound for readers without sight, and the same figures as on screen."""

from __future__ import annotations

import io
import itertools

import pikepdf
from tests.documents.tagging.pages import HEAD, pdf_of

from concertation.documents.layout.chart import PaperMeasure, chart, tone
from concertation.documents.tagging import Heading
from concertation.documents.validation import validate
from concertation.domain.charts.curve import Curve, curve
from concertation.domain.charts.flow import FlowLink, FlowNode, flow
from concertation.domain.charts.shapes import Measure, Picture
from concertation.domain.charts.stage_bars import Pace, StageBar, StageGroup, stage_bars
from concertation.domain.charts.territory import Part, Payer, territory

THIN = "\u202f"


def _bars(width: float, measure: Measure) -> Picture:
    bars = (StageBar("committed", "Engagé", 0.34, f"34{THIN}%"), StageBar("paid", "Payé", 1.2, "120 %"))
    groups = [StageGroup("3", "Axe 3", "143,50 M€", (*bars, StageBar("ordered", "Mandaté", None, "manquant")))]
    return stage_bars(groups, Pace(4 / 7, "écoulé 57,1 %"), width=width, measure=measure)


def _flow(width: float, measure: Measure) -> Picture:
    sources = [FlowNode("R", "Région", "491 M€"), FlowNode("27", "Eure", "138 M€")]
    links = [FlowLink("R", "1", 49100, "R → 1"), FlowLink("27", "1", 13834, "27 → 1")]
    return flow(sources, [FlowNode("1", "Axe 1", "155 M€")], links, width=width, measure=measure)


def _curve(width: float, measure: Measure) -> Picture:
    curves = [Curve(str(rank), f"Étape {rank}", (rank, None, 3 * rank, 4 * rank)) for rank in range(1, 6)]
    return curve(["2007", "2008", "2009", "2010"], curves, tell=str, width=width, measure=measure)


def _territory(width: float, measure: Measure) -> Picture:
    parts = (Part("a", "Eure", 120, outside=False, told="120"), Part("b", "Rouen", 15, outside=True, told="15"))
    return territory([Payer("27", "Eure", "135", parts)], width=width, measure=measure)


def test_a_page_of_charts_is_sound_and_each_tells_its_figures() -> None:
    drawings = (_bars, _flow, _curve, _territory)
    pdf = pdf_of([Heading("Contrat", HEAD), *(chart(draw, f"Figure {draw.__name__}") for draw in drawings)])
    assert validate(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as file:
        figures = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert {str(one.Alt) for one in figures} == {f"Figure {draw.__name__}" for draw in drawings}


def test_tones_are_told_apart_in_greys() -> None:
    def grey(name: str) -> float:
        colour = tone(name)
        return float(0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue)

    greys = [grey(name) for name in ("accent", "accent/78", "accent/56", "accent/34", "track")]
    assert all(after - before > 0.06 for before, after in itertools.pairwise(greys))


def test_text_on_paper_is_measured_with_its_narrow_spaces() -> None:
    measure = PaperMeasure()
    assert measure.width(f"1{THIN}000") < measure.width("1 000")
    assert measure.width("Total", strong=True) > measure.width("Total", small=True)
