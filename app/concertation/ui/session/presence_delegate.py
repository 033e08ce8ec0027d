"""How a person of the presence list is drawn: a box to tick, the name, the authority, who stands for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from concertation.ui.models.diff import Index
    from concertation.ui.session.presence_rows import PresenceRow


class PresenceDelegate(QStyledItemDelegate):
    """A click on the box, or anywhere left of the name, ticks it."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PresenceRow = index.data(ROW_ROLE)
        look, px = theme(), theme().scale.px
        caption = QFontMetrics(look.font("caption")).height() + px(1)
        lines = sum(1 for text in (row.detail, row.note) if text)
        if row.person is None:
            return QSize(0, QFontMetrics(look.font("body", strong=True)).height() + caption + px(14))
        return QSize(0, max(28, QFontMetrics(look.font("body", strong=True)).height() + caption * lines + px(12)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PresenceRow = index.data(ROW_ROLE)
        look, px = theme(), theme().scale.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.person is None:
            self._paint_head(painter, rect, row)
            painter.restore()
            return
        inside = QRectF(rect).adjusted(px(8), 1, -px(8), -1)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), px(6), px(6))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("neutral"))
            painter.drawRoundedRect(inside, px(6), px(6))
        paint_box(painter, self._box(rect), checked=row.person.here)
        self._paint_words(painter, rect.adjusted(px(46), px(6), -px(14), -px(4)), row)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick on a click on the box; Espace is the view's."""
        row: PresenceRow = index.data(ROW_ROLE)
        if row.person is None or event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        rect: QRect = option.rect
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() < rect.left() + theme().scale.px(46):
            turned = Qt.CheckState.Unchecked if row.person.here else Qt.CheckState.Checked
            return bool(model.setData(index, turned, Qt.ItemDataRole.CheckStateRole))
        return False

    def _box(self, rect: QRect) -> QRectF:
        px = theme().scale.px
        line = QFontMetrics(theme().font("body", strong=True)).height()
        return QRectF(rect.left() + px(20), rect.top() + px(6) + (line - px(16)) / 2, px(16), px(16))

    def _paint_head(self, painter: QPainter, rect: QRect, row: PresenceRow) -> None:
        look, px = theme(), theme().scale.px
        left, right = rect.left() + px(20), rect.right() - px(20)
        painter.setPen(QPen(look.color("hairline"), 1))
        painter.drawLine(left, rect.top() + px(3), right, rect.top() + px(3))
        painter.setFont(look.font("body", strong=True))
        height = painter.fontMetrics().height()
        area = QRect(left, rect.top() + px(8), right - left, height)
        figure = painter.fontMetrics().horizontalAdvance(row.detail)
        painter.setPen(look.color("text"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight), row.detail)
        room = area.width() - figure - px(8)
        name = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), name)
        painter.setFont(look.font("caption"))
        painter.setPen(look.color(row.tone))
        note = painter.fontMetrics().elidedText(row.note, Qt.TextElideMode.ElideRight, area.width())
        area.translate(0, height + px(1))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), note)

    def _paint_words(self, painter: QPainter, area: QRect, row: PresenceRow) -> None:
        look, px = theme(), theme().scale.px
        top = area.top()
        painter.setFont(look.font("body", strong=True))
        painter.setPen(look.color("text"))
        height = painter.fontMetrics().height()
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), top, area.width(), height), int(Qt.AlignmentFlag.AlignVCenter), title)
        top += height + px(1)
        for text, tone in ((row.detail, "secondary"), (row.note, row.tone)):
            if not text:
                continue
            arrow = tone == "text"
            painter.setFont(look.font("caption", strong=arrow))
            painter.setPen(look.color(tone))
            height = painter.fontMetrics().height()
            left = area.left()
            if arrow:
                icons.paint(painter, "corner-down-right", "secondary", QRectF(left, top, px(13), height))
                left += px(18)
            room = area.right() - left
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top, room, height), int(Qt.AlignmentFlag.AlignVCenter), shown)
            top += height + px(1)


def paint_box(painter: QPainter, box: QRectF, *, checked: bool) -> None:
    """Paint a check box as the style sheet draws them."""
    look, px = theme(), theme().scale.px
    painter.setPen(QPen(look.color("accent" if checked else "border"), 1))
    painter.setBrush(look.color("accent" if checked else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
    if checked:
        icons.paint(painter, "check", "on_accent", box.adjusted(px(2), px(2), -px(2), -px(2)))
