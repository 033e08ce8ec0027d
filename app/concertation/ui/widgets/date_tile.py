"""A day as a small sheet of a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from datetime import date


class DateTile(QWidget):
    """Weekday, day and month, 64 by 72."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_named(day))

    def show_day(self, day: date) -> None:
        self._day = day
        self.setAccessibleName(_named(day))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(64), theme().scale.px(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, px, locale = theme(), theme().scale.px, QLocale()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("hairline"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        lines = (
            (8, 18, self._weekday(), "caption", "accent", True),
            (24, 28, str(self._day.day), "title", "text", True),
            (50, 18, locale.standaloneMonthName(self._day.month), "caption", "secondary", False),
        )
        for top, height, text, font, tone, strong in lines:
            painter.setFont(look.font(font, strong=strong))
            painter.setPen(look.color(tone))
            painter.drawText(QRect(0, px(top), self.width(), px(height)), int(Qt.AlignmentFlag.AlignCenter), text)

    def _weekday(self) -> str:
        """Return the weekday in capitals, in short where it would touch the edges."""
        name = QLocale().dayName(self._day.isoweekday(), QLocale.FormatType.LongFormat).upper()
        room = self.width() - theme().scale.px(8)
        if QFontMetrics(theme().font("caption", strong=True)).horizontalAdvance(name) > room:
            return QLocale().dayName(self._day.isoweekday(), QLocale.FormatType.ShortFormat).upper()
        return name


def _named(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
