"""Every place and stage of a register as a picture, without a screen: to look at, and for the documentation."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from concertation.errors import UserError
from concertation.ui.application import make_application
from concertation.ui.main_window import MainWindow
from concertation.ui.places import PLACES, STAGES
from concertation.ui.settings import Settings
from concertation.ui.theme import Scheme, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from concertation.ui.ports import Doors

_LONGEST_S = 20.0
_QUIET_S = 0.15


def run_screenshots(doors: Doors, arguments: Sequence[str], choose: Callable[..., str | None]) -> int:
    """Write every screen of a register as PNG files and print their paths.

    Args:
        doors: everything outside the window.
        arguments: ``FILE DIR [--theme light|dark] [--text 100|200] [--size 1366x768] [--meeting REFERENCE]``.
        choose: a query giving the id of the meeting whose stages are shown, from its reference or none.
    """
    wanted = _parser().parse_args(arguments)
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        make_application(settings, bundled_font=True)
        theme().choose(Scheme(wanted.theme), wanted.text / 100)
        width, _by, height = wanted.size.partition("x")
        pictures = Pictures(doors, settings, (int(width), int(height)))
        for path in pictures.take(wanted.file, wanted.folder, wanted.meeting, choose):
            sys.stdout.write(f"{path}\n")
        pictures.close()
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="concertation screenshots")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--text", type=int, choices=range(80, 201), default=100, metavar="100")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--meeting")
    return parser


class Pictures:
    """A window taken from place to place."""

    def __init__(self, doors: Doors, settings: Settings, size: tuple[int, int]) -> None:
        self._window = MainWindow(doors, settings)
        self._window.resize(*size)
        self._error: Exception | None = None
        self._window.show()

    @property
    def window(self) -> MainWindow:
        return self._window

    def take(
        self, register: Path, folder: Path, meeting: str | None, choose: Callable[..., str | None]
    ) -> Iterator[Path]:
        """Open the register, write one PNG per place and stage into the folder, yield their paths."""
        folder.mkdir(parents=True, exist_ok=True)
        window = self._window
        window.show_welcome()
        yield self._write(folder, "welcome")
        window.open_path(str(register))
        if not self._until(lambda: window.desk.workspace is not None):
            raise UserError("register_not_shown", path=str(register), reason=self._last_words())
        for number, place in enumerate(PLACES, start=1):
            window.deeds.go(place.key)
            yield self._write(folder, f"{number:02d}-{place.key}")
        meeting_id = self._ask(choose, meeting)
        for stage in STAGES if meeting_id else ():
            window.navigation.open_meeting(str(meeting_id), stage.key)
            yield self._write(folder, f"meeting-{stage.key}")
        window.deeds.go("dashboard")
        window.deeds.open_palette()
        yield self._write(folder, "palette")

    def close(self) -> None:
        self._window.close()

    def _ask(self, choose: Callable[..., str | None], meeting: str | None) -> str | None:
        workspace, answers = self._window.desk.workspace, list[str | None]()
        assert workspace is not None  # noqa: S101  # it was waited for
        self._window.background.run(lambda: workspace.read(choose, meeting), then=answers.append, failed=self._fail)
        self._until(lambda: bool(answers) or self._error is not None)
        if self._error is not None:
            raise self._error
        return answers[0] if answers else None

    def _fail(self, error: Exception) -> None:
        self._error = error

    def _last_words(self) -> str:
        history = self._window.toasts.history
        return history[0].text if history else ""

    def _write(self, folder: Path, name: str) -> Path:
        self._until(lambda: not self._window.background.busy)
        path = folder / f"{name}.png"
        self._window.grab().save(str(path))
        return path

    def _until(self, done: Callable[[], bool]) -> bool:
        """Let the window live until something is true and it has been quiet for a while."""
        ends, quiet = time.monotonic() + _LONGEST_S, 0.0
        while time.monotonic() < ends:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.01)
            quiet = quiet or time.monotonic() if done() else 0.0
            if quiet and time.monotonic() - quiet > _QUIET_S:
                return True
        return False
