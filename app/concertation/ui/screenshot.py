"""Every place and stage of a register as a picture, without a screen: to look at, and for the documentation."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from concertation.errors import UserError
from concertation.ui.main_window import MainWindow
from concertation.ui.places import PLACES, STAGES
from concertation.ui.preview.pane import PreviewPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from concertation.ui.ports import Doors
    from concertation.ui.settings import Settings

_LONGEST_S = 20.0
_QUIET_S = 0.7  # longer than the pause after which a preview is drawn


class Pictures:
    """A window taken from place to place."""

    def __init__(self, doors: Doors, settings: Settings, size: tuple[int, int]) -> None:
        self._window = MainWindow(doors, settings)
        self._window.resize(*size)
        self._window.show()

    @property
    def window(self) -> MainWindow:
        return self._window

    def take(self, register: Path, folder: Path, meeting_id: str | None) -> Iterator[Path]:
        """Open the register, write one PNG per place and stage into the folder, yield their paths."""
        folder.mkdir(parents=True, exist_ok=True)
        window = self._window
        window.show_welcome()
        yield self._write(folder, "welcome")
        window.open_path(str(register))
        if not self._until(lambda: window.desk.workspace is not None):
            raise UserError("window_not_shown", path=str(register), reason=self._last_words())
        for number, place in enumerate(PLACES, start=1):
            window.deeds.go(place.key)
            yield self._write(folder, f"{number:02d}-{place.key}")
        for stage in STAGES if meeting_id else ():
            window.navigation.open_meeting(str(meeting_id), stage.key)
            yield self._write(folder, f"meeting-{stage.key}")
        window.deeds.go("dashboard")
        window.deeds.open_palette()
        yield self._write(folder, "palette")

    def close(self) -> None:
        self._window.close()

    def _last_words(self) -> str:
        history = self._window.toasts.history
        return history[0].text if history else ""

    def _write(self, folder: Path, name: str) -> Path:
        self._until(self._is_settled)
        path = folder / f"{name}.png"
        self._window.grab().save(str(path))
        return path

    def _is_settled(self) -> bool:
        drawn = (pane for pane in self._window.findChildren(PreviewPane) if pane.isVisible())
        return not (self._window.background.busy or any(pane.busy for pane in drawn))

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
