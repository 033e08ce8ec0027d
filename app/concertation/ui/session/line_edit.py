"""The line itself: one line of text whatever is pasted, which keeps what is typed while the last one is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from concertation.ui.spelling import Spelling
from concertation.ui.theme import theme
from concertation.ui.widgets.squiggles import Squiggles
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QResizeEvent

    from concertation.domain.capture import Span


class LineEdit(QPlainTextEdit):
    """Tells keys that mean something to the capture: each signal is one.

    While ``held``, keys are kept and typed once the line is free again: nothing is lost between two lines.
    """

    entered = Signal()
    escaped = Signal()
    completed = Signal()
    raised = Signal()
    lowered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "capture")
        self.setAccessibleName(self.tr("Ligne de saisie"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._squiggles = Squiggles(self, Spelling.shared())
        self._held: list[QKeyEvent | QInputMethodEvent | Callable[[], object]] | None = None
        self._cap = Text(self.tr("Entrée"), "keycap", self)
        theme().changed.connect(self._measure)
        self._measure()

    def text(self) -> str:
        return self.toPlainText()

    def cursor_at(self) -> int:
        return self.textCursor().position()

    def write(self, text: str, cursor: int | None = None) -> None:
        """Put another text in place, touching only what differs so that Ctrl+Z takes it back."""
        before = self.text()
        shorter = min(len(before), len(text))
        start = next((place for place in range(shorter) if before[place] != text[place]), shorter)
        same = 0
        while same < shorter - start and before[-1 - same] == text[-1 - same]:
            same += 1
        place = self.textCursor()
        was = place.position()
        place.setPosition(start)
        place.setPosition(len(before) - same, QTextCursor.MoveMode.KeepAnchor)
        place.insertText(text[start : len(text) - same])
        place.setPosition(
            min(len(text), max(0, was + len(text) - len(before) if was >= start else was) if cursor is None else cursor)
        )
        self.setTextCursor(place)

    def empty(self) -> None:
        """Begin a new line: undo does not go back to the one that is written."""
        self.setPlainText("")

    def colour(self, spans: Iterable[Span]) -> None:
        """Write these spans in the accent."""
        look = QTextCharFormat()
        look.setForeground(theme().color("accent"))
        selections = []
        for start, end in spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)

    def hold(self) -> None:
        """Keep the keys until :meth:`free`."""
        self._held = []

    def free(self) -> None:
        """Type what was kept."""
        held, self._held = self._held or [], None
        for event in held:
            if isinstance(event, QKeyEvent):
                self.keyPressEvent(event)
            elif isinstance(event, QInputMethodEvent):
                self.inputMethodEvent(event)
            else:
                event()

    def when_free(self, act: Callable[[], object]) -> None:
        """Do something to the line now, or in its turn among the keys that are kept."""
        if self._held is None:
            act()
        else:
            self._held.append(act)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the register when the line itself has nothing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._held is not None:
            self._held.append(event.clone())
            return
        bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        told = {
            Qt.Key.Key_Return: self.entered,
            Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_Escape: self.escaped,
            Qt.Key.Key_Tab: self.completed,
            Qt.Key.Key_Up: self.raised,
            Qt.Key.Key_Down: self.lowered,
        }.get(Qt.Key(event.key()))
        if told is not None and bare:
            told.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Maj+Entrée makes no second line, Ctrl+Entrée is a command of the stage
        elif event.key() == Qt.Key.Key_Backtab:
            self.focusNextPrevChild(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self._held is not None:
            self._held.append(event.clone())
        else:
            super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste on one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _measure(self) -> None:
        px = theme().scale.px
        self.setFont(theme().font("lead"))
        height = px(48) if theme().scale.zoom < 1.5 else px(36)
        self.setFixedHeight(height)
        line = QFontMetrics(theme().font("lead")).height()
        top = max(0, (height - line) // 2 - px(1))
        self._cap.adjustSize()
        self.setViewportMargins(px(6), top, self._cap.width() + px(16), 0)
        self._place()

    def _place(self) -> None:
        px = theme().scale.px
        self._cap.adjustSize()
        self._cap.move(self.width() - self._cap.width() - px(12), (self.height() - self._cap.height()) // 2)
        self._cap.setVisible(self.width() > px(420))
