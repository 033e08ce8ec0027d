"""One choice among a few, side by side; arrows move between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segmented(QFrame):
    """Options as ``(key, words)``; ``chosen`` gives the key the user chose."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self.setProperty("role", "segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        lay = QHBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        for key, words in options:
            button = Segment(words)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setAccessibleName(f"{name} : {words}")
            button.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            lay.addWidget(button)
        if options:
            self.choose(options[0][0])

    def choose(self, key: str) -> None:
        """Show a choice without telling it; none of them where the key is of none."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        elif (chosen := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)  # an exclusive group keeps one checked
            chosen.setChecked(False)
            self._group.setExclusive(True)

    def set_words(self, key: str, words: str) -> None:
        self._buttons[key].setText(words)

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Offer a choice, or leave it out."""
        self._buttons[key].setVisible(shown)

    @property
    def current(self) -> str:
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")


class Segment(QPushButton):
    """As wide as its words in 600, which it takes when chosen: the others never move."""

    def sizeHint(self) -> QSize:
        look = theme()
        wanted = QFontMetrics(look.font("body", strong=True)).horizontalAdvance(self.text()) + look.scale.px(24) + 4
        usual = super().sizeHint()
        return QSize(max(usual.width(), wanted), usual.height())
