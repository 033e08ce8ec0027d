"""The only composition root: decides between window and command line, and hands each the real things."""

from __future__ import annotations

import time
from collections.abc import Sequence

STARTED = time.perf_counter()


def start(arguments: Sequence[str]) -> int:
    """Run the program and return its exit code: 0 done, 1 a fault of ours, 2 a mistake the user can mend."""
    from concertation.cli.parser import VERBS  # noqa: PLC0415  # a window must not pay for the command line

    verb = next((word for word in arguments if not word.startswith("-")), None)
    if verb in VERBS or {"-h", "--help", "--version"} & set(arguments):
        from concertation.cli.main import run  # noqa: PLC0415

        return run(arguments)
    return _window(arguments)


def _window(arguments: Sequence[str]) -> int:
    raise NotImplementedError(arguments)
