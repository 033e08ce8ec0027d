"""The other reports decided by the same vote: the consent block, ticked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from concertation.ui.widgets.layout import clear, column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class BlockChoice(QFrame):
    """``chosen`` gives the ids of the reports ticked, in the order of the agenda."""

    chosen = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[tuple[str, str], ...] = ()
        self._boxes: dict[str, QCheckBox] = {}
        self._list: QVBoxLayout = column(gap=0)
        self.setLayout(column(Text(self.tr("Avec le rapport en cours :"), "caption"), self._list, gap=2))
        self.hide()

    def show_items(self, items: Sequence[tuple[str, str]], ticked: Sequence[str]) -> None:
        if tuple(items) != self._items:
            self._items = tuple(items)
            clear(self._list)
            self._boxes = {}
            for key, words in items:
                box = QCheckBox(words if len(words) <= 60 else f"{words[:59].rstrip()}…")
                box.setToolTip(words)
                box.setAccessibleName(words)
                box.clicked.connect(lambda _on: self._tell())
                self._boxes[key] = box
                self._list.addWidget(box)
        for key, box in self._boxes.items():
            box.setChecked(key in ticked)

    def _tell(self) -> None:
        self.chosen.emit(tuple(key for key, box in self._boxes.items() if box.isChecked()))
