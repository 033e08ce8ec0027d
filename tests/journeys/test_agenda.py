"""Planning from the agenda, with keyboard and mouse alone, on the demonstration register."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QPushButton
from tests.journeys.person import Person

from concertation.services.queries.series import meetings
from concertation.ui.agenda.head import AgendaHead
from concertation.ui.agenda.side import Side
from concertation.ui.agenda.year_grid import YearGrid


def test_a_proposed_date_is_planned_with_one_click_and_taken_back_with_ctrl_z(person: Person) -> None:
    person.press("Ctrl+2")
    before = person.read(meetings, body="276-DGS", first=date(2014, 1, 1))
    plan = next(one for one in person.find(Side).findChildren(QPushButton) if one.text() == "Planifier")
    person.click(plan)
    after = person.read(meetings, body="276-DGS", first=date(2014, 1, 1))
    assert len(after) == len(before) + 1
    assert (date(2014, 5, 15)) in {row.date for row in after} - {row.date for row in before}
    person.press("Ctrl+Z")
    assert person.read(meetings, body="276-DGS", first=date(2014, 1, 1)) == before


def test_the_year_is_walked_with_the_arrows_and_turned(person: Person) -> None:
    person.press("Ctrl+2")
    head = person.find(AgendaHead)
    person.find(YearGrid).setFocus()
    person.press("Right")
    assert head.title.text() == "2013"
    person.press("Alt+Right")
    assert head.title.text() == "2014"
    person.press("Alt+Left")
    assert head.title.text() == "2013"
