"""Names: sorting with particles, showing, functions by gender, and the three orders of participants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.names import (
    display,
    function_label,
    gender_of,
    listed,
    raised,
    sort_key,
)

NAMES = st.text(alphabet="aàâbdeéèlLDuvE '’-", min_size=1, max_size=15)


@pytest.mark.parametrize(
    ("family", "key"),
    [
        ("EXEMPLE-01", "exemple01"),
        ("d'EXEMPLE-03", "exemple03"),
        ("D’Exemple-03", "exemple03"),
        ("de LA MAQUETTE-05", "la maquette05"),
        ("DE L'ÉCHANTILLON-02", "lechantillon02"),
        ("DU MODÈLE-11", "du modele11"),
        ("des GABARIT-07", "des gabarit07"),
        ("LE TÉMOIN-02", "le temoin02"),
        ("VAN DER GABARIT-59", "van der gabarit59"),
        ("DESPÉCIMEN-01", "despecimen01"),
        ("DE", "de"),
    ],
)
def test_de_and_d_are_left_out_of_the_key_and_other_particles_kept(family: str, key: str) -> None:
    assert sort_key(family) == key


def test_a_short_family_name_comes_before_longer_ones_that_begin_alike() -> None:
    people = [("MODÈLE BIS", "Alix"), ("MODÈLE", "Sacha"), ("MODÈLES", "Alix"), ("MODELE", "Claude")]
    order = sorted(people, key=lambda name: sort_key(*name))
    assert order == [("MODELE", "Claude"), ("MODÈLE", "Sacha"), ("MODÈLE BIS", "Alix"), ("MODÈLES", "Alix")]


@given(NAMES, NAMES)
def test_case_and_typographic_apostrophe_never_change_the_key(family: str, given_name: str) -> None:
    key = sort_key(family, given_name)
    assert key == sort_key(family.upper(), given_name.lower().replace("'", "’"))
    assert "-" not in key
    assert "'" not in key


def test_a_name_is_shown_and_listed() -> None:
    assert display("Claude", "EXEMPLE-01") == "Claude EXEMPLE-01"
    assert display(None, "d'EXEMPLE-03") == "d’EXEMPLE-03"
    assert listed("EXEMPLE-01", "Claude") == "EXEMPLE-01 Claude"


@pytest.mark.parametrize(
    ("civility", "label"),
    [("Mme", "directrice générale"), ("M.", "directeur général"), (None, "directrice générale / directeur général")],
)
def test_a_function_takes_the_form_that_suits_the_person(civility: str | None, label: str) -> None:
    assert function_label("directrice générale", "directeur général", gender_of(civility)) == label


def test_an_invariable_function_is_filled_in_once() -> None:
    assert {function_label(None, "chef de file", gender) for gender in ("f", "m", None)} == {"chef de file"}
    assert function_label(None, None, "f") == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("TéMOIN-02", "TÉMOIN-02"),
        ("ÉCHANTILLON-02", "ÉCHANTILLON-02"),
        ("Modèle-04", "Modèle-04"),
        ("d'EXEMPLE-03", "d'EXEMPLE-03"),
        ("é", "é"),
    ],
)
def test_accents_that_the_capital_lock_left_small_are_raised(typed: str, meant: str) -> None:
    assert raised(typed) == meant
