"""What views remember from one day to the next: the place of splitters and the widths of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHeaderView, QSplitter

    from concertation.ui.settings import Settings


def remember_splitter(splitter: QSplitter, settings: Settings, key: str) -> None:
    """Put a splitter where it was left, and note where it is moved; ``key`` is such as ``agenda/splitter``."""
    if not (state := settings.state(key)).isEmpty():
        splitter.restoreState(state)
    splitter.splitterMoved.connect(lambda _at, _which: settings.write(key, splitter.saveState()))


def remember_header(header: QHeaderView, settings: Settings, key: str) -> None:
    """Give columns the widths and the sort they were left with; ``key`` is such as ``followup/actions``."""
    if not (state := settings.state(key)).isEmpty():
        header.restoreState(state)
    header.sectionResized.connect(lambda _which, _before, _after: settings.write(key, header.saveState()))
    header.sortIndicatorChanged.connect(lambda _which, _order: settings.write(key, header.saveState()))
