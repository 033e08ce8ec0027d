"""Pages put on paper: the range and the copies that the printer was set for, one page on a sheet or two side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QPainter

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

_SHARPEST_DPI = 300  # finer pages weigh a hundred megabytes and look the same
_GAP = 0.02  # of the sheet's width, between two pages

Sheet = tuple[int, ...]


def sheets_of(pages: list[int], *, two: bool) -> list[Sheet]:
    """Return the sheets that pages make: alone, or two by two."""
    step = 2 if two else 1
    return [tuple(pages[at : at + step]) for at in range(0, len(pages), step)]


def put_on_paper(document: QPdfDocument, printer: QPrinter, *, two: bool = False) -> bool:
    """Print the pages and copies that the printer was set for; return whether it took them all."""
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    sheets = sheets_of(list(range(first - 1, last)), two=two)
    if not printer.supportsMultipleCopies():
        sheets *= max(printer.copyCount(), 1)
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return bool(sheets) and paint_sheets(document, printer, sheets, two=two)
    finally:
        QGuiApplication.restoreOverrideCursor()


def paint_sheets(document: QPdfDocument, printer: QPrinter, sheets: list[Sheet], *, two: bool = False) -> bool:
    """Paint sheets one after the other, the paper laid as each asks for."""
    _turn(document, printer, sheets[0], two=two)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, sheet in enumerate(sheets):
        if place:
            _turn(document, printer, sheet, two=two)
            if not printer.newPage():
                painter.end()
                return False
        area = printer.paperRect(printer.Unit.DevicePixel).toRect()
        for page, room in zip(sheet, _rooms(area.size(), two=two, wide=_is_wide(document, sheet[0])), strict=False):
            _paint_page(document, printer, painter, page, room)
    return painter.end()


def _rooms(size: QSize, *, two: bool, wide: bool) -> list[QRect]:
    """Return the places of the pages on a sheet: portrait pages side by side, landscape ones one over the other."""
    if not two:
        return [QRect(0, 0, size.width(), size.height())]
    if wide:
        half = size.height() // 2
        gap = round(size.height() * _GAP)
        return [QRect(0, 0, size.width(), half - gap), QRect(0, half + gap, size.width(), half - gap)]
    half, gap = size.width() // 2, round(size.width() * _GAP)
    return [QRect(0, 0, half - gap, size.height()), QRect(half + gap, 0, half - gap, size.height())]


def _paint_page(document: QPdfDocument, printer: QPrinter, painter: QPainter, page: int, room: QRect) -> None:
    size = document.pagePointSize(page).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    share = min(1.0, _SHARPEST_DPI / max(printer.resolution(), 1))
    image = document.render(page, QSize(round(size.width() * share), round(size.height() * share)))
    at = QRect(0, 0, round(size.width()), round(size.height()))
    at.moveCenter(room.center())
    painter.drawImage(at, image)


def _is_wide(document: QPdfDocument, page: int) -> bool:
    size = document.pagePointSize(page)
    return size.width() > size.height()


def _turn(document: QPdfDocument, printer: QPrinter, sheet: Sheet, *, two: bool) -> None:
    """Lay the paper as the page lies, or across it where two pages share it."""
    across = _is_wide(document, sheet[0]) != two
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait)
