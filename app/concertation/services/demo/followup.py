"""What becomes of each action between the meetings: begun, commented, put off, done, blocked or dropped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import ActionState
from concertation.services.demo.outcomes import Outcome, after
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.followup import comment_action, revise_due, set_action_state

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


def born_of(reader: Reader, block_id: str) -> tuple[str | None, str | None]:
    """Return the decision and the action that a captured line gave birth to."""
    row = reader.one("SELECT decision_id, action_id FROM block WHERE id = :id", id=block_id)
    return (row["decision_id"], row["action_id"]) if row else (None, None)


def due_of(reader: Reader, action_id: str) -> date:
    return date.fromisoformat(reader.scalar("SELECT first_due_on FROM action WHERE id = :id", id=action_id))


class Followers:
    """Plans, for each action born, the gestures that lead it to its outcome before the story's day."""

    def __init__(self, stage: Stage, outcomes: Mapping[tuple[date, str], Outcome], story_day: date) -> None:
        self._stage = stage
        self._outcomes = outcomes
        self._story_day = story_day
        self._moved_twice = 0

    def follow(self, action_id: str, held_on: date, raw: str) -> None:
        outcome = self._outcomes[held_on, raw]
        due = self._stage.ask(due_of, action_id)
        lead = {
            Outcome.DONE: self._done,
            Outcome.UNDER_WAY: self._under_way,
            Outcome.LATE: self._late,
            Outcome.BLOCKED: self._blocked,
            Outcome.DROPPED: self._dropped,
        }[outcome]
        lead(action_id, held_on, due)

    def _done(self, action_id: str, held_on: date, due: date) -> None:
        dice = self._stage.dice
        if dice.random() < 0.35:
            self._begin(action_id, held_on)
        if dice.random() < 0.22:
            due = self._put_off(action_id, due, after(due, dice.choice((28, 35, 56))))
        on = max(after(held_on, 5), after(due, dice.randint(-25, 12)))
        closing = min(on, after(self._story_day, -4))
        self._plan(closing, set_action_state, action_id=action_id, state=ActionState.DONE)
        if dice.random() < 0.3:
            self._say(action_id, closing, "done")

    def _under_way(self, action_id: str, held_on: date, due: date) -> None:
        if after(held_on, 8) < self._story_day:
            self._begin(action_id, held_on, progress=self._stage.dice.choice((20, 30, 40, 50, 60, 75)))
        if due >= self._story_day:
            return
        if self._moved_twice < 4:
            self._moved_twice += 1
            middle = after(due, (self._story_day - due).days // 2)
            due = self._put_off(action_id, due, middle)
        self._put_off(action_id, due, after(self._story_day, self._stage.dice.choice((15, 24, 38, 52, 66))))

    def _late(self, action_id: str, held_on: date, due: date) -> None:
        if self._stage.dice.random() < 0.7:
            self._begin(action_id, held_on, progress=self._stage.dice.choice((25, 50, 70, 80)))
        chased = after(due, 10)
        if chased < self._story_day:
            self._say(action_id, chased, "late")

    def _blocked(self, action_id: str, held_on: date, due: date) -> None:
        stuck = max(after(held_on, 6), after(due, -6))
        self._put_off(action_id, due, after(self._story_day, self._stage.dice.choice((45, 60, 90))), on=stuck)
        self._plan(stuck, set_action_state, action_id=action_id, state=ActionState.BLOCKED, progress=30)
        self._say(action_id, stuck, "blocked")

    def _dropped(self, action_id: str, held_on: date, due: date) -> None:
        on = max(after(held_on, 6), after(due, -3))
        self._say(action_id, on, "dropped")
        self._plan(on, set_action_state, action_id=action_id, state=ActionState.DROPPED)

    def _begin(self, action_id: str, held_on: date, progress: int = 20) -> None:
        on = after(held_on, self._stage.dice.randint(3, 7))
        state = ActionState.IN_PROGRESS
        self._plan(on, set_action_state, action_id=action_id, state=state, progress=progress)
        if self._stage.dice.random() < 0.4:
            self._say(action_id, on, "began")

    def _put_off(self, action_id: str, due: date, to: date, *, on: date | None = None) -> date:
        """Give a later due date a few days before the current one; return it."""
        day = min(on or after(due, -4), after(self._story_day, -3))
        moved = self._stage.weekday(to)
        reason = self._stage.dice.choice(told("followup")["revised"])
        self._plan(day, revise_due, action_id=action_id, due_on=moved, reason=reason)
        return moved

    def _say(self, action_id: str, on: date, what: str) -> None:
        text = self._stage.dice.choice(told("followup")[what])
        self._plan(on, comment_action, action_id=action_id, text=text)

    def _plan(self, on: date, gesture: object, **values: object) -> None:
        """Ask for a gesture on a working day, never before what is played now."""
        stage = self._stage
        day = max(stage.weekday(on), stage.today())

        def act() -> None:
            stage.do(gesture, **values)  # type: ignore[arg-type]

        stage.plan(day, act)
