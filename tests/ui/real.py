"""A real window over a real temporary register, and keys sent as a keyboard sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from tests.factories.calendar import Year, fill_year
from tests.factories.register import START, Known, build

from concertation.bootstrap import doors
from concertation.persistence.ids import Makers
from concertation.services.workspace import Workspace
from concertation.ui import translation
from concertation.ui.main_window import MainWindow
from concertation.ui.settings import Settings
from concertation.ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


def write_year(path: Path) -> tuple[Known, Year]:
    """Write the small register with its year of meetings."""
    known = build(path)
    with Workspace.open(path, Makers.seeded(11, START)) as register:
        return known, fill_year(register, known)


def open_real_window(qtbot: QtBot, path: Path) -> MainWindow:
    """Open a register as the program does, and wait for the dashboard."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation.install(app, "fr")
    window = MainWindow(doors(), Settings())
    window.resize(1366, 768)
    window.show()
    window.open_path(str(path))
    qtbot.waitUntil(lambda: window.content.current_key == "dashboard", timeout=15000)
    settle(qtbot, window)
    return window


def open_first_page(monkeypatch: pytest.MonkeyPatch, path: Path) -> tuple[MainWindow, WelcomePage]:
    """Show the page of who has no register yet; the system's dialog will answer with a path."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))
    window = MainWindow(doors(), Settings())
    window.show_welcome()
    window.show()
    page = window.findChild(WelcomePage)
    assert isinstance(page, WelcomePage)
    return window, page


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is being read or written, nor told."""
    qtbot.waitUntil(lambda: not window.background.busy, timeout=15000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.background.busy, timeout=15000)


def end(window: MainWindow) -> None:
    """Close and delete a window now: those left alive would be measured again at each change of theme."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(
    widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Send one key: accents typed by QTest's keyClicks abort the interpreter."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def write(widget: QWidget, text: str) -> None:
    """Type a text, one key for each character."""
    for character in text:
        press(widget, Qt.Key.Key_unknown, character)
