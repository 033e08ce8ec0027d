"""What views remember from one day to the next: the place of splitters and the widths of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.ui.models.rows import ID_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QAbstractItemView, QSplitter

    from concertation.ui.settings import Settings


def remember_splitter(splitter: QSplitter, settings: Settings, key: str) -> None:
    """Put a splitter where it was left, and note where it is moved; ``key`` is such as ``agenda/splitter``."""
    if not (state := settings.state(key)).isEmpty():
        splitter.restoreState(state)
    splitter.splitterMoved.connect(lambda _at, _which: settings.write(key, splitter.saveState()))


def remember_row(view: QAbstractItemView, settings: Settings, key: str) -> str | None:
    """Note which row is current, and return the id of the one that was left; ``key`` is such as ``followup/action``."""
    kept = settings.text(f"row/{key}") or None

    def note(now: QModelIndex) -> None:
        if now.isValid():
            settings.write(f"row/{key}", str(now.data(ID_ROLE)))

    view.selectionModel().currentRowChanged.connect(note)
    return kept
