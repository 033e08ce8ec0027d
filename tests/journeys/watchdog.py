"""Watches the window's thread: the longest it kept the keyboard waiting, in its own CPU time.

The time is that of the thread's own clock, to which a busy machine changes nothing; waiting costs none. It is counted from
one breath of the event loop to the next (when it awakes, when it is about to sleep), and over each key or press that a
test sends by hand; what the test does in between is the test's own.
"""

from __future__ import annotations

import functools
import gc
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

# What a test gives the thread to Qt by.
_ENTRIES: tuple[tuple[Any, str], ...] = (
    (QTest, "keyClick"),
    (QTest, "keyClicks"),
    (QTest, "mouseClick"),
    (QTest, "mouseDClick"),
    (QTest, "qWait"),
    (QApplication, "sendEvent"),
    (QApplication, "processEvents"),
    (QCoreApplication, "sendEvent"),
    (QCoreApplication, "processEvents"),
    (QEventLoop, "exec"),
)


@dataclass
class Watch:
    """``stretches`` are CPU seconds with what the thread was given by: a key, a press, or the loop that a test waits in."""

    stretches: list[tuple[float, str]] = field(default_factory=list)
    _inside: list[str] = field(default_factory=list)
    _since: float = 0.0

    @property
    def longest(self) -> tuple[float, str]:
        return max(self.stretches, default=(0.0, ""))

    def breathe(self) -> None:
        """Note that the event loop is back, and free to hear the keyboard."""
        now = time.thread_time()
        if self._inside:
            self.stretches.append((now - self._since, self._inside[0]))
        self._since = now

    @contextmanager
    def given(self, by: str) -> Iterator[None]:
        if not self._inside:
            self._since = time.thread_time()
        self._inside.append(by)
        try:
            yield
        finally:
            if len(self._inside) == 1:
                self.breathe()
            self._inside.pop()


@contextmanager
def watch(patch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Watch this thread, which is the window's, for as long as it lasts; what the tests hold is none of its matter."""
    watch = Watch()
    gc.freeze()
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    with patch.context() as patched:
        for owner, name in _ENTRIES:
            given = _watched(watch, getattr(owner, name), name)
            patched.setattr(owner, name, given if owner is QEventLoop else staticmethod(given))
        dispatcher.awake.connect(watch.breathe)
        dispatcher.aboutToBlock.connect(watch.breathe)
        try:
            yield watch
        finally:
            dispatcher.awake.disconnect(watch.breathe)
            dispatcher.aboutToBlock.disconnect(watch.breathe)
            gc.unfreeze()


def _watched(watch: Watch, entry: Any, name: str) -> Any:
    @functools.wraps(entry)
    def given(*arguments: Any, **more: Any) -> Any:
        with watch.given(f"{name}({', '.join(map(str, arguments[1:3]))})"):
            return entry(*arguments, **more)

    return given
