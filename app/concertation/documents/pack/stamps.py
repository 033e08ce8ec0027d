"""The small line printed at the foot of a foreign page: which piece it is of, and its page in the pack."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from concertation.documents.layout.styles import QUIET
from concertation.documents.tagging import FAMILY, LAYOUT, Meta, TaggedCanvas, carried

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZE = 9
_FROM_EDGE = 7 * mm
_PADDING = 3
_HEIGHT = 13
_NO_INSTANT = datetime(2000, 1, 1, tzinfo=UTC)


def stamp(file: Any, pages: Sequence[Any], lines: Sequence[str]) -> None:
    """Print a line at the bottom right of each page as it is looked at, whatever its turn."""
    import pikepdf  # noqa: PLC0415  # only when a pack is made

    with pikepdf.open(BytesIO(_drawn(lines))) as drawn:
        for number, (page, line, source) in enumerate(zip(pages, lines, drawn.pages, strict=True)):
            form = file.copy_foreign(source.as_form_xobject())
            name = pikepdf.Name(f"/Stamp{number}")  # pages of one file may share their resources
            page.add_resource(form, pikepdf.Name.XObject, name)
            matrix = _matrix(page, _width(line))
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(f"\nQ q {matrix} cm {name} Do Q\n".encode("ascii"))


def _width(line: str) -> float:
    return float(stringWidth(carried(line), FAMILY, _SIZE)) + 2 * _PADDING


def _drawn(lines: Sequence[str]) -> bytes:
    """Return one small page for each line, on a white ground."""
    out = BytesIO()
    canvas = TaggedCanvas(out, Meta("Pages", _NO_INSTANT), FAMILY)
    for line in lines:
        canvas.setPageSize((_width(line), _HEIGHT))
        with canvas.artifact(LAYOUT):
            canvas.setFillColorRGB(1, 1, 1)
            canvas.rect(0, 0, _width(line), _HEIGHT, stroke=0, fill=1)
            canvas.setFillColor(QUIET)
            canvas.setFont(FAMILY, _SIZE)
            canvas.drawString(_PADDING, 3.4, carried(line))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _matrix(page: Any, width: float) -> str:
    """Return the transformation that puts a line at the bottom right of what is seen of a page."""
    left, bottom, right, top = _seen(page)
    turn = int(page.rotation if hasattr(page, "rotation") else page.obj.get("/Rotate", 0)) % 360
    edge = _FROM_EDGE
    places = {
        0: (1, 0, 0, 1, right - edge - width, bottom + edge / 2),
        90: (0, 1, -1, 0, right - edge / 2, top - edge - width),
        180: (-1, 0, 0, -1, left + edge + width, top - edge / 2),
        270: (0, -1, 1, 0, left + edge / 2, bottom + edge + width),
    }
    return " ".join(f"{number:.3f}" for number in places.get(turn, places[0]))


def _seen(page: Any) -> tuple[float, float, float, float]:
    """Return the sides of what is seen: the crop box inside the media box."""
    media, crop = ([float(side) for side in box] for box in (page.mediabox, page.cropbox))
    sides = [sorted((box[0], box[2])) + sorted((box[1], box[3])) for box in (media, crop)]
    left, right = max(side[0] for side in sides), min(side[1] for side in sides)
    bottom, top = max(side[2] for side in sides), min(side[3] for side in sides)
    if left >= right or bottom >= top:
        left, right, bottom, top = sides[0]
    return left, bottom, right, top
