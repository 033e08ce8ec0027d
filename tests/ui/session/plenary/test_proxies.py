"""Proxies: noted by two names, each refusal told by its rule under the field, lapsed when the grantor comes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from tests.factories.convention import NOW, STARTS
from tests.ui.session.conftest import press

from concertation.domain.clock import paris
from concertation.services.gestures.presence import mark_persons
from concertation.services.gestures.session import close_meeting
from concertation.ui.session.plenary.seat_marks import Shape

if TYPE_CHECKING:
    from tests.ui.session.plenary.conftest import Chamber


def come(chamber: Chamber, *people: str) -> None:
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=people, present=True, at=STARTS)


def note(chamber: Chamber, grantor: str, holder: str) -> str:
    """Write both names, press Entrée, return what is told."""
    pane = chamber.plenary.proxies
    pane.ask(grantor)
    pane.holder.show_key(holder)
    for _twice in range(2):
        press(pane.holder.lineEdit() or pane.holder, Qt.Key.Key_Return)
    chamber.quiet()
    return pane.refusal.text()


def test_each_refusal_tells_its_rule_and_records_nothing(chamber: Chamber) -> None:
    first, second, third = chamber.known.people["62"][:3]
    other = chamber.known.people["59"][0]
    come(chamber, second, other)
    assert "lui-même" in note(chamber, first, first)
    assert "autre assemblée" in note(chamber, first, other)
    assert "n’est pas en séance" in note(chamber, first, third)
    assert "le mandant est présent" in note(chamber, second, other).casefold()
    assert chamber.sitting.proxies == ()
    assert note(chamber, first, second) == ""
    assert "porte déjà un pouvoir" in note(chamber, third, second)
    assert len(chamber.sitting.proxies) == 1


def test_maj_entree_in_the_roll_call_begins_a_proxy(chamber: Chamber) -> None:
    grantor, holder = chamber.known.people["62"][6], chamber.known.people["62"][0]
    come(chamber, holder)
    field = chamber.plenary.page.call.field
    field.setFocus()
    for letter in "can 7":
        press(field, Qt.Key.Key_unknown, letter)
    press(field, Qt.Key.Key_Return, "", Qt.KeyboardModifier.ShiftModifier)
    pane = chamber.plenary.proxies
    assert pane.isVisible()
    assert pane.grantor.key == grantor
    pane.holder.show_key(holder)
    pane.enter()
    chamber.quiet()
    mark = chamber.plenary.page.hemicycle.mark_of(grantor)
    assert mark is not None
    assert mark.shape is Shape.REPRESENTED
    assert "pouvoir à EXEMPLE-01 Claude" in mark.tip


def test_a_proxy_lapses_when_its_grantor_comes_and_may_be_taken_away(chamber: Chamber) -> None:
    grantor, holder = chamber.known.people["62"][3], chamber.known.people["62"][0]
    come(chamber, holder)
    note(chamber, grantor, holder)
    pane = chamber.plenary.proxies
    assert pane.shown_count == 1
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=(grantor,), present=True, at=NOW)
    assert pane.shown_count == 0
    assert pane.view.rows.rows()[0].detail == "tombé : le mandant est arrivé"
    pane.view.setCurrentIndex(pane.view.rows.index(0, 0))
    press(pane.view, Qt.Key.Key_Delete)
    chamber.quiet()
    assert chamber.sitting.proxies == ()


def test_a_proxy_is_taken_back_from_the_menu(chamber: Chamber) -> None:
    grantor, holder = chamber.known.people["62"][3], chamber.known.people["62"][0]
    come(chamber, holder)
    note(chamber, grantor, holder)
    pane = chamber.plenary.proxies
    pane.view.menu_of(pane.view.rows.rows()[0]).actions()[0].trigger()
    chamber.quiet()
    assert pane.view.rows.rows()[0].detail == "repris à 11:24"


def test_once_the_sitting_is_over_a_proxy_bears_an_hour_of_it(chamber: Chamber) -> None:
    never, left, *holders = chamber.known.people["62"][:4]
    come(chamber, left, *holders)
    went = STARTS + timedelta(minutes=20)
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=(left, holders[0]), present=False, at=went)
    chamber.run(close_meeting, meeting_id=chamber.known.meeting, at=NOW)
    assert note(chamber, never, holders[0]) == "", "the holder was there when it was given, whatever the hour shown"
    assert not chamber.plenary.proxies.hour.isVisible()
    chamber.plenary.ask_proxy(left)
    assert chamber.plenary.proxies.hour.text() == "Sera noté comme donné à 10:25", "as they left"
    assert note(chamber, left, holders[1]) == ""
    assert [proxy.given_at for proxy in chamber.sitting.proxies] == [None, went]
    chamber.plenary.page.minute.enter("10h40")
    pane = chamber.plenary.proxies
    last = next(row for row in pane.view.rows.rows() if row.detail.startswith("donné"))
    assert last.detail == "donné à 10:25"
    pane.view.menu_of(last).actions()[0].trigger()
    chamber.quiet()
    assert [f"{paris(proxy.taken_back_at):%H:%M}" for proxy in chamber.sitting.proxies if proxy.taken_back_at] == [
        "10:40"
    ]


def test_the_list_is_a_sound_model(chamber: Chamber, qtmodeltester: ModelTester) -> None:
    grantor, holder = chamber.known.people["62"][3], chamber.known.people["62"][0]
    come(chamber, holder)
    note(chamber, grantor, holder)
    qtmodeltester.check(chamber.plenary.proxies.view.rows)
