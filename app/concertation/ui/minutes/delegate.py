"""Paints the points and lines of a relevé, and tells what a click falls on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from concertation.ui import icons
from concertation.ui.minutes.layout import WRAPPED, Laid, edge, lay_out, point_height, raw_words
from concertation.ui.minutes.rows import LineRow, PointRow
from concertation.ui.minutes.words import ICONS, head_of
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.theme import theme
from concertation.ui.widgets.chips import paint_chip_in
from concertation.wording import word

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QAbstractItemView

Index = QModelIndex | QPersistentModelIndex
_KEPT = 400


class LinesDelegate(QStyledItemDelegate):
    """``pressed`` gives a line and what of it was clicked: box, or the field of a chip (who, due, reserve, raw)."""

    pressed = Signal(object, str)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[LineRow, int, float], Laid] = {}
        self.editing: tuple[str, int] | None = None
        theme().changed.connect(self._laid.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        if isinstance(row, PointRow):
            return QSize(0, point_height(row, first=index.row() == 0))
        if self.editing is not None and self.editing[0] == row.id:
            return QSize(0, self.editing[1])
        return QSize(0, self.laid(row).height)

    def laid(self, row: LineRow) -> Laid:
        """Return where the parts of a line stand now."""
        key = (row, self._view.viewport().width(), theme().scale.factor)
        if key not in self._laid:
            if len(self._laid) > _KEPT:
                self._laid.clear()
            self._laid[key] = lay_out(row, self._view.viewport().width())
        return self._laid[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Any = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, PointRow):
            self._paint_point(painter, rect, row, state, first=index.row() == 0)
        elif self.editing is None or self.editing[0] != row.id:
            painter.translate(rect.topLeft())
            self._paint_line(painter, row, state)
        painter.restore()

    def _paint_point(self, painter: QPainter, rect: QRect, row: PointRow, state: Any, *, first: bool) -> None:
        look, px = theme(), theme().scale.px
        area = rect.adjusted(edge(), px(4) if first else px(16), -edge(), -px(7))
        painter.setPen(QPen(look.color("hairline"), 1))
        painter.drawLine(area.left(), rect.bottom(), area.right(), rect.bottom())
        told = self.tr("Hors ordre du jour") if row.item is None else row.item.title
        painter.setFont(look.font("body"))
        painter.setPen(look.color("secondary"))
        right = point_words(row)
        width = painter.fontMetrics().horizontalAdvance(right)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignRight), right)
        if row.item is not None:
            painter.setFont(look.font("body", strong=True))
            painter.drawText(area, int(middle), str(row.item.number))
        title = area.adjusted(px(28), 0, -width - px(12), 0)
        painter.setFont(look.font("body", strong=True))
        painter.setPen(look.color("accent" if state & QStyle.StateFlag.State_Selected else "text"))
        elided = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, int(middle), elided)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawLine(area.left(), rect.bottom(), area.right(), rect.bottom())

    def _paint_line(self, painter: QPainter, row: LineRow, state: Any) -> None:
        look = theme()
        laid = self.laid(row)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection" if selected else "alternate"))
            painter.drawRoundedRect(QRectF(laid.tint), look.scale.px(6), look.scale.px(6))
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("accent"), 1))
            painter.drawRoundedRect(
                QRectF(laid.tint).adjusted(0.5, 0.5, -0.5, -0.5), look.scale.px(6), look.scale.px(6)
            )
        paint_box(painter, laid.box, row.block.approved, selected=selected)
        name, tone = ICONS.get(row.block.kind, ("pilcrow", "secondary"))  # type: ignore[call-overload]
        icons.paint(painter, name, tone, QRectF(laid.icon))
        if selected or hovered:
            icons.paint(painter, "grip-vertical", "secondary", QRectF(laid.grip))
        self._paint_words(painter, row, laid)
        for rect, chip in laid.chips:
            paint_chip_in(painter, rect, chip.text, chip.kind, chip.icon, on_selection=selected)

    def _paint_words(self, painter: QPainter, row: LineRow, laid: Laid) -> None:
        look = theme()
        if (head := head_of(row)) is not None:
            label, tone, after = head
            painter.setFont(look.font("body", strong=True))
            painter.setPen(look.color(tone))
            painter.drawText(laid.head, int(Qt.AlignmentFlag.AlignVCenter), label)
            used = painter.fontMetrics().horizontalAdvance(label) + look.scale.px(12)
            painter.setFont(look.font("body"))
            painter.setPen(look.color("secondary"))
            room = laid.head.adjusted(used, 0, 0, 0)
            elided = painter.fontMetrics().elidedText(after, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), elided)
        painter.setFont(look.font("body", strong=row.strong))
        painter.setPen(look.color("secondary" if row.block.private else "text"))
        painter.drawText(laid.text.adjusted(0, 0, 1, 2), WRAPPED, row.block.text)
        if row.raw_shown:
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("secondary"))
            painter.drawText(laid.raw.adjusted(0, 0, 1, 2), WRAPPED, raw_words(row))

    def zone(self, row: LineRow, at: QPoint) -> str:
        """Return what of a line stands at a point of its row: box, grip, a chip's field, text, or nothing."""
        laid = self.laid(row)
        around = theme().scale.px(5)
        if laid.box.adjusted(-around, -around, around, around).contains(at):
            return "box"
        if laid.grip.adjusted(-around, -around, around, around).contains(at):
            return "grip"
        return next((chip.field for rect, chip in laid.chips if rect.contains(at)), "text")

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row = index.data(ROW_ROLE)
        if not isinstance(event, QMouseEvent) or not isinstance(row, LineRow):
            return False
        if event.type() != QEvent.Type.MouseButtonRelease or event.button() != Qt.MouseButton.LeftButton:
            return False
        zone = self.zone(row, event.position().toPoint() - option.rect.topLeft())
        if zone not in ("box", "who", "due", "reserve", "raw"):
            return False
        self.pressed.emit(row, zone)
        return True


def point_words(row: PointRow) -> str:
    """Return what stands at the right of a point's head: its outcome where it was not treated, else the time spent."""
    item = row.item
    if item is None:
        return ""
    if item.outcome in ("postponed", "withdrawn"):
        return word("item_outcome", item.outcome)
    return f"{round(item.spent_seconds / 60)} min" if item.spent_seconds >= 60 else ""


def paint_box(painter: QPainter, rect: QRect, checked: bool, *, selected: bool) -> None:
    """Paint a check box; on a selected row its border takes *secondary*, the usual one would be too pale."""
    look = theme()
    painter.setPen(QPen(look.color("accent" if checked else "secondary" if selected else "border"), 1))
    painter.setBrush(look.color("accent" if checked else "surface"))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), look.scale.px(3), look.scale.px(3))
    if checked:
        inside = rect.adjusted(2, 2, -2, -2)
        icons.paint(painter, "check", "on_accent", QRectF(inside))
