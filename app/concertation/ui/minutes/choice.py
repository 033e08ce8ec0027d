"""One choice among known names, found by typing any part of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence


class Choice(QComboBox):
    """Options as ``(key, words)``; the empty key stands first, as nobody."""

    def __init__(self, name: str, options: Sequence[tuple[str, str]], chosen: str | None, nobody: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setToolTip(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme().scale.px(110))
        self.addItem(nobody, "")
        for key, words in options:
            self.addItem(words, key)
        self.setCurrentIndex(max(self.findData(chosen or ""), 0))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)
            line.setCursorPosition(0)

    @property
    def key(self) -> str | None:
        """Return the key of what is written, the last choice where it is nothing known."""
        found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        return self.itemData(found if found >= 0 else self.currentIndex()) or None
