"""The pages about a dossier say where it stands, what is missing, and never a zero for a blank."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.reading import heard, printed, structure
from tests.factories.documents import actions, dossier_page, dossier_register, routing_slip
from tests.factories.documents.dossiers import AS_OF

from concertation.documents import file_name, render
from concertation.documents.outline.parts import Tone
from concertation.documents.outline.routing_slip import outline


def test_a_dossier_page_says_in_its_first_lines_who_deals_with_it_what_was_decided_and_what_is_left() -> None:
    read = heard(render(dossier_page()))
    landmarks = [
        "Pôles d’échange",
        "Où en est-on ? Situation au mardi 21 mai 2013",
        "Vu en 276, instruit par Région, chez 76, Finances depuis 19 jours.",
        "Dernière décision le 16 mai 2013 (accord) : Retenir la clé 51/35/14 pour les deux pôles.",
        "Ce qui reste à faire",
        "Qui fait quoi",
        "Ce qui a été décidé",
        "Argent",
        "Le fil",
        "février 2007",
        "4 moments plus anciens",
    ]
    places = [read.find(landmark) for landmark in landmarks]
    assert -1 not in places, landmarks[places.index(-1)]
    assert places == sorted(places)


def test_a_blank_amount_is_said_to_be_missing() -> None:
    read = heard(render(dossier_page()))
    assert read.count("manquant") == 5
    assert " 0 €" not in read


def test_a_dossier_of_which_nothing_is_known_has_a_page_all_the_same() -> None:
    bare = dossier_page()
    bare = replace(bare, decisions=(), actions=(), money=(), financers=(), moments=(), earlier=0)
    read = heard(render(replace(bare, dossier=type(bare.dossier)(title="Voies vertes"))))
    assert "Rien n’a encore été décidé. Aucune action n’est ouverte." in read


def test_a_third_postponement_is_flagged_on_paper() -> None:
    page = dossier_page()
    action = replace(page.actions[0], postponements=3)
    assert "reportée 3 fois" in heard(render(replace(page, actions=(action,))))
    assert "reportée" not in heard(render(replace(page, actions=(replace(action, postponements=2),))))


def test_the_fiche_navette_tells_its_seven_columns_who_has_it_and_leaves_room_to_go_on() -> None:
    pdf = render(routing_slip())
    heads = [node.text.strip() for node in structure(pdf).all("TH")][:7]
    assert heads == ["Étape", "Collectivité, service", "Reçu le", "Avis", "Observations", "Visa", "Transmis le"]
    read = heard(pdf)
    assert "Le dossier est chez Avis – Seine-Maritime, Finances depuis le 2 mai 2013, soit 19 jours." in read
    assert "30 jours" in read
    assert len(printed(pdf)) == 1


def test_a_routing_slip_for_one_authority_marks_its_own_steps_and_says_so() -> None:
    slip = routing_slip()
    own = replace(slip, steps=(replace(slip.steps[0], own=True), *slip.steps[1:]))
    grid = outline(own).sections[0].grid
    assert grid is not None
    assert [row[1].tone for row in grid.rows[:3]] == [Tone.STRONG, Tone.PLAIN, Tone.PLAIN]
    assert "En gras : l’étape qui revient à cette collectivité." in heard(render(own))
    assert "En gras" not in heard(render(slip))


def test_files_bear_the_dossier_s_title() -> None:
    assert file_name(routing_slip()) == "276-DOS-0A1B2C Fiche navette Pôles d’échange v1.pdf"


def test_the_register_tells_who_instructs_what_and_what_is_instructed_twice() -> None:
    read = heard(render(dossier_register()))
    assert "Deux dossiers ouverts. Un dossier ressemble à un autre, instruit ailleurs." in read
    assert "27 : Pôle d’échange de Vernon" in read
    assert "Sans collectivité instructrice" in read


def test_the_follow_up_table_flags_the_third_postponement() -> None:
    table = actions()
    flagged = replace(table.actions[0], postponements=3, due_on=AS_OF, first_due_on=None)
    assert "reportée 3 fois" in heard(render(replace(table, actions=(flagged,))))
    assert "reportée" not in heard(render(table))
