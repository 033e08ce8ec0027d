"""Reads a lock made by ``packaging/lock``: each pin with its hashes, where it applies, and what asked for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

LOCK = Path(__file__).resolve().parent / "requirements.txt"
PROGRAM = "concertation"
_PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<where>[^\\]*))?")


@dataclass(frozen=True, slots=True)
class Pin:
    """One locked package; ``asked_by`` are normal names, the program's own being ``concertation``, or ``concertation:build``."""

    name: str
    version: str
    where: str
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{normal(self.name)}@{self.version}"


def normal(name: str) -> str:
    """Return a package's name as the packaging specification compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: Path = LOCK) -> list[Pin]:
    """Return every package of a lock, in its order.

    Raises:
        ValueError: a line that is no pin.
    """
    text = lock.read_text(encoding="utf-8")
    return [_pin(block) for block in re.split(r"\n(?=\w)", "\n" + re.sub(r"(?m)^#.*\n", "", text))[1:]]


def _pin(block: str) -> Pin:
    head = _PIN.match(block)
    if head is None:
        raise ValueError(block.splitlines()[0])
    asked = re.findall(r"(?m)^\s+# +(?:via +)?(\S+)(?: \(pyproject\.toml(:[\w-]+)?\))?$", block)
    return Pin(
        head["name"],
        head["version"],
        (head["where"] or "").strip(),
        tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", block)),
        tuple(normal(name) + group for name, group in asked if name not in ("via", "-c")),
    )
