"""Two sorted answers walked at once give what two dictionaries would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from concertation.persistence.side_by_side import side_by_side

answers = st.dictionaries(st.text(max_size=3), st.integers(), max_size=8)


@given(answers, answers)
def test_every_key_comes_once_in_order_with_what_both_sides_hold(left: dict[str, int], right: dict[str, int]) -> None:
    met = list(side_by_side(sorted(left.items()), sorted(right.items())))
    assert met == [(key, left.get(key), right.get(key)) for key in sorted(left.keys() | right.keys())]
