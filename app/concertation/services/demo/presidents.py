"""The presidents' meetings: three a year, one put off then called off, one still to come."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from concertation.domain.vocabulary import StandingKind
from concertation.services.demo.agenda_plan import Placed
from concertation.services.demo.script import read_steps, told
from concertation.services.demo.sitting import Born, Sitting, convene, hold, issue, prepare
from concertation.services.demo.stage import Stage
from concertation.services.gestures.agenda import add_item
from concertation.services.gestures.minutes import approve_minutes
from concertation.services.gestures.series import cancel_meeting, plan_meeting, postpone_meeting

BODY = "276-PRES"
FIVE = time(17)
SLOT = timedelta(minutes=90)


class Presidents:
    """Plays the presidents' meetings."""

    def __init__(self, stage: Stage, born: Born) -> None:
        self._stage = stage
        self._born = born
        self._held: list[str] = []
        script = told("presidents")
        for row in script["meeting"]:
            self._meeting(row)
        for row in script["postponed"]:
            self._called_off(row)
        for row in script["upcoming"]:
            stage.plan(date(2013, 11, 22), lambda row=row: self._upcoming(row))  # type: ignore[misc]

    def _plan(self, row: dict[str, Any]) -> str:
        stage = self._stage
        host = next(code for code in ("R", "27", "76") if stage.house(code) == row["place"])
        return stage.do(
            plan_meeting,
            body_id=stage.bodies[BODY],
            held_on=row["on"],
            host_id=stage.authorities[host],
            place=row["place"],
            set_by_hand=True,
        )

    def _meeting(self, row: dict[str, Any]) -> None:
        stage, on = self._stage, row["on"]
        points = [Placed(step, None) for step in read_steps(row["steps"])]
        known: list[Sitting] = []

        def ready() -> None:
            words = told("followup")
            standing: dict[str, str] = {
                StandingKind.APPROVAL: words["opening"] if self._held else words["opening_first"],
                StandingKind.FOLLOWUP: words["followup"] if self._held else "",
            }
            known.append(Sitting(self._plan(row), on, FIVE, SLOT, points, standing))
            prepare(stage, known[0])

        def meet() -> None:
            hold(stage, known[0], self._born)
            if self._held:
                stage.do(approve_minutes, meeting_id=self._held[-1])
            self._held.append(known[0].meeting_id)

        stage.plan(on - timedelta(days=45), ready)
        stage.plan(on - timedelta(days=15), lambda: convene(stage, known[0]))
        stage.plan(on, meet, FIVE)
        stage.plan(on + timedelta(days=2), lambda: issue(stage, known[0]))

    def _called_off(self, row: dict[str, Any]) -> None:
        stage = self._stage
        meetings: list[str] = []
        stage.plan(row["on"] - timedelta(days=45), lambda: meetings.append(self._plan(row)))

        def put_off() -> None:
            meetings.append(stage.do(postpone_meeting, meeting_id=meetings[0], to=row["to"], reason=row["reason"]))

        stage.plan(row["on"] - timedelta(days=5), put_off)
        stage.plan(
            row["cancelled_on"],
            lambda: stage.do(cancel_meeting, meeting_id=meetings[1], reason=row["cancel_reason"]),
        )

    def _upcoming(self, row: dict[str, Any]) -> None:
        meeting = self._plan(row)
        for title in row["points"]:
            self._stage.do(add_item, meeting_id=meeting, title=title, planned_minutes=20)
