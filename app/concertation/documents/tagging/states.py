"""ReportLab's canvas with its graphics states kept as one tuple each: they are saved and restored around every flowable."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from reportlab.pdfgen.canvas import Canvas

_NAMES = tuple(Canvas.STATE_ATTRIBUTES)
_state_of = itemgetter(*_NAMES)


class StateCanvas(Canvas):
    """A canvas that saves and restores its state at once instead of attribute by attribute."""

    state_stack: list[tuple[Any, ...]]
    _extgstate: Any

    def push_state_stack(self) -> None:
        self.state_stack.append(_state_of(self.__dict__))
        self._extgstate = self._extgstate.pushCopy()

    def pop_state_stack(self) -> None:
        self.__dict__.update(zip(_NAMES, self.state_stack.pop(), strict=True))
