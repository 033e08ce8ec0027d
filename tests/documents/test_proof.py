"""The print of what a PDF shows: packing does not change it, anything laid over or under its pages does."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from concertation.documents.proof import read_proof


def shared(file: pikepdf.Pdf) -> pikepdf.Page:
    """Return the first page of a file of two, which share their size, a drawing and a font."""
    return file.pages[0]


def cover(file: pikepdf.Pdf) -> None:
    """Lay a white square over a page, as any program that comments can."""
    look = file.make_stream(b"1 g 0 0 50 20 re f", Subtype=pikepdf.Name.Form, BBox=[0, 0, 50, 20])
    note = {"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Square, "/Rect": [100, 100, 150, 120]}
    note["/AP"] = pikepdf.Dictionary(N=look)
    shared(file).Annots = file.make_indirect(pikepdf.Array([pikepdf.Dictionary(note)]))


def redraw(file: pikepdf.Pdf) -> None:
    shared(file).resources.XObject.Banner.write(b"BT /F 12 Tf (PROJET) Tj ET")


def swap_font(file: pikepdf.Pdf) -> None:
    shared(file).resources.Font.F.Encoding = pikepdf.Dictionary(Differences=[ord("1"), pikepdf.Name("/nine")])


def turn(file: pikepdf.Pdf) -> None:
    shared(file).obj.Rotate = 180


def hide(file: pikepdf.Pdf) -> None:
    file.Root.OCProperties = pikepdf.Dictionary(OCGs=[], D=pikepdf.Dictionary(OFF=[]))


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    path = tmp_path / "issued.pdf"
    with pikepdf.new() as file:
        for _ in range(2):
            file.add_blank_page(page_size=(200, 200))
        parent = file.Root.Pages
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        banner = file.make_stream(b"BT /F 12 Tf (DIFFUSE) Tj ET", Subtype=pikepdf.Name.Form, BBox=[0, 0, 90, 20])
        parent.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=file.make_indirect(font)), XObject=pikepdf.Dictionary(Banner=banner)
        )
        for page in file.pages:
            del page.obj["/Resources"]
            page.Contents = file.make_stream(b"/Banner Do BT /F 12 Tf (12 000) Tj ET")
        file.save(path)
    return path


def seen(path: Path, change: Callable[[pikepdf.Pdf], object] = lambda file: file, **packing: Any) -> str:
    """Return the print of a file changed and packed so."""
    out = io.BytesIO()
    with pikepdf.open(path) as file:
        change(file)
        file.save(out, **packing)
    return read_proof(out.getvalue()).pages


@pytest.mark.parametrize(
    "packing",
    [
        {},
        {"linearize": True},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.generalized},
    ],
)
def test_what_is_packed_otherwise_shows_the_same(issued: Path, packing: dict[str, Any]) -> None:
    assert seen(issued, **packing) == read_proof(issued.read_bytes()).pages


@pytest.mark.parametrize("change", [cover, redraw, swap_font, turn, hide])
def test_what_is_covered_redrawn_turned_or_hidden_does_not(issued: Path, change: Callable[[pikepdf.Pdf], None]) -> None:
    assert seen(issued, change) != read_proof(issued.read_bytes()).pages


def test_a_tree_of_pages_that_turns_in_a_circle_is_read_to_an_end(issued: Path) -> None:
    def circle(file: pikepdf.Pdf) -> None:
        shared(file).resources.Me = shared(file).resources.Font.F
        shared(file).resources.Font.F.Me = shared(file).resources.Font.F

    assert seen(issued, circle) != read_proof(issued.read_bytes()).pages
