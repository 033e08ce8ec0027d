"""The window never keeps the keyboard waiting: every place is gone through on the demonstration register, and watched."""

from __future__ import annotations

import gc
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from tests.journeys.person import sit_down
from tests.journeys.test_stages import _SIX, _next_planned
from tests.journeys.watchdog import Watch, watch

from concertation.ui.ahead import PACKAGES, VIEWS, import_all
from concertation.ui.long_lived import LongLived
from concertation.ui.places import HOLD, MINUTES, PLACES, PREPARE
from concertation.ui.session.line_edit import LineEdit
from concertation.ui.widgets.lazily import Lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.journeys.person import Person

LIMIT = 0.2  # seconds of the window's thread, in its own time
BARE = 200  # widgets of the page that tells how slow this machine is now
_SLOWER = 6  # a page that shows its own for the first time against the bare one
_WINDOWS = 3  # opened one after the other, until one shows its pages quickly enough
MOST = 400  # widgets that a page makes to be shown for the first time


def _bare_page(person: Person) -> float:
    """Return the seconds it takes now to make and show a page of bare widgets: a machine that is busy is slow at both."""

    def once() -> float:
        began = time.thread_time()
        page = QWidget(person.window)
        lay = QVBoxLayout(page)
        for place in range(BARE // 2):
            line = QHBoxLayout()
            line.addWidget(QLabel(f"{place}"))
            line.addWidget(QLineEdit())
            lay.addLayout(line)
        page.resize(person.window.size())
        page.show()
        QApplication.sendPostedEvents()
        page.deleteLater()
        return time.thread_time() - began

    return min(once() for _ in range(3))


def _in_vain(person: Person) -> list[str]:
    """Return what a page has made although it is not shown."""
    view = person.window.content.view
    assert view is not None
    return [
        type(one.made).__name__ for one in view.findChildren(Lazily) if one.made is not None and not one.isVisible()
    ]


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


def _asked(person: Person, call: Callable[[], object]) -> None:
    QTimer.singleShot(0, call)  # from the event loop, as a click comes
    person.qtbot.wait(1)
    person.wait()


def _round_trip(person: Person) -> Iterator[str]:
    """Go through every place and stage, and yield the name of each once it is shown."""
    meeting = person.read(_next_planned)
    for place in PLACES:
        _asked(person, partial(person.window.navigation.go, place.key))
        yield place.key
    for stage in (PREPARE, MINUTES, HOLD):
        _asked(person, partial(person.window.navigation.open_meeting, meeting, stage))
        yield stage


def _longest_first_showing(person: Person, watched: Watch) -> tuple[float, str]:
    """Show every page for the first time; return the longest stretch of the window's thread, in seconds, and its page."""
    firsts: list[tuple[float, str]] = []
    before = len(QApplication.allWidgets())
    watched.stretches.clear()
    for place in _round_trip(person):
        made, before = len(QApplication.allWidgets()) - before, len(QApplication.allWidgets())
        firsts.append((watched.longest[0], place))
        watched.stretches.clear()
        assert made < MOST, f"{place} makes {made} widgets"
        assert not _in_vain(person), f"{place} makes {_in_vain(person)} although nobody sees them"
    return max(firsts)


def test_no_gesture_of_a_working_day_freezes_the_window(
    watched: Watch, person: Person, register: Path, record_property: Callable[[str, object], None]
) -> None:
    import_all((*PACKAGES, *VIEWS), lambda: False)  # as the window has done before anybody presses
    person.wait()
    for _ in range(_WINDOWS):  # a page is shown for the first time once: another window, where the machine stumbled
        bare = _bare_page(person)
        first = _longest_first_showing(person, watched)
        if first[0] < max(LIMIT, _SLOWER * bare):
            break
        person.leave()
        person = sit_down(person.qtbot, register)
    watched.stretches.clear()
    assert list(_round_trip(person))
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
    count, longest = len(watched.stretches), watched.longest
    person.leave()
    record_property("tried", f"freezes: {count} stretches of the window's thread, the longest {longest[0] * 1000:.0f} ms; "
                    f"first showings up to {first[0] * 1000:.0f} ms ({first[1]}), a bare page {bare * 1000:.0f} ms")  # fmt: skip
    assert count > 100
    assert first[0] < max(LIMIT, _SLOWER * bare), (first, bare)
    assert longest[0] < LIMIT, longest


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
