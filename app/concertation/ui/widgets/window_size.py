"""The size at which a window of its own opens: as large as its text asks, never larger than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = 40  # the title bar and borders that the system draws around


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window a size at 100 % of text, enlarged with the text within what the screen has room for."""
    room = window.screen().availableGeometry()
    look = theme().scale
    window.resize(min(look.px(width), room.width() - _FRAME), min(look.px(height), room.height() - _FRAME))
