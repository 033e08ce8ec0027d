"""What a council deliberates by itself: recorded, completed, refused where it cannot be, told where it is looked for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from concertation.domain.vocabulary import AuthorityKind
from concertation.errors import UserError
from concertation.services.gestures import deliberations, directory, dossiers, trash
from concertation.services.papers.deliberations import build_deliberation_list, session_asked
from concertation.services.publication import publication
from concertation.services.queries.council_acts import OWN, council_acts
from concertation.services.queries.deliberations import linked
from concertation.services.queries.history import field_label, history
from concertation.services.queries.search import search
from concertation.services.queries.timeline import timeline

from .conftest import Desk

OBJECT = "Contrat 276 (2007-2013) : approbation"


def record(desk: Desk, authority: str | None = None, **told: object) -> str:
    return desk.run(
        deliberations.record_own_deliberation,
        authority_id=authority or desk.known.eure,
        **{"object": OBJECT, "number": "EX-12", "adopted_on": "2007-02-12", **told},
    )


def test_a_council_s_own_deliberation_is_told_with_its_partial_day(desk: Desk) -> None:
    key = record(desk, adopted_on="février 2007", received_on="2007", subject_code="8.4")
    (act,) = desk.read(council_acts, authority="27")
    assert (act.id, act.nature, act.object, act.date, act.received_on) == (key, OWN, OBJECT, "2007-02", "2007")
    assert (act.standing, act.decision, act.dossier, act.contract) == ("ratified", None, None, None)
    assert desk.read(council_acts, authority="76") == ()


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"object": " "}, "deliberation_object_missing"),
        ({"adopted_on": "bientôt"}, "partial_date_unreadable"),
        ({"received_on": "2007-02-11"}, "received_before_session"),
        ({"received_on": "janvier 2007"}, "received_before_session"),
        ({"members": 40, "votes_for": 39, "votes_against": 2}, "votes_over_members"),
        ({"votes_for": -1}, "votes_negative"),
        ({"subject_code": "8"}, "subject_wrong"),
        ({"budget_year": "13"}, "budget_year_wrong"),
    ],
)
def test_what_no_council_can_have_done_is_refused(desk: Desk, told: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError, match=code):
        record(desk, **told)
    assert desk.read(council_acts) == ()


def test_a_receipt_in_the_month_of_the_sitting_is_taken(desk: Desk) -> None:
    record(desk, received_on="février 2007", members=3, votes_for=1, votes_against=1, abstentions=1)


def test_a_number_is_given_once_in_a_sitting_of_a_council(desk: Desk) -> None:
    first = record(desk)
    with pytest.raises(UserError, match="deliberation_number_taken"):
        record(desk, number="ex-12", object="Autre chose")
    record(desk, adopted_on="2007-03-12")
    record(desk, desk.known.seine)
    desk.run(deliberations.remove_deliberation, deliberation_id=first)
    record(desk, object="Autre chose")
    with pytest.raises(UserError, match="deliberation_number_taken"):
        desk.run(trash.restore, kind="deliberation", key=first)


def test_an_authority_without_an_assembly_deliberates_on_nothing(desk: Desk) -> None:
    other = desk.run(
        directory.add_authority, code="AGENCE", kind=AuthorityKind.OTHER, name="Agence d’exemple", short_name="Agence"
    )
    with pytest.raises(UserError, match="authority_without_council"):
        record(desk, other)


def test_editing_removing_and_taking_back_leave_a_readable_history(desk: Desk) -> None:
    key = record(desk)
    with pytest.raises(UserError, match="deliberation_object_missing"):
        desk.run(deliberations.edit_deliberation, deliberation_id=key, object="")
    desk.run(deliberations.edit_deliberation, deliberation_id=key, object="Budget primitif", budget_year="2007")
    desk.run(deliberations.remove_deliberation, deliberation_id=key)
    assert desk.read(council_acts) == ()
    desk.workspace.undo()
    assert [act.object for act in desk.read(council_acts)] == ["Budget primitif"]
    told = [(row.field, row.before, row.after) for row in desk.read(history, "deliberation", key)]
    assert ("object", OBJECT, "Budget primitif") in told


def test_it_is_found_by_its_words_and_in_the_thread_of_its_dossier(desk: Desk) -> None:
    dossier = desk.run(dossiers.open_dossier, title="Contrat 276")
    key = record(desk, dossier_id=dossier)
    (hit,) = [row for row in desk.read(search, "approbation") if row.kind == "deliberation"]
    assert (hit.target_kind, hit.target_id, hit.title) == ("deliberation", key, "EX-12")
    rows = [row for row in desk.read(timeline, dossier, date(2013, 12, 1)) if row.kind == "deliberation"]
    assert [(row.title, row.on, row.target_kind, row.target_id) for row in rows] == [
        (OBJECT, "2007-02-12", "deliberation", key)
    ]
    into = desk.run(dossiers.open_dossier, title="Contrats")
    desk.run(dossiers.merge_dossiers, dossier_id=dossier, into_id=into)
    assert [act.dossier_id for act in desk.read(council_acts)] == [into]


def test_the_list_of_a_sitting_and_open_data_hold_it(desk: Desk) -> None:
    record(desk, subject_code="8.4", number="10")
    record(desk, subject_code="7.1", number="9", object="Budget primitif", members=5, votes_for=3, votes_against=1)
    known = desk.read(session_asked, "27", "12/02/2007")
    listed = desk.read(build_deliberation_list, known)
    assert [(one.number, one.subject, one.adopted) for one in listed.deliberations] == [
        ("9", "Budget primitif", True),
        ("10", OBJECT, True),
    ]
    desk.run(directory.edit_authority, authority_id=desk.known.eure, siret="22270229200012")
    found = desk.read(publication, "27")
    assert (found.published, found.left_out) == (2, ())
    assert OBJECT in found.content.decode()


def test_two_deliberations_of_a_council_taken_on_the_same_day_are_linked(desk: Desk) -> None:
    first, other = record(desk), record(desk, number="EX-13", object="Contrat de projets État-Région")
    desk.run(deliberations.link_deliberations, deliberation_id=first, other_id=other, reason="prises le même jour")
    (link,) = desk.read(linked, first)
    assert (link.other_id, link.decision_id, link.conclusion) == (other, None, "Contrat de projets État-Région")


def test_a_deliberation_noted_under_the_wrong_council_is_given_to_the_right_one(desk: Desk) -> None:
    key = record(desk, subject_code="8.4")
    desk.run(deliberations.change_council, deliberation_id=key, authority_id=desk.known.seine)
    (act,) = desk.read(council_acts)
    assert (act.authority, act.number, act.subject_code) == ("76", "EX-12", "8.4")
    told = [(row.field, row.before, row.after) for row in desk.read(history, "deliberation", key)]
    assert ("authority_id", "Eure", "Seine-Maritime") in told
    desk.workspace.undo()
    assert [act.authority for act in desk.read(council_acts)] == ["27"]


def test_it_is_not_given_to_who_cannot_have_taken_it(desk: Desk) -> None:
    key = record(desk)
    record(desk, desk.known.seine)
    other = desk.run(
        directory.add_authority, code="AGENCE", kind=AuthorityKind.OTHER, name="Agence d’exemple", short_name="Agence"
    )
    for authority, code in ((other, "authority_without_council"), (desk.known.seine, "deliberation_number_taken")):
        with pytest.raises(UserError, match=code):
            desk.run(deliberations.change_council, deliberation_id=key, authority_id=authority)
    assert [act.authority for act in desk.read(council_acts, authority="27")] == ["27"]


def test_history_calls_an_avenant_and_an_amendment_each_by_its_name() -> None:
    names = [field_label(kind, "amendment_id") for kind in ("deliberation", "amendment_move", "vote")]
    assert names == ["Avenant", "Avenant", "Amendement"]
    assert field_label("deliberation_link", "other_id") != field_label("dossier_link", "other_id")
