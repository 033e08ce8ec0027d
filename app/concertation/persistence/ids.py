"""Gives everything that is not decided by the register itself: the clock, new keys, the author, a new origin."""

from __future__ import annotations

import getpass
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from concertation.persistence.workstation import Choice, chosen

_TICK = timedelta(milliseconds=1)
_COUNTER_LIMIT = 0xFFF


def _uuid7(ms: int, counter: int, randbytes: Callable[[int], bytes]) -> str:
    tail = int.from_bytes(randbytes(8)) & ((1 << 62) - 1)
    told = f"{(ms << 80) | (0x7 << 76) | (counter << 64) | (0b10 << 62) | tail:032x}"
    return f"{told[:8]}-{told[8:12]}-{told[12:16]}-{told[16:20]}-{told[20:]}"


class NewIds:
    """Makes UUIDv7 keys that always grow, even within a millisecond or when the clock steps back.

    The twelve bits after the version hold a counter (RFC 9562, section 6.2, method 1).
    """

    def __init__(self, clock: Callable[[], datetime], randbytes: Callable[[int], bytes]) -> None:
        self._clock = clock
        self._randbytes = randbytes
        self._ms = 0
        self._counter = 0

    def __call__(self) -> str:
        ms = milliseconds(self._clock())
        if ms > self._ms:
            self._ms, self._counter = ms, 0
        elif self._counter < _COUNTER_LIMIT:
            self._counter += 1
        else:
            self._ms, self._counter = self._ms + 1, 0
        return _uuid7(self._ms, self._counter, self._randbytes)


class SetClock:
    """A clock for demonstrations and tests: each look moves it by a millisecond, ``move_to`` sets it."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += _TICK
        return self.now

    def peek(self) -> datetime:
        return self.now

    def move_to(self, instant: datetime) -> None:
        self.now = instant


@dataclass(frozen=True, slots=True)
class Makers:
    """The makers handed to a register: clock (aware, UTC), new keys, new origins, and who writes."""

    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    author: str
    new_origin: Callable[[], str] = lambda: os.urandom(8).hex()

    @classmethod
    def system(cls, author: str | None = None) -> Makers:
        """Return the makers of every day: the machine's clock and randomness, the user as they chose to be named."""
        return cls(_now, NewIds(_now, os.urandom), author or chosen(Choice.USER_NAME) or _user())

    @classmethod
    def seeded(cls, seed: int, start: datetime, author: str = "Secrétariat EXEMPLE-00") -> Makers:
        """Return makers that always give the same things in the same order; ``clock`` is a :class:`SetClock`."""
        dice = random.Random(seed)  # noqa: S311  # reproducible on purpose, protects nothing
        clock = SetClock(start.astimezone(UTC))
        return cls(clock, NewIds(clock.peek, dice.randbytes), author, lambda: dice.randbytes(8).hex())


def milliseconds(instant: datetime) -> int:
    """Return an aware instant in whole milliseconds since 1970."""
    return (instant - _EPOCH) // _TICK


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _now() -> datetime:
    return datetime.now(UTC)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
