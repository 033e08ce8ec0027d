"""What can be done about one gesture of the past: take it back, or go and see the one that stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame
from shiboken6 import isValid

from concertation.errors import UserError
from concertation.services.queries.as_it_was import as_it_was
from concertation.services.queries.whereabouts import shown_at
from concertation.ui.widgets.as_it_was import AsItWas
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import column, flow, holder
from concertation.ui.widgets.text import Text
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.as_it_was import FieldThen
    from concertation.ui.places import PlaceContext
    from concertation.ui.widgets.history import HistoryRow

_FIGURE = "figure:"  # a figure of an operation is told by a statement of many, never shown alone


class TakingBack(QFrame):
    """Shown under a history for the gesture chosen in it; ``sought`` with the id of a gesture to show there if it can.

    ``taken_back`` once it is done.

    What stands in the way is told before anything is asked: the button is there only where it will do what it says.
    """

    sought = Signal(str)
    taken_back = Signal()

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._gesture = ""
        self._row: HistoryRow | None = None
        self._obstacle: UserError | None = None
        self._done = self.tr("Geste passé annulé.")
        self.words = Text("", "caption", wrap=True)
        self.button = LinkButton(self.tr("Annuler ce geste"), "undo-2", self.take_back)
        self.go = LinkButton(self.tr("Voir ce geste"), "square-arrow-right", self._seek)
        self.then = LinkButton(self.tr("Voir l’état d’alors"), "history", self._show_then)
        buttons = flow(self.button, self.go, self.then)
        self.setLayout(column(self.words, holder(buttons), gap=2, margins=(12, 0, 12, 4)))
        self.hide()

    def ask(self, told: HistoryRow | None) -> None:
        """Find out about the gesture of a change, and show what can be done; none shows nothing."""
        self._row = told
        self._gesture = gesture_id = told.gesture_id if told is not None else ""
        if told is None:
            self.hide()
            return
        self.then.setVisible(not told.id.startswith(_FIGURE))
        workspace = self._context.workspace
        self._context.background.run(
            lambda: workspace.obstacle(gesture_id),
            then=lambda found: self._show(gesture_id, found),
            failed=self._context.tell,
            key="history.obstacle",
            owner=self,
        )

    def take_back(self) -> None:
        """Take the gesture back now; what prevents it is told in a toast."""
        workspace, gesture_id = self._context.workspace, self._gesture
        if gesture_id:
            self._context.background.run(
                lambda: workspace.take_back(gesture_id),
                then=lambda _done: self._tell_done(),
                failed=self._context.tell,
            )

    def _tell_done(self) -> None:
        self._context.toasts.undoable(self._done)
        if isValid(self):  # its window may have been closed meanwhile
            self.taken_back.emit()

    def _show(self, gesture_id: str, obstacle: UserError | None) -> None:
        if gesture_id != self._gesture:
            return
        self._obstacle = obstacle
        self.button.setVisible(obstacle is None)
        self.go.setVisible(obstacle is not None and "later_id" in obstacle.data)
        free = self.tr("Rien de ce qui a été fait depuis ne s’appuie sur ce geste.")
        self.words.setText(free if obstacle is None else sentence(obstacle))
        self.show()

    def _show_then(self) -> None:
        """Show the row of the change as it stood once its gesture was done."""
        if (told := self._row) is None:
            return
        kind, identifier, _ = told.id.split(":")

        def show(fields: Sequence[FieldThen]) -> None:
            AsItWas(fields, told.at, self.window()).show()

        self._context.read(as_it_was, show, owner=self, kind=kind, identifier=identifier, at=told.at)

    def _seek(self) -> None:
        if self._obstacle is not None:
            self.sought.emit(self._obstacle.data["later_id"])

    def open_later(self) -> None:
        """Show, at its place, the object that the later gesture changed."""
        if self._obstacle is None:
            return
        told = self._obstacle.data
        self._context.read(shown_at, self._open, owner=self, kind=told["table"], identifier=told["id"])

    def _open(self, place: Any) -> None:
        if place is None:
            self._context.toasts.show(self.tr("Ce que ce geste a changé ne se montre pas à part."))
        else:
            self._context.navigator.open_object(*place)
