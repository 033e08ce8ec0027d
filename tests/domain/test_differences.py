from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.differences import Change, difference, is_same, pieces
from concertation.domain.mirror import standing_of

WORDS = st.lists(st.sampled_from(["le", "plan", "commun", "d’accueil", ",", ".", "2014", "—"]), max_size=12).map(
    " ".join
)


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(run.change, run.text) for run in difference(before, after)]


def test_a_word_put_in_place_of_another_is_told_alone() -> None:
    assert told("avant la rentrée de 2014", "avant la fin de 2014") == [
        ("same", "avant la "), ("removed", "rentrée"), ("added", "fin"), ("same", " de 2014"),
    ]  # fmt: skip


def test_words_added_with_their_comma_leave_the_rest_untouched() -> None:
    found = told("un plan commun", "un plan, horaires compris, commun")
    assert [text for change, text in found if change == "removed"] == []
    assert "".join(text for change, text in found if change == "added") == ", horaires compris,"


def test_typographic_spaces_and_apostrophes_are_no_difference() -> None:
    assert is_same("l’accueil : oui", "l'accueil\u00a0: oui")
    assert not is_same("l’accueil", "l’écueil")


@given(st.text(max_size=60))
def test_pieces_joined_again_give_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text


@given(WORDS, WORDS)
def test_what_stays_with_what_is_added_is_the_second_text_and_with_what_is_removed_the_first(
    before: str, after: str
) -> None:
    runs = difference(before, after)
    assert "".join(run.text for run in runs if run.change is not Change.REMOVED) == after
    assert "".join(run.text for run in runs if run.change is not Change.ADDED) == before
    assert is_same(before, after) == (before.strip() == after.strip())


def test_a_council_that_deliberated_without_a_sense_noted_ratified() -> None:
    assert standing_of(None, deliberated=True) == "ratified"
    assert standing_of(None, deliberated=False) == "awaited"
    assert [standing_of(sense, deliberated=True) for sense in ("adopted", "amended", "rejected")] == [
        "ratified", "amended", "refused",
    ]  # fmt: skip
