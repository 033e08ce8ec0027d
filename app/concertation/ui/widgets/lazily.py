"""Room for a widget that is made when it is first shown: nobody waits for the pages, panes and forms they do not look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QShowEvent

W = TypeVar("W", bound=QWidget)


class Lazily(QWidget, Generic[W]):
    """Stands in a layout or a stack for what ``make`` returns; whoever needs it before it is shown asks :meth:`get`.

    Args:
        make: builds the widget.
        after: build it in a turn of the event loop of its own, once what is around it shows.
        room: the height in px that it takes until then in something that scrolls: with ``after``, it is built once it
            comes in view, and elsewhere ``pause`` later, so that the keyboard goes through it too.
        pause: milliseconds.
    """

    def __init__(self, make: Callable[[], W], *, after: bool = False, room: int = 0, pause: int = 0) -> None:
        super().__init__()
        self._after, self._pause = after, pause
        self.setMinimumHeight(room)
        self._make = make
        self._made: W | None = None
        self._lay = QVBoxLayout(self)
        self._lay.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> W | None:
        """Return the widget where it has been made."""
        return self._made

    def get(self) -> W:
        """Return the widget, made now where it was not."""
        if self._made is None:
            self._made = self._make()
            self.setMinimumHeight(0)
            self._lay.addWidget(self._made)
            self._made.show()  # now: left to Qt, it would be one turn of the event loop later
        return self._made

    def showEvent(self, event: QShowEvent) -> None:
        if self._made is None and self._after:
            QTimer.singleShot(self._pause, self, self.get)
        else:
            self.get()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._made is None:  # in view already
            QTimer.singleShot(0, self, self.get)
        super().paintEvent(event)
