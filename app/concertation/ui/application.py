"""Makes Qt's application with the user's choices, then the window; what ``bootstrap`` calls."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from concertation.ui.main_window import MainWindow
from concertation.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from concertation.ui.ports import Doors
    from concertation.ui.settings import Settings


def make_application(settings: Settings, *, bundled_font: bool = False) -> QApplication:
    """Return the application, its theme, font, zoom and language as the user chose them."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Concertation")
    app.setDesktopFileName("concertation")
    look = app.findChild(Theme) or Theme(app, bundled_font=bundled_font)
    assert isinstance(look, Theme)  # noqa: S101
    look.choose(_scheme(settings.text("look/scheme")), settings.number("look/zoom", 1.0))
    return app


def open_window(doors: Doors, settings: Settings, path: Path | None = None) -> MainWindow:
    """Show the window at once, then open the register: the one given, else the last one, else the welcome page."""
    window = MainWindow(doors, settings)
    window.show()
    recent = settings.recent()
    if path is not None:
        QTimer.singleShot(0, window, lambda: window.open_path(str(path)))
    elif recent:
        QTimer.singleShot(0, window, lambda: window.open_path(recent[0]))
    else:
        window.show_welcome()
    return window


def _scheme(text: str) -> Scheme:
    try:
        return Scheme(text)
    except ValueError:
        return Scheme.SYSTEM
