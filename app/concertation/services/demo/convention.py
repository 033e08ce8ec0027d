"""The joint sitting of 4 July 2013, and the next one to be set: no presence, no vote is told, for none is known."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from concertation.domain.clock import paris_instant
from concertation.domain.vocabulary import DeliberationSense, DocumentKind, MeetingState, Nature, StandingKind
from concertation.services.demo.followup import born_of
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.agenda import add_item, remove_item
from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.deliberations import record_deliberation
from concertation.services.gestures.minutes import approve_all_lines, issue_minutes
from concertation.services.gestures.series import convene_meeting, edit_meeting, plan_meeting
from concertation.services.gestures.session import close_item, close_meeting, open_meeting
from concertation.services.queries.meeting import items
from concertation.services.queries.proposals import proposals

BODY = "59-62-CONV"
STEP = timedelta(minutes=4)
# What each council has made of the first conclusions by the story's day; days are not all known.
DELIBERATED = {"59": ("2013-10", "2013-10", "2013-10", "2013-11"), "62": ("2013-09", "2013-09", "2013-11")}


class Convention:
    """Plays the first Convention and leaves the next one proposed."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._script = told("convention")
        self._meeting = ""
        self._notes: dict[str, tuple[str, ...]] = {}
        self._conclusions: list[str] = []
        on: date = self._script["held_on"]
        stage.plan(on - timedelta(days=90), self._prepare)
        stage.plan(on - timedelta(days=20), lambda: stage.do(convene_meeting, meeting_id=self._meeting))
        stage.plan(on, self._hold, self._script["starts_at"])
        stage.plan(on + timedelta(days=1), self._issue)
        stage.plan(date(2013, 11, 18), self._deliberations, time(14))
        stage.plan(date(2013, 11, 22), self._next, time(11))

    def _prepare(self) -> None:
        stage = self._stage
        self._meeting = stage.do(
            plan_meeting,
            body_id=stage.bodies[BODY],
            held_on=self._script["held_on"],
            host_id=stage.authorities["62"],
            place=self._script["place"],
            set_by_hand=True,
        )
        stage.do(edit_meeting, meeting_id=self._meeting, chair_id=stage.posts["62", "1"])
        for item in stage.ask(items, self._meeting):
            if item.standing == StandingKind.APPROVAL:
                stage.do(remove_item, item_id=item.id)  # there is nothing to approve at a first sitting
        for number, report in enumerate(self._script["report"], start=1):
            self._report(number, report)

    def _report(self, number: int, report: dict[str, Any]) -> None:
        pilot = ("62", "59")[number - 1]
        title = f"Rapport n° {number} : {report['title']}"
        self._add(title, Nature.REPORT, pilot, f"{pilot}", ())
        for theme in report["theme"]:
            self._add(
                theme["name"],
                Nature.EXCHANGE,
                pilot,
                f"Rapport n° {number}",
                (theme["note"], f"! {theme['conclusion']}"),
            )

    def _add(self, title: str, nature: Nature, pilot: str, brief: str, lines: tuple[str, ...]) -> None:
        stage = self._stage
        report = nature is Nature.REPORT
        key = stage.do(
            add_item,
            meeting_id=self._meeting,
            title=title,
            nature=nature,
            planned_minutes=10,
            pilot_id=stage.authorities[pilot],
            rapporteur_id=stage.posts[pilot, "2"] if report else None,
            brief=None if report else brief,
        )
        self._notes[key] = lines

    def _hold(self) -> None:
        stage = self._stage
        at = paris_instant(self._script["held_on"], self._script["starts_at"])
        stage.do(open_meeting, meeting_id=self._meeting, at=at)
        for item in stage.ask(items, self._meeting):
            for raw in self._notes.get(item.id, ()):
                at += STEP
                captured = stage.do(capture_line, meeting_id=self._meeting, item_id=item.id, raw=raw, at=at)
                decision, _ = stage.ask(born_of, captured.block_id)
                if decision:
                    self._conclusions.append(decision)
            at += STEP
            stage.do(close_item, item_id=item.id, at=at)
        stage.do(close_meeting, meeting_id=self._meeting, at=at)

    def _issue(self) -> None:
        self._stage.do(approve_all_lines, meeting_id=self._meeting)
        self._stage.do(issue_minutes, meeting_id=self._meeting, kind=DocumentKind.CONCLUSIONS)

    def _deliberations(self) -> None:
        for code, months in DELIBERATED.items():
            for decision, month in zip(self._conclusions, months, strict=False):
                self._stage.do(
                    record_deliberation,
                    decision_id=decision,
                    authority_id=self._stage.authorities[code],
                    adopted_on=month,
                    sense=DeliberationSense.ADOPTED,
                )

    def _next(self) -> None:
        """Leave the next sitting proposed on the clear day nearest to the one that the rule gives."""
        stage = self._stage
        held_on = self._script["held_on"]
        found = next(row for row in stage.ask(proposals, stage.bodies[BODY], held_on + timedelta(days=1), 1))
        stage.do(
            plan_meeting,
            body_id=stage.bodies[BODY],
            held_on=found.date,
            proposed_for=found.proposed_for,
            state=MeetingState.PROPOSED,
        )
