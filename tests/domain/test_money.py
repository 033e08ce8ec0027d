"""Amounts as they are typed: read exactly into cents, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.money import find_amounts, parse_amount
from concertation.domain.typography import money

MILLION = 100_000_000


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("966, 18", 96_618),
        ("143.5", 14_350),
        ("155 M'", 155 * MILLION),
        ("155 M’", 155 * MILLION),
        ("155 M€", 155 * MILLION),
        ("155 M", 155 * MILLION),
        ("1,5M", 150 * MILLION // 100),
        ("300 k", 30_000_000),
        ("966,18 m€", 96_618 * MILLION // 100),
        ("966,180 M€", 96_618 * MILLION // 100),
        ("48 200 €", 4_820_000),
        ("48\u202f200\u00a0€", 4_820_000),
        ("48\u00a0200,50", 4_820_050),
        ("1,2 k€", 120_000),
        ("48200", 4_820_000),
        ("1.234.567,89 €", 123_456_789),
        ("-5 000 €", -500_000),
        ("\u2212 20 000 €", -2_000_000),
        ("155 millions d'euros", 155 * MILLION),
        ("12 euros", 1_200),
        (" 0 ", 0),
    ],
)
def test_an_amount_is_read_as_it_is_typed(typed: str, cents: int) -> None:
    assert parse_amount(typed) == cents


@pytest.mark.parametrize(
    "typed", ["", "abc", "1.200", "48,200 €", "4 82 00", "1,2,3", "12 5", "12, 500", "€", "1,234 €", "5 %", "12/03"]
)
def test_what_could_be_read_in_two_ways_is_not_read(typed: str) -> None:
    assert parse_amount(typed) is None


@given(st.integers(0, 10**13))
def test_what_is_printed_can_be_typed_again(cents: int) -> None:
    assert parse_amount(money(cents)) == cents
    assert parse_amount(money(-cents)) == -cents


def test_amounts_are_found_in_a_sentence_with_their_axis() -> None:
    text = "retenir la clé 51/35/14, 48 200 € axe 2, puis 1,2 M€ (axe 3) et 900 k€"
    found = find_amounts(text)
    assert [(amount.cents, amount.axis, amount.text) for amount in found] == [
        (4_820_000, 2, "48 200 € axe 2"),
        (120_000_000, 3, "1,2 M€ (axe 3)"),
        (90_000_000, None, "900 k€"),
    ]
    assert all(text[amount.start : amount.end] == amount.text for amount in found)


@pytest.mark.parametrize(
    "text", ["24/2/1", "le 12 mars 2013", "DGS 276", "156 sièges", "1.200 €", "12 M'Bour", "5 % des crédits", "A4€"]
)
def test_numbers_that_are_no_money_are_left_alone(text: str) -> None:
    assert find_amounts(text) == []


@given(st.text(alphabet="0123456789 ,.€kM'axe\u202f", max_size=40))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for amount in find_amounts(text):
        assert end <= amount.start < amount.end <= len(text)
        assert text[amount.start : amount.end] == amount.text
        end = amount.end
