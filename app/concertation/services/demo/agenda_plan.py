"""Which point is dealt with at which meeting of the directors-general: six at each, every dossier in its own order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concertation.errors import BugError
from concertation.services.demo.script import Point, Step, Story

POINTS = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """A step on the agenda of a meeting; ``story`` is its dossier, ``put_off`` how many times it still will be."""

    step: Step
    story: Story | None
    put_off: int = 0
    carried: bool = False


def place(stories: Sequence[Story], points: Sequence[Point], days: Sequence[date]) -> list[list[Placed]]:
    """Return the points of each meeting, those carried over first.

    Raises:
        BugError: the steps do not fill the agendas exactly.
    """
    waiting = [placed for _, placed in sorted(_wishes(stories, days), key=lambda wish: wish[0])]
    fixed = {days.index(point.on): point.step for point in points}
    agendas: list[list[Placed]] = []
    carried: list[Placed] = []
    for number in range(len(days)):
        agenda = [*carried]
        if number in fixed:
            agenda.append(Placed(fixed[number], None))
        agenda += _take(waiting, agenda, POINTS - len(agenda))
        carried = [replace(one, put_off=one.put_off - 1, carried=True) for one in agenda if one.put_off]
        agendas.append(agenda)
    if carried or waiting:
        raise BugError(f"demonstration: {len(carried) + len(waiting)} points left over")
    return agendas


def _wishes(stories: Sequence[Story], days: Sequence[date]) -> Iterator[tuple[float, Placed]]:
    """Yield each step with the meeting it would like, its dossier's steps evenly apart."""
    last = len(days) - 1
    for story in stories:
        first = bisect_left(days, story.starts)
        steps = len(story.steps) - 1
        pace = (last - first + min(last - first, story.every * steps)) / 2 / max(steps, 1)
        for number, step in enumerate(story.steps):
            yield first + number * pace, Placed(step, story, step.postponed)


def _take(waiting: list[Placed], agenda: Sequence[Placed], room: int) -> list[Placed]:
    """Take the first steps that wait, one of a dossier at most."""
    taken: list[Placed] = []
    busy = {one.story.title for one in agenda if one.story}
    for placed in list(waiting):
        if len(taken) == room:
            return taken
        title = placed.story.title if placed.story else ""
        if title not in busy:
            busy.add(title)
            taken.append(placed)
            waiting.remove(placed)
    if len(taken) < room:
        raise BugError("demonstration: not enough points")
    return taken
