"""Editable copies say what the pages say, from the same frozen documents."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from tests.documents.reading import heard
from tests.factories.documents import SAMPLES, decisions

from concertation.documents import render
from concertation.documents.briefs import decisions_brief
from concertation.documents.model import Point, kind_of
from concertation.documents.outline import OUTLINED
from concertation.documents.sentences import OWED
from concertation.errors import UserError
from concertation.services import editable
from concertation.services.editable import editable_copy

COPIED = [name for name in SAMPLES if name != "attendance_156" and kind_of(SAMPLES[name]()) in OUTLINED]


def _text(content: bytes, part: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        root = ET.fromstring(archive.read(part))  # noqa: S314  # what we wrote ourselves
    for parent in list(root.iter()):
        for title in [each for each in parent if each.tag.endswith("}title")]:  # told aloud, not printed
            parent.remove(title)
    return " ".join("".join(root.itertext()).replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize("name", COPIED)
def test_both_formats_say_the_same_and_keep_the_title(name: str) -> None:
    document = SAMPLES[name]()
    word = _text(editable_copy(document, "docx").content, "word/document.xml").replace(" ", "")
    text = _text(editable_copy(document, "odt").content, "content.xml").replace(" ", "")
    assert word == text
    assert len(word) > 200


@pytest.mark.parametrize("name", ["decisions", "minutes", "proceedings"])
def test_a_copy_holds_every_decision_of_the_page(name: str) -> None:
    document = SAMPLES[name]()
    page, copy = heard(render(document)), _text(editable_copy(document, "odt").content, "content.xml")
    for point in document.points:  # type: ignore[union-attr]
        assert point.title.split(" :")[0] in copy
        for decision in point.decisions:  # type: ignore[union-attr]
            told = (decision.operative or decision.text).replace("\u00a0", " ").replace("\u202f", " ")
            assert told[:30] in page
            assert told[:30] in copy


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UserError, match="format_unknown"):
        editable_copy(SAMPLES["decisions"](), "rtf")


def test_a_copy_is_named_as_its_page() -> None:
    assert editable_copy(SAMPLES["decisions"](), "docx").name == "276-DGS-2010-06 Relevé de décisions v1.docx"


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_copy_opens_with_the_body_and_its_letterhead(form: str) -> None:
    document = SAMPLES["decisions"]()
    own = replace(document, masthead=replace(document.masthead, letterhead=("Hôtel d’Exemple", "Service commun")))
    part = "word/document.xml" if form == "docx" else "content.xml"
    told = _text(editable_copy(own, form).content, part)
    assert told.index("Coopération 276") < told.index("Hôtel d’Exemple") < told.index("Relevé de décisions")
    assert "Service commun" in told


def test_a_copy_tells_in_brief_what_the_page_tells_and_which_points_decided_nothing() -> None:
    document = replace(decisions(), summary="", undecided=(Point(number="9", title="Questions diverses"),))
    told = _text(editable_copy(document, "docx").content, "word/document.xml")
    assert decisions_brief(document) in heard(render(document))
    assert decisions_brief(document) in told
    assert told.index("Points sans décision") < told.index("9. Questions diverses")


def test_a_copy_made_for_one_authority_tells_what_it_is_owed() -> None:
    document = decisions()
    owed = replace(document, owed_actions=document.late_actions[:1])
    assert OWED in _text(editable_copy(owed, "odt").content, "content.xml")


def test_a_column_of_dates_keeps_them_whole_in_a_wider_font() -> None:
    shown = editable._roomy((18, 90, 18), [("Réf.", "Action", "Échéance"), ("A13-01", "Relancer", "**21/01/2014**")])
    assert shown == (18, 83.5, 24.5)
    assert sum(editable._roomy((10, 60, 10), [("a" * 90, "b", "c" * 90)])) == 80
