"""The tree on the screen: columns from the font, unfolding reads operations, a figure opens what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from concertation.ui import icons
from concertation.ui.contract.tree_delegate import INDENTS, TreeDelegate
from concertation.ui.contract.tree_header import GroupedHeader
from concertation.ui.contract.tree_model import CELL_ROLE, ContractTree
from concertation.ui.contract.words import missing
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from concertation.ui.contract.tree_model import Index, Node

_LABEL_AT_LEAST = 210
_LABEL_BESIDE_HALF = 190  # a little less, rather than a bar that hides the last line


class ContractTreeView(QTreeView):
    """``unfolded`` gives a node whose operations are wanted, ``opened`` a node and the column asked about.

    ``edited`` gives the node on which F2 was pressed, ``fits`` whether all columns have room.
    """

    unfolded = Signal(str)
    opened = Signal(object, int)
    edited = Signal(object)
    fits = Signal(bool)

    def __init__(self, model: ContractTree, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = model
        self.half = ""
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(TreeDelegate(self))
        self.setHeader(GroupedHeader(self))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.expanded.connect(self._ask)
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self.measure)

    # Columns

    def show_half(self, half: str) -> None:
        """Show both groups of columns (empty), or one: ``financers`` or ``stages``, where there is no room for both."""
        self.half = half
        self.measure()

    @property
    def room_for_all(self) -> bool:
        return self._wanted(range(1, self._tree.columnCount())) + theme().scale.px(_LABEL_AT_LEAST) <= self._room()

    def measure(self) -> None:
        """Set the widths from the font and the heads; the label takes what is left."""
        cells = self._tree.cells
        if not cells.count:
            return
        hidden: set[int] = set()
        if self.half == "financers":
            hidden = set(cells.stage_columns)
        elif self.half == "stages":
            hidden = set(range(1, cells.total_column))
        for column in range(1, cells.count):
            self.setColumnHidden(column, column in hidden)
            self.setColumnWidth(column, self._width(column))
        shown = [column for column in range(1, cells.count) if column not in hidden]
        least = theme().scale.px(_LABEL_AT_LEAST if not self.half else _LABEL_BESIDE_HALF)
        self.setColumnWidth(0, max(least, self._room() - self._wanted(shown)))

    def folded_height(self) -> int:
        """Return the height that shows every line of the first level, heads included."""
        lines = self._tree.rowCount()
        return self.header().sizeHint().height() + lines * max(self.sizeHintForRow(0), 0) + 2 * self.frameWidth() + 4

    def _room(self) -> int:
        return self.viewport().width() - 1

    def _wanted(self, columns: range | list[int]) -> int:
        return sum(self._width(column) for column in columns)

    def _width(self, column: int) -> int:
        cells, px = self._tree.cells, theme().scale.px
        if column == cells.gauge_column:
            return px(176)
        head = QFontMetrics(theme().font("caption", strong=True)).horizontalAdvance(cells.heads[column].title)
        figure = QFontMetrics(theme().font("body", strong=True)).horizontalAdvance(cells.widest)
        unknown = QFontMetrics(theme().font("caption", strong=True)).horizontalAdvance(missing()) + px(32)
        needed = (min(head, px(130)) + px(16), figure + px(26), unknown if column < cells.total_column else 0)
        return max(needed)

    # Inside

    def _ask(self, index: QModelIndex) -> None:
        node = self._tree.node(index)
        if node.waiting:
            self.unfolded.emit(node.id)

    def _open(self, index: QModelIndex) -> None:
        node = self._tree.node(index)
        if index.column() == 0 and self._tree.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif node.kind != "gap":
            self.opened.emit(node, index.column())

    def current_node(self) -> Node | None:
        index = self.currentIndex()
        return self._tree.node(index) if index.isValid() else None

    def copy(self) -> None:
        """Put the visible lines on the clipboard, as a spreadsheet takes them."""
        columns = [place for place in range(self._tree.columnCount()) if not self.isColumnHidden(place)]
        heads = [self._tree.cells.heads[place].title for place in columns]
        lines = ["\t".join(["", *heads])]
        index = self._tree.index(0, 0)
        while index.isValid():
            cells = [index.siblingAtColumn(place).data(CELL_ROLE) for place in columns]
            lines.append("\t".join([cells[0].number, *(cell.words for cell in cells)]))
            index = self.indexBelow(index)
        QGuiApplication.clipboard().setText("\n".join(lines))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_F2:
            index = self.currentIndex()
            if index.isValid():
                self.edited.emit(self._tree.node(index))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            index = self.currentIndex()
            if index.isValid() and self._tree.node(index).kind != "gap":
                self.opened.emit(self._tree.node(index), index.column())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fits.emit(self.room_for_all)
        self.measure()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw nothing: the fold is painted in the label's own cell, where it can be pressed."""

    def drawRow(self, painter: QPainter, option: object, index: Index) -> None:
        super().drawRow(painter, option, index)  # type: ignore[arg-type]
        first = self._tree.index(index.row(), 0, index.parent())
        if first.isValid() and self._tree.hasChildren(first):
            area = self._fold_area(first)
            name = "chevron-down" if self.isExpanded(first) else "chevron-right"
            icons.paint(painter, name, "secondary", area.toRectF())

    def _fold_area(self, index: Index) -> QRect:
        px, rect = theme().scale.px, self.visualRect(index)
        side = px(14)
        depth = INDENTS.get(self._tree.node(index).kind, 0)
        return QRect(rect.left() + px(8) + depth * px(20), rect.center().y() - side // 2, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        foldable = index.isValid() and index.column() == 0 and self._tree.hasChildren(index)
        if foldable and self._fold_area(index).adjusted(-6, -8, 6, 8).contains(at):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)
