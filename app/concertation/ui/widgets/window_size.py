"""The size and place at which a window of its own opens: never larger than the screen, nor partly out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from concertation.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = 40  # the title bar and borders that the system draws around
_LEFT_FREE = 24  # pixels of the screen's height: the window behind is still seen
_ASIDE = QPoint(40, 40)  # pixels: both windows are seen


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window a size at 100 % of text, enlarged with the text within what the screen has room for.

    One that takes all that room is put where its frame is whole: some systems would open it a little lower.
    """
    room = window.screen().availableGeometry()
    look = theme().scale
    wide, high = room.width() - _FRAME, room.height() - _FRAME - _LEFT_FREE
    window.resize(min(look.px(width), wide), min(look.px(height), high))
    if look.px(height) > high:
        window.move(room.left() + (room.width() - window.width()) // 2, room.top() + _LEFT_FREE // 2)


def keep_within_screen(window: QWidget) -> None:
    """Make a window smaller where its foot or its side would be out of the screen."""
    room = window.screen().availableGeometry()
    window.resize(min(window.width(), room.width()), min(window.height(), room.height() - _FRAME))


def open_aside(window: QWidget, first: QWidget) -> None:
    """Put a window a little below and right of another, made smaller where it would leave the screen."""
    room = first.screen().availableGeometry()
    corner = first.pos() + _ASIDE
    left = room.bottomRight() - corner - QPoint(1, _FRAME)
    window.resize(min(first.width(), left.x()), min(first.height(), left.y()))
    window.move(corner)
