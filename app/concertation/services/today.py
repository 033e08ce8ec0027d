"""Which day it is for a register: the real one, or the day of the story that an example register tells."""

from __future__ import annotations

import json
from datetime import date, datetime

from concertation.domain.clock import paris_day
from concertation.persistence.reader import Reader

STORY_DAY = "story_day"


def story_day(reader: Reader) -> date | None:
    """Return the day at which an example register's story stands, set as ``story_day``; none in a real register."""
    value = reader.scalar("SELECT value FROM setting WHERE name = :name AND gone = 0", name=STORY_DAY)
    told = None if value is None else json.loads(value)
    return date.fromisoformat(told) if isinstance(told, str) else None


def today_of(reader: Reader, now: datetime) -> date:
    """Return the day it is for a register, in Paris."""
    return story_day(reader) or paris_day(now)
