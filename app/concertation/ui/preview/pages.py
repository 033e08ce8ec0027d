"""The pages of a PDF on the desk: scrolled, zoomed, searched. Imports Qt's PDF: itself imported on first use only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QMenu

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QWheelEvent

_VEIL = QColor(0, 0, 0, 41)  # 16 %: white pages do not dazzle in the dark
_NEAREST, _FARTHEST = 4.0, 0.25


class Pages(QPdfView):
    """Shows one PDF after another at the same place; ``turned`` tells the page seen and how many there are."""

    turned = Signal(int, int)
    zoomed = Signal(float)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._document: QPdfDocument | None = None
        self._found = QPdfSearchModel(self)
        self._match = -1
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setSearchModel(self._found)
        self.zoomModeChanged.connect(self._set_bars)
        self._set_bars(self.zoomMode())
        self.pageNavigator().currentPageChanged.connect(self._turn)
        theme().changed.connect(self._redraw)
        self._redraw()

    @property
    def count(self) -> int:
        return self._document.pageCount() if self._document else 0

    @property
    def page(self) -> int:
        """Return the page seen, from 1."""
        return min(self.pageNavigator().currentPage() + 1, self.count)

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF in place of the one shown, scrolled and zoomed as it was."""
        before = self._document
        where = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        words = self._found.searchString()
        self._document = loaded(pdf)
        self.setDocument(self._document)
        self._found.setDocument(self._document)
        self._found.setSearchString(words)
        if before is not None:
            self.horizontalScrollBar().setValue(where[0])
            self.verticalScrollBar().setValue(where[1])
            before.deleteLater()
        self._turn()

    def go(self, step: int) -> None:
        """Go a page on (1) or back (-1)."""
        wanted = self.pageNavigator().currentPage() + step
        if 0 <= wanted < self.count:
            self.pageNavigator().jump(wanted, QPointF(), 0)

    def fit(self) -> None:
        """Make pages as wide as the room."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.zoomed.emit(0.0)

    def zoom(self, factor: float) -> None:
        """Make pages larger or smaller by a factor of their present size."""
        if self.zoomMode() != QPdfView.ZoomMode.Custom:
            self.setZoomFactor(self._fitted())
            self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(self.zoomFactor() * factor, _FARTHEST), _NEAREST))
        self.zoomed.emit(self.zoomFactor())

    def search(self, words: str) -> None:
        """Show where words stand, and go to the first place."""
        self._found.setSearchString(words)
        self._match = -1

    def next_match(self, step: int = 1) -> tuple[int, int]:
        """Go to the next place (or the one before) where the words stand; return its rank and how many there are."""
        count = self._found.rowCount(self._found.index(-1, 0).parent())
        if not count:
            return (0, 0)
        self._match = (self._match + step) % count
        self.setCurrentSearchResultIndex(self._match)
        link = self._found.resultAtIndex(self._match)
        self.pageNavigator().jump(link.page(), link.location(), 0)
        return (self._match + 1, count)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if theme().tokens.dark:
            QPainter(self.viewport()).fillRect(event.rect(), _VEIL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copier le texte de la page")).triggered.connect(lambda _on: self.copy_page())
        menu.addAction(self.tr("Ajuster à la largeur")).triggered.connect(lambda _on: self.fit())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def copy_page(self) -> None:
        """Put the text of the page seen on the clipboard."""
        if self._document is not None:
            QGuiApplication.clipboard().setText(self._document.getAllText(self.page - 1).text())

    def _fitted(self) -> float:
        """Return the zoom at which the first page fills the room, as Qt reckons it."""
        if self._document is None:
            return 1.0
        room = self.viewport().width() - self.documentMargins().left() - self.documentMargins().right()
        return room / max(self._document.pagePointSize(0).width() * self.logicalDpiX() / 72, 1.0)

    def _set_bars(self, mode: QPdfView.ZoomMode) -> None:
        """Keep the bars where they are while pages follow the width.

        A bar that comes narrows the pages, narrower pages need no bar: left to itself, Qt shows and hides it for ever.
        """
        fitted = mode == QPdfView.ZoomMode.FitToWidth
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if fitted else policy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOff if fitted else policy.ScrollBarAsNeeded)

    def _turn(self) -> None:
        self.setAccessibleDescription(self.tr("Page {page} sur {count}").format(page=self.page, count=self.count))
        self.turned.emit(self.page, self.count)

    def _redraw(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Dark, theme().color("desk"))
        self.setPalette(palette)
        self.setStyleSheet("QPdfView { border: none; }")
        side = theme().scale.px(20)
        self.setDocumentMargins(QMargins(side, side, side, side))
        self.setPageSpacing(theme().scale.gap(16))


def loaded(pdf: bytes) -> QPdfDocument:
    """Return a PDF ready to be shown or printed; it keeps its bytes with it.

    It belongs to no widget: a view that ended before its document would still be told of the document's end.
    """
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document
