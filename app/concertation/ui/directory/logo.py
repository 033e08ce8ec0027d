"""An authority's logo on its sheet: chosen among pictures or SVG drawings, shown, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel

from concertation.errors import UserError
from concertation.services.joining import read_piece
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext

_DOTS = 880  # of the longest side of a drawing turned into a picture: twice what is printed


class LogoField(QFrame):
    """``chosen`` gives the bytes of a picture, or nothing where the logo is taken away."""

    chosen = Signal(object)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._picture = QLabel()
        self._picture.setAccessibleName(self.tr("Logo"))
        self._none = Text(self.tr("Aucun logo : le nom est imprimé à sa place."), "caption", wrap=True)
        choose = writes(Button(self.tr("Choisir un logo…"), "upload", self._ask))
        self._remove = LinkButton(self.tr("Retirer"), "x", lambda: self.chosen.emit(None))
        self.setLayout(column(self._picture, self._none, row(choose, self._remove, None, gap=8), gap=6))
        self.show_logo(None)

    def show_logo(self, png: bytes | None) -> None:
        shown = QPixmap()
        if png:
            shown.loadFromData(png)
            size = QSize(theme().scale.px(160), theme().scale.px(57))
            shown = shown.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        self._picture.setPixmap(shown)
        self._picture.setVisible(bool(png))
        self._none.setVisible(not png)
        self._remove.setVisible(bool(png))

    def _ask(self) -> None:
        told = self.tr("Images (*.png *.jpg *.jpeg *.svg *.gif *.tif *.tiff *.webp)")
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Choisir un logo"), "", told)
        if path:
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Read a file and give its picture; what is none is told."""
        try:
            content = read_piece(path)
            self.chosen.emit(drawn(content) if path.suffix.casefold() == ".svg" else content)
        except UserError as error:
            self._context.tell(error)


def drawn(svg: bytes) -> bytes:
    """Return an SVG drawing as a PNG on white; nothing in it is fetched.

    Raises:
        UserError: ``logo_unreadable``.
    """
    renderer = QSvgRenderer(QByteArray(svg))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise UserError("logo_unreadable")
    scale = _DOTS / max(size.width(), size.height())
    image = QImage(
        max(1, round(size.width() * scale)), max(1, round(size.height() * scale)), QImage.Format.Format_RGB32
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def logo_of(reader: Any, authority_id: str) -> bytes | None:
    """Return the logo kept for an authority."""
    found = reader.scalar(
        "SELECT p.content FROM authority a JOIN piece p ON p.sha256 = a.logo_sha256 WHERE a.id = :id", id=authority_id
    )
    return None if found is None else bytes(found)
