"""When a fault of ours happens: no traceback on screen, a report on disk, a word at the next start."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import platform
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion

from concertation import __version__
from concertation.locations import user_folder
from concertation.traces import places, without_folders

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import TextIO

log = logging.getLogger(__name__)
_REPORT = "incident.txt"
_HARD = "arret-brutal.txt"
_MOST = 200_000


class CrashHandler(QObject):
    """Writes reports that hold places in the code and kinds of errors, never what the user typed.

    ``reported`` when a fault was written, on whatever thread it happened.
    """

    reported = Signal()

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self._folder = folder or user_folder()
        self._hard: TextIO | None = None

    def install(self) -> bool:
        """Catch what nobody catches; return whether the last run left a report, which is kept aside."""
        left = self._keep_former()
        self._hard = (self._folder / _HARD).open("w", encoding="utf-8")
        faulthandler.enable(self._hard, all_threads=True)
        sys.excepthook = self._caught
        threading.excepthook = lambda met: self._caught(met.exc_type, met.exc_value, met.exc_traceback)
        return left

    def remove(self) -> None:
        """Give Python its own ways back and take away the empty file of a run that ended well."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._hard is not None:
            faulthandler.disable()
            self._hard.close()
            self._hard = None
            if not (self._folder / _HARD).stat().st_size:
                (self._folder / _HARD).unlink()

    @property
    def kept(self) -> Path:
        """Return where the report of the former run is."""
        return self._folder / "dernier-incident.txt"

    def _keep_former(self) -> bool:
        texts = []
        for name in (_REPORT, _HARD):
            path = self._folder / name
            if path.is_file():
                texts.append(path.read_text(encoding="utf-8", errors="replace")[:_MOST])
                path.unlink()
        told = without_folders("\n".join(text for text in texts if text.strip()))
        if told:
            self.kept.write_text(told, encoding="utf-8")
        return bool(told)

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, SystemExit):
            return
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        text = report(kind, trace)
        log.critical("%s", text)
        with contextlib.suppress(OSError):  # a full disk must not hide what happened: it is told all the same
            self._keep(text)
        self.reported.emit()

    def _keep(self, text: str) -> None:
        """Add to the report of this run; a fault met again and again ends by saying no more."""
        with (self._folder / _REPORT).open("a", encoding="utf-8") as file:
            if file.tell() + len(text) <= _MOST:
                file.write(text)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where a fault happened: files, lines and functions, without values, messages or folders of the user."""
    frames = [f"  {place}" for place in places(trace)]
    head = f"Concertation {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join((head, kind.__qualname__, *frames, ""))
