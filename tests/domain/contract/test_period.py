"""The elapsed share of a contract, by equal years."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.contract.period import elapsed_share, months_before

START, END = date(2007, 1, 1), date(2013, 12, 31)
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(("year", "share"), [(2006, 0), (2007, 1), (2008, 2), (2010, 4), (2013, 7), (2014, 7)])
def test_every_year_of_the_276_is_a_seventh(year: int, share: int) -> None:
    assert elapsed_share(START, END, date(year, 12, 31)) == Fraction(share, 7)


@given(DAYS, DAYS)
def test_time_only_goes_forward(one: date, other: date) -> None:
    first, second = sorted((one, other))
    assert 0 <= elapsed_share(START, END, first) <= elapsed_share(START, END, second) <= 1


@given(DAYS, st.integers(0, 4000), st.integers(0, 4000))
def test_the_share_of_any_period_is_near_that_of_its_days(start: date, length: int, gone: int) -> None:
    end, on = start + timedelta(days=length), start + timedelta(days=gone)
    by_days = min(Fraction(1), Fraction(gone + 1, length + 1))
    assert abs(elapsed_share(start, end, on) - by_days) < Fraction(1, 100)


def test_six_months_before_the_last_of_august_is_the_last_of_february() -> None:
    assert months_before(date(2012, 8, 31), 6) == date(2012, 2, 29)
    assert months_before(date(2013, 11, 25), 6) == date(2013, 5, 25)
    assert months_before(date(2013, 1, 31), 1) == date(2012, 12, 31)
