"""Lists of two lines a row, painted: text keeps the same left edge selected or not, the tint overhangs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.theme import theme
from concertation.ui.widgets.chips import ChipKind, chip_size, paint_chip

if TYPE_CHECKING:
    from collections.abc import Callable

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TwoLines:
    """What a row shows: a title in 600, a second line, an icon, a chip, and a figure or a day at the right."""

    title: str
    detail: str = ""
    icon: str = ""
    tone: str = "secondary"
    chip: tuple[str, ChipKind] | None = None
    right: str = ""
    strong: bool = True
    detail_tone: str = "secondary"


class TwoLineDelegate(QStyledItemDelegate):
    """Paints what ``look`` says of the frozen row; a child class may paint more in :meth:`paint_row`.

    Args:
        look: tells how a row is shown.
        chip_column: width kept at the left for chips at 100 %, 0 to put the chip at the right.
        hairlines: whether rows are parted by a line.
    """

    def __init__(
        self, look: Callable[[Any], TwoLines], parent: QObject, *, chip_column: int = 0, hairlines: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._chip_column = chip_column
        self._hairlines = hairlines

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        scale = theme().scale
        body = QFontMetrics(theme().font("body", strong=True)).height()
        shown = self._look(index.data(ROW_ROLE))
        if not shown.detail:
            return QSize(0, max(scale.px(32), body + 12))
        caption = QFontMetrics(theme().font("caption")).height()
        return QSize(0, max(scale.px(50), body + caption + scale.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        paint_selection(painter, rect, state)
        self.paint_row(
            painter, rect, self._look(index.data(ROW_ROLE)), last=index.row() == index.model().rowCount() - 1
        )
        painter.restore()

    def paint_row(self, painter: QPainter, rect: QRect, shown: TwoLines, *, last: bool) -> None:
        """Paint one row inside its rectangle."""
        look, px = theme(), theme().scale.px
        left, right = rect.left() + px(12), rect.right() - px(12)
        if self._chip_column:
            if shown.chip is not None:
                paint_chip(painter, QPoint(left, rect.top() + px(10)), *shown.chip)
            left += px(self._chip_column)
        if shown.icon:
            icons.paint(painter, shown.icon, shown.tone, QRectF(left, rect.top() + px(9), px(16), px(16)))
            left += px(26)
        if self._hairlines and not last:
            painter.setPen(QPen(look.color("hairline"), 1))
            painter.drawLine(left, rect.bottom(), right, rect.bottom())
        right = self._paint_right(painter, rect, shown, right)
        self._paint_lines(painter, QRect(left, rect.top(), right - left, rect.height()), shown)

    def _paint_right(self, painter: QPainter, rect: QRect, shown: TwoLines, right: int) -> int:
        look, px = theme(), theme().scale.px
        if shown.right:
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("secondary"))
            width = painter.fontMetrics().horizontalAdvance(shown.right)
            area = QRect(right - width, rect.top() + px(7), width + 1, painter.fontMetrics().height() + 4)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), shown.right)
            right -= width + px(12)
        if shown.chip is not None and not self._chip_column:
            size = chip_size(*shown.chip)
            paint_chip(painter, QPoint(right - size.width(), rect.top() + px(8)), *shown.chip)
            right -= size.width() + px(8)
        return right

    def _paint_lines(self, painter: QPainter, area: QRect, shown: TwoLines) -> None:
        look = theme()
        lines = [(shown.title, look.font("body", strong=shown.strong), "text")]
        if shown.detail:
            lines.append((shown.detail, look.font("caption"), shown.detail_tone))
        heights = [QFontMetrics(font).height() for _text, font, _tone in lines]
        top = area.top() + (area.height() - sum(heights) - 2 * (len(lines) - 1)) // 2
        for (text, font, tone), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(look.color(tone))
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QRect(area.left(), top, area.width(), height), int(Qt.AlignmentFlag.AlignVCenter), elided)
            top += height + 2


def paint_selection(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """Paint the tint of a selected row, rounded, and the ring of the row that has the keyboard."""
    look, radius = theme(), theme().scale.px(6)
    inside = QRectF(rect).adjusted(1, 1, -1, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(look.color("selection"))
        painter.drawRoundedRect(inside, radius, radius)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(look.color("alternate"))
        painter.drawRoundedRect(inside, radius, radius)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("accent"), 2))
        painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), radius, radius)


class RowsView(QListView):
    """A list without a frame, for two-line rows; Entrée and double-click activate."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def fit_rows(self) -> None:
        """Be as tall as the rows, for a short list inside a scrolled page."""
        if self.property("role") != "bare":
            self.setProperty("role", "bare")
            self.style().unpolish(self)
            self.style().polish(self)
        model = self.model()
        total = sum(self.sizeHintForRow(place) for place in range(model.rowCount())) if model else 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(total + 2)
