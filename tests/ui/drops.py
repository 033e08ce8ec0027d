"""Files dropped on a window, as Qt tells it of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_AT = QPointF(9, 9)
_COPY, _LEFT, _NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop_files(on: QWidget, *paths: Path) -> None:
    """Carry files over a widget, which must say that it takes them, and let them go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entering = _entering(data)
    QApplication.sendEvent(on, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(on, QDropEvent(_AT, _COPY, data, _LEFT, _NONE))


def _entering(data: QMimeData) -> QDragEnterEvent:
    make: Callable[..., QDragEnterEvent] = QDragEnterEvent
    try:
        return make(_AT, _COPY, data, _LEFT, _NONE)
    except TypeError:  # Qt before 6.12 counts whole pixels
        return make(_AT.toPoint(), _COPY, data, _LEFT, _NONE)
