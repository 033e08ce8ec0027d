"""No text breaks a page: markup, endless words, strange scripts, nothing at all, far too much."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.documents.reading import heard, not_conforming, printed
from tests.factories import documents as samples

from concertation.documents import file_name, render
from concertation.documents.model import Masthead, ParticipantGroup, Passage, Point

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = (
    '<b>&"x</i> <font size="99"> &amp; **gras** ** seul * 😀👨‍👩‍👧 שלום عربى \x00\x07\x1b \u202e\ufeff \ud800 中文\n'
    "- puce\n\n1er mars : « ici » ; fin !"
)
KINDS = {name: make for name, make in samples.SAMPLES.items() if name != "attendance_156"}
KINDS["proceedings"] = lambda: replace(samples.proceedings(), councils=(samples.council("Conseil", (4, 3), 0, 4),))


def _everywhere(value: Any, write: Callable[[str], str]) -> Any:
    """Return a document with every text of it rewritten."""
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _everywhere(getattr(value, f.name), write) for f in fields(value)})
    if isinstance(value, tuple):
        return tuple(_everywhere(each, write) for each in value)
    return write(value) if type(value) is str else value


@pytest.mark.parametrize("name", KINDS)
def test_markup_controls_and_strange_scripts_are_only_text(name: str) -> None:
    document = _everywhere(KINDS[name](), lambda text: HOSTILE if text else "")
    pdf = render(document)
    assert not_conforming(pdf) == []
    assert "<b>&" in heard(pdf)
    assert file_name(document).endswith(".pdf")


@pytest.mark.parametrize("name", KINDS)
def test_empty_texts_leave_a_conforming_page(name: str) -> None:
    assert not_conforming(render(_everywhere(KINDS[name](), lambda _: ""))) == []


@pytest.mark.parametrize("name", KINDS)
def test_a_document_of_nothing_is_still_a_page(name: str) -> None:
    document = KINDS[name]()
    nothing: dict[str, Any] = {f.name: () for f in fields(document) if isinstance(getattr(document, f.name), tuple)}
    assert (
        not_conforming(render(replace(document, masthead=Masthead(cooperation="", body="", reference=""), **nothing)))
        == []
    )


@pytest.mark.parametrize("name", ["decisions", "agenda", "conclusions", "convocation"])
def test_a_word_of_five_thousand_letters_stays_on_the_page(name: str) -> None:
    longest = max((text for text in _texts(KINDS[name]())), key=len)
    document = _everywhere(KINDS[name](), lambda text: "x" * 5000 if text == longest else text)
    pdf = render(document)
    assert not_conforming(pdf) == []
    assert "".join(printed(pdf)).count("x") >= 5000


def _texts(value: Any) -> list[str]:
    if is_dataclass(value) and not isinstance(value, type):
        return [text for f in fields(value) for text in _texts(getattr(value, f.name))]
    if isinstance(value, tuple):
        return [text for each in value for text in _texts(each)]
    return [value] if type(value) is str else []


def test_a_decision_longer_than_a_page_is_cut_and_none_of_it_lost() -> None:
    document = samples.decisions()
    words = " ".join(f"mot{rank}" for rank in range(3000))
    entry = replace(document.points[2].decisions[0], text=words)
    points = (replace(document.points[2], decisions=(entry,)), *document.points[3:])
    pdf = render(replace(document, points=points))
    assert not_conforming(pdf) == []
    read = heard(pdf)
    assert all(f"mot{rank}" in read for rank in (0, 1500, 2999))


def test_a_row_longer_than_a_page_is_cut_under_its_group_line() -> None:
    document = samples.actions()
    words = " ".join(f"mot{rank}" for rank in range(800))
    first = replace(document.actions[0], text=words)
    pdf = render(replace(document, actions=(first, *document.actions[1:])))
    assert not_conforming(pdf) == []
    assert "mot799" in heard(pdf)


def test_sixty_points_and_three_hundred_participants_are_all_printed() -> None:
    document = samples.minutes()
    points = tuple(
        Point(number=str(rank), title=f"Point n° {rank}", passages=(Passage(text="Entendu."),)) for rank in range(1, 61)
    )
    council = samples.council("Assemblée", (300,), 0, None)
    groups = tuple(
        ParticipantGroup(authority=group.authority, participants=group.participants) for group in council.groups
    )
    pdf = render(replace(document, points=points, groups=groups))
    assert not_conforming(pdf) == []
    read = " ".join(printed(pdf))
    assert all(f"{point.number} Point n° {point.number}" in read for point in points)
    assert all(person.name in read for group in groups for person in group.participants)


def test_an_assembly_of_three_hundred_fills_its_pages_with_names() -> None:
    council = samples.council("Assemblée", (300,), 0, 151)
    pdf = render(replace(samples.proceedings(), councils=(council,), joint=False))
    assert not_conforming(pdf) == []
    names = [text for text in printed(pdf) if text.count("CANEVAS") + text.count("TÉMOIN") > 10]
    assert "Assemblée" in names[0]
