"""Reports, notes and proxies, and copies made for one authority: what they say, in which order."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.reading import heard, not_conforming, printed
from tests.factories.documents import actions, blank_proxy, decisions, deliberations, minutes, note, proxy, report

from concertation.documents import file_name, render


def in_order(text: str, *words: str) -> None:
    at = 0
    for each in words:
        at = text.index(each, at)


def test_a_report_is_read_from_its_context_to_what_is_put_to_the_vote() -> None:
    in_order(
        heard(render(report())), "Rapport n° 2", "Pour un guichet unique", "Commission des solidarités", "Contexte",
        "deux délais", "Exposé", "Propositions", "À rédiger.", "Incidences financières", "48 200,00", "−1 200,50",
        "Total", "46 999,50", "Dispositif", "Approuver",
    )  # fmt: skip


def test_what_is_unknown_is_never_counted_as_zero() -> None:
    paper = report()
    unknown = replace(paper, amounts=(*paper.amounts, replace(paper.amounts[0], cents=None)))
    text = heard(render(unknown))
    assert "Total" not in text
    assert "–" in text


def test_a_note_tells_where_each_authority_stands_before_what_is_awaited() -> None:
    pdf = render(note())
    in_order(
        heard(pdf), "Note de présentation", "Enjeu", "consensus", "divergence", "Région Haute-Normandie", "Favorable.",
        "Conseil général de l’Eure", "à recueillir", "Décision attendue", "Confier", "Risque à différer",
    )  # fmt: skip
    assert len(printed(pdf)) <= 2


def test_a_proxy_is_filled_or_left_to_be_filled() -> None:
    in_order(heard(render(proxy())), "Je soussigné(e) Mme Alix TÉMOIN-04", "M. Noa GABARIT-12", "1er juillet 2013")
    blank = heard(render(blank_proxy()))
    assert blank.count("(nom, prénom)") == 2
    assert "bon pour pouvoir" in blank


def test_a_copy_for_one_authority_tells_its_own_actions_then_what_it_is_owed() -> None:
    head = replace(decisions().masthead, edition="Conseil général de l’Eure")
    late = decisions().late_actions
    own = replace(decisions(), masthead=head, new_actions=late[:1], late_actions=(), owed_actions=late[1:2])
    text = heard(render(own))
    in_order(
        text, "édition pour le Conseil général de l’Eure", "Actions nouvelles", "Ce que les autres", late[1].reference
    )
    assert "Empreinte" not in text, "the copy itself was not issued"
    none = replace(minutes(), masthead=head, actions=())
    in_order(heard(render(none)), "Ce que les autres collectivités doivent à la vôtre", "Aucune action")
    table = actions()
    split = replace(table, masthead=head, actions=table.actions[:3], owed_actions=table.actions[3:5])
    pdf = render(split)
    in_order(heard(pdf), table.actions[0].reference, "Ce que les autres", table.actions[3].reference)
    assert not_conforming(pdf) == []


def test_files_are_named_after_what_they_are_about() -> None:
    assert file_name(report()) == "59-62-CONV-2013-01 Rapport 2 v2.pdf"
    assert "Mme Alix TÉMOIN-04" in file_name(proxy())
    head = replace(decisions().masthead, edition="Conseil général de l’Eure")
    assert "Conseil général de l’Eure" in file_name(replace(decisions(), masthead=head))


def test_a_list_of_deliberations_tells_number_subject_and_what_became_of_each() -> None:
    pdf = render(deliberations())
    in_order(
        heard(pdf), "Liste des délibérations", "Séance du 16 octobre 2023", "Trois délibérations examinées, dont une adoptée",
        "N°", "Objet", "Résultat", "Suffrages", "2023-41", "Guichet unique", "Adoptée", "24 pour", "2023-42", "Rejetée",
        "sans numéro", "Gestion des ouvrages", "non précisé", "au plus tard le 23 octobre 2023", "article L. 2121-25",
    )  # fmt: skip


def test_a_list_of_deliberations_cites_no_rule_of_another_time_and_stands_long_or_empty() -> None:
    before = replace(deliberations(), session="2013-10", article="", posted_by=None)
    assert "L. 2121-25" not in heard(render(before))
    assert "Séance d’octobre 2013" in heard(render(before))
    assert "Aucune délibération" in heard(render(replace(before, deliberations=())))
    named = replace(
        deliberations().deliberations[0], number="2023-DGS-000123456789-ANNEXE", subject="Très long objet " * 60
    )
    pdf = render(replace(deliberations(), deliberations=(named,) * 40))
    assert not_conforming(pdf) == []
    assert all("Objet" in page for page in printed(pdf))
