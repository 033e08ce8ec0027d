"""Draws a meeting's document off the window's thread, shortly after typing stops; what is out of date is dropped."""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from concertation.errors import UserError
from concertation.services.printing import Printed, draw_while_wanted, issued_document, preview_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from concertation.persistence.reader import Reader
    from concertation.services.printing import Preview
    from concertation.ui.places import PlaceContext

_PAUSE_MS = 300


class _Return(QObject):
    """Brings what a thread has done back to the window's: it outlives every pane, which may go while its page is drawn."""

    _called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._called.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def call(self, deliver: Callable[[], None]) -> None:
        """Have a call made on the window's thread, from any other."""
        self._called.emit(deliver)

    def _call(self, deliver: Callable[[], None]) -> None:
        deliver()


@cache
def _back() -> _Return:
    return _Return()


class Drawing(QObject):
    """``drawn`` gives a :class:`Printed`, ``failed`` the user's error of a document that cannot be had.

    The register's worker only reads: pages are drawn on a thread of their own, one drawing at a time, and of the
    documents read meanwhile only the last is drawn. A drawing that nobody waits for is left half-way: another was
    asked for, its pane has gone, or the window closes, which then waits for no more than a paragraph.
    """

    drawn = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, context: PlaceContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._asked = 0
        self._ready = False
        self._under_way = False
        self._waiting: tuple[int, Preview] | None = None
        self._read: Callable[[], None] = lambda: None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        _back()  # made on the window's thread

    @property
    def busy(self) -> bool:
        return self._pause.isActive() or self._under_way or not self._ready

    def ask(self, kind: str, meeting_id: str, *, at_once: bool = False) -> None:
        """Ask for a meeting's document as it stands now."""
        as_of = self._context.today()
        self.ask_for(lambda reader: preview_of(reader, kind, meeting_id, as_of), at_once=at_once)

    def ask_for(self, query: Callable[[Reader], Preview], *, at_once: bool = False) -> None:
        """Ask for what a query gives; asked again within a moment, only the last is read."""
        self._asked += 1
        number = self._asked
        self._ready = False
        self._read = lambda: self._ask(number, query)
        self.busy_changed.emit(True)
        if at_once:
            self._pause.stop()
            self._read()
        else:
            self._pause.start()

    def ask_issued(self, issued_id: str) -> None:
        """Ask for the very pages that were issued."""
        self._asked += 1
        number = self._asked
        self._ready = False
        self._pause.stop()
        workspace = self._context.workspace
        self._context.background.run(
            lambda: workspace.read(issued_document, issued_id),
            then=lambda found: self._deliver(number, found),
            failed=lambda error: self._deliver(number, error),
            owner=self._owner,
        )

    def _begin(self) -> None:
        self._read()

    def _ask(self, number: int, query: Callable[[Reader], Preview]) -> None:
        workspace = self._context.workspace
        self._context.background.run(
            lambda: workspace.read(query),
            then=lambda preview: self._draw(number, preview),
            failed=lambda error: self._deliver(number, error),
            owner=self._owner,
        )

    def _draw(self, number: int, preview: Preview) -> None:
        if number != self._asked:
            return
        if self._under_way:
            self._waiting = (number, preview)
            return
        self._under_way = True
        threading.Thread(target=self._work, args=(number, preview), name="pages").start()

    def _work(self, number: int, preview: Preview) -> None:
        closed = self._context.background.is_closed

        def no_more() -> bool:
            return number != self._asked or not isValid(self) or closed()

        try:
            result: object = draw_while_wanted(preview, no_more)
        except Exception as error:  # noqa: BLE001  # told on the window's thread
            result = error
        if not closed():
            _back().call(lambda: self._deliver(number, result) if isValid(self) else None)

    def _deliver(self, number: int, result: object) -> None:
        self._under_way = False
        if self._waiting is not None:
            (later, preview), self._waiting = self._waiting, None
            self._draw(later, preview)
        if number != self._asked:
            return
        self._ready = True
        self.busy_changed.emit(False)
        if isinstance(result, Printed):
            self.drawn.emit(result)
        elif isinstance(result, UserError):
            self.failed.emit(result)
        elif isinstance(result, Exception):
            raise result
