"""A council's open data read back: what it exported comes in the same, and what is wrong is told line by line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from concertation.errors import UserError
from concertation.exchange.table_file import read_table
from concertation.services.gestures import deliberations, directory
from concertation.services.gestures.imports import import_deliberations
from concertation.services.imports.deliberations import DeliberationsPlan, plan_deliberations
from concertation.services.publication import publication
from concertation.services.queries.council_acts import council_acts

from .conftest import Desk

TODAY = date(2013, 12, 1)
SIRET = "22270229200012"
HEADS = (
    "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,"
    "PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL"
)


def line(**told: str) -> str:
    said = {
        "COLL_NOM": "Eure", "COLL_SIRET": SIRET, "DELIB_ID": "1", "DELIB_DATE": "2013-06-17", "DELIB_MATIERE_CODE": "7.10",
        "DELIB_OBJET": "Divers", **told,
    }  # fmt: skip
    return ",".join(said.get(name, "") for name in HEADS.split(","))


@pytest.fixture
def eure(desk: Desk) -> str:
    desk.run(directory.edit_authority, authority_id=desk.known.eure, siret=SIRET)
    return desk.known.eure


def plan(
    desk: Desk, folder: Path, *lines: str, authority: str | None = None, duplicates: str = "reject"
) -> DeliberationsPlan:
    path = folder / "delib.csv"
    path.write_text("\n".join((HEADS, *lines)), encoding="utf-8")
    return desk.read(plan_deliberations, read_table(path), TODAY, authority, None, duplicates)


def test_what_a_council_published_comes_back_the_same(desk: Desk, eure: str, tmp_path: Path) -> None:
    told = {
        "number": "1",
        "adopted_on": "2013-06-17",
        "subject_code": "7.10",
        "object": "Soutien à « l’eau, aux voies »",
    }
    votes = {"members": 54, "votes_for": 40, "votes_against": 3, "abstentions": 0}
    budget = {
        "budget_year": "2013/2014",
        "budget_name": "Principal",
        "prefecture_id": "PREF027",
        "received_on": "2013-06-18",
    }
    first = desk.run(deliberations.record_own_deliberation, authority_id=eure, **told, **votes, **budget)
    desk.run(
        deliberations.record_own_deliberation,
        authority_id=eure,
        **{**told, "number": "2"},
        url="https://exemple.invalid/2",
    )
    content = desk.read(publication, "27").content
    for act in desk.read(council_acts):
        desk.run(deliberations.remove_deliberation, deliberation_id=act.id)
    path = tmp_path / "27.csv"
    path.write_bytes(content)
    found = desk.read(plan_deliberations, read_table(path), TODAY)
    assert (len(found.lines), found.rejected) == (2, ())
    keys = desk.run(import_deliberations, lines=found.lines, mapping=found.mapping)
    assert first not in keys
    assert desk.read(publication, "27").content == content
    desk.workspace.undo()
    assert desk.read(council_acts) == ()


@pytest.mark.parametrize(
    ("told", "column", "reason"),
    [
        ({"DELIB_OBJET": "0"}, "DELIB_OBJET", "object_missing"),
        ({"DELIB_ID": "0"}, "DELIB_ID", "deliberation_number_missing"),
        ({"DELIB_DATE": ""}, "DELIB_DATE", "deliberation_day_missing"),
        ({"DELIB_DATE": "2013-02-30"}, "DELIB_DATE", "date_unreadable"),
        ({"DELIB_MATIERE_CODE": "7"}, "DELIB_MATIERE_CODE", "subject_unknown"),
        ({"DELIB_MATIERE_CODE": "7.77"}, "DELIB_MATIERE_CODE", "subject_unknown"),
        ({"PREF_DATE": "2013-06-16"}, "PREF_DATE", "received_before"),
        ({"BUDGET_ANNEE": "13"}, "BUDGET_ANNEE", "budget_year_wrong"),
        ({"COLL_SIRET": "22590001801244"}, "COLL_SIRET", "council_unknown"),
        ({"DELIB_URL": "javascript:alert(1)"}, "DELIB_URL", "url_wrong"),
        ({"VOTE_POUR": "3"}, "VOTE_EFFECTIF", "votes_incomplete"),
        ({"VOTE_EFFECTIF": "-1"}, "VOTE_EFFECTIF", "votes_unreadable"),
        (dict(zip(("VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"), "54311", strict=True)), "VOTE_REEL",
         "votes_sum"),
        (dict(zip(("VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"), "45311", strict=True)), "VOTE_EFFECTIF",
         "votes_over"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_told_with_its_column_and_why(
    desk: Desk, eure: str, tmp_path: Path, told: dict[str, str], column: str, reason: str
) -> None:
    found = plan(desk, tmp_path, line(DELIB_ID="9"), line(**told))
    assert [(one.line, one.column, one.reason) for one in found.rejected] == [(3, column, reason)]
    assert len(found.lines) == 1


def test_nought_where_nothing_is_known_is_read_as_nothing(desk: Desk, eure: str, tmp_path: Path) -> None:
    noughts = dict.fromkeys(
        ("VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "BUDGET_ANNEE", "BUDGET_NOM", "PREF_ID", "PREF_DATE", "DELIB_URL"),
        "0",
    )  # fmt: skip
    found = plan(desk, tmp_path, line(**noughts))
    assert found.rejected == ()
    (read,) = found.lines
    assert set(read.told) == {"object", "number", "adopted_on", "subject_code"}
    votes = dict(
        zip(("VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"), "33300", strict=True)
    )
    (read,) = plan(desk, tmp_path, line(**votes)).lines
    assert [read.told[name] for name in ("members", "votes_for", "votes_against", "abstentions")] == [3, 3, 0, 0]


def test_those_known_are_rejected_left_or_completed_and_twice_in_a_file_is_refused(
    desk: Desk, eure: str, tmp_path: Path
) -> None:
    known = desk.run(
        deliberations.record_own_deliberation, authority_id=eure, object="Divers", number="1", adopted_on="2013-06-17"
    )
    assert [one.reason for one in plan(desk, tmp_path, line()).rejected] == ["deliberation_known"]
    left = plan(desk, tmp_path, line(), duplicates="skip")
    assert (left.lines, left.skipped) == ((), 1)
    found = plan(
        desk, tmp_path, line(DELIB_OBJET="Autre objet"), line(DELIB_ID="2"), line(DELIB_ID="2"), duplicates="update"
    )
    assert [one.reason for one in found.rejected] == ["deliberation_twice"]
    desk.run(import_deliberations, lines=found.lines, mapping=found.mapping)
    assert {act.number: act.object for act in desk.read(council_acts)} == {"1": "Autre objet", "2": "Divers"}
    assert known in {act.id for act in desk.read(council_acts)}


def test_a_file_of_another_council_is_refused_line_by_line(desk: Desk, eure: str, tmp_path: Path) -> None:
    found = plan(desk, tmp_path, line(COLL_SIRET="22760540900019"), line(COLL_SIRET=""), authority=eure)
    assert [(one.line, one.reason) for one in found.rejected] == [(2, "council_other")]
    assert [one.authority_id for one in found.lines] == [eure]


def test_a_spreadsheet_that_made_a_number_of_7_10_is_not_guessed(desk: Desk, eure: str, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for cells in (("DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_OBJET"), ("1", "2013-06-17", 7.1, "Budget"),
                  ("2", "2013-06-17", 8.4, "Territoire"), ("3", "2013-06-17", "7.1", "Budget")):  # fmt: skip
        book.active.append(cells)
    book.save(tmp_path / "d.xlsx")
    found = desk.read(plan_deliberations, read_table(tmp_path / "d.xlsx"), TODAY, eure)
    assert [(one.line, one.reason) for one in found.rejected] == [(2, "subject_number")]
    assert [one.told["subject_code"] for one in found.lines] == ["8.4", "7.1"]


def test_a_file_without_objects_says_which_columns_it_has(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UserError, match="mapping_missing"):
        desk.read(plan_deliberations, read_table(path), TODAY, desk.known.eure)
