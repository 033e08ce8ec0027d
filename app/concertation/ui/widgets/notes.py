"""An editor for running text: spelling underlined on demand, pasted text reduced to what minutes can hold."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from concertation.ui.spelling import Spelling
from concertation.ui.widgets.squiggles import Squiggles

_PAUSE_MS = 400


class NoteEditor(QPlainTextEdit):
    """``ended`` when the keyboard leaves it, ``paused`` when typing stops for a moment. F7 shows or hides what is doubtful."""

    ended = Signal()
    paused = Signal()

    def __init__(self, name: str, spelling: Spelling | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._spelling = spelling or Spelling.shared()
        self._squiggles = Squiggles(self, self._spelling)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self.textChanged.connect(self._pause.start)

    @property
    def spelling_on(self) -> bool:
        return self._squiggles.on

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste: lists and bold of Word are kept as marks, everything else as plain text."""
        if source.hasHtml():
            from concertation.ui.widgets.pasting import marked_text

            self.insertPlainText(marked_text(source.html()))
        else:
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ended.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        cursor = self.cursorForPosition(event.pos())
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        word = cursor.selectedText()
        if self.spelling_on and word and not self._spelling.is_right(word):
            first = menu.actions()[0] if menu.actions() else None
            for suggestion in self._spelling.suggestions(word):
                action = menu.addAction(suggestion)
                action.triggered.connect(lambda _on, text=suggestion: cursor.insertText(text))
                menu.insertAction(first, action)  # type: ignore[arg-type]  # Qt takes none as the end
        menu.exec(event.globalPos())
        menu.deleteLater()
