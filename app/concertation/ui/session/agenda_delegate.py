"""How a point of the agenda is drawn while it is held: state, number, title on two lines at most, planned minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from concertation import wording
from concertation.domain.vocabulary import ItemOutcome
from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.session.words import lasting
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.ui.models.diff import Index

_LINE, _MOST_LINES = 20, 2


def point_words(point: ItemRow) -> str:
    """Return what assistive tools read of a point."""
    told = [f"{point.number}. {point.title}"]
    if point.outcome:
        told.append(wording.word("item_outcome", point.outcome))
    if point.planned_minutes:
        told.append(lasting(point.planned_minutes * 60))
    return ", ".join(told)


class PointDelegate(QStyledItemDelegate):
    """Draws the current point tinted and in 600; the others leave their title to the eye."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.current_id: str | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        px = theme().scale.px
        lines = self._lines(index.data(ROW_ROLE), self._view.viewport().width())
        return QSize(0, px(12) + max(px(_LINE), self._metrics(strong=True).height()) * lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        point: ItemRow = index.data(ROW_ROLE)
        look, px = theme(), theme().scale.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = point.id == self.current_id
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state, current=current)
        top = rect.top() + px(6)
        height = max(px(_LINE), self._metrics(strong=True).height())
        drawing, tone = outcome_icon(point, current=current)
        icons.paint(painter, drawing, tone, QRectF(rect.left() + px(20), top, px(16), height))
        painter.setFont(look.font("body", strong=current))
        painter.setPen(look.color("text" if current else "secondary"))
        number = QRect(rect.left() + px(40), top, px(20), height)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(point.number))
        painter.setPen(look.color("secondary" if point.outcome else "text"))
        title = self._title_area(rect)
        title.moveTop(top)
        title.setHeight(rect.height() - px(12))
        paint_wrapped(painter, title, point.title, self._lines(point, rect.width()))
        if point.planned_minutes:
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("secondary"))
            right = QRect(rect.right() - px(80), top, px(60), height)
            flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(right, flags, lasting(point.planned_minutes * 60))
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(theme().scale.px(62), 1, -theme().scale.px(8), -1))

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, current: bool) -> None:
        look, px = theme(), theme().scale.px
        inside = QRectF(rect).adjusted(px(8), 1, -px(8), -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.color("selection" if current else "neutral"))
            painter.drawRoundedRect(inside, px(6), px(6))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), px(6), px(6))

    def _title_area(self, rect: QRect) -> QRect:
        px = theme().scale.px
        return QRect(rect.left() + px(68), rect.top(), max(px(40), rect.width() - px(68 + 72)), rect.height())

    def _lines(self, point: ItemRow, width: int) -> int:
        room = self._title_area(QRect(0, 0, width, 0)).width()
        metrics = self._metrics(strong=point.id == self.current_id)
        bound = metrics.boundingRect(QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), point.title)
        return 1 if bound.height() < metrics.lineSpacing() * 1.5 else _MOST_LINES

    def _metrics(self, *, strong: bool) -> QFontMetrics:
        return QFontMetrics(theme().font("body", strong=strong))


def paint_wrapped(painter: QPainter, area: QRect, text: str, lines: int) -> None:
    """Paint a text on one elided line, or wrapped on two of which the second is elided."""
    metrics = painter.fontMetrics()
    height = area.height() // lines
    line = QRect(area.left(), area.top(), area.width(), height)
    if lines > 1:
        words, first = text.split(" "), ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= area.width():
            first = f"{first} {words.pop(0)}".strip()
        if first:
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), first)
            line.translate(0, height)
            text = " ".join(words)
    painter.drawText(
        line,
        int(Qt.AlignmentFlag.AlignVCenter),
        metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()),
    )


def outcome_icon(point: ItemRow, *, current: bool) -> tuple[str, str]:
    """Return the drawing of a point's state and its colour."""
    if point.outcome == ItemOutcome.CLOSED:
        return "circle-check", "done"
    if point.outcome == ItemOutcome.POSTPONED:
        return "calendar-clock", "soon"
    if point.outcome == ItemOutcome.WITHDRAWN:
        return "circle-x", "secondary"
    return ("circle-dot", "accent") if current else ("circle", "secondary")
