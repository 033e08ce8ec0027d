"""Draws the application's icon in the sizes and formats that each system asks for: ``make_icons.py FOLDER``.

Made from ``resources/icons/concertation.svg`` at each build, so that the drawing stays the only source.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "concertation.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def drawn(renderer: QSvgRenderer, size: int) -> Image.Image:
    """Draw at this size: each is drawn anew, since shrinking one picture blurs the small ones."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a string
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def main(folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(DRAWING))
    pictures = {size: drawn(renderer, size) for size in SIZES}
    folder.mkdir(parents=True, exist_ok=True)
    for size, picture in pictures.items():
        picture.save(folder / f"concertation-{size}.png")
    small = [picture for size, picture in pictures.items() if size <= 256]
    small[-1].save(folder / "concertation.ico", append_images=small[:-1], sizes=[each.size for each in small])
    pictures[512].save(folder / "concertation.icns", append_images=list(pictures.values())[:-1])
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
