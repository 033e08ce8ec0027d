"""The pages on the desk, whatever the room they are given."""

from __future__ import annotations

from io import BytesIO

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from concertation.ui.preview.pages import Pages
from concertation.ui.theme import Theme

_MARGINS = 40
_A4 = 297 / 210


class _Layouts(QObject):
    """Counts how often a widget is told to lay itself out again."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def one_page() -> bytes:
    written = BytesIO()
    canvas = Canvas(written, pagesize=(595.28, 841.89))
    canvas.drawString(72, 700, "Une page")
    canvas.save()
    return written.getvalue()


def test_pages_that_just_fit_their_room_come_to_rest(qtbot: QtBot, look: Theme) -> None:
    pages = Pages("Aperçu")
    qtbot.addWidget(pages)
    pages.show_pdf(one_page())
    pages.show()
    layouts = _Layouts()
    pages.installEventFilter(layouts)
    width = 500
    fitting = round((width - _MARGINS) * _A4) + _MARGINS
    for height in range(fitting - 24, fitting + 24, 3):
        pages.resize(width, height)
        layouts.count = 0
        for _ in range(20):
            QApplication.processEvents()
        assert layouts.count < 10, height


def test_a_bar_comes_under_pages_made_wider_than_their_room(qtbot: QtBot, look: Theme) -> None:
    pages = Pages("Aperçu")
    qtbot.addWidget(pages)
    pages.resize(500, 600)
    pages.show_pdf(one_page())
    pages.show()
    pages.zoom(1.2)
    qtbot.waitUntil(lambda: pages.horizontalScrollBar().isVisible())
    pages.fit()
    qtbot.waitUntil(lambda: not pages.horizontalScrollBar().isVisible())
