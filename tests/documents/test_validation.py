"""The check after an export sees what matters to readers, and is never surprised."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.pdfgen.canvas import Canvas
from tests.documents.tagging.pages import BODY, GRID, HEAD, pdf_of
from tests.documents.tagging.test_conformance import LINK, STORIES, file_of

from concertation.documents.tagging import Figure, Heading, Paragraph, Table, bullet_list
from concertation.documents.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable


def sound() -> bytes:
    drawing = Drawing(50, 50)
    drawing.add(Rect(0, 0, 50, 50))
    table = Table([["a", "b"], ["1", "2"]], header_rows=1, header_cols=1, style=GRID)
    story = [Heading("Un", HEAD), Heading("Deux", HEAD, level=2), table, Figure(drawing, alt="Un carré")]
    return pdf_of([*story, Paragraph(LINK % "un lien", BODY), *bullet_list(["x"], BODY)])


@pytest.mark.parametrize("story", STORIES)
def test_our_own_pages_are_sound(story: Callable[[], list[Any]]) -> None:
    assert validate(file_of(story)) == []


def damaged(change: Callable[[pikepdf.Pdf], None]) -> list[str]:
    with pikepdf.open(io.BytesIO(sound())) as file:
        change(file)
        out = io.BytesIO()
        file.save(out)
    return validate(out.getvalue())


def element(file: pikepdf.Pdf, role: str) -> Any:
    return next(thing for thing in file.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == role)


def rename(file: pikepdf.Pdf) -> None:
    element(file, "/H2").S = pikepdf.Name("/H4")


def empty_header(file: pikepdf.Pdf) -> None:
    del element(file, "/TH").K


def no_scope(file: pikepdf.Pdf) -> None:
    del element(file, "/TH").A


def no_alternative(file: pikepdf.Pdf) -> None:
    del element(file, "/Figure").Alt


def loose_link(file: pikepdf.Pdf) -> None:
    del element(file, "/Link").K


def silent_link(file: pikepdf.Pdf) -> None:
    del file.pages[0].Annots[0].Contents


def untagged(file: pikepdf.Pdf) -> None:
    del file.Root.StructTreeRoot


def no_language(file: pikepdf.Pdf) -> None:
    del file.Root.Lang


def no_claim(file: pikepdf.Pdf) -> None:
    del file.Root.Metadata


def action(file: pikepdf.Pdf) -> None:
    file.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"))


def no_font(file: pikepdf.Pdf) -> None:
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            del thing.FontFile2


def loose_text(file: pikepdf.Pdf) -> None:
    file.pages[0].contents_add(b"BT (x) Tj ET")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (rename, "un niveau manque"),
        (empty_header, "en-tête de tableau est vide"),
        (no_scope, "sa ligne ou pour sa colonne"),
        (no_alternative, "texte de remplacement"),
        (loose_link, "rattaché à aucun texte"),
        (silent_link, "ne dit pas où il mène"),
        (untagged, "n’est pas balisé"),
        (no_language, "langue"),
        (no_claim, "archivable"),
        (action, "actions automatiques"),
        (no_font, "n’est pas incorporée"),
        (loose_text, "Page 1"),
    ],
)
def test_a_damage_is_told_in_a_sentence(change: Callable[[pikepdf.Pdf], None], told: str) -> None:
    assert any(told in finding and finding.endswith(".") for finding in damaged(change))


def test_a_plain_reportlab_file_is_found_wanting() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(10, 10, "texte")
    canvas.save()
    findings = validate(out.getvalue())
    assert any("balisé" in finding for finding in findings)
    assert any("Helvetica" in finding for finding in findings)


def test_a_file_behind_a_password_says_so() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound())) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="secret", user="secret"))
    assert validate(out.getvalue()) == ["Le fichier est protégé par un mot de passe."]


@settings(max_examples=40)
@given(st.data())
def test_no_damaged_file_surprises_the_check(data: st.DataObject) -> None:
    pdf = bytearray(sound())
    for _ in range(data.draw(st.integers(1, 30))):
        pdf[data.draw(st.integers(0, len(pdf) - 1))] = data.draw(st.integers(0, 255))
    findings = validate(bytes(pdf[: data.draw(st.integers(0, len(pdf)))]))
    assert all(finding.endswith(".") for finding in findings)
