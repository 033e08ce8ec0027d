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

from concertation.domain.vocabulary import DocumentKind
from concertation.persistence.reader import Reader
from concertation.services.printing import preview_of
from concertation.services.queries.dashboard import dashboard
from concertation.services.queries.decision_list import SORTS as DECISION_SORTS
from concertation.services.queries.decisions import DecisionFilter, count_decisions, decisions
from concertation.services.queries.followup import _SORTS as ACTION_SORTS
from concertation.services.queries.followup import ActionFilter, actions
from concertation.services.queries.minutes import minutes_sheet
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
    told = [row[3] for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", **values)]
    scanned = {line.split()[1] for line in told if line.startswith("SCAN ") and not FEW.search(line)}
    found = re.findall(r"\b(?:FROM|JOIN)\s+(\w+)\s+(?:AS\s+)?(\w+)", sql)
    tables = {alias: {table for table, named in found if named == alias} for _, alias in found}
    return [(alias, sql) for alias, named in tables.items() if alias in scanned and named <= LARGE]
