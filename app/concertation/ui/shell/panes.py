"""F6: the keyboard goes from one part of the window to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_CHAIN = 2000


def next_pane(panes: Sequence[QWidget], step: int) -> QWidget | None:
    """Give the keyboard to the pane after (or before) the one that has it; return what received it."""
    focused = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)), -1)
    if here < 0 and step < 0:
        here = 0
    for turn in range(1, len(panes) + 1):
        pane = panes[(here + step * turn) % len(panes)]
        if (first := first_focusable(pane)) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            return first
    return None


def first_focusable(pane: QWidget) -> QWidget | None:
    """Return the first widget of a pane that Tab reaches."""
    one: QWidget | None = pane.nextInFocusChain()
    seen = 0
    while one is not None and one is not pane and seen < _LONGEST_CHAIN:
        if (
            pane.isAncestorOf(one)
            and one.isVisible()
            and one.isEnabled()
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            return one
        one = one.nextInFocusChain()
        seen += 1
    return pane if pane.focusPolicy() & Qt.FocusPolicy.TabFocus and pane.isVisible() else None
