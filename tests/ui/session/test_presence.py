"""Presence: ticked, excused, represented, added; a roll-call of many by three letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from tests.factories.held_meeting import NOW
from tests.ui.session.conftest import Bench, press

from concertation.domain.vocabulary import Regime
from concertation.services.gestures.session import close_meeting, mark_presence, open_meeting
from concertation.ui.session.presence_rows import presence_rows, union_words

if TYPE_CHECKING:
    import pytest

    from concertation.services.queries.meeting_rows import AttendanceRow
    from concertation.services.queries.session import SessionState


def test_a_person_is_ticked_and_the_representation_lapses(bench: Bench) -> None:
    view = bench.view.presence.view
    assert bench.view.presence._count.text().startswith("2 sur 3, 1 repr")
    place = next(at for at, row in enumerate(view.rows.rows()) if row.title.startswith("TÉMOIN"))
    view.setCurrentIndex(view.rows.index(place, 0))
    press(view, Qt.Key.Key_Space, " ")
    bench.quiet()
    assert bench.view.presence._count.text() == "3 sur 3"
    assert view.rows.rows()[place].note == ""


def tick(bench: Bench, name: str) -> None:
    person = next(row.person for row in bench.view.presence.view.rows.rows() if row.title.startswith(name))
    assert person is not None
    bench.view.presence.view.tick(person)
    bench.quiet()


def status_of(bench: Bench, name: str) -> tuple[str | None, bool]:
    row = next(row for row in bench.state.attendance if row.family_name.startswith(name))
    return row.status, row.here


def test_those_unticked_at_once_never_came(planned: Bench) -> None:
    planned.workspace.run(open_meeting, meeting_id=planned.held.meeting)
    planned.quiet()
    planned.view._acts["all"].trigger()
    planned.quiet()
    tick(planned, "TÉMOIN")
    assert status_of(planned, "TÉMOIN") == ("absent", False)


def test_those_unticked_later_have_left(bench: Bench) -> None:
    person = next(row for row in bench.state.attendance if row.family_name.startswith("TÉMOIN"))
    came, meeting = NOW - timedelta(minutes=30), bench.held.meeting
    bench.workspace.run(mark_presence, meeting_id=meeting, person_id=person.person_id, present=True, at=came)
    bench.quiet()
    tick(bench, "TÉMOIN")
    assert status_of(bench, "TÉMOIN") == ("present", False)


def test_once_over_the_list_says_who_was_there(bench: Bench) -> None:
    bench.workspace.run(close_meeting, meeting_id=bench.held.meeting)
    bench.quiet()
    here = next(row for row in bench.state.attendance if row.here)
    tick(bench, here.family_name)
    assert status_of(bench, here.family_name) == ("absent", False)
    tick(bench, here.family_name)
    row = next(row for row in bench.state.attendance if row.person_id == here.person_id)
    assert (row.status, row.arrived_at, row.left_at) == ("present", bench.state.sheet.opened_at, None)


def test_a_person_is_excused_then_represented(bench: Bench) -> None:
    pane = bench.view.presence
    person = next(row.person for row in pane.view.rows.rows() if row.title.startswith("TÉMOIN"))
    assert person is not None
    next(act for act in pane.view.menu_of(person).actions() if act.text() == "Excusé(e)").trigger()
    bench.quiet()
    assert next(row.note for row in pane.view.rows.rows() if row.title.startswith("TÉMOIN")) == "excusé(e)"
    pane.ask_representative(person)
    pane.picker.field.setText("maquette")
    press(pane.picker.field, Qt.Key.Key_Return)
    bench.quiet()
    assert "MAQUETTE" in next(row.note for row in pane.view.rows.rows() if row.title.startswith("TÉMOIN"))


def test_everybody_expected_is_noted_present_at_once(planned: Bench) -> None:
    planned.view._acts["all"].trigger()
    planned.quiet()
    assert planned.view.presence._count.text() == "3 sur 3"


def test_somebody_of_the_directory_is_added_and_taken_off(bench: Bench) -> None:
    pane = bench.view.presence
    bench.view._acts["person"].trigger()
    pane.picker.field.setText("spécim")
    press(pane.picker.field, Qt.Key.Key_Return)
    bench.quiet()
    place = next(at for at, row in enumerate(pane.view.rows.rows()) if row.title.startswith("SPÉCIMEN"))
    pane.view.setCurrentIndex(pane.view.rows.index(place, 0))
    press(pane.view, Qt.Key.Key_Delete)
    bench.quiet()
    assert len(pane.view.rows.rows()) == 3


def test_a_newcomer_enters_the_directory_and_the_meeting(bench: Bench) -> None:
    bench.view.deeds.add_newcomer("FIGURE-09 Sacha", bench.known.eure, attends=True)
    bench.quiet()
    row = next(row for row in bench.state.attendance if row.family_name == "FIGURE-09")
    assert (row.authority, row.role, row.given_name) == ("27", "guest", "Sacha")


def many(state: SessionState) -> SessionState:
    """Return the same meeting with two councils of 79 and 77 members, 40 and 38 of them here."""
    one, two, _three = state.attendance
    rows: list[AttendanceRow] = []
    for model, members, here in ((one, 79, 40), (two, 77, 38)):
        rows += [
            replace(
                model,
                id=f"{model.authority}-{number}",
                person_id=f"{model.authority}-{number}",
                family_name=f"EXEMPLE-{number:02d}",
                person=f"EXEMPLE-{number:02d} Dominique",
                here=number < here,
                represented_by_id=None,
                represented_by=None,
            )
            for number in range(members)
        ]
    return replace(state, attendance=tuple(rows), sheet=replace(state.sheet, regime=Regime.JOINT_SITTING))


def test_each_council_has_its_own_quorum_and_the_union_none(bench: Bench) -> None:
    state = many(bench.state)
    rows = presence_rows(state)
    heads = [row for row in rows if row.person is None]
    assert len(rows) == 158
    assert "quorum (40) atteint, 0 peuvent partir" in heads[0].note
    assert "quorum (39) non atteint, il manque 1" in heads[1].note
    assert union_words(state) == "Union : 78 sur 156, sans valeur juridique"


def test_three_letters_and_entree_call_the_roll(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = bench.view.presence
    called: list[str] = []
    pane.show_state(many(bench.state))
    monkeypatch.setattr(pane.view._deeds, "mark", lambda person_id, **_present: called.append(person_id))
    pane.filter.setText("exemple-41")
    press(pane.filter, Qt.Key.Key_Return)
    assert called == ["R-41"]
    assert pane.filter.text() == ""
