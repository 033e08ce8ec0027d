"""The rail at the left: the running meeting on top, five numbered places, then directory, trash, preferences."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from concertation.ui.icons import icon
from concertation.ui.places import PLACES, Place
from concertation.ui.theme import theme
from concertation.ui.widgets.chips import ChipKind, chip_size, paint_chip


class RailButton(QPushButton):
    """A place: icon, name, a chip where something is late, its number at the right."""

    def __init__(self, text: str, drawing: str, number: str = "", tone: str = "secondary") -> None:
        super().__init__(text)
        self._words, self._drawing, self._number, self._tone = text, drawing, number, tone
        self._badge = 0
        self._folded = False
        self.setCheckable(True)
        self.setProperty("role", "rail")
        self.toggled.connect(lambda _on: self._redraw())
        theme().changed.connect(self._redraw)
        self._redraw()

    def set_badge(self, late: int) -> None:
        self._badge = late
        self._redraw()

    def fold(self, *, folded: bool) -> None:
        """Show the icon alone, the name becoming a tooltip."""
        self._folded = folded
        self._redraw()

    def _redraw(self) -> None:
        side = theme().scale.px(16)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._drawing, "accent" if self.isChecked() and self._tone == "secondary" else self._tone))
        self.setText("" if self._folded else f" {self._words}")
        late = self.tr("%n en retard", "", self._badge) if self._badge else ""
        name = f"{self._words}, {late}" if late else self._words
        self.setAccessibleName(name)
        self.setToolTip(f"{name} (Ctrl+{self._number})" if self._number else name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._folded:
            return
        look, px = theme(), theme().scale.px
        painter = QPainter(self)
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        area = self.rect().adjusted(0, 0, -px(12), 0)
        painter.drawText(area, 0x0082, self._number)  # right, centred
        if self._badge:
            after = px(40) + self.fontMetrics().horizontalAdvance(self._words) + px(8)
            height = chip_size(str(self._badge), ChipKind.LATE).height()
            at = self.rect().topLeft()
            at.setX(after)
            at.setY((self.height() - height) // 2)
            paint_chip(painter, at, str(self._badge), ChipKind.LATE)


class Rail(QFrame):
    """``gone_to`` gives the place the user asks for, ``session_asked`` the running meeting."""

    gone_to = Signal(str)
    session_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Lieux"))
        self._folded = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[str, RailButton] = {}
        self.session = RailButton(self.tr("Séance en cours"), "circle-dot", tone="late")
        self.session.clicked.connect(self._ask_session)
        self.session.hide()
        lay = QVBoxLayout(self)
        lay.setContentsMargins(8, 8, 8, 8)
        lay.setSpacing(0)
        lay.addWidget(self.session)
        for place in PLACES:
            if place.key == "directory":
                lay.addStretch(1)
            lay.addWidget(self._button(place))
        theme().changed.connect(self._measure)
        self._measure()

    def _button(self, place: Place) -> RailButton:
        button = RailButton(place.name(), place.icon, place.shortcut if place.numbered else "")
        button.clicked.connect(lambda _checked: self._ask(place.key))
        self._group.addButton(button)
        self._buttons[place.key] = button
        return button

    def _ask(self, key: str) -> None:
        self.show_current(key)
        self.gone_to.emit(key)

    def _ask_session(self) -> None:
        self.show_current("session")
        self.session_asked.emit()

    def show_current(self, key: str) -> None:
        """Mark the place shown; any other word (a running session) marks none."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self.session.setChecked(key == "session")

    def set_late(self, late: int) -> None:
        self._buttons["followup"].set_badge(late)

    def set_session(self, label: str | None) -> None:
        """Pin a running meeting on top, or take it away."""
        self.session.setVisible(label is not None)
        if label is not None:
            self.session.setToolTip(self.tr("Séance en cours : {name}").format(name=label))

    def fold(self, *, folded: bool) -> None:
        if folded != self._folded:
            self._folded = folded
            for button in (self.session, *self._buttons.values()):
                button.fold(folded=folded)
            self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(theme().scale.px(56 if self._folded else 208))
