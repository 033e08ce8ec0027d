"""Paints the contract's tree: names and their flag, figures, tinted overruns, the gauge with the pace's mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from concertation.ui import icons
from concertation.ui.contract.tree_cells import Cell, Gauge
from concertation.ui.contract.tree_model import CELL_ROLE, KIND_ROLE, TOTAL
from concertation.ui.theme import theme
from concertation.ui.widgets.progress import paint_bar
from concertation.ui.widgets.table import row_height

if TYPE_CHECKING:
    from concertation.ui.contract.tree_model import Index

_LINED = ("axis", "outside", "gap", TOTAL)
NUMBER_ROOM = 22
INDENTS = {"axis": 0, "outside": 0, "action": 1, "operation": 2}


class TreeDelegate(QStyledItemDelegate):
    """Knows the cells alone; selection and lines cross the whole row."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell, kind = index.data(CELL_ROLE), index.data(KIND_ROLE)
        if not isinstance(cell, Cell):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state, kind)
        if cell.gauge is not None:
            self._paint_gauge(painter, rect, cell, cell.gauge)
        elif index.column() == 0:
            self._paint_label(painter, rect, cell, kind)
        else:
            _paint_amount(painter, rect, cell)
        if state & QStyle.StateFlag.State_HasFocus and index.column():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, kind: str) -> None:
        look = theme()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver and kind != "gap":
            painter.fillRect(rect, look.color("alternate"))
        if kind in _LINED:
            painter.setPen(QPen(look.color("border" if kind == TOTAL else "hairline"), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())

    def _paint_label(self, painter: QPainter, rect: QRect, cell: Cell, kind: str) -> None:
        look, px = theme(), theme().scale.px
        area = rect.adjusted(px(30) + INDENTS.get(kind, 0) * px(20), 0, -px(8), 0)
        metrics = QFontMetrics(look.font("body"))
        if cell.number:
            room = max(px(NUMBER_ROOM), metrics.horizontalAdvance(cell.number) + px(8))
            painter.setFont(look.font("body"))
            painter.setPen(look.color("secondary"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), cell.number)
            area.setLeft(area.left() + room)
        elif kind == TOTAL:
            area.setLeft(area.left() + px(NUMBER_ROOM))
        flag_room = _flag_room(cell)
        painter.setFont(look.font("body", strong=cell.strong))
        painter.setPen(look.color(cell.tone))
        room, told = area.width() - flag_room, cell.words
        if cell.short and painter.fontMetrics().horizontalAdvance(told) > room:
            told = cell.short
        words = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
        if cell.flag:
            left = area.left() + painter.fontMetrics().horizontalAdvance(words) + px(10)
            _paint_flag(painter, left, area, cell.flag)

    def _paint_gauge(self, painter: QPainter, rect: QRect, cell: Cell, gauge: Gauge) -> None:
        look, px = theme(), theme().scale.px
        painter.setFont(look.font("caption", strong=gauge.strong))
        room = painter.fontMetrics().horizontalAdvance("100,0\u00a0%") + px(4)
        tone = "late" if gauge.late else "text" if gauge.strong else "secondary"
        painter.setPen(look.color(tone))
        aligned = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rect.adjusted(0, 0, -px(12), 0), aligned, cell.words)
        tall, left = px(14 if gauge.strong else 12), rect.left() + px(28)
        width = max(rect.right() - px(12) - room - px(8) - left, px(20))
        bar = QRectF(left, rect.center().y() + 1 - tall / 2, width, tall)
        fill = "late" if gauge.late else "accent" if gauge.strong else "border"
        paint_bar(painter, bar, gauge.share or 0.0, gauge.mark, fill, thick=6 if gauge.strong else 4)


def _paint_amount(painter: QPainter, rect: QRect, cell: Cell) -> None:
    look, px = theme(), theme().scale.px
    painter.setFont(look.font("caption" if cell.icon == "circle-dashed" else "body", strong=cell.strong))
    area = rect.adjusted(px(4), 0, -px(10), 0)
    width = painter.fontMetrics().horizontalAdvance(cell.words)
    room = px(18) if cell.icon else 0
    if cell.tinted:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("late_tint"))
        tint = QRectF(
            area.right() - width - room - px(6), rect.top() + px(4), width + room + px(12), rect.height() - px(8)
        )
        painter.drawRoundedRect(tint, px(4), px(4))
    painter.setPen(look.color(cell.tone))
    # A sentence, unlike a figure, may run over the empty cells at its right.
    sentence = width > area.width() and not cell.icon and cell.tone == "secondary"
    if sentence:
        painter.setClipping(False)
        painter.setFont(look.font("caption"))
        wide = QRect(rect.left() + px(16), rect.top(), width + px(8), rect.height())
        painter.drawText(wide, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), cell.words)
        return
    painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), cell.words)
    if cell.icon:
        side = px(13)
        left = area.right() - width - room
        icons.paint(painter, cell.icon, cell.tone, QRectF(left, rect.center().y() - side / 2 + 1, side, side))


def _flag_room(cell: Cell) -> int:
    if not cell.flag:
        return 0
    px = theme().scale.px
    return QFontMetrics(theme().font("caption", strong=True)).horizontalAdvance(cell.flag) + px(30)


def _paint_flag(painter: QPainter, left: int, area: QRect, flag: str) -> None:
    look, px = theme(), theme().scale.px
    side = px(13)
    icons.paint(painter, "triangle-alert", "late", QRectF(left, area.center().y() - side / 2 + 1, side, side))
    painter.setFont(look.font("caption", strong=True))
    painter.setPen(look.color("late"))
    words = area.adjusted(left - area.left() + px(17), 0, 0, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), flag)
