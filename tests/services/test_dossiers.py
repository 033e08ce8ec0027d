"""Dossiers: triage, look-alikes, merging, the timeline across bodies; attachments; the Corbeille; search."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.vocabulary import Kept, Triage
from concertation.errors import UserError
from concertation.services.gestures import (
    agenda,
    attachments,
    contract,
    dossiers,
    followup,
    funding,
    routing,
    series,
    setting,
    trash,
)
from concertation.services.gestures.funding import Entry
from concertation.services.gestures.packing import keep_pieces
from concertation.services.queries import register
from concertation.services.queries.dossier_money import dossier_money
from concertation.services.queries.dossiers import DossierFilter, dossier_sheet
from concertation.services.queries.dossiers import dossiers as listed
from concertation.services.queries.look_alikes import instructed_twice, look_alikes
from concertation.services.queries.pouring import pouring
from concertation.services.queries.routing import links as links_of
from concertation.services.queries.search import search
from concertation.services.queries.trash import trash as corbeille

from .conftest import Desk

TODAY = date(2013, 5, 14)


def test_triage_keeps_its_reason_its_day_and_its_author(desk: Desk) -> None:
    key = desk.run(dossiers.open_dossier, title="Pôles d'échange", axis="2", partners=(desk.known.region,))
    (row,) = desk.read(listed, DossierFilter(on=TODAY))
    assert (row.title, row.triage, row.triaged_on, row.partners) == ("Pôles d’échange", "undecided", None, ("R",))
    desk.at(datetime(2013, 1, 17, 9, tzinfo=UTC))
    desk.run(
        dossiers.triage_dossier,
        dossier_id=key,
        triage=Triage.TOGETHER,
        reason="Deux départements, une même ligne",
        instructing_id=desk.known.region,
    )
    (row,) = desk.read(listed, DossierFilter(on=TODAY, triage="together"))
    assert (row.triaged_on, row.triaged_by) == (date(2013, 1, 17), "Secrétariat EXEMPLE-00")
    assert (row.instructing_authority, row.instructing_name) == ("R", "Région")
    sheet = desk.read(dossier_sheet, key, TODAY)
    assert sheet is not None
    (triaged,) = sheet.timeline
    assert (triaged.kind, triaged.on, triaged.state) == ("triage", "2013-01-17", "together")
    assert triaged.title == "Deux départements, une même ligne"


def test_one_authority_alone_must_be_named(desk: Desk) -> None:
    key = desk.run(dossiers.open_dossier, title="Collèges")
    with pytest.raises(UserError, match="triage_needs_authority"):
        desk.run(dossiers.triage_dossier, dossier_id=key, triage=Triage.SINGLE_AUTHORITY)


def test_look_alikes_are_scored_and_say_why(desk: Desk) -> None:
    run = desk.run
    run(dossiers.open_dossier, title="Agrément des gîtes ruraux", place="Vexin", axis="1")
    run(dossiers.open_dossier, title="Pôles d’échange multimodaux", axis="2")
    run(dossiers.open_dossier, title="Haut débit")
    found = desk.read(look_alikes, "Gites ruraux : agrement", place="vexin", axis="1")
    assert [(row.title, row.same_place, row.same_axis) for row in found] == [("Agrément des gîtes ruraux", True, True)]
    assert found[0].score == 100
    assert found[0].same_words == ("Gites", "ruraux", "agrement")
    assert desk.read(look_alikes, "Maison des Sports") == ()
    assert desk.read(look_alikes, "de la") == ()
    alone = desk.read(look_alikes, "Gîtes")
    assert [one.score for one in alone] == [63], "one shared word alone does not stop a new dossier"


def test_merging_moves_what_was_said_and_is_undone_at_once(desk: Desk) -> None:
    run = desk.run
    one = run(dossiers.open_dossier, title="Gares", partners=(desk.known.eure,))
    other = run(dossiers.open_dossier, title="Pôles d’échange", partners=(desk.known.region,))
    run(followup.add_action, text="Cadrer la desserte", dossier_id=one, due_on=date(2013, 5, 5))
    before = desk.read(listed, DossierFilter(on=TODAY))
    run(dossiers.merge_dossiers, dossier_id=one, into_id=other)
    gone, kept = desk.read(listed, DossierFilter(on=TODAY))
    assert (gone.state, gone.merged_into, gone.open_actions) == ("closed", "Pôles d’échange", 0)
    assert (kept.open_actions, kept.late_actions, kept.partners) == (1, 1, ("R", "27"))
    with pytest.raises(UserError, match="dossier_already_merged"):
        run(dossiers.merge_dossiers, dossier_id=other, into_id=one)
    desk.workspace.undo()
    assert desk.read(listed, DossierFilter(on=TODAY)) == before


def test_merging_fills_what_is_blank_keeps_both_texts_and_gives_all_back_on_undo(desk: Desk) -> None:
    run, known = desk.run, desk.known
    one = run(
        dossiers.open_dossier, title="Gares", summary="Relier les gares.", place="Vernon", axis="2", lead_id=known.eure
    )
    other = run(dossiers.open_dossier, title="Pôles d’échange", summary="Cadencer les trains.", lead_id=known.region)
    third = run(dossiers.open_dossier, title="Haut débit")
    run(
        dossiers.triage_dossier,
        dossier_id=one,
        triage=Triage.SINGLE_AUTHORITY,
        reason="Eure",
        instructing_id=known.eure,
    )
    run(dossiers.link_dossiers, dossier_id=one, other_id=third, reason="Mêmes sites")
    run(keep_pieces, dossier_id=one, kept=True)
    before = desk.read(listed, DossierFilter(on=TODAY))
    asked = desk.read(pouring, one, other, TODAY)
    assert asked is not None
    assert [(row.field, row.both) for row in asked.fields] == [("summary", True), ("lead_id", False)]
    run(dossiers.merge_dossiers, dossier_id=one, into_id=other, kept={"lead_id": Kept.SOURCE})
    sheet = desk.read(dossier_sheet, other, TODAY)
    assert sheet is not None
    told = sheet.dossier
    assert (told.summary, told.place, told.axis) == ("Cadencer les trains.\n\nRelier les gares.", "Vernon", "2")
    assert (told.lead, told.triage, told.instructing_authority, told.keeps_pieces) == (
        "27",
        "single_authority",
        "27",
        True,
    )
    assert [row.title for row in sheet.timeline if row.kind == "triage"] == ["Eure"]
    assert [(row.title, row.reason) for row in desk.read(links_of, other)] == [("Haut débit", "Mêmes sites")]
    desk.workspace.undo()
    assert desk.read(listed, DossierFilter(on=TODAY)) == before


def test_the_timeline_tells_points_actions_comments_and_files_the_latest_first(desk: Desk) -> None:
    run = desk.run
    key = run(dossiers.open_dossier, title="Pôles d’échange")
    meeting = run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17))
    item = run(agenda.add_item, meeting_id=meeting, title="Plan de financement", dossier_id=key)
    action = run(
        followup.add_action,
        text="Chiffrer l’accès",
        meeting_id=meeting,
        item_id=item,
        dossier_id=key,
        due_on=date(2013, 3, 1),
        opened_on=date(2013, 1, 17),
    )
    run(followup.comment_action, action_id=action, text="Devis reçu", dated_on=date(2013, 2, 28))
    run(attachments.attach, owner_kind="agenda_item", owner_id=item, name="plan.pdf", content=b"%PDF")
    sheet = desk.read(dossier_sheet, key, TODAY)
    assert sheet is not None
    assert [(row.kind, row.on, row.title) for row in sheet.timeline] == [
        ("comment", "2013-02-28", "Devis reçu"),
        ("item", "2013-01-17", "Plan de financement"),
        ("action", "2013-01-17", "Chiffrer l’accès"),
        ("attachment", "2013-01-02", "plan.pdf"),
    ]
    assert [row.name for row in sheet.attachments] == ["plan.pdf"]
    assert [row.text for row in sheet.open_actions] == ["Chiffrer l’accès"]


def test_the_same_bytes_are_kept_once_and_read_back(desk: Desk) -> None:
    key = desk.run(dossiers.open_dossier, title="Gares")
    first, second = (
        desk.run(attachments.attach, owner_kind="dossier", owner_id=key, name=name, content=b"x" * 1000)
        for name in ("a.txt", "b.txt")
    )
    assert desk.read(lambda reader: reader.scalar("SELECT count(*) FROM piece")) == 1
    desk.run(attachments.detach, attachment_id=first)
    assert desk.read(register.read_piece, second).content == b"x" * 1000


def test_too_large_a_file_is_refused_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    key = desk.run(dossiers.open_dossier, title="Gares")
    monkeypatch.setattr(attachments, "SIZE_LIMIT", 10)
    with pytest.raises(UserError, match="attachment_too_large"):
        desk.run(attachments.attach, owner_kind="dossier", owner_id=key, name="lourd.pdf", content=b"x" * 11)
    assert desk.read(lambda reader: reader.scalar("SELECT count(*) FROM piece")) == 0


@pytest.mark.parametrize(
    ("hostile", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\system32\\a.dll", "a.dll"),
        ("note\u202efdp.exe", "notefdp.exe"),
        ("con.txt", "_con.txt"),
        ("  a\x00b\n?.pdf. ", "ab_.pdf"),
        ("...", "piece"),
        ("", "piece"),
        ("é.pdf", "é.pdf"),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
    ],
)
def test_hostile_names_are_cleaned(hostile: str, kept: str) -> None:
    assert attachments.clean_name(hostile) == kept


@given(st.text(max_size=400))
def test_any_name_becomes_safe_and_stays_so(name: str) -> None:
    kept = attachments.clean_name(name)
    assert kept
    assert len(kept.encode()) <= 255
    assert not set(kept) & set('<>:"/\\|?*\x00\n')
    assert kept not in {".", ".."}
    assert attachments.clean_name(kept) == kept


def test_the_corbeille_shows_what_went_and_gives_it_back(desk: Desk) -> None:
    key = desk.run(followup.add_action, text="Relancer le SDIS")
    desk.run(followup.remove_action, action_id=key)
    (gone,) = desk.read(corbeille)
    assert (gone.kind, gone.title, gone.label, gone.author) == (
        "action",
        "Relancer le SDIS",
        "supprimer une action",
        "Secrétariat EXEMPLE-00",
    )
    desk.run(trash.restore, kind="action", key=key)
    assert desk.read(corbeille) == ()
    assert desk.workspace.undo().name == "restore"


def test_a_code_taken_meanwhile_stops_a_restoration(desk: Desk) -> None:
    desk.run(trash.remove, kind="body", key=desk.known.presidents)
    desk.run(_body_named, "276-PRES")
    with pytest.raises(UserError, match="restore_taken"):
        desk.run(trash.restore, kind="body", key=desk.known.presidents)


def _body_named(uow: object, code: str) -> None:
    from sqlalchemy import select

    from concertation.persistence.tables import Body

    body = uow.session.scalars(select(Body).where(Body.code == "276-DGS")).one()  # type: ignore[attr-defined]
    body.code = code


_body_named.__name__ = "edit_body"


def test_settings_hold_what_json_says(desk: Desk) -> None:
    desk.run(setting.set_setting, name="example_data", value=True)
    desk.run(setting.set_setting, name="example_data", value=["é", 1])
    assert desk.read(register.settings) == {"example_data": ["é", 1]}


def test_search_tells_where_it_was_said_and_what_to_open(desk: Desk) -> None:
    meeting = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17))
    desk.run(agenda.add_item, meeting_id=meeting, title="Gîtes ruraux du Vexin")
    dossier = desk.run(dossiers.open_dossier, title="Gîtes ruraux")
    found = desk.read(search, "gites rur")
    assert {(row.kind, row.target_kind) for row in found} == {("agenda_item", "meeting"), ("dossier", "dossier")}
    item = next(row for row in found if row.kind == "agenda_item")
    assert (item.where, item.on, item.target_id) == ("276-DGS-2013-01", date(2013, 1, 17), meeting)
    only = desk.read(search, "gîtes", 10, kinds=("dossier",))
    assert [row.target_id for row in only] == [dossier]
    for odd in ('"', "* OR", "NEAR(", "", "é'", "\x00"):
        desk.read(search, odd)


def test_what_was_answered_before_a_merge_is_still_told_after_it(desk: Desk) -> None:
    one, other = (desk.run(dossiers.open_dossier, title=title) for title in ("Gares", "Pôles d’échange"))
    desk.run(dossiers.triage_dossier, dossier_id=one, triage=Triage.TOGETHER, reason="Même ligne", on=date(2013, 1, 17))
    desk.run(dossiers.triage_dossier, dossier_id=other, triage=Triage.NOT_RELEVANT, reason="Une seule gare")
    desk.run(
        dossiers.triage_dossier, dossier_id=other, triage=Triage.TOGETHER, reason="Deux gares", on=date(2013, 3, 4)
    )
    desk.run(dossiers.merge_dossiers, dossier_id=one, into_id=other)
    sheet = desk.read(dossier_sheet, other, TODAY)
    assert sheet is not None
    assert [(row.on, row.state, row.title) for row in sheet.timeline] == [
        ("2013-03-04", "together", "Deux gares"),
        ("2013-01-17", "together", "Même ligne"),
        ("2013-01-02", "not_relevant", "Une seule gare"),
    ]


def test_visas_and_the_money_of_operations_are_told_in_the_thread(desk: Desk) -> None:
    key = desk.run(dossiers.open_dossier, title="Gares", place="Vernon")
    contract_id = desk.run(
        contract.add_contract,
        cooperation_id=desk.known.cooperation,
        code="276",
        name="Contrat 276",
        starts_on=date(2007, 1, 1),
        ends_on=date(2013, 12, 31),
        financer_ids=(desk.known.region, desk.known.eure),
    )
    axis = desk.run(contract.add_axis, contract_id=contract_id, number="1", name="Tourisme")
    operation = desk.run(
        contract.add_operation, contract_id=contract_id, number="1.1", name="Parvis", axis_id=axis, dossier_id=key
    )
    cells = [
        Entry(operation, desk.known.region, stage, 2012, cents) for stage, cents in (("committed", 900), ("paid", 500))
    ]
    desk.run(
        funding.enter_figures, contract_id=contract_id, cells=cells, dated_on=date(2013, 1, 31), source="Comptabilité"
    )
    desk.run(routing.add_visa, dossier_id=key, step="Avis", received_on=date(2013, 2, 1), observations="Sans réserve")
    sheet = desk.read(dossier_sheet, key, TODAY)
    assert sheet is not None
    visa, money = sheet.timeline
    assert (visa.kind, visa.title) == ("visa", "Avis : Sans réserve")
    assert (money.kind, money.state, money.amount_cents, money.reference) == ("money", "paid", 500, "1.1")
    assert (visa.authorities, money.authorities) == ((), ("Région",))
    told = desk.read(dossier_money, key, TODAY)
    assert {row.stage: (row.cents, row.by_financer) for row in told.stages}["committed"] == (900, (900, None))
    assert desk.read(dossier_money, "nulle part", TODAY).stages == ()


def test_what_is_instructed_twice_is_found_among_many(desk: Desk) -> None:
    known = desk.known
    for rank in range(45):
        desk.run(dossiers.open_dossier, title=f"Gîtes ruraux du canton {rank}", instructing_id=known.eure)
    desk.run(dossiers.open_dossier, title="Ressourcerie de Vernon", instructing_id=known.eure)
    desk.run(dossiers.open_dossier, title="La ressourcerie : Vernon", instructing_id=known.region)
    desk.run(
        dossiers.open_dossier, title="Ressourcerie, Vernon", instructing_id=known.region, triage=Triage.NOT_RELEVANT
    )
    pairs = desk.read(instructed_twice)
    assert [(pair.title, pair.other_authority) for pair in pairs] == [
        ("La ressourcerie\u00a0: Vernon", "27"),
        ("Ressourcerie de Vernon", "R"),
    ]
