"""Every row that a gesture may have changed is shown somewhere, through what it belongs to."""

from __future__ import annotations

from pathlib import Path

from concertation.persistence.reader import Reader
from concertation.services.queries.whereabouts import SHOWN, shown_at
from concertation.services.workspace import Workspace

# Rows that stand for themselves: settings, templates of paper, holidays; groups are told on the sheets of persons.
_ALONE = {"setting", "cooperation", "closed_days", "political_group", "report_block"}


def test_the_rows_of_every_table_lead_to_an_object_that_is_there(demo_register: Path) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        found = workspace.read(_by_table)
    assert {table for table, place in found.items() if place is None} <= _ALONE
    assert {"speech", "visa", "block", "ballot_line", "due_change", "funding_statement", "seat"} <= set(found)


def _by_table(reader: Reader) -> dict[str, tuple[str, str] | None]:
    told = {}
    for row in reader.rows("SELECT tbl, min(pk) AS pk FROM op GROUP BY tbl"):
        place = told[row["tbl"]] = shown_at(reader, row["tbl"], row["pk"])
        if place is not None:
            assert place[0] in SHOWN
            assert reader.scalar(f'SELECT count(*) FROM "{place[0]}" WHERE id = :id', id=place[1]) == 1
    return told


def test_a_key_of_an_action_of_the_contract_is_shown_at_that_action(demo_register: Path) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        rows = workspace.read(lambda reader: reader.rows("SELECT id, action_id, contract_id FROM funding_key"))
        told = {row["id"]: workspace.read(shown_at, "funding_key", row["id"]) for row in rows}
    for row in rows:
        whole = ("contract", row["contract_id"])
        assert told[row["id"]] == (("contract_action", row["action_id"]) if row["action_id"] else whole)
    assert {place[0] for place in told.values() if place} == {"contract", "contract_action"}
