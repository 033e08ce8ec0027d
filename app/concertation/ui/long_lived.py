"""Keeps what lives as long as the window out of Python's garbage collector, whose full turns would freeze the keyboard."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from concertation.ui.shell.content import Content


class LongLived(QObject):
    """Sets aside what exists each time a place has been shown for the first time: its modules, its view, its words.

    A full turn of the collector goes through all that is not set aside: with the whole program in it, 170 ms. Places are
    few, and pages of meetings count once: what is set aside by mistake is little, and does not grow with the day.
    """

    def __init__(self, content: Content) -> None:
        super().__init__(content)
        self._known: set[str] = set()
        content.shown.connect(self._shown)

    def _shown(self, key: str) -> None:
        kind = key.partition(":")[0]
        if kind not in self._known:
            self._known.add(kind)
            QTimer.singleShot(0, self, gc.freeze)  # what is shown has then been filled
