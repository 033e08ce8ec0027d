"""Logos, and the blocks that a body words itself: on every document, changed by a gesture, taken back."""

from __future__ import annotations

import io
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.documents.reading import heard, not_conforming
from tests.factories import pieces
from tests.factories.sitting import HeldRegister, Sitting

from concertation.documents import render
from concertation.documents.model import Convocation
from concertation.errors import UserError
from concertation.exchange.letterhead import letterhead_lines
from concertation.services.gestures.templates import set_logo, write_template
from concertation.services.papers import build_document
from concertation.services.papers.editions import edition_authority, edition_of
from concertation.services.queries.minutes import change_note
from concertation.services.queries.templates import templates
from concertation.services.workspace import Workspace


def alternatives(pdf: bytes) -> list[str]:
    """The texts that stand for the figures of a file."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        dictionaries = [thing for thing in file.objects if isinstance(thing, pikepdf.Dictionary)]
        return [str(one.Alt).replace("\u00a0", " ") for one in dictionaries if one.get("/S") == "/Figure"]


class Desk:
    def __init__(self, workspace: Workspace, held: Sitting) -> None:
        self.workspace, self.held = workspace, held
        self.run, self.read = workspace.run, workspace.read

    def paper(self, kind: str) -> object:
        return self.read(build_document, kind, self.held.meeting)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> HeldRegister:
    return HeldRegister(tmp_path_factory.mktemp("templates"))


@pytest.fixture
def desk(original: HeldRegister, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "r.concertation"
    held = original.copy_to(path)
    with Workspace.open(path) as workspace:
        yield Desk(workspace, held)


def test_a_logo_takes_the_place_of_the_name_and_is_told_to_those_who_do_not_see(desk: Desk) -> None:
    desk.run(set_logo, authority_id=desk.held.known.region, content=pieces.picture(size=(3000, 900), mode="RGBA"))
    for kind in ("decisions", "agenda", "convocation", "attendance", "minutes"):
        paper = desk.paper(kind)
        (logo,) = paper.masthead.logos  # type: ignore[attr-defined]
        pdf = render(paper)  # type: ignore[arg-type]
        assert f"Logo : {logo.authority}" in alternatives(pdf)
        assert not_conforming(pdf) == []
    with Image.open(io.BytesIO(b64decode(logo.png))) as image:
        assert max(image.size) <= 440
    desk.run(set_logo, authority_id=desk.held.known.region, content=None)
    assert desk.paper("decisions").masthead.logos == ()  # type: ignore[attr-defined]
    desk.workspace.undo()
    assert desk.paper("decisions").masthead.logos  # type: ignore[attr-defined]


@pytest.mark.parametrize("content", [b"", b"<svg/>", pieces.pdf(), pieces.picture()[:60]])
def test_what_is_no_picture_is_refused(content: bytes, desk: Desk) -> None:
    with pytest.raises(UserError, match="logo_unreadable"):
        desk.run(set_logo, authority_id=desk.held.known.region, content=content)


def test_the_copy_of_one_authority_bears_its_logo_alone(desk: Desk) -> None:
    known = desk.held.known
    desk.run(set_logo, authority_id=known.region, content=pieces.picture())
    paper: Any = desk.paper("decisions")
    on = paper.masthead.meeting_on
    authority = desk.read(edition_authority, known.dgs, on, "R")
    own = desk.read(edition_of, paper, authority, on)
    assert own.masthead.authorities == (authority.name,)
    assert [logo.authority for logo in own.masthead.logos] == [authority.name]


def test_a_body_words_its_letters_itself(desk: Desk) -> None:
    body = desk.held.known.dgs
    words = {
        "letterhead": "Secrétariat de la coopération\n8, rue de l’Exemple",
        "colour": "#7A1F3D",
        "salutation": "Chères et chers collègues,",
        "call": "Nous nous retrouvons comme convenu.",
        "closing": "Bien à vous.",
        "signature": "Le secrétariat",
    }
    for part, text in words.items():
        desk.run(write_template, body_id=body, part=part, text=text)
    letter = desk.paper("convocation")
    assert isinstance(letter, Convocation)
    pdf = render(letter)
    text = heard(pdf)
    for told in ("8, rue de l’Exemple", *list(words.values())[2:]):
        assert told in text
    assert not_conforming(pdf) == []
    desk.run(write_template, body_id=body, part="closing", text="  ")
    assert "closing" not in desk.read(templates, body)
    assert "salutations" in heard(render(desk.paper("convocation")))  # type: ignore[arg-type]


def test_a_colour_is_one(desk: Desk) -> None:
    with pytest.raises(UserError, match="colour_wrong"):
        desk.run(write_template, body_id=desk.held.known.dgs, part="colour", text="rouge")


def test_another_look_makes_no_issued_minutes_wrong(desk: Desk) -> None:
    from concertation.services.gestures.minutes import issue_minutes

    desk.run(issue_minutes, meeting_id=desk.held.meeting)
    desk.run(set_logo, authority_id=desk.held.known.region, content=pieces.picture())
    desk.run(write_template, body_id=desk.held.known.dgs, part="letterhead", text="Autre adresse")
    assert desk.read(change_note, desk.held.meeting, "decisions") is None


# Letterheads brought along


def archive(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


def test_the_header_of_a_word_file_is_read_before_its_text() -> None:
    content = archive(
        word__header1_xml="<w:hdr><w:p><w:r><w:t>Région &amp; Cie</w:t></w:r></w:p><w:p/></w:hdr>",
        word__document_xml="<w:p><w:t>8, rue</w:t><w:tab/><w:t>de l’Exemple</w:t><w:br/><w:t>27000</w:t></w:p>",
    )
    assert letterhead_lines(content, "x") == ("Région & Cie", "8, rue de l’Exemple", "27000")


def test_the_header_of_an_odt_is_read_and_the_rest_of_its_styles_left() -> None:
    content = archive(
        styles_xml="<text:p>non</text:p><style:header a='1'><text:p>Oui</text:p></style:header>",
        content_xml="<text:h>Titre</text:h>",
    )
    assert letterhead_lines(content, "x") == ("Oui", "Titre")


@pytest.mark.parametrize(
    "content",
    [
        b"rien",
        archive(autre_xml="x"),
        archive(content_xml="<!DOCTYPE a [<!ENTITY b 'c'>]><text:p>&b;</text:p>"),
        archive(content_xml=f"<text:p>{'a' * 5_000_000}</text:p>"),
    ],
)
def test_a_hostile_letterhead_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match="letterhead_unreadable"):
        letterhead_lines(content, "piège.odt")


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_letterhead_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(archive(content_xml="<text:p>Un</text:p><text:p>Deux</text:p>"))
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert letterhead_lines(bytes(content), "x")
    except UserError as error:
        assert error.code == "letterhead_unreadable"  # noqa: PT017
