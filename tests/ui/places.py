"""A user sitting before the small register: going to a place, doing what another window would, taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.factories.register import Known, SmallRegister
from tests.ui.registers import Seat, sit_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@dataclass
class Sitter(Seat):
    """A seat, and what its register holds."""

    known: Known

    def go(self, place: str) -> Any:
        """Show a place and return its view, once it has been read."""
        self.window.deeds.go(place)
        self.settle()
        return self.window.content.view

    def run(self, gesture: Callable[..., Any], **values: Any) -> Any:
        """Do a gesture on the worker, as a place does, and let the window hear of it."""
        done: list[Any] = []
        self.context.run(gesture, done.append, **values)
        self.settle()
        return done[0]

    def undo(self) -> None:
        self.window.deeds.undo()
        self.settle()


def sit_at_small(qtbot: QtBot, small: SmallRegister, folder: Path) -> Sitter:
    path = folder / "essai.concertation"
    known = small.copy_to(path)
    seat = sit_at(path, qtbot)
    return Sitter(seat.window, qtbot, known)
