"""Measures a start of the window, checks what it looks like is all there, and takes its pictures without a screen."""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase

from concertation.errors import BugError, UserError
from concertation.locations import resource
from concertation.ui.application import make_application, open_window
from concertation.ui.settings import Settings
from concertation.ui.theme import Scheme

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

    from concertation.ui.main_window import MainWindow
    from concertation.ui.ports import Doors

_LONGEST_S = 30.0


class _FirstPaint(QObject):
    """Notes when the window was first painted."""

    at: float | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.at is None and event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self.at = time.perf_counter()
        return False


@contextmanager
def _quiet_platform() -> Iterator[None]:
    """Leave out what Qt's screenless platform says of every window: that it has no window manager to tell a size to."""

    def say(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if "propagateSizeHints" in words:
            return
        if callable(former):
            former(kind, context, words)
        else:
            sys.stderr.write(f"{words}\n")

    former = qInstallMessageHandler(say)
    try:
        yield
    finally:
        qInstallMessageHandler(former)


def startup_report(doors: Doors, path: Path, started: float) -> dict[str, object]:
    """Open the window on a register and return milliseconds to its first paint and to its data, and its memory.

    Args:
        doors: what the window calls.
        path: the register.
        started: when the process began, on the clock of ``time.perf_counter``.

    Raises:
        UserError: the register could not be opened.
    """
    with _quiet_platform(), tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "fenetre.ini")
        app = make_application(settings)
        paint = _FirstPaint()
        app.installEventFilter(paint)
        window = open_window(doors, settings, path)
        shown = _until(lambda: window.desk.workspace is not None and not window.background.busy)
        report: dict[str, object] = {
            "first_paint_ms": _ms(paint.at, started),
            "data_shown_ms": _ms(time.perf_counter() if shown else None, started),
            "memory_bytes": _memory("VmRSS"),
            "peak_memory_bytes": _memory("VmHWM"),
        }
        failed = window.toasts.history[-1].text if not shown and window.toasts.history else ""
        _finish(app, window)
    if not shown:
        raise UserError("window_not_shown", path=str(path), reason=failed)
    return report


def _ms(at: float | None, started: float) -> int | None:
    return None if at is None else round((at - started) * 1000)


def _memory(kind: str) -> int | None:
    """Return the memory held by the process now (VmRSS) or at most (VmHWM), in bytes, where the system tells it."""
    try:
        told = Path("/proc/self/status").read_text(encoding="ascii")
        return int(told.partition(f"{kind}:")[2].split()[0]) * 1024
    except (OSError, IndexError):
        return None


def peak_memory() -> int | None:
    """Return the most memory this process held, in bytes, where the system tells it."""
    return _memory("VmHWM")


def _until(done: Callable[[], bool]) -> bool:
    ends = time.perf_counter() + _LONGEST_S
    while time.perf_counter() < ends:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if done():
            return True
        time.sleep(0.002)
    return False


def _finish(app: QApplication, window: MainWindow) -> None:
    window.close()
    app.processEvents()


def check_looks() -> None:
    """Check that the icons and fonts that a build must carry are there and can be read.

    Raises:
        BugError: which one is not.
    """
    make_application(Settings(Path(tempfile.gettempdir()) / "concertation-self-check.ini"))
    for path in resource("fonts").glob("*.ttf"):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise BugError(f"font {path.name}")
    if not list(resource("icons").glob("*.svg")):
        raise BugError("icons")


def take_pictures(doors: Doors, arguments: Sequence[str], meeting: Callable[..., str | None]) -> int:
    """Write every place and stage of a register to PNG: ``FILE DIR [--theme] [--text] [--size] [--meeting]``."""
    from concertation.ui.screenshot import Pictures

    options = _options(arguments)
    with _quiet_platform(), tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "fenetre.ini")
        settings.write("look/scheme", Scheme(options.theme).value)
        settings.write("look/zoom", options.text / 100)
        app = make_application(settings, bundled_font=True)
        workspace = doors.open_register(options.file)
        chosen = workspace.read(meeting, told=options.meeting)
        doors.close_register(workspace)
        pictures = Pictures(doors, settings, options.size)
        for path in pictures.take(options.file, options.folder, chosen):
            sys.stdout.write(f"{path}\n")
        pictures.close()
        app.processEvents()
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    import argparse

    parser = argparse.ArgumentParser(prog="concertation screenshots", exit_on_error=False)
    parser.add_argument("file", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--text", type=int, choices=(100, 150, 200), default=100)
    parser.add_argument("--size", type=_size, default=(1366, 768))
    parser.add_argument("--meeting")
    return parser.parse_args(list(arguments))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)
