"""The hemicycle on paper: one seat per member, on a page of its own, conforming, told in words."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.reading import not_conforming
from tests.factories.documents import SAMPLES

from concertation.documents import render
from concertation.documents.model import Attendance, AttendanceSheet, Participant, ParticipantGroup
from concertation.documents.seating_plan import seating_plan
from concertation.domain.charts.seating import seating
from concertation.domain.charts.shapes import Sign
from concertation.domain.hemicycle import Bench


class Ruler:
    """Measures text without a page."""

    line = 12.0
    small_line = 10.0

    def width(self, text: str, *, small: bool = False, strong: bool = False) -> float:
        return len(text) * (5.0 if small else 6.0) + strong


def groups() -> tuple[ParticipantGroup, ...]:
    def members(count: int) -> tuple[Participant, ...]:
        return tuple(
            Participant(
                family_name=f"EXEMPLE-{number:02d}",
                status=(Attendance.PRESENT, Attendance.REPRESENTED, Attendance.ABSENT)[number % 3],
            )
            for number in range(count)
        )

    return (
        ParticipantGroup(authority="Pas-de-Calais", group="Groupe A (exemple)", participants=members(40)),
        ParticipantGroup(authority="Pas-de-Calais", group="Groupe B (exemple)", participants=members(37)),
        ParticipantGroup(authority="Nord", group="Groupe A (exemple)", participants=members(79)),
    )


def test_every_member_has_a_seat_inside_the_page_and_a_shape_for_how_they_attended() -> None:
    benches = [Bench("62", "a", tuple("abcdefgh")), Bench("59", "b", tuple("ijklmnop"))]
    presence = {"a": "present", "b": "represented"}
    picture = seating(benches, {}, [("Pas-de-Calais", ""), ("Nord", "")], presence, 480, Ruler())
    signs = [shape for shape in picture.shapes if isinstance(shape, Sign)]
    assert len(signs) == 16
    assert [sign.form for sign in signs].count("ring") == 1
    assert [sign.form for sign in signs].count("square") == 1
    assert all(0 < sign.x < 480 and 0 < sign.y < picture.height for sign in signs)


def test_the_sheet_of_an_assembly_ends_with_its_plan_and_conforms() -> None:
    sheet = SAMPLES["attendance"]()
    assert isinstance(sheet, AttendanceSheet)
    assert not_conforming(render(replace(sheet, seats=groups(), presence_noted=True))) == []


def test_the_figure_says_its_counts_to_who_does_not_see_it() -> None:
    told = seating_plan(groups(), noted=True)[-1].tag.alt
    assert "Pas-de-Calais : 27 présents, 25 représentés sur 77" in told.replace("\u00a0", " ")
