"""How each group is there, or votes, as bars: a click on one picks the group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class GroupBar:
    """One group: ``parts`` are counts by look (for, against, abstain, present), out of ``whole``."""

    council: str
    group: str
    letter: str
    name: str
    parts: tuple[tuple[str, int], ...]
    whole: int
    words: str


class GroupBars(QWidget):
    """Two columns at most, one per council; arrows go from bar to bar, Espace or a click emits ``chosen``."""

    chosen = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._bars: tuple[GroupBar, ...] = ()
        self._current = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_bars(self, bars: Sequence[GroupBar]) -> None:
        if tuple(bars) != self._bars:
            grown = len(bars) != len(self._bars)
            self._bars = tuple(bars)
            self._current = min(self._current, max(0, len(bars) - 1))
            self.setAccessibleDescription("; ".join(f"{bar.name} : {bar.words}" for bar in bars))
            if grown:
                self.updateGeometry()
            self.update()

    def _columns(self) -> list[list[GroupBar]]:
        councils = list(dict.fromkeys(bar.council for bar in self._bars))
        return [[bar for bar in self._bars if bar.council == council] for council in councils]

    def _row(self) -> int:
        return max(24, round(QFontMetricsF(theme().font("caption")).height()) + 6)

    def sizeHint(self) -> QSize:
        tallest = max((len(column) for column in self._columns()), default=0)
        return QSize(theme().scale.px(200), tallest * self._row())

    def _areas(self) -> list[tuple[GroupBar, QRectF]]:
        columns = self._columns()
        gap = theme().scale.gap(16)
        wide = (self.width() - gap * (len(columns) - 1)) / max(1, len(columns))
        return [
            (bar, QRectF(place * (wide + gap), line * self._row(), wide, self._row()))
            for place, column in enumerate(columns)
            for line, bar in enumerate(column)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (bar, area) in enumerate(self._areas()):
            if place == self._current and self.hasFocus():
                painter.setPen(QPen(theme().color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
            self._paint(painter, bar, area.adjusted(4, 0, -4, 0))

    def _paint(self, painter: QPainter, bar: GroupBar, area: QRectF) -> None:
        look = theme()
        painter.setFont(look.font("caption", strong=True))
        painter.setPen(look.color("text"))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        label = max(look.scale.px(22), round(QFontMetricsF(painter.font()).horizontalAdvance("MMM")) // 2 + 4)
        metrics = QFontMetricsF(painter.font())
        painter.drawText(area, middle, metrics.elidedText(bar.letter, Qt.TextElideMode.ElideRight, label * 1.6))
        track = QRectF(area.left() + label, area.center().y() - look.scale.px(3), area.width() * 0.36, look.scale.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("track"))
        painter.drawRoundedRect(track, 2, 2)
        left = track.left()
        for part, count in bar.parts:
            wide = track.width() * count / max(1, bar.whole)
            self._paint_part(painter, part, QRectF(left, track.top(), wide, track.height()))
            left += wide
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        room = QRectF(track.right() + look.scale.gap(8), area.top(), area.right() - track.right() - 8, area.height())
        words = QFontMetricsF(painter.font()).elidedText(bar.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_part(self, painter: QPainter, part: str, rect: QRectF) -> None:
        """Tell the senses apart by the filling, not by the colour: full, hollow, hatched."""
        look = theme()
        if part == "against":
            painter.setPen(QPen(look.color("vote"), 1.4))
            painter.setBrush(look.color("alternate"))
            painter.drawRect(rect.adjusted(0.7, 0.7, -0.7, -0.7))
            painter.setPen(Qt.PenStyle.NoPen)
            return
        colour = QColor(look.color({"for": "vote", "present": "secondary"}.get(part, "border")))
        painter.setBrush(colour)
        painter.drawRect(rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, (bar, area) in enumerate(self._areas()):
            if area.contains(event.position()):
                self._current = place
                self.update()
                self.chosen.emit(bar.council, bar.group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if (step := steps.get(Qt.Key(event.key()))) is not None and self._bars:
            self._current = (self._current + step) % len(self._bars)
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return) and self._bars:
            bar = self._areas()[self._current][0]
            self.chosen.emit(bar.council, bar.group)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = next((bar for bar, area in self._areas() if area.contains(event.pos().toPointF())), None)
            QToolTip.showText(event.globalPos(), f"{found.name}\n{found.words}" if found else "", self)
            return True
        return super().event(event)
