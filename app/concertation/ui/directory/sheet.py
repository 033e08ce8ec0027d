"""What every sheet of the directory shares: reading one object, writing its fields, telling what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout

from concertation.services.gestures import cooperation, trash
from concertation.services.queries.history import history
from concertation.ui.widgets.editors import CellEditor, choice_editor
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.layout import scrolled
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.looks import options

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.choices import Choices
    from concertation.ui.places import PlaceContext


class Sheet(QFrame):
    """A pane that shows one object by its id, or that nothing is chosen.

    A child class lays its fields out in :meth:`laid_out`, when there is first something to show, asks its query in
    :meth:`ask` and fills them in :meth:`fill`.
    """

    def __init__(self, context: PlaceContext, icon: str, nothing: str) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.context = context
        self.wanted = ""
        self.choices: Choices | None = None
        self._empty = EmptyState(icon, nothing, in_pane=True)
        self._page = Lazily(self._laid_out)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(1, 0, 0, 0)
        lay.addWidget(self._page)
        lay.addWidget(self._empty)
        self._page.hide()

    def lay_out(self) -> None:
        """Lay its fields out now, where nothing has been shown yet."""
        self._page.get()

    def _laid_out(self) -> QScrollArea:
        self.history = HistoryPanel(self.context)
        page = scrolled(self.laid_out())
        if self.choices is not None:
            self.offer_names(self.choices)
        return page

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

    def ask_history(self, kind: str, identifier: str) -> None:
        """Read what was done to the object and show it in the panel that :meth:`laid_out` places."""

        def show(past: Any) -> None:
            self.lay_out()
            self.history.show_rows(past)

        self.context.read(_past, show, owner=self, key=f"{kind}.past", kind=kind, identifier=identifier)

    def show_handover(self, name: str, *, person_id: str | None = None, body_id: str | None = None) -> None:
        """Show what the object of the sheet would hand over, in a window ready to be printed."""
        from concertation.services.print_overviews import handover_preview
        from concertation.ui.preview.paper_window import open_paper

        today = self.context.today()
        if person_id or body_id:
            open_paper(
                self.context,
                self.tr("Dossier de passation, {name}").format(name=name),
                lambda reader: handover_preview(reader, today, person_id=person_id, body_id=body_id),
                parent=self,
            )

    def show_sheet(self, sheet: Any) -> None:
        """Show what was read."""
        if sheet is not None:
            self.lay_out()
            self.fill(sheet)
        self._page.setVisible(sheet is not None)
        self._empty.setVisible(sheet is None)

    def offer(self, choices: Choices) -> None:
        """Take the names that fields propose, now or once they are laid out."""
        self.choices = choices
        if self._page.made is not None:
            self.offer_names(choices)

    def offer_names(self, choices: Choices) -> None:
        """Give its fields the names they propose; a child class that has such fields does."""

    def write(self, gesture: Callable[..., Any], *, undo: str | None = None, **values: Any) -> None:
        """Do a gesture; where it is refused, say so and show again what is in the register."""
        self.context.run(gesture, undo=undo, failed=self._refused, **values)

    def remove(self, kind: str, key: str, told: str) -> None:
        self.write(trash.remove, undo=told, kind=kind, key=key)

    def role_editor(self) -> CellEditor:
        """Return the editor of the role that a seat gives."""
        return CellEditor(
            choice_editor(self.tr("Rôle"), options("seat_role"), lambda seat: seat.role),
            lambda editor: editor.key,
            lambda seat, key: self.write(cooperation.edit_seat, seat_id=seat.id, role=key),
        )

    def remove_seat(self, seat: Any) -> None:
        self.remove("seat", seat.id, self.tr("Siège mis à la Corbeille."))

    def _refused(self, error: Exception) -> None:
        self.context.tell(error)
        self.show_object(self.wanted or None)


def by_editor(_row: Any, _typed: str) -> bool:
    """Mark a column whose own editor writes keys, not words."""
    return False


def _past(reader: Any, kind: str, identifier: str) -> Any:
    return history(reader, kind, identifier)
