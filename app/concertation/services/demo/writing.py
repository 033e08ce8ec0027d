"""Plays the whole story into a register made apart, then gives it its name; a test looks the result over."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from concertation.errors import BugError
from concertation.persistence.ids import Makers, SetClock
from concertation.persistence.register import Register
from concertation.services.demo.agenda_plan import Placed, place
from concertation.services.demo.assembly import ExampleSitting
from concertation.services.demo.contract import Contract
from concertation.services.demo.convention import Convention
from concertation.services.demo.councils import Councils
from concertation.services.demo.directors import Directors, proposed_days
from concertation.services.demo.dossiers import Dossiers
from concertation.services.demo.enrolment import enrol_everyone
from concertation.services.demo.followup import Followers, born_of
from concertation.services.demo.founding import found
from concertation.services.demo.outcomes import Outcome, Planned, outcomes, planned
from concertation.services.demo.presidents import Presidents
from concertation.services.demo.routing import Routing
from concertation.services.demo.script import points, read_steps, stories, told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.capture import Captured
from concertation.services.workspace import Workspace

AUTHOR = "Secrétariat EXEMPLE-00"
STORY_DAY = date(2013, 11, 25)  # the Monday after the last meeting of the story
START = datetime(2006, 12, 1, 8, 0, tzinfo=UTC)


def write_demo(path: Path, *, seed: int = 276) -> None:
    """Write the demonstration register at ``path``; the same seed gives the same content.

    Raises:
        UserError: ``register_exists`` where the name is taken; the folder is missing, read-only or full.
    """
    makers = Makers.seeded(seed, START, AUTHOR)
    with Register.built(path, makers) as register:
        play(register, makers, seed)


def play(register: Register, makers: Makers, seed: int) -> Stage:
    """Play the whole story into a new register, and return the stage as it was left."""
    if not isinstance(makers.clock, SetClock):
        raise BugError("the story needs a clock that can be set")
    stage = Stage(Workspace(register), makers.clock, random.Random(seed + 1))  # noqa: S311  # a story, not a secret
    found(stage, STORY_DAY)
    enrol_everyone(stage)
    days = proposed_days(stage)
    tales = stories()
    agendas = place(tales, points(), days)
    actions = list(_actions(stage, agendas, days))
    fates = outcomes(actions, STORY_DAY)
    stage.late = frozenset(line for line, fate in fates.items() if fate is Outcome.LATE)
    followers = Followers(stage, fates, STORY_DAY)
    dossiers = Dossiers(stage, agendas, days)

    def born(captured: Captured, raw: str) -> None:
        decision, action = stage.ask(born_of, captured.block_id)
        if action:
            followers.follow(action, stage.today(), raw)
        if decision:
            dossiers.decided(decision, raw)

    Routing(stage)
    Contract(stage, seed)
    Directors(stage, agendas, days, born)
    Presidents(stage, born)
    Convention(stage)
    ExampleSitting(stage)
    Councils(stage)
    stage.play()
    return stage


def _actions(stage: Stage, agendas: Iterable[Iterable[Placed]], days: Iterable[date]) -> Iterable[Planned]:
    """Yield every action line of the story with the day of its meeting."""
    for on, agenda in zip(days, agendas, strict=True):
        for placed in agenda:
            if not placed.put_off:
                yield from (planned(on, raw, stage.authorities) for raw in placed.step.lines if raw.startswith("-"))
    for row in told("presidents")["meeting"]:
        for step in read_steps(row["steps"]):
            yield from (planned(row["on"], raw, stage.authorities) for raw in step.lines if raw.startswith("-"))
