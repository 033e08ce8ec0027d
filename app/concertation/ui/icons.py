"""The icons: drawings of ``resources/icons`` in the palette's colours, sharp on every screen, drawn once."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from concertation.locations import resource
from concertation.ui.theme import theme

_STROKE = b'stroke-width="1.75"'


def pixmap(name: str, role: str = "secondary", size: int = 16) -> QPixmap:
    """Return a drawing in the colour of a role.

    Args:
        name: file name in ``resources/icons`` without its ending.
        role: a colour of :class:`concertation.ui.tokens.Tokens`.
        size: in pixels at 100 %; follows the text's zoom and the screen's density.
    """
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, theme().color(role).name(), theme().scale.px(size), ratio)


def icon(name: str, role: str = "secondary", size: int = 16) -> QIcon:
    """Return an icon for a button or a menu: its disabled form takes the *disabled* colour."""
    made = QIcon(pixmap(name, role, size))
    made.addPixmap(pixmap(name, "disabled", size), QIcon.Mode.Disabled)
    made.addPixmap(pixmap(name, role, size), QIcon.Mode.Selected)
    return made


def paint(painter: QPainter, name: str, role: str, rect: QRectF) -> None:
    """Draw an icon in the middle of a rectangle, as tall as it; for delegates."""
    side = round(min(rect.width(), rect.height()))
    drawing = _drawn(name, theme().color(role).name(), side, painter.device().devicePixelRatioF())
    painter.drawPixmap(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), drawing)


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes().replace(b'stroke-width="2"', _STROKE)


@cache
def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    drawing = QPixmap(round(side * ratio), round(side * ratio))
    drawing.fill(Qt.GlobalColor.transparent)
    coloured = _source(name).replace(b"currentColor", QColor(colour).name().encode())
    painter = QPainter(drawing)
    QSvgRenderer(QByteArray(coloured)).render(painter)
    painter.end()
    drawing.setDevicePixelRatio(ratio)
    return drawing
