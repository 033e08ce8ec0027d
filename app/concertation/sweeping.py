"""Holds back Python's garbage collector for a while, whichever threads ask: the last one to leave lets it go on."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Held:
    """How many hold the collector back, and whether it was at work before the first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holders = 0
        self._sweeps = False

    def begin(self) -> None:
        with self._lock:
            if self._holders == 0:
                self._sweeps = gc.isenabled()
                gc.disable()
            self._holders += 1

    def end(self) -> None:
        with self._lock:
            self._holders -= 1
            if self._holders == 0 and self._sweeps:
                gc.enable()


_HELD = _Held()


@contextmanager
def no_sweeping() -> Iterator[None]:
    """Let nothing forgotten in a cycle be deleted before the end; ``gc.collect`` asked for by name still does."""
    _HELD.begin()
    try:
        yield
    finally:
        _HELD.end()
