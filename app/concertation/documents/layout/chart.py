"""A chart on a page: the shapes that the window paints, as vectors, told by its alternative text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from concertation.documents.layout.styles import AMBER, BLUE, GREEN, INK, QUIET, RED, RULE, VIOLET
from concertation.documents.tagging import BOLD, FAMILY, Figure
from concertation.documents.tagging.text import carried, printable
from concertation.domain.charts.shapes import Bar, Label, Line, Picture, Ribbon, Sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.domain.charts.shapes import Measure

_BODY, _SMALL = 9.5, 8.5
_LEADING = 1.32
_PAPER = HexColor("#FFFFFF")
_ROLES = {
    "text": INK,
    "secondary": QUIET,
    "accent": BLUE,
    "done": GREEN,
    "soon": AMBER,
    "late": RED,
    "vote": VIOLET,
    "border": RULE,
    "surface": _PAPER,
    "hairline": HexColor("#D8DCE3"),
    "track": HexColor("#E4E7EC"),
}


class PaperMeasure:
    """How wide and tall text is on a page, in points."""

    line = _BODY * _LEADING
    small_line = _SMALL * _LEADING

    def width(self, text: str, *, small: bool = False, strong: bool = False) -> float:
        return float(stringWidth(_told(text), BOLD if strong else FAMILY, _SMALL if small else _BODY))


def chart(draw: Callable[[float, Measure], Picture], alt: str) -> Figure:
    """Return a chart as wide as its frame; ``alt`` says its figures, for who does not see it."""
    return Figure(_Chart(draw), alt=alt)


class _Chart(Flowable):
    def __init__(self, draw: Callable[[float, Measure], Picture]) -> None:
        super().__init__()
        self._draw = draw
        self._picture = Picture(0, 0)

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803  # ReportLab's own
        self._picture = self._draw(availWidth, PaperMeasure())
        self.width, self.height = self._picture.width, self._picture.height
        return self.width, self.height

    def draw(self) -> None:
        for shape in self._picture.shapes:
            _STROKES[type(shape)](self.canv, shape, self.height)


def tone(name: str) -> Color:
    """Return the ink of a tone; « accent/40 » is mixed with the paper, since nothing on a page is translucent."""
    role, _slash, parts = name.partition("/")
    full, share = _ROLES[role], int(parts or 100) / 100
    mixed = (getattr(full, channel) * share + 1 - share for channel in ("red", "green", "blue"))
    return Color(*mixed)


def _told(text: str) -> str:
    return carried(printable(text))


def _bar(canvas: Any, shape: Bar, top: float) -> None:
    canvas.setFillColor(tone(shape.tone))
    outlined = bool(shape.outline)
    if outlined:
        canvas.setStrokeColor(tone(shape.outline))
        canvas.setLineWidth(0.5)
    radius = min(shape.radius, shape.width / 2, shape.height / 2)
    canvas.roundRect(
        shape.x, top - shape.y - shape.height, shape.width, shape.height, radius, stroke=int(outlined), fill=1
    )


def _line(canvas: Any, shape: Line, top: float) -> None:
    canvas.setStrokeColor(tone(shape.tone))
    canvas.setLineWidth(shape.width * 0.75)
    canvas.setDash(list(shape.dashes) if shape.dashes else [])
    path = canvas.beginPath()
    path.moveTo(shape.points[0][0], top - shape.points[0][1])
    for x, y in shape.points[1:]:
        path.lineTo(x, top - y)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.setDash([])


def _ribbon(canvas: Any, shape: Ribbon, top: float) -> None:
    middle = (shape.left + shape.right) / 2
    left_top, left_bottom = top - shape.left_top, top - shape.left_bottom
    right_top, right_bottom = top - shape.right_top, top - shape.right_bottom
    path = canvas.beginPath()
    path.moveTo(shape.left, left_top)
    path.curveTo(middle, left_top, middle, right_top, shape.right, right_top)
    path.lineTo(shape.right, right_bottom)
    path.curveTo(middle, right_bottom, middle, left_bottom, shape.left, left_bottom)
    path.close()
    canvas.setFillColor(tone(shape.tone))
    canvas.setStrokeColor(_PAPER)
    canvas.setLineWidth(0.6)
    canvas.drawPath(path, stroke=1, fill=1)


_CORNERS = {
    "square": ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)),
    "diamond": ((0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)),
    "triangle": ((0.0, 1.2), (1.2, -1.0), (-1.2, -1.0)),
}


def _sign(canvas: Any, shape: Sign, top: float) -> None:
    size, y = shape.radius * 0.75, top - shape.y
    canvas.setStrokeColor(tone(shape.tone))
    canvas.setFillColor(_PAPER if shape.form == "ring" else tone(shape.tone))
    canvas.setLineWidth(1)
    if shape.form in ("disc", "ring"):
        canvas.circle(shape.x, y, size, stroke=1, fill=1)
        return
    path = canvas.beginPath()
    corners = [(shape.x + across * size, y + up * size) for across, up in _CORNERS[shape.form]]
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def _label(canvas: Any, shape: Label, top: float) -> None:
    size = _SMALL if shape.small else _BODY
    canvas.setFont(BOLD if shape.strong else FAMILY, size)
    canvas.setFillColor(tone(shape.tone))
    baseline = top - shape.y - size * 0.34
    write = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}
    write[shape.anchor](shape.x, baseline, _told(shape.text))


_STROKES: dict[type, Callable[[Any, Any, float], None]] = {
    Bar: _bar,
    Line: _line,
    Ribbon: _ribbon,
    Sign: _sign,
    Label: _label,
}
