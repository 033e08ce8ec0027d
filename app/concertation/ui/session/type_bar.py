"""The six types of a line as buttons with their key, and the lock that keeps the next line to oneself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton

from concertation import wording
from concertation.domain.capture import LineKind
from concertation.domain.vocabulary import BlockKind
from concertation.ui.icons import icon
from concertation.ui.session.line_looks import ICONS
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import row

KEYS = {
    LineKind.NOTE: "",
    LineKind.DECISION: "F8",
    LineKind.ACTION: "F9",
    LineKind.VOTE: "Shift+F8",
    LineKind.SUSPENSE: "Shift+F9",
    LineKind.PRESENCE: "Ctrl+Shift+E",
}


class TypeButton(QToolButton):
    """A type: icon, word, and its key in the secondary colour where there is room."""

    def __init__(self, kind: LineKind) -> None:
        super().__init__()
        self.kind = kind
        self._word = wording.word("block_kind", kind.value)
        self._key = KEYS[kind].replace("Shift", self.tr("Maj"))
        self._wide = self._worded = True
        self.setProperty("role", "capture")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(self.tr("Type : {word}").format(word=self._word))
        self.setToolTip(f"{self._word} ({self._key})" if self._key else self._word)
        self.toggled.connect(lambda _on: self.redraw())
        theme().changed.connect(self.redraw)
        self.redraw()

    def sizeHint(self) -> QSize:
        scale = theme().scale
        strong = QFontMetrics(theme().font("caption", strong=True))
        room = float(scale.px(8 + 14 + 8))
        if self._worded or self.isChecked():
            room += strong.horizontalAdvance(self._word) + scale.px(8)
        if self._shows_key():
            room += strong.horizontalAdvance(self._key) + scale.px(6)
        return QSize(round(room), max(24, self.fontMetrics().height() + scale.px(6)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_detail(self, *, key: bool, word: bool) -> None:
        """Show the key and the word, or the icon alone; the type chosen always keeps its word."""
        if (self._wide, self._worded) != (key, word):
            self._wide, self._worded = key, word
            self.redraw()

    def redraw(self) -> None:
        side = theme().scale.px(14)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(ICONS[BlockKind(self.kind.value)][0], "accent" if self.isChecked() else "secondary", 14))
        self.setText(f" {self._word}")
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, px = theme(), theme().scale.px
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection" if self.isChecked() else "neutral"))
            painter.drawRoundedRect(self.rect(), px(4), px(4))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.color("accent"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(4), px(4))
        left = px(8)
        shown = self.icon().pixmap(self.iconSize())
        painter.drawPixmap(left, (self.height() - self.iconSize().height()) // 2, shown)
        left += px(14 + 6)
        if not (self._worded or self.isChecked()):
            return
        tone = "accent" if self.isChecked() else "secondary"
        painter.setPen(look.color(tone))
        painter.setFont(look.font("caption", strong=self.isChecked()))
        area = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self._word)
        if self._shows_key():
            left += painter.fontMetrics().horizontalAdvance(self._word) + px(6)
            painter.setFont(look.font("caption"))
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._key)

    def _shows_key(self) -> bool:
        return self._wide and bool(self._key) and "Ctrl" not in self._key


class TypeBar(QFrame):
    """``chosen`` gives a type; ``private_changed`` whether the next line is kept to oneself."""

    chosen = Signal(object)
    private_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Type de la ligne"))
        self.buttons = {kind: TypeButton(kind) for kind in KEYS}
        self.private = QToolButton()
        self.private.setCheckable(True)
        self.private.setAccessibleName(self.tr("Garder cette ligne pour soi"))
        self.private.setToolTip(self.tr("Garder cette ligne pour soi : ni projetée, ni imprimée (Ctrl+Maj+P)"))
        self.private.toggled.connect(self._told)
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda _on, kind=kind: self.chosen.emit(kind))
        self.setLayout(row(*self.buttons.values(), None, self.private, gap=4))
        theme().changed.connect(self._redraw)
        self._redraw()
        self.show_kind(LineKind.NOTE)

    def show_kind(self, kind: LineKind) -> None:
        """Mark the type of the line being typed."""
        for each, button in self.buttons.items():
            if button.isChecked() != (each is kind):
                button.setChecked(each is kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = theme().scale
        for button in self.buttons.values():
            button.show_detail(key=self.width() > scale.px(600), word=self.width() > scale.px(480))

    def _told(self, on: bool) -> None:
        self._redraw()
        self.private_changed.emit(on)

    def _redraw(self) -> None:
        on = self.private.isChecked()
        side = theme().scale.px(14)
        self.private.setIconSize(QSize(side, side))
        self.private.setIcon(icon("lock" if on else "eye", "accent" if on else "secondary", 14))
