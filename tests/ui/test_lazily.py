"""Widgets made when they are first shown, or once what is in view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from concertation.ui.widgets.layout import scrolled
from concertation.ui.widgets.lazily import Lazily

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_FAR = 60_000  # ms


def _tall() -> QLabel:
    made = QLabel("dates")
    made.setMinimumHeight(100)
    return made


def _column(qtbot: QtBot, pause: int) -> tuple[QWidget, list[Lazily[QLabel]]]:
    made = [Lazily(_tall, after=True, room=100, pause=pause) for _ in range(10)]
    inside = QVBoxLayout()
    for one in made:
        inside.addWidget(one)
    area = QWidget()
    around = QVBoxLayout(area)
    around.addWidget(scrolled(inside))
    area.resize(200, 350)
    qtbot.addWidget(area)
    area.show()
    return area, made


def test_what_is_in_view_is_made_at_once_and_the_rest_a_moment_later(qtbot: QtBot) -> None:
    _area, held = _column(qtbot, _FAR)
    qtbot.waitUntil(lambda: held[0].made is not None)
    assert held[-1].made is None
    assert held[-1].minimumHeight() == 100
    assert held[0].minimumHeight() == 0


def test_what_is_out_of_view_is_made_too_so_that_the_keyboard_reaches_it(qtbot: QtBot) -> None:
    _area, held = _column(qtbot, 50)
    qtbot.waitUntil(lambda: all(one.made is not None for one in held))
