"""Before issue every fault is one click from where it is mended; the chair's window never shows the secretary's notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from tests.factories.convention import NOW, STARTS
from tests.ui.session.conftest import press
from tests.ui.session.plenary.test_votes import sit, type_totals

from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.presence import call_roll, mark_persons, remove_presence
from concertation.services.gestures.proxies import give_proxy
from concertation.services.gestures.session import close_meeting, enter_item, write_private_note
from concertation.services.queries.assembly_state import events
from concertation.ui.minutes.view import MinutesView
from concertation.ui.places import MINUTES
from concertation.ui.session.plenary.arrangement import AUDIT, PROXIES, VOTES

if TYPE_CHECKING:
    from tests.ui.session.plenary.conftest import Chamber

WHISPER = "Ne pas dire que le groupe B hésite"


def test_each_fault_opens_what_it_is_about(chamber: Chamber) -> None:
    grantor, holder = chamber.known.people["62"][3:5]
    sit(chamber, absent=(grantor, holder))
    type_totals(chamber, "62", 5, 1)
    type_totals(chamber, "59", 8, 0)
    chamber.plenary.voting.record()
    chamber.quiet()
    plenary = chamber.plenary
    plenary.panes.reveal(AUDIT)
    chamber.quiet()
    kinds = [line.fault.kind for line in plenary.audit.view.rows.rows()]
    assert "totals_short" in kinds
    assert kinds.count("report_without_outcome") == 2
    plenary.audit.view.setCurrentIndex(plenary.audit.view.rows.index(kinds.index("totals_short"), 0))
    press(plenary.audit.view, Qt.Key.Key_Return)
    assert plenary.panes.side_pages.current == VOTES
    assert plenary.voting.pane.record.text().strip() == "Consigner la correction"


def test_a_proxy_to_an_absentee_is_found_and_shown(chamber: Chamber) -> None:
    grantor, holder = chamber.known.people["62"][3:5]
    meeting = chamber.known.meeting
    chamber.run(mark_persons, meeting_id=meeting, person_ids=(holder,), present=True, at=STARTS)
    chamber.run(give_proxy, meeting_id=meeting, grantor_id=grantor, holder_id=holder, given_at=STARTS)
    other = chamber.known.people["62"][0]
    (arrival,) = chamber.workspace.read(events, meeting_id=meeting)
    chamber.run(mark_persons, meeting_id=meeting, person_ids=(other,), present=True, at=STARTS)
    chamber.run(remove_presence, event_id=arrival.id)
    plenary = chamber.plenary
    plenary.read_audit()
    chamber.quiet()
    fault = next(line.fault for line in plenary.audit.view.rows.rows() if line.fault.target_kind == "proxy")
    plenary.open_fault(fault)
    assert plenary.panes.side_pages.current == PROXIES
    assert plenary.proxies.view.currentIndex().row() == 0


def test_issuing_lists_the_faults_and_a_click_leaves_for_one(chamber: Chamber) -> None:
    sit(chamber)
    type_totals(chamber, "62", 5, 1)
    type_totals(chamber, "59", 8, 0)
    chamber.plenary.voting.record()
    chamber.quiet()
    chamber.run(close_meeting, meeting_id=chamber.known.meeting)
    chamber.window.navigation.open_meeting(chamber.known.meeting, MINUTES)
    chamber.quiet()
    minutes = chamber.window.content.view
    assert isinstance(minutes, MinutesView)
    minutes.issue()
    chamber.quiet()
    dialog = minutes.issuing.dialog
    assert dialog is not None
    fault = next(one for one in dialog.faults if one.target_kind == "vote")
    dialog.fault_opened.emit(fault)
    chamber.quiet()
    assert chamber.plenary.panes.side_pages.current == VOTES
    assert chamber.plenary.voting.draft is not None
    assert chamber.plenary.voting.draft.corrects_id == fault.target_id


def test_the_list_of_faults_is_a_sound_model(chamber: Chamber, qtmodeltester: ModelTester) -> None:
    sit(chamber)
    chamber.plenary.read_audit()
    chamber.quiet()
    qtmodeltester.check(chamber.plenary.audit.view.rows)


def test_the_chair_reads_formula_and_quorum_and_never_a_private_note(chamber: Chamber) -> None:
    sit(chamber)
    known = chamber.known
    chamber.run(write_private_note, meeting_id=known.meeting, text=WHISPER)
    chamber.run(capture_line, meeting_id=known.meeting, item_id=known.reports[0], raw=WHISPER, private=True)
    chamber.view.project()
    chair = chamber.view._chair
    assert chair is not None

    def shown() -> str:
        return "\n".join(label.text() for label in chair.findChildren(QLabel))

    assert "appel nominatif" in shown()
    assert "Nord : 8 sur 8, quorum atteint" in shown()
    chamber.run(call_roll, meeting_id=known.meeting)
    assert "Je mets le rapport aux voix" in shown()
    type_totals(chamber, "62", 9)
    type_totals(chamber, "59", 8)
    chamber.view.show_chair()
    assert "Qui est contre" in shown()
    chamber.plenary.voting.record()
    chamber.quiet()
    assert "avis favorable. Chaque conseil en délibérera" in shown()
    assert "adopté" not in shown()
    assert WHISPER not in shown()
    gone = known.people["59"][:5]
    chamber.run(mark_persons, meeting_id=known.meeting, person_ids=gone, present=False, at=NOW)
    chamber.run(enter_item, item_id=known.reports[1])
    assert "Le quorum n’est pas atteint dans ce conseil : Nord" in shown()
    assert WHISPER not in shown()
    chamber.view.project()
