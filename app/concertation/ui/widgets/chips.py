"""Chips: a state always told by an icon and a word, in a tint; as widgets, as buttons, and painted by delegates."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from concertation.ui import icons
from concertation.ui.theme import theme


class ChipKind(StrEnum):
    """What a chip tells; each has its tint, its colour and its usual icon."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    LATE = "late"
    SOON = "soon"
    DONE = "done"
    VOTE = "vote"
    UNKNOWN = "unknown"


_LOOKS = {
    ChipKind.NEUTRAL: ("neutral", "text", None),
    ChipKind.ACCENT: ("selection", "accent", None),
    ChipKind.LATE: ("late_tint", "late", "alarm-clock"),
    ChipKind.SOON: ("soon_tint", "soon", "triangle-alert"),
    ChipKind.DONE: ("done_tint", "done", "circle-check"),
    ChipKind.VOTE: ("vote_tint", "vote", "vote"),
    ChipKind.UNKNOWN: ("surface", "secondary", "circle-question-mark"),
}


def chip_size(text: str, kind: ChipKind, icon: str | None = None) -> QSize:
    """Return the room a chip takes."""
    scale = theme().scale
    metrics = QFontMetrics(theme().font("caption", strong=_strong(kind)))
    drawing = scale.px(16) if icon or _LOOKS[kind][2] else 0
    width = metrics.horizontalAdvance(text) + drawing + scale.px(12)
    return QSize(width, max(scale.px(20), metrics.height() + 2))


def paint_chip(painter: QPainter, at: QPoint, text: str, kind: ChipKind, icon: str | None = None) -> QRect:
    """Paint a chip with its top left corner at a point; return the rectangle it took."""
    rect = QRect(at, chip_size(text, kind, icon))
    _paint(painter, rect, text, kind, icon)
    return rect


def paint_chip_in(
    painter: QPainter, rect: QRect, text: str, kind: ChipKind, icon: str | None = None, *, on_selection: bool = False
) -> None:
    """Paint a chip in a rectangle, its words elided to it; on a selected row a neutral one is lighter than the row."""
    look = theme()
    metrics = QFontMetrics(look.font("caption", strong=_strong(kind)))
    room = rect.width() - look.scale.px(12) - (look.scale.px(16) if icon or _LOOKS[kind][2] else 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
    _paint(painter, rect, shown, kind, icon, "surface" if on_selection and kind is ChipKind.NEUTRAL else None)


def _strong(kind: ChipKind) -> bool:
    return kind not in (ChipKind.NEUTRAL, ChipKind.UNKNOWN)


def _paint(
    painter: QPainter, rect: QRect, text: str, kind: ChipKind, icon: str | None, under: str | None = None
) -> None:
    look, scale = theme(), theme().scale
    tint, tone, usual = _LOOKS[kind]
    tint = under or tint
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dashed = QPen(look.color("border"), 1, Qt.PenStyle.DashLine)
    painter.setPen(dashed if kind is ChipKind.UNKNOWN else QColor(Qt.GlobalColor.transparent))
    painter.setBrush(look.color(tint))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), scale.px(4), scale.px(4))
    left = rect.left() + scale.px(6)
    if drawing := icon or usual:
        icons.paint(
            painter, drawing, tone, QRectF(left, rect.center().y() - scale.px(6) + 1, scale.px(12), scale.px(12))
        )
        left += scale.px(16)
    painter.setPen(look.color(tone))
    painter.setFont(look.font("caption", strong=_strong(kind)))
    painter.drawText(
        QRect(left, rect.top(), rect.right() - left, rect.height()), int(Qt.AlignmentFlag.AlignVCenter), text
    )
    painter.restore()


class Chip(QWidget):
    """A chip that only tells."""

    def __init__(self, text: str, kind: ChipKind = ChipKind.NEUTRAL, icon: str | None = None) -> None:
        super().__init__()
        self._text, self._kind, self._icon = text, kind, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme().changed.connect(self.updateGeometry)

    def show_as(self, text: str, kind: ChipKind, icon: str | None = None) -> None:
        """Tell something else."""
        self._text, self._kind, self._icon = text, kind, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._text, self._kind, self._icon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(QPainter(self), self.rect(), self._text, self._kind, self._icon)


class ChipButton(QAbstractButton):
    """A chip that can be reached with Tab and pressed; ``dismissed`` when Échap, Suppr or Retour is pressed on it."""

    dismissed = Signal()

    def __init__(self, text: str, kind: ChipKind = ChipKind.NEUTRAL, icon: str | None = None, tip: str = "") -> None:
        super().__init__()
        self._kind, self._drawing = kind, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        size = chip_size(self.text(), self._kind, self._drawing)
        return QSize(size.width(), max(size.height(), 24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint(painter, self.rect(), self.text(), self._kind, self._drawing)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), theme().scale.px(4), theme().scale.px(4)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dismissed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
