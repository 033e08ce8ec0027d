"""Instants of the register (UTC) as they are told on screen: the time of Paris, whatever the machine's zone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime

_PARIS = ZoneInfo("Europe/Paris")


def local(at: datetime) -> datetime:
    """Return an aware instant at the clock of Paris."""
    return at.astimezone(_PARIS)
