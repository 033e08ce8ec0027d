"""What shapes and signs mean, drawn as they are on the seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from concertation.ui.session.plenary.seat_marks import Shape, Sign, paint_seat
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

Entry = tuple[Shape, Sign, str]


class Legend(QWidget):
    """A short column of seats with their words, for the empty corner beside the half circle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self._measure)
        self.show_presence()

    def _measure(self) -> None:
        self.setFixedSize(self.sizeHint())

    def show_presence(self) -> None:
        self._show(
            (
                (Shape.PRESENT, Sign.NONE, self.tr("présent")),
                (Shape.REPRESENTED, Sign.NONE, self.tr("représenté")),
                (Shape.AWAY, Sign.NONE, self.tr("absent")),
            )
        )

    def _show(self, entries: Sequence[Entry]) -> None:
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(words for _shape, _sign, words in entries))
        self._measure()
        self.update()

    def show_votes(self) -> None:
        """Add the signs of a vote under the shapes."""
        self._show(
            (
                (Shape.PRESENT, Sign.FOR, self.tr("pour")),
                (Shape.PRESENT, Sign.AGAINST, self.tr("contre")),
                (Shape.PRESENT, Sign.ABSTAIN, self.tr("abstention")),
                (Shape.PRESENT, Sign.NOT_VOTING, self.tr("ne prend pas part")),
                (Shape.REPRESENTED, Sign.WAITING, self.tr("représenté")),
                (Shape.AWAY, Sign.NONE, self.tr("absent")),
            )
        )

    def _wide(self, words: str) -> int:
        return QFontMetrics(theme().font("caption")).horizontalAdvance(words) + theme().scale.px(22)

    def _high(self) -> int:
        return QFontMetrics(theme().font("caption")).height() + theme().scale.gap(2)

    def sizeHint(self) -> QSize:
        wide = max((self._wide(words) for _shape, _sign, words in self._entries), default=0)
        return QSize(wide, self._high() * len(self._entries))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, high = look.scale.px(5), self._high()
        painter.setFont(look.font("caption"))
        for place, (shape, sign, words) in enumerate(self._entries):
            top = place * high
            paint_seat(painter, QPointF(radius + 2, top + high / 2), radius, shape, sign)
            painter.setPen(look.color("secondary"))
            area = QRectF(look.scale.px(18), top, self.width(), high)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
