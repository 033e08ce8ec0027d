"""Makes Qt's application with the user's choices, then the window; what ``bootstrap`` calls."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from concertation.errors import BugError
from concertation.ui import translation
from concertation.ui.crash import CrashHandler
from concertation.ui.main_window import MainWindow
from concertation.ui.scale import Scale
from concertation.ui.settings import Settings
from concertation.ui.single import SingleInstance
from concertation.ui.theme import Scheme, Theme, bundled, style_sheet
from concertation.ui.tokens import LIGHT

_LONGEST_START_S = 30.0

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.ui.ports import Doors


def make_application(settings: Settings, *, bundled_font: bool = False) -> QApplication:
    """Return the application, its theme, font, zoom and language as the user chose them."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Concertation")
    app.setDesktopFileName("concertation")
    translation.install(app, settings.text("language", "fr"))
    look = app.findChild(Theme) or Theme(app, bundled_font=bundled_font)
    assert isinstance(look, Theme)  # noqa: S101  # what was looked for
    look.choose(_scheme(settings.text("look/scheme")), settings.number("look/zoom", 1.0))
    return app


def open_window(doors: Doors, settings: Settings, path: Path | None = None) -> MainWindow:
    """Show the window at once, then open the register: the one given, else the last one, else the welcome page."""
    window = MainWindow(doors, settings)
    recent = settings.recent()
    asked = str(path) if path is not None else recent[0] if recent else None
    if asked is None:
        window.show_welcome()
    else:
        QTimer.singleShot(0, window, lambda: window.open_path(asked))
    window.show()
    return window


def run_window(doors: Doors, settings: Settings, path: Path | None = None) -> int:
    """Open the window and live until it is closed; a second launch only raises the first window."""
    app = make_application(settings)
    single = SingleInstance(app)
    if not single.claim(str(path.resolve()) if path else ""):
        return 0
    crash = CrashHandler()
    left = crash.install()
    window = open_window(doors, settings, path)
    single.asked.connect(window.come_forward)
    crash.reported.connect(window.tell_fault)
    if left:
        window.tell_last_fault(crash.kept)
    try:
        return app.exec()
    finally:
        single.release()
        crash.remove()


def startup_report(doors: Doors, settings: Settings, path: Path, started: float) -> dict[str, float]:
    """Open the window on a register, and tell how long it took and how much memory it holds.

    Args:
        doors: everything outside the window.
        settings: the user's choices; the report leaves the list of registers opened as it was.
        path: the register.
        started: when the process started, on the clock of ``time.perf_counter``.

    Returns:
        ``first_paint_ms`` and ``data_shown_ms`` from the start of the process, ``memory_bytes`` held once idle.
    """
    app = make_application(settings)
    window = open_window(doors, settings, path)
    told: dict[str, float] = {}

    def note(name: str) -> None:
        told.setdefault(name, round((time.perf_counter() - started) * 1000, 1))

    watch = _PaintWatch(window, lambda: note("first_paint_ms"))
    limit = time.perf_counter() + _LONGEST_START_S
    while time.perf_counter() < limit:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        if window.content.current_key and not window.background.busy:
            break
    window.repaint()
    note("data_shown_ms")
    watch.deleteLater()
    told["memory_bytes"] = float(resident_bytes())
    window.close()
    return told


class _PaintWatch(QObject):
    """Calls once when a window has been painted for the first time."""

    def __init__(self, window: MainWindow, painted: Callable[[], None]) -> None:
        super().__init__(window)
        self._painted = painted
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)
        return False


def resident_bytes() -> int:
    """Return the memory this process holds, 0 where the system does not tell."""
    try:
        import resource as system
    except ImportError:  # Windows
        return 0
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * system.getpagesize()
    except OSError:
        return system.getrusage(system.RUSAGE_SELF).ru_maxrss


def check_looks() -> None:
    """Make sure that this build carries the icons, the style, the fonts, the words and the help of the window.

    Raises:
        BugError: something is missing.
    """
    from concertation.ui.help.window import HOME, page_of
    from concertation.ui.icons import pixmap
    from concertation.ui.places import PLACES, STAGES

    make_application(Settings(), bundled_font=True)
    if QFontInfo(bundled()).family() != "Source Sans 3":
        raise BugError("the bundled font is missing")
    for place in (*PLACES, *STAGES):
        if pixmap(place.icon).isNull() or not page_of(place.key).is_file():
            raise BugError(f"icon or help of {place.key} is missing")
    if not page_of(HOME).is_file() or "@" in style_sheet(LIGHT, Scale()):
        raise BugError("the help or the style is missing")


def _scheme(text: str) -> Scheme:
    try:
        return Scheme(text)
    except ValueError:
        return Scheme.SYSTEM
