"""Room for a widget that is made when it is first shown: nobody waits for the pages, panes and forms they do not look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

W = TypeVar("W", bound=QWidget)


class Lazily(QWidget, Generic[W]):
    """Stands in a layout or a stack for what ``make`` returns; whoever needs it before it is shown asks :meth:`get`.

    Args:
        make: builds the widget.
        after: build it in a turn of the event loop of its own, once what is around it shows.
    """

    def __init__(self, make: Callable[[], W], *, after: bool = False) -> None:
        super().__init__()
        self._after = after
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
            self._lay.addWidget(self._made)
            self._made.show()  # now: left to Qt, it would be one turn of the event loop later
        return self._made

    def showEvent(self, event: QShowEvent) -> None:
        if self._made is None and self._after:
            QTimer.singleShot(0, self, self.get)
        else:
            self.get()
        super().showEvent(event)
