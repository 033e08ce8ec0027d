"""Imports what the first press on a page will need: beside the window what is not Qt's, on it one module at a time."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from concertation.ui.background import Background
    from concertation.ui.shell.content import Content

_AT_REST_MS = 800  # the first place has then been read and painted
_BETWEEN_MS = 20  # for the keyboard, between two modules imported on the window's thread
PACKAGES = ("concertation.services.gestures", "concertation.services.papers", "concertation.services.queries")
LIBRARIES = ("rapidfuzz.fuzz", "rapidfuzz.process")  # for the first title typed
_PLACES = ("agenda", "followup", "dossiers", "contract", "directory", "trash", "preferences")
VIEWS = tuple(f"concertation.ui.{name}" for name in (*_PLACES, "preparation", "session", "minutes"))


class Ahead(QObject):
    """Begins once, after a first page has been shown; nothing of Qt is imported off the window's thread."""

    def __init__(
        self,
        content: Content,
        background: Background,
        packages: Iterable[str] = PACKAGES,
        views: Iterable[str] = VIEWS,
    ) -> None:
        super().__init__(content)
        self._background, self._packages = background, tuple(packages)
        self._content = content
        self._views = modules_in(views)
        self._turn = QTimer(self, interval=_BETWEEN_MS)
        self._turn.timeout.connect(self._import_next)
        content.shown.connect(self._shown)

    def _shown(self) -> None:
        self._content.shown.disconnect(self._shown)
        QTimer.singleShot(_AT_REST_MS, self, self._begin)

    def _begin(self) -> None:
        self._background.aside(
            lambda given_up: import_all(self._packages, given_up), then=lambda _count: self._turn.start(), owner=self
        )

    def _import_next(self) -> None:
        module = next(self._views, None)
        if module is None:
            self._turn.stop()
        else:
            import_module(module)


def modules_in(packages: Iterable[str]) -> Iterator[str]:
    """Yield the modules of packages by their full names."""
    for package in packages:
        inside = pkgutil.iter_modules(import_module(package).__path__, f"{package}.")
        yield from sorted(found.name for found in inside)


def import_all(packages: Iterable[str], given_up: Callable[[], bool], libraries: Iterable[str] = LIBRARIES) -> int:
    """Import packages, the modules in them, then libraries, until it is given up; return how many."""
    count = 0
    for module in chain(modules_in(packages), libraries):
        if given_up():
            return count
        import_module(module)
        count += 1
    return count
