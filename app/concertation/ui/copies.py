"""Copies of what the register holds, made to be opened by other programs: they go when this one ends."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from functools import cache
from pathlib import Path

_PREFIX = "concertation-"
_FORGOTTEN_AFTER = 24 * 3600  # seconds: what a killed run left; another run under way is never that old and unused


def copy_folder() -> Path:
    """Return a new empty folder for copies; nothing in it outlives the program."""
    return Path(tempfile.mkdtemp(dir=_copies().name))


@cache
def _copies() -> tempfile.TemporaryDirectory[str]:
    _sweep(Path(tempfile.gettempdir()), time.time())
    return tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)


def _sweep(folder: Path, now: float) -> None:
    """Remove the copies that former runs could not: killed, or stopped by the system."""
    for left in folder.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if left.is_dir() and now - left.stat().st_mtime > _FORGOTTEN_AFTER:
                shutil.rmtree(left, ignore_errors=True)
