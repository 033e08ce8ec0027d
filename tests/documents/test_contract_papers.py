"""A tableau de bord never takes a blank for a zero nor hides the rounding gap; an avenant says what moves, and from where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.documents.reading import heard
from tests.factories.documents import amendment, dashboard

from concertation.documents import file_name, render


def test_a_tableau_de_bord_is_read_from_the_whole_to_what_is_to_be_watched() -> None:
    read = heard(render(dashboard()))
    landmarks = [
        "Tableau de bord du contrat",
        "Situation arrêtée au 31 décembre 2010",
        "966,18 M€ prévus",
        "57,1 % du temps écoulé",
        "61,5 % programmé / prévu 4,4 points d’avance",
        "47,9 % engagé / prévu 9,2 points de retard",
        "3 Un territoire régional à gérer durablement 72,92 20,55 50,02 143,49 143,50",
        "Total par financeur 491,00 138,34 336,84 966,18 966,20",
        "Part du financeur (%) 50,82 14,32 34,86 100,00",
        "Écart d’arrondi : axes imprimés moins total des financeurs +0,02",
        "Eure 138,34 78,60 59,30 50,00 non transmis – 31/12/2010",
        "Une donnée absente n’est pas un zéro. Eure : payé 2010 non transmis.",
        "Avancement, par axe",
        "Part minimale 2.1.1 Déviation d’exemple.",
    ]
    places = [read.find(landmark) for landmark in landmarks]
    assert -1 not in places, landmarks[places.index(-1)]
    assert places == sorted(places)


def test_the_rate_of_what_is_paid_names_the_years_it_leaves_out() -> None:
    before = dashboard()
    eure = replace(before.financers[1], paid_committed=812, left_out=(2009, 2010))
    told = replace(before, financers=(before.financers[0], eure, before.financers[2]), paid_committed=746)
    read = heard(render(told))
    assert "Total 966,18 593,90 463,10 360,00 297,90 74,6" in read
    only = "Payé / engagé ne compte que les exercices connus aux deux étapes"
    assert f"{only} : Eure sans 2009, 2010." in read
    assert only not in heard(render(before))


def test_a_contract_without_gap_says_nothing_of_rounding() -> None:
    read = heard(render(replace(dashboard(), gap=0)))
    assert "sont arrondis" not in read


def test_an_avenant_says_what_moves_then_the_act_then_its_annex() -> None:
    read = heard(render(amendment()))
    landmarks = [
        "Avenant n° 1",
        "Renfort des gares",
        "1,5 M€ déplacés",
        "1/2 collectivité a délibéré pas encore en vigueur",
        "Il fait suite à la décision 276-DGS-2010-06-D04.",
        "Article 1er",
        "1 500 000 € sont pris sur l’axe 1 (Région) et portés à l’axe 2 (Région)",
        "Les autres clauses du contrat restent inchangées.",
        "Eure – à venir",
        "Avant, après, écart",
        "Axe 1 · Région 78 770 000 € 77 270 000 € −1 500 000 €",
        "Total du contrat 966 180 000 € 966 180 000 € 0 €",
    ]
    places = [read.find(landmark) for landmark in landmarks]
    assert -1 not in places, landmarks[places.index(-1)]
    assert places == sorted(places)


def test_an_avenant_that_everyone_adopted_says_since_when_it_is_in_force() -> None:
    read = heard(render(replace(amendment(), in_force_on=date(2010, 7, 5))))
    assert "en vigueur le 5 juillet 2010" in read


def test_the_files_are_named_after_the_contract() -> None:
    assert file_name(dashboard()) == "276-TB-2010-12-31 Tableau de bord du contrat v1.pdf"
    assert file_name(amendment()) == "276-AV1 Avenant v1.pdf"
