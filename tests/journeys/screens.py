"""What every screen must be, asked of its widgets: nothing cut off, nothing nameless, nothing out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QWidget,
)

_TARGET = 24


def defects(window: QWidget) -> list[str]:
    """Return every defect of what is shown now, one sentence each."""
    shown = list(_visible(window))
    found: list[str] = []
    for widget in shown:
        found += [f"{_path(widget, window)}: {fault}" for fault in _faults(widget, window)]
    return found


def unreached(window: QWidget) -> list[str]:
    """Return what takes the keyboard but is never met by Tab."""
    wanted = [widget for widget in _visible(window) if _takes_tab(widget)]
    if not wanted:
        return []
    met: set[QWidget] = set()
    here: QWidget | None = wanted[0]
    while here is not None and here not in met:
        met.add(here)
        here = here.nextInFocusChain()
    return [_path(widget, window) for widget in wanted if widget not in met]


def _faults(widget: QWidget, window: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is not None and not widget.isWindow() and not _of_a_list(widget):
        box, room = widget.geometry(), parent.rect()
        scrolled = _is_viewport(parent)
        if box.left() < -1 or box.right() > room.right() + 1:
            yield f"spans {box.left()}…{box.right()} in a parent {room.width()} wide"
        if not scrolled and (box.top() < -1 or box.bottom() > room.bottom() + 1):
            yield f"spans {box.top()}…{box.bottom()} down in a parent {room.height()} tall"
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"scrolls sideways by {widget.horizontalScrollBar().maximum()}"
    if (
        isinstance(widget, QLabel | QAbstractButton)
        and widget.text()
        and widget.width() < widget.minimumSizeHint().width() - 1
    ):
        yield f"is {widget.width()} wide for words of {widget.minimumSizeHint().width()}"
    if _takes_tab(widget) and not _name(widget):
        yield "takes the keyboard and has no accessible name"
    if (
        isinstance(widget, QAbstractButton)
        and not _of_a_list(widget)
        and min(widget.width(), widget.height()) < _TARGET
    ):
        yield f"is a target of {widget.width()} × {widget.height()}"


def _visible(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.width() and widget.height() and widget.window() is window:
            yield widget


def _takes_tab(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar | QSizeGrip) or type(widget) is QScrollArea or not widget.isEnabled():
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _of_a_list(widget: QWidget) -> bool:
    """Tell what Qt lays inside a list, a header or a field by itself."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractItemView | QHeaderView | QComboBox | QAbstractSpinBox | QLineEdit):
            return True
        parent = parent.parentWidget()
    return False


def _path(widget: QWidget, window: QWidget) -> str:
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None and here is not window and len(names) < 4:
        names.append(type(here).__name__)
        here = here.parentWidget()
    words = getattr(widget, "text", None)
    told = str(words())[:30] if callable(words) else widget.accessibleName()
    return f"{'<'.join(names)} « {told} »"
