"""Presence: ticked, excused, represented, added; a roll-call of many by three letters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from tests.ui.session.conftest import Bench, press

from concertation.domain.vocabulary import Regime
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
