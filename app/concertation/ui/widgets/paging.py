"""A long list is read as far as one looks: its first rows at once, more of them as its end comes near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

FIRST = 80  # rows read of another list: three screens; a taller one asks for more at once
_MOST = 4_000  # rows read and shown at once: more would hold the window for longer than is seen
_EVERY = -1  # as many rows as there are


class Pages(QObject):
    """How far one list has been read.

    ``wanted`` asks for the rows from a place on: how many are there already, and how many more. Whoever reads answers
    with :meth:`came`; a whole list read anew is begun with :meth:`limit` and ends with ``came`` too.
    """

    wanted = Signal(int, int)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._bar = view.verticalScrollBar()
        self._held, self._rest = 0, False
        self._asking = False
        self._then: Callable[[], object] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # what is there is drawn before more is read
        self._soon.timeout.connect(self._look)
        self._bar.valueChanged.connect(lambda _at: self._look_soon())
        self._bar.rangeChanged.connect(lambda _least, _most: self._look_soon())

    @property
    def unfinished(self) -> bool:
        """Whether the list goes on after what was read."""
        return self._rest

    def limit(self, *, another: bool, every: bool = False) -> int:
        """Return how many rows to read of the list from its beginning, -1 for all.

        Args:
            another: it is not the list that was read: nobody has scrolled it yet.
            every: whoever shows it needs all rows.
        """
        self._asking, self._then = True, None
        return _EVERY if every else FIRST if another else max(FIRST, self._held)

    def came(self, held: int, asked: int) -> None:
        """Note that ``held`` rows are shown by now; ``asked`` is how many there would be if the list went on."""
        self._held, self._rest, self._asking = held, held >= asked > 0, False
        then, self._then = self._then, None
        if then is not None:
            then()

    def read_rest(self, then: Callable[[], object]) -> None:
        """Ask for all that is left, and call ``then`` once it is shown: at once where nothing is."""
        if self._rest:
            self._then, self._asking = then, True
            self.wanted.emit(self._held, _EVERY)
        else:
            then()

    def _look_soon(self) -> None:
        if isValid(self._soon):  # a view that ends tells it once more
            self._soon.start()

    def _look(self) -> None:
        if not isValid(self._bar):  # its view ended before this timer
            return
        near = self._bar.maximum() - self._bar.value() < 2 * self._bar.pageStep()
        if near and self._rest and not self._asking:
            self._asking = True
            self.wanted.emit(self._held, min(max(self._held, FIRST) // 2, _MOST))  # half as many again
