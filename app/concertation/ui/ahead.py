"""Imports, beside the window, what the first press on a page will need: SQLAlchemy alone would keep the keyboard waiting."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from concertation.ui.background import Background
    from concertation.ui.shell.content import Content

_AT_REST_MS = 800  # the first place has then been read and painted
PACKAGES = ("concertation.services.gestures", "concertation.services.papers")


class Ahead(QObject):
    """Begins once, after a first page has been shown; nothing of Qt is imported off the window's thread."""

    def __init__(self, content: Content, background: Background, packages: Iterable[str] = PACKAGES) -> None:
        super().__init__(content)
        self._background, self._packages = background, tuple(packages)
        self._content = content
        content.shown.connect(self._shown)

    def _shown(self) -> None:
        self._content.shown.disconnect(self._shown)
        QTimer.singleShot(_AT_REST_MS, self, self._begin)

    def _begin(self) -> None:
        self._background.aside(lambda given_up: import_all(self._packages, given_up), owner=self)


def import_all(packages: Iterable[str], given_up: Callable[[], bool]) -> int:
    """Import packages and the modules in them until it is given up; return how many."""
    count = 0
    for package in packages:
        inside = pkgutil.iter_modules(import_module(package).__path__, f"{package}.")
        for module in sorted(found.name for found in inside):
            if given_up():
                return count
            import_module(module)
            count += 1
    return count
