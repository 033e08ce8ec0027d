"""What the tour times of a window: until it is drawn, and apart what it goes on to read out of view."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.ui.doubles import FakeWorkspace, doors

from concertation.services.benching import Stopwatch
from concertation.ui.main_window import MainWindow
from concertation.ui.models.rows import Column, RowsModel
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


def test_a_scroll_ends_when_its_rows_are_drawn_and_what_is_read_after_is_told_apart(window: MainWindow) -> None:
    rows = LongTable(RowsModel([Column("Nom", lambda one: one.id)]), "Noms", ("name",), "name", Settings(), "noms")
    rows.resize(300, 300)
    rows.show()
    rows.show_part(_some(0, 80), 80)
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
    rows.close()
