"""Presence by the minute: called by three letters, clicked, circled, dated back, read again at a past minute."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.factories.convention import NOW, STARTS
from tests.ui.session.conftest import press

from concertation.domain.clock import paris
from concertation.services.gestures.presence import mark_persons
from concertation.services.gestures.session import close_meeting
from concertation.ui.session.plenary.seat_marks import Shape

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.session.plenary.conftest import Chamber


LATER = NOW + timedelta(minutes=1)


def call(chamber: Chamber, letters: str, *keys: Qt.Key, shift: bool = False) -> None:
    field = chamber.plenary.page.call.field
    field.setFocus()
    for letter in letters:
        press(field, Qt.Key.Key_unknown, letter)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for key in (*keys, Qt.Key.Key_Return):
        press(field, key, "", held)
    chamber.quiet()


def present(chamber: Chamber) -> set[str]:
    known = chamber.sitting
    return {known.names[person].person for person in known.at(LATER).present}


def shape(chamber: Chamber, person: str) -> Shape:
    mark = chamber.plenary.page.hemicycle.mark_of(person)
    assert mark is not None
    return mark.shape


def test_three_letters_and_entree_note_a_presence(chamber: Chamber) -> None:
    call(chamber, "can 7")
    assert present(chamber) == {"CANEVAS-07 Morgan"}
    assert chamber.plenary.page.call.field.text() == ""
    assert shape(chamber, chamber.known.people["62"][6]) is Shape.PRESENT


def test_homonyms_are_asked_about_in_place(chamber: Chamber) -> None:
    call(chamber, "éch")
    asked = chamber.plenary.page.call.list
    assert asked.isVisible()
    assert present(chamber) == set()
    press(chamber.plenary.page.call.field, Qt.Key.Key_Down)
    press(chamber.plenary.page.call.field, Qt.Key.Key_Return)
    chamber.quiet()
    assert present(chamber) == {"ÉCHANTILLON-02 Andréa"}
    assert not asked.isVisible()
    call(chamber, "éch")
    press(chamber.plenary.page.call.field, Qt.Key.Key_unknown, "1")
    chamber.quiet()
    assert present(chamber) == {"ÉCHANTILLON-02 Andréa", "ÉCHANTILLON-02 Dominique"}


def test_a_name_that_nobody_bears_is_said_so(chamber: Chamber) -> None:
    call(chamber, "zyx")
    assert chamber.plenary.page.call._detail.text() == "Personne de ce nom parmi les membres"
    assert chamber.plenary.page.call.field.text() == "zyx"


def test_a_click_on_a_seat_notes_the_arrival_then_the_departure(chamber: Chamber) -> None:
    person, hemicycle = chamber.known.people["59"][3], chamber.plenary.page.hemicycle
    for expected in ({"GABARIT-54 Alix"}, set()):
        QTest.mouseClick(hemicycle, Qt.MouseButton.LeftButton, pos=hemicycle.hall.centre(person).toPoint())
        chamber.quiet()
        assert present(chamber) == expected
    assert "parti(e) à 11:24" in hemicycle.mark_of(person).tip  # type: ignore[union-attr]


def test_those_circled_are_noted_at_once(chamber: Chamber) -> None:
    page = chamber.plenary.page
    page.hemicycle.select(chamber.known.people["62"][:5])
    QTest.mouseClick(page._presence[0], Qt.MouseButton.LeftButton)
    chamber.quiet()
    assert present(chamber) == {chamber.sitting.names[key].person for key in chamber.known.people["62"][:5]}
    assert page.hemicycle.selected == ()
    chamber.window.deeds.undo()
    chamber.quiet()
    assert present(chamber) == set()


def test_what_is_noted_at_a_past_minute_bears_it_and_the_past_is_read_again(chamber: Chamber) -> None:
    page = chamber.plenary.page
    person, other = chamber.known.people["62"][:2]
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=(other,), present=True, at=NOW)
    page.minute.field.setFocus()
    for letter in "10h30":
        press(page.minute.field, Qt.Key.Key_unknown, letter)
    press(page.minute.field, Qt.Key.Key_Return)
    assert page.minute.at is not None
    assert f"{paris(page.minute.at):%H:%M}" == "10:30"
    assert shape(chamber, other) is Shape.AWAY
    page.hemicycle.pressed.emit(person)
    chamber.quiet()
    event = next(one for one in chamber.sitting.assembly.events if one.person_id == person)
    assert f"{paris(event.at):%H:%M}" == "10:30"
    page.minute.back.click()
    assert page.minute.at is None
    assert shape(chamber, other) is Shape.PRESENT
    page.minute.slider.setValue(2)
    assert page.minute.at == STARTS + timedelta(minutes=2)
    assert shape(chamber, person) is Shape.AWAY


def test_a_time_that_is_none_is_told_in_place(chamber: Chamber) -> None:
    minute = chamber.plenary.page.minute
    minute.enter("trois heures moins")
    assert minute.at is None
    assert minute.field.property("wrong") == "true"
    minute.enter("")
    assert minute.field.property("wrong") == "false"


def test_the_quorum_of_each_council_follows_and_its_loss_is_told_without_a_dialog(chamber: Chamber) -> None:
    strip = chamber.plenary.strip
    everybody = chamber.known.everybody
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=everybody, present=True, at=STARTS)
    assert strip._lines[0].figures.text() == "9 sur 9, seuil 5"
    assert strip._lines[2].state.text() == "sans valeur juridique"
    assert not strip._warning.isVisible()
    gone = chamber.known.people["59"][:4]
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=gone, present=False, at=NOW)
    assert strip._warning.isVisible()
    assert "Nord" in strip._lost.text()
    assert strip._lost.height() >= strip._lost.heightForWidth(strip._lost.width()), "no line of it is cut"
    strip.suspend.click()
    chamber.quiet()
    assert chamber.sitting.paused_at is not None


def test_each_group_has_its_count_its_threshold_and_how_many_may_still_leave(chamber: Chamber) -> None:
    strip, known = chamber.plenary.strip, chamber.known
    chamber.run(mark_persons, meeting_id=known.meeting, person_ids=known.everybody, present=True, at=STARTS)
    assert not strip.groups.isVisible()
    strip.by_group.click()
    shown = [line for line in strip.groups.rows if line.letter.isVisible()]
    standing = chamber.sitting.at(NOW)
    assert len(shown) == len(standing.groups)
    for line, ((council, _group), count) in zip(shown, standing.groups.items(), strict=True):
        members = count.members  # everybody is there: what is beyond the absolute majority may go
        assert line.letter.text().startswith(chamber.sitting.code_of(council))
        assert line.figures.text() == f"{members} sur {members}, seuil {members // 2 + 1}"
        assert line.left.text().startswith(str(members - members // 2 - 1))
        assert line.figures.text() in line.bar.accessibleName()
    gone = known.people["59"][:2]
    chamber.run(mark_persons, meeting_id=known.meeting, person_ids=gone, present=False, at=NOW)
    counted = sum(int(line.figures.text().split()[0]) for line in shown)
    assert counted == len(known.everybody) - len(gone)


def test_the_call_is_closed_and_the_quorum_check_recorded(chamber: Chamber) -> None:
    call(chamber, "can 7")
    chamber.plenary.page.call.close_call.click()
    chamber.plenary.strip.check.click()
    chamber.quiet()
    kinds = chamber.workspace.read(
        lambda reader: [row["kind"] for row in reader.rows("SELECT kind FROM sitting_event WHERE gone = 0 ORDER BY id")]
    )
    assert kinds == ["roll_call", "quorum_checked"]


def test_a_returned_list_is_taken_whole_or_refused_line_by_line(chamber: Chamber, tmp_path: Path) -> None:
    first, second = chamber.known.people["62"][:2]
    path = tmp_path / "feuille.csv"
    head = "person_id;status;arrived;left;proxy_to"
    path.write_text(f"{head}\n{first};present;10:10;;\nquelqu’un;present;10:12;;\n", encoding="utf-8")
    chamber.plenary.deeds.import_roll(path)
    chamber.quiet()
    assert present(chamber) == set()
    assert "quelqu’un" in chamber.window.toasts.history[0].text
    path.write_text(f"{head}\n{first};present;10:10;;\n{second};represented;;;{first}\n", encoding="utf-8")
    chamber.plenary.deeds.import_roll(path)
    chamber.quiet()
    assert present(chamber) == {"EXEMPLE-01 Claude"}
    assert shape(chamber, second) is Shape.REPRESENTED


def test_the_time_of_an_arrival_is_set_right_or_taken_away(chamber: Chamber) -> None:
    person, page = chamber.known.people["62"][2], chamber.plenary.page
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=(person,), present=True, at=NOW)
    page.hemicycle.go_to(person)
    (field,) = page.moves.fields
    assert field.text() == "11:24"
    field.committed.emit("10h12")
    chamber.quiet()
    assert f"{paris(next(iter(chamber.sitting.assembly.events)).at):%H:%M}" == "10:12"
    page.moves.fields[0].committed.emit("bientôt")
    chamber.quiet()
    assert page.moves.fields[0].text() == "10:12"
    page.moves.fields[0].committed.emit("")
    chamber.quiet()
    assert present(chamber) == set()


def test_what_is_noted_after_the_end_bears_the_end_and_is_seen(chamber: Chamber) -> None:
    chamber.run(close_meeting, meeting_id=chamber.known.meeting)
    plenary, person = chamber.plenary, chamber.known.people["59"][0]
    assert plenary.hall is not None
    assert person not in plenary.standing(plenary.hall).present
    plenary._turn(person)
    chamber.quiet()
    assert person in plenary.standing(plenary.hall).present
    assert plenary.hall.moves[person] == [plenary.hall.sitting.closed_at]
