"""What the tour times of a window: until it is drawn, and apart what it goes on to read out of view."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.doubles import FakeWorkspace, doors

from concertation.services.benching import Stopwatch
from concertation.ui.main_window import MainWindow
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.palette import window as palette_window
from concertation.ui.settings import Settings
from concertation.ui.tour import _Visit
from concertation.ui.widgets.long_table import LongTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme

_READING_S = 0.3


@dataclass(frozen=True, slots=True)
class _One:
    """A row that is its own name."""

    id: str


def _some(start: int, end: int) -> list[_One]:
    return [_One(f"{number:03d}") for number in range(start, end)]


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> Iterator[MainWindow]:
    made = MainWindow(doors(FakeWorkspace()), Settings())
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def rows(qtbot: QtBot, look: Theme) -> Iterator[LongTable]:
    made = LongTable(RowsModel([Column("Nom", lambda one: one.id)]), "Noms", ("name",), "name", Settings(), "noms")
    made.resize(300, 300)
    made.show()
    made.show_part(_some(0, 80), 80)
    yield made
    made.close()


def test_a_scroll_ends_when_its_rows_are_drawn_and_what_is_read_after_is_told_apart(
    window: MainWindow, rows: LongTable
) -> None:
    watch = Stopwatch()
    visit = _Visit(window, watch)
    visit._settle()

    def scroll() -> None:
        rows.scrollToBottom()
        window.background.run(lambda: time.sleep(_READING_S), then=lambda _none: rows.add_part(_some(80, 120), 40))

    visit._scroll("list/a scrolled", "list/a read on", rows, scroll)
    visit._scroll("list/a scrolled back", "list/a read on", rows, rows.scrollToTop)
    assert set(watch.times) == {"list/a scrolled", "list/a scrolled back", "list/a read on"}
    assert watch.times["list/a read on"][0] >= 1000 * _READING_S > watch.times["list/a scrolled"][0] > 0
    assert len(watch.times["list/a read on"]) == 1  # going back read nothing


def test_what_comes_at_once_is_no_part_of_the_scroll_that_asked_for_it(window: MainWindow, rows: LongTable) -> None:
    watch, noted_before = Stopwatch(), list[str]()

    def read_on() -> None:
        noted_before.extend(watch.times)
        rows.add_part(_some(80, 120), 40)

    def scroll() -> None:
        rows.scrollToBottom()
        QTimer.singleShot(0, read_on)

    visit = _Visit(window, watch)
    visit._settle()
    visit._scroll("scrolled", "read on", rows, scroll)
    assert noted_before == ["scrolled"]
    assert list(watch.times) == ["scrolled", "read on"]


def test_what_is_given_counts_until_it_is_drawn(window: MainWindow, rows: LongTable) -> None:
    """Its turn of the loop is not always that of its drawing."""

    class Slow(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            time.sleep(_READING_S)
            super().paintEvent(event)

    watch, slow = Stopwatch(), Slow(window)
    visit = _Visit(window, watch)
    visit._settle()
    visit._time("shown", partial(window.background.run, lambda: None, then=lambda _: QTimer.singleShot(1, slow.show)))
    assert watch.times["shown"][0] >= 1000 * _READING_S


def test_the_answers_to_words_count_until_they_are_drawn_though_nothing_else_is_done(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(palette_window, "_PAUSE_MS", 100)
    watch = Stopwatch()
    _Visit(window, watch)._search("x")
    assert watch.times["typed/x"][0] >= 90  # a timer may ring a little early
