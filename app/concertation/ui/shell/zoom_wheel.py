"""Ctrl and the wheel change the size of the text, even over lists and pages that scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PAUSE_MS = 80


class ZoomWheel(QObject):
    """``turned`` gives 1 or -1; a fast turn counts once every so often, since each change measures every widget."""

    turned = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        window.installEventFilter(self)

    def watch(self, page: QWidget | None) -> None:
        """Watch every scrolled area of a page, which would keep the wheel to itself."""
        for area in page.findChildren(QAbstractScrollArea) if page is not None else ():
            viewport = area.viewport()
            if not viewport.property("zoom_wheel"):
                viewport.setProperty("zoom_wheel", True)  # Qt's own way
                viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not event.angleDelta().y():
            return False
        if not self._pause.isActive():
            self._pause.start()
            self.turned.emit(1 if event.angleDelta().y() > 0 else -1)
        return True
