"""A look-up whose answers are asked for as one types: what it may hold is too many to be listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter

from concertation.ui.theme import theme
from concertation.ui.widgets.fields import LookUp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.widgets.fields import Option

_WIDTH = 480  # px of the answers at least: sentences, under a field that may be short


class SoughtField(LookUp):
    """``sought`` tells each change of the words typed; whoever hears it answers with :meth:`answer`."""

    sought = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__(name, placeholder)
        completer, line = self.completer(), self.lineEdit()
        assert completer is not None and line is not None  # noqa: PT018, S101  # made by the look-up
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)  # the question did it
        if (answers := completer.popup()) is not None:
            answers.setMinimumWidth(theme().scale.px(_WIDTH))
        line.textEdited.connect(self.sought)

    def answer(self, words: str, options: Sequence[Option]) -> None:
        """Offer what was found for the words asked; the words typed stay, and an answer to others is passed over."""
        line, completer = self.lineEdit(), self.completer()
        assert completer is not None and line is not None  # noqa: PT018, S101  # made by the look-up
        if line.text() != words:
            return
        at = line.cursorPosition()
        self.blockSignals(True)  # Qt's own signature
        self.clear()
        for key, said in options if words else [("", ""), *options]:  # no empty line among answers
            self.addItem(said, key)
        self.setCurrentIndex(-1 if words else 0)
        line.setText(words)
        line.setCursorPosition(at)
        self.blockSignals(False)
        if words and line.hasFocus() and options:
            completer.complete()
