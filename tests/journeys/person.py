"""What a person can do before the window: press keys, write, click, and wait until it is quiet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from tests.ui.registers import press

from concertation import bootstrap
from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace
from concertation.ui import translation
from concertation.ui.main_window import MainWindow
from concertation.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


NOW = datetime(2013, 12, 2, 8, 0, tzinfo=UTC)
W = TypeVar("W", bound=QWidget)


@dataclass
class Person:
    """Sits before a window; touches nothing that has no key and no pixel."""

    window: MainWindow
    qtbot: QtBot

    def wait(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(2):
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.window.background.busy, timeout=30_000)
        for _ in range(2):  # what the answers ask of the window, then the places that new words take
            QApplication.processEvents()
        QApplication.sendPostedEvents()  # a timer of the last turn may have changed words too: nothing follows it

    @property
    def focus(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def press(self, keys: str) -> None:
        """Press keys named as menus name them, such as ``Ctrl+K``, where the keyboard is."""
        self.qtbot.waitUntil(self._is_active)
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # PySide6's stubs leave it out
        QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
        self.wait()

    def _is_active(self) -> bool:
        """Ask again: a screenless platform leaves no window active once a small one closes, at times a little later."""
        self.window.activateWindow()
        return self.window.isActiveWindow()

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Type a text, one key for each character."""
        for letter in text:
            press(into or self.focus, Qt.Key.Key_unknown, letter)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or QPoint())
        self.wait()

    def run(self, words: str) -> None:
        """Run a command by its words from the palette, as Ctrl+K and Entrée do."""
        self.press("Ctrl+K")
        self.write(words)
        self.qtbot.wait(200)  # the palette asks the register once typing pauses
        self.wait()
        self.press("Return")

    def find(self, kind: type[W], name: str = "") -> W:
        """Return the one visible widget of a kind, by its accessible name or its words where one is told."""
        found = [
            each
            for each in self.window.findChildren(kind)
            if each.isVisible() and (not name or name in (each.accessibleName(), _words(each)))
        ]
        assert len(found) == 1, (kind, name, [(type(each), each.accessibleName(), _words(each)) for each in found])
        return found[0]

    def read(self, query: Callable[..., Any], **values: Any) -> Any:
        """Ask the register itself what was kept."""
        self.wait()
        assert self.window.desk.workspace is not None
        return self.window.desk.workspace.read(query, **values)

    def leave(self) -> None:
        """Close the window; one already closed stays so."""
        if not isValid(self.window):
            return
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _words(widget: QWidget) -> str:
    told = getattr(widget, "text", None)
    return str(told()).replace("&", "") if callable(told) else ""


def sit_down(qtbot: QtBot, path: Path | None, *, now: datetime = NOW, ahead: timedelta = timedelta()) -> Person:
    """Open a window on a register, or on the first page where there is none.

    ``ahead`` is what the window's hour has over the register's: what is noted now is then past when it is shown.
    """
    known = bootstrap.doors()
    doors = replace(
        known,
        keeping=replace(known.keeping, daily=lambda *_: None),
        open_register=lambda one: Workspace.open(one, Makers.seeded(23, now)),
        now=lambda: now + ahead,
    )
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "fr")
    window = MainWindow(doors, Settings())
    window.resize(1366, 696)
    made = Person(window, qtbot)
    if path is None:
        window.show_welcome()
    window.show()
    window.activateWindow()
    if path is not None:
        window.open_path(str(path))
        qtbot.waitUntil(lambda: window.content.current_key != "", timeout=30_000)
    made.wait()
    return made
