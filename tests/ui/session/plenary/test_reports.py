"""Reports: what they bear, speeches timed by a key, amendments voted on, ballots asked for, members who take no part."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from tests.factories.convention import NOW
from tests.ui.session.conftest import press
from tests.ui.session.plenary.test_votes import sit

from concertation.domain.vocabulary import VoteMode
from concertation.services.queries.assembly_state import AssemblyState, assembly_state
from concertation.services.queries.meeting import items
from concertation.ui.session.plenary.speeches import SpeechLine

if TYPE_CHECKING:
    from tests.ui.session.plenary.conftest import Chamber


def assembly(chamber: Chamber) -> AssemblyState:
    return chamber.workspace.read(assembly_state, meeting_id=chamber.known.meeting)


def lines(chamber: Chamber) -> tuple[SpeechLine, ...]:
    return chamber.plenary.report.speeches.table.model_of_rows.rows()


def test_number_commission_and_rapporteur_are_written_field_by_field(chamber: Chamber) -> None:
    sit(chamber)
    pane = chamber.plenary.report
    pane.number.committed.emit("2014-17")
    pane.commission.committed.emit("Mobilités")
    pane.rapporteur.show_key(chamber.known.people["62"][3])
    pane.rapporteur.committed.emit(chamber.known.people["62"][3])
    chamber.quiet()
    item = chamber.workspace.read(items, meeting_id=chamber.known.meeting)[0]
    assert (item.report_number, item.commission, item.rapporteur) == ("2014-17", "Mobilités", "GABARIT-04 Alix")
    assert pane.number.text() == "2014-17"


def test_espace_starts_and_stops_the_clock_of_a_group(chamber: Chamber) -> None:
    sit(chamber)
    speeches = chamber.plenary.report.speeches
    table = speeches.table
    assert [line.who for line in lines(chamber)][:2] == [
        "Pas-de-Calais, Groupe A (exemple)",
        "Pas-de-Calais, Groupe B (exemple)",
    ]
    table.setCurrentIndex(table.model_of_rows.index(1, 0))
    press(table, Qt.Key.Key_Space, " ")
    chamber.quiet()
    started = lines(chamber)[1].started_at
    assert started is not None
    speeches.tick(started + timedelta(seconds=95))
    assert table.model_of_rows.data(table.model_of_rows.index(1, 2)) == "01:35"
    speeches.turn_current()
    chamber.quiet()
    assert not speeches.running


def test_minutes_are_given_in_the_table_and_nonsense_is_not_taken(chamber: Chamber) -> None:
    sit(chamber)
    model = chamber.plenary.report.speeches.table.model_of_rows
    assert model.setData(model.index(0, 1), "2,5")
    chamber.quiet()
    assert assembly(chamber).speeches[0].given_seconds == 150
    assert model.data(model.index(0, 1)) == "2,5"
    assert not model.setData(model.index(0, 1), "cinq")
    assert not model.setData(model.index(0, 1), "-4")


def test_somebody_who_speaks_for_no_group_has_a_line(chamber: Chamber) -> None:
    sit(chamber)
    chamber.plenary.report.speeches.speaker.committed.emit(chamber.known.people["59"][2])
    chamber.quiet()
    assert lines(chamber)[-1].who == "ÉCHANTILLON-53 Dominique"
    assert lines(chamber)[-1].started_at is not None


def test_an_amendment_is_numbered_voted_on_and_withdrawn(chamber: Chamber) -> None:
    sit(chamber)
    pane = chamber.plenary.report.amendments
    pane.author.show_key(chamber.known.groups["62"][2])
    pane.text.setText("Ajouter un calendrier")
    press(pane.text, Qt.Key.Key_Return)
    chamber.quiet()
    (row,) = pane.view.rows.rows()
    assert pane.title(row) == "n° 1, Groupe C (exemple)"
    assert pane.text.text() == ""
    pane.view.setCurrentIndex(pane.view.rows.index(0, 0))
    press(pane.view, Qt.Key.Key_Return)
    voting = chamber.plenary.voting
    assert voting.pane.about.key == row.id
    voting.choose_mode(VoteMode.UNANIMITY)
    voting.record()
    chamber.quiet()
    chip = pane.chip(pane.view.rows.rows()[0])
    assert chip is not None
    assert chip[0] == "avis favorable"
    pane.view.menu_of(row).actions()[1].trigger()
    chamber.quiet()
    assert assembly(chamber).amendments[0].withdrawn


def test_a_ballot_asked_for_tells_the_sixth_needed(chamber: Chamber) -> None:
    sit(chamber)
    pane = chamber.plenary.report.requests
    assert pane._needed.text().startswith("2 demandes nécessaires")
    pane.count.setText("1")
    press(pane.count, Qt.Key.Key_Return)
    chamber.quiet()
    (request,) = assembly(chamber).requests
    assert (request.requesters, request.needed, request.due) == (1, 2, False)
    pane.view.setCurrentIndex(pane.view.rows.index(0, 0))
    press(pane.view, Qt.Key.Key_Delete)
    chamber.quiet()
    assert assembly(chamber).requests == ()


def test_who_takes_no_part_is_left_out_of_the_vote(chamber: Chamber) -> None:
    sit(chamber)
    pane, person = chamber.plenary.report.recusals, chamber.known.people["62"][1]
    pane.person.show_key(person)
    pane.enter()
    chamber.quiet()
    voting = chamber.plenary.voting
    voting.choose_mode(VoteMode.PUBLIC)
    voting.alike("for")
    assert voting.live is not None
    assert voting.live.tallies[""].not_voting == 1
    assert voting.live.faults == ()


def test_the_lists_are_sound_models(chamber: Chamber, qtmodeltester: ModelTester) -> None:
    sit(chamber)
    qtmodeltester.check(chamber.plenary.report.speeches.table.model_of_rows)
    qtmodeltester.check(chamber.plenary.report.amendments.view.rows)
    assert chamber.sitting.at(NOW).met
