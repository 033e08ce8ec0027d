"""A chart on the screen: told on hover, walked with the arrows, opened with Entrée."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from concertation.domain.charts.shapes import Measure, Picture
from concertation.ui.theme import theme
from concertation.ui.widgets.charts.painting import ScreenMeasure, paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

Draw = "Callable[[float, Measure], Picture]"
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class ChartView(QWidget):
    """Draws a picture again at each width; ``opened`` gives the key of the mark pressed or chosen with Entrée."""

    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._draw: Callable[[float, Measure], Picture] | None = None
        self._picture = Picture(0, 0)
        self._current: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        theme().changed.connect(self._lay)

    def show_chart(self, draw: Callable[[float, Measure], Picture], words: str) -> None:
        """Show another chart; ``words`` say the same for assistive tools."""
        self._draw = draw
        self._current = None
        self.setAccessibleDescription(words)
        self._lay()

    @property
    def picture(self) -> Picture:
        return self._picture

    @property
    def current_words(self) -> str:
        """Return what the mark chosen with the keyboard says."""
        return "" if self._current is None else self._picture.marks[self._current].words

    def picture_at(self, width: float) -> Picture:
        """Return the chart drawn for another width, such as that of a page."""
        return self._draw(width, ScreenMeasure()) if self._draw else Picture(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(480), round(self._picture.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().scale.px(240), round(self._picture.height))

    def _lay(self) -> None:
        inside = self.width() - 4
        if self._draw is not None and inside > 0:
            self._picture = self._draw(inside, ScreenMeasure())
            if self._current is not None and self._current >= len(self._picture.marks):
                self._current = None
            if self.height() != (height := round(self._picture.height) + 4):
                self.setFixedHeight(height)
        self.update()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(2, 2)
        paint(painter, self._picture)
        if self._current is not None and self.hasFocus():
            mark = self._picture.marks[self._current]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRoundedRect(QRectF(mark.x, mark.y, mark.width, mark.height).adjusted(-1, -1, 1, 1), 4, 4)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._tip(event)  # type: ignore[arg-type]  # a tooltip's event is a help event
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._picture.mark_at(event.position().x() - 2, event.position().y() - 2)
        shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._picture.mark_at(event.position().x() - 2, event.position().y() - 2)
        if place is not None:
            self._go(place)
            self.opened.emit(self._picture.marks[place].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._picture.marks)
        key = Qt.Key(event.key())
        if count and key in _STEPS:
            start = -1 if self._current is None else self._current
            self._go(max(0, min(count - 1, start + _STEPS[key])))
        elif count and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else count - 1)
        elif self._current is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._picture.marks[self._current].key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None and self._picture.marks and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(0)

    def _go(self, place: int) -> None:
        """Choose a mark, show what it says beside it and tell it to assistive tools."""
        self._current = place
        mark = self._picture.marks[place]
        if self.isVisible():
            QToolTip.showText(
                self.mapToGlobal(QRectF(mark.x, mark.y, mark.width, mark.height).bottomLeft().toPoint()),
                mark.words,
                self,
            )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.words))
        self.update()

    def _tip(self, event: QHelpEvent) -> None:
        place = self._picture.mark_at(event.pos().x() - 2, event.pos().y() - 2)
        QToolTip.showText(event.globalPos(), "" if place is None else self._picture.marks[place].words, self)
