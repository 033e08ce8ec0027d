"""A hand that waits as long as it takes: a machine busy with other work fails no test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 120_000  # milliseconds, where pytest-qt gives up after five seconds


class PatientBot(QtBot):
    """Gives up late, unless a test says when."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **values: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **values)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **values: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **values)
