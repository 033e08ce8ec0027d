"""What every sheet of the directory shares: reading one object, writing its fields, telling what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout

from concertation.services.gestures import trash
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import scrolled

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.choices import Choices
    from concertation.ui.places import PlaceContext


class Sheet(QFrame):
    """A pane that shows one object by its id, or that nothing is chosen.

    A child class lays its fields out in :meth:`laid_out`, asks its query in :meth:`ask` and fills them in :meth:`fill`.
    """

    def __init__(self, context: PlaceContext, icon: str, nothing: str) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.context = context
        self.wanted = ""
        self.choices: Choices | None = None
        self._empty = EmptyState(icon, nothing, in_pane=True)
        self._page = scrolled(self.laid_out())
        lay = QVBoxLayout(self)
        lay.setContentsMargins(1, 0, 0, 0)
        lay.addWidget(self._page)
        lay.addWidget(self._empty)
        self._page.hide()

    def laid_out(self) -> QLayout:
        raise NotImplementedError

    def ask(self, identifier: str) -> None:
        raise NotImplementedError

    def fill(self, sheet: Any) -> None:
        raise NotImplementedError

    def show_object(self, identifier: str | None) -> None:
        """Read an object and show it; none leaves an empty pane."""
        self.wanted = identifier or ""
        if identifier is None:
            self.show_sheet(None)
        else:
            self.ask(identifier)

    def show_sheet(self, sheet: Any) -> None:
        """Show what was read."""
        self._page.setVisible(sheet is not None)
        self._empty.setVisible(sheet is None)
        if sheet is not None:
            self.fill(sheet)

    def offer(self, choices: Choices) -> None:
        """Take the names that fields propose."""
        self.choices = choices

    def write(self, gesture: Callable[..., Any], *, undo: str | None = None, **values: Any) -> None:
        """Do a gesture; where it is refused, say so and show again what is in the register."""
        self.context.run(gesture, undo=undo, failed=self._refused, **values)

    def remove(self, kind: str, key: str, told: str) -> None:
        self.write(trash.remove, undo=told, kind=kind, key=key)

    def _refused(self, error: Exception) -> None:
        self.context.tell(error)
        self.show_object(self.wanted or None)
