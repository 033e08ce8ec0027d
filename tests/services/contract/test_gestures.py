"""What a contract is made of is written, refused, undone and told in its history; amendments are drafted and adopted."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from concertation.domain.contract.versions import Move
from concertation.domain.vocabulary import AlertKind, AmendmentState, KeyMode
from concertation.errors import UserError
from concertation.persistence.undo import redoable, undoable
from concertation.services.gestures import (
    agenda,
    amendments,
    capture,
    contract,
    contract_planning,
    directory,
    series,
    session,
)
from concertation.services.gestures.contract_financers import move_financer, remove_financer
from concertation.services.gestures.contract_outline import (
    Link,
    Outline,
    OutlineAction,
    OutlineAxis,
    OutlineOperation,
    found_contract,
    link_decisions,
)
from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.queries.contract import (
    OperationFilter,
    alerts,
    amendment_sheet,
    contract_table,
    indicators,
    keys,
    operation_sheet,
    operations,
    simulate,
)
from concertation.services.queries.contract import amendments as listed
from concertation.services.queries.history import history

from .conftest import MATRIX, MILLION, TODAY, Bench


def test_a_contract_is_founded_whole_from_its_outline_and_undone_at_once(bench: Bench) -> None:
    known = bench.desk.known
    outline = Outline(
        axes=[
            OutlineAxis(
                "A",
                "Axe A",
                printed=1_000,
                planned={known.eure: 600, known.seine: 390},
                axes=[OutlineAxis("A.1", "Sous-axe", operations=[OutlineOperation("A.1.1", "Dedans")])],
                actions=[
                    OutlineAction("A.a", "Action", operations=[OutlineOperation("A.a.1", "Étude", place="Vernon")])
                ],
            )
        ],
        planned={known.eure: 600, known.seine: 390},
        outside=[OutlineOperation("H", "Hors axe")],
    )
    told: dict[str, Any] = {"starts_on": date(2014, 1, 1), "ends_on": date(2015, 12, 31), "outline": outline}
    key = bench.desk.run(
        found_contract,
        cooperation_id=known.cooperation,
        code="B",
        name="Contrat B",
        financer_ids=(known.eure, known.seine),
        **told,
    )
    table = bench.desk.read(contract_table, key, TODAY)
    assert [(row.number or row.kind, row.depth, row.operations) for row in table.rows] == [
        ("A", 0, 2),
        ("A.1", 1, 1),
        ("A.a", 1, 1),
        ("outside", 0, 1),
    ]
    assert (table.total_axes, table.total_financers, table.rounding_gap) == (1_000, 990, 10)
    assert [row.axis for row in bench.desk.read(operations, OperationFilter(key))] == ["A.1", "A", None]
    inside = bench.desk.read(operations, OperationFilter(key, axis_id=table.rows[0].id))
    assert [row.number for row in inside] == ["A.1.1", "A.a.1"]
    bench.desk.workspace.undo()
    assert bench.desk.read(operations, OperationFilter(key)) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"code": "276"}, "contract_code_taken"),
        ({"ends_on": date(2006, 1, 1)}, "period_reversed"),
        ({"financer_ids": ()}, "financers_missing"),
        ({"name": " "}, "field_empty"),
    ],
)
def test_a_contract_that_cannot_be_is_refused(change: dict[str, Any], code: str, bench: Bench) -> None:
    known = bench.desk.known
    wanted: dict[str, Any] = {
        "cooperation_id": known.cooperation,
        "code": "B",
        "name": "Contrat B",
        "starts_on": date(2007, 1, 1),
        "ends_on": date(2013, 12, 31),
        "financer_ids": (known.eure,),
    }
    with pytest.raises(UserError, match=code):
        bench.desk.run(contract.add_contract, **{**wanted, **change})


def test_a_number_of_operation_is_given_once_in_a_contract(bench: Bench) -> None:
    with pytest.raises(UserError, match="operation_number_taken"):
        bench.desk.run(contract.add_operation, contract_id=bench.contract, number="1.1.1", name="Autre")
    with pytest.raises(UserError, match="operation_number_taken"):
        bench.desk.run(contract.edit_operation, operation_id=bench.operations["2.0.1"], number="1.1.1")
    bench.desk.run(contract.edit_operation, operation_id=bench.operations["1.1.1"], number="1.1.1", name="Voie verte")


def test_an_operation_put_under_an_action_leaves_its_axis(bench: Bench) -> None:
    action = bench.operation("1.1.1").action_id
    bench.desk.run(contract.edit_operation, operation_id=bench.operations["2.0.1"], action_id=action)
    assert (bench.operation("2.0.1").axis, bench.operation("2.0.1").action) == ("1", "1.1")
    bench.desk.run(contract.edit_operation, operation_id=bench.operations["2.0.1"], axis_id=bench.axes["4"])
    assert (bench.operation("2.0.1").axis, bench.operation("2.0.1").action) == ("4", None)


def test_an_amount_planned_is_set_changed_and_taken_back(bench: Bench) -> None:
    cell: dict[str, Any] = {"contract_id": bench.contract, "operation_id": bench.operations["1.1.1"]}
    for cents in (500, 700, None, 900):
        bench.desk.run(contract_planning.set_planned, **cell, financer_id=bench.financers[0], cents=cents)
        assert bench.operation("1.1.1").stages["planned"].total == cents


def test_a_version_of_an_operation_stands_above_its_planned_figures(bench: Bench) -> None:
    cell = Entry(bench.operations["1.1.1"], bench.financers[0], "planned", 2010, 400)
    bench.desk.run(enter_figures, contract_id=bench.contract, cells=[cell], dated_on=TODAY, source="Saisie")
    assert bench.operation("1.1.1").stages["planned"].total == 400
    bench.desk.run(
        contract_planning.set_planned,
        contract_id=bench.contract,
        operation_id=bench.operations["1.1.1"],
        financer_id=bench.financers[0],
        cents=900,
    )
    assert bench.operation("1.1.1").stages["planned"].total == 900


def test_a_key_keeps_its_text_its_dates_and_its_weights(bench: Bench) -> None:
    region, eure, _ = bench.financers
    weights = {region: 6_000, eure: 4_000}
    told: dict[str, Any] = {"contract_id": bench.contract, "mode": KeyMode.PERCENT, "weights": weights}
    bench.desk.run(
        contract_planning.set_funding_key, **told, text="Dans les mêmes proportions", valid_from=date(2007, 1, 1)
    )
    (row,) = bench.desk.read(keys, bench.contract)
    assert (row.mode, row.text, row.valid_from, row.weights) == (
        "percent",
        "Dans les mêmes proportions",
        date(2007, 1, 1),
        weights,
    )
    with pytest.raises(UserError, match="key_wrong"):
        bench.desk.run(contract_planning.set_funding_key, **{**told, "weights": {region: 10_001}})


def test_a_cost_is_shared_by_a_key_to_the_cent(bench: Bench) -> None:
    region, eure, seine = bench.financers
    key = bench.desk.run(
        contract_planning.set_funding_key,
        contract_id=bench.contract,
        mode=KeyMode.PER_CAPITA,
        weights={region: 1_800_000, eure: 590_000, seine: 1_250_000},
    )
    operation = bench.operations["1.1.1"]
    with pytest.raises(UserError, match="cost_missing"):
        bench.desk.run(contract_planning.apply_funding_key, operation_id=operation, key_id=key)
    bench.desk.run(contract.edit_operation, operation_id=operation, cost_cents=100_000_01)
    bench.desk.run(contract_planning.apply_funding_key, operation_id=operation, key_id=key)
    told = bench.operation("1.1.1").stages["planned"]
    assert told.by_financer == {region: 49_450_56, eure: 16_208_79, seine: 34_340_66}
    assert told.total == 100_000_01


def test_results_stay_in_the_words_they_were_given(bench: Bench) -> None:
    bench.desk.run(
        contract.add_indicator,
        contract_id=bench.contract,
        name="Emplois",
        beneficiary="population",
        text="plusieurs centaines d’emplois",
        axis_id=bench.axes["1"],
    )
    (row,) = bench.desk.read(indicators, bench.contract)
    assert (row.text, row.value, row.axis) == ("plusieurs centaines d’emplois", None, "1")
    bench.desk.run(contract.edit_indicator, indicator_id=row.id, text="62 km", value=62.0, unit="km")
    (row,) = bench.desk.read(indicators, bench.contract)
    assert (row.text.replace("\u00a0", " "), row.value, row.unit) == ("62 km", 62.0, "km")


def decide(bench: Bench) -> str:
    """Take a decision in a meeting of the directors."""
    run = bench.desk.run
    meeting = run(series.plan_meeting, body_id=bench.desk.known.dgs, held_on=date(2010, 3, 18), starts_at=time(10))
    item = run(agenda.add_item, meeting_id=meeting, title="Voie verte")
    run(session.open_meeting, meeting_id=meeting)
    run(capture.capture_line, meeting_id=meeting, item_id=item, raw="! Porter la voie verte à 9 M€")
    return str(bench.desk.read(lambda reader: reader.scalar("SELECT id FROM decision")))


def test_a_decision_that_changes_an_amount_is_flagged_until_an_amendment_takes_it_up(bench: Bench) -> None:
    def flagged() -> list[str | None]:
        told = bench.desk.read(alerts, bench.contract, TODAY)
        return [row.decision_id for row in told if row.kind == AlertKind.DECISION_WITHOUT_AMENDMENT]

    decision = decide(bench)
    link = bench.desk.run(contract.link_decision, operation_id=bench.operations["1.1.1"], decision_id=decision)
    assert flagged() == []  # a decision that sets no amount changes none
    bench.desk.run(contract.unlink_decision, link_id=link)
    wanted = Link(bench.operations["1.1.1"], decision, amount_cents=9 * MILLION)
    bench.desk.run(link_decisions, links=[wanted])
    assert flagged() == [decision]
    region = bench.financers[0]
    move = Move(bench.axes["2"], region, bench.axes["1"], region, MILLION)
    drafted = bench.desk.run(
        amendments.draft_amendment, contract_id=bench.contract, moves=[move], decision_id=decision, title="Voie verte"
    )
    assert flagged() == [decision]
    bench.desk.run(amendments.adopt_amendment, amendment_id=drafted, on=date(2010, 9, 1))
    assert flagged() == []
    sheet = bench.desk.read(operation_sheet, bench.operations["1.1.1"], TODAY)
    assert [(row.decision_id, row.amount_cents) for row in sheet.decisions] == [(decision, 9 * MILLION)]


def test_a_draft_is_changed_until_someone_adopts_it(bench: Bench) -> None:
    region, eure, _ = bench.financers
    one, two = bench.axes["1"], bench.axes["2"]
    run = bench.desk.run
    key = run(amendments.draft_amendment, contract_id=bench.contract, moves=[Move(one, region, two, region, 5)])
    run(amendments.edit_amendment, amendment_id=key, title="Gares", moves=[Move(one, eure, two, eure, 7)])
    (row,) = bench.desk.read(listed, bench.contract)
    assert (row.number, row.title, row.moves, row.moved_cents, row.state) == (1, "Gares", 1, 7, AmendmentState.DRAFT)
    run(amendments.record_adoption, amendment_id=key, authority_id=eure, on=date(2010, 6, 28), number="2010-27")
    for refused in (
        lambda: run(amendments.edit_amendment, amendment_id=key, title="Autre"),
        lambda: run(amendments.remove_amendment, amendment_id=key),
    ):
        with pytest.raises(UserError, match="amendment_adopted"):
            refused()  # type: ignore[no-untyped-call]
    run(amendments.record_adoption, amendment_id=key, authority_id=eure, on=None)
    run(amendments.remove_amendment, amendment_id=key)
    assert bench.desk.read(listed, bench.contract) == ()
    again = run(amendments.draft_amendment, contract_id=bench.contract, moves=[Move(one, region, two, region, 5)])
    assert bench.desk.read(amendment_sheet, again).amendment.number == 2  # a number is never given again


def test_only_a_financer_adopts_an_amendment(bench: Bench) -> None:
    region = bench.financers[0]
    key = bench.desk.run(
        amendments.draft_amendment,
        contract_id=bench.contract,
        moves=[Move(bench.axes["1"], region, bench.axes["2"], region, 5)],
    )
    with pytest.raises(UserError, match="financer_unknown"):
        bench.desk.run(
            amendments.record_adoption, amendment_id=key, authority_id="elsewhere", on=date(2010, 1, 1), number=None
        )


def test_what_a_move_may_not_take_is_told_by_number_and_code(bench: Bench) -> None:
    region = bench.financers[0]
    with pytest.raises(UserError) as refused:
        bench.desk.read(simulate, bench.contract, [Move(bench.axes["1"], region, bench.axes["2"], region, 10**12)])
    assert (refused.value.code, refused.value.data["axis"], refused.value.data["financer"]) == (
        "move_too_large",
        "1",
        "R",
    )
    with pytest.raises(UserError, match="moves_missing"):
        bench.desk.run(amendments.draft_amendment, contract_id=bench.contract, moves=[])


def test_two_adopted_amendments_that_leave_less_than_nothing_are_refused(bench: Bench) -> None:
    region = bench.financers[0]
    move = Move(bench.axes["1"], region, bench.axes["2"], region, 7_000_000_000)  # of 7 877 000 000
    drafts = [bench.desk.run(amendments.draft_amendment, contract_id=bench.contract, moves=[move]) for _ in range(2)]
    bench.desk.run(amendments.adopt_amendment, amendment_id=drafts[0], on=date(2010, 1, 1))
    with pytest.raises(UserError, match="move_too_large"):
        bench.desk.run(amendments.adopt_amendment, amendment_id=drafts[1], on=date(2010, 2, 1))
    assert bench.table().version == 1


def test_history_tells_an_operation_in_words(bench: Bench) -> None:
    key = bench.operations["2.0.1"]
    bench.desk.run(
        contract.edit_operation,
        operation_id=key,
        cost_cents=96_618,
        axis_id=bench.axes["3"],
        territory_id=bench.financers[1],
        state="in_progress",
    )
    told = {row.field: row.after for row in bench.desk.read(history, "operation", key) if row.field}
    assert told["cost_cents"] == "966,18\u00a0€"
    assert told["axis_id"] == "3 Axe d’exemple 3"
    assert told["territory_id"] == "Eure"
    assert told["state"] == "En cours"


def test_a_departement_pays_on_its_own_ground_where_the_operation_covers_the_region(bench: Bench) -> None:
    key, (region, eure, seine) = bench.operations["1.1.1"], bench.financers
    cells = [Entry(key, financer, "planned", 2008, 100) for financer in bench.financers]
    bench.desk.run(enter_figures, contract_id=bench.contract, cells=cells, dated_on=TODAY, source="Saisie")
    told = {}
    for territory in (None, region, eure, seine):
        bench.desk.run(contract.edit_operation, operation_id=key, territory_id=territory)
        told[territory] = bench.operation("1.1.1").away
    assert told == {None: (), region: (), eure: ("76",), seine: ("27",)}


def test_the_history_of_an_operation_tells_how_its_figures_changed(bench: Bench) -> None:
    key, (_, eure, _seine) = bench.operations["1.1.1"], bench.financers

    def say(cents: int | None, source: str, day: date) -> None:
        cell = Entry(key, eure, "paid", 2009, cents)
        bench.desk.run(enter_figures, contract_id=bench.contract, cells=[cell], dated_on=day, source=source)

    say(100_00, "Finances", date(2010, 1, 31))
    say(120_00, "Finances", date(2010, 6, 30))
    say(90_00, "Maître d’ouvrage", date(2010, 3, 31))  # older: the one retained stays
    say(None, "Finances", date(2010, 9, 30))
    bench.desk.workspace.undo()
    rows = [row for row in bench.desk.read(history, "operation", key) if row.field == "figures"]
    told = [tuple(re.sub(r"[^0-9,]", "", side or "") for side in (row.before, row.after)) for row in rows[::-1]]
    assert told == [("", "100"), ("100", "120"), ("", "90"), ("120", "90"), ("90", "120")]
    assert [row.turned_back for row in rows] == [True, False, False, False, False]
    assert (rows[-1].field_label, rows[-1].part) == ("Payé 2009, Eure", "Finances, au 31/01/2010")
    assert not [
        row for row in bench.desk.read(history, "operation", bench.operations["2.0.1"]) if row.field == "figures"
    ]


def test_figures_of_a_contract_need_a_source_and_a_year_that_may_be(bench: Bench) -> None:
    cell = Entry(bench.operations["1.1.1"], bench.financers[0], "paid", 20_100, 5)
    with pytest.raises(UserError, match="year_wrong"):
        bench.desk.run(enter_figures, contract_id=bench.contract, cells=[cell], dated_on=TODAY, source="Saisie")
    with pytest.raises(UserError, match="field_empty"):
        bench.desk.run(
            enter_figures,
            contract_id=bench.contract,
            cells=[Entry(bench.operations["1.1.1"], bench.financers[0], "paid", 2010, 5)],
            dated_on=TODAY,
            source=" ",
        )


def test_undoing_everything_leaves_nothing_and_redoing_it_gives_it_all_back(bench: Bench) -> None:
    """The contract and its money, through undo and redo of every gesture since the register was opened."""

    def rows() -> dict[str, list[tuple[Any, ...]]]:
        tables = (
            "contract",
            "axis",
            "contract_action",
            "operation",
            "planned_amount",
            "funding_statement",
            "deliberation",
        )
        asked = {name: f'SELECT * FROM "{name}" WHERE gone = 0 ORDER BY id' for name in (*tables, "amendment_move")}
        return bench.desk.read(
            lambda reader: {name: [tuple(row) for row in reader.rows(sql)] for name, sql in asked.items()}
        )

    region, eure, _ = bench.financers
    move = Move(bench.axes["1"], region, bench.axes["2"], eure, 5)
    key = bench.desk.run(amendments.draft_amendment, contract_id=bench.contract, moves=[move])
    bench.desk.run(amendments.adopt_amendment, amendment_id=key, on=date(2010, 5, 1))
    cell = Entry(bench.operations["1.1.1"], region, "paid", 2010, 5)
    bench.desk.run(enter_figures, contract_id=bench.contract, cells=[cell], dated_on=TODAY, source="Saisie")
    before, table = rows(), bench.table()
    while (last := bench.desk.read(undoable)) is None or last.name != "import_closed_days":
        bench.desk.workspace.undo()
    assert not any(rows().values())
    while bench.desk.read(redoable) is not None:
        bench.desk.workspace.redo()
    assert rows() == before
    assert bench.table() == table


def _payers(bench: Bench) -> list[str]:
    return [row.code for row in bench.table().financers]


def test_financers_are_put_in_another_order_and_undo_puts_them_back(bench: Bench) -> None:
    region, _eure, seine = bench.financers
    assert _payers(bench) == ["R", "27", "76"]
    bench.desk.run(move_financer, contract_id=bench.contract, authority_id=seine, before_id=region)
    assert _payers(bench) == ["76", "R", "27"]
    bench.desk.run(move_financer, contract_id=bench.contract, authority_id=seine)
    assert _payers(bench) == ["R", "27", "76"]
    bench.desk.workspace.undo()
    assert _payers(bench) == ["76", "R", "27"]
    assert bench.table().total_financers == sum(sum(cents) for cents in MATRIX.values())


def test_a_financer_leaves_only_once_nothing_speaks_of_it(bench: Bench) -> None:
    run, (region, eure, seine) = bench.desk.run, bench.financers
    leave: dict[str, Any] = {"contract_id": bench.contract, "authority_id": eure}

    def refused() -> int:
        with pytest.raises(UserError, match="financer_held") as told:
            run(remove_financer, **leave)
        assert told.value.data["financer"] == "27"
        return int(str(told.value.data["count"]))

    assert refused() == len(MATRIX)  # one planned amount per axis
    for key in bench.axes.values():
        run(contract_planning.set_planned, contract_id=bench.contract, axis_id=key, financer_id=eure, cents=None)
    cell = Entry(bench.operations["1.1.1"], eure, "paid", 2008, 5)
    run(enter_figures, contract_id=bench.contract, cells=[cell], dated_on=TODAY, source="Saisie")
    assert refused() == 1
    run(enter_figures, contract_id=bench.contract, cells=[replace(cell, cents=None)], dated_on=TODAY, source="Saisie")
    move = Move(bench.axes["1"], region, bench.axes["2"], seine, 100)
    draft = run(amendments.draft_amendment, contract_id=bench.contract, moves=[move])
    assert refused() == 1  # it would be adopted without who leaves
    run(amendments.remove_amendment, amendment_id=draft)
    run(remove_financer, **leave)
    assert _payers(bench) == ["R", "76"]
    bench.desk.workspace.undo()
    assert _payers(bench) == ["R", "27", "76"]
    bench.desk.workspace.redo()
    run(contract.add_financer, **leave)
    run(contract.add_financer, **leave)  # again: nothing more
    assert _payers(bench) == ["R", "76", "27"]


def test_the_last_financer_stays_and_a_stranger_is_told(bench: Bench) -> None:
    run, known = bench.desk.run, bench.desk.known
    alone = run(
        contract.add_contract,
        cooperation_id=known.cooperation,
        code="SEUL",
        name="Contrat d’un seul",
        starts_on=date(2008, 1, 1),
        ends_on=date(2009, 12, 31),
        financer_ids=[known.region],
    )
    with pytest.raises(UserError, match="financers_missing"):
        run(remove_financer, contract_id=alone, authority_id=known.region)
    with pytest.raises(UserError, match="financer_unknown"):
        run(remove_financer, contract_id=alone, authority_id=known.eure)


def test_who_joins_later_leaves_what_was_adopted_before_as_it_is(bench: Bench) -> None:
    """The version adopted by those who paid stays; the newcomer votes what is drafted since, or what moves their money."""
    run, read, axes = bench.desk.run, bench.desk.read, bench.axes
    region, eure, _ = bench.financers
    first = run(
        amendments.draft_amendment, contract_id=bench.contract, moves=[Move(axes["2"], eure, axes["3"], eure, MILLION)]
    )
    run(amendments.adopt_amendment, amendment_id=first, on=date(2009, 3, 1))
    assert bench.table().version == 1
    newcomer = _newcomer(bench)
    run(contract.add_financer, contract_id=bench.contract, authority_id=newcomer)
    assert bench.table().version == 1
    assert [one.state for one in read(listed, bench.contract)] == [AmendmentState.ADOPTED]
    assert len(read(amendment_sheet, first).amendment.adoptions) == 3
    run(remove_financer, contract_id=bench.contract, authority_id=newcomer)
    run(contract.add_financer, contract_id=bench.contract, authority_id=newcomer)
    second = run(
        amendments.draft_amendment,
        contract_id=bench.contract,
        moves=[Move(axes["2"], region, axes["3"], region, MILLION)],
    )
    assert newcomer in {one.authority_id for one in read(amendment_sheet, second).amendment.adoptions}
    with pytest.raises(UserError, match="financer_held"):
        run(remove_financer, contract_id=bench.contract, authority_id=newcomer)
    for authority in bench.financers:
        run(amendments.record_adoption, amendment_id=second, authority_id=authority, on=date(2010, 3, 1))
        assert bench.table().version == 1, "the newcomer has not deliberated"
    run(amendments.record_adoption, amendment_id=second, authority_id=newcomer, on=date(2010, 4, 1))
    assert bench.table().version == 2
    assert bench.table(as_of=date(2010, 3, 31)).version == 1


def _newcomer(bench: Bench) -> str:
    """Add an authority that pays in no contract yet."""
    return str(
        bench.desk.run(
            directory.add_authority, kind="department", code="59", name="Département du Nord", short_name="Nord"
        )
    )
