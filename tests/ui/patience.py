"""A hand that waits as long as it takes: a machine busy with other work fails no test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 120_000  # milliseconds, where pytest-qt gives up after five seconds
_SHORT_WAITS = range(1, 10)  # milliseconds: most answers come before the ten that pytest-qt lets pass between two looks


class PatientBot(QtBot):
    """Gives up late, unless a test says when."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        for pause in _SHORT_WAITS:
            if _holds(callback):
                return
            self.wait(pause)
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **values: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **values)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **values: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **values)


def _holds(callback: Callable[[], bool | None]) -> bool:
    """Ask as pytest-qt does: what returns nothing holds unless it raises."""
    try:
        return callback() in (None, True)
    except AssertionError:
        return False
