"""What the two arrangements of a session share: panes beside each other, or tabs when the text is large for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QResizeEvent


class Folding(QFrame):
    """``folded`` tells which of the two layouts is in place; the widths that the user gave are kept as they are."""

    folded = Signal(bool)

    def __init__(self, narrowest: int) -> None:
        """Fold under a width, in pixels at 100 % of text."""
        super().__init__()
        self._narrowest = narrowest
        self.narrow: bool | None = None
        self._sized = False
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        lay.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.column = lay
        theme().changed.connect(self.fold)

    def place(self, *, narrow: bool) -> None:
        """Put the panes side by side, or in tabs, and emit ``folded``."""
        raise NotImplementedError

    def widths(self) -> Sequence[int] | None:
        """Return the widths of the panes that nobody sized, in pixels; None where there is no room to choose."""
        raise NotImplementedError

    def state(self) -> QByteArray:
        return self.splitter.saveState()

    def restore(self, state: QByteArray) -> None:
        self._sized = not state.isEmpty() and self.splitter.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def fold(self) -> None:
        """Choose the layout that the width and the size of the text ask for."""
        self.place(narrow=self.width() < theme().scale.px(self._narrowest) * 0.82)
        if not self.narrow and not self._sized and (widths := self.widths()) is not None:
            self.splitter.setSizes(list(widths))
