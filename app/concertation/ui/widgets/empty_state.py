"""What an empty view shows: an icon, a sentence and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable


class EmptyState(QFrame):
    """Centred in the room left; the button is the way on."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        button: str = "",
        clicked: Callable[[], object] | None = None,
        *,
        title: str = "",
        in_pane: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(sentence)
        self.words = Text(sentence, "secondary", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # Large text takes more lines rather than more room: a page never asks for more than the window has.
        self.words.setMinimumWidth(min(theme().scale.px(420), 200 if in_pane else 420))
        self.words.setMaximumWidth(theme().scale.px(480))
        self.button = Button(button, clicked=clicked) if button else None
        self._icon = Icon(icon, "secondary", 36)
        lay = column(None, row(None, self._icon, None), 4)
        if title:
            lay.addLayout(row(None, Text(title, "heading"), None))
        lay.addLayout(row(None, self.words, None))
        if self.button is not None:
            lay.addLayout(row(None, self.button, None, margins=(0, 8, 0, 0)))
        lay.addStretch(2)
        self.setLayout(lay)
        theme().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Leave the room to the words where text is large."""
        self._icon.setVisible(theme().scale.zoom < 1.5)

    def focus_first(self) -> None:
        if self.button is not None:
            self.button.setFocus()
