"""A Convention held from the keyboard alone: its first half, run apart so that it can be killed in the middle, and the rest.

Run as a program with a register, the folder of the user and a meeting, it holds the first half, says so, and waits.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication
from tests.journeys.person import Person, sit_down
from tests.ui.registers import press

from concertation.domain.vocabulary import Nature
from concertation.persistence.ids import Makers
from concertation.services.demo.script import told
from concertation.services.gestures.agenda import add_item, remove_item
from concertation.services.gestures.series import confirm_meeting
from concertation.services.queries.meeting import items, meeting_id_of
from concertation.services.workspace import Workspace
from concertation.ui.places import HOLD
from concertation.ui.session.plenary.plenary import Plenary
from concertation.ui.session.view import SessionView

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2014, 3, 11, 9, 30, tzinfo=UTC)
AHEAD = timedelta(minutes=1)
REFERENCE = "59-62-CONV-2014-01"
READY = "half of the Convention is held"


def prepare(path: Path) -> str:
    """Set the agenda of the next Convention: the reports of the first one, as its record tells them."""
    with Workspace.open(path, Makers.seeded(41, NOW)) as register:
        meeting = register.read(meeting_id_of, REFERENCE)
        register.run(confirm_meeting, meeting_id=meeting)
        for item in register.read(items, meeting_id=meeting):
            register.run(remove_item, item_id=item.id)
        for report in told("convention")["report"]:
            register.run(add_item, meeting_id=meeting, title=report["title"], nature=Nature.REPORT, planned_minutes=40)
        register.run(add_item, meeting_id=meeting, title="Programmes européens", nature=Nature.REPORT)
    return meeting


def first_half(person: Person, meeting: str) -> None:
    """Open, call the roll, note a proxy, vote on the first report, begin a named vote and a line on the second one."""
    person.window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    person.run("Ouvrir la séance")
    person.press("Shift+F4")
    for _council in range(2):
        call_benches(person)
    person.press("F4")
    for letters in ("-tém 4", "-can 4"):
        call(person, letters)
    call(person, "can 4", proxy=True)
    person.write("spécimen-05")
    person.press("Return")
    person.run("Clore l’appel nominatif")
    person.press("Ctrl+Shift+V")
    for figure in ("60", "15", "1", "", "50", "20", "4"):
        person.write(figure)
        person.press("Return")
    person.press("Ctrl+Shift+Return")
    person.press("Ctrl+Return")
    person.run("Tous pour, puis les exceptions")
    for letters in ("-exe 5", "/mod 5"):
        call(person, letters)
    person.press("Ctrl+L")
    person.write("Le groupe A demande un calendrier")
    person.qtbot.wait(700)  # what is typed is kept within a second
    person.wait()


def call_benches(person: Person) -> None:
    """Note three groups present from their seats: G picks the group of the seat, P notes it, arrows reach the next."""
    for _group in range(3):
        for key in ("G", "P"):
            person.write(key.lower())
            person.wait()
        leave_bench(person)


def leave_bench(person: Person) -> None:
    """Walk along the rows with the arrows until somebody of a group not yet there is under the cursor; nothing is read."""
    seats = plenary_of(person).page.hemicycle
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up) * 60:
        mark = seats.mark_of(seats.current)
        if mark is not None and mark.shape == "away":
            return
        press(seats, key)


def call(person: Person, letters: str, *, proxy: bool = False) -> None:
    """Name a member in the field of the roll-call; the first of several is taken."""
    person.write(letters)
    person.press("Shift+Return" if proxy else "Return")
    asked = plenary_of(person).page.call.list
    if asked.isVisible():
        person.press("Shift+Return" if proxy else "Return")


def plenary_of(person: Person) -> Plenary:
    """Return the assembly that the window shows."""
    view = person.window.content.view
    assert isinstance(view, SessionView)
    assert view.plenary is not None
    return view.plenary


class PlainBot:
    """Waits as pytest-qt does, where there is no test."""

    def waitUntil(self, done: Callable[[], bool], timeout: int = 5000) -> None:
        ends = time.monotonic() + max(timeout, 60_000) / 1000
        while not done():
            assert time.monotonic() < ends
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.002)

    def wait(self, milliseconds: int) -> None:
        ends = time.monotonic() + milliseconds / 1000
        while time.monotonic() < ends:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.002)


def main() -> None:
    register, home, meeting = sys.argv[1:]
    os.environ["CONCERTATION_HOME"] = home
    QApplication([])
    bot: Any = PlainBot()
    first_half(sit_down(bot, Path(register), now=NOW, ahead=AHEAD), meeting)
    sys.stdout.write(f"{READY}\n")
    sys.stdout.flush()
    bot.wait(600_000)


if __name__ == "__main__":
    main()
