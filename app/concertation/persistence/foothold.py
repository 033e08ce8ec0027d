"""Tells whether the write-ahead log this process writes to is still the one that stands beside the register.

POSIX forgets all the locks of a process on a file as soon as any part of it closes that file
(https://sqlite.org/howtocorrupt.html, 2.2): a dialog of files that looks into ``-shm`` to tell what it is suffices.
Another process that then closes the register believes to be the last, and removes the log; what this one wrote
afterwards would go to a file without a name.
"""

from __future__ import annotations

import os
from pathlib import Path

_Print = tuple[int, int]


class Foothold:
    """The log as it was when the register was opened; asking costs one question to the system and opens nothing."""

    def __init__(self, path: Path) -> None:
        self._log = f"{path}-wal"
        self._print: _Print | None = None

    def take(self) -> None:
        """Remember the log that stands there now, unless one is remembered."""
        if self._print is None and os.name == "posix":
            self._print = self._found()

    def written(self) -> None:
        """Nothing to remember: the log keeps its number whatever is written to it."""

    def leave(self) -> None:
        self._print = None

    @property
    def lost(self) -> bool:
        """Tell whether the log was removed or replaced; an open file keeps its number, so that no other can have it."""
        return self._print is not None and self._found() != self._print

    @property
    def changed(self) -> bool:
        """Others may write meanwhile: SQLite sees to it."""
        return False

    def _found(self) -> _Print | None:
        try:
            found = os.stat(self._log)  # noqa: PTH116  # before every question: pathlib costs as much again
        except OSError:
            return None
        return found.st_dev, found.st_ino
