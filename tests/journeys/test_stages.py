"""A meeting through its three stages, with keyboard and mouse alone, on the demonstration register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from tests.journeys.person import Person
from tests.ui.registers import press

from concertation.domain.vocabulary import BlockKind, MeetingState
from concertation.services.queries.meeting import items
from concertation.services.queries.session import session_state
from concertation.ui.places import HOLD, PREPARE
from concertation.ui.preparation.agenda_table import AgendaTable
from concertation.ui.preparation.columns import Col
from concertation.ui.session.line_edit import LineEdit
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.sorted_table import SortedTable

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_SIX = (
    ("La Région présente l’état d’avancement des pôles d’échange.", BlockKind.NOTE),
    ("! Retenir la clé 51/35/14 dès l’été", BlockKind.DECISION),
    ("- Chiffrer l’accès piéton avant le 12/03", BlockKind.ACTION),
    ("= 24/2/1", BlockKind.VOTE),
    ("? Accord du gestionnaire à vérifier", BlockKind.SUSPENSE),
)


def _next_planned(reader: Reader) -> str:
    """Return the next meeting of the directors that nobody has opened."""
    return str(
        reader.scalar(
            "SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.opened_at IS NULL AND m.gone = 0"
            " AND m.state NOT IN ('cancelled', 'postponed') AND b.code = '276-DGS' ORDER BY m.held_on DESC LIMIT 1"
        )
    )


def test_a_meeting_is_opened_noted_and_closed(person: Person) -> None:
    meeting = person.read(_next_planned)
    person.window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    person.run("Ouvrir la séance")
    line = person.find(LineEdit)
    for text, _kind in _SIX:
        person.write(text, line)
        person.press("Return")
    state = person.read(session_state, meeting_id=meeting)
    assert state.running
    assert [one.kind for one in state.lines] == [kind for _text, kind in _SIX]
    assert "dès l’été" in state.lines[1].text
    person.run("Lever la séance")
    assert person.read(session_state, meeting_id=meeting).sheet.state == MeetingState.HELD


def test_an_agenda_is_written_moved_and_taken_back(person: Person) -> None:
    meeting = person.read(_next_planned)
    person.window.navigation.open_meeting(meeting, PREPARE)
    person.wait()

    def titles() -> list[str]:
        return [item.title for item in person.read(items, meeting_id=meeting)]

    before = titles()
    person.click(person.find(LinkButton, "Ajouter un point"))
    field = person.find(AgendaTable).findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    person.write("Accès piéton à la gare", field)
    press(field, Qt.Key.Key_Return, "\r")
    person.wait()
    press(person.focus, Qt.Key.Key_Escape)
    person.wait()
    assert "Accès piéton à la gare" in titles()
    place = titles().index("Accès piéton à la gare")
    person.find(AgendaTable).setFocus()
    person.press("Alt+Up" if place else "Alt+Down")
    assert titles().index("Accès piéton à la gare") == (place - 1 if place else 1)
    after = titles()
    for _gesture in ("moved", "added"):
        person.press("Ctrl+Z")
    assert titles() == before
    for _gesture in ("added", "moved"):
        person.press("Ctrl+Y")
    assert titles() == after


def test_tab_after_the_title_of_a_new_point_goes_on_to_its_nature_and_makes_one_point(person: Person) -> None:
    meeting = person.read(_next_planned)
    person.window.navigation.open_meeting(meeting, PREPARE)
    person.wait()
    before = len(person.read(items, meeting_id=meeting))
    person.click(person.find(LinkButton, "Ajouter un point"))
    table = person.find(AgendaTable)
    field = table.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    person.write("Gîtes ruraux : nouvelle grille", field)
    press(field, Qt.Key.Key_Tab, "\t")
    person.wait()
    after = person.read(items, meeting_id=meeting)
    assert len(after) == before + 1
    assert [item.title for item in after].count("Gîtes ruraux\u00a0: nouvelle grille") == 1
    assert table.state() == table.State.EditingState
    assert table.currentIndex().column() == Col.NATURE


def test_an_object_is_found_and_opened_from_the_palette(person: Person) -> None:
    person.run("gites ruraux")
    assert person.window.content.current_key != "dashboard"


def test_what_is_late_is_filtered_and_opened_with_the_keyboard(person: Person) -> None:
    person.press("Ctrl+3")
    assert person.window.content.current_key == "followup"
    person.press("Ctrl+F")
    person.write("convention")
    person.qtbot.wait(150)
    person.wait()
    table = person.find(SortedTable)
    rows = table.model().rowCount()
    assert rows
    shown = [str(table.model().index(row, column).data()) for row in range(rows) for column in range(3)]
    assert sum("onvention" in words for words in shown)
