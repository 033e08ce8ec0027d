"""The hemicycle: everybody has a seat of their own, large enough to hit, beside their group and council."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concertation.domain.hemicycle import Bench, enclosed, nearest, seat_assembly

GROUPS = st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=6), min_size=1, max_size=3).filter(
    lambda councils: 3 <= sum(map(sum, councils)) <= 400
)


def benches(councils: list[list[int]]) -> list[Bench]:
    return [
        Bench(f"c{place}", f"g{place}.{group}", tuple(f"{place}.{group}.{number}" for number in range(size)))
        for place, sizes in enumerate(councils)
        for group, size in enumerate(sizes)
    ]


CONVENTION = [[25, 20, 13, 12, 7], [27, 21, 14, 11, 6]]


@settings(max_examples=15, deadline=None)
@given(GROUPS, st.integers(200, 1400), st.integers(150, 800))
def test_no_two_seats_overlap_and_each_can_be_hit(councils: list[list[int]], width: int, height: int) -> None:
    found = seat_assembly(benches(councils), width, height)
    assert len({seat.member for seat in found.seats}) == len(found.seats) == sum(map(sum, councils))
    least = min(hypot(one.x - other.x, one.y - other.y) for one, other in combinations(found.seats, 2))
    assert least >= 24 - 1e-6
    assert least >= found.pitch - 1e-6
    assert all(seat.y >= -1e-6 for seat in found.seats)


@settings(max_examples=20, deadline=None)
@given(GROUPS)
@pytest.mark.whole
def test_councils_and_groups_are_one_slice_of_each_row(councils: list[list[int]]) -> None:
    found = seat_assembly(benches(councils), 760, 380)
    order = {bench.group: place for place, bench in enumerate(benches(councils))}
    for row in {seat.row for seat in found.seats}:
        seen = [order[seat.group] for seat in sorted(found.seats, key=lambda seat: -seat.angle) if seat.row == row]
        assert seen == sorted(seen)


def test_the_convention_fits_the_window_with_seats_of_24_pixels() -> None:
    found = seat_assembly(benches(CONVENTION), 740, 370)
    assert found.radius * 2 + 24 <= 740
    assert found.pitch >= 24
    assert len(found.seats) == 156
    assert found == seat_assembly(benches(CONVENTION), 740, 370)


def test_a_room_too_small_gives_a_larger_hemicycle_never_smaller_seats() -> None:
    found = seat_assembly(benches([[200], [200]]), 300, 150)
    assert found.pitch >= 24
    assert found.radius > 150


@settings(max_examples=8, deadline=None)
@given(GROUPS)
@pytest.mark.whole
def test_every_seat_is_reached_by_the_arrows(councils: list[list[int]]) -> None:
    found = seat_assembly(benches(councils), 760, 380)
    reached, waiting = set(), [found.seats[0].member]
    while waiting:
        member = waiting.pop()
        if member not in reached:
            reached.add(member)
            waiting += [found.neighbour(member, *way) for way in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    assert len(reached) == len(found.seats)


def test_right_then_left_comes_back() -> None:
    found = seat_assembly(benches(CONVENTION), 760, 380)
    for seat in found.seats:
        right = found.neighbour(seat.member, 1, 0)
        assert right == seat.member or found.neighbour(right, -1, 0) == seat.member


def test_a_seat_is_found_under_its_own_point_and_nowhere_else() -> None:
    found = seat_assembly(benches(CONVENTION), 760, 380)
    for seat in found.seats:
        assert nearest(found.seats, seat.x + 5, seat.y - 5, found.pitch / 2) == seat.member
    assert nearest(found.seats, 0, 0, found.pitch / 2) is None


@pytest.mark.parametrize("turned", [False, True])
def test_an_outline_takes_the_seats_whose_centre_it_holds(turned: bool) -> None:
    found = seat_assembly(benches(CONVENTION), 760, 380)
    left = [(-400.0, -10.0), (0.0, -10.0), (0.0, 400.0), (-400.0, 400.0)]
    taken = enclosed(found.seats, left[::-1] if turned else left)
    assert set(taken) == {seat.member for seat in found.seats if seat.x < 0}
    assert enclosed(found.seats, left[:2]) == ()


def test_an_empty_assembly_has_no_seat() -> None:
    assert seat_assembly([], 700, 350).seats == ()
