"""The rule that a list of deliberations answers to depends on the day of the sitting and on the council."""

from __future__ import annotations

from datetime import date

import pytest

from concertation.domain.dates_fr import PartialDate
from concertation.domain.publicity import ListRule, list_rule


@pytest.mark.parametrize("kind", ["department", "region", "municipality", "intermunicipal", "metropolis"])
@pytest.mark.parametrize("session", ["2013-10-16", "2013-10", "2022-06-30", "2022-06", "2022", "2023"])
def test_nothing_of_the_reform_is_cited_before_it_nor_where_the_day_is_not_known(kind: str, session: str) -> None:
    read = PartialDate.parse(session)
    assert read is not None
    assert list_rule(kind, read) is None


@pytest.mark.parametrize(
    ("kind", "session", "rule"),
    [
        ("department", "2022-07-01", ListRule("L. 3131-1")),
        ("region", "2023-02", ListRule("L. 4141-1")),
        ("municipality", "2022-07-01", ListRule("L. 2121-25", date(2022, 7, 8))),
        ("intermunicipal", "2024-02-26", ListRule("L. 2121-25 et L. 5211-1", date(2024, 3, 4))),
        ("metropolis", "2024-02", ListRule("L. 2121-25 et L. 5211-1")),
        ("other", "2024-02-26", None),
    ],
)
def test_a_list_answers_to_the_article_of_its_council(kind: str, session: str, rule: ListRule | None) -> None:
    read = PartialDate.parse(session)
    assert read is not None
    assert list_rule(kind, read) == rule
