"""Copies of what the register holds, made to be opened by other programs: they go when this one ends, or is locked."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from concertation.persistence.lock import is_running
from concertation.ui.widgets.clear_text import clear_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PREFIX = "concertation-"
_FORGOTTEN_AFTER = 24 * 3600  # seconds, for a folder that does not say which run made it


def copy_in_clear(owner: QWidget) -> Path | None:
    """Return a new folder for what another program is to open; None where the user would rather not.

    Out of an encrypted register, what is written there is in clear.
    """
    return copy_folder() if clear_text().allows(owner) else None


def copy_folder() -> Path:
    """Return a new empty folder for copies; nothing in it outlives the program."""
    return Path(tempfile.mkdtemp(dir=_copies().name))


def forget_copies() -> None:
    """Remove every copy made so far: what is locked is not left to be read. One still open elsewhere goes at the end."""
    for left in Path(_copies().name).iterdir():
        _remove(left)


def sweep_copies() -> None:
    """Remove the copies that former runs could not: killed, or stopped by the system."""
    _sweep(Path(tempfile.gettempdir()), time.time())


@cache
def _copies() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", ignore_cleanup_errors=True)


def _sweep(folder: Path, now: float) -> None:
    for left in folder.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if left.is_dir() and _is_left(left, now):
                _remove(left)


def _remove(folder: Path) -> None:
    for file in folder.rglob("*"):
        with contextlib.suppress(OSError):
            file.chmod(0o700)  # Windows removes nothing that is read-only, as some copies are
    shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path, now: float) -> bool:
    pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
    if pid.isdecimal():
        return not is_running(int(pid))
    return now - folder.stat().st_mtime > _FORGOTTEN_AFTER
