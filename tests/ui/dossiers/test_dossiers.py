"""Dossiers: look-alikes told before creating, the triage first, what happened, files dropped, merging, closing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.ui.drops import drop_files
from tests.ui.places import Sitter
from tests.ui.registers import write

from concertation.domain.vocabulary import Kept
from concertation.services.gestures.dossiers import edit_dossier, open_dossier
from concertation.services.gestures.followup import add_action
from concertation.services.queries.dossiers import DossierFilter, attachments, dossier_sheet, dossiers
from concertation.ui.dossiers.pouring import PouringDialog
from concertation.ui.dossiers.timeline import moments
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from concertation.ui.widgets.fields import ChoiceField

TODAY = date(2013, 5, 17)


@pytest.fixture
def poles(real: Sitter) -> str:
    return str(real.run(open_dossier, title="Pôles d’échange", axis="2", lead_id=real.known.region))


def test_an_empty_place_leads_to_a_first_dossier(real: Sitter) -> None:
    view = real.go("dossiers")
    assert view._details.currentWidget() is view._nothing
    view._nothing.button.click()
    write(view.form.title, "Gîtes ruraux")
    view.form.make()
    real.settle()
    assert [one.title for one in real.read(dossiers, DossierFilter(on=TODAY))] == ["Gîtes ruraux"]
    assert view.page.shown.dossier.title == "Gîtes ruraux"


def test_look_alikes_are_told_with_their_reason_before_anything_is_saved(real: Sitter, poles: str) -> None:
    view = real.go("dossiers")
    view.create_new()
    assert view.form.create_button.text().strip() == "Créer le dossier"
    write(view.form.title, "Poles echange")
    view.form.axis.setText("2")
    real.qtbot.waitUntil(lambda: view.form.create_button.text().strip() == "Créer quand même")
    assert len(real.read(dossiers, DossierFilter(on=TODAY))) == 1
    view.form.opened.emit(poles)
    real.settle()
    assert view.page.isVisible()
    assert view.page.wanted == poles


def test_a_hasty_enter_sees_look_alikes_first_and_two_of_them_make_one_dossier(real: Sitter, poles: str) -> None:
    view = real.go("dossiers")
    view.create_new()
    view.form.axis.setText("2")
    write(view.form.title, "Poles echange")
    view.form.make()  # before the pause after which they are looked for
    real.settle()
    assert [one.id for one in real.read(dossiers, DossierFilter(on=TODAY))] == [poles]
    assert view.form._wrong.isVisible()
    view.form.make()
    view.form.make()
    real.settle()
    assert len(real.read(dossiers, DossierFilter(on=TODAY))) == 2


def test_the_triage_names_the_cooperation_and_waits_for_the_authority(real: Sitter, poles: str) -> None:
    view = real.go("dossiers")
    card = view.page.triage
    assert card.question.text() == "À voir en 276 ?"
    card.answers.chosen.emit("single_authority")
    real.settle()
    assert card._need.isVisible()
    assert real.read(dossier_sheet, poles, TODAY).dossier.triage == "undecided"
    card.answers.choose("single_authority")
    card.reason.setText("Une route du seul département")
    card.authority.setCurrentIndex(card.authority.findData(real.known.eure))
    card.authority.committed.emit(real.known.eure)
    real.settle()
    told = real.read(dossier_sheet, poles, TODAY).dossier
    assert (told.triage, told.instructing_id, told.triage_reason) == (
        "single_authority",
        real.known.eure,
        "Une route du seul département",
    )


def test_the_timeline_is_cut_by_years_and_opens_what_is_told(real: Sitter, poles: str) -> None:
    key = real.run(add_action, text="Chiffrer l’accès", dossier_id=poles)
    view = real.go("dossiers")
    lines = moments(real.read(dossier_sheet, poles, TODAY).timeline)
    assert [(line.year, line.title) for line in lines] == [("2013", ""), ("", "Chiffrer l’accès")]
    view.page._open_moment(view.page.moments.index(1, 0))
    real.settle()
    assert real.window.content.current_key == "followup"
    assert real.window.content.view.actions_tab.pane.shown.action.id == key  # type: ignore[union-attr]


def test_the_thread_is_filtered_by_kind_authority_and_period(real: Sitter, poles: str) -> None:
    known = real.known
    for text, authority, day in (
        ("Chiffrer l’accès", known.eure, date(2012, 3, 1)),
        ("Relever les comptages", known.seine, date(2013, 4, 1)),
    ):
        real.run(
            add_action, text=text, dossier_id=poles, authority_id=authority, opened_on=day, due_on=date(2013, 9, 1)
        )
    page = real.go("dossiers").page
    real.settle()
    shown = page.filter

    def titles() -> list[str]:
        return [one.title for one in page.moments.rows() if one.title]

    def choose(field: ChoiceField, key: str) -> list[str]:
        field.show_key(key)
        field.committed.emit(key)
        return titles()

    assert titles() == ["Relever les comptages", "Chiffrer l’accès"]
    assert not shown.body.isVisible()  # no meeting spoke of it: nothing to choose
    assert choose(shown.authority, "Eure") == ["Chiffrer l’accès"]
    assert page._count.text() == "1 sur 2"
    assert choose(shown.since, "2013") == []
    assert page._hidden.isVisible()
    assert not page._nothing.isVisible()
    shown.clear.click()
    assert len(titles()) == 2
    assert choose(shown.until, "2012") == ["Chiffrer l’accès"]
    shown.clear.click()
    assert choose(shown.kind, "decision") == []


def test_files_dropped_on_the_page_are_copied_and_can_be_renamed_and_taken_off(
    real: Sitter, poles: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan d’accès.pdf"
    path.write_bytes(b"%PDF-1.4 essai")
    view = real.go("dossiers")
    drop_files(view.page, path, tmp_path / "absent.pdf")
    real.settle()
    (piece,) = real.read(attachments, poles)
    assert (piece.name, piece.size) == ("plan d’accès.pdf", 14)
    view.page.side.pieces._rename(piece, "plan.pdf")
    real.settle()
    assert view.page.side.pieces.table.model_of_rows.rows()[0].name == "plan.pdf"
    view.page.side.pieces._take_off(piece)
    real.settle()
    assert real.read(attachments, poles) == ()


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(real: Sitter, poles: str, tmp_path: Path) -> None:
    view = real.go("dossiers")
    view.page.side.pieces.take([tmp_path / "absent.pdf"])
    real.settle()
    assert "absent.pdf" in real.window.toasts.history[0].text


def test_a_dossier_poured_into_another_leaves_its_actions_there(real: Sitter, poles: str) -> None:
    other = real.run(open_dossier, title="Gares et intermodalité")
    real.run(add_action, text="Chiffrer l’accès", dossier_id=poles)
    view = real.go("dossiers")
    view.open(poles)
    real.settle()
    view.page.merge_into(other)
    real.settle()
    assert view.page.shown.dossier.id == other
    assert [one.text for one in view.page.shown.open_actions] == ["Chiffrer l’accès"]
    assert [one.id for one in view.model.rows()] == [other]


def test_two_dossiers_that_do_not_say_the_same_are_shown_to_choose_from_before_one_is_poured(
    real: Sitter, poles: str
) -> None:
    other = real.run(open_dossier, title="Gares", place="Gisors", summary="Cadencer les trains.")
    real.run(edit_dossier, dossier_id=poles, place="Vernon", summary="Relier les gares.", axis="2")
    view = real.go("dossiers")
    view.open(poles)
    real.settle()
    view.page.merge_into(other)
    real.settle()
    (dialog,) = view.page.findChildren(PouringDialog)
    shown = {text.text() for text in dialog.findChildren(Text)}
    assert {"Vernon", "Gisors", "Relier les gares.", "Cadencer les trains."} <= shown
    assert "2" not in shown, "what one alone says is not asked about"
    assert dialog.options["summary", Kept.BOTH].isChecked()
    assert dialog.options["place", Kept.TARGET].isChecked()
    assert real.read(dossier_sheet, poles, TODAY).dossier.merged_into_id is None, "nothing before the choice"
    dialog.options["place", Kept.SOURCE].click()
    dialog._go()
    real.settle()
    told = view.page.shown.dossier
    assert (told.id, told.place, told.axis) == (other, "Vernon", "2")
    assert told.summary == "Cadencer les trains.\n\nRelier les gares."
    real.undo()
    told = real.read(dossier_sheet, other, TODAY).dossier
    assert (told.place, told.axis, told.summary) == ("Gisors", None, "Cadencer les trains.")


def test_partners_fields_and_closing_are_written_at_once(real: Sitter, poles: str) -> None:
    view = real.go("dossiers")
    view.page.side._add_partner(real.known.seine)
    view.page.side.wrote.emit({"place": "Vernon"})
    view.page.close_or_reopen()
    real.settle()
    told = real.read(dossier_sheet, poles, TODAY).dossier
    assert (told.partners, told.place, told.state) == (("76",), "Vernon", "closed")
    assert view.model.rowCount() == 0
    real.undo()
    assert [one.id for one in view.model.rows()] == [poles]


def test_a_dossier_the_filter_hides_is_still_opened(real: Sitter, poles: str) -> None:
    view = real.go("dossiers")
    view.words.setText("rien de tel")
    real.qtbot.waitUntil(lambda: view.model.rowCount() == 0)
    real.window.navigation.open_dossier(poles)
    real.settle()
    assert view.page.shown.dossier.id == poles


def test_the_models_keep_qts_rules(real: Sitter, poles: str, qtmodeltester: ModelTester) -> None:
    real.run(add_action, text="Chiffrer l’accès", dossier_id=poles)
    view = real.go("dossiers")
    qtmodeltester.check(view.model)
    qtmodeltester.check(view.page.moments)
