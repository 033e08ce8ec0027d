"""``contract``, ``import`` and ``amend`` keep the contract that scripts depend on: cents, null where missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Command

from concertation.domain.vocabulary import AlertKind
from concertation.services.contract_charts import paid_by_place
from concertation.services.queries.contract import OperationFilter, contract_id_of, contract_table, operations
from concertation.services.workspace import Workspace

FIELDS = {
    "contracts": "code name starts_on ends_on financers total_axes total_financers rounding_gap",
    "axes": "contract number name total by_financer rates actions",
    "operations": "contract number name axis action owner place territory cost due_on state stages",
    "funding": "contract operation financer stage year amount dated_on source",
    "alerts": "contract kind reason operation amount against decision",
    "amendments": "contract number title state adopted_on adoptions moved moves",
}
IMPORT = ("--financer", "27", "--year", "2012", "--stage", "paid", "--dated", "2013-01-31")


@pytest.mark.parametrize("what", FIELDS)
def test_every_list_of_the_contract_gives_its_fields(what: str, command: Command, demo_register: Path) -> None:
    answer = command("list", what, demo_register, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json
    for row in answer.json:
        assert set(FIELDS[what].split()) <= row.keys()
    assert command("list", what, demo_register).code == 0


def test_the_contract_of_the_demonstration_is_the_276(command: Command, demo_register: Path) -> None:
    told = command("contract", demo_register, "276", "--json").json
    assert [axis["total"] for axis in told["axes"]] == [15_500_000_000, 33_500_000_000, 14_350_000_000, 33_270_000_000]
    assert {row["code"]: row["total"] for row in told["financers"]} == {
        "R": 49_100_000_000,
        "76": 33_684_000_000,
        "27": 13_834_000_000,
    }
    assert (told["total_axes"], told["total_financers"]) == (96_620_000_000, 96_618_000_000)
    assert told["rounding_gap"] == 2_000_000
    assert sum(row["share"] for row in told["financers"]) == pytest.approx(1)
    assert (
        command("contract", demo_register, "276", "--as-of", "2010-12-31", "--json").json["elapsed_share"] == 0.571429
    )


def test_what_the_eure_paid_is_measured_without_the_year_it_did_not_send(command: Command, demo_register: Path) -> None:
    told = {
        row["code"]: row
        for row in command("contract", demo_register, "276", "--stage", "paid", "--json").json["financers"]
    }
    figures = command("list", "funding", demo_register, "--json").json
    axes = {row["number"] for row in command("list", "operations", demo_register, "--json").json if row["axis"]}
    sums = dict.fromkeys(("committed", "paid"), 0)
    for row in figures:
        if row["financer"] == "27" and row["operation"] in axes and row["stage"] in sums and row["year"] != 2012:
            sums[row["stage"]] += row["amount"]
    assert (told["27"]["missing"], told["27"]["paid_committed_without"]) == ([2012], [2012])
    assert told["27"]["rates"]["paid_committed"] == pytest.approx(sums["paid"] / sums["committed"], abs=1e-6)
    assert told["R"]["paid_committed_without"] == []


def test_the_demonstration_has_its_volumes(command: Command, demo_register: Path) -> None:
    axes = command("list", "axes", demo_register, "--json").json
    operations = command("list", "operations", demo_register, "--json").json
    figures = command("list", "funding", demo_register, "--json").json
    assert (len(axes), sum(len(axis["actions"]) for axis in axes), len(operations)) == (4, 21, 84)
    assert 6_500 <= len(figures) <= 7_500
    assert len(command("list", "amendments", demo_register, "--json").json) == 2


def test_the_demonstration_says_where_all_but_a_few_of_its_operations_lie(demo_register: Path) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        contract = workspace.read(contract_id_of, "276")
        table = workspace.read(contract_table, contract, workspace.today())
        told = paid_by_place(table, workspace.read(operations, OperationFilter(contract)))
    for financer in table.financers:
        sums = told[financer.id]
        unknown = sum(cents for (_, outside), cents in sums.items() if outside is None)
        assert 0 < unknown < 0.06 * sum(sums.values()), financer.code
    assert {financer.code for financer in table.financers for (_, outside) in told[financer.id] if outside} == {
        "27",
        "76",
    }


def test_the_demonstration_has_every_case_that_deserves_a_look(command: Command, demo_register: Path) -> None:
    alerts = command("list", "alerts", demo_register, "--json").json
    kinds = {alert["kind"] for alert in alerts}
    assert kinds == set(AlertKind), "each kind is met at least once, and is told in words"
    assert all(alert["reason"] for alert in alerts)
    operations = command("list", "operations", demo_register, "--json").json
    assert any(row["territory"] == "76" and row["away"] == ["27"] for row in operations)
    assert any(list(row["stages"]["planned"]["by_financer"].values()).count(None) == 1 for row in operations)


def test_the_operations_of_the_demonstration_sum_to_the_first_version_to_the_cent(
    command: Command, demo_register: Path
) -> None:
    told = command("contract", demo_register, "276", "--as-of", "2009-12-31", "--json").json
    assert told["version"] == 0
    operations = command("list", "operations", demo_register, "--json").json
    for axis in told["axes"]:
        inside = [row["stages"]["planned"]["by_financer"] for row in operations if row["axis"] == axis["number"]]
        assert {code: sum(row[code] or 0 for row in inside) for code in axis["by_financer"]} == axis["by_financer"]
        assert 0 <= axis["total"] - sum(axis["by_financer"].values()) <= 1_000_000  # within the rounding of the print


@pytest.mark.parametrize("stage", ["programmed", "committed", "ordered", "paid"])
def test_money_reached_sums_the_same_by_axis_and_by_financer(stage: str, command: Command, demo_register: Path) -> None:
    told = command("contract", demo_register, "276", "--stage", stage, "--json").json
    assert told["rounding_gap"] == 0
    assert told["total_axes"] == sum(row["total"] for row in told["financers"]) > 0
    figures = command("list", "funding", demo_register, "--json").json
    summed = sum(row["amount"] for row in figures if row["stage"] == stage and row["retained"])
    assert summed == told["total_axes"] + told["outside"]["total"]


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_a_file_is_tried_first_then_imported_whole(command: Command, register: Path, tmp_path: Path) -> None:
    data = written(tmp_path / "eure.csv", "operation;amount\n1.3.1;966, 18\n3.1.3;143.5\n2.1.2;155 M€\n1.1.2;\n")
    before = command("list", "funding", register, "--json").json
    tried = command("import", "funding", register, data, *IMPORT, "--dry-run", "--json")
    assert (tried.code, tried.json["accepted"], tried.json["rejected"], tried.json["blank"]) == (0, 3, [], 1)
    assert command("list", "funding", register, "--json").json == before
    done = command("import", "funding", register, data, *IMPORT, "--json")
    assert (done.code, done.json["accepted"]) == (0, 3)
    known = {json.dumps(row) for row in before}
    after = [row for row in command("list", "funding", register, "--json").json if json.dumps(row) not in known]
    assert {row["operation"]: row["amount"] for row in after} == {
        "1.3.1": 96_618,
        "3.1.3": 14_350,
        "2.1.2": 15_500_000_000,
    }
    assert {(row["dated_on"], row["year"], row["stage"]) for row in after} == {("2013-01-31", 2012, "paid")}
    command("undo", register)
    assert command("list", "funding", register, "--json").json == before


def test_one_line_refused_refuses_the_whole_file(command: Command, register: Path, tmp_path: Path) -> None:
    data = written(tmp_path / "eure.csv", "operation;amount\n1.3.1;100\n9.9.9;200\n3.1.3;1.200\n")
    tried = command("import", "funding", register, data, *IMPORT, "--dry-run", "--json")
    assert tried.code == 0
    assert [(line["line"], line["column"], line["value"], line["reason"]) for line in tried.json["rejected"]] == [
        (3, "operation", "9.9.9", "operation_unknown"),
        (4, "amount", "1.200", "amount_unreadable"),
    ]
    done = command("import", "funding", register, data, *IMPORT, "--json")
    assert done.code == 2
    assert done.json["rejected"] == tried.json["rejected"]
    assert "eure.csv" in done.err
    assert not [row for row in command("list", "funding", register, "--json").json if row["dated_on"] == "2013-01-31"]


def test_a_mapping_is_remembered_for_the_next_file(command: Command, register: Path, tmp_path: Path) -> None:
    mapping = written(tmp_path / "m.json", json.dumps({"operation": "Opération suivie", "amount": "Mandaté TTC"}))
    heads = "Opération suivie\tLibellé\tMandaté TTC\n"
    first = written(tmp_path / "a.txt", f"{heads}1.3.1\tVoie verte\t155 M'\n", "cp1252")
    refused = command("import", "funding", register, first, *IMPORT, "--json")
    assert refused.code == 2
    assert "Mandaté TTC" in refused.err
    assert command("import", "funding", register, first, *IMPORT, "--mapping", mapping, "--json").json["accepted"] == 1
    second = written(tmp_path / "b.csv", f"{heads}3.1.3\tx\t12\n", "utf-16")
    assert command("import", "funding", register, second, *IMPORT, "--json").json["accepted"] == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--financer", "ZZ"), "ZZ"),
        (("--stage", "dreamt"), "dreamt"),
        (("--dated", "2013-02-30"), "2013-02-30"),
    ],
)
def test_a_wrong_import_is_a_mistake_of_the_user(
    arguments: tuple[str, str], told: str, command: Command, register: Path, tmp_path: Path
) -> None:
    data = written(tmp_path / "d.csv", "operation;amount\n1.3.1;1\n")
    answer = command("import", "funding", register, data, *IMPORT, *arguments)
    assert answer.code == 2
    assert told in answer.err


def changed(told: Any) -> dict[tuple[str, str], int]:
    return {(row["axis"], row["financer"]): row["difference"] for row in told["rows"] if row["difference"]}


def test_an_amendment_is_simulated_then_adopted_and_every_version_stays_readable(
    command: Command, register: Path
) -> None:
    move = ("--move", "1:R->2:R=150000000", "--move", "3:76->3:27=1,5 M€")
    seen = command("amend", register, "276", *move, "--json").json
    assert changed(seen) == {
        ("1", "R"): -150_000_000,
        ("2", "R"): 150_000_000,
        ("3", "76"): -150_000_000,
        ("3", "27"): 150_000_000,
    }
    assert seen["total"] == {"before": 96_618_000_000, "after": 96_618_000_000, "difference": 0}
    assert seen["amendment"] is None
    assert len(command("list", "amendments", register, "--json").json) == 2
    done = command("amend", register, "276", *move, "--adopt", "2013-06-01", "--json").json
    assert (done["amendment"], done["adopted_on"]) == (3, "2013-06-01")
    assert changed(done) == changed(seen)
    then, now = (
        command("contract", register, "276", "--as-of", day, "--json").json for day in ("2013-05-31", "2013-06-01")
    )
    assert [axis["total"] for axis in then["axes"]][:2] == [15_500_000_000, 33_500_000_000]
    assert [axis["total"] for axis in now["axes"]][:2] == [15_350_000_000, 33_650_000_000]
    assert (then["version"], now["version"]) == (1, 3)
    assert now["rounding_gap"] == 2_000_000


@pytest.mark.parametrize(
    "move", ["1:R", "1:R->2:R=", "9:R->1:R=5", "1:ZZ->1:R=5", "1:R->1:R=5", "1:27->1:R=99999999999999"]
)
def test_a_wrong_move_is_a_mistake_of_the_user(move: str, command: Command, demo_register: Path) -> None:
    answer = command("amend", demo_register, "276", "--move", move, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err


def test_a_contract_that_is_not_there_is_told_with_those_that_are(command: Command, demo_register: Path) -> None:
    answer = command("contract", demo_register, "CPER", "--json")
    assert answer.code == 2
    assert "276" in answer.err


def test_an_operation_and_a_contract_are_shown_with_their_history(command: Command, demo_register: Path) -> None:
    told = command("show", "1.3.1", demo_register, "--json").json
    assert (told["kind"], told["number"], told["axis"]) == ("operation", "1.3.1", "1")
    assert told["figures"]
    assert told["decisions"]
    assert told["history"]
    told = command("show", "276", demo_register, "--json").json
    assert (told["kind"], told["total_financers"], len(told["amendments"])) == ("contract", 96_618_000_000, 2)


def test_lists_of_the_contract_are_told_as_the_register_stood(command: Command, demo_register: Path) -> None:
    now, then = (
        command("list", "funding", demo_register, "--json", *asked).json for asked in ((), ("--as-of", "2009-01-01"))
    )
    assert 0 < len(then) < len(now)
    assert {row["year"] for row in then if row["stage"] == "paid"} == {2007}


@pytest.mark.parametrize("kind", ["contract", "amendment"])
def test_papers_of_the_contract_are_printed(kind: str, command: Command, demo_register: Path, tmp_path: Path) -> None:
    out = tmp_path / "papier.pdf"
    assert command("print", kind, demo_register, "-o", out).code == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert command("print", "amendment", demo_register, "--amendment", "9", "-o", out).code == 2
