"""Slows guessing down: each wrong passphrase makes the next try wait longer, and none ever locks anybody out for good."""

from __future__ import annotations

import contextlib
import json
from datetime import datetime, timedelta
from pathlib import Path

from concertation.locations import user_folder

_FREE = 3  # slips of the fingers
_LONGEST_SECONDS = 30


def wait_before(identity: str, now: datetime) -> float:
    """Return the seconds to wait before a passphrase may be tried: 0 for the first three, then 1, 2, 4… up to 30."""
    count, last = _read().get(identity, (0, ""))
    if count < _FREE:
        return 0.0
    until = datetime.fromisoformat(last) + timedelta(seconds=min(2 ** (count - _FREE), _LONGEST_SECONDS))
    return min(max((until - now).total_seconds(), 0.0), float(_LONGEST_SECONDS))  # a clock set back waits no longer


def failed(identity: str, now: datetime) -> None:
    told = _read()
    count, _ = told.get(identity, (0, ""))
    told[identity] = (count + 1, now.isoformat())
    _write(told)


def succeeded(identity: str) -> None:
    told = _read()
    if told.pop(identity, None) is not None:
        _write(told)


def _file() -> Path:
    return user_folder() / "attempts.json"


def _read() -> dict[str, tuple[int, str]]:
    try:
        told = json.loads(_file().read_text(encoding="ascii"))
        return {str(key): (int(count), datetime.fromisoformat(last).isoformat()) for key, (count, last) in told.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(told: dict[str, tuple[int, str]]) -> None:
    with contextlib.suppress(OSError):
        _file().write_text(json.dumps(told), encoding="ascii")
