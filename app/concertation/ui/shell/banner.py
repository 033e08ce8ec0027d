"""A line under the menus about the register as a whole: a copy, read-only, damaged; with at most two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import clear, row
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable

Way = tuple[str, "Callable[[], object]"]


class Banner(QFrame):
    """Hidden where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = Text("", "strong", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._icon = Icon("info", "soon")
        self._ways = row(gap=8)
        lay = row(self._icon, gap=12, margins=(20, 6, 20, 6))
        lay.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        lay.addWidget(self.words, 1)
        lay.addLayout(self._ways)
        self.setLayout(lay)
        self.hide()

    def tell(self, text: str, *ways: Way, icon: str = "info", tone: str = "soon") -> None:
        """Say something for as long as it is true, aloud too where that is asked for."""
        self._icon.set_icon(icon, tone)
        self.words.setText(text)
        clear(self._ways)
        for words, run in ways:
            self._ways.addWidget(Button(words, clicked=run))
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def end(self) -> None:
        self.words.setText("")
        self.hide()
