"""Where the demonstration is played: the register, its clock, the dice, the keys of what was written, what comes next."""

from __future__ import annotations

import heapq
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from concertation.domain.clock import paris_day, paris_instant
from concertation.persistence.ids import SetClock
from concertation.services.demo.people import DIRECTOR_OF_AXIS
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.persistence.register import UnitOfWork

P = ParamSpec("P")
T = TypeVar("T")
OFFICE = time(9, 15)
PAUSE = timedelta(seconds=40)
_HOUSES = {"R": "Rouen, Hôtel de Région", "27": "Évreux, Hôtel du Département", "76": "Rouen, Hôtel du Département"}
_PILOT = re.compile(r"@(?P<code>R|27|76)\b")
Act = Callable[[], None]


@dataclass(slots=True)
class Stage:
    """Plays acts in the order of their instants, each gesture at its own instant of the story."""

    workspace: Workspace
    clock: SetClock
    dice: random.Random
    authorities: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    posts: dict[tuple[str, str], str] = field(default_factory=dict)
    dossiers: dict[str, str] = field(default_factory=dict)
    family: dict[str, str] = field(default_factory=dict)
    late: frozenset[tuple[date, str]] = frozenset()
    _acts: list[tuple[datetime, int, Act]] = field(default_factory=list)
    _told: int = 0

    def do(self, gesture: Callable[Concatenate[UnitOfWork, P], T], /, *args: P.args, **values: P.kwargs) -> T:
        """Run one gesture, as the window does; less than a minute goes by."""
        done = self.workspace.run(gesture, *args, **values)
        self.clock.move_to(self.clock.now + PAUSE)
        return done

    def ask(self, query: Callable[Concatenate[Reader, P], T], /, *args: P.args, **values: P.kwargs) -> T:
        return self.workspace.read(query, *args, **values)

    def plan(self, on: date, act: Act, at: time = OFFICE) -> None:
        """Ask for an act on a day of the story; acts of one instant keep the order in which they were asked for."""
        self._told += 1
        heapq.heappush(self._acts, (paris_instant(on, at), self._told, act))

    def play(self) -> None:
        while self._acts:
            at, _, act = heapq.heappop(self._acts)
            if at > self.clock.now:
                self.clock.move_to(at)
            act()

    def today(self) -> date:
        return paris_day(self.clock.now)

    def house(self, code: str) -> str:
        """Return where an authority of the 276 receives the others."""
        return _HOUSES[code]

    def named(self, raw: str, axis: str, on: date) -> str:
        """Return an action line whose authority gives way, more often than not, to its director in charge.

        It always does where the action will be late: there is then someone to remind.
        """
        found = _PILOT.search(raw) if raw.startswith("-") else None
        if found is None:
            return raw
        if self.dice.random() < 0.45 and (on, raw) not in self.late:
            return raw
        director = self.posts[found["code"], DIRECTOR_OF_AXIS[axis]]
        return f"{raw[: found.start()]}@{self.family[director]}{raw[found.end() :]}"

    def weekday(self, on: date) -> date:
        """Return the day itself, or the Monday after a week-end: offices are closed."""
        return on + timedelta(days=max(0, 7 - on.weekday()) if on.weekday() > 4 else 0)
