"""What every screen and paper asks is answered from indexes: thirty years of records must not be gone through."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concertation.domain.vocabulary import DocumentKind
from concertation.persistence.reader import Reader
from concertation.services.printing import preview_of
from concertation.services.queries.dashboard import dashboard
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


def _scans(reader: Reader, *, sql: str, values: dict[str, object]) -> list[tuple[str, str]]:
    """Return the large tables that a question goes through row by row, each with the question.

    A name that also stands for a small table elsewhere in the question tells nothing.
    """
    told = [row[3] for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", **values)]
    scanned = {line.split()[1] for line in told if line.startswith("SCAN ") and not FEW.search(line)}
    found = re.findall(r"\b(?:FROM|JOIN)\s+(\w+)\s+(?:AS\s+)?(\w+)", sql)
    tables = {alias: {table for table, named in found if named == alias} for _, alias in found}
    return [(alias, sql) for alias, named in tables.items() if alias in scanned and named <= LARGE]
