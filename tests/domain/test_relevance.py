"""The text that says a word most, in the fewest words, comes first."""

from __future__ import annotations

from itertools import pairwise
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.relevance import best_first

WORDS = st.sampled_from(["pont", "ponton", "seine", "rive", "le", "de"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), max_size=8)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        ((), []),
        (("pont",), [0]),
        (("le pont", "pont pont"), [1, 0]),  # said twice
        (("pont sur la rive de la seine", "pont seine"), [1, 0]),  # in fewer words
        (("le pont", "le pont"), [0, 1]),  # equals stay as they came
        (("ponton de la rive", "pont le long de l"), [0, 1]),  # a beginning counts wherever it begins a word
        (("l arpont le pont", "le pont le pont"), [1, 0]),  # and nowhere else
    ],
)
def test_the_order_of_texts(texts: tuple[str, ...], order: list[int]) -> None:
    assert best_first(texts, (), ("pont",)) == order


@given(TEXTS, st.lists(WORDS, max_size=2, unique=True))
def test_it_is_the_order_of_bm25_counted_word_by_word(texts: list[str], words: list[str]) -> None:
    mean = sum(map(len, texts)) / max(len(texts), 1)

    def score(text: str) -> float:
        slack = 1.2 * (0.25 + 0.75 * len(text) / mean)
        counts = [text.split().count(word) for word in words] + [sum(w.startswith("po") for w in text.split())]
        return sum(2.2 * count / (count + slack) for count in counts)

    found = best_first(texts, words, ("po",))
    assert sorted(found) == list(range(len(texts)))
    told = [score(texts[place]) for place in found]
    assert all(a > b or isclose(a, b) for a, b in pairwise(told))
