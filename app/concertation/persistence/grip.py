"""Tells whether this process still holds a register on a share for itself alone, and whether anybody wrote there.

There, SQLite takes its lock once and asks no more: it would go on writing, over pages it remembers, after the lock is gone. It
goes when any part of this process closes the file (https://sqlite.org/howtocorrupt.html, 2.2), and when a server forgets it.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510  # the bytes that SQLite locks, https://sqlite.org/src/file/src/os.h
_FLOCK = "hhqqi4x"  # struct flock of Linux on 64 bits: type, whence, start, length, process

_Print = tuple[int, int, int, int]


class Grip:
    """The lock as the system tells it, where it does (Linux), and the file as this process left it.

    What is not told is presumed to hold: a question never stops a register that is well.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._probe: int | None = None
        self._held = False
        self._print: _Print | None = None

    def take(self) -> None:
        """Remember the file as it is; its lock is asked through a handle that stays open as long as SQLite's own."""
        if os.name != "posix":
            return  # locks belong to each handle on Windows: nothing takes them away
        if self._probe is None and sys.platform == "linux":
            self._probe = os.open(self._path, os.O_RDONLY)
        self.written()

    def written(self) -> None:
        """Remember the file as this process has just left it, and the lock from the first time it is seen."""
        if os.name == "posix":
            self._print = self._found()
            self._held = self._held or self._holder() == os.getpid()

    def leave(self) -> None:
        """Forget all, once SQLite has closed the file: closing a handle before it would take its lock away."""
        self._print, self._held = None, False
        if self._probe is not None:
            os.close(self._probe)
            self._probe = None

    @property
    def lost(self) -> bool:
        """Tell whether the lock is gone: what would be written might cover what another writes."""
        return self._held and self._holder() not in {os.getpid(), None}

    @property
    def changed(self) -> bool:
        """Tell whether the file is no longer as this process left it; meaningless while it writes."""
        return self._print is not None and self._found() != self._print

    def _found(self) -> _Print | None:
        try:
            found = os.stat(self._path)  # noqa: PTH116  # before every gesture
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    def _holder(self) -> int | None:
        """Return the process whose lock stands on the file, 0 where none does; None where the system does not tell.

        Asked as another file description would, so that the locks of this very process are told too.
        """
        if sys.platform != "linux" or self._probe is None or struct.calcsize("l") != 8:
            return None
        import fcntl  # noqa: PLC0415  # not on Windows

        asked = struct.pack(_FLOCK, fcntl.F_WRLCK, os.SEEK_SET, _SHARED_FIRST, _SHARED_SIZE, 0)
        try:
            told = fcntl.fcntl(self._probe, fcntl.F_OFD_GETLK, asked)
        except (OSError, AttributeError):  # a file system that keeps no locks; a Python made without them
            return None
        kind, _, _, _, process = struct.unpack(_FLOCK, told)
        return 0 if kind == fcntl.F_UNLCK else int(process)
