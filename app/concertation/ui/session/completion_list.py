"""What Tab proposes, in a short list over the line; it never takes the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QVBoxLayout, QWidget

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.domain.capture import Completion


class CompletionList(QFrame):
    """``chosen`` gives the completion pressed on with the mouse."""

    chosen = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("role", "palette")
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Propositions"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda item: self.chosen.emit(self._offered[self._list.row(item)]))
        self._hint = QLabel(self.tr("Tab pour choisir, ↑ ↓ pour changer, Échap pour fermer"))
        self._hint.setProperty("role", "caption")
        self._hint.setContentsMargins(8, 0, 8, 4)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(4, 4, 4, 2)
        lay.setSpacing(2)
        lay.addWidget(self._list)
        lay.addWidget(self._hint)
        self._offered: list[Completion] = []
        self.hide()

    @property
    def current(self) -> Completion | None:
        place = self._list.currentRow()
        return self._offered[place] if self.isVisible() and 0 <= place < len(self._offered) else None

    def offer(self, completions: Sequence[Completion], left: int, bottom: int) -> None:
        """Show these with the first one chosen, the list ending at a height; hide when there is none."""
        if not completions:
            self.hide()
            self._offered = []
            return
        if list(completions) != self._offered:
            self._offered = list(completions)
            self._list.clear()
            self._list.addItems([completion.label for completion in completions])
            self._list.setCurrentRow(0)
        px = theme().scale.px
        height = sum(self._list.sizeHintForRow(place) for place in range(len(completions))) + 6
        self._list.setFixedHeight(height)
        width = min(max(self._list.sizeHintForColumn(0), self._hint.sizeHint().width()) + px(28), px(520))
        self.adjustSize()
        self.resize(width, self.sizeHint().height())
        self.move(max(0, min(left, self._over.width() - width)), max(0, bottom - self.height()))
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        self._list.setCurrentRow((self._list.currentRow() + step) % max(1, len(self._offered)))
