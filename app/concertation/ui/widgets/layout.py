"""Rows, columns, cards, scrolled pages and heads of sections, with the grid's gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from collections.abc import Callable

Piece = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]
Box = TypeVar("Box", bound=QBoxLayout)
NONE: Margins = (0, 0, 0, 0)
PAGE: Margins = (32, 24, 32, 24)


def row(*pieces: Piece, gap: int = 8, margins: Margins = NONE) -> QHBoxLayout:
    """Return a line of widgets; ``None`` is a stretch, a number a space in pixels at 100 %."""
    return _filled(QHBoxLayout(), pieces, gap, margins)


def column(*pieces: Piece, gap: int = 8, margins: Margins = NONE) -> QVBoxLayout:
    """Return a column of widgets; ``None`` is a stretch, a number a space in pixels at 100 %."""
    return _filled(QVBoxLayout(), pieces, gap, margins)


def _filled(box: Box, pieces: tuple[Piece, ...], gap: int, margins: Margins) -> Box:
    scale = theme().scale
    box.setSpacing(scale.gap(gap))
    left, top, right, bottom = (scale.gap(margin) for margin in margins)
    box.setContentsMargins(left, top, right, bottom)
    for piece in pieces:
        if piece is None:
            box.addStretch(1)
        elif isinstance(piece, int):
            box.addSpacing(scale.gap(piece))
        elif isinstance(piece, QWidget):
            # One widget of a fixed width would hold its whole column to that width.
            held = box.direction() == QBoxLayout.Direction.TopToBottom and _is_fixed(piece)
            box.addWidget(piece, 0, Qt.AlignmentFlag.AlignLeft if held else Qt.AlignmentFlag(0))
        else:
            box.addLayout(piece)
    return box


def _is_fixed(widget: QWidget) -> bool:
    return widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed


def holder(content: QLayout, role: str = "") -> QFrame:
    """Return a frame holding a layout; role: surface, side, card, tinted, or none."""
    frame = QFrame()
    frame.setProperty("role", role)
    frame.setLayout(content)
    return frame


def card(*pieces: Piece, gap: int = 8, tinted: bool = False) -> QFrame:
    """Return a rounded card, tinted for the one thing to look at."""
    return holder(column(*pieces, gap=gap, margins=(20, 20, 20, 20)), "tinted" if tinted else "card")


def scrolled(content: QLayout) -> QScrollArea:
    """Return a page that scrolls up and down only, over whatever it is put on."""
    page = QFrame()
    page.setProperty("role", "page")
    area = QScrollArea()
    area.setWidget(page)
    page.setAutoFillBackground(False)  # what is behind shows through: the page, a side pane, a rounded corner
    area.viewport().setAutoFillBackground(False)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setLayout(content)  # last: Qt then gives the look of the style sheet once to what is in it
    return area


def clear(box: QLayout) -> None:
    """Take everything out of a layout and end it."""
    while (item := box.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


class SectionHead(QFrame):
    """A section's title, its count and a link at the right, over a hairline."""

    def __init__(
        self,
        title: str,
        count: int | None = None,
        link: str = "",
        clicked: Callable[[], object] | None = None,
        *,
        line: bool = True,
    ) -> None:
        super().__init__()
        self._count = Text("" if count is None else str(count), "secondary")
        pieces: list[Piece] = [Text(title, "section"), self._count, None]
        if link:
            pieces.append(LinkButton(link, clicked=clicked))
        head = row(*pieces)
        head.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
        self.setLayout(column(head, *([Hairline()] if line else []), gap=6))

    def set_count(self, count: int) -> None:
        self._count.setText(str(count))


class FlowLayout(QLayout):
    """Lays widgets in lines like words; used for chips, filters and cards."""

    def __init__(self, gap: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, until a piece changes: a page asks for them at every turn
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme().scale.gap(gap))

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Remove and end every widget."""
        self._heights.clear()
        while self._items:
            if (widget := self._items.pop().widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, move: bool) -> int:
        at, tallest = QPoint(rect.topLeft()), 0
        for item in self._items:
            if item.isEmpty():
                continue  # hidden: it takes no gap either
            size = item.sizeHint()
            if at.x() > rect.x() and at.x() + size.width() > rect.right() + 1:
                at = QPoint(rect.x(), at.y() + tallest + self.spacing())
                tallest = 0
            if move:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + self.spacing())
            tallest = max(tallest, size.height())
        return at.y() + tallest - rect.y()


def flow(*pieces: QWidget, gap: int = 8) -> FlowLayout:
    """Lay widgets in a line that goes on below where room is short."""
    lay = FlowLayout(gap)
    for piece in pieces:
        lay.addWidget(piece)
    return lay
