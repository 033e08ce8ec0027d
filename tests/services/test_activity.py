"""A year of a cooperation: presence by authority, decisions by what became of them, counted again in plain Python."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from statistics import median

from concertation.services.papers.report import build_report, cooperation_id_of
from concertation.services.queries.activity import activity
from concertation.services.queries.decisions import DecisionFilter, decisions
from concertation.services.queries.followup import ActionFilter, actions
from concertation.services.workspace import Workspace


def test_a_year_is_counted_as_anybody_would_by_hand(demo_register: Path) -> None:
    with Workspace.open(demo_register) as workspace:
        key = workspace.read(cooperation_id_of, "276")
        found = workspace.read(activity, key, 2012, workspace.today())
        taken = [row for row in workspace.read(decisions, DecisionFilter(year=2012)) if row.meeting.startswith("276-")]
        done_by = {row.id: row for row in workspace.read(actions, ActionFilter(on=found.as_of))}
    assert found.as_of == date(2012, 12, 31)
    assert (found.bodies[0].code, len(found.bodies[0].meetings)) == ("276-DGS", 6)
    assert sum(found.decisions.values()) == len(taken) == sum(m.decisions for b in found.bodies for m in b.meetings)
    executed, delays = 0, []
    for decision in taken:
        own = [row for row in done_by.values() if row.decision_id == decision.id]
        closed = [row for row in own if row.closed_on and row.closed_on <= found.as_of]
        if own and len(closed) == len(own) and any(row.state == "done" for row in own):
            executed += 1
            delays.append(
                max((row.closed_on - decision.date).days for row in closed if row.state == "done" and row.closed_on)
            )
    assert found.decisions["executed"] == executed == found.timed
    assert found.median_days == round(median(delays))


def test_the_bilan_tells_who_was_represented_and_who_excused(demo_register: Path) -> None:
    with Workspace.open(demo_register) as workspace:
        key = workspace.read(cooperation_id_of, None)
        told = [
            presence
            for year in range(2007, 2014)
            for body in workspace.read(build_report, key, year, workspace.today()).bodies
            for meeting in body.meetings
            for presence in meeting.presence
        ]
    assert {"présente", "représentée"} <= set(told)
    assert told.count("représentée") >= 1
