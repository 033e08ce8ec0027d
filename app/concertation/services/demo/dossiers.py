"""The forty dossiers: opened before their first point, triaged there, with a few pieces; a decision reversed later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from concertation.domain.vocabulary import Triage
from concertation.services.demo.agenda_plan import Placed
from concertation.services.demo.script import Story, told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.attachments import attach
from concertation.services.gestures.decisions import reverse_decision
from concertation.services.gestures.dossiers import close_dossier, open_dossier, triage_dossier
from concertation.services.queries.followup import ActionFilter, actions

AFTERNOON = time(15)
LAST_YEAR = 2013


class Dossiers:
    """Opens each dossier, answers « à voir en 276 ? », and remembers the decisions that others come back on."""

    def __init__(self, stage: Stage, agendas: Sequence[Sequence[Placed]], days: Sequence[date]) -> None:
        self._stage = stage
        self._decisions: dict[str, str] = {}
        self._reversals = {row["later"]: row["former"] for row in told("common")["reversal"]}
        stories = {placed.story.title: placed.story for agenda in agendas for placed in agenda if placed.story}
        for title, story in stories.items():
            dealt = [on for agenda, on in zip(agendas, days, strict=True) for one in agenda if one.story is story]
            self._dossier(title, story, dealt[0], dealt[-1])

    def _dossier(self, title: str, story: Story, first: date, last: date) -> None:
        stage = self._stage
        start = first - timedelta(days=24)
        stage.plan(start, lambda: self._open(title, story))
        stage.plan(first, lambda: self._triage(title, story), AFTERNOON)
        for row in told("followup")["attachment"]:
            if row["dossier"] == title:
                stage.plan(first - timedelta(days=8), lambda row=row: self._attach(title, row))  # type: ignore[misc]
        if last < date(LAST_YEAR, 1, 1):
            stage.plan(date(LAST_YEAR, 11, 22), lambda: self._close(title), AFTERNOON)

    def _open(self, title: str, story: Story) -> None:
        stage = self._stage
        together = story.triage == Triage.TOGETHER
        members = ("R", "27", "76") if together else (story.pilot,)
        stage.dossiers[title] = stage.do(
            open_dossier,
            title=title,
            summary=story.summary,
            axis=story.axis or None,
            lead_id=stage.authorities[story.pilot],
            partners=[stage.authorities[code] for code in members],
        )

    def _triage(self, title: str, story: Story) -> None:
        stage = self._stage
        stage.do(
            triage_dossier,
            dossier_id=stage.dossiers[title],
            triage=story.triage,
            reason=story.reason,
            instructing_id=stage.authorities[story.instructing],
        )

    def _attach(self, title: str, row: dict[str, str]) -> None:
        stage = self._stage
        stage.do(
            attach,
            owner_kind="dossier",
            owner_id=stage.dossiers[title],
            name=row["name"],
            content=row["text"].strip().encode(),
            media_type=row["media_type"],
            text=row["text"].strip(),
        )

    def _close(self, title: str) -> None:
        """Close a dossier that was not dealt with for a year, unless something is still to be done."""
        stage, key = self._stage, self._stage.dossiers[title]
        if not stage.ask(actions, ActionFilter(on=stage.today(), dossier_id=key, open=True)):
            stage.do(close_dossier, dossier_id=key)

    def decided(self, decision: str, raw: str) -> None:
        """Remember a decision, and say so where it comes back on an earlier one."""
        text = raw.removeprefix("! ")
        self._decisions[text] = decision
        if former := self._reversals.get(text):
            self._stage.do(reverse_decision, decision_id=self._decisions[former], by_id=decision)
