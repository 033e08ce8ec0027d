"""Goes through every place, stage, list and search of a register in a window without a screen, and times each."""

from __future__ import annotations

import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabBar, QWidget

from concertation.errors import UserError
from concertation.services.benching import TYPED, now
from concertation.ui.agenda.head import LIST, YEAR
from concertation.ui.agenda.view import AgendaPlace
from concertation.ui.application import make_application
from concertation.ui.main_window import MainWindow
from concertation.ui.palette.window import Palette
from concertation.ui.places import PLACES, STAGES
from concertation.ui.settings import Settings
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.sorted_table import SortedTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.benching import Stopwatch
    from concertation.ui.ports import Doors

_LONGEST_S, _LONGEST_REST_S, _QUIET_S = 60.0, 2.0, 0.15
_QUIET_TURNS = 20  # of the loop: a machine that stood still is not quiet
_DRAWING_TURNS = 3  # in which what was given is drawn
_SIZE = (1366, 768)
_Clocks = tuple[float, float]  # seconds, by the clock and by the processor


def tour(doors: Doors, path: Path, meeting_id: str | None, rounds: int, watch: Stopwatch) -> None:
    """Open a register ``rounds`` times and note the milliseconds each time took, by ``screen/…``, ``list/…``, ``typed/…``.

    A screen or a sorted list ends when the worker has nothing left to do and the window has drawn what it was given; the
    words of a search, when their answers were last drawn. A list that is scrolled is drawn at once; what it goes on to
    read out of view is told apart, as ``list/… read on``.

    Raises:
        UserError: the register could not be opened, or a screen was not shown within a minute.
    """
    with tempfile.TemporaryDirectory() as folder:
        app = make_application(Settings(Path(folder) / "fenetre.ini"))
        QApplication.setCursorFlashTime(0)  # a caret that blinks draws too
        window = MainWindow(doors, Settings(Path(folder) / "fenetre.ini"))
        window.resize(*_SIZE)
        window.show()
        visit = _Visit(window, watch)
        for _ in range(rounds):
            visit.whole(path, meeting_id)
        window.close()
        app.processEvents()


class _Visit:
    """One window and what was timed in it."""

    def __init__(self, window: MainWindow, watch: Stopwatch) -> None:
        self._window, self._watch = window, watch
        self._frames = _Frames(window)

    def whole(self, path: Path, meeting_id: str | None) -> None:
        window = self._window
        self._watch.abreast()
        self._time("screen/register opened", lambda: window.open_path(str(path)))
        if window.desk.workspace is None:
            history = window.toasts.history
            raise UserError("window_not_shown", path=str(path), reason=history[0].text if history else "")
        for place in PLACES:
            self._watch.abreast()
            self._time(f"screen/{place.key}", partial(window.deeds.go, place.key))
            self._rest()
            self._lists(place.key)
            self._other_views(place.key)
        for stage in STAGES:
            self._watch.abreast()
            if meeting_id is not None:
                self._time(f"screen/{stage.key}", partial(window.navigation.open_meeting, meeting_id, stage.key))
                self._rest()
                self._lists(stage.key)
        self._watch.abreast()
        for words in TYPED:
            self._search(words)
        window.close_register()
        self._settle()

    def _other_views(self, place: str) -> None:
        """Go through the tabs of a place, and the list of the agenda; come back to what showed first."""
        page = self._window.content.page
        bar = page.findChild(QTabBar) if page else None
        ways: list[Callable[[], object]] = []
        if isinstance(page, AgendaPlace):
            ways = [partial(page.choose_kind, LIST), partial(page.choose_kind, YEAR)]
        elif isinstance(bar, QTabBar):
            ways = [partial(bar.setCurrentIndex, number) for number in (*range(1, bar.count()), 0)]
        for number, show in enumerate(ways[:-1], start=2):
            self._watch.abreast()
            self._time(f"screen/{place} {number}", show)
            self._rest()
            self._lists(f"{place} {number}")
        if ways:
            ways[-1]()
            self._settle()

    def _lists(self, place: str) -> None:
        page = self._window.content.page
        for number, view in enumerate(_lists_of(page) if page else (), start=1):
            name = f"list/{place} {number}"
            self._scroll(f"{name} scrolled", f"{name} read on", view, view.scrollToBottom)
            self._scroll(f"{name} scrolled back", f"{name} read on", view, view.scrollToTop)
            if isinstance(view, SortedTable):
                for section in view.sortable():
                    click = partial(view.horizontalHeader().sectionClicked.emit, section)
                    self._time(f"{name} sorted by {section + 1}", click)

    def _scroll(self, name: str, more: str, view: QAbstractItemView, act: Callable[[], object]) -> None:
        held, since = view.model().rowCount(), self._watch.start()
        act()
        view.viewport().repaint()
        self._watch.note(name, since, now())
        ended = self._settle()
        if view.model().rowCount() > held:
            self._watch.note(more, since, ended)

    def _search(self, words: str) -> None:
        """Write the words of a search in the palette, all at once: where they come one by one, little changes each time."""
        palette = Palette.open(self._window)
        self._settle()
        since = self._watch.start()
        palette.field.setText(words)
        self._settle()
        self._watch.note(f"typed/{words}", since, self._frames.last)
        palette.close()

    def _time(self, name: str, act: Callable[[], object]) -> None:
        since = self._watch.start()
        act()
        self._watch.note(name, since, self._settle())

    def _rest(self) -> None:
        """Let the window write what is out of view, which nobody waits for: it is no part of the next measure."""
        ends, page = time.perf_counter() + _LONGEST_REST_S, self._window.content.page
        while page is not None and time.perf_counter() < ends:
            left = (one for one in page.findChildren(QWidget) if isinstance(one, Lazily) and one.made is None)
            if not any(one.isVisible() for one in left):
                return
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            time.sleep(0.01)

    def _settle(self) -> _Clocks:
        """Let the window live until it has nothing to do; return since when."""
        ends, idle, turns, was_busy = time.perf_counter() + _LONGEST_S, now(), 0, True
        while time.perf_counter() < ends:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            at, busy, drew = now(), self._window.background.busy, self._frames.drew()
            if busy or was_busy or (drew and turns < _DRAWING_TURNS):
                idle, turns = at, 0
            elif turns > _QUIET_TURNS and at[0] - idle[0] > _QUIET_S:
                return idle
            turns, was_busy = turns + 1, busy
            time.sleep(0.001)
        raise UserError("window_not_shown", path="", reason=f"{_LONGEST_S:.0f} s")


class _Frames(QObject):
    """Tells when a window was last drawn."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.last = now()
        self._fresh = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self._fresh |= event.type() == QEvent.Type.UpdateRequest
        return False

    def drew(self) -> bool:
        """Note whether it was drawn since this was last asked."""
        drew, self._fresh = self._fresh, False
        if drew:
            self.last = now()
        return drew


def _lists_of(page: QWidget) -> list[QAbstractItemView]:
    """Return the lists of a page that hold more than they show."""
    found = page.findChildren(QAbstractItemView)
    return [view for view in found if view.isVisible() and view.model() and view.verticalScrollBar().maximum() > 0]
