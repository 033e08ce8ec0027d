"""*Diffuser*: confirmed once, frozen for good, then corrected; what is written for those who receive it."""

from __future__ import annotations

import email
from datetime import date
from email import policy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from tests.ui.minutes.test_lines import choose, stored
from tests.ui.registers import LATER

from concertation.services.gestures.followup import revise_due, set_action_state
from concertation.services.gestures.minutes import issue_minutes
from concertation.services.queries.captured import issued
from concertation.services.queries.meeting import meeting_sheet
from concertation.services.queries.minutes import change_note, minutes_sheet
from concertation.services.sending import issue_plan, write_sendings
from concertation.ui.minutes.beside import HISTORY, VERSIONS, seal
from concertation.ui.minutes.track import Step, step_of
from concertation.ui.minutes.view import MinutesView
from concertation.ui.preview.window import open_preview

if TYPE_CHECKING:
    from email.message import EmailMessage

    from tests.factories.sitting import Sitting
    from tests.ui.registers import Seat


@pytest.fixture
def view(seat: Seat, sitting: Sitting, tmp_path: Path) -> MinutesView:
    seat.window.settings.write("documents/folder", str(tmp_path))
    seat.window.navigation.open_meeting(sitting.meeting, "minutes")
    view = seat.window.content.view
    assert isinstance(view, MinutesView)
    seat.qtbot.waitUntil(lambda: view.sheet is not None)
    seat.settle()
    return view


def issue(seat: Seat, view: MinutesView, note: str | None = None) -> None:
    """Press *Diffuser*, write the note of a rectificatif, confirm, and wait for the files."""
    seat.qtbot.mouseClick(view.head.issue, Qt.MouseButton.LeftButton)
    seat.qtbot.waitUntil(lambda: view.issuing.dialog is not None)
    dialog = view.issuing.dialog
    assert dialog is not None
    if note is not None:
        dialog.note.setPlainText(note)
    dialog.confirm.click()
    seat.settle()
    seat.settle()


def test_issuing_is_confirmed_then_freezes_and_gives_the_files(
    seat: Seat, view: MinutesView, sitting: Sitting, tmp_path: Path
) -> None:
    assert view.sheet is not None
    assert step_of(view.sheet) == Step.DRAFT
    view.deeds.approve_all()
    seat.settle()
    assert step_of(view.sheet) == Step.REVIEW
    issue(seat, view)
    version = seat.read(issued, sitting.meeting)[0]
    assert (version.kind, version.version) == ("decisions", 1)
    assert step_of(view.sheet) == Step.ISSUED
    files = sorted(path.name for path in tmp_path.glob("*Relevé*/*"))
    assert [name for name in files if name.endswith(".pdf")] == ["276-DGS-2013-01 Relevé de décisions v1.pdf"]
    assert "TÉMOIN-02 Camille.eml" in files
    assert sum(name.endswith(".ics") for name in files) == 1
    assert "Version 1" in seat.window.toasts.history[0].text


def test_giving_up_the_confirmation_writes_nothing(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    view.issue()
    seat.qtbot.waitUntil(lambda: view.issuing.dialog is not None)
    assert view.issuing.dialog is not None
    view.issuing.dialog.reject()
    assert seat.read(issued, sitting.meeting) == ()


def test_a_rectificatif_tells_what_changed_in_words_that_can_be_mended(
    seat: Seat, view: MinutesView, sitting: Sitting
) -> None:
    issue(seat, view)
    line = choose(view, "decision")
    view.deeds.correct(line, {"text": "Retenir la clé 50/35/15"})
    seat.settle()
    assert "modifié depuis la version 1" in view.head.pending.text()
    view.issue()
    seat.qtbot.waitUntil(lambda: view.issuing.dialog is not None)
    assert view.issuing.dialog is not None
    assert "D01" in view.issuing.dialog.note.toPlainText()
    view.issuing.dialog.reject()
    issue(seat, view, "La clé de répartition était fausse.")
    latest, former = seat.read(issued, sitting.meeting)
    assert (latest.version, latest.change_note) == (2, "La clé de répartition était fausse.")
    assert former.superseded
    assert view.beside.versions.rowCount() == 2


def test_approving_ends_the_life_of_minutes_and_can_be_taken_back(
    seat: Seat, view: MinutesView, sitting: Sitting
) -> None:
    assert not view.head.approve.isVisible()
    issue(seat, view)
    assert view.head.approve.isVisible()
    seat.qtbot.mouseClick(view.head.approve, Qt.MouseButton.LeftButton)
    assert seat.read(meeting_sheet, sitting.meeting).state == "approved"
    seat.settle()
    assert view.sheet is not None
    assert step_of(view.sheet) == Step.APPROVED
    assert not view.head.approve.isVisible()
    seat.window.toasts.undo_asked.emit()
    assert seat.read(meeting_sheet, sitting.meeting).state == "minutes_in_review"


def test_an_approved_meeting_is_archived_and_taken_out_again(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    issue(seat, view)
    assert not view.head.archive.isVisible()
    view.deeds.approve_minutes()
    seat.settle()
    seat.qtbot.mouseClick(view.head.archive, Qt.MouseButton.LeftButton)
    seat.settle()
    assert seat.read(meeting_sheet, sitting.meeting).state == "archived"
    assert not view.head.archive.isVisible()
    assert "archivé" in view.head.track.accessibleName()
    seat.window.toasts.undo_asked.emit()
    seat.settle()
    assert seat.read(meeting_sheet, sitting.meeting).state == "approved"
    assert view.head.archive.isVisible()


def test_each_person_reads_only_what_they_have_to_do(seat: Seat, sitting: Sitting, tmp_path: Path) -> None:
    workspace = seat.window.desk.workspace
    assert workspace is not None
    done = workspace.run(issue_minutes, meeting_id=sitting.meeting, kind="decisions")
    sent = seat.read(write_sendings, done.id, tmp_path, LATER)
    letters: dict[str, EmailMessage] = {
        path.stem: email.message_from_bytes(path.read_bytes(), policy=policy.default)
        for path in sent.folder.glob("*.eml")
    }
    texts = {name: letter.get_body(("plain",)).get_content() for name, letter in letters.items()}  # type: ignore[union-attr]
    assert {name for name, text in texts.items() if "Chiffrer l’accès piéton" in text} == {"TÉMOIN-02 Camille"}
    assert "04/07/2013" in texts["TÉMOIN-02 Camille"]
    assert "Aucune action" in texts["EXEMPLE-01 Dominique"]
    for letter in letters.values():
        assert letter["X-Unsent"] == "1"
        assert [part.get_content_type() for part in letter.iter_attachments()] == ["application/pdf", "text/calendar"]
    assert set(sent.without_address) == set(letters)


def test_the_plan_tells_the_version_and_what_is_left(seat: Seat, sitting: Sitting) -> None:
    workspace = seat.window.desk.workspace
    assert workspace is not None
    plan = seat.read(issue_plan, sitting.meeting, "decisions", LATER.date())
    assert (plan.version, plan.unchanged, plan.pending, plan.suspended) == (1, False, 5, 1)
    workspace.run(issue_minutes, meeting_id=sitting.meeting, kind="decisions")
    again = seat.read(issue_plan, sitting.meeting, "decisions", LATER.date())
    assert (again.version, again.unchanged) == (1, True)


def test_versions_are_listed_with_their_seal_and_read_again(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    issue(seat, view)
    version = seat.read(issued, sitting.meeting)[0]
    view.beside.tabs.setCurrentIndex(VERSIONS)
    told = view.beside._version(version)
    assert seal(version.sha256) in told.detail
    assert seal(version.sha256).replace(" ", "") == version.sha256[:12]
    view.beside.open_version(version)
    seat.qtbot.waitUntil(lambda: not view.beside.pane.busy, timeout=15000)
    assert view.beside.pane.printed is not None
    assert view.beside.pane.printed.version == 1


def test_the_history_tells_one_line_a_gesture(seat: Seat, view: MinutesView, sitting: Sitting) -> None:
    view.beside.tabs.setCurrentIndex(HISTORY)
    seat.settle()
    rows = view.beside.changes.rows()
    assert rows
    assert len({(row.at, row.label) for row in rows}) == len(rows)
    assert stored(seat, sitting)


def test_carrying_actions_out_makes_no_minutes_wrong(seat: Seat, sitting: Sitting) -> None:
    workspace = seat.window.desk.workspace
    assert workspace is not None
    workspace.run(issue_minutes, meeting_id=sitting.meeting, kind="decisions")
    action = next(block.action_id for block in stored(seat, sitting) if block.action_id)
    workspace.run(set_action_state, action_id=action, state="done")
    workspace.run(revise_due, action_id=action, due_on=date(2013, 9, 2), reason="plans reçus tard")
    assert seat.read(minutes_sheet, sitting.meeting).stale_kinds == frozenset()
    workspace.run(revise_due, action_id=action, due_on=date(2013, 7, 5), meeting_id=sitting.meeting)
    assert seat.read(minutes_sheet, sitting.meeting).stale_kinds == {"decisions"}
    told = seat.read(change_note, sitting.meeting, "decisions")
    assert told.startswith("Actions modifiées")
    assert told.endswith("A13-01.")


def test_everything_the_keyboard_reaches_has_a_name(seat: Seat, view: MinutesView) -> None:
    choose(view, "decision")
    view.lines.edit_current()
    view.create_new()
    view.issue()
    seat.qtbot.waitUntil(lambda: view.issuing.dialog is not None)
    dialog = view.issuing.dialog
    assert dialog is not None
    window = open_preview(seat.context, view.meeting_id, "decisions", parent=view)
    seat.qtbot.waitUntil(lambda: not window.pane.busy and not view.beside.pane.busy, timeout=15000)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for root in (view, dialog, window)
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not name_of(widget)
    ]
    assert nameless == []
    dialog.reject()
    window.close()


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
