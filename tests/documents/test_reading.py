"""What a screen reader walks through: order, headings, headers, and what a document must and must not say."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise

import pikepdf
import pytest
from tests.documents.reading import heard, printed, structure
from tests.factories.documents import SAMPLES, actions, attendance_156, conclusions, council, decisions, proceedings

from concertation.documents import render
from concertation.documents.model import Attendance, Participant, Status, digest

HEADINGS = frozenset(f"H{level}" for level in range(1, 7))


def test_a_record_is_read_in_the_order_in_which_it_is_written() -> None:
    document = decisions()
    read = heard(render(document))
    landmarks = ["DIFFUSÉ", "Coopération 276", "Relevé de décisions", "Réunion du jeudi 18 novembre 2010", "En bref"]
    for point in document.points:
        landmarks.append(f"{point.number} {point.title}")
        landmarks += [f"{entry.label} {entry.operative}" for entry in point.decisions]
    landmarks += ["Actions nouvelles et actions en retard", "A10-27 Rédiger", "A10-11 Transmettre", "Diffusion"]
    places = [read.find(landmark) for landmark in landmarks]
    assert -1 not in places, landmarks[places.index(-1)]
    assert places == sorted(places)


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in ("attendance_156", "proceedings")])
def test_headings_never_skip_a_level_and_no_header_cell_is_empty(name: str) -> None:
    root = structure(render(SAMPLES[name]()))
    levels = [int(node.role[1]) for node in root.walk() if node.role in HEADINGS]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for head in root.all("TH"):
        assert head.text.strip()
        assert head.attributes["Scope"] in ("/Column", "/Row")


def test_every_page_tells_reference_version_state_and_place_among_the_pages() -> None:
    pages = printed(render(decisions()))
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert "276-DGS-2010-06 · version 1" in page
        assert f"page {number}/2" in page
        assert "DIFFUSÉ" in page


def test_a_group_cut_over_pages_is_told_again_on_paper_and_once_aloud() -> None:
    groups = council("Conseil général du Nord", (30, 25), 0, 40).groups
    pdf = render(replace(attendance_156(), groups=groups))
    pages = printed(pdf)
    assert "(suite)" not in pages[0]
    assert "Groupe A (exemple) (suite)" in pages[1]
    assert "Groupe B (exemple) (suite)" in pages[2]
    assert "(suite)" not in heard(pdf)
    assert len(structure(pdf).all("Table")) == 1


def test_all_156_names_are_printed_with_their_mark_and_each_council_counted() -> None:
    document = proceedings()
    pdf = render(document)
    read = heard(pdf)
    for sitting in document.councils:
        for group in sitting.groups:
            for person in group.participants:
                assert person.listed in read
    assert len(structure(pdf).all("LBody")) == 156
    for number in (79, 40, 77, 39, 156):
        assert str(number) in read


def test_a_joint_sitting_binds_nobody_and_cites_no_rule_of_another_time() -> None:
    for document in (proceedings(), conclusions()):
        read = heard(render(document))
        assert "adopté" not in read
        assert "3121-13" not in read
        assert "2022" not in read
    assert "ne prend aucune délibération" in heard(render(proceedings()))


def test_no_figure_of_a_vote_is_printed_unless_it_was_given() -> None:
    document = replace(proceedings(), councils=())
    silent = replace(
        document,
        points=tuple(
            replace(point, decisions=tuple(replace(entry, vote=None) for entry in point.decisions))
            for point in document.points
        ),
    )
    assert "Votants" in heard(render(document))
    assert "Votants" not in heard(render(silent))


def test_approval_by_silence_is_printed_only_when_a_day_is_given() -> None:
    asked = "Sans observation sous 8 jours, soit jusqu’au vendredi 26 novembre 2010"
    assert asked in heard(render(decisions()))
    assert "observation" not in heard(render(replace(decisions(), deemed_approved_on=None)))


def test_a_corrected_version_says_what_it_changes() -> None:
    document = decisions()
    head = replace(document.masthead, version=2, change_note="l’échéance de D03 est le 10 janvier 2011.")
    read = heard(render(replace(document, masthead=head)))
    assert "La version 2 remplace la version 1 : l’échéance de D03 est le 10 janvier 2011." in read
    assert "rectificatif" in read


def test_an_issued_document_tells_its_seal_and_a_draft_has_none() -> None:
    document = decisions()
    draft = replace(document, masthead=replace(document.masthead, status=Status.DRAFT))
    assert f"Empreinte du contenu : {digest(document)[:8]}" in heard(render(document))
    assert "Empreinte" not in heard(render(draft))
    with pikepdf.open(io.BytesIO(render(document))) as file:
        assert f"sha256:{digest(document)}" in str(file.docinfo["/Keywords"])


def test_example_data_is_marked_on_every_page_and_real_data_is_not() -> None:
    document = decisions()
    real = replace(document, masthead=replace(document.masthead, example=False))
    assert "Données d’exemple" in heard(render(document))
    assert "exemple" not in "".join(printed(render(real))).replace("EXEMPLE", "")


def test_late_actions_are_told_by_a_word_and_the_first_due_date_stays() -> None:
    read = heard(render(actions()))
    assert (
        "A10-21 2010-05-D03 Lister les bâtiments publics à rénover Eure 27 15/10/2010 05/11/2010 En retard 80" in read
    )


def test_where_no_presence_was_recorded_names_are_printed_and_nothing_is_counted() -> None:
    document = proceedings()
    unknown = tuple(
        replace(
            sitting,
            groups=tuple(
                replace(group, participants=tuple(_unrecorded(person) for person in group.participants[:5]))
                for group in sitting.groups
            ),
        )
        for sitting in document.councils
    )
    read = heard(render(replace(document, councils=unknown)))
    assert unknown[0].groups[0].participants[0].listed in read
    assert "79 membres en exercice" in read
    assert "Quorum" not in read
    assert "quorum" not in read
    assert "présents à l’appel" not in read


def _unrecorded(person: Participant) -> Participant:
    return replace(person, status=Attendance.UNKNOWN, arrived_at=None, represented_by="")


def test_a_report_s_number_too_long_for_the_margin_opens_its_title_whole() -> None:
    document = proceedings()
    number = "Rapport n° 2013-CONV-0042-BIS"
    points = (replace(document.points[0], number=number, title="Eau"), *document.points[1:])
    pdf = render(replace(document, points=points))
    assert heard(pdf).count(f"{number} : Eau") >= 2  # in the agenda and at its place
    assert not any("Rapport n° 2013…" in page for page in printed(pdf))


def test_the_blank_lines_of_a_sheet_stay_together_at_its_end() -> None:
    for size in (14, 15, 16, 17):
        groups = council("Conseil général du Nord", (size,), 0, 40).groups
        pages = printed(render(replace(attendance_156(), groups=groups)))
        assert [page.count("…" * 14) for page in pages if "Autres participants" in page] == [2]


def test_a_sheet_for_several_councils_has_its_blank_lines_once() -> None:
    assert sum(page.count("Autres participants") for page in printed(render(attendance_156()))) == 1


def test_a_very_long_name_is_cut_at_its_spaces_never_within_a_word() -> None:
    document = decisions()
    name = "DE LA MAQUETTE-ÉCHANTILLON DU SPÉCIMEN-VAN DER GABARIT-59"
    first, *others = document.groups
    long = replace(first.participants[0], family_name=name, given_name="Marie-Dominique Maximilienne")
    pdf = render(replace(document, groups=(replace(first, participants=(long,)), *others)))
    assert all(word in printed(pdf)[0].split() for word in name.split() if "-" not in word)
    assert name in heard(pdf)


def test_a_joint_sitting_that_concluded_nothing_says_so() -> None:
    assert "Aucune conclusion partagée" in heard(render(replace(conclusions(), conclusions=(), summary="")))
