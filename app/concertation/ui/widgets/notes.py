"""An editor for running text: spelling underlined on demand, pasted text reduced to what minutes can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeySequence,
    QShortcut,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from concertation.ui.spelling import Spelling

_PAUSE_MS = 400


class NoteEditor(QPlainTextEdit):
    """``ended`` when the keyboard leaves it, ``paused`` when typing stops for a moment; F7 turns spelling on or off."""

    ended = Signal()
    paused = Signal()

    def __init__(self, name: str, spelling: Spelling | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._spelling = spelling
        self._squiggles = Squiggles(self, spelling) if spelling else None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self.textChanged.connect(self._pause.start)
        toggle = QShortcut(QKeySequence("F7"), self, context=Qt.ShortcutContext.WidgetShortcut)
        toggle.activated.connect(lambda: self.set_spelling(on=not self.spelling_on))

    @property
    def spelling_on(self) -> bool:
        return self._squiggles is not None and self._squiggles.on

    def set_spelling(self, *, on: bool) -> None:
        if self._squiggles is not None:
            self._squiggles.switch(on=on)

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
        if self.spelling_on and self._spelling is not None and word and not self._spelling.is_right(word):
            first = menu.actions()[0] if menu.actions() else None
            for suggestion in self._spelling.suggestions(word):
                action = menu.addAction(suggestion)
                action.triggered.connect(lambda _on, text=suggestion: cursor.insertText(text))
                menu.insertAction(first, action)  # type: ignore[arg-type]  # Qt takes none as the end
        menu.exec(event.globalPos())
        menu.deleteLater()


class Squiggles(QSyntaxHighlighter):
    """Underlines doubtful words; the word being typed is left alone."""

    def __init__(self, editor: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(editor.document())
        self._editor = editor
        self._spelling = spelling
        self.on = False

    def switch(self, *, on: bool) -> None:
        self.on = on
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if not self.on:
            return
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        look.setUnderlineColor(theme().color("late"))
        cursor = self._editor.textCursor()
        typing = cursor.positionInBlock() if cursor.block() == self.currentBlock() and self._editor.hasFocus() else -1
        for start, length in self._spelling.mistakes(text):
            if typing != start + length:
                self.setFormat(start, length, look)
