from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.ordering import DIGITS, between, is_key, spread
from concertation.errors import BugError

KEYS = st.text(st.sampled_from("01Vyz"), min_size=1).filter(is_key) | st.text(
    st.sampled_from(DIGITS), min_size=1
).filter(is_key)


@given(KEYS | st.none(), KEYS | st.none())
def test_a_key_between_two_stands_between_them(one: str | None, other: str | None) -> None:
    if one is not None and other is not None:
        if one == other:
            return
        one, other = min(one, other), max(one, other)
    found = between(one, other)
    assert is_key(found)
    assert one is None or one < found
    assert other is None or found < other


@given(st.lists(st.integers(0, 1000), max_size=60), st.integers(0, 5))
def test_rows_inserted_anywhere_stay_where_they_were_put(places: list[int], start: int) -> None:
    keys: list[str] = list(spread(start))
    for place in places:
        at = place % (len(keys) + 1)
        bounds = [None, *keys, None]
        keys.insert(at, between(bounds[at], bounds[at + 1]))
    assert keys == sorted(set(keys))


@given(st.integers(0, 5000))
def test_spread_gives_that_many_increasing_keys(n: int) -> None:
    keys = spread(n)
    assert len(keys) == n
    assert all(is_key(key) for key in keys)
    assert all(earlier < later for earlier, later in pairwise(keys))


def test_digits_compare_as_text() -> None:
    assert list(DIGITS) == sorted(DIGITS)


def test_a_list_that_grows_at_either_end_keeps_short_keys() -> None:
    first = last = between(None, None)
    for _ in range(1000):
        first, last = between(None, first), between(last, None)
    assert max(len(first), len(last)) <= 18


def test_moving_a_row_again_and_again_to_the_same_place_stays_bearable() -> None:
    low, high = spread(2)
    for _ in range(300):
        high = between(low, high)
    assert len(high) <= 70


@pytest.mark.parametrize(("low", "high"), [("b", "a"), ("a", "a"), ("", "a"), ("a0", None), (None, "é"), ("0", None)])
def test_what_is_no_pair_of_ranks_is_refused(low: str | None, high: str | None) -> None:
    with pytest.raises(BugError):
        between(low, high)
