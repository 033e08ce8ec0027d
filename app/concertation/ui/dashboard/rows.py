"""The rows of the dashboard: a title that opens what it names, a second line, and at most one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from concertation.ui.theme import theme
from concertation.ui.widgets.layout import SectionHead, column, row
from concertation.ui.widgets.text import ElidedText, Hairline, Icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class RowTitle(QAbstractButton):
    """A title in one line that opens its object; elided where room is short, whole in its tooltip."""

    def __init__(self, text: str, clicked: Callable[[], object], *, strong: bool = True, name: str = "") -> None:
        super().__init__()
        self._strong = strong
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda _checked: clicked())

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font("body", strong=self._strong))
        return QSize(metrics.horizontalAdvance(self.text()) + 4, max(metrics.height() + 2, theme().scale.px(24)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().scale.px(80), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        font = look.font("body", strong=self._strong)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(look.color("accent" if self.underMouse() else "text"))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Fixed(QFrame):
    """Keeps a column of the same width, which follows the text, around what is in it."""

    def __init__(self, inside: QWidget, width: int) -> None:
        super().__init__()
        self._width = width
        self.setLayout(column(inside, None, gap=0))
        theme().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(theme().scale.px(self._width))


def task_row(mark: QWidget, title: RowTitle, detail: str, button: QWidget) -> QFrame:
    """Return a row with a state at the left, two lines, and what to do at the right."""
    frame = QFrame()
    lines = column(title, ElidedText(detail, "caption"), gap=2)
    lay = row(Fixed(mark, 76), gap=0, margins=(0, 8, 0, 8))
    lay.addLayout(lines, 1)
    lay.addSpacing(theme().scale.gap(16))
    lay.addWidget(button)
    frame.setLayout(lay)
    return frame


def day_row(day: QWidget, icon: Icon, title: QWidget, detail: str) -> QFrame:
    """Return a row of the coming days: the day, an icon, two lines."""
    frame = QFrame()
    lay = row(Fixed(day, 64), Fixed(icon, 26), gap=0, margins=(0, 4, 0, 4))
    lay.addLayout(column(title, *([ElidedText(detail, "caption")] if detail else []), gap=0), 1)
    frame.setLayout(lay)
    return frame


class RowsSection(QFrame):
    """A titled group of rows; filling it again keeps the keyboard where it was."""

    def __init__(self, head: SectionHead, *, lines: bool, left: int = 0) -> None:
        super().__init__()
        self.head = head
        self._lines, self._left = lines, left
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.setLayout(column(head, self._rows, gap=2))

    def fill(self, rows: Sequence[QWidget]) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
            elif (inner := item.layout()) is not None:
                _end(inner)
        for place, one in enumerate(rows):
            if place and self._lines:
                self._rows.addLayout(row(self._left, Hairline(), gap=0))
            self._rows.addWidget(one)
        if name and (again := self.findChild(QWidget, name)) is not None:
            again.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


def _end(layout: object) -> None:
    take = getattr(layout, "takeAt", None)
    while take is not None and (item := take(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.setParent(None)
            widget.deleteLater()
