"""The contract's table: the printed amounts of the 276, blanks that are no zeros, versions and figures as of any day."""

from __future__ import annotations

from datetime import date

from concertation.domain.contract.versions import Move
from concertation.domain.vocabulary import AlertKind, FundingStage
from concertation.services.contract_charts import stage_chart
from concertation.services.gestures import amendments as amending
from concertation.services.gestures import contract as gestures
from concertation.services.gestures import contract_planning
from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.papers import report
from concertation.services.papers.contract import build_dashboard
from concertation.services.queries.contract import (
    FigureFilter,
    OperationFilter,
    alerts,
    amendment_sheet,
    amendments,
    by_year,
    contracts,
    figures,
    operations,
    sheet_columns,
    simulate,
)

from .conftest import MATRIX, MILLION, PRINTED, TODAY, Bench

YEAR_END = date(2010, 12, 31)
FURTHER = [stage for stage in FundingStage if stage != FundingStage.PLANNED]


def enter(
    bench: Bench, number: str, stage: str, cents: int | None, *, who: int = 0, year: int = 2010, on: date = YEAR_END,
    source: str = "Région",
) -> None:  # fmt: skip
    cell = Entry(bench.operations[number], bench.financers[who], stage, year, cents)
    bench.desk.run(enter_figures, contract_id=bench.contract, cells=[cell], dated_on=on, source=source)


def test_the_276_is_worth_966_18_million_and_its_printed_axes_two_hundredths_more(bench: Bench) -> None:
    table = bench.table()
    assert table.total_financers == 96_618_000_000
    assert table.total_axes == 96_620_000_000
    assert table.rounding_gap == 2_000_000  # 20 000 €, an écart d'arrondi
    assert [row.stages["planned"].total for row in table.rows if row.kind == "axis"] == list(PRINTED.values())


def test_the_financers_of_the_276_hold_50_82_14_32_and_34_86_per_cent(bench: Bench) -> None:
    told = {row.code: (row.stages["planned"], row.share) for row in bench.table().financers}
    assert told == {"R": (49_100_000_000, 0.5082), "27": (13_834_000_000, 0.1432), "76": (33_684_000_000, 0.3486)}


def test_four_sevenths_of_the_276_have_run_at_the_end_of_2010(bench: Bench) -> None:
    assert bench.table().elapsed_share == 4 / 7
    assert bench.table(date(2006, 12, 31)).elapsed_share == 0
    assert bench.table(date(2013, 12, 31)).elapsed_share == 1


def test_a_blank_is_not_a_zero(bench: Bench) -> None:
    enter(bench, "1.1.1", FundingStage.PAID, 0)
    told = bench.operation("1.1.1").stages["paid"]
    region, eure, seine = bench.financers
    assert told.by_financer == {region: 0, eure: None, seine: None}
    assert told.total == 0
    assert bench.operation("2.0.1").stages["paid"].total is None


def test_sums_climb_from_operations_to_actions_axes_and_the_contract(bench: Bench) -> None:
    enter(bench, "1.1.1", FundingStage.COMMITTED, 3 * MILLION)
    enter(bench, "1.1.1", FundingStage.COMMITTED, 2 * MILLION, year=2009)
    enter(bench, "2.0.1", FundingStage.COMMITTED, MILLION, who=1, source="Eure")
    enter(bench, "HA-1", FundingStage.COMMITTED, 7 * MILLION)
    rows = {row.number or row.kind: row.stages["committed"].total for row in bench.table().rows}
    assert rows == {"1": 5 * MILLION, "1.1": 5 * MILLION, "2": MILLION, "3": None, "4": None, "outside": 7 * MILLION}
    assert bench.table().total.stages["committed"].total == 6 * MILLION  # hors axe is told apart
    years = {(row.year, row.financer): row.amount_cents for row in bench.desk.read(by_year, bench.contract)}
    assert years == {(2009, "R"): 2 * MILLION, (2010, "R"): 3 * MILLION, (2010, "27"): MILLION}


def test_rates_leave_out_who_gave_nothing(bench: Bench) -> None:
    for who, cents in enumerate((MILLION, 2 * MILLION)):
        enter(bench, "1.1.1", FundingStage.COMMITTED, cents, who=who)
    enter(bench, "1.1.1", FundingStage.PAID, MILLION // 2)
    assert bench.operation("1.1.1").rates.paid_committed == 0.5  # of the Région's one million alone


def test_figures_of_another_day_never_blend(bench: Bench) -> None:
    enter(bench, "1.1.1", FundingStage.PAID, 100, on=date(2009, 6, 30))
    enter(bench, "1.1.1", FundingStage.PAID, 250, on=YEAR_END)
    assert bench.operation("1.1.1").stages["paid"].total == 250
    assert bench.operation("1.1.1", as_of=date(2010, 1, 1)).stages["paid"].total == 100
    assert bench.operation("1.1.1", as_of=date(2009, 6, 29)).stages["paid"].total is None


def test_figures_in_conflict_stand_side_by_side(bench: Bench) -> None:
    enter(bench, "1.1.1", FundingStage.PAID, 100, source="Maître d’ouvrage", on=date(2010, 11, 30))
    enter(bench, "1.1.1", FundingStage.PAID, 120)
    rows = bench.desk.read(figures, FigureFilter(bench.contract))
    assert [(row.amount_cents, row.source, row.retained, row.conflicting) for row in rows] == [
        (120, "Région", True, True),
        (100, "Maître d’ouvrage", False, True),
    ]
    assert bench.operation("1.1.1").stages["paid"].total == 120
    (alert,) = [row for row in bench.desk.read(alerts, bench.contract, TODAY) if row.kind == AlertKind.FIGURES_CONFLICT]
    assert "Maître d’ouvrage" in str(alert.reason)
    assert "30/11/2010" in str(alert.reason)


def test_a_figure_taken_back_leaves_what_another_source_says(bench: Bench) -> None:
    enter(bench, "1.1.1", FundingStage.PAID, 100, source="Maître d’ouvrage", on=date(2010, 11, 30))
    enter(bench, "1.1.1", FundingStage.PAID, 120)
    enter(bench, "1.1.1", FundingStage.PAID, None)
    assert bench.operation("1.1.1").stages["paid"].total == 100


def test_undo_takes_a_pasted_block_back_at_once(bench: Bench) -> None:
    bench.operation("1.1.1")
    cells = [Entry(bench.operations["1.1.1"], who, "paid", year, 5) for who in bench.financers for year in (2008, 2009)]
    bench.desk.run(enter_figures, contract_id=bench.contract, cells=cells, dated_on=YEAR_END, source="Saisie")
    assert bench.operation("1.1.1").stages["paid"].total == 30
    bench.desk.workspace.undo()
    assert bench.operation("1.1.1").stages["paid"].total is None
    bench.desk.workspace.redo()
    assert bench.operation("1.1.1").stages["paid"].total == 30


def test_an_amendment_begins_a_version_once_the_last_financer_adopted_it(bench: Bench) -> None:
    region, eure, seine = bench.financers
    one, three = bench.axes["1"], bench.axes["3"]
    move = Move(one, region, three, region, 2 * MILLION)
    key = bench.desk.run(amending.draft_amendment, contract_id=bench.contract, moves=[move])
    for who, on in ((region, date(2009, 1, 15)), (eure, date(2009, 3, 2))):
        bench.desk.run(amending.record_adoption, amendment_id=key, authority_id=who, on=on, number="2009-12")
    assert bench.table().rows[0].stages["planned"].by_financer[region] == MATRIX["1"][0]
    (row,) = bench.desk.read(amendments, bench.contract)
    assert (row.number, row.state, row.adopted_on) == (1, "in_adoption", None)
    bench.desk.run(amending.record_adoption, amendment_id=key, authority_id=seine, on=date(2009, 2, 1))
    assert bench.table(date(2009, 3, 1)).rows[0].stages["planned"].total == PRINTED["1"]
    after = bench.table(date(2009, 3, 2))
    assert after.rows[0].stages["planned"].total == PRINTED["1"] - 2 * MILLION
    assert (after.version, after.total_financers, after.rounding_gap) == (1, 96_618_000_000, 2_000_000)
    sheet = bench.desk.read(amendment_sheet, key)
    changed = [(row.axis, row.financer, row.difference) for row in sheet.table.rows if row.difference]
    assert changed == [("1", "R", -2 * MILLION), ("3", "R", 2 * MILLION)]


def test_a_register_may_hold_several_contracts_of_any_shape(bench: Bench) -> None:
    run, known = bench.desk.run, bench.desk.known
    key = run(
        gestures.add_contract,
        cooperation_id=known.cooperation,
        code="CPER",
        name="Contrat à deux niveaux d’axes",
        starts_on=date(2015, 3, 1),
        ends_on=date(2020, 2, 28),
        financer_ids=(known.eure,),
    )
    top = run(gestures.add_axis, contract_id=key, number="A", name="Axe A")
    below = run(gestures.add_axis, contract_id=key, number="A.1", name="Sous-axe", parent_id=top)
    run(contract_planning.set_planned, contract_id=key, axis_id=below, financer_id=known.eure, cents=700)
    assert [(row.code, row.total_axes, row.total_financers) for row in bench.desk.read(contracts)] == [
        ("276", 96_620_000_000, 96_618_000_000),
        ("CPER", 700, 700),
    ]


def test_an_avenant_within_an_axis_of_axes_counts_no_amount_twice(bench: Bench) -> None:
    region, eure, _seine = bench.financers
    run, below = bench.desk.run, {}
    for number, cents in (("1.A", 50 * MILLION), ("1.B", 28 * MILLION)):
        values = {"contract_id": bench.contract, "parent_id": bench.axes["1"]}
        below[number] = run(gestures.add_axis, number=number, name=f"Sous-axe {number}", **values)
        run(
            contract_planning.set_planned,
            contract_id=bench.contract,
            axis_id=below[number],
            financer_id=region,
            cents=cents,
        )
    assert bench.table().total_financers == 96_618_000_000
    moves = [
        Move(below["1.A"], region, below["1.B"], region, MILLION),
        Move(below["1.A"], region, bench.axes["2"], eure, 3 * MILLION),
    ]
    told = bench.desk.read(simulate, bench.contract, moves)
    assert (told.before, told.after, told.difference) == (96_618_000_000, 96_618_000_000, 0)
    assert [row.difference for row in told.axes] == [-3 * MILLION, 3 * MILLION, 0, 0]
    assert [row.difference for row in told.financers] == [-3 * MILLION, 3 * MILLION, 0]
    key = run(amending.draft_amendment, contract_id=bench.contract, moves=moves)
    run(amending.adopt_amendment, amendment_id=key, on=date(2009, 1, 15))
    after = {row.number: row for row in bench.table().rows}
    assert bench.table().total_financers == 96_618_000_000
    assert after["1"].stages["planned"].by_financer[region] == MATRIX["1"][0] - 3 * MILLION
    assert after["1"].stages["planned"].total == PRINTED["1"] - 3 * MILLION
    assert after["1.A"].stages["planned"].by_financer[region] == 46 * MILLION
    assert after["2"].stages["planned"].by_financer[eure] == MATRIX["2"][1] + 3 * MILLION


def test_a_column_of_the_sheet_says_of_each_cell_what_its_figures_say(bench: Bench) -> None:
    enter(bench, "1.1.1", FundingStage.PAID, 100, source="Maître d’ouvrage", on=date(2010, 11, 30))
    enter(bench, "1.1.1", FundingStage.PAID, 120)
    enter(bench, "1.1.1", FundingStage.PAID, 90, source="Préfecture", on=date(2009, 11, 30))
    enter(bench, "1.1.1", FundingStage.PAID, None, source="Préfecture")
    asked = FigureFilter(bench.contract, stage=FundingStage.PAID)
    rows = bench.desk.read(figures, asked)
    columns = bench.desk.read(sheet_columns, asked)
    told = [
        (financer, year, operation, one.cents, one.dated_on, one.source, one.retained, one.conflicting)
        for (financer, year), column in columns.items()
        for operation in bench.operations.values()
        for one in column.said(operation)
    ]
    assert len(told) >= 2
    assert {row[3] for row in told if row[6]} == {
        column.retained[operation] for column in columns.values() for operation in column.retained
    }
    assert sorted(told) == sorted(
        (
            *(row.financer_id, row.year, row.operation_id, row.amount_cents, row.dated_on, row.source),
            *(row.retained, row.conflicting),
        )
        for row in rows
    )


def _committed_and_paid(bench: Bench, number: str = "1.1.1") -> None:
    """The Région and the Eure commit 4 and pay 2 (Région) or 3 (Eure) a year; the Eure says nothing of what it paid in 2010."""
    for year in (2009, 2010):
        for who in (0, 1):
            enter(bench, number, FundingStage.COMMITTED, 4 * MILLION, who=who, year=year)
        enter(bench, number, FundingStage.PAID, 2 * MILLION, who=0, year=year)
    enter(bench, number, FundingStage.PAID, 3 * MILLION, who=1, year=2009)


def test_what_is_paid_is_measured_over_the_years_that_are_known_as_committed_too(bench: Bench) -> None:
    _committed_and_paid(bench)
    region, eure, seine = bench.table().financers
    assert (region.rates.paid_committed, region.left_out) == (0.5, ())
    assert (eure.rates.paid_committed, eure.left_out) == (0.75, (2010,))  # and not 3 of 8
    assert (seine.rates.paid_committed, seine.left_out) == (None, ())
    whole = round((2 + 2 + 3) / (4 + 4 + 4), 6)
    for row in bench.table().rows[:2]:
        assert row.rates.paid_committed == whole
    assert bench.table().total.rates.paid_committed == whole == bench.operation("1.1.1").rates.paid_committed
    assert eure.stages["committed"] == 8 * MILLION  # the sums stay those that were given


def test_a_first_figure_of_a_year_changes_the_rate_of_operations_that_it_does_not_name(bench: Bench) -> None:
    _committed_and_paid(bench)
    enter(bench, "2.0.1", FundingStage.COMMITTED, 4 * MILLION, who=1, year=2010)

    def listed() -> dict[str, float | None]:
        rows = bench.desk.read(operations, OperationFilter(bench.contract))
        return {row.number: row.rates.paid_committed for row in rows}

    before = listed()
    assert (before["1.1.1"], before["2.0.1"]) == (round(7 / 12, 6), None)
    enter(bench, "2.0.1", FundingStage.PAID, MILLION, who=1, year=2010)
    after = listed()
    assert after == {"1.1.1": round(7 / 16, 6), "2.0.1": 0.25, "HA-1": None}
    bench.desk.workspace.undo()
    assert listed() == before


def test_no_year_in_common_leaves_the_rate_blank(bench: Bench) -> None:
    enter(bench, "1.1.1", FundingStage.COMMITTED, 4 * MILLION, year=2009)
    enter(bench, "1.1.1", FundingStage.PAID, MILLION, year=2010)
    region = bench.table().financers[0]
    assert (region.rates.paid_committed, region.left_out) == (None, (2009, 2010))
    assert bench.operation("1.1.1").rates.paid_committed is None


def test_screen_print_and_delay_measure_an_axis_over_the_same_financers(bench: Bench) -> None:
    """The Eure and the Seine-Maritime said nothing yet: what the Région committed is measured over the Région's plan."""
    region = MATRIX["1"][0]
    enter(bench, "1.1.1", FundingStage.COMMITTED, region * 6 // 10)
    table = bench.table()
    (axis,) = [row for row in table.rows if row.number == "1"]
    assert (axis.rates.committed_planned, axis.behind) == (0.6, False)  # 4 sevenths of the time have run
    place = FURTHER.index(FundingStage.COMMITTED)
    printed = bench.desk.read(build_dashboard, bench.contract, TODAY).axes[0]
    assert printed.shares[place] == 600
    heads, *_ = stage_chart(table).rows
    assert "60,0\u00a0%" in heads[2 + place]


def test_a_share_of_the_plan_is_a_floor_where_a_year_was_not_sent(bench: Bench) -> None:
    for who, year in ((0, 2009), (0, 2010), (1, 2010)):
        enter(bench, "1.1.1", FundingStage.COMMITTED, MILLION, who=who, year=year)
    table = bench.table()
    financers = [line.at_least for line in report._financers(table)]
    assert financers == [False, True, True]  # the Seine-Maritime said nothing at all: it has no rate either
    told = {line.name: line.at_least for line in report._axes(table)}
    assert told["1. Axe d’exemple 1"]
    assert not told["2. Axe d’exemple 2"]
    assert told["Ensemble"]
