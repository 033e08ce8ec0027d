"""Tells where in the program a fault happened, for its developers: never what was typed, nor the user's folders."""

from __future__ import annotations

import re
import traceback
from types import TracebackType

_ROOTS = ("concertation", "site-packages")
_FILE = re.compile(r'(File ")([^"]+)(")')  # as faulthandler names them


def places(trace: TracebackType | None) -> list[str]:
    """Return the file, line and function of each frame, the innermost last."""
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]


def without_folders(dump: str) -> str:
    """Return what ``faulthandler`` wrote with each file told from its package on."""
    return _FILE.sub(lambda found: f"{found[1]}{_short(found[2])}{found[3]}", dump)


def _short(filename: str) -> str:
    """Return a file's path from its package on: what comes before names the user."""
    parts = filename.replace("\\", "/").split("/")
    for root in _ROOTS:
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1]
