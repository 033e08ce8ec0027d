"""Names the lines of a notes file, so that a file given again goes on after the last line that was taken."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Sequence

_LENGTH = 32  # hexadecimal digits: two lines of one meeting never share a name by chance


def line_keys(lines: Iterable[str]) -> list[str]:
    """Return the name of each line: it depends on the line and on all those before it.

    A file that text was added to keeps the names of its former lines; another file that says the same thing after
    something else does not.
    """
    keys = []
    running = hashlib.sha256()
    for line in lines:
        running.update(line.encode("utf-8", "surrogatepass") + b"\n")
        keys.append(running.hexdigest()[:_LENGTH])
    return keys


def taken_before(keys: Sequence[str], taken: Container[str]) -> int:
    """Return how many lines, from the first, need not be taken again: up to the last one that is still there."""
    return max((number for number, key in enumerate(keys, start=1) if key in taken), default=0)
