"""The meeting pack: one file, pages numbered throughout, links and bookmarks that lead, hostile pieces left out by name."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.reading import heard, not_conforming, printed
from tests.documents.tagging.pages import failures
from tests.factories import pieces
from tests.factories.documents import actions, agenda, decisions, masthead_276, proxy, trio

from concertation.documents import render
from concertation.documents.pack import (
    Addendum,
    Chapter,
    Pack,
    Picture,
    Piece,
    Refused,
    bind,
    read_pages,
    read_picture,
    sort_of,
)


def piece(label: str, name: str, content: bytes) -> Piece:
    told = Piece(label=label, name=name, size=len(content))
    if sort_of(content) == "pdf":
        return replace(told, sheets=read_pages(content))
    return replace(told, picture=read_picture(content))


def pack(**changes: object) -> Pack:
    sheet = agenda()
    first, second = sheet.points[2], sheet.points[3]
    whole = Pack(
        masthead=masthead_276(),
        agenda=sheet,
        chapters=(
            Chapter(
                point=first,
                note="Contexte du point.",
                pieces=(
                    piece("3.1", "annexe.pdf", pieces.pdf(3)),
                    piece("3.2", "plan.png", pieces.picture()),
                    piece("3.3", "suite.pdf", pieces.pdf(2, size=(842, 595), turn=90)),
                ),
            ),
            Chapter(point=second, pieces=(Piece(label="4.1", name="clé.pdf", size=9, refusal="Protégée."),)),
        ),
        groups=trio(),
        access="Tramway, arrêt Préfecture",
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


@cache
def bound() -> tuple[bytes, list[str]]:
    made = bind(pack())
    return made.pdf, printed(made.pdf)


def test_every_page_tells_its_number_among_all() -> None:
    pdf, pages = bound()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert len(file.pages) == len(pages)
    for number, text in enumerate(pages, start=1):
        assert f"page {number}/{len(pages)}" in text


def test_the_pieces_stand_in_their_order_under_their_point() -> None:
    _pdf, pages = bound()
    told = " ".join(pages)
    places = [told.index(mark) for mark in ("annexe 1", "annexe 3", "Pièce 3.2 – plan.png", "pièce 3.3 · page")]
    assert places == sorted(places)
    assert "pièce 3.1 · page" in told
    assert "Protégée." in told


def leads(file: pikepdf.Pdf) -> dict[str, set[int]]:
    """The pages, counted from 1, that links of our own pages lead to, by the name of the place."""
    at = {page.obj.objgen: number for number, page in enumerate(file.pages, start=1)}
    found: dict[str, set[int]] = {}
    for page in file.pages:
        for link in page.obj.get("/Annots", ()):
            if "/NM" in link:
                found.setdefault(str(link.NM).partition("#")[0], set()).add(at[link.Dest[0].objgen])
    return found


def test_links_lead_where_contents_and_tables_say() -> None:
    pdf, pages = bound()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        found = leads(file)
    assert "Contexte du point." in pages[min(found["point-3"]) - 1]
    assert pages[min(found["piece-3.1"]) - 1].startswith("annexe 1")
    assert "annexe 1" in pages[min(found["piece-3.3"]) - 1]
    assert min(found["piece-3.3"]) == min(found["piece-3.2"]) + 1
    contents = re.search(r"Ordre du jour – (\d+)", pages[0])
    assert contents is not None
    assert int(contents[1]) == min(found["agenda"]) == 2


def test_bookmarks_lead_to_the_pieces() -> None:
    pdf, _pages = bound()
    with pikepdf.open(io.BytesIO(pdf)) as file, file.open_outline() as outline:
        told = [[child.title for child in entry.children] for entry in outline.root]
    assert ["Pièces", "Pièce 3.2 – plan.png", "Pièce 3.1 – annexe.pdf", "Pièce 3.3 – suite.pdf"] in told


def test_our_own_pages_are_read_in_order() -> None:
    late = replace(actions(), actions=actions().actions[:4])
    pdf = bind(pack(chapters=(), previous=decisions(), followed=late)).pdf
    text, at = heard(pdf), 0
    for mark in (
        "Dossier de séance",
        "Sommaire",
        "Participants",
        "Durée prévue",
        "En bref",
        "En retard",
        "Participants",
    ):
        at = text.index(mark, at + 1)
    assert not_conforming(pdf) == []


def test_without_foreign_pages_the_whole_conforms() -> None:
    own = Chapter(point=agenda().points[2], note="x", pieces=(piece("3.1", "plan.png", pieces.picture()),))
    assert not_conforming(bind(pack(chapters=(own,))).pdf) == []


def test_with_foreign_pages_nothing_is_claimed() -> None:
    pdf, _pages = bound()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        claims = file.Root.Metadata.read_bytes()
    assert b"pdfaid:part" not in claims
    assert b"pdfuaid:part" not in claims


def test_enclosed_pieces_leave_the_whole_conforming() -> None:
    enclosed = Piece(label="3.1", name="base.xlsx", size=4, enclosed=b"PK..", media_type="application/zip")
    own = Chapter(point=agenda().points[2], pieces=(enclosed,))
    pdf = bind(pack(chapters=(own,), attaching=True)).pdf
    assert [found for profile in ("3a", "ua1") for found in failures(pdf, profile)] == []
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert file.attachments["3.1 base.xlsx"].get_file().read_bytes() == b"PK.."


def test_an_addendum_stands_after_everything_and_says_that_nothing_moved() -> None:
    before = bind(pack())
    late = Addendum(number=1, pieces=(("Gîtes ruraux", piece("A1.1", "avis.pdf", pieces.pdf(2))),))
    after = bind(pack(addenda=(late,)))
    assert after.pages == before.pages + 3
    assert all(after.places[key] == page for key, page in before.places.items())
    assert "gardent leur numéro" in printed(after.pdf)[before.pages]


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert bind(pack()).pdf == bound()[0]


def test_giving_up_stops_the_work() -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        bind(pack(), stop)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_stamp_is_upright_at_the_bottom_right_of_a_turned_page(turn: int) -> None:
    own = Chapter(point=agenda().points[2], pieces=(piece("3.1", "a.pdf", pieces.pdf(size=(400, 600), turn=turn)),))
    pdf = bind(Pack(masthead=masthead_276(), chapters=(own,))).pdf
    with pikepdf.open(io.BytesIO(pdf)) as file:
        page = next(page for page in file.pages if abs(float(page.mediabox[2]) - 400) < 1)
        across, _b, up, _d, x, y = map(
            float, re.findall(rb"([-\d. ]+) cm /\S+ Do", page.Contents[-1].read_bytes())[-1].split()
        )
    corner = {0: (400, 0), 90: (400, 600), 180: (0, 600), 270: (0, 0)}[turn]
    assert (across, up) == {0: (1, 0), 90: (0, -1), 180: (-1, 0), 270: (0, 1)}[turn]
    assert abs(x - corner[0]) < 150
    assert abs(y - corner[1]) < 150


# Pieces nobody should trust


def test_what_acts_is_taken_away_and_links_to_the_web_stay() -> None:
    with pikepdf.open(io.BytesIO(read_pages(pieces.acting()).pdf)) as file:
        page = file.pages[0].obj
        assert "/AA" not in page
        assert "/OpenAction" not in file.Root
        assert [str(link.A.URI) for link in page.Annots] == ["https://exemple.invalid"]


def test_what_was_filled_in_a_form_is_still_seen_and_no_form_is_left() -> None:
    with pikepdf.open(io.BytesIO(read_pages(pieces.form("Avis favorable")).pdf)) as file:
        (seen,) = file.pages[0].obj.Annots
        assert "/AcroForm" not in file.Root
        assert (str(seen.Subtype), "/FT" in seen) == ("/Stamp", False)
        assert b"Avis favorable" in seen.AP.N.read_bytes()


def test_papers_of_ours_with_places_to_sign_are_taken_as_pieces() -> None:
    bound = bind(pack(common=(piece("S.1", "pouvoir.pdf", render(proxy())),)))
    with pikepdf.open(io.BytesIO(bound.pdf)) as file:
        assert "/AcroForm" not in file.Root


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (pieces.locked(), "locked"),
        (b"%PDF-1.4 rien", "damaged"),
        (b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>", "empty"),
        (pieces.pdf(size=(99_000, 10)), "damaged"),
    ],
)
def test_a_file_is_refused_for_what_it_is(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_pages(content)
    assert refused.value.code in {code, "damaged"}


def test_a_picture_bomb_is_refused_before_it_is_unpacked() -> None:
    header = pieces.picture()
    bomb = header.replace((320).to_bytes(4, "big") + (200).to_bytes(4, "big"), (90_000).to_bytes(4, "big") * 2, 1)
    with pytest.raises(Refused):
        read_picture(bomb)


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "CMYK"), ("GIF", "L"), ("TIFF", "1")]
)
def test_every_common_picture_becomes_plain_colours(kind: str, mode: str) -> None:
    read = read_picture(pieces.picture(kind, mode=mode))
    assert isinstance(read, Picture)
    own = Chapter(point=agenda().points[2], pieces=(Piece(label="3.1", name="p", size=1, picture=read),))
    assert not_conforming(bind(Pack(masthead=masthead_276(), chapters=(own,))).pdf) == []


@settings(max_examples=60)
@given(st.sampled_from([pieces.pdf(2), pieces.acting(), pieces.picture(), pieces.picture("JPEG")]), st.data())
def test_a_damaged_file_is_read_or_refused_never_more(sample: bytes, data: st.DataObject) -> None:
    content = bytearray(sample)
    for _ in range(data.draw(st.integers(1, 25))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    hostile = bytes(content[: data.draw(st.integers(1, len(content)))])
    read = read_picture if sort_of(hostile) == "picture" else read_pages
    with suppress(Refused):
        assert read(hostile) is not None
