"""Makes Qt's application with the user's choices, then the window; what ``bootstrap`` calls."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from concertation.locations import resource
from concertation.ui import translation
from concertation.ui.ahead import Ahead
from concertation.ui.crash import CrashHandler
from concertation.ui.file_types import teach_file_types
from concertation.ui.first_paint import AfterFirstPaint
from concertation.ui.long_lived import LongLived
from concertation.ui.main_window import MainWindow
from concertation.ui.settings import Settings
from concertation.ui.single import SingleInstance
from concertation.ui.theme import Scheme, Theme
from concertation.ui.widgets.window_size import keep_within_screen

if TYPE_CHECKING:
    from pathlib import Path

    from concertation.ui.ports import Doors


def make_application(settings: Settings, *, bundled_font: bool = False) -> QApplication:
    """Return the application, its theme, font, zoom and language as the user chose them."""
    teach_file_types()
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Concertation")
    app.setDesktopFileName("concertation")
    translation.install(app, settings.text("language", "fr"))
    look = app.findChild(Theme) or Theme(app, bundled_font=bundled_font)
    assert isinstance(look, Theme)  # noqa: S101  # what was looked for
    app.setWindowIcon(QIcon(str(resource("icons", "concertation.svg"))))
    look.choose(_scheme(settings.text("look/scheme")), settings.number("look/zoom", 1.0))
    return app


def open_window(doors: Doors, settings: Settings, path: Path | None = None, *, welcome: bool = False) -> MainWindow:
    """Show the window at once, then open the register: the one given, else the last one, else the welcome page."""
    window = MainWindow(doors, settings)
    recent = settings.recent()
    asked = str(path) if path is not None else recent[0] if recent else None
    if asked is None or welcome:
        window.show_welcome()
    else:
        AfterFirstPaint(window, lambda: window.open_path(asked))
    keep_within_screen(window)
    window.show()
    return window


def run(doors: Doors, path: Path | None = None) -> int:
    """Open the window and live until it is closed; a second launch only raises the first window."""
    settings = Settings()
    app = make_application(settings)
    single = SingleInstance(app)
    if not single.claim(str(path.resolve()) if path else ""):
        return 0
    crash = CrashHandler()
    left = crash.install()
    opened = Opened(app, doors, settings)
    single.asked.connect(opened.come_forward)
    crash.reported.connect(opened.tell_fault)
    window = opened.open(path)
    AfterFirstPaint(window, single.listen)
    if left:
        window.tell_last_fault(crash.kept)
    try:
        return app.exec()
    finally:
        single.release()
        crash.remove()


class Opened(QObject):
    """The window of this process, and the one that takes its place in another language."""

    def __init__(self, app: QApplication, doors: Doors, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._doors, self._settings = app, doors, settings
        self._window: MainWindow | None = None

    def open(self, path: Path | None = None, *, welcome: bool = False) -> MainWindow:
        """Show a window: on a register, or on the welcome page."""
        self._window = open_window(self._doors, self._settings, path, welcome=welcome)
        self._window.renewed.connect(self._renew, Qt.ConnectionType.QueuedConnection)
        LongLived(self._window.content)
        Ahead(self._window.content, self._window.background)
        return self._window

    def come_forward(self, path: str) -> None:
        if self._window is not None:
            self._window.come_forward(path)

    def tell_fault(self) -> None:
        if self._window is not None:
            self._window.tell_fault()

    def _renew(self) -> None:
        """Close the window, which keeps all it remembers, and open another that speaks the language now chosen."""
        former = self._window
        if former is None:
            return
        path, welcome = former.desk.path, former.on_welcome
        self._app.setQuitOnLastWindowClosed(False)
        former.close()
        former.deleteLater()
        translation.install(self._app, self._settings.text("language", "fr"))
        self.open(path, welcome=welcome)
        self._app.setQuitOnLastWindowClosed(True)


def _scheme(text: str) -> Scheme:
    try:
        return Scheme(text)
    except ValueError:
        return Scheme.SYSTEM
