"""Cents are neither lost nor made: shares, remainders and keys against exact fractions; the printed amounts of the 276."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.contract.amounts import gap, rate, shares, spread, total
from concertation.domain.contract.keys import split
from concertation.domain.money import parse_amount
from concertation.domain.typography import money
from concertation.domain.vocabulary import KeyMode
from concertation.errors import UserError

CENTS = st.integers(0, 10**13)
WEIGHTS = st.lists(st.integers(0, 10**9), min_size=1, max_size=8).filter(any)


@given(CENTS, WEIGHTS)
def test_parts_sum_to_the_whole_and_stay_within_a_cent_of_their_exact_share(whole: int, weights: list[int]) -> None:
    parts = spread(whole, weights)
    assert sum(parts) == whole
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - Fraction(whole * weight, sum(weights))) < 1


@given(CENTS, WEIGHTS)
def test_no_part_gets_a_cent_before_one_with_a_larger_remainder(whole: int, weights: list[int]) -> None:
    exact = [Fraction(whole * weight, sum(weights)) for weight in weights]
    parts = spread(whole, weights)
    raised = [share - int(share) for share, part in zip(exact, parts, strict=True) if part > share]
    kept = [share - int(share) for share, part in zip(exact, parts, strict=True) if part <= share and share != part]
    assert not raised or not kept or min(raised) >= max(kept)


@given(CENTS, WEIGHTS, st.integers(2, 9))
def test_a_part_depends_on_proportions_alone(whole: int, weights: list[int], times: int) -> None:
    assert spread(whole, weights) == spread(whole, [weight * times for weight in weights])


def test_nothing_is_shared_by_no_weight() -> None:
    for weights in ([], [0, 0], [3, -1]):
        with pytest.raises(ValueError, match="weights are positive"):
            spread(10, weights)


@given(st.dictionaries(st.sampled_from("ABCDEFG"), st.none() | st.integers(0, 10**12), min_size=1))
def test_shares_sum_to_the_whole_and_a_blank_has_none(amounts: dict[str, int | None]) -> None:
    told = shares(amounts)
    known = [share for share in told.values() if share is not None]
    assert set(told) == set(amounts)
    assert all(told[key] is None for key, cents in amounts.items() if cents is None)
    assert not known or sum(known) == 1


@given(st.lists(st.none() | CENTS))
def test_a_sum_is_of_what_is_known_and_blank_where_nothing_is(amounts: list[int | None]) -> None:
    known = [amount for amount in amounts if amount is not None]
    assert total(amounts) == (sum(known) if known else None)


def test_a_rate_names_what_it_is_of_or_is_unknown() -> None:
    assert rate(1, 3) == Fraction(1, 3)
    assert (rate(None, 3), rate(1, None), rate(1, 0)) == (None, None, None)


def test_the_axes_of_the_276_sum_to_966_20_and_its_financers_to_966_18() -> None:
    axes = [parse_amount(text) for text in ("155 M€", "335 M€", "143,5 M€", "332,7 M€")]
    financers = [parse_amount(text) for text in ("491 M€", "336,84 M€", "138,34 M€")]
    assert (money(total(axes), "M€", decimals=2), money(total(financers), "M€")) == ("966,20\u00a0M€", "966,18\u00a0M€")
    assert gap(total(axes), total(financers)) == 2_000_000
    assert money(2_000_000) == "20\u202f000\u00a0€"


def test_the_shares_of_the_276_are_50_82_34_86_and_14_32_per_cent_and_print_as_51_35_and_14() -> None:
    told = shares({"R": 49_100_000_000, "76": 33_684_000_000, "27": 13_834_000_000})
    assert told == {"R": Fraction(5082, 10_000), "76": Fraction(3486, 10_000), "27": Fraction(1432, 10_000)}
    assert [round(100 * float(share or 0)) for share in told.values()] == [51, 35, 14]


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=5).filter(any))
def test_a_key_by_inhabitants_shares_the_whole_cost(cost: int, people: list[int]) -> None:
    told = split(KeyMode.PER_CAPITA, dict(enumerate(people)), cost)
    assert sum(told.values()) == cost
    assert all(abs(told[at] - Fraction(cost * each, sum(people))) < 1 for at, each in enumerate(people))


@given(st.integers(0, 10**12), st.lists(st.integers(0, 2_500), min_size=1, max_size=4).filter(any))
def test_a_key_of_percentages_shares_its_own_part_of_the_cost(cost: int, steps: list[int]) -> None:
    told = split(KeyMode.PERCENT, dict(enumerate(steps)), cost)
    assert abs(sum(told.values()) - Fraction(cost * sum(steps), 10_000)) < 1
    assert all(abs(told[at] - Fraction(cost * each, 10_000)) < 2 for at, each in enumerate(steps))


def test_a_key_of_lump_sums_pays_them_whatever_the_cost() -> None:
    assert split(KeyMode.LUMP_SUM, {"R": 700, "27": 300}, 5) == {"R": 700, "27": 300}


@pytest.mark.parametrize(("mode", "weights"), [("percent", {"R": 9_000, "27": 1_001}), ("lump_sum", {"R": 0})])
def test_a_key_that_shares_more_than_the_whole_or_nothing_is_refused(mode: str, weights: dict[str, int]) -> None:
    with pytest.raises(UserError, match="key_wrong"):
        split(mode, weights, 100)
