"""The window never keeps the keyboard waiting: every place is gone through on the demonstration register, and watched."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from tests.journeys.test_stages import _SIX, _next_planned
from tests.journeys.watchdog import Watch, watch

from concertation.ui.ahead import PACKAGES as AHEAD
from concertation.ui.ahead import import_all
from concertation.ui.long_lived import LongLived
from concertation.ui.places import HOLD, PLACES, PREPARE
from concertation.ui.session.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.journeys.person import Person

LIMIT = 0.2  # seconds of the window's thread, in its own time
# A page shown for the first time is made then, its module imported: told, and held to no worse than it is.
FIRST = 3.0


@pytest.fixture
def watched(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    with watch(monkeypatch) as found:
        yield found


def test_the_watchdog_barks_at_a_call_that_does_not_come_back(
    watched: Watch, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTimer.singleShot(0, lambda: sum(range(80_000_000)))
    person.qtbot.wait(50)
    assert watched.longest[0] > LIMIT


def test_no_gesture_of_a_working_day_freezes_the_window(
    watched: Watch, person: Person, record_property: Callable[[str, object], None]
) -> None:
    places = [place.key for place in PLACES]
    meeting = person.read(_next_planned)
    person.wait()

    def asked(call: Callable[[], object]) -> None:
        QTimer.singleShot(0, call)  # from the event loop, as a click comes
        person.qtbot.wait(1)
        person.wait()

    def round_trip() -> None:
        for key in places:
            asked(partial(person.window.navigation.go, key))
        for stage in (PREPARE, HOLD):
            asked(partial(person.window.navigation.open_meeting, meeting, stage))

    import_all(AHEAD, lambda: False)  # as the window has done, beside it, before anybody presses
    round_trip()
    first = watched.longest
    watched.stretches.clear()
    round_trip()
    person.run("Ouvrir la séance")
    line = person.find(LineEdit)
    for text, _kind in _SIX:
        person.write(text, line)
        person.press("Return")
    person.press("Ctrl+Z")
    person.press("Ctrl+K")
    person.write("gites ruraux")
    person.qtbot.wait(250)
    person.wait()
    person.press("Escape")
    record_property("tried", f"freezes: {len(watched.stretches)} stretches of the window's thread, the longest "
                    f"{watched.longest[0] * 1000:.0f} ms; first showings up to {first[0] * 1000:.0f} ms")  # fmt: skip
    assert len(watched.stretches) > 100
    assert first[0] < FIRST, first
    assert watched.longest[0] < LIMIT, watched.longest


def test_what_lives_as_long_as_the_window_is_set_aside_once_for_each_place(person: Person) -> None:
    kept = LongLived(person.window.content)
    try:
        counts = [gc.get_freeze_count()]
        for _turn in range(2):
            person.window.navigation.go("agenda")
            person.wait()
            counts.append(gc.get_freeze_count())
            person.window.navigation.go("dashboard")
            person.wait()
        assert counts[1] > counts[0]
        assert counts[2] < counts[1] + 1000, "the place was known: nothing more is set aside"
    finally:
        kept.deleteLater()
        gc.unfreeze()
