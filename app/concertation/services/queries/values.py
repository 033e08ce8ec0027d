"""How stored text becomes a value again: days, times and instants as the tables write them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import overload


@overload
def day(text: str) -> date: ...
@overload
def day(text: None) -> None: ...
@overload
def day(text: str | None) -> date | None: ...
def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@overload
def clock(text: str) -> time: ...
@overload
def clock(text: None) -> None: ...
@overload
def clock(text: str | None) -> time | None: ...
def clock(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)


@overload
def instant(text: str) -> datetime: ...
@overload
def instant(text: None) -> None: ...
@overload
def instant(text: str | None) -> datetime | None: ...
def instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
