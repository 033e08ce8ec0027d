"""Paints a row of the palette: icon, text with its matched letters in 600, detail, key, what Entrée does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.theme import theme
from concertation.ui.widgets.two_lines import paint_selection

if TYPE_CHECKING:
    from concertation.ui.palette.entries import Entry

Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Rows of 36, heads of groups of 28."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ROW_ROLE)
        return QSize(0, theme().scale.px(28 if entry.run is None else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ROW_ROLE)
        px, rect = theme().scale.px, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = rect.adjusted(px(12), 0, -px(12), 0)
        if entry.run is None:
            painter.setFont(theme().font("caption", strong=True))
            painter.setPen(theme().color("secondary"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), entry.text)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_selection(painter, rect, option.state & ~QStyle.StateFlag.State_HasFocus)
            icons.paint(
                painter,
                entry.icon,
                "accent" if selected else "secondary",
                QRectF(area.left(), area.center().y() - px(8), px(16), px(16)),
            )
            area.setLeft(area.left() + px(28))
            area.setRight(self._paint_right(painter, area, entry, selected=selected))
            _paint_text(painter, area, entry)
        painter.restore()

    def _paint_right(self, painter: QPainter, area: QRect, entry: Entry, *, selected: bool) -> int:
        """Paint the key, or what Entrée does on the row chosen, and the detail; return where they start."""
        right = area.right()
        painter.setFont(theme().font("caption"))
        entree = QCoreApplication.translate("Palette", "Entrée : {verb}").format(verb=entry.verb)
        if key := entree if selected else entry.keys:
            right = self._paint_key(painter, area, right, key)
        if entry.detail:
            width = min(painter.fontMetrics().horizontalAdvance(entry.detail), area.width() // 2)
            shown = painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideRight, width + 1)
            painter.setPen(theme().color("secondary"))
            painter.drawText(
                QRect(right - width, area.top(), width + 2, area.height()), int(Qt.AlignmentFlag.AlignVCenter), shown
            )
            right -= width + theme().scale.px(12)
        return right

    @staticmethod
    def _paint_key(painter: QPainter, area: QRect, right: int, key: str) -> int:
        px, metrics = theme().scale.px, painter.fontMetrics()
        width, height = metrics.horizontalAdvance(key) + px(10), metrics.height() + 4
        cap = QRectF(right - width + 0.5, area.center().y() - height / 2 + 0.5, width, height)
        painter.setPen(QPen(theme().color("hairline"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(cap, px(4), px(4))
        painter.setPen(theme().color("secondary"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        return right - width - px(10)


def _paint_text(painter: QPainter, area: QRect, entry: Entry) -> None:
    font = theme().font("body")
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    widest = QFontMetrics(theme().font("body", strong=True))
    shown = widest.elidedText(entry.text, Qt.TextElideMode.ElideRight, area.width())
    layout = QTextLayout(shown, font)
    ranges = []
    for start, end in (run for run in entry.runs if run[0] < len(shown)):
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, min(end, len(shown)) - start, bold
        ranges.append(one)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    painter.setPen(theme().color("text"))
    painter.setClipRect(area)
    layout.draw(painter, QRectF(area.left(), area.center().y() - line.height() / 2 + 1, 1, 1).topLeft())
    painter.setClipping(False)
