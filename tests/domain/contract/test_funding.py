"""Of every cell the latest figure counts, of one source the last word stands, and what differs is shown beside it."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.contract.funding import Statement, position

DAY = date(2010, 1, 1)
SAID = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.sampled_from(("Région", "Maître d’ouvrage")),
        st.sampled_from((2009, 2010)),
        st.dictionaries(st.sampled_from(("a", "b", "c")), st.none() | st.integers(0, 5), min_size=1),
    ),
    max_size=8,
)


def statements(told: list) -> list[Statement]:  # type: ignore[type-arg]
    return [
        Statement(f"{rank:03d}", "R", "paid", year, DAY + timedelta(days=day), source, figures)
        for rank, (day, source, year, figures) in enumerate(told)
    ]


@given(SAID)
def test_the_latest_figure_that_its_source_still_says_is_the_one_that_counts(told: list) -> None:  # type: ignore[type-arg]
    made = statements(told)
    found = position(made)
    for year in (2009, 2010):
        for operation in "abc":
            last: dict[str, tuple[date, str, int | None]] = {}
            for each in sorted(made, key=lambda one: (one.dated_on, one.id)):
                if each.year == year and operation in each.figures:
                    last[each.source] = (each.dated_on, each.id, each.figures[operation])
            known = sorted(one for one in last.values() if one[2] is not None)
            wanted = known[-1][2] if known else None
            assert found.years.get(year, {}).get(operation) == wanted
            differs = len({cents for _, _, cents in known}) > 1
            assert any((each.operation, each.year) == (operation, year) for each in found.conflicts) == differs


@given(SAID)
def test_totals_are_the_sums_of_the_years(told: list) -> None:  # type: ignore[type-arg]
    found = position(statements(told))
    for operation in "abc":
        years = [cells[operation] for cells in found.years.values() if operation in cells]
        assert found.totals.get(operation) == (sum(years) if years else None)


def test_what_did_not_change_did_not_move() -> None:
    made = statements([(0, "Région", 2010, {"a": 5, "b": 1}), (20, "Région", 2010, {"a": 5, "b": 2})])
    assert position(made).moved == {"a": DAY, "b": DAY + timedelta(days=20)}


def test_days_are_those_of_the_statements_that_still_count() -> None:
    made = statements([(0, "Région", 2010, {"a": 5}), (9, "Région", 2010, {"b": 1}), (20, "Région", 2010, {"a": 6})])
    found = position(made)
    assert (found.first_on, found.last_on) == (DAY + timedelta(days=9), DAY + timedelta(days=20))
