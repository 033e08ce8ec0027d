"""Names that begin alike are told by what sets them apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.abridging import apart

AXES = (
    "Un territoire régional riche de nombreux atouts",
    "Un territoire régional à rendre plus accessible",
    "Un territoire régional solidaire et attractif",
)


def test_the_axes_of_the_276_lose_their_refrain() -> None:
    assert apart(AXES) == ("Riche de nombreux atouts", "À rendre plus accessible", "Solidaire et attractif")


def test_names_without_refrain_stay_whole() -> None:
    assert apart(("Le bois", "Le fer")) == ("Le bois", "Le fer")
    assert apart(("Un territoire régional", *AXES))[0] == "Un territoire régional"
    assert apart(AXES[:1]) == AXES[:1]
    assert apart(()) == ()


@given(st.lists(st.text("abc é", min_size=1), max_size=5))
def test_what_is_left_ends_the_name_and_is_never_empty(names: list[str]) -> None:
    for name, left in zip(names, apart(names), strict=True):
        assert left
        assert " ".join(name.split()).lower().endswith(" ".join(left.split()).lower())
