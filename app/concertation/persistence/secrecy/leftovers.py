"""Lets go of what a stop left of a rewriting: beside an encrypted register it may be the whole of it, in clear."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from concertation.persistence.lock import is_running

_WIPED = 1024 * 1024  # bytes at a time
_LEFT = re.compile(r"(?P<process>\d+)\.(?:rewritten|old)(?:-journal|-wal|-shm)?")


def being_rewritten(path: Path) -> Path:
    """Return the name under which this process rewrites a register."""
    return path.with_name(f".{path.name}.{os.getpid()}.rewritten")


def let_go(path: Path) -> Path:
    """Return the name of what a register was, until its bytes are written over."""
    return path.with_name(f".{path.name}.{os.getpid()}.old")


def sweep(path: Path) -> None:
    """Wipe what processes that run no more left of rewriting a register; what cannot be is left for another day."""
    beginning = f".{path.name}."
    with contextlib.suppress(OSError):
        for each in os.scandir(path.parent):
            found = _LEFT.fullmatch(each.name.removeprefix(beginning)) if each.name.startswith(beginning) else None
            if found is not None and not is_running(int(found["process"])):
                wipe(Path(each.path))


def wipe(old: Path) -> None:
    """Write zeros over a file before letting it go; drives that move what they write keep what they like.

    One that still has another name is that register itself, and only loses this one.
    """
    with contextlib.suppress(OSError):
        if old.stat().st_nlink == 1:
            _write_over(old)
    with contextlib.suppress(OSError):
        old.unlink(missing_ok=True)


def _write_over(old: Path) -> None:
    with old.open("rb+") as file:
        left = old.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _WIPED)))
        file.flush()
        os.fsync(file.fileno())
