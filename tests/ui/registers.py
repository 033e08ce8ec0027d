"""A real window on a real register, with a clock of its own; and the keys typed into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from concertation import bootstrap
from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace
from concertation.ui.main_window import MainWindow
from concertation.ui.places import PlaceContext
from concertation.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

_PATIENCE = 120_000  # milliseconds: no test fails because a machine is busy
LATER = datetime(2013, 5, 17, 8, 0, tzinfo=UTC)


@dataclass
class Seat:
    """A window open on a register, as its user sits before it."""

    window: MainWindow
    qtbot: QtBot

    @property
    def context(self) -> PlaceContext:
        context = self.window.content._context
        assert context is not None
        return context

    def read(self, query: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Answer a query of the register, once the worker has done what was asked before."""
        self.settle()
        assert self.window.desk.workspace is not None
        return self.window.desk.workspace.read(query, *args, **values)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.window.background.busy, timeout=_PATIENCE)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.window.background.busy, timeout=_PATIENCE)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def sit_at(path: Path, qtbot: QtBot, *, now: datetime = LATER) -> Seat:
    """Open a window on a register."""
    known = bootstrap.doors()
    doors = replace(
        known,
        keeping=replace(known.keeping, daily=lambda *_: None),
        open_register=lambda one: Workspace.open(one, Makers.seeded(17, now)),
        now=lambda: now,
    )
    window = MainWindow(doors, Settings())
    window.resize(1366, 768)
    window.show()
    window.open_path(str(path))
    qtbot.waitUntil(lambda: window.content.current_key != "" and not window.background.busy, timeout=_PATIENCE)
    return Seat(window, qtbot)


def press(
    widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Send one key: accents typed by QTest's keyClicks abort the interpreter."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def write(widget: QWidget, text: str) -> None:
    for letter in text:
        press(widget, Qt.Key.Key_A, letter)
