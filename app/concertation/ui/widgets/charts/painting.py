"""Puts the shapes of a chart on a widget, in a PNG or in an SVG, in the colours of the theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF

from concertation.domain.charts.shapes import Bar, Label, Line, Picture, Ribbon, Shape, Sign
from concertation.errors import UserError
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_IMAGE_RATIO = 2.0
_MARGIN = 24.0


class ScreenMeasure:
    """How wide and tall text is in the theme's fonts."""

    def __init__(self) -> None:
        look = theme()
        self._metrics = {
            (small, strong): QFontMetricsF(look.font("caption" if small else "body", strong=strong))
            for small in (False, True)
            for strong in (False, True)
        }

    @property
    def line(self) -> float:
        return self._metrics[False, False].height() + 2

    @property
    def small_line(self) -> float:
        return self._metrics[True, False].height() + 1

    def width(self, text: str, *, small: bool = False, strong: bool = False) -> float:
        return self._metrics[small, strong].horizontalAdvance(text)


def tone(name: str) -> QColor:
    """Return the colour of a tone; « accent/40 » is laid over the surface, so that nothing shows through."""
    role, _slash, parts = name.partition("/")
    full = theme().color(role)
    if not parts:
        return full
    share, behind = int(parts) / 100, theme().color("surface")

    def mixed(over: int, under: int) -> int:
        return round(over * share + under * (1 - share))

    return QColor(
        mixed(full.red(), behind.red()), mixed(full.green(), behind.green()), mixed(full.blue(), behind.blue())
    )


def paint(painter: QPainter, picture: Picture) -> None:
    """Paint every shape from back to front."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.shapes:
        _STROKES[type(shape)](painter, shape)


def image_of(picture: Picture, title: str) -> QImage:
    """Return the chart as an image, on the colour it is read on, sharp on paper."""
    size = QSize(round(picture.width + 2 * _MARGIN), round(picture.height + 2 * _MARGIN)) * _IMAGE_RATIO
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_IMAGE_RATIO)
    image.fill(theme().color("surface"))
    image.setText("Title", title)
    painter = QPainter(image)
    painter.translate(_MARGIN, _MARGIN)
    paint(painter, picture)
    painter.end()
    return image


def save(picture: Picture, path: Path, title: str) -> None:
    """Write the chart as a PNG, or as an SVG where the name says so.

    Raises:
        UserError: the file cannot be written.
    """
    written = (
        _save_svg(picture, path, title) if path.suffix.lower() == ".svg" else image_of(picture, title).save(str(path))
    )
    if not written:
        raise UserError("file_unwritable", path=str(path), reason=path.suffix)


def _save_svg(picture: Picture, path: Path, title: str) -> bool:
    from PySide6.QtSvg import QSvgGenerator

    made = QSvgGenerator()
    made.setFileName(str(path))
    made.setTitle(title)
    area = QRectF(0, 0, picture.width + 2 * _MARGIN, picture.height + 2 * _MARGIN)
    made.setSize(area.size().toSize())
    made.setViewBox(area)
    painter = QPainter()
    if not painter.begin(made):
        return False
    painter.fillRect(area, theme().color("surface"))
    painter.translate(_MARGIN, _MARGIN)
    paint(painter, picture)
    return painter.end()


def _bar(painter: QPainter, shape: Bar) -> None:
    painter.setPen(QPen(tone(shape.outline), 1) if shape.outline else Qt.PenStyle.NoPen)
    painter.setBrush(tone(shape.tone))
    painter.drawRoundedRect(QRectF(shape.x, shape.y, shape.width, shape.height), shape.radius, shape.radius)


def _line(painter: QPainter, shape: Line) -> None:
    pen = QPen(tone(shape.tone), shape.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape.dashes:
        pen.setDashPattern([length / shape.width for length in shape.dashes])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(*point) for point in shape.points]))


def _ribbon(painter: QPainter, shape: Ribbon) -> None:
    middle = (shape.left + shape.right) / 2
    path = QPainterPath(QPointF(shape.left, shape.left_top))
    path.cubicTo(
        QPointF(middle, shape.left_top), QPointF(middle, shape.right_top), QPointF(shape.right, shape.right_top)
    )
    path.lineTo(shape.right, shape.right_bottom)
    path.cubicTo(
        QPointF(middle, shape.right_bottom), QPointF(middle, shape.left_bottom), QPointF(shape.left, shape.left_bottom)
    )
    path.closeSubpath()
    painter.setPen(QPen(theme().color("surface"), 1))
    painter.setBrush(tone(shape.tone))
    painter.drawPath(path)


def _sign(painter: QPainter, shape: Sign) -> None:
    at, size = QPointF(shape.x, shape.y), shape.radius
    hollow = shape.form == "ring"
    painter.setPen(QPen(tone(shape.tone), 1.5))
    painter.setBrush(tone("surface" if hollow else shape.tone))
    if shape.form in ("disc", "ring"):
        painter.drawEllipse(at, size, size)
        return
    corners = {
        "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        "diamond": ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
        "triangle": ((0, -1.2), (1.2, 1), (-1.2, 1)),
    }[shape.form]
    painter.drawPolygon(QPolygonF([at + QPointF(x * size, y * size) for x, y in corners]))


def _label(painter: QPainter, shape: Label) -> None:
    painter.setFont(theme().font("caption" if shape.small else "body", strong=shape.strong))
    painter.setPen(tone(shape.tone))
    width = painter.fontMetrics().horizontalAdvance(shape.text) + 4
    left = {"start": shape.x, "middle": shape.x - width / 2, "end": shape.x - width}[shape.anchor]
    aligned = {
        "start": Qt.AlignmentFlag.AlignLeft,
        "middle": Qt.AlignmentFlag.AlignHCenter,
        "end": Qt.AlignmentFlag.AlignRight,
    }[shape.anchor]
    tall = painter.fontMetrics().height() + 4
    painter.drawText(
        QRectF(left, shape.y - tall / 2, width, tall), int(aligned | Qt.AlignmentFlag.AlignVCenter), shape.text
    )


def _call(stroke: Callable[[QPainter, object], None], painter: QPainter, shape: Shape) -> None:
    stroke(painter, shape)


_STROKES: dict[type, Callable[[QPainter, Shape], None]] = {
    kind: partial(_call, stroke)  # type: ignore[arg-type]  # each stroke takes the kind it stands beside
    for kind, stroke in ((Bar, _bar), (Line, _line), (Ribbon, _ribbon), (Sign, _sign), (Label, _label))
}
