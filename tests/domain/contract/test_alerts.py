"""Each alert says its amounts, and a blank raises none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from concertation.domain.contract.alerts import (
    Alert,
    Demand,
    OperationFacts,
    is_behind,
    missing_years,
    operation_alerts,
)
from concertation.domain.vocabulary import AlertKind, OperationState

ON, END = date(2010, 12, 31), date(2013, 12, 31)


def raised(stages: dict[str, dict[str, int]], **more: Any) -> list[Alert]:
    facts = OperationFacts("o", stages, **{"state": OperationState.DONE, "moved_on": ON, **more})
    return list(operation_alerts(facts, ON, END))


@pytest.mark.parametrize(
    ("stage", "base", "kind"),
    [
        ("programmed", "planned", AlertKind.PROGRAMMED_OVER_PLANNED),
        ("committed", "programmed", AlertKind.COMMITTED_OVER_PROGRAMMED),
        ("paid", "committed", AlertKind.PAID_OVER_COMMITTED),
    ],
)
def test_money_never_goes_further_than_the_stage_before(stage: str, base: str, kind: AlertKind) -> None:
    assert raised({stage: {"R": 5, "27": 5}, base: {"R": 9, "27": 1}}) == []
    assert raised({stage: {"R": 6, "27": 5}, base: {"R": 9, "27": 1}}) == [Alert(kind, "o", 11, 10)]


def test_a_financer_unknown_at_one_stage_is_compared_at_none() -> None:
    assert raised({"paid": {"R": 5, "27": 90}, "committed": {"R": 5}}) == []


def test_the_financers_cover_the_cost_unless_the_owner_pays_the_rest() -> None:
    planned = {"planned": {"R": 60, "27": 30}}
    assert raised(planned, cost=100) == []  # an owner that is no financer brings the ten others
    assert raised(planned, cost=100, owner="27") == [Alert(AlertKind.COST_DIFFERS, "o", 90, 100)]
    assert raised(planned, cost=80) == [Alert(AlertKind.COST_DIFFERS, "o", 90, 80)]
    assert raised(planned, cost=None) == []


def test_an_owner_at_18_per_cent_is_below_its_minimum_of_20() -> None:
    known: dict[str, Any] = {"owner": "76", "owner_minimum": 2_000, "cost": 100}
    (alert,) = raised({"planned": {"R": 82, "76": 18}}, **known)
    assert (alert.kind, alert.amount, alert.against) == (AlertKind.OWNER_BELOW_MINIMUM, 1_800, 2_000)
    assert raised({"planned": {"R": 80, "76": 20}}, **known) == []
    assert raised({"planned": {"R": 100}}, **known) == []  # a blank is no zero
    assert raised({"planned": {"R": 82, "76": 18}}, **{**known, "owner_minimum": None}) == []


def test_an_operation_under_way_that_moved_for_the_last_time_seven_months_ago_is_told() -> None:
    running: dict[str, Any] = {"state": OperationState.IN_PROGRESS}
    (alert,) = raised({}, moved_on=date(2010, 6, 29), **running)
    assert (alert.kind, alert.day) == (AlertKind.UNMOVED, date(2010, 6, 29))
    assert raised({}, moved_on=date(2010, 6, 30), **running) == []
    assert [each.kind for each in raised({}, moved_on=None, **running)] == [AlertKind.UNMOVED]
    assert raised({}, moved_on=None, state=OperationState.DONE) == []


def test_nothing_is_late_to_move_in_a_contract_of_less_than_six_months() -> None:
    begun: dict[str, Any] = {"state": OperationState.TO_START, "moved_on": None}
    assert raised({}, begins_on=date(2011, 1, 1), **begun) == []
    assert raised({}, begins_on=date(2010, 6, 30), **begun) == []
    assert [each.kind for each in raised({}, begins_on=date(2010, 6, 29), **begun)] == [AlertKind.UNMOVED]


def test_an_operation_that_ends_after_its_contract_is_told() -> None:
    assert raised({}, due_on=END) == []
    assert [each.kind for each in raised({}, due_on=date(2014, 1, 1))] == [AlertKind.DUE_AFTER_END]


def test_a_decision_that_changes_an_amount_is_told_until_the_contract_plans_it() -> None:
    demand = Demand("d", None, 120)
    (alert,) = raised({"planned": {"R": 60, "27": 30}}, demands=(demand,))
    assert (alert.kind, alert.amount, alert.against, alert.decision) == (
        AlertKind.DECISION_WITHOUT_AMENDMENT,
        120,
        90,
        "d",
    )
    assert raised({"planned": {"R": 60, "27": 60}}, demands=(demand,)) == []
    (alert,) = raised({"planned": {"R": 60}}, demands=(Demand("d", "27", 5),))
    assert (alert.financer, alert.against) == ("27", None)


def test_a_year_that_others_gave_is_missing() -> None:
    assert missing_years({"R": (2009, 2010), "27": (2009,), "76": ()}) == {"27": (2010,), "76": (2009, 2010)}
    assert missing_years({"R": (), "27": ()}) == {}


def test_an_axis_is_behind_from_ten_points_under_the_elapsed_time() -> None:
    elapsed = Fraction(4, 7)
    assert not is_behind(None, elapsed)
    assert not is_behind(elapsed - Fraction(1, 10), elapsed)
    assert is_behind(elapsed - Fraction(11, 100), elapsed)
