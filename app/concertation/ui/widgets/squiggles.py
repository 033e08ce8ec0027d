"""Doubtful words underlined in every field of running text, or in none: F7 turns it on and off, everywhere at once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from concertation.ui.spelling import Spelling


class SpellingSwitch(QObject):
    """Whether spelling is shown; ``changed`` tells the fields."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.on = False

    def turn(self, *, on: bool) -> None:
        if on != self.on:
            self.on = on
            self.changed.emit(on)


@cache
def spelling_switch() -> SpellingSwitch:
    return SpellingSwitch()


class Squiggles(QSyntaxHighlighter):
    """Underlines doubtful words; the word being typed is left alone."""

    def __init__(self, editor: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(editor.document())
        self._editor = editor
        self._spelling = spelling
        self.on = spelling_switch().on
        spelling_switch().changed.connect(self._switch)

    def _switch(self, on: bool) -> None:
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
