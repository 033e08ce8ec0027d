"""The 42 meetings of the directors-general: dates as the rule proposes them, six points each, and their follow-up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from concertation.domain.vocabulary import StandingKind
from concertation.services.demo.agenda_plan import Placed
from concertation.services.demo.people import DIRECTOR_OF_AXIS
from concertation.services.demo.pieces import attach_pieces
from concertation.services.demo.script import told
from concertation.services.demo.sitting import Born, Sitting, convene, hold, issue, prepare, reply
from concertation.services.demo.stage import Stage
from concertation.services.gestures.agenda import add_item, add_to_reserve
from concertation.services.gestures.hospitality import remove_lunch
from concertation.services.gestures.minutes import approve_minutes
from concertation.services.gestures.series import plan_meeting
from concertation.services.queries.proposals import proposals

BODY = "276-DGS"
FIRST_YEAR, LAST_YEAR, A_YEAR = 2007, 2013, 6
DEPUTY, MISSING, NO_LUNCH, LATE = 6, 14, 20, 27  # ranks of the meetings that are out of the ordinary
TEN = time(10)
SLOT = timedelta(hours=2)


def proposed_days(stage: Stage) -> list[date]:
    """Return the 42 days that the body's rule gives, moved off holidays; they are also those of the register."""
    rows = stage.ask(proposals, stage.bodies[BODY], date(FIRST_YEAR, 1, 1), A_YEAR * (LAST_YEAR - FIRST_YEAR + 1))
    return [row.date for row in rows]


class Directors:
    """Plays the meetings of the directors-general one after the other."""

    def __init__(self, stage: Stage, agendas: Sequence[Sequence[Placed]], days: Sequence[date], born: Born) -> None:
        self._stage = stage
        self._born = born
        self._meetings: list[str] = []
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            stage.plan(date(year - 1, 12, 15), self._year(year, A_YEAR))
        stage.plan(date(LAST_YEAR, 11, 22), self._year(LAST_YEAR + 1, 2))
        stage.plan(date(LAST_YEAR, 11, 22), lambda: self._begin_next(len(days)), time(16))
        for number, (agenda, on) in enumerate(zip(agendas, days, strict=True)):
            self._meeting(number, agenda, on, last=len(days) - 1)

    def _year(self, year: int, count: int) -> Callable[[], None]:
        def plan() -> None:
            stage = self._stage
            for row in stage.ask(proposals, stage.bodies[BODY], date(year, 1, 1), count):
                meeting = stage.do(
                    plan_meeting,
                    body_id=stage.bodies[BODY],
                    held_on=row.date,
                    proposed_for=row.proposed_for,
                    host_id=row.host_id,
                    place=stage.house(row.host or ""),
                )
                self._meetings.append(meeting)

        return plan

    def _meeting(self, number: int, agenda: Sequence[Placed], on: date, *, last: int) -> None:
        stage = self._stage

        def sitting() -> Sitting:
            return Sitting(
                meeting_id=self._meetings[number],
                held_on=on,
                starts_at=TEN,
                slot=SLOT,
                points=agenda,
                standing=self._standing(number, last),
                deputy_of="27" if number == DEPUTY else None,
                missing="76" if number == MISSING else None,
                late="R" if number == LATE else None,
            )

        stage.plan(on - timedelta(days=20), lambda: prepare(stage, sitting()))
        stage.plan(on - timedelta(days=14), lambda: convene(stage, sitting()))
        stage.plan(on - timedelta(days=6), lambda: self._replies(sitting(), number))
        stage.plan(on, lambda: self._hold(sitting(), number, last), TEN)
        if number < last:
            stage.plan(on + timedelta(days=1), lambda: issue(stage, sitting()))

    def _begin_next(self, number: int) -> None:
        """Put the first points on the agenda of the meeting to come, and keep two for later."""
        stage, script = self._stage, told("next")
        for row in script["point"]:
            stage.do(
                add_item,
                meeting_id=self._meetings[number],
                title=row["title"],
                nature=row["nature"],
                planned_minutes=row["minutes"],
                pilot_id=stage.authorities[row["pilot"]],
                rapporteur_id=stage.posts[row["pilot"], DIRECTOR_OF_AXIS[row["axis"]]],
            )
        for title in script["reserve"]:
            stage.do(add_to_reserve, body_id=stage.bodies[BODY], title=title)
        attach_pieces(stage, self._meetings[number], self._meetings[number - 1])

    def _replies(self, sitting: Sitting, number: int) -> None:
        if number == NO_LUNCH:
            self._stage.do(remove_lunch, meeting_id=sitting.meeting_id)
        reply(self._stage, sitting, lunch=number != NO_LUNCH)

    def _hold(self, sitting: Sitting, number: int, last: int) -> None:
        hold(self._stage, sitting, self._born)
        if 0 < number < last:
            self._stage.do(approve_minutes, meeting_id=self._meetings[number - 1])

    def _standing(self, number: int, last: int) -> dict[str, str]:
        words = told("followup")
        opening = words["opening_first"] if number == 0 else words["opening_refused"] if number == last else None
        return {
            StandingKind.APPROVAL: opening or words["opening"],
            StandingKind.FOLLOWUP: words["followup"] if number else "",
            StandingKind.ANY_OTHER_BUSINESS: words["other"],
            StandingKind.NEXT_MEETING: words["next"],
        }
