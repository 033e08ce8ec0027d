"""The geometry of the charts: areas are amounts, nothing leaves the picture, what is unknown is not drawn as none."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from concertation.domain.charts.curve import Curve, curve
from concertation.domain.charts.flow import FlowLink, FlowNode, flow
from concertation.domain.charts.shapes import Bar, Label, Line, Ribbon, Sign, elided, hatching, round_steps, spread
from concertation.domain.charts.stage_bars import Pace, StageBar, StageGroup, stage_bars
from concertation.domain.charts.territory import Part, Payer, territory


class Typewriter:
    """Every letter is 6 wide: what is measured here can be counted by hand."""

    line = 16.0
    small_line = 14.0

    def width(self, text: str, *, small: bool = False, strong: bool = False) -> float:
        del small, strong
        return 6.0 * len(text)


MEASURE = Typewriter()
AMOUNTS = st.one_of(st.none(), st.integers(0, 10**12))


def _groups(shares: list[float | None]) -> list[StageGroup]:
    bars = tuple(StageBar(str(rank), f"stage {rank}", share, "told") for rank, share in enumerate(shares))
    return [StageGroup("1", "Axis 1", "planned", bars)]


@settings(max_examples=40)
@given(st.lists(st.one_of(st.none(), st.floats(0, 3)), min_size=1, max_size=5), st.floats(0, 1))
def test_a_bar_is_as_long_as_its_share_on_the_one_scale(shares: list[float | None], elapsed: float) -> None:
    picture = stage_bars(_groups(shares), Pace(elapsed, "elapsed"), width=800, measure=MEASURE)
    bars = [shape for shape in picture.shapes if isinstance(shape, Bar)]
    tracks = [bar for bar in bars if bar.tone == "track"]
    assert len(tracks) == len(shares)
    for track, share in zip(tracks, shares, strict=True):
        filled = sum(bar.width for bar in bars if bar.y == track.y and bar.tone != "track")
        assert abs(filled - track.width * (share or 0)) < 0.01


def test_an_unknown_stage_has_a_track_and_no_bar_and_says_so() -> None:
    picture = stage_bars(_groups([None]), None, width=800, measure=MEASURE)
    assert [shape.tone for shape in picture.shapes if isinstance(shape, Bar)] == ["track"]
    assert picture.marks[0].words.endswith("told")


def test_what_passes_the_plan_is_hatched_and_not_only_red() -> None:
    picture = stage_bars(_groups([1.2]), None, width=800, measure=MEASURE)
    late = next(shape for shape in picture.shapes if isinstance(shape, Bar) and shape.tone == "late")
    slanting = [one for one in picture.shapes if isinstance(one, Line) and one.points[0][0] != one.points[1][0]]
    assert slanting
    assert all(late.x - 0.01 <= x <= late.x + late.width + 0.01 for one in slanting for x, _y in one.points)


def test_the_line_of_the_pace_stands_at_the_elapsed_share() -> None:
    picture = stage_bars(_groups([0.5]), Pace(4 / 7, "57,1 %"), width=800, measure=MEASURE)
    track = next(shape for shape in picture.shapes if isinstance(shape, Bar) and shape.tone == "track")
    line = next(shape for shape in picture.shapes if isinstance(shape, Line) and shape.width == 2)
    assert abs((line.points[0][0] - track.x) / track.width - 4 / 7) < 0.001


@settings(max_examples=40)
@given(st.lists(st.lists(AMOUNTS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_rivers_are_as_wide_as_their_amounts_and_fill_their_nodes(table: list[list[int | None]]) -> None:
    sources = [FlowNode(f"s{row}", f"source {row}", "") for row in range(len(table))]
    targets = [FlowNode(f"t{place}", f"target {place}", "") for place in range(3)]
    links = [
        FlowLink(f"s{row}", f"t{place}", cents, "")
        for row, cells in enumerate(table)
        for place, cents in enumerate(cells)
    ]
    picture = flow(sources, targets, links, width=900, measure=MEASURE)
    rivers = [shape for shape in picture.shapes if isinstance(shape, Ribbon)]
    known = [cents for cells in table for cents in cells if cents]
    assert len(rivers) == len(known)
    widths = [river.left_bottom - river.left_top for river in rivers]
    total = sum(known)
    for width, cents in zip(widths, known, strict=True):
        assert abs(width / sum(widths) - cents / total) < 1e-6
    for river in rivers:
        assert abs((river.left_bottom - river.left_top) - (river.right_bottom - river.right_top)) < 1e-6
        assert -0.01 <= river.left_top <= river.left_bottom <= picture.height + 0.01
        assert -0.01 <= river.right_top <= river.right_bottom <= picture.height + 0.01


def test_a_year_without_figure_cuts_its_curve() -> None:
    one = Curve("paid", "Paid", (100, 200, None, 400, 500))
    picture = curve(["1", "2", "3", "4", "5"], [one], tell=str, width=600, measure=MEASURE)
    drawn = [shape for shape in picture.shapes if isinstance(shape, Line) and shape.width == 2]
    assert [len(line.points) for line in drawn] == [2, 2]
    assert len([shape for shape in picture.shapes if isinstance(shape, Sign)]) == 5  # four points and the name
    assert picture.marks[2].words.endswith("–")


def test_each_curve_has_a_sign_of_its_own_besides_its_tone() -> None:
    curves = [Curve(str(rank), f"Stage {rank}", (10 * rank, 20 * rank)) for rank in range(1, 6)]
    picture = curve(["1", "2"], curves, tell=str, width=600, measure=MEASURE)
    assert len({shape.form for shape in picture.shapes if isinstance(shape, Sign)}) == 5


def test_names_of_curves_never_touch() -> None:
    curves = [Curve(str(rank), f"Stage {rank}", (100, 100)) for rank in range(5)]
    picture = curve(["1", "2"], curves, tell=str, width=600, measure=MEASURE)
    heights = sorted(shape.y for shape in picture.shapes if isinstance(shape, Label) and shape.strong)
    assert all(after - before >= MEASURE.line - 0.01 for before, after in itertools.pairwise(heights))


def test_what_is_paid_outside_is_hatched_and_to_scale() -> None:
    parts = (Part("a", "Eure", 3000, False, "30"), Part("b", "Seine-Maritime", 1000, True, "10"))
    picture = territory([Payer("27", "Eure", "40", parts)], width=400, measure=MEASURE)
    inside, outside = (shape for shape in picture.shapes if isinstance(shape, Bar))
    assert (inside.x, outside.x) == (0, 300)
    assert any(isinstance(shape, Line) for shape in picture.shapes)
    assert all(
        one.x >= outside.x - 0.01 for one in picture.shapes if isinstance(one, Label) and one.tone == "soon"
    ) or (outside.x + 6 * len("Seine-Maritime 10") > 400)


@given(st.integers(0, 10**15))
def test_an_axis_has_a_few_round_steps_and_reaches_its_figures(most: int) -> None:
    steps = round_steps(most)
    assert steps[0] == 0
    assert steps[-1] >= most
    assert 2 <= len(steps) <= 6
    assert len({after - before for before, after in itertools.pairwise(steps)}) == 1


@given(st.lists(st.floats(0, 1000), max_size=8))
def test_heights_are_moved_apart_and_only_as_needed(wanted: list[float]) -> None:
    placed = spread(wanted, 10, 0, 1000)
    assert all(after - before >= 10 - 1e-6 for before, after in itertools.pairwise(sorted(placed)))
    if all(after - before >= 10 for before, after in itertools.pairwise(sorted(wanted))):
        assert placed == wanted


def test_a_text_too_long_is_cut_to_its_room() -> None:
    assert elided("abcdefghij", 36, MEASURE) == "abcde…"
    assert elided("abc", 36, MEASURE) == "abc"


def test_hatching_stays_inside_its_bar() -> None:
    bar = Bar(10, 20, 50, 12, "late")
    points = [point for line in hatching(bar, "surface") for point in line.points]
    assert points
    assert all(10 <= x <= 60 and 20 <= y <= 32 for x, y in points)
