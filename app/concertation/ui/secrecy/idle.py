"""Locks the window once nobody has touched it for a while; what was being typed is kept, sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)


class IdleLock(QObject):
    """Calls ``lock`` after some minutes without a key or a move of the mouse; 0 never does."""

    def __init__(self, lock: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lock)

    def watch(self, minutes: int) -> None:
        self.end()
        application = QApplication.instance()
        if minutes > 0 and application is not None:
            self._timer.start(minutes * 60_000)
            application.installEventFilter(self)

    def end(self) -> None:
        self._timer.stop()
        if (application := QApplication.instance()) is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return False
