"""A table of rows: columns measured from the font, hairlines, heads, copying as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from concertation.ui import icons
from concertation.ui.models.rows import ICON_ROLE, STRONG_ROLE, TONE_ROLE, RowsModel
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: tint of the row, icon, text in its tone, hairline under."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px = theme(), theme().scale.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("selection"))
        painter.setPen(QPen(look.color("hairline"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        area = rect.adjusted(px(8), 0, -px(8), 0)
        if drawing := index.data(ICON_ROLE):
            side = px(14)
            name, tone = drawing
            icons.paint(painter, name, tone, QRectF(area.left(), area.center().y() - side / 2, side, side))
            area.setLeft(area.left() + px(20))
        self._paint_text(painter, area, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_text(self, painter: QPainter, area: QRect, index: Index) -> None:
        painter.setFont(theme().font("body", strong=bool(index.data(STRONG_ROLE))))
        painter.setPen(theme().color(index.data(TONE_ROLE) or "text"))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), elided)


class Table(QTableView):
    """Shows a :class:`RowsModel`; ``opened`` gives the row of Entrée or of a double-click on a cell not editable."""

    opened = Signal(object)

    def __init__(self, model: RowsModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self._measure)
        model.modelReset.connect(self._measure)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._tell(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as a spreadsheet takes them."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        columns = [place for place in range(len(self._rows.columns)) if not self.isColumnHidden(place)]
        lines = ["\t".join(self._rows.columns[place].title for place in columns)]
        for row in places:
            cells = (str(self._rows.index(row, place).data() or "") for place in columns)
            lines.append("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def select(self, identifier: str) -> bool:
        """Make the row of an id the current one; return whether it is there."""
        place = self._rows.place_of(identifier)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place, 0))
        return place is not None

    def _open(self, index: Index) -> None:
        editable = self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable if index.isValid() else True
        if not editable:
            self._tell(index)

    def _tell(self, index: Index) -> None:
        if (row := self._rows.row_at(index)) is not None:
            self.opened.emit(row)

    def _measure(self) -> None:
        """Set heights and widths from the font: never from the contents, which would read every row."""
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.verticalHeader().setMinimumSectionSize(row_height())
        advance = QFontMetrics(theme().font("body")).averageCharWidth()
        for place, column in enumerate(self._rows.columns):
            if column.width:
                self.horizontalHeader().setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(place, column.width * advance + theme().scale.px(16))
        self._share_room()

    def _share_room(self) -> None:
        """Give the room left to the columns without a width, unless too little is left to read them."""
        head = self.horizontalHeader()
        advance = QFontMetrics(theme().font("body")).averageCharWidth()
        shown = [place for place in range(len(self._rows.columns)) if not self.isColumnHidden(place)]
        fixed = sum(self.columnWidth(place) for place in shown if self._rows.columns[place].width)
        for place in (place for place in shown if not self._rows.columns[place].width):
            least = self._rows.columns[place].least * advance
            if least and self.viewport().width() - fixed < least:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(place, least)
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)


def row_height() -> int:
    """Return the height of a row of table in pixels."""
    return max(theme().scale.px(28), QFontMetrics(theme().font("body")).height() + 12)
