"""A financer's file becomes figures line by line: what is understood, what is blank, what is refused and why."""

from __future__ import annotations

from datetime import date

import pytest

from concertation.errors import UserError
from concertation.exchange.table_file import Line, Table, Value
from concertation.services.funding_import import Asked, ImportPlan, columns, plan_import
from concertation.services.gestures.funding import import_funding

from .conftest import Bench


def table(*rows: tuple[Value, ...]) -> Table:
    return Table("eure.csv", tuple(Line(number, row) for number, row in enumerate(rows, start=1)))


def asked(bench: Bench) -> Asked:
    return Asked(bench.desk.known.eure, 2010, "paid", date(2010, 12, 31))


def planned(bench: Bench, *rows: tuple[Value, ...], mapping: dict[str, str] | None = None) -> ImportPlan:
    return bench.desk.read(plan_import, table(*rows), asked(bench), mapping)


HEADS = ("operation", "amount")


@pytest.mark.parametrize(
    ("value", "cents"),
    [
        ("966, 18", 96_618),
        ("143.5", 14_350),
        ("155 M'", 15_500_000_000),
        ("155 M€", 15_500_000_000),
        ("1 234,50 €", 123_450),
        ("-12", -1_200),
        ("0", 0),
        (143.5, 14_350),
        (0.1 + 0.2, 30),
        (12, 1_200),
    ],
)
def test_amounts_are_read_as_people_write_them(value: Value, cents: int, bench: Bench) -> None:
    plan = planned(bench, HEADS, ("1.1.1", value))
    assert plan.rejected == ()
    assert plan.figures == {bench.contract: {bench.operations["1.1.1"]: cents}}


@pytest.mark.parametrize(
    ("operation", "value", "column", "reason"),
    [
        ("9.9.9", "5", "operation", "operation_unknown"),
        (None, "5", "operation", "operation_missing"),
        ("1.1.1", "1.200", "amount", "amount_unreadable"),
        ("1.1.1", "cinq", "amount", "amount_without_figures"),
        ("1.1.1", "=B2*2", "amount", "amount_formula"),
        ("1.1.1", 12.345, "amount", "amount_not_cents"),
        ("1.1.1", float("nan"), "amount", "amount_without_figures"),
        ("1.1.1", float("inf"), "amount", "amount_without_figures"),
    ],
)
def test_a_line_is_refused_with_its_column_and_its_reason(
    operation: Value, value: Value, column: str, reason: str, bench: Bench
) -> None:
    (line,) = planned(bench, HEADS, (operation, value)).rejected
    assert (line.line, line.column, line.reason) == (2, column, reason)


def test_a_blank_amount_says_nothing_and_several_lines_of_one_operation_are_summed(bench: Bench) -> None:
    plan = planned(bench, HEADS, ("1.1.1", 5), ("2.0.1", None), ("1.1.1", "2,50"), ("Gare", 1))
    assert (plan.accepted, plan.blank, plan.repeated, plan.rejected) == (3, 1, 1, ())
    assert plan.figures == {bench.contract: {bench.operations["1.1.1"]: 750, bench.operations["2.0.1"]: 100}}


def test_columns_are_found_by_their_heads_or_by_their_look(bench: Bench) -> None:
    eure = bench.desk.known.eure
    told = bench.desk.read(columns, table(("Libellé", "N° opération", "MONTANT"), ("x", "1.1.1", 5)), eure)
    assert (told.operation, told.amount) == (1, 2)
    told = bench.desk.read(columns, table(("Libellé", "Projet", "Montant"), ("x", "1.1.1", 5)), eure)
    assert (told.operation, told.amount) == (None, 2)
    told = bench.desk.read(columns, table(("Libellé", "Code", "Montant"), ("x", "1.1.1", 5)), eure)
    assert (told.operation, told.amount) == (1, 2)
    plan = planned(bench, ("1.1.1", "5"), ("2.0.1", "6"))
    assert (plan.accepted, plan.mapping) == (2, {})


def test_a_mapping_is_given_then_remembered_while_the_heads_are_there(bench: Bench) -> None:
    heads = ("Suivi", "Libellé", "Mandaté")
    with pytest.raises(UserError, match="mapping_missing"):
        planned(bench, heads, ("1.1.1", "x", "5"))
    plan = planned(bench, heads, ("1.1.1", "x", "5"), mapping={"operation": "suivi", "amount": "MANDATE"})
    keep(bench, plan)
    assert planned(bench, heads, ("1.1.1", "x", "6")).accepted == 1
    assert planned(bench, HEADS, ("1.1.1", "7")).accepted == 1  # another file, with the usual heads


def keep(bench: Bench, plan: ImportPlan) -> None:
    bench.desk.run(
        import_funding,
        financer_id=plan.asked.financer_id,
        year=plan.asked.year,
        stage=plan.asked.stage,
        dated_on=plan.asked.dated_on,
        figures=plan.figures,
        source="Eure",
        note=plan.name,
        mapping=plan.mapping,
    )


def test_an_import_is_one_line_of_the_log_and_undone_at_once(bench: Bench) -> None:
    def logged() -> int:
        return int(bench.desk.read(lambda r: r.scalar("SELECT count(*) FROM op WHERE tbl = 'funding_statement'")))

    before = logged()
    keep(bench, planned(bench, HEADS, ("1.1.1", 5), ("2.0.1", 6)))
    assert logged() == before + 1
    assert bench.operation("2.0.1").stages["paid"].total == 600
    bench.desk.workspace.undo()
    assert bench.operation("2.0.1").stages["paid"].total is None


def test_long_files_tell_how_far_they_are(bench: Bench) -> None:
    rows = [HEADS, *(("1.1.1", f"{number},5") for number in range(3_000))]
    seen: list[tuple[int, int]] = []
    plan = bench.desk.read(
        plan_import, table(*rows), asked(bench), None, lambda done, whole: seen.append((done, whole))
    )
    assert seen == [(done, 3_000) for done in range(0, 3_001, 30)]
    assert plan.figures[bench.contract][bench.operations["1.1.1"]] == sum(number * 100 + 50 for number in range(3_000))


def test_figures_of_an_operation_elsewhere_are_refused(bench: Bench) -> None:
    with pytest.raises(UserError, match="object_unknown"):
        bench.desk.run(
            import_funding,
            financer_id=bench.desk.known.eure,
            year=2010,
            stage="paid",
            dated_on=date(2010, 1, 1),
            figures={bench.contract: {"elsewhere": 5}},
            source="Eure",
        )
