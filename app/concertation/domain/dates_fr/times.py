"""Wall-clock times as people type them."""

from __future__ import annotations

import re
from datetime import time

from concertation.domain.typography import fold

_TIME = re.compile(r"(?:a )?(?P<hour>\d{1,2}) ?(?:(?:h|heures?) ?(?P<minute>[0-5]\d)?|: ?(?P<after_colon>[0-5]\d))")
_NOON = {"midi": time(12), "a midi": time(12)}


def parse_time(text: str) -> time | None:
    """Return the time of « 10h30 », « 10 h 30 », « 10:30 », « 14h », « midi »; None for anything else."""
    typed = fold(text).strip()
    if typed in _NOON:
        return _NOON[typed]
    match = _TIME.fullmatch(typed)
    if match is None or int(match["hour"]) > 23:
        return None
    return time(int(match["hour"]), int(match["minute"] or match["after_colon"] or 0))
