"""The boxes of what a page draws, against the page as another program paints it: no ink falls outside them."""

from __future__ import annotations

import io
import subprocess

import pikepdf
import pytest
from tests.factories.documents import SAMPLES, dashboard

from concertation.documents import render
from concertation.documents.ink import Box, inked

_PAPER = 250  # a grey as light as this is paper


def painted(pdf: bytes, page: int) -> tuple[int, int, bytes]:
    """Return a page as Poppler paints it in greys: its width, its height, one pixel for each unit."""
    number = str(page + 1)
    command = ["pdftoppm", "-r", "72", "-gray", "-f", number, "-l", number, "-"]
    told = subprocess.run(command, input=pdf, check=True, capture_output=True).stdout
    _mark, size, _most, greys = told.split(b"\n", 3)
    width, height = (int(each) for each in size.split())
    return width, height, greys


def outside(image: tuple[int, int, bytes], boxes: list[Box]) -> list[tuple[int, int]]:
    """Return the pixels that bear ink and are in no box."""
    width, height, data = image
    covered = [bytearray(width) for _ in range(height)]
    for left, bottom, right, top in boxes:
        low, high = max(0, int(height - top) - 1), min(height, int(height - bottom) + 2)
        start, end = max(0, int(left) - 1), min(width, int(right) + 2)
        for row in range(low, high):
            covered[row][start:end] = b"\x01" * max(0, end - start)
    return [
        (x, y)
        for y in range(height)
        for x, grey in enumerate(data[y * width : (y + 1) * width])
        if grey < _PAPER and not covered[y][x]
    ]


@pytest.mark.parametrize("name", ["convocation", "proceedings", "dashboard", "attendance"])
def test_no_ink_falls_outside_the_boxes_of_a_page(name: str) -> None:
    pdf = render({**SAMPLES, "dashboard": dashboard}[name]())
    with pikepdf.open(io.BytesIO(pdf)) as file:
        boxes = [inked(page.obj) for page in list(file.pages)[:2]]
    for page, found in enumerate(boxes):
        assert outside(painted(pdf, page), found) == []


@pytest.mark.parametrize(
    ("drawn", "blank"),
    [
        (b"100 100 50 20 re f", (10, 10, 90, 90)),
        (b"q 2 0 0 2 50 50 cm 0 0 20 20 re S Q", (120, 50, 200, 90)),
        (b"0 1 -1 0 100 100 cm 0 0 40 10 re f", (110, 100, 200, 140)),
        (b"100 100 50 20 re W n", (90, 90, 160, 130)),
    ],
)
def test_what_is_painted_is_boxed_where_it_is_painted(drawn: bytes, blank: tuple[int, int, int, int]) -> None:
    file = pikepdf.new()
    file.add_blank_page(page_size=(300, 300))
    file.pages[0].Contents = file.make_stream(drawn)
    boxes = inked(file.pages[0].obj)
    out = io.BytesIO()
    file.save(out)
    image = painted(out.getvalue(), 0)
    assert outside(image, boxes) == []
    left, bottom, right, top = blank
    assert not any(left < box[2] and box[0] < right and bottom < box[3] and box[1] < top for box in boxes)
