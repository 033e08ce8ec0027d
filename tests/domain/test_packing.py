"""The numbers of a pack's pieces: by point until it leaves, then for good."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.packing import Joined, labelled


def told(pieces: list[Joined]) -> list[tuple[str, int]]:
    return [(each.label, each.number) for each in labelled(pieces)]


def test_a_piece_is_numbered_by_its_point_then_its_rank() -> None:
    pieces = [Joined("a", 2), Joined("b", 3), Joined("c", 3), Joined("d", None)]
    assert told(pieces) == [("2.1", 0), ("3.1", 0), ("3.2", 0), ("S.1", 0)]


def test_what_comes_late_makes_an_addendum_and_renumbers_nothing() -> None:
    before = [Joined("b", 3, "3.1", 0), Joined("late", 2, late=True), Joined("d", None, "S.1", 0)]
    assert told(before) == [("3.1", 0), ("A1.1", 1), ("S.1", 0)]
    again = [Joined("b", 3, "3.1", 0), Joined("late", 2, "A1.1", 1), Joined("later", 3, late=True)]
    assert told(again) == [("3.1", 0), ("A1.1", 1), ("A2.1", 2)]


@given(st.lists(st.tuples(st.none() | st.integers(1, 9), st.booleans()), max_size=20))
def test_a_label_is_never_given_twice_and_sending_changes_none(drawn: list[tuple[int | None, bool]]) -> None:
    pieces = [Joined(str(key), point, late=late) for key, (point, late) in enumerate(drawn)]
    first = labelled(pieces)
    assert len({each.label for each in first}) == len(pieces)
    sent = [
        replace(piece, label=given.label, number=given.number, late=False)
        for piece, given in zip(pieces, first, strict=True)
    ]
    more = [*sent, Joined("new", 1, late=True)]
    assert labelled(more)[:-1] == first
    assert labelled(more)[-1].label not in {each.label for each in first}
