"""Paints a row of the palette: icon, text with its matched letters in 600, detail, key, what Entrée does."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.theme import theme
from concertation.ui.widgets.two_lines import paint_selection

if TYPE_CHECKING:
    from concertation.ui.palette.entries import Entry

Index = QModelIndex | QPersistentModelIndex


def height_of(entry: Entry) -> int:
    """Return the height of a row, in pixels: the head of a group is lower."""
    return theme().scale.px(28 if entry.run is None else 36)


class EntryDelegate(QStyledItemDelegate):
    """Rows and heads of groups."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, height_of(index.data(ROW_ROLE)))

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
            whole, width = painter.fontMetrics().horizontalAdvance(entry.detail), area.width() // 2
            shown = entry.detail
            if whole > width:
                shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, width + 1)
            width = min(whole, width)
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
    layout, line = _laid_out(entry, _elided(entry.text, area.width(), theme().font("body", strong=True).pointSizeF()))
    painter.setPen(theme().color("text"))
    painter.setClipRect(area)
    layout.draw(painter, QRectF(area.left(), area.center().y() - line.height() / 2 + 1, 1, 1).topLeft())
    painter.setClipping(False)


@lru_cache(maxsize=512)  # the same rows are drawn again at the next letter
def _elided(text: str, width: int, _points: float) -> str:
    """Return as much of a text as has room even in 600."""
    return QFontMetrics(theme().font("body", strong=True)).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _laid_out(entry: Entry, shown: str) -> tuple[QTextLayout, QTextLine]:
    """Return the text of a row on one line, however wide, what was found of it in 600."""
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    layout = QTextLayout(shown, theme().font("body"))
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
    return layout, line
