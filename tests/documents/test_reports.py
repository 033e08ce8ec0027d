"""The bilan and the passation tell what was counted, how, and never a zero for what nobody said."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.reading import heard
from tests.factories.documents import activity_report, handover

from concertation.documents import render


def test_a_bilan_is_read_from_what_matters_to_how_it_was_counted() -> None:
    read = heard(render(activity_report()))
    landmarks = [
        "Bilan de l’année 2010",
        "Établi le 14 janvier 2011 · données arrêtées au 31 décembre 2010 · référence 276-BIL-2010",
        "Les quatre réunions prévues se sont tenues.",
        "4 réunions",
        "16 décisions prises",
        "11 exécutées, 3 en cours, 2 en retard",
        "47,9 % du contrat engagé pour 57,1 % du temps écoulé",
        "1er juillet Rouen présente excusée présente 3 3",
        "Total 4 sur 4 3 sur 4 4 sur 4 16 11",
        "82 jours de la séance à l’exécution, en médiane, sur 11 décisions exécutées",
        "Écart d’arrondi +0,02 M€",
        "plusieurs centaines d’emplois",
        "Simplifier Un seul instructeur",
        "Difficultés",
        "Méthode et date des données",
        "dit manquant et ne compte pas pour zéro",
    ]
    places = [read.find(landmark) for landmark in landmarks]
    assert -1 not in places, landmarks[places.index(-1)]
    assert places == sorted(places)


def test_a_bilan_without_a_lead_says_what_was_counted() -> None:
    bare = replace(activity_report(), passages=(), axes=(), financers=(), contract="", elapsed=None, situated="")
    read = heard(render(bare))
    assert "Quatre réunions se sont tenues. Au 31 décembre 2010, 11 décisions sur 16 suivies d’actions" in read
    assert "82 jours délai médian" in read
    assert "contrat" not in read


def test_what_a_financer_did_not_send_is_named_under_its_figures() -> None:
    report = activity_report()
    line = replace(report.financers[0], missing="payé 2012 non transmis")
    read = heard(render(replace(report, financers=(line, *report.financers[1:]))))
    assert f"Une donnée absente n’est pas un zéro. {line.name} : payé 2012 non transmis." in read
    assert "Une donnée absente" not in heard(render(report))


def test_a_rate_that_a_missing_year_would_raise_is_told_as_a_floor() -> None:
    report = activity_report()
    line = replace(
        report.financers[0], committed=200_000_000_00, committed_rate=407, missing="engagé 2010 non transmis"
    )
    floor = replace(line, at_least=True)
    read = heard(render(replace(report, financers=(floor, *report.financers[1:]))))
    assert "≥ 40,7 %" in read
    assert "≥" not in heard(render(replace(report, financers=(line, *report.financers[1:]))))
    assert "≥" not in heard(render(replace(report, financers=(replace(floor, committed_rate=None),))))


def test_a_year_in_which_nothing_was_executed_is_told_as_such() -> None:
    report = activity_report()
    bare = replace(report, passages=(), executed=0, in_progress=report.in_progress + report.executed)
    assert "aucune des 16 décisions suivies d’actions n’est exécutée, 2 en retard." in heard(render(bare))


def test_a_joint_sitting_shares_conclusions_and_decides_nothing() -> None:
    report = activity_report()
    body = replace(report.bodies[0], joint=True)
    assert "Réunions et conclusions : DGS 276" in heard(render(replace(report, bodies=(body,))))


def test_a_passation_begins_with_what_is_late() -> None:
    document = handover()
    read = heard(render(document))
    places = [read.find(told) for told in ("Dossier de passation", document.whose, "en retard", "Actions ouvertes")]
    assert -1 not in places
    assert places == sorted(places)
    assert "Voies vertes" in read
    assert "à placer, DGS 276" in read


def test_whoever_has_nothing_open_is_told_so() -> None:
    bare = replace(handover(), actions=(), associated=(), dossiers=(), points=(), meetings=())
    assert "Rien n’est ouvert à ce jour." in heard(render(bare))
