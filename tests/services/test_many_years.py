"""What every screen and paper asks is answered from indexes: thirty years of records must not be gone through."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from concertation.domain.folding import fold
from concertation.domain.vocabulary import DocumentKind
from concertation.persistence.reader import Reader
from concertation.services.printing import preview_of
from concertation.services.queries import action_list, decision_list
from concertation.services.queries.dashboard import dashboard
from concertation.services.queries.decision_list import SORTS as DECISION_SORTS
from concertation.services.queries.decision_list import runs
from concertation.services.queries.decisions import DecisionFilter, DecisionRow, count_decisions, decisions
from concertation.services.queries.followup import _SORTS as ACTION_SORTS
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.minutes import minutes_sheet
from concertation.services.queries.paging import Run
from concertation.services.queries.private import private_keys
from concertation.services.workspace import Workspace

TODAY = date(2013, 12, 2)
LARGE = {"block", "agenda_item", "decision", "action", "attachment", "attendance", "presence_event", "search_doc", "op"}
FEW = re.compile(
    r"\bix_(block_private|agenda_item_internal|action_state|\w+_gone)$"
)  # indexes of a few rows, or of states


def _of_story(reader: Reader) -> str:
    return str(reader.scalar("SELECT id FROM meeting WHERE reference = '276-DGS-2013-04'"))


@pytest.mark.parametrize(
    "ask",
    [
        private_keys,
        lambda reader: minutes_sheet(reader, _of_story(reader)),
        lambda reader: preview_of(reader, DocumentKind.AGENDA, _of_story(reader), TODAY),
        lambda reader: dashboard(reader, TODAY),
    ],
    ids=["private", "minutes", "agenda", "dashboard"],
)
def test_no_large_table_is_gone_through(
    demo_register: Path, ask: Callable[[Reader], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, dict[str, object]]] = []
    rows = Reader.rows

    def noted(reader: Reader, sql: str, **values: object) -> list[Any]:
        asked.append((sql, values))
        return rows(reader, sql, **values)

    monkeypatch.setattr(Reader, "rows", noted)
    with Workspace.open(demo_register, readonly=True) as workspace:
        workspace.read(ask)
        monkeypatch.undo()
        scans = [scan for sql, values in asked for scan in workspace.read(_scans, sql=sql, values=values)]
    assert asked
    assert scans == []


SORTED = [
    *[(decisions, partial(DecisionFilter, sort=sort)) for sort in DECISION_SORTS],
    *[(actions, partial(ActionFilter, TODAY, sort=sort)) for sort in ACTION_SORTS],
]


@pytest.mark.parametrize(("ask", "asked"), SORTED, ids=lambda one: getattr(one, "__name__", ""))
def test_a_long_list_read_part_by_part_is_the_whole_in_its_order(
    demo_register: Path, ask: Callable[..., Any], asked: Callable[..., Any]
) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        for descending in (False, True):
            whole = workspace.read(ask, asked=asked(descending=descending))
            parts = [
                workspace.read(ask, asked=asked(descending=descending, limit=part, offset=offset))
                for offset, part in ((0, 7), (7, 40), (47, -1))
            ]
            assert whole == tuple(row for part in parts for row in part)
            reached = workspace.read(ask, asked=asked(descending=descending, limit=7, reach=whole[19].id))
            assert reached == whole[:20]
            assert workspace.read(ask, asked=asked(descending=descending, limit=7, reach=whole[3].id)) == whole[:7]
            assert workspace.read(ask, asked=asked(descending=descending, limit=7, reach="none")) == whole[:7]


KEYS: dict[str, Callable[[DecisionRow], Any]] = {
    "date": lambda row: row.date,
    "reference": lambda row: row.reference,
    "text": lambda row: fold(row.text),
    "sense": lambda row: row.sense,
    "pilot": lambda row: row.pilot,
    "due_on": lambda row: row.due_on,
    "dossier": lambda row: row.dossier and fold(row.dossier),
    "open_actions": lambda row: row.open_actions,
}


@pytest.mark.parametrize("many", [0, 500])
@pytest.mark.parametrize("sort", KEYS)
def test_decisions_stand_in_the_order_asked_and_the_latest_first_among_equals(
    demo_register: Path, sort: str, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decision_list, "_MANY", many)
    with Workspace.open(demo_register, readonly=True) as workspace:
        ranks = workspace.read(_ranks)
        for descending, kept in ((False, {}), (True, {}), (False, {"open": True}), (True, {"words": "convention"})):
            asked = DecisionFilter(sort=sort, descending=descending, **kept)
            rows = workspace.read(decisions, asked=asked)
            wanted = sorted(rows, key=lambda row: ranks[row.id])
            wanted.sort(key=lambda row: row.date, reverse=True)
            told = [row for row in wanted if KEYS[sort](row) is not None]
            told.sort(key=KEYS[sort], reverse=descending)
            assert rows == (*told, *(row for row in wanted if KEYS[sort](row) is None))
            assert len(rows) == workspace.read(count_decisions, asked=asked) > 2


ACTION_KEYS: dict[str, Callable[[ActionRow], Any]] = {
    "due_on": lambda row: row.due_on,
    "text": lambda row: fold(row.text),
    "label": lambda row: row.label,
    "assignee": lambda row: row.assignee and fold(row.assignee),
    "state": lambda row: ["blocked", "to_start", "in_progress", "done", "dropped"].index(row.state),
    "progress": lambda row: row.progress,
    "meeting": lambda row: row.meeting_on,
    "dossier": lambda row: row.dossier and fold(row.dossier),
}


@pytest.mark.parametrize("sort", ACTION_KEYS)
def test_actions_stand_in_the_order_asked_and_by_rank_among_equals(demo_register: Path, sort: str) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        ranks = {row[0]: (row[1], row[0]) for row in workspace.read(_action_ranks)}
        for descending, states in ((False, ()), (True, ()), (False, ("done",)), (True, ("done", "blocked"))):
            asked = ActionFilter(TODAY, sort=sort, descending=descending, states=states)
            rows = workspace.read(actions, asked=asked)
            wanted = sorted(rows, key=lambda row: ranks[row.id])
            told = [row for row in wanted if ACTION_KEYS[sort](row) is not None]
            told.sort(key=ACTION_KEYS[sort], reverse=descending)
            assert rows == (*told, *(row for row in wanted if ACTION_KEYS[sort](row) is None))
            assert {row.id for row in rows} == {
                row.id
                for row in workspace.read(actions, asked=ActionFilter(TODAY))
                if not states or row.state in states
            }


def _action_ranks(reader: Reader) -> list[Any]:
    return reader.rows("SELECT id, rank FROM action")


@pytest.mark.parametrize("sort", ACTION_KEYS)
def test_no_order_of_all_actions_needs_all_to_be_ordered(demo_register: Path, sort: str) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        for descending in (False, True):
            asked = ActionFilter(TODAY, sort=sort, descending=descending, states=("done",))
            for run in workspace.read(_action_runs, asked=asked):
                few = "json_each(:run)" in run.ordered  # those of some persons or dossiers
                if not few and "UNION ALL" not in run.ordered:  # and a page of two lists
                    plan = workspace.read(_plan, sql=run.ordered, values=dict(run.values), whole=False)
                    assert "USE TEMP B-TREE FOR ORDER BY" not in plan


def _action_runs(reader: Reader, *, asked: ActionFilter) -> list[Run]:
    found = action_list.runs(reader, asked)
    assert found is not None
    return [*found]


def _ranks(reader: Reader) -> dict[str, tuple[Any, ...]]:
    rows = reader.rows("SELECT d.id, i.rank, d.rank FROM decision d LEFT JOIN agenda_item i ON i.id = d.item_id")
    return {row[0]: (row[1] or "", row[2], row[0]) for row in rows}


@pytest.mark.parametrize("sort", [sort for sort in DECISION_SORTS if sort not in {"body", "open_actions"}])
def test_no_order_of_decisions_needs_all_to_be_ordered(
    demo_register: Path, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decision_list, "_MANY", 0)  # however few equals the demonstration holds
    with Workspace.open(demo_register, readonly=True) as workspace:
        for descending in (False, True):
            asked = DecisionFilter(sort=sort, descending=descending)
            for run in workspace.read(_runs, asked=asked):
                if "json_each(:run)" not in run.ordered:  # the few of some dossiers or pilots
                    plan = workspace.read(_plan, sql=run.ordered, values=dict(run.values), whole=False)
                    assert "USE TEMP B-TREE FOR ORDER BY" not in plan


def _runs(reader: Reader, *, asked: DecisionFilter) -> list[Run]:
    return [*runs(reader, asked)]


def _plan(reader: Reader, *, sql: str, values: dict[str, object], whole: bool = True) -> list[str]:
    """Return the steps of a question, with those of the questions within it where it is wanted ``whole``."""
    return [row[3] for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", **values) if whole or row[1] == 0]


def test_decisions_are_counted_whatever_the_part_read(demo_register: Path) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        for asked in (
            DecisionFilter(),
            DecisionFilter(open=True),
            DecisionFilter(year=2013),
            DecisionFilter(words="pont"),
        ):
            whole = workspace.read(decisions, asked=asked)
            assert workspace.read(count_decisions, asked=replace(asked, limit=1)) == len(whole)


def _scans(reader: Reader, *, sql: str, values: dict[str, object]) -> list[tuple[str, str]]:
    """Return the large tables that a question goes through row by row, each with the question.

    A name that also stands for a small table elsewhere in the question tells nothing.
    """
    told = _plan(reader, sql=sql, values=values)
    scanned = {line.split()[1] for line in told if line.startswith("SCAN ") and not FEW.search(line)}
    found = re.findall(r"\b(?:FROM|JOIN)\s+(\w+)\s+(?:AS\s+)?(\w+)", sql)
    tables = {alias: {table for table, named in found if named == alias} for _, alias in found}
    return [(alias, sql) for alias, named in tables.items() if alias in scanned and named <= LARGE]
