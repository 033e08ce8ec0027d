"""Titles that resemble each other: accents, order, number and place; thousands gone through at once."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.likeness import Asked, Candidate, _plain, likeness, nearest, words_of

_WORDS = ["Gîtes", "ruraux", "Pôles", "d’échange", "Œuvres", "gare", "Maison", "Évreux", "littoral", "voie"]
_titles = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(" ".join)


def test_accents_order_number_and_little_words_do_not_part_two_titles() -> None:
    found = likeness(Asked("Agrement d'un gite rural"), Candidate("Gîtes ruraux : l’agrément"))
    assert found.score == 100
    assert found.same_words == ("Agrement", "gite", "rural")


def test_words_in_common_keep_the_accents_they_are_written_with() -> None:
    decomposed = unicodedata.normalize("NFD", "Gîtes de l’Œuvre")
    assert likeness(Asked(decomposed), Candidate("gite, oeuvre")).same_words == ("Gîtes", "Œuvre")


@pytest.mark.parametrize("title", ["Maison des Sports", "", "de la", "« – »"])
def test_what_shares_nothing_is_not_alike(title: str) -> None:
    assert likeness(Asked(title), Candidate("Très haut débit")).score < 50
    assert nearest(Asked(""), ["Très haut débit"]) == []


def test_a_place_told_in_the_title_counts() -> None:
    asked = Asked("Parc relais de Barentin")
    here, elsewhere = (likeness(asked, Candidate("Parc relais", place)) for place in ("Barentin", "Vernon"))
    assert here.same_place
    assert not elsewhere.same_place
    assert here.score > elsewhere.score


def test_a_title_with_a_slip_in_every_word_is_still_found() -> None:
    assert nearest(Asked("Giites ruraax"), ["Haut débit", "Gîtes ruraux"]) == [1]


@given(_titles)
def test_a_title_is_wholly_like_itself_whatever_the_order_of_its_words(title: str) -> None:
    turned = " ".join(reversed(title.split()))
    assert likeness(Asked(title), Candidate(turned)).score == 100


@given(_titles, _titles)
def test_scores_stay_within_a_hundred_and_titles_that_share_a_word_are_looked_at(one: str, other: str) -> None:
    found = likeness(Asked(one, "Évreux", "1"), Candidate(other, "evreux", "1"))
    assert 0 <= found.score <= 100
    assert found.same_place
    if set(words_of(one)) & set(words_of(other)):
        assert nearest(Asked(one), ["Très loin", other]) == [1]


@given(st.lists(st.text("abÉèœÆß’–°½µΩд\u0301ﬁ\n _1-.»", max_size=9), min_size=1, max_size=4))
def test_many_titles_made_plain_at_once_are_what_each_sign_becomes(titles: list[str]) -> None:
    """Compare with a way that goes sign by sign, whatever their scripts."""

    def plain(title: str) -> str:
        small = title.casefold().replace("œ", "oe").replace("æ", "ae")
        parts = [part for part in unicodedata.normalize("NFKD", small) if not unicodedata.combining(part)]
        return " " + "".join(part if part.isalnum() else " " for part in parts)

    assert _plain(tuple(titles)) == [plain(title) for title in titles]
