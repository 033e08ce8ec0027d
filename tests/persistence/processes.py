"""Child processes that a test starts and kills: real ones, with what they acknowledged told through a pipe."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Start ``work`` in a child process with the end of a pipe to write to; return its id and the end to read from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            work(writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    return child, reading


def lines_until_killed(child: int, reading: int, seconds: float) -> list[str]:
    """Kill a child after a while, and return the whole lines that it had told."""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return lines_until_ended(child, reading)[0]


def lines_until_ended(child: int, reading: int) -> tuple[list[str], int]:
    """Return the whole lines that a child told, and how it ended."""
    with os.fdopen(reading, encoding="utf-8") as pipe:
        told = pipe.read().split("\n")[:-1]
    return told, os.waitpid(child, 0)[1]
